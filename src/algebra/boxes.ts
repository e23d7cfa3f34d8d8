/**
 * Boxes of the condition space on a grid of the ends that occur. There they are small whole numbers instead of
 * rationals: what many rows leave out, or have in common, is found without looking at every cell.
 */

import type { Axis, AxisSet, Box } from './cells.js';
import { between, type Interval, type IntervalSet, intersect, onIntegers, someMember } from './intervals.js';
import { compare, ONE, type Rational, toText } from './rational.js';

/** Where a box starts and ends (exclusive) on each axis, as positions of the grid: `[from, to, from, to …]`. */
export type GridBox = readonly number[];

/** A place between numbers: just before a value, or just after it. Position 0 lies below all cuts, the last above. */
interface Cut {
  value: Rational;
  after: boolean;
}

interface Line {
  axis: Axis;
  /** Of numbers. */
  cuts: Cut[];
  /** Of categories. */
  values: readonly string[];
  index: ReadonlyMap<string, number>;
  end: number;
}

/** The axes with every end at which one of the given boxes starts or stops. Only such boxes can be placed on it. */
export class Grid {
  readonly #lines: Line[];

  constructor(axes: readonly Axis[], boxes: readonly Box[]) {
    this.#lines = axes.map((axis) => {
      const sets = boxes.flatMap((box) => box.get(axis.id) ?? []);
      return axis.values ? lineOfValues(axis, axis.values, sets) : lineOfNumbers(axis, sets);
    });
  }

  /** The whole grid. */
  everything(): GridBox {
    return this.#lines.flatMap(({ end }) => [0, end]);
  }

  /** A box as it lies on the grid: several where a condition is a union, none where it can never hold. */
  place(box: Box): GridBox[] {
    return this.#lines.reduce<GridBox[]>(
      (starts, line) => {
        const runs = runsOf(line, box.get(line.axis.id));
        return starts.flatMap((start) => runs.map((run) => [...start, ...run]));
      },
      [[]],
    );
  }

  /** Back to a condition; an axis that is covered from end to end is left out. */
  toBox(box: GridBox): Box {
    const result = new Map<string, AxisSet>();
    this.#lines.forEach((line, k) => {
      const [from, to] = rangeOn(box, k);
      if (from === 0 && to === line.end) return;
      result.set(line.axis.id, line.axis.values ? { values: line.values.slice(from, to) } : { numbers: numbersOf(line, from, to) });
    });
    return result;
  }

  /** The least point of a box, as text per axis on which it does not cover everything. */
  at(box: GridBox): Record<string, string> {
    const point: Record<string, string> = {};
    for (const [axis, set] of this.toBox(box)) {
      if ('values' in set) point[axis] = set.values[0] ?? '';
      else point[axis] = toText(someMember(set.numbers) ?? ONE);
    }
    return point;
  }
}

/**
 * Cuts a region into boxes in which the same items apply, from low to high. An item with several boxes applies in each;
 * neighbours along the last axis in which nothing changes are one box.
 */
export function partition<Item>(
  region: readonly GridBox[],
  items: readonly { item: Item; boxes: readonly GridBox[] }[],
  visit: (box: GridBox, active: readonly Item[]) => void,
): void {
  const rows = items.flatMap(({ item, boxes }) => boxes.map((box) => ({ item, box })));
  const descend = (box: GridBox, k: number, active: readonly (typeof rows)[number][]): void => {
    if (k >= box.length) {
      visit(box, [...new Set(active.map(({ item }) => item))]);
      return;
    }
    const [start = 0, end = 0] = [box[k], box[k + 1]];
    const inside = (at: number | undefined): at is number => at !== undefined && at > start && at < end;
    const cuts = new Set([start, end, ...active.flatMap((row) => [row.box[k], row.box[k + 1]]).filter(inside)]);
    const ends = [...cuts].sort((a, b) => a - b);
    let from = start;
    let current: typeof rows | null = null;
    for (const [index, at] of ends.entries()) {
      const isLast = index === ends.length - 1;
      const next = isLast ? null : active.filter((row) => (row.box[k] ?? 0) <= at && at < (row.box[k + 1] ?? 0));
      if (current && next && current.length === next.length && current.every((row, i) => row === next[i])) continue;
      if (current) descend(box.with(k, from).with(k + 1, at), k + 2, current);
      from = at;
      current = next;
    }
  };
  for (const box of region) descend(box, 0, rows);
}

/** Where a box lies on the axis of this number. */
export function rangeOn(box: GridBox, axis: number): readonly [from: number, to: number] {
  return [box[2 * axis] ?? 0, box[2 * axis + 1] ?? 0];
}

/** What two regions have in common. */
export function common(a: readonly GridBox[], b: readonly GridBox[]): GridBox[] {
  const result: GridBox[] = [];
  for (const left of a) {
    for (const right of b) {
      if (!isMeeting(left, right)) continue;
      result.push(left.map((at, k) => (k % 2 === 0 ? Math.max(at, right[k] ?? 0) : Math.min(at, right[k] ?? 0))));
    }
  }
  return result;
}

function isMeeting(a: GridBox, b: GridBox): boolean {
  for (let k = 0; k < a.length; k += 2) {
    if ((a[k] ?? 0) >= (b[k + 1] ?? 0) || (b[k] ?? 0) >= (a[k + 1] ?? 0)) return false;
  }
  return true;
}

/** What is left of some boxes when others are taken away; empty where the others cover them. */
export function without(boxes: readonly GridBox[], others: readonly GridBox[]): GridBox[] {
  let left = [...boxes];
  for (const other of others) {
    if (!left.some((box) => isMeeting(box, other))) continue;
    const rest: GridBox[] = [];
    for (const box of left) {
      if (isMeeting(box, other)) cutOut(box, other, rest);
      else rest.push(box);
    }
    left = rest;
  }
  return left;
}

