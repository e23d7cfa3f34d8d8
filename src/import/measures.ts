/** The measures of a skeleton: bodies, thresholds, and as comments what can only be suggested. */

import { chineseDateAt, dateAt, planAt } from '../source/figures/dates.js';
import type { NamedBody, ReadClause } from '../source/reading.js';
import type { NearBodies } from './near-bodies.js';
import {
  above,
  bare,
  below,
  beside,
  type Entries,
  excerpt,
  list,
  map,
  type Node,
  oneOrMore,
  type Scalar,
  sequence,
  text,
} from './style.js';
import { isDate, type ThresholdWriter } from './thresholds.js';
import type { Words } from './words.js';

export interface MeasureContext {
  words: Words;
  thresholds: ThresholdWriter;
  lineOf: (offset: number) => number;
  /** Null where there is no vocabulary. */
  nearBodies: NearBodies | null;
}

/** One measure; `remarks` are the lines that stand before it. */
export function measureNode(clause: ReadClause, id: string, remarks: readonly string[], context: MeasureContext): Node {
  const { words, lineOf } = context;
  const { lead, responsible, cooperating, openEnded, byStandingRule } = clause.responsibilities;
  const names = { lead: namesOf(lead), responsible: namesOf(responsible), cooperating: namesOf(cooperating) };
  const role = (key: keyof typeof names): Scalar => above(bare(key), nearLines(names[key], context));
  const bodies = (key: keyof typeof names): Node | undefined => (names[key].length > 0 ? oneOrMore(names[key], key !== 'lead') : undefined);
  const leads = bodies('lead');
  const thresholds = context.thresholds.write(clause);
  const trailing = [...thresholds.trailing, ...absoluteLines(clause, context)];
  const entries: Entries = [
    ['id', beside(bare(id), words.line(lineOf(clause.place.offset(0))))],
    ['clause', clause.clause ? text(clause.clause) : bare(null)],
    ['section', clause.section ? text(clause.section) : undefined],
    ['title', clause.title ? text(clause.title) : bare(null)],
    ['framework', clause.isFramework ? bare(true) : undefined],
    [role('lead'), leads && beside(leads, byStandingRule ? words.standingRule : null)],
    [role('responsible'), bodies('responsible')],
    [role('cooperating'), bodies('cooperating')],
    ['open-ended', openEnded.length > 0 ? list(openEnded) : undefined],
    ['thresholds', thresholds.items.length > 0 ? below(sequence(thresholds.items), trailing) : undefined],
  ];
  const closing = [
    ...deadlineLines(clause, context),
    ...chargedLines(clause, context),
    ...(thresholds.items.length > 0 ? [] : asThresholds(trailing)),
  ];
  return above(below(map(entries), closing), remarks);
}

function namesOf(bodies: readonly NamedBody[]): string[] {
  return bodies.map(({ name }) => name).filter((name) => name !== '');
}

/** Names that the vocabulary does not have but nearly has. */
function nearLines(names: readonly string[], { nearBodies, words }: MeasureContext): string[] {
  return names.flatMap((name) => {
    const near = nearBodies?.near(name) ?? [];
    return near.length > 0 ? [words.unknownBody(excerpt(name), near)] : [];
  });
}

/** What the text demands without a figure, ready to be uncommented. */
function absoluteLines({ absolutes }: ReadClause, { words, lineOf }: MeasureContext): string[] {
  if (absolutes.length === 0) return [];
  const lines = absolutes.map(({ kind, text: quote }) => {
    const value = kind === 'full-coverage' ? "coverage: full, unit: '%'" : 'prohibited: true, unit: 项';
    return `- { indicator: TODO, ${value} } # ${words.absolute(lineOf(quote.offset(0)), excerpt(quote.chars))}`;
  });
  return [words.absolutes, ...lines];
}

/** Without a list that they could stand in, commented-out thresholds bring their key along. */
function asThresholds(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.startsWith('- {'));
  if (first < 0) return [...lines];
  return [...lines.slice(0, first), 'thresholds:', ...lines.slice(first).map((line) => `  ${line}`)];
}

/** Deadlines that belong to none of the figures. */
function deadlineLines({ others, figures }: ReadClause, { words, lineOf }: MeasureContext): string[] {
  const known = new Set(figures.map(({ deadline }) => deadline));
  const lines = new Set<string>();
  for (const { kind, text: said } of others) {
    if (kind !== 'deadline') continue;
    const date = dateIn(said.chars);
    if (date !== null && known.has(date)) continue;
    const quote = words.quote(lineOf(said.offset(0)), excerpt(said.chars));
    lines.add(isDate(date) ? `deadline: ${date} # ${quote}` : quote);
  }
  return lines.size > 0 ? [words.deadlines, ...lines] : [];
}

/** The first date that is written in digits, Chinese figures or as a five-year plan. */
function dateIn(chars: string): string | null {
  const at = chars.search(/[0-9一二十]/);
  if (at < 0) return null;
  return (dateAt(chars, at) ?? chineseDateAt(chars, at) ?? planAt(chars, at))?.date ?? null;
}

function chargedLines({ responsibilities: { charged } }: ReadClause, { words, lineOf }: MeasureContext): string[] {
  if (charged.length === 0) return [];
  const lines = charged.map(
    ({ body, words: said }) => `  - body: ${excerpt(body.name)} # ${words.quote(lineOf(said.offset(0)), excerpt(said.chars))}`,
  );
  return [words.charged, 'charged:', ...lines];
}
