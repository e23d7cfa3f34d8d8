/** What a reviewer must see before anything else: breaches first, then what has to be checked or explained. */

import type { PartVerdict } from '../../compare/comparison.js';
import { isLater, type ThresholdVerdict } from '../../compare/entry.js';
import { lacksReason, severityOfBreach } from '../../compare/faults.js';
import { isBreach } from '../../compare/verdict.js';
import { compareLevels, type Measure, type Procedure, type Step } from '../../model/program.js';
import type { WordedFinding } from '../../report/worded.js';
import { thresholdInOneLine } from '../figures.js';
import { type BodyEntry, bodyMark, lineOf } from './comparison-bodies.js';
import { type ClauseView, type ComparisonContext, clauseView, listed, type MarkView, markView, placeOf } from './comparison-context.js';
import type { WholeView } from './comparison-parts.js';
import { type ProcedureEntry, stepInWords } from './comparison-procedures.js';
import type { Entry } from './comparison-topics.js';
import { clauseBefore, dateInWords, fill } from './labels.js';

export interface AttentionView extends MarkView {
  what: string;
  lines: string[];
  /** Each with what it is in the pair. */
  places: { label: string; clause: ClauseView }[];
  /** Id of the row that shows it in full. */
  target: string;
}

export interface AttentionGroups {
  must: AttentionView[];
  check: AttentionView[];
  /** What somebody has accepted, with the reason. */
  waived: AttentionView[];
  /** Whether any figure is among them. */
  figures: boolean;
}

export interface Compared {
  entries: readonly Entry[];
  wholes: readonly { view: WholeView; part: PartVerdict }[];
  bodies: readonly BodyEntry[];
  procedures: readonly ProcedureEntry[];
  /** Findings that are waived or in the baseline. */
  waivers: readonly WordedFinding[];
}

/** Everything that has to be mended or explained, the gravest first. */
export function attentionOf({ entries, wholes, bodies, procedures, waivers }: Compared, context: ComparisonContext): AttentionGroups {
  const groups: AttentionGroups = { must: [], check: [], waived: [], figures: false };
  const add = (
    item: AttentionView,
    group: 'must' | 'check',
    rules: readonly string[],
    refs: readonly string[],
    indicator?: string,
  ): void => {
    const waived = waivers.find(
      (finding) => rules.includes(finding.rule) && refs.includes(finding.measures[0] ?? '') && (!indicator || isAbout(finding, indicator)),
    );
    if (waived) groups.waived.push({ ...item, lines: [...item.lines, waiverInWords(waived, context)] });
    else groups[group].push(item);
  };
  for (const { entry, others } of faultsIn(entries)) {
    const [first] = entry.verdicts;
    const refs = [first.child?.measure.ref, first.parent?.measure.ref].filter((ref) => ref !== undefined);
    const grave = isBreach(first) && severityOfBreach(first) === 'error';
    add(thresholdItem(entry, others, context), grave ? 'must' : 'check', [`threshold-${first.verdict}`], refs, first.indicator);
  }
  for (const { view, part } of wholes) {
    const { mark, word, indicator, sum, parent, child, id } = view;
    if (mark !== 'contradictory' && mark !== 'missing') continue;
    const item = {
      mark,
      word,
      what: indicator,
      lines: part.part ? [sum] : [context.w.noPart],
      places: placesOf(parent, child, context),
      target: id,
    };
    const refs = [part.part?.threshold.measure.ref, part.whole.threshold.measure.ref].filter((ref) => ref !== undefined);
    add(item, mark === 'contradictory' ? 'must' : 'check', ['part-exceeds-whole', 'part-of-whole'], refs, part.whole.threshold.indicator);
  }
  groups.figures = groups.must.length + groups.check.length > 0;
  for (const { row, comparisons } of bodies) {
    for (const one of comparisons) {
      if (one.verdict !== 'dropped' && one.verdict !== 'line-changed') continue;
      const lines = [lineOf(one, context) ?? ''];
      const item = {
        ...bodyMark(one.verdict, context),
        what: context.t[one.role],
        lines,
        places: placesOf(row.parent, row.child, context),
        target: row.id,
      };
      add(item, 'check', [one.verdict === 'dropped' ? 'body-dropped' : 'lead-line-changed'], [one.child.ref]);
    }
  }
  for (const entry of procedures) {
    for (const { item, rules } of procedureItems(entry, context)) {
      const { document, measure } = entry.comparison.child;
      add(item, 'check', rules, [`${document.id}/${measure ?? ''}`]);
    }
  }
  for (const items of [groups.must, groups.check, groups.waived]) sortByGravity(items);
  return groups;
}