function cutOut(box: GridBox, hole: GridBox, pieces: GridBox[]): void {
  const rest = [...box];
  for (let k = 0; k < box.length; k += 2) {
    const [from = 0, to = 0] = [hole[k], hole[k + 1]];
    if ((rest[k] ?? 0) < from) {
      pieces.push(rest.with(k + 1, from));
      rest[k] = from;
    }
    if ((rest[k + 1] ?? 0) > to) {
      pieces.push(rest.with(k, to));
      rest[k + 1] = to;
    }
  }
}

/** The same region in fewer boxes: those that differ on one axis only and touch there become one. In order, from low to high. */
export function merge(boxes: readonly GridBox[]): GridBox[] {
  let merged = [...boxes];
  for (let before = Number.POSITIVE_INFINITY; merged.length < before; ) {
    before = merged.length;
    for (let k = 0; k < (boxes[0]?.length ?? 0); k += 2) merged = mergeAlong(merged, k);
  }
  return merged.sort(inOrder);
}

function mergeAlong(boxes: readonly GridBox[], k: number): GridBox[] {
  const along = (a: GridBox, b: GridBox) => orderBut(k, a, b) || (a[k] ?? 0) - (b[k] ?? 0);
  const result: GridBox[] = [];
  for (const box of [...boxes].sort(along)) {
    const last = result.at(-1);
    const joins = last && (last[k + 1] ?? 0) >= (box[k] ?? 0) && orderBut(k, last, box) === 0;
    if (joins) result[result.length - 1] = last.with(k + 1, Math.max(last[k + 1] ?? 0, box[k + 1] ?? 0));
    else result.push(box);
  }
  return result;
}

/** An order of boxes by all ends but those of one axis. */
function orderBut(axis: number, a: GridBox, b: GridBox): number {
  for (let k = 0; k < a.length; k++) {
    if (k === axis || k === axis + 1) continue;
    const order = (a[k] ?? 0) - (b[k] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

/** Whether two boxes share a face. */
export function isTouching(a: GridBox, b: GridBox): boolean {
  let faces = 0;
  for (let k = 0; k < a.length; k += 2) {
    const gap = Math.max(a[k] ?? 0, b[k] ?? 0) - Math.min(a[k + 1] ?? 0, b[k + 1] ?? 0);
    if (gap > 0) return false;
    if (gap === 0) faces++;
  }
  return faces === 1;
}

function inOrder(a: GridBox, b: GridBox): number {
  return orderBut(-2, a, b);
}

function lineOfValues(axis: Axis, known: readonly string[], sets: readonly AxisSet[]): Line {
  const values = [...new Set([...known, ...sets.flatMap((set) => ('values' in set ? set.values : []))])];
  return { axis, cuts: [], values, index: new Map(values.map((value, position) => [value, position])), end: values.length };
}

function lineOfNumbers(axis: Axis, sets: readonly AxisSet[]): Line {
  const cuts = new Map<string, Cut>();
  const note = (cut: Cut | null) => cut && cuts.set(keyOf(cut), cut);
  for (const set of [axis.domain, ...sets.map((each) => ('numbers' in each ? inside(axis, each.numbers) : []))]) {
    for (const interval of axis.integer ? onIntegers(set) : set) {
      note(startOf(interval));
      note(endOf(interval, axis.integer));
    }
  }
  const sorted = [...cuts.values()].sort((a, b) => compare(a.value, b.value) || Number(a.after) - Number(b.after));
  return { axis, cuts: sorted, values: [], index: new Map(sorted.map((cut, i) => [keyOf(cut), i + 1])), end: sorted.length + 1 };
}

function runsOf(line: Line, set: AxisSet | undefined): (readonly [number, number])[] {
  const { axis, index, end } = line;
  if (axis.values) {
    if (!set || !('values' in set)) return [[0, end]];
    return mergeAlong(
      [...new Set(set.values)].map((value) => [index.get(value) ?? 0, (index.get(value) ?? 0) + 1]),
      0,
    ) as [number, number][];
  }
  const numbers = set && 'numbers' in set ? inside(axis, set.numbers) : axis.integer ? onIntegers(axis.domain) : axis.domain;
  return numbers.map((interval) => {
    const [low, high] = [startOf(interval), endOf(interval, axis.integer)];
    return [low ? (index.get(keyOf(low)) ?? 0) : 0, high ? (index.get(keyOf(high)) ?? end) : end] as const;
  });
}

function inside(axis: Axis, set: IntervalSet): IntervalSet {
  const numbers = intersect(set, axis.domain);
  return axis.integer ? onIntegers(numbers) : numbers;
}

const keyOf = ({ value, after }: Cut) => `${value.s * value.n}/${value.d}${after ? '+' : ''}`;

const startOf = ({ min, minOpen }: Interval): Cut | null => min && { value: min, after: minOpen };

/** Whole numbers end where the next one starts, so that 2000 and 2001 are neighbours. */
function endOf({ max, maxOpen }: Interval, integer: boolean): Cut | null {
  return max && (integer ? { value: max.add(ONE), after: false } : { value: max, after: !maxOpen });
}

function numbersOf({ axis, cuts }: Line, from: number, to: number): IntervalSet {
  const [low, high] = [cuts[from - 1], cuts[to - 1]];
  const numbers = between(low?.value ?? null, high?.value ?? null, low?.after ?? true, !(high?.after ?? false));
  return axis.integer ? onIntegers(numbers) : numbers;
}
