/** Faults inside one scale: what its rows leave out, where two of them disagree, rows without an effect, rows out of order. */

import { common, Grid, type GridBox, isTouching, merge, rangeOn, without } from '../../algebra/boxes.js';
import { type Axis, type Box, type Norm, normKey, setKey } from '../../algebra/cells.js';
import { difference, EVERYTHING, exactly, type IntervalSet, intersect, isEmpty, onIntegers } from '../../algebra/intervals.js';
import { compare, type Rational, ZERO } from '../../algebra/rational.js';
import { setsNorms } from '../../model/duties.js';
import type { Program, ScaleRow, Threshold } from '../../model/program.js';
import type { Indicator, Vocabulary } from '../../model/vocabulary.js';
import { isWritten } from '../../model/written.js';
import { type Atom, atomsIn, axesOf, domainOf, type Reading, spaceOf } from '../norms.js';
import { admissibleSizes } from './sizes.js';

export interface ScaleFaults {
  threshold: Threshold;
  /** What no row speaks of, from low to high: the first few of `gapCount`. */
  gaps: { region: Box; at: Readonly<Record<string, string>>; beside: number[] }[];
  gapCount: number;
  /** For a row, the earlier rows that say something else where both apply. */
  overlaps: { row: number; others: { row: number; regions: Box[]; at: Readonly<Record<string, string>> }[] }[];
  unreachable: { row: number; how: 'empty' | 'repeated' | 'shadowed'; by: number[] }[];
  /** A row that runs against the order of an earlier step of the scale. */
  reversed: { row: number; lower: number; axis: string }[];
}

/** A row as it lies on the grid. */
interface Row {
  index: number;
  boxes: GridBox[];
  set: IntervalSet;
  /** Rows say the same exactly when their keys are equal; null where a row has no figure. */
  key: string | null;
}

/** Rows thrown at random leave hundreds of gaps; nobody reads them all. */
const MAX_GAPS = 20;

const known = new WeakMap<Program, ScaleFaults[]>();

/** The faults of every scale in the documents that set norms. Worked out once for a program. */
export function scaleFaultsOf(program: Program): ScaleFaults[] {
  let faults = known.get(program);
  if (!faults) {
    const memory: Memory = new Map();
    faults = program.documents.filter(setsNorms).flatMap((document) => {
      const scales = atomsIn(document, program.vocabulary).filter(({ facet, threshold }) => facet === 'norm' && threshold.rows.length > 0);
      if (scales.length === 0) return [];
      const axes = scales.flatMap(({ norm }) => norm?.('narrow').flatMap(({ box }) => [...box.keys()]) ?? []);
      const sizes = admissibleSizes(document, new Set(axes));
      return scales.flatMap((scale) => remembered(scale, program.vocabulary, sizes, memory) ?? []);
    });
    known.set(program, faults);
  }
  return faults;
}

/** Faults by the scale as it stands: districts repeat the rows of their city. */
type Memory = Map<string, ScaleFaults | null>;

function remembered(atom: Atom, vocabulary: Vocabulary, sizes: ReadonlyMap<string, IntervalSet>, memory: Memory): ScaleFaults | null {
  const rows = (atom.norm?.('narrow') ?? []).map((piece) => normKey([piece]));
  // Why a condition holds nowhere is seen only in how it is written.
  if (atom.open || rows.some((row) => row.includes('∅'))) return scaleFaults(atom, vocabulary, sizes);
  const key = [atom.indicator, atom.threshold.relativeTo, ...rows, ...[...sizes].map(([id, set]) => `${id} ${setKey(set)}`)].join('\n');
  let faults = memory.get(key);
  if (faults === undefined) {
    faults = scaleFaults(atom, vocabulary, sizes);
    memory.set(key, faults);
  }
  return faults && { ...faults, threshold: atom.threshold };
}

/**
 * The faults of one scale; null where its figures cannot be read.
 *
 * @param admissible what the document allows of an indicator at all, where it says so
 */
