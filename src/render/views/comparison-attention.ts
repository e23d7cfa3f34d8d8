/** What a reviewer must see before anything else: breaches first, then what has to be checked or explained. */

import type { PartVerdict } from '../../compare/comparison.js';
import { layerOf } from '../../compare/norms.js';
import type { ThresholdVerdict } from '../../compare/thresholds.js';
import { isBreach } from '../../compare/verdict.js';
import type { Measure, Procedure } from '../../model/program.js';
import { thresholdInOneLine } from '../figures.js';
import { type BodyEntry, bodyMark, lineOf } from './comparison-bodies.js';
import { type ClauseView, type ComparisonContext, clauseView, listed, type MarkView, markView } from './comparison-context.js';
import type { WholeView } from './comparison-parts.js';
import { type ProcedureEntry, stepInWords } from './comparison-procedures.js';
import type { Entry } from './comparison-topics.js';
import { clauseBefore, fill } from './labels.js';

export interface AttentionView extends MarkView {
  what: string;
  lines: string[];
  parent: ClauseView | null;
  child: ClauseView | null;
  /** Id of the row that shows it in full. */
  target: string;
}

export interface AttentionGroups {
  must: AttentionView[];
  check: AttentionView[];
}

export interface Compared {
  entries: readonly Entry[];
  wholes: readonly { view: WholeView; part: PartVerdict }[];
  bodies: readonly BodyEntry[];
  procedures: readonly ProcedureEntry[];
}

/** Everything that has to be mended or explained, the gravest first. */
export function attentionOf({ entries, wholes, bodies, procedures }: Compared, context: ComparisonContext): AttentionGroups {
  const must: AttentionView[] = [];
  const check: AttentionView[] = [];
  for (const entry of entries) {
    const [first] = entry.verdicts;
    if (isBreach(first)) (isBinding(first) ? must : check).push(thresholdItem(entry, context));
    else if (first.verdict === 'weakened' || first.verdict === 'missing' || entry.verdicts.some(needsReason)) check.push(thresholdItem(entry, context));
  }
  for (const { view, part } of wholes) {
    if (part.verdict !== 'contradictory' && part.verdict !== 'missing') continue;
    const { mark, word, indicator, sum, parent, child, id } = view;
    const item = { mark, word, what: indicator, lines: part.part ? [sum] : [context.w.noPart], parent, child, target: id };
    (part.verdict === 'contradictory' ? must : check).push(item);
  }
  for (const { row, comparisons } of bodies) {
    for (const one of comparisons) {
      if (one.verdict !== 'dropped' && one.verdict !== 'line-changed') continue;
      const role = context.t[one.role];
      check.push({ ...bodyMark(one.verdict, context), what: role, lines: [lineOf(one, context) ?? ''], parent: row.parent, child: row.child, target: row.id });
    }
  }
  for (const entry of procedures) check.push(...procedureItems(entry, context));
  const order = [...'contradictory loosened weakened missing changed tightened'.split(' ')];
  const byGravity = (items: AttentionView[]) =>
    items.map((item, at) => ({ item, at })).sort((a, b) => order.indexOf(a.item.mark) - order.indexOf(b.item.mark) || a.at - b.at).map(({ item }) => item);
  return { must: byGravity(must), check: byGravity(check) };
}

/** A breach of advice is to be weighed, one of a binding norm to be mended. */
function isBinding({ parent }: ThresholdVerdict): boolean {
  return parent === null || layerOf(parent.atom?.force ?? parent.threshold.force) === 'binding';
}

/** Stricter than the parent on an indicator where that needs a reason, and none is given (层层加码). */
export function needsReason({ verdict, child, known }: ThresholdVerdict): boolean {
  const indicator = known ?? child?.threshold.known;
  return verdict === 'tightened' && indicator?.tightening === 'needs-reason' && !child?.threshold.reason;
}

function thresholdItem({ row, verdicts }: Entry, context: ComparisonContext): AttentionView {
  const { w, vocabulary, lang } = context;
  const [{ verdict, parent, child }] = verdicts;
  const lines = [...row.lines];
  if (verdict === 'missing' && parent) {
    const norm = thresholdInOneLine(parent.threshold, vocabulary, lang);
    lines.unshift(lang === 'zh' ? `上级要求${norm}，本文件没有写。` : `Required above: ${norm}. This document is silent.`);
  }
  if (verdicts.some(needsReason)) lines.push(lang === 'zh' ? `${w.noReason}。` : `${w.noReason[0]?.toUpperCase()}${w.noReason.slice(1)}.`);
  return {
    mark: row.mark,
    word: row.word,
    what: row.sub === '' ? row.indicator : `${row.indicator}${lang === 'zh' ? `（${row.sub}）` : ` (${row.sub})`}`,
    lines,
    parent: parent && clauseView(parent.measure, context),
    child: child && clauseView(child.measure, context),
    target: row.id,
  };
}

function procedureItems({ view, comparison }: ProcedureEntry, context: ComparisonContext): AttentionView[] {
  const { w, lang } = context;
  const { child, parent, relation, steps } = comparison;
  const places = { parent: clauseOf(parent, context), child: clauseOf(child, context), target: view.id };
  if (relation === 'same-as') {
    const differing = view.counts.filter(({ kind }) => kind !== 'kept').map(({ word }) => word);
    if (differing.length === 0) return [];
    return [{ ...markView('changed', context, w.differentTexts), what: w.samePair, lines: [`${listed(differing, context)}${lang === 'zh' ? '。' : '.'}`], ...places }];
  }
  return steps.flatMap((pair, at) => {
    if (pair.verdict === 'kept' || pair.verdict === 'added' || !pair.parent) return [];
    const row = view.rows[at];
    const actors = (names: readonly { name: string }[]) => listed(names.map(({ name }) => name), context);
    const by = actors(pair.parent.actor);
    const step = stepInWords(pair.parent, context);
    const line =
      pair.verdict === 'missing'
        ? fill(w.stepMissingLine, { actor: by, step })
        : pair.verdict === 'reordered'
          ? fill(w.stepReorderedLine, { step, note: row?.note ?? '' })
          : fill(w.stepActorLine, { step, theirs: by, mine: actors(pair.child?.actor ?? []) || w.noOneNamed });
    return [{ ...markView(row?.mark ?? 'changed', context, row?.word), what: child.title, lines: [line], ...places }];
  });
}

function clauseOf(procedure: Procedure, context: ComparisonContext): ClauseView {
  const measure: Measure | undefined = procedure.document.measures.find(({ id }) => id === procedure.measure);
  const own = { clause: clauseBefore(procedure.clause), title: procedure.title };
  return measure ? { ...clauseView(measure, context), ...own } : { ...own, place: context.several ? context.placeOf(procedure.document) : '', href: null };
}
