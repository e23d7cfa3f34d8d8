import { procedureComparisonsOf } from '../../compare/comparison.js';
import { isLater } from '../../compare/entry.js';
import type { ProcedureComparison } from '../../compare/procedures.js';
import { compareLevels, type Procedure, type Step } from '../../model/program.js';
import { defineRule, type Report } from '../rule.js';
import { measuresOfProcedures, procedureArgs, stepName, stepNameEn, stepSpot } from '../step-report.js';

export default defineRule({
  severity: 'warning',
  stage: 'compare',
  check(program, { report }) {
    for (const comparison of procedureComparisonsOf(program)) {
      const { child, parent, relation } = comparison;
      // What a summary leaves out may well stand in the text.
      if (child.document.completeness !== 'full') continue;
      for (const gap of gapsOf(comparison, 'child')) report(describe(gap, child, parent));
      if (relation === 'same-as') for (const gap of gapsOf(comparison, 'parent')) report(describe(gap, parent, child));
    }

    function describe({ steps, before }: Gap, own: Procedure, other: Procedure): Report {
      const inside = own.document === other.document;
      return {
        at: stepSpot(before, own),
        ...(before === null && { part: 'key' as const }),
        variant: inside ? 'same-as' : 'default',
        args: {
          ...procedureArgs(own, other),
          count: steps.length,
          actions: steps.map(({ action }) => action),
          steps: steps.map((step) => stepName(step, program.vocabulary)),
          stepsEn: steps.map((step) => stepNameEn(step, program.vocabulary)),
          position: before ? own.steps.indexOf(before) + 1 : 0,
          after: before && stepName(before, program.vocabulary),
          afterEn: before && stepNameEn(before, program.vocabulary),
        },
        measures: measuresOfProcedures(own, other),
        related: [
          { at: stepSpot(steps[0] ?? null, other), variant: 'other', args: { document: other.document.title, procedure: other.title } },
        ],
        ...(!inside && isMinor(steps, own, other) && { severity: 'info' as const }),
      };
    }
  },
});

/** Consecutive steps of one procedure that the other lacks, and the step of the other after which they belong. */
interface Gap {
  steps: Step[];
  before: Step | null;
}

function gapsOf({ steps }: ProcedureComparison, side: 'child' | 'parent'): Gap[] {
  const other = side === 'child' ? 'parent' : 'child';
  const gaps: Gap[] = [];
  let gap: Gap | null = null;
  let before: Step | null = null;
  for (const pair of steps) {
    const [own, theirs] = [pair[side], pair[other]];
    if (own && theirs) {
      gap = null;
      // A step that stands elsewhere does not say where it is.
      if (pair.verdict !== 'reordered') before = own;
    } else if (theirs) {
      if (!gap) {
        gap = { steps: [], before };
        gaps.push(gap);
      }
      gap.steps.push(theirs);
    }
  }
  return gaps;
}

/** Steps that only levels above take, and steps of a parent that came later or is a draft. */
function isMinor(steps: readonly Step[], own: Procedure, other: Procedure): boolean {
  const isAbove = ({ actor }: Step) =>
    actor.length > 0 && actor.every(({ body }) => body !== null && compareLevels(body.level, own.document.level) < 0);
  return isLater(other.document, own.document) || steps.every(isAbove);
}