export function scaleFaults(atom: Atom, vocabulary: Vocabulary, admissible: ReadonlyMap<string, IntervalSet>): ScaleFaults | null {
  const { threshold, norm } = atom;
  if (!norm) return null;
  const axes = axesOf([atom], vocabulary);
  const sizes = axes.map(({ id, values }) => (values ? null : reach(vocabulary.indicators.get(id) ?? null, admissible)));
  // A gap is certain only where no reading of “after February” closes it, an overlap only where every reading has it.
  const lay = (reading: Reading) => layOut(atom, norm(reading), axes, sizes);
  const narrow = lay('narrow');
  const wide = atom.open ? lay('wide') : narrow;
  const unreachable = unreachableRows(threshold, narrow.rows);
  return {
    threshold,
    ...gapsOf(wide, axes, sizes),
    overlaps: overlapsOf(narrow, unreachable),
    unreachable,
    reversed: reversedRows(narrow.rows, axes, threshold.known, vocabulary),
  };
}

interface Layout {
  grid: Grid;
  rows: Row[];
}

function layOut(atom: Atom, norm: Norm, axes: readonly Axis[], sizes: readonly (IntervalSet | null)[]): Layout {
  const ends = new Map(axes.flatMap(({ id }, k) => (sizes[k] ? [[id, { numbers: sizes[k] }] as const] : [])));
  const grid = new Grid(axes, [...norm.map(({ box }) => box), ends]);
  const { domain, integer } = spaceOf(atom);
  const rows = norm.map(({ box, set }, index): Row => {
    const values = intersect(integer ? onIntegers(set) : set, domain);
    return { index, boxes: grid.place(box), set: values, key: isEmpty(values) ? null : setKey(values) };
  });
  return { grid, rows };
}

/**
 * How far an axis reaches beyond what a scale covers: as far as the domain of its indicator says, less what the document
 * itself rules out (communities of 1000 to 5000 households). Nothing is asked of what has a size of zero.
 */
function reach(indicator: Indicator | null, sizes: ReadonlyMap<string, IntervalSet>): IntervalSet {
  let set = intersect(domainOf(indicator), sizes.get(indicator?.id ?? '') ?? EVERYTHING);
  if (indicator?.domain.min?.equals(ZERO)) set = difference(set, exactly(ZERO));
  return indicator?.integer ? onIntegers(set) : set;
}

function gapsOf(
  { grid, rows }: Layout,
  axes: readonly Axis[],
  sizes: readonly (IntervalSet | null)[],
): Pick<ScaleFaults, 'gaps' | 'gapCount'> {
  const boxes = rows.flatMap((row) => row.boxes);
  if (boxes.length < 2) return { gaps: [], gapCount: 0 };
  const region = axes.reduce<GridBox[]>(
    (starts, axis, k) => starts.flatMap((start) => spanOn(axis, k, boxes, grid, sizes[k] ?? null).map((run) => [...start, ...run])),
    [[]],
  );
  const all = merge(without(region, boxes));
  const gaps = all.slice(0, MAX_GAPS).map((gap) => ({
    region: grid.toBox(gap),
    at: grid.at(gap),
    beside: rows.filter((row) => row.boxes.some((box) => isTouching(box, gap))).map(({ index }) => index),
  }));
  return { gaps, gapCount: all.length };
}

/** What a scale is expected to cover along an axis. Where all rows say the same of it, that is no step but a common condition. */
function spanOn(axis: Axis, k: number, boxes: readonly GridBox[], grid: Grid, size: IntervalSet | null): (readonly [number, number])[] {
  const runs = new Map(boxes.map((box) => [rangeOn(box, k).join(), rangeOn(box, k)]));
  if (runs.size === 1) return [...runs.values()];
  if (axis.values) return [rangeOn(grid.everything(), k)];
  let [from, to] = [Math.min(...boxes.map((box) => rangeOn(box, k)[0])), Math.max(...boxes.map((box) => rangeOn(box, k)[1]))];
  const reached = size ? grid.place(new Map([[axis.id, { numbers: size }]])).map((box) => rangeOn(box, k)) : [];
  if (axis.domain[0]?.min) from = Math.min(from, ...reached.map(([low]) => low));
  if (axis.domain.at(-1)?.max) to = Math.max(to, ...reached.map(([, high]) => high));
  return [[from, to]];
}