const BY_GRAVITY: readonly string[] = ['contradictory', 'loosened', 'weakened', 'missing', 'changed', 'tightened'];

function sortByGravity(items: AttentionView[]): void {
  items.sort((a, b) => BY_GRAVITY.indexOf(a.mark) - BY_GRAVITY.indexOf(b.mark));
}

interface Fault {
  entry: Entry;
  /** The same fault against documents further up. */
  others: Entry[];
}

/** Entries that need attention: one for each fault, however many figures of one norm or ancestors show it. */
function faultsIn(entries: readonly Entry[]): Fault[] {
  const faults: Fault[] = [];
  const answered = new Set(entries.flatMap(({ verdicts: [{ child, parent }] }) => (child && parent ? [parent.threshold] : [])));
  for (const entry of entries) {
    const [{ verdict, child, parent }] = entry.verdicts;
    const threshold = (child ?? parent)?.threshold;
    const isFault = isBreach({ verdict }) || verdict === 'weakened' || verdict === 'missing' || entry.verdicts.some(isUnexplained);
    // A figure in brackets is another way to say what the child does say.
    if (!isFault || !threshold || (verdict === 'missing' && entry.row.sub !== '' && answered.has(threshold))) continue;
    const same = faults.find(
      ({ entry: { verdicts } }) => verdicts[0].verdict === verdict && (verdicts[0].child ?? verdicts[0].parent)?.threshold === threshold,
    );
    if (!same) faults.push({ entry, others: [] });
    else if (same.entry.verdicts[0].parent?.measure !== parent?.measure) same.others.push(entry);
  }
  return faults;
}

/** Stricter than the parent where that needs a reason, and none is given (层层加码). */
function isUnexplained(entry: ThresholdVerdict): boolean {
  return entry.verdict === 'tightened' && entry.inheritedFrom === null && lacksReason(entry);
}

function isAbout({ messageArgs: { indicator } }: WordedFinding, id: string): boolean {
  return indicator === undefined || indicator === id;
}

function waiverInWords({ waived }: WordedFinding, { w, lang }: ComparisonContext): string {
  if (!waived) return '';
  const [colon, comma, stop] = lang === 'zh' ? ['：', '；', '。'] : [': ', '; ', '.'];
  const parts = [
    waived.reason ? `${w.waivedBecause}${colon}${waived.reason.replace(/[。.]$/u, '')}` : '',
    waived.by === 'baseline' ? w.baselined : '',
    waived.acceptedBy ? fill(w.waivedBy, { who: waived.acceptedBy }) : '',
    waived.until ? fill(w.waivedUntil, { date: dateInWords(waived.until, lang) }) : '',
  ];
  return `${parts.filter(Boolean).join(comma)}${stop}`;
}

