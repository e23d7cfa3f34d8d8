/** What `compare` shows, in one order for all formats: rows of thresholds and of parts, each with the sides that it has. */

import { toText } from '../algebra/rational.js';
import type { Comparison, PartVerdict } from '../compare/comparison.js';
import type { Side, ThresholdVerdict } from '../compare/entry.js';
import { atomsOf } from '../compare/norms.js';
import { subjectOf } from '../compare/pairing.js';
import { exactValue } from '../compare/parts.js';
import type { Verdict } from '../compare/verdict.js';
import type { Document, Threshold } from '../model/program.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';

export interface CompareRow {
  indicator: string;
  known: Indicator | null;
  /** Null where documents are only laid side by side. */
  verdict: Verdict | null;
  child: Side | null;
  parent: Side | null;
  entry: ThresholdVerdict | null;
  part: PartVerdict | null;
}

/** A comparison, or two documents that are not judged. */
export interface CompareResult {
  child: Document;
  parents: readonly Document[];
  /** Null where neither carries out the other: then there are no verdicts. */
  comparison: Comparison | null;
  rows: CompareRow[];
}

/** The rows of a comparison, in the order of the child's text; what only a parent has comes last. */
export function judgedResult(comparison: Comparison): CompareResult {
  const rows = [...comparison.thresholds.map(thresholdRow), ...comparison.parts.map(partRow)];
  return {
    child: comparison.child,
    parents: comparison.parents,
    comparison,
    rows: inOrder(rows, [comparison.child, ...comparison.parents]),
  };
}

/** Norms on the same subject next to each other. A descriptive document sets none. */
export function unjudgedResult(child: Document, others: readonly Document[], vocabulary: Vocabulary): CompareResult {
  const theirs = others.flatMap((document) => sidesOf(document, vocabulary));
  const rows: CompareRow[] = sidesOf(child, vocabulary).map((side) => {
    const index = theirs.findIndex((other) => subjectOfSide(other) === subjectOfSide(side));
    return sideRow(side, index < 0 ? null : (theirs.splice(index, 1)[0] ?? null));
  });
  rows.push(...theirs.map((side) => sideRow(null, side)));
  return { child, parents: others, comparison: null, rows: inOrder(rows, [child, ...others]) };
}

/** How often each verdict was given; none where nothing was judged. */
export function countVerdicts(rows: readonly CompareRow[]): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of rows) if (verdict) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** What remains of a whole; null where not all parts are single numbers. */
export function residualOf({ whole }: PartVerdict): string | null {
  const [all, known] = [exactValue(whole.amount), exactValue(whole.sum)];
  return all && known && toText(all.sub(known));
}

function thresholdRow(entry: ThresholdVerdict): CompareRow {
  const { indicator, known, verdict, child, parent } = entry;
  return { indicator, known, verdict, child, parent, entry, part: null };
}

function partRow(part: PartVerdict): CompareRow {
  const { threshold } = part.whole;
  const side = (of: Threshold | null): Side | null => of && { measure: of.measure, threshold: of, facet: 'norm', atom: null };
  return {
    indicator: threshold.indicator,
    known: threshold.known,
    verdict: part.verdict,
    child: side(part.part?.threshold ?? null),
    parent: side(threshold),
    entry: null,
    part,
  };
}

function sidesOf(document: Document, vocabulary: Vocabulary): Side[] {
  if (document.nature !== 'normative') return [];
  return document.measures.flatMap((measure) =>
    measure.thresholds.flatMap((threshold): Side[] =>
      threshold.anyOf.length > 0
        ? [{ measure, threshold, facet: 'alternatives', atom: null }]
        : atomsOf(threshold, vocabulary).map((atom) => ({ measure, threshold, facet: atom.facet, atom })),
    ),
  );
}

function subjectOfSide({ threshold, facet, atom }: Side): string {
  return atom ? subjectOf(atom) : `${facet} ${threshold.anyOf.map(({ indicator }) => indicator).join('|')}`;
}

function sideRow(child: Side | null, parent: Side | null): CompareRow {
  const side = child ?? parent;
  const indicator = side?.atom?.indicator ?? side?.threshold.anyOf.map((each) => each.indicator).join('|') ?? '';
  return { indicator, known: side?.atom?.known ?? null, verdict: null, child, parent, entry: null, part: null };
}

function inOrder(rows: readonly CompareRow[], documents: readonly Document[]): CompareRow[] {
  const measures = new Map(documents.flatMap((document) => document.measures).map((measure, index) => [measure, index]));
  const key = ({ child, parent }: CompareRow): [number, number, number] => {
    const side = child ?? parent;
    return side ? [child ? 0 : 1, measures.get(side.measure) ?? 0, side.threshold.index] : [2, 0, 0];
  };
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ row }) => row);
}