function overlapsOf({ grid, rows }: Layout, unreachable: ScaleFaults['unreachable']): ScaleFaults['overlaps'] {
  // A shadowed row is told of once.
  const told = new Set(unreachable.flatMap(({ row, how }) => (how === 'shadowed' ? [row] : [])));
  return rows.flatMap((row) => {
    if (row.key === null || told.has(row.index)) return [];
    const others = rows.slice(0, row.index).flatMap((other) => {
      if (other.key === null || other.key === row.key) return [];
      const shared = merge(common(row.boxes, other.boxes));
      const [first] = shared;
      return first ? [{ row: other.index, regions: shared.map((box) => grid.toBox(box)), at: grid.at(first) }] : [];
    });
    return others.length > 0 ? [{ row: row.index, others }] : [];
  });
}

/** Rows that never make a difference, or that earlier rows gainsay wherever they apply. From first to last. */
function unreachableRows(threshold: Threshold, rows: readonly Row[]): ScaleFaults['unreachable'] {
  const found: ScaleFaults['unreachable'] = [];
  const kept = new Set(rows.filter(({ boxes }) => boxes.length > 0));
  for (const row of rows.toReversed()) {
    if (row.boxes.length === 0) {
      const written = threshold.rows[row.index];
      // A condition that is void in itself is another rule's finding.
      if (written && !hasVoidTest(written)) found.push({ row: row.index, how: 'empty', by: [] });
      continue;
    }
    if (row.key === null) continue;
    const others = [...kept].filter((other) => other !== row && other.key !== null && common(row.boxes, other.boxes).length > 0);
    const same = others.filter(({ key }) => key === row.key);
    const earlier = others.filter(({ index }) => index < row.index);
    const covers = (by: readonly Row[]) =>
      by.length > 0 &&
      without(
        row.boxes,
        by.flatMap(({ boxes }) => boxes),
      ).length === 0;
    if (covers(same)) {
      found.push({ row: row.index, how: 'repeated', by: same.map(({ index }) => index) });
      kept.delete(row);
    } else if (covers(earlier)) found.push({ row: row.index, how: 'shadowed', by: earlier.map(({ index }) => index) });
  }
  return found.reverse();
}

function hasVoidTest({ when }: ScaleRow): boolean {
  return when.tests.some(
    ({ set, at }) => set !== undefined && (isEmpty(set) || (isWritten(at, 'above') && isWritten(at, 'below') && isEmpty(onIntegers(set)))),
  );
}

/** Along each axis of numbers, between rows that are alike on all others, the figures must run as the indicator says. */
function reversedRows(
  rows: readonly Row[],
  axes: readonly Axis[],
  indicator: Indicator | null,
  vocabulary: Vocabulary,
): ScaleFaults['reversed'] {
  if (!indicator?.monotone) return [];
  const sign = indicator.monotone === 'increasing' ? 1 : -1;
  return axes.flatMap((axis, k) => {
    if (axis.values || vocabulary.indicators.get(axis.id)?.kind === 'date') return [];
    const steps = new Map<string, { row: Row; from: number; to: number }[]>();
    for (const row of rows) {
      const [box] = row.boxes;
      if (row.boxes.length !== 1 || !box || row.key === null) continue;
      const [from, to] = rangeOn(box, k);
      const others = box.toSpliced(2 * k, 2).join();
      steps.set(others, [...(steps.get(others) ?? []), { row, from, to }]);
    }
    return [...steps.values()].flatMap((group) => {
      group.sort((a, b) => a.from - b.from || a.to - b.to);
      return group.slice(1).flatMap(({ row, from, to }, i) => {
        const lower = group[i];
        const isHigher = lower && from >= lower.from && to >= lower.to && (from > lower.from || to > lower.to);
        return lower && isHigher && runsAgainst(lower.row.set, row.set, sign)
          ? [{ row: row.index, lower: lower.row.index, axis: axis.id }]
          : [];
      });
    });
  });
}

function runsAgainst(lower: IntervalSet, higher: IntervalSet, sign: number): boolean {
  const against = (a: Rational | null | undefined, b: Rational | null | undefined, absent: number) => {
    if (!a || !b) return (a ? absent : b ? -absent : 0) * sign > 0;
    return compare(a, b) * sign > 0;
  };
  // Without a lower end a set starts lower than any that has one, without an upper end it reaches higher.
  return against(lower[0]?.min, higher[0]?.min, 1) || against(lower.at(-1)?.max, higher.at(-1)?.max, -1);
}
