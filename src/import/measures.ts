/** The measures of a skeleton: bodies, thresholds, and as comments what can only be suggested. */

import type { BodyIndex } from '../link/bodies.js';
import type { ReadClause } from '../source/reading.js';
import { nearest } from '../syntax/nearest.js';
import { above, bare, below, beside, type Entries, excerpt, list, map, type Node, oneOrMore, sequence, text } from './style.js';
import type { ThresholdWriter } from './thresholds.js';
import type { Words } from './words.js';

export interface MeasureContext {
  words: Words;
  thresholds: ThresholdWriter;
  lineOf: (offset: number) => number;
  /** The bodies of the vocabulary; null where there is none. */
  bodies: BodyIndex | null;
  jurisdiction: string | null;
}

/** One measure; `remarks` are the lines that stand before it. */
export function measureNode(clause: ReadClause, id: string, remarks: readonly string[], context: MeasureContext): Node {
  const { words, lineOf } = context;
  const { lead, responsible, cooperating, openEnded, byStandingRule } = clause.responsibilities;
  const roles = { lead, responsible, cooperating };
  const names = (role: keyof typeof roles): string[] => roles[role].map(({ name }) => name).filter((name) => name !== '');
  const bodies = (role: keyof typeof roles): Node | undefined =>
    names(role).length > 0 ? oneOrMore(names(role), role !== 'lead') : undefined;
  const thresholds = context.thresholds.write(clause);
  const trailing = [...thresholds.trailing, ...absoluteLines(clause, context)];
  const entries: Entries = [
    ['id', beside(bare(id), words.line(lineOf(clause.place.offset(0))))],
    ['clause', clause.clause ? text(clause.clause) : bare(null)],
    ['section', clause.section ? text(clause.section) : undefined],
    ['title', clause.title ? text(clause.title) : bare(null)],
    ['framework', clause.isFramework ? bare(true) : undefined],
    ['lead', behindIf(bodies('lead'), byStandingRule ? words.standingRule : null)],
    ['responsible', bodies('responsible')],
    ['cooperating', bodies('cooperating')],
    ['open-ended', openEnded.length > 0 ? list(openEnded) : undefined],
    ['thresholds', thresholds.items.length > 0 ? below(sequence(thresholds.items), trailing) : undefined],
  ];
  const closing = [
    ...unknownBodies([...names('lead'), ...names('responsible'), ...names('cooperating')], context),
    ...chargedLines(clause, context),
    ...(thresholds.items.length > 0 ? [] : asThresholds(trailing)),
  ];
  return above(below(map(entries), closing), remarks);
}

function behindIf(node: Node | undefined, comment: string | null): Node | undefined {
  return node && beside(node, comment);
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

function chargedLines({ responsibilities: { charged } }: ReadClause, { words, lineOf }: MeasureContext): string[] {
  if (charged.length === 0) return [];
  const lines = charged.map(
    ({ body, words: said }) => `  - body: ${excerpt(body.name)} # ${words.quote(lineOf(said.offset(0)), excerpt(said.chars))}`,
  );
  return [words.charged, 'charged:', ...lines];
}

/** Names that the vocabulary does not have but nearly has. */
function unknownBodies(names: readonly string[], { bodies, jurisdiction, words }: MeasureContext): string[] {
  if (!bodies) return [];
  const known = bodies.namesIn(jurisdiction);
  return [...new Set(names)].flatMap((name) => {
    if (bodies.resolve(name, jurisdiction)) return [];
    const near = nearest(name, known, 3);
    return near.length > 0 ? [words.unknownBody(name, near)] : [];
  });
}
