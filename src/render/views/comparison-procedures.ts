/** Procedures drawn next to each other: the same steps on the same row. */

import type { ProcedureComparison, StepPair } from '../../compare/procedures.js';
import type { Procedure, Step } from '../../model/program.js';
import { nameIn } from '../../model/vocabulary.js';
import { type ComparisonContext, listed, type MarkView, markView } from './comparison-context.js';
import { clauseBefore, fill } from './labels.js';

export interface StepView {
  /** Number of the step, empty where the step before it has the same one. */
  number: string;
  actor: string;
  actorDiffers: boolean;
  action: string;
  to: string;
  when: string;
}

export interface StepRowView extends MarkView {
  kind: 'kept' | 'missing' | 'reordered' | 'actor-changed' | 'added';
  parent: StepView | null;
  child: StepView | null;
  note: string;
  /** Said in the place of a step that one side lacks. */
  parentGap: string;
  childGap: string;
  /** The drawing says it all: the word is for those who cannot see it. */
  quiet: boolean;
}

export interface ProcedurePairView {
  id: string;
  relation: string;
  parent: { clause: string; title: string; whose: string };
  child: { clause: string; title: string; whose: string };
  counts: (MarkView & { kind: StepRowView['kind'] })[];
  rows: StepRowView[];
}

export interface ProcedureEntry {
  view: ProcedurePairView;
  comparison: ProcedureComparison;
}

export function procedureEntries(procedures: readonly ProcedureComparison[], context: ComparisonContext): ProcedureEntry[] {
  return procedures.map((comparison, at) => ({ comparison, view: pairView(comparison, `f-${at + 1}`, context) }));
}

function pairView(comparison: ProcedureComparison, id: string, context: ComparisonContext): ProcedurePairView {
  const { child, parent, relation, steps } = comparison;
  const { w } = context;
  const own = relation === 'same-as';
  const head = (procedure: Procedure, whose: string) => ({
    clause: clauseBefore(procedure.clause),
    title: procedure.title,
    whose: own ? '' : fill(whose, { place: context.placeOf(procedure.document) }),
  });
  return {
    id,
    relation: own ? w.samePair : w.implementsPair,
    parent: head(parent, w.parentOf),
    child: head(child, w.childOf),
    counts: countsOf(comparison, context),
    rows: steps.map((pair) => rowOf(pair, comparison, context)),
  };
}

function countsOf({ child, parent, relation, steps }: ProcedureComparison, context: ComparisonContext): ProcedurePairView['counts'] {
  const { w } = context;
  const own = relation === 'same-as';
  const lacks = (who: Procedure) => w.lacks.replace('{who}', who.clause ?? who.title);
  const words = {
    kept: w.stepsKept,
    missing: own ? lacks(child) : w.stepsMissing,
    reordered: w.stepsReordered,
    'actor-changed': w.stepsActor,
    added: own ? lacks(parent) : w.stepsAdded,
  };
  return (['kept', 'missing', 'reordered', 'actor-changed', 'added'] as const).flatMap((kind) => {
    const n = steps.filter(({ verdict }) => verdict === kind).length;
    return n === 0 ? [] : [{ kind, ...markView(markOf(kind, own), context, fill(words[kind], { n })) }];
  });
}

/** In one document neither description is above the other: what one has alone, the other lacks. */
function markOf(kind: StepRowView['kind'], own: boolean): MarkView['mark'] {
  if (kind === 'kept') return 'restated';
  if (kind === 'missing' || (kind === 'added' && own)) return 'missing';
  return kind === 'added' ? 'added' : 'changed';
}

function rowOf(pair: StepPair, { child, parent, relation }: ProcedureComparison, context: ComparisonContext): StepRowView {
  const { w } = context;
  const own = relation === 'same-as';
  const words = {
    kept: '',
    missing: w.stepMissing,
    reordered: w.reordered,
    'actor-changed': w.actorChanged,
    added: own ? w.stepMissing : w.addedStep,
  };
  const differs = pair.verdict === 'actor-changed';
  return {
    kind: pair.verdict,
    ...markView(markOf(pair.verdict, own), context, words[pair.verdict]),
    parent: pair.parent && stepView(pair.parent, parent, differs, context),
    child: pair.child && stepView(pair.child, child, differs, context),
    note: pair.verdict === 'reordered' && pair.child ? placeOf(pair.child, child, context) : '',
    parentGap: pair.verdict === 'added' && own ? w.missingStep : '',
    childGap: pair.verdict === 'missing' ? w.missingStep : '',
    quiet: pair.verdict !== 'reordered' && pair.verdict !== 'actor-changed',
  };
}

function stepView(step: Step, { steps }: Procedure, actorDiffers: boolean, context: ComparisonContext): StepView {
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const { lang } = context;
  return {
    number: step.clause === null ? String(at + 1) : before?.clause === step.clause ? '' : step.clause,
    actor: listed(
      step.actor.map(({ name }) => name),
      context,
    ),
    actorDiffers,
    action: stepInWords(step, context),
    to:
      step.to.length === 0
        ? ''
        : `${lang === 'zh' ? '→ ' : 'to '}${listed(
            step.to.map(({ name }) => name),
            context,
          )}`,
    when: step.when ?? '',
  };
}

/** What is done, and to what. */
export function stepInWords({ action, object }: Step, { vocabulary, lang }: ComparisonContext): string {
  const known = vocabulary.actions.get(action);
  const words = nameIn(lang, known, action);
  return object === null ? words : `${words}${lang === 'zh' ? '：' : ': '}${object}`;
}

/** After which step of its own procedure a step comes. */
function placeOf(step: Step, { steps }: Procedure, context: ComparisonContext): string {
  const before = steps[steps.indexOf(step) - 1];
  return before ? fill(context.w.comesAfter, { step: stepInWords(before, context) }) : context.w.comesFirst;
}