function thresholdItem({ row, verdicts }: Entry, others: readonly Entry[], context: ComparisonContext): AttentionView {
  const { w, vocabulary, lang } = context;
  const [{ verdict, parent, child }] = verdicts;
  const above = new Set(
    [parent?.measure, ...others.map((other) => other.verdicts[0].parent?.measure)].filter((measure) => measure !== undefined),
  );
  const lines = [...row.lines];
  if (verdict === 'missing' && parent) {
    const norm = thresholdInOneLine(parent.threshold, vocabulary, lang);
    lines.unshift(lang === 'zh' ? `上级要求${norm}，本文件没有写。` : `Required above: ${norm}. This document is silent.`);
  }
  if (verdicts.some(isUnexplained))
    lines.push(lang === 'zh' ? `${w.noReason}。` : `${w.noReason[0]?.toUpperCase()}${w.noReason.slice(1)}.`);
  return {
    mark: row.mark,
    word: row.word,
    what: row.sub === '' ? row.indicator : `${row.indicator}${lang === 'zh' ? `（${row.sub}）` : ` (${row.sub})`}`,
    lines,
    places: [
      ...[...above].map((measure) => ({ label: w.parent, clause: clauseView(measure, context) })),
      ...placesOf(null, child && clauseView(child.measure, context), context),
    ],
    target: row.id,
  };
}

/** A step that only levels above take is theirs, wherever it is written. */
function isTheirs({ actor }: Step, { document }: Procedure): boolean {
  return actor.length > 0 && actor.every(({ body }) => body !== null && compareLevels(body.level, document.level) < 0);
}

function procedureItems({ view, comparison }: ProcedureEntry, context: ComparisonContext): { item: AttentionView; rules: string[] }[] {
  const { w, lang } = context;
  const { child, parent, relation, steps } = comparison;
  const labels: [string, string] | undefined = relation === 'same-as' ? [w.left, w.right] : undefined;
  const places = { places: placesOf(clauseOf(parent, context), clauseOf(child, context), context, labels), target: view.id };
  if (relation === 'same-as') {
    const differing = view.counts.filter(({ kind }) => kind !== 'kept').map(({ word }) => word);
    if (differing.length === 0) return [];
    const lines = [`${listed(differing, context)}${lang === 'zh' ? '。' : '.'}`];
    return [{ item: { ...markView('changed', context, w.differentTexts), what: w.samePair, lines, ...places }, rules: [] }];
  }
  return steps.flatMap((pair, at) => {
    if (pair.verdict === 'kept' || pair.verdict === 'added' || !pair.parent) return [];
    if (isLater(parent.document, child.document) || (pair.verdict === 'missing' && isTheirs(pair.parent, child))) return [];
    const row = view.rows[at];
    const actors = (names: readonly { name: string }[]) =>
      listed(
        names.map(({ name }) => name),
        context,
      );
    const by = actors(pair.parent.actor);
    const step = stepInWords(pair.parent, context);
    const line =
      pair.verdict === 'missing'
        ? fill(w.stepMissingLine, { actor: by, step })
        : pair.verdict === 'reordered'
          ? fill(w.stepReorderedLine, { step, note: row?.note ?? '' })
          : fill(w.stepActorLine, { step, theirs: by, mine: actors(pair.child?.actor ?? []) || w.noOneNamed });
    const rules = [`step-${pair.verdict}`];
    return [{ item: { ...markView(row?.mark ?? 'changed', context, row?.word), what: child.title, lines: [line], ...places }, rules }];
  });
}

function placesOf(
  parent: ClauseView | null,
  child: ClauseView | null,
  { w }: ComparisonContext,
  [theirs, mine] = [w.parent, w.child],
): AttentionView['places'] {
  return [...(parent ? [{ label: theirs, clause: parent }] : []), ...(child ? [{ label: mine, clause: child }] : [])];
}

function clauseOf(procedure: Procedure, context: ComparisonContext): ClauseView {
  const measure: Measure | undefined = procedure.document.measures.find(({ id }) => id === procedure.measure);
  const own = { clause: clauseBefore(procedure.clause), title: procedure.title };
  return measure
    ? { ...clauseView(measure, context), ...own }
    : { ...own, place: placeOf(procedure.document, context), href: null, anchor: null };
}
