/** Thresholds side by side, by topic; and those that only one side has. */

import type { Side, ThresholdVerdict } from '../../compare/thresholds.js';
import { nameIn } from '../../model/vocabulary.js';
import { type ClauseView, type ComparisonContext, clauseView, type MarkView, markView } from './comparison-context.js';
import { emphasise, type NormView, normView } from './comparison-norms.js';
import { reasonInWords, witnessInWords } from './comparison-reasons.js';
import { fill, titled } from './labels.js';

export interface RowView extends MarkView {
  id: string;
  /** A figure in brackets, or a cap: it belongs to the row before it. */
  sub: string;
  indicator: string;
  parents: NormView[];
  children: NormView[];
  /** More than one norm of the child answers: each says what it is about. */
  several: boolean;
  /** Witness and reason, in sentences. */
  lines: string[];
  /** What the drafter says in defence. */
  statedReason: string | null;
  /** Remarks; the same remark of both sides stands once. */
  notes: { whose: string; text: string }[];
  /** So high that on paper it may go on on another page. */
  tall: boolean;
}

export interface TopicView {
  anchor: string;
  title: string;
  pairs: { parent: ClauseView | null; child: ClauseView | null; rows: RowView[] }[];
}

/** A row with what it was made from. */
export interface Entry {
  row: RowView;
  verdicts: readonly [ThresholdVerdict, ...ThresholdVerdict[]];
}

/** Verdicts that are one row: what answers one list of alternatives alike. */
export function groupsOf(thresholds: readonly ThresholdVerdict[]): [ThresholdVerdict, ...ThresholdVerdict[]][] {
  const groups: [ThresholdVerdict, ...ThresholdVerdict[]][] = [];
  for (const verdict of thresholds) {
    // Only lists of alternatives are searched for: there are few among many norms.
    const group = verdict.parent?.facet === 'alternatives' ? groups.find(([first]) => isSameList(first, verdict)) : undefined;
    if (group) group.push(verdict);
    else groups.push([verdict]);
  }
  return groups;
}

/** All thresholds as rows, in the order of the child's text, then the parent's. */
export function entriesOf(thresholds: readonly ThresholdVerdict[], context: ComparisonContext): Entry[] {
  return groupsOf(thresholds)
    .map((verdicts, at) => ({ verdicts, at, order: orderOf(verdicts[0]) }))
    .sort((a, b) => compareKeys(a.order, b.order) || a.at - b.at)
    .map(({ verdicts }, at) => ({ row: rowOf(verdicts, `r-${at + 1}`, context), verdicts }));
}

/** Rows that have both sides, by topic in the order of the vocabulary. */
export function topicsOf(entries: readonly Entry[], context: ComparisonContext): TopicView[] {
  const topics = new Map<string, { title: string; pairs: Map<string, TopicView['pairs'][number]> }>();
  const { vocabulary, lang, w } = context;
  for (const { row, verdicts } of entries) {
    const [{ child, parent }] = verdicts;
    if (!child || !parent) continue;
    const id = child.measure.topic ?? parent.measure.topic ?? '';
    const title = nameIn(lang, vocabulary.topics.get(id), id || w.noTopic);
    const topic = topics.get(id) ?? { title, pairs: new Map() };
    topics.set(id, topic);
    const key = `${parent.measure.ref} ${child.measure.ref}`;
    const pair = topic.pairs.get(key) ?? {
      parent: clauseView(parent.measure, context),
      child: clauseView(child.measure, context),
      rows: [],
    };
    topic.pairs.set(key, pair);
    pair.rows.push(row);
  }
  const order = [...vocabulary.topics.keys()];
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...topics]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, { title, pairs }], at) => ({ anchor: `t-${at + 1}`, title, pairs: [...pairs.values()] }));
}

/** A row of a list of norms that only one side has, or that cannot be compared. */
export interface SingleView extends RowView {
  measures: ClauseView[];
}

export function singleView({ row, verdicts }: Entry, context: ComparisonContext): SingleView {
  const measures = verdicts.flatMap(({ parent, child }) => [parent?.measure, child?.measure]).filter((measure) => measure !== undefined);
  return { ...row, measures: [...new Set(measures)].map((measure) => clauseView(measure, context)) };
}

