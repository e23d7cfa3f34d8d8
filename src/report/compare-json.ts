/** The result of `compare --format json`, as schema/compare-result.schema.json describes it. */

import { exactly } from '../algebra/intervals.js';
import type { BodyComparison } from '../compare/bodies.js';
import type { PartVerdict } from '../compare/comparison.js';
import type { Side } from '../compare/entry.js';
import type { ProcedureComparison } from '../compare/procedures.js';
import { caseValues, setText } from '../compare/wording.js';
import type { BodyUse, Measure, Procedure, Step } from '../model/program.js';
import { placeOf } from '../model/spot.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { thresholdInOneLine } from '../render/figures.js';
import { comparedPart } from '../render/views/comparison-norms.js';
import type { Naming } from '../render/views/comparison-reasons.js';
import { thresholdJson } from '../render/views/program-json.js';
import type { CompareResultFile, Side as SideEntry } from '../syntax/generated/compare-result.js';
import { type CompareResult, type CompareRow, countVerdicts, residualOf } from './compare-rows.js';
import { explanationsOf } from './compare-words.js';

/** The whole result as text. */
export function compareJson({ child, parents, comparison, rows }: CompareResult, naming: Naming, version: string): string {
  const result: CompareResultFile = {
    tool: { name: 'tiaokuai', version },
    child: child.id,
    parents: parents.map(({ id }) => id),
    judged: comparison !== null,
    counts: countVerdicts(rows),
    thresholds: rows.map((row) => rowJson(row, naming)),
    bodies: (comparison?.bodies ?? []).map(bodyJson),
    procedures: (comparison?.procedures ?? []).map(procedureJson),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function rowJson(row: CompareRow, naming: Naming): CompareResultFile['thresholds'][number] {
  const { indicator, known, verdict, child, parent, entry, part } = row;
  const { witness, reason, inheritedFrom } = entry ?? { witness: null, reason: null, inheritedFrom: null };
  const message = explanationsOf(row, naming).join(naming.lang === 'zh' ? '' : ' ');
  return {
    indicator,
    name: known?.name ?? indicator,
    verdict,
    child: sideJson(child, naming),
    parent: sideJson(parent, naming),
    ...(witness && {
      witness: {
        at: caseValues(witness.at, naming.vocabulary),
        parent: setText(witness.parent, known),
        child: setText(witness.child, known),
        value: witness.value && setText(exactly(witness.value), null),
      },
    }),
    ...(part && partJson(part)),
    ...(reason && { reason: reason.code }),
    ...(inheritedFrom && { inheritedFrom: inheritedFrom.id }),
    ...(message && { message }),
  };
}

function partJson(part: PartVerdict) {
  const { national, nationalEncoded, zones, zonesEncoded, level } = part.whole.areas;
  const residual = residualOf(part);
  return { ...(residual !== null && { residual }), areas: { level, national, nationalEncoded, zones, zonesEncoded } };
}

function sideJson(side: Side | null, { vocabulary, lang }: Naming): SideEntry | null {
  if (!side) return null;
  const norm = comparedPart(side);
  const { file, start } = placeOf(side.threshold.at);
  return {
    measure: side.measure.ref,
    clause: side.measure.clause,
    title: side.measure.title,
    topic: side.measure.topic,
    facet: side.facet,
    ...(thresholdJson(norm) as Pick<SideEntry, 'indicator' | 'unit' | 'force'>),
    text: requirement(norm, vocabulary, lang),
    file,
    line: start.line,
  };
}

function requirement(norm: ReturnType<typeof comparedPart>, vocabulary: Vocabulary, lang: Naming['lang']): string {
  return thresholdInOneLine({ ...norm, indicator: '' }, vocabulary, lang);
}

const useJson = ({ name, body }: BodyUse) => ({ name, body: body?.id ?? null });
const measureJson = ({ ref, clause, title }: Measure) => ({ measure: ref, clause, title });

function bodyJson({ verdict, role, child, parent, theirs, mine }: BodyComparison) {
  return {
    verdict,
    role,
    child: { ...measureJson(child), ...(mine ? useJson(mine) : { name: null, body: null }) },
    parent: { ...measureJson(parent), ...useJson(theirs) },
  };
}

function procedureJson({ child, parent, relation, steps }: ProcedureComparison) {
  return {
    child: child.ref,
    parent: parent.ref,
    relation,
    steps: steps.map((pair) => ({ verdict: pair.verdict, child: stepJson(pair.child, child), parent: stepJson(pair.parent, parent) })),
  };
}

function stepJson(step: Step | null, { steps }: Procedure) {
  return (
    step && {
      position: steps.indexOf(step) + 1,
      clause: step.clause,
      actor: step.actor.map(useJson),
      action: step.action,
      object: step.object,
    }
  );
}
