import { between, EVERYTHING, type Interval, type IntervalSet, includes, intersect, isEmpty, onIntegers, someMember, union } from './intervals.js';
import { compare, ONE, type Rational, toText } from './rational.js';

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
  /** Where it lies, per axis that matters here. */
  box: Box;
  /** One point of it, as text per axis: for numbers the smallest that can be named. */
  at: Readonly<Record<string, string>>;
}

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
  const sides = [left, right].map((norms) => norms.map((norm) => norm.map((piece) => ({ piece, masks: new Map<string, Uint8Array>() }))));
  const all = sides.flat(2);
  const slices = used.map((axis) => {
    const cut = slice(axis, all.map(({ piece }) => piece.box.get(axis.id)));
    for (const { piece, masks } of all) {
      const on = piece.box.get(axis.id);
      if (on) masks.set(axis.id, Uint8Array.from(cut, (each) => (covers(on, each) ? 1 : 0)));
    }
    return cut;
  });
  const values = new Map<string, Allowed>();
  let running = true;

  const allowed = (norms: (typeof sides)[number], active: ReadonlySet<object>, key: string): Allowed => {
    const known = values.get(key);
    if (known !== undefined) return known;
    let result: Allowed = null;
    for (const norm of norms) {
      let own: Allowed = null;
      for (const each of norm) if (active.has(each)) own = own === null ? each.piece.set : union(own, each.piece.set);
      if (own !== null) result = result === null ? own : intersect(result, own);
    }
    if (result !== null && integer) result = onIntegers(result);
    values.set(key, result);
    return result;
  };

  const descend = (depth: number, active: readonly (typeof all)[number][], path: readonly Slice[][]): void => {
    const axis = used[depth];
    const cut = slices[depth];
    if (!axis || !cut) {
      const set = new Set<object>(active);
      const key = active.map((each) => all.indexOf(each)).join(',');
      const [a = [], b = []] = sides;
      running = visit(cellOf(used, path), allowed(a, set, `l${key}`), allowed(b, set, `r${key}`)) !== false;
      return;
    }
    let from = 0;
    let current: (typeof all)[number][] | null = null;
    for (let at = 0; at <= cut.length && running; at++) {
      const next = at < cut.length ? active.filter(({ masks }) => masks.get(axis.id)?.[at] !== 0) : null;
      if (current && next && current.length === next.length && current.every((each, index) => each === next[index])) continue;
      if (current) descend(depth + 1, current, [...path, cut.slice(from, at)]);
      from = at;
      current = next;
    }
  };
  descend(0, all, []);
}

/** A point or an open interval of numbers, or one category. */
type Slice = { numbers: IntervalSet; value?: undefined } | { value: string; numbers?: undefined };

function slice(axis: Axis, sets: readonly (AxisSet | undefined)[]): Slice[] {
  if (axis.values) {
    const named = sets.flatMap((set) => (set && 'values' in set ? set.values : []));
    return [...new Set([...axis.values, ...named])].map((value) => ({ value }));
  }
  const cuts: Rational[] = [];
  for (const set of sets) {
    if (!set || !('numbers' in set)) continue;
    for (const { min, max } of set.numbers) {
      if (min) cuts.push(min);
      if (max) cuts.push(max);
    }
  }
  cuts.sort(compare);
  const slices: Slice[] = [];
  let last: Rational | null = null;
  for (const cut of [...cuts, null]) {
    if (cut !== null && last !== null && compare(cut, last) === 0) continue;
    for (const numbers of [between(last, cut, true, true), cut === null ? [] : between(cut, cut)]) {
      const inDomain = intersect(axis.integer ? onIntegers(numbers) : numbers, axis.domain);
      if (!isEmpty(inDomain)) slices.push({ numbers: inDomain });
    }
    last = cut;
  }
  return slices;
}

/** Whether an axis set covers a slice; a slice never straddles an end, so one member decides. */
function covers(set: AxisSet, slice: Slice): boolean {
  if (slice.value !== undefined) return 'values' in set && set.values.includes(slice.value);
  const member = someMember(slice.numbers);
  return 'numbers' in set && member !== null && includes(set.numbers, member);
}

function cellOf(axes: readonly Axis[], path: readonly Slice[][]): Cell {
  const box = new Map<string, AxisSet>();
  const at: Record<string, string> = {};
  axes.forEach((axis, index) => {
    const slices = path[index] ?? [];
    if (axis.values) {
      const values = slices.flatMap(({ value }) => value ?? []);
      box.set(axis.id, { values });
      at[axis.id] = values[0] ?? '';
      return;
    }
    const numbers = slices.reduce<IntervalSet>((set, { numbers }) => union(set, numbers ?? []), []);
    box.set(axis.id, { numbers: axis.integer ? onIntegers(numbers) : numbers });
    const point = representative(numbers, axis.integer);
    if (point) at[axis.id] = toText(point);
  });
  return { box, at };
}

/** The least member where there is one; below every cut the greatest, for zero households persuade nobody. */
function representative(set: IntervalSet, integer: boolean): Rational | null {
  const [first] = set;
  if (first && first.min === null && first.max !== null) {
    if (!first.maxOpen) return first.max;
    return integer ? first.max.sub(ONE).ceil() : first.max.sub(ONE);
  }
  return someMember(set);
}

/** A norm without a condition. */
export function unconditional(set: IntervalSet): Norm {
  return [{ box: new Map(), set }];
}

/** Whether two norms are written alike: same boxes, same sets. */
export function sameNorm(a: Norm, b: Norm): boolean {
  return normKey(a) === normKey(b);
}

/** A text that two norms share exactly when they are written alike, in any order of rows. */
export function normKey(norm: Norm): string {
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

/** The axis of numbers without limits; for variables of which nothing is known. */
export function freeAxis(id: string): Axis {
  return { id, values: null, integer: false, domain: EVERYTHING };
}
