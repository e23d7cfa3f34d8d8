import { type Interval, type IntervalSet, includes, intersect, onIntegers, someMember, union } from './intervals.js';
import { equal, ONE, type Rational, toText } from './rational.js';
import { type Slice, Slices } from './slices.js';

/** A variable that conditions speak of: `community.households`, or 支部/总支/党委. */
export interface Axis {
  id: string;
  /** All values of a category; null for numbers. */
  values: readonly string[] | null;
  integer: boolean;
  /** Values that can occur at all; cells outside are not looked at. */
  domain: IntervalSet;
}

/** Values on one axis: a set of numbers, or categories. */
export type AxisSet = { numbers: IntervalSet } | { values: readonly string[] };

/** A condition: a box over several axes. An axis that is not named is not restricted. */
export type Box = ReadonlyMap<string, AxisSet>;

/** What one row says: under this condition, these values. */
export interface Piece {
  box: Box;
  set: IntervalSet;
}

/** One norm: a single piece, or the rows of one scale. Rows are alternatives: where they overlap, either set is allowed. */
export type Norm = readonly Piece[];

/** A part of the condition space in which neither side changes. */
export interface Cell {
  /** Where it lies, per axis that matters here: an axis that it covers from end to end is left out. */
  readonly box: Box;
  /** One point of it, as text per axis that matters here: for numbers the smallest that can be named. */
  readonly at: Readonly<Record<string, string>>;
  /** The same point on every axis that any condition speaks of. */
  readonly point: Point;
}

/** A case: a number or a category on each axis. */
export type Point = ReadonlyMap<string, Rational | string>;

/** What one side allows in a cell: the intersection of its norms that speak there; null where none does. */
export type Allowed = IntervalSet | null;

/**
 * Refines the condition space on the cut points of both sides and calls `visit` for each cell, from low to high.
 * Points and the open intervals between them alternate, so open and closed ends are decided exactly. Neighbours in
 * which the same rows apply are one cell. Stops when `visit` returns false.
 *
 * @param integer whether the values themselves are whole numbers
 */
export function sweep(
  axes: readonly Axis[],
  left: readonly Norm[],
  right: readonly Norm[],
  integer: boolean,
  visit: (cell: Cell, left: Allowed, right: Allowed) => boolean | undefined,
): void {
  const used = axes.filter((axis) => [...left, ...right].some((norm) => norm.some((piece) => piece.box.has(axis.id))));
  if (used.length === 0) {
    // Without conditions there is one cell: everywhere.
    visit(new LazyCell([], [], []), everywhere(left, integer), everywhere(right, integer));
    return;
  }
  const rows: Row[] = [];
  const sides = [left, right].map((norms) =>
    norms.map((norm) =>
      norm.map((piece) => {
        const row: Row = { piece, index: rows.length, masks: [] };
        rows.push(row);
        return row;
      }),
    ),
  );
  const slices = used.map((axis, depth) => {
    const cut = new Slices(
      axis,
      rows.map(({ piece }) => piece.box.get(axis.id)),
    );
    for (const { piece, masks } of rows) {
      const on = piece.box.get(axis.id);
      masks[depth] = on ? cut.maskOf(on) : null;
    }
    return cut.all;
  });
  const [mine = [], theirs = []] = sides;
  const values = new Map<string, [Allowed, Allowed]>();
  const allowedBy = (active: readonly Row[]): [Allowed, Allowed] => {
    const key = active.map(({ index }) => index).join(',');
    let both = values.get(key);
    if (!both) {
      const set = new Set(active);
      both = [allowed(mine, set, integer), allowed(theirs, set, integer)];
      values.set(key, both);
    }
    return both;
  };

  let running = true;
  const descend = (depth: number, active: readonly Row[], path: readonly Slice[][]): void => {
    const cut = slices[depth];
    if (!cut) {
      const [a, b] = allowedBy(active);
      running = visit(new LazyCell(used, slices, path), a, b) !== false;
      return;
    }
    let from = 0;
    let current: Row[] | null = null;
    for (let at = 0; at <= cut.length && running; at++) {
      const next = at < cut.length ? active.filter(({ masks }) => masks[depth]?.[at] !== 0) : null;
      if (current && next && current.length === next.length && current.every((each, index) => each === next[index])) continue;
      if (current) descend(depth + 1, current, [...path, cut.slice(from, at)]);
      from = at;
      current = next;
    }
  };
  descend(0, rows, []);
}

/** What norms without conditions allow. */
function everywhere(norms: readonly Norm[], integer: boolean): Allowed {
  let result: Allowed = null;
  for (const norm of norms) {
    const own = norm.length === 1 ? norm[0]?.set : norm.reduce<IntervalSet>((set, piece) => union(set, piece.set), []);
    if (own && norm.length > 0) result = result === null ? own : intersect(result, own);
  }
  return result !== null && integer ? onIntegers(result) : result;
}

/** One row of either side, with the slices of each axis that it covers; null where it does not speak of the axis. */
interface Row {
  piece: Piece;
  index: number;
  masks: (Uint8Array | null)[];
}