function isSameList(a: ThresholdVerdict, b: ThresholdVerdict): boolean {
  const ofList = a.parent?.facet === 'alternatives' && a.parent.threshold === b.parent?.threshold;
  return ofList && a.verdict === b.verdict && a.child !== null && a.child.measure === b.child?.measure;
}

/** Brackets and caps follow the norm that they belong to. */
function orderOf({ child, parent }: ThresholdVerdict): number[] {
  const key = (side: Side | null): number[] => {
    if (!side) return [Number.MAX_SAFE_INTEGER];
    const { measure, threshold, facet } = side;
    return [
      measure.document.measures.indexOf(measure),
      threshold.index,
      ['norm', 'alternatives', 'target', 'equivalent', 'cap'].indexOf(facet),
    ];
  };
  return child ? key(child) : [Number.MAX_SAFE_INTEGER, ...key(parent)];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = (a[at] ?? -1) - (b[at] ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}

function rowOf(verdicts: readonly [ThresholdVerdict, ...ThresholdVerdict[]], id: string, context: ComparisonContext): RowView {
  const { t, w } = context;
  const [{ verdict, parent, known, reason }] = verdicts;
  const children = verdicts.flatMap(({ child }) => (child ? [normView(child, context)] : []));
  const parents = parent ? [normView(parent, context)] : [];
  const [theirs, mine] = [parents[0], children[0]];
  // Alternatives are met by other norms, which differ in every word.
  const alike = (parent?.facet === 'alternatives') === (verdicts[0].child?.facet === 'alternatives');
  if (theirs && mine && alike && verdict !== 'restated') emphasise(theirs, mine);
  const facet = (verdicts[0].parent ?? verdicts[0].child)?.facet;
  const { inheritedFrom } = verdicts[0];
  const lines = [
    ...verdicts.map((each) => witnessInWords(each, context)),
    verdict === 'undetermined' && reason === null ? w.partOpen : reasonInWords(reason, verdict, context),
    inheritedFrom && fill(w.inherited, { title: titled(inheritedFrom.title) }),
  ];
  const [reasons, notes] = [[...new Set(lines.filter((line) => line !== null))], notesOf(verdicts, context)];
  const name = theirs?.indicator || [...new Set(children.map(({ indicator }) => indicator))].join(' / ') || known?.name || t.anyOf;
  return {
    id,
    ...markView(verdict, context),
    sub: facet === 'equivalent' ? w.bracketed : facet === 'cap' ? w.cap : '',
    indicator: name,
    parents,
    children,
    several: children.length > 1,
    lines: reasons,
    statedReason: verdicts.map(({ child }) => child?.threshold.reason).find((text) => text) ?? null,
    notes,
    tall: Math.max(linesOf(parents), linesOf(children), textLines([...reasons, ...notes.map(({ text }) => text)])) > HALF_PAGE,
  };
}

/** Lines of print. */
const HALF_PAGE = 18;

const linesOf = (norms: readonly NormView[]): number =>
  norms.reduce((sum, { rows, alternatives, details }) => sum + 2 + rows.length + alternatives.length + details.length, 0);

/** Reasons and remarks stand in a column 19 hanzi wide; Latin letters are half as wide. */
const textLines = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Math.ceil((text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2) / 19), 0);

function notesOf(verdicts: readonly ThresholdVerdict[], { w }: ComparisonContext): RowView['notes'] {
  // A remark is on the norm; its bracket and cap need not repeat it.
  const noted = verdicts.map(({ parent, child }) =>
    [parent, child].map((side) => (side?.facet === 'equivalent' || side?.facet === 'cap' ? null : (side?.threshold.note ?? null))),
  );
  const theirs = new Set(noted.flatMap(([note]) => note ?? []));
  const mine = new Set(noted.flatMap(([, note]) => note ?? []));
  return [
    ...[...theirs].map((text) => ({ whose: mine.has(text) ? w.sameNote : w.parent, text })),
    ...[...mine].filter((text) => !theirs.has(text)).map((text) => ({ whose: w.child, text })),
  ];
}