function allowed(norms: readonly (readonly Row[])[], active: ReadonlySet<Row>, integer: boolean): Allowed {
  let result: Allowed = null;
  for (const norm of norms) {
    let own: Allowed = null;
    for (const row of norm) if (active.has(row)) own = own === null ? row.piece.set : union(own, row.piece.set);
    if (own !== null) result = result === null ? own : intersect(result, own);
  }
  return result !== null && integer ? onIntegers(result) : result;
}

function holdsOn(set: AxisSet, member: Rational | string): boolean {
  if (typeof member === 'string') return 'values' in set && set.values.includes(member);
  return 'numbers' in set && includes(set.numbers, member);
}

/** Whether a condition holds at a point, and with it in the whole cell. */
export function holds(box: Box, point: Point): boolean {
  for (const [axis, set] of box) {
    const member = point.get(axis);
    if (member === undefined || !holdsOn(set, member)) return false;
  }
  return true;
}

/** Most cells are only looked at; where they lie is worked out for the few that are reported. */
class LazyCell implements Cell {
  #box: Box | undefined;
  #point: Point | undefined;

  constructor(
    readonly axes: readonly Axis[],
    readonly slices: readonly (readonly Slice[])[],
    readonly path: readonly (readonly Slice[])[],
  ) {}

  get box(): Box {
    if (this.#box) return this.#box;
    const box = new Map<string, AxisSet>();
    this.axes.forEach((axis, index) => {
      const own = this.path[index] ?? [];
      if (own.length === this.slices[index]?.length) return;
      if (axis.values) box.set(axis.id, { values: own.flatMap(({ value }) => value ?? []) });
      else box.set(axis.id, { numbers: numbersOf(axis, own) });
    });
    this.#box = box;
    return box;
  }

  get point(): Point {
    if (this.#point) return this.#point;
    const point = new Map<string, Rational | string>();
    this.axes.forEach((axis, index) => {
      const own = this.path[index] ?? [];
      const member = axis.values ? own[0]?.value : representative(numbersOf(axis, own), axis.integer, own[0] === this.slices[index]?.[0]);
      if (member !== undefined && member !== null) point.set(axis.id, member);
    });
    this.#point = point;
    return point;
  }

  get at(): Readonly<Record<string, string>> {
    const at: Record<string, string> = {};
    for (const axis of this.box.keys()) {
      const member = this.point.get(axis);
      if (member !== undefined) at[axis] = typeof member === 'string' ? member : toText(member);
    }
    return at;
  }
}

function numbersOf(axis: Axis, slices: readonly Slice[]): IntervalSet {
  const numbers = slices.reduce<IntervalSet>((set, slice) => union(set, slice.numbers ?? []), []);
  return axis.integer ? onIntegers(numbers) : numbers;
}

/** The least member where there is one; of what lies below every cut the greatest, for zero households persuade nobody. */
function representative(set: IntervalSet, integer: boolean, lowest: boolean): Rational | null {
  const [first] = set;
  if (lowest && first && first.max !== null) {
    if (!first.maxOpen) return first.max;
    if (first.min === null) return integer ? first.max.sub(ONE).ceil() : first.max.sub(ONE);
  }
  return someMember(set);
}

/** Whether two norms are written alike: the same rows, in any order. */
export function sameNorm(a: Norm, b: Norm): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const [only, other] = [a[0], b[0]];
  if (a.length === 1 && only && other && only.box.size === 0 && other.box.size === 0) return sameEnds(only.set, other.set);
  return normKey(a) === normKey(b);
}

function sameEnds(a: IntervalSet, b: IntervalSet): boolean {
  const same = (x: Rational | null, y: Rational | null) => (x === null || y === null ? x === y : equal(x, y));
  return (
    a.length === b.length &&
    a.every((interval, index) => {
      const other = b[index];
      return (
        other &&
        same(interval.min, other.min) &&
        same(interval.max, other.max) &&
        interval.minOpen === other.minOpen &&
        interval.maxOpen === other.maxOpen
      );
    })
  );
}

const keys = new WeakMap<Norm, string>();

/** A text that two norms share exactly when they are written alike, in any order of rows. Kept, for a parent has many children. */
export function normKey(norm: Norm): string {
  let key = keys.get(norm);
  if (key === undefined) {
    key = keyOf(norm);
    keys.set(norm, key);
  }
  return key;
}

function keyOf(norm: Norm): string {
  return norm
    .map(({ box, set }) => {
      const conditions = [...box].map(([axis, on]) => `${axis}:${'values' in on ? [...on.values].sort().join('|') : setKey(on.numbers)}`);
      return `${conditions.sort().join('&')}=>${setKey(set)}`;
    })
    .sort()
    .join(';');
}

/** A set as text: `[5,9]`, `(2000,∞)`. */
export function setKey(set: IntervalSet): string {
  return set.map(intervalKey).join('∪') || '∅';
}

function intervalKey({ min, minOpen, max, maxOpen }: Interval): string {
  const low = min === null ? '(-∞' : `${minOpen ? '(' : '['}${toText(min)}`;
  const high = max === null ? '∞)' : `${toText(max)}${maxOpen ? ')' : ']'}`;
  return `${low},${high}`;
}
