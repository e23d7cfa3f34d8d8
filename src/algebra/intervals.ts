import { compare, isInteger, ONE, type Rational, rational } from './rational.js';

/** An end of null is unbounded (and then open). */
export interface Interval {
  min: Rational | null;
  minOpen: boolean;
  max: Rational | null;
  maxOpen: boolean;
}

/** A union of intervals: sorted, disjoint, none empty, none touching the next. Compare with the functions here only. */
export type IntervalSet = readonly Interval[];

export const EVERYTHING: IntervalSet = [{ min: null, minOpen: true, max: null, maxOpen: true }];
export const NOTHING: IntervalSet = [];

export function between(min: Rational | null, max: Rational | null, minOpen = false, maxOpen = false): IntervalSet {
  return normalise([{ min, max, minOpen: min === null || minOpen, maxOpen: max === null || maxOpen }]);
}

export const atLeast = (value: Rational): IntervalSet => between(value, null);
export const atMost = (value: Rational): IntervalSet => between(null, value);
export const greaterThan = (value: Rational): IntervalSet => between(value, null, true);
export const lessThan = (value: Rational): IntervalSet => between(null, value, false, true);
export const exactly = (value: Rational): IntervalSet => between(value, value);

/** The union of any intervals, in canonical form. */
export function normalise(intervals: readonly Interval[]): IntervalSet {
  const sorted = intervals.filter((interval) => !isVoid(interval)).sort(compareStarts);
  const result: Interval[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last && meets(last, next))
      result[result.length - 1] = compareEnds(last, next) >= 0 ? last : { ...last, max: next.max, maxOpen: next.maxOpen };
    else result.push(next);
  }
  return result;
}

export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  return normalise([...a, ...b]);
}

export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
  const [only, other] = [a[0], b[0]];
  if (a.length === 1 && b.length === 1 && only && other) {
    // One interval in the other, the usual case, needs no new set.
    if (covers(other, only)) return a;
    if (covers(only, other)) return b;
  }
  const result: Interval[] = [];
  for (const left of a) {
    for (const right of b) {
      const start = compareStarts(left, right) >= 0 ? left : right;
      const end = compareEnds(left, right) <= 0 ? left : right;
      result.push({ min: start.min, minOpen: start.minOpen, max: end.max, maxOpen: end.maxOpen });
    }
  }
  return normalise(result);
}

export function complement(set: IntervalSet): IntervalSet {
  const result: Interval[] = [];
  let min: Rational | null = null;
  let minOpen = true;
  let finished = false;
  for (const interval of set) {
    if (interval.min !== null) result.push({ min, minOpen, max: interval.min, maxOpen: !interval.minOpen });
    if (interval.max === null) finished = true;
    else {
      min = interval.max;
      minOpen = !interval.maxOpen;
    }
  }
  if (!finished) result.push({ min, minOpen, max: null, maxOpen: true });
  return normalise(result);
}

export function difference(a: IntervalSet, b: IntervalSet): IntervalSet {
  const [only, other] = [a[0], b[0]];
  if (a.length === 1 && b.length === 1 && only && other && covers(other, only)) return NOTHING;
  return intersect(a, complement(b));
}

export function isEmpty(set: IntervalSet): boolean {
  return set.length === 0;
}

export function isSubset(inner: IntervalSet, outer: IntervalSet): boolean {
  return isEmpty(difference(inner, outer));
}

export function isSame(a: IntervalSet, b: IntervalSet): boolean {
  return isSubset(a, b) && isSubset(b, a);
}

export function includes(set: IntervalSet, value: Rational): boolean {
  return set.some((interval) => aboveStart(interval, value) && belowEnd(interval, value));
}

/** The same set over the integers: ends moved to the nearest integer inside, closed; integer neighbours joined. */
export function onIntegers(set: IntervalSet): IntervalSet {
  const result: Interval[] = [];
  for (const interval of set) {
    let { min, max } = interval;
    if (min !== null) min = interval.minOpen && isInteger(min) ? min.add(ONE) : min.ceil();
    if (max !== null) max = interval.maxOpen && isInteger(max) ? max.sub(ONE) : max.floor();
    const next: Interval = { min, minOpen: min === null, max, maxOpen: max === null };
    if (isVoid(next)) continue;
    const last = result.at(-1);
    if (last?.max && next.min && compare(last.max.add(ONE), next.min) >= 0)
      result[result.length - 1] = { ...last, max: next.max, maxOpen: next.maxOpen };
    else result.push(next);
  }
  return result;
}

/** Every end multiplied by a positive factor. */
export function scaleBy(set: IntervalSet, factor: Rational): IntervalSet {
  if (compare(factor, rational(0)) <= 0) throw new RangeError('factor must be positive');
  return set.map((interval) => ({
    ...interval,
    min: interval.min === null ? null : interval.min.mul(factor),
    max: interval.max === null ? null : interval.max.mul(factor),
  }));
}

/** A member of the set as near to zero as its ends allow, null of an empty set: the smallest witness. */
export function someMember(set: IntervalSet): Rational | null {
  const first = set[0];
  if (!first) return null;
  if (first.min !== null && !first.minOpen) return first.min;
  if (first.min !== null && first.max !== null) return first.maxOpen ? first.min.add(first.max).div(2) : first.max;
  if (first.min !== null) return first.min.add(ONE).floor();
  if (first.max !== null) return first.maxOpen ? first.max.sub(ONE).ceil() : first.max;
  return rational(0);
}

function isVoid({ min, minOpen, max, maxOpen }: Interval): boolean {
  if (min === null || max === null) return false;
  const order = compare(min, max);
  return order > 0 || (order === 0 && (minOpen || maxOpen));
}

/** Whether an interval lies in another. */
function covers(outer: Interval, inner: Interval): boolean {
  return compareStarts(outer, inner) <= 0 && compareEnds(outer, inner) >= 0;
}

function compareStarts(a: Interval, b: Interval): number {
  if (a.min === null || b.min === null) return a.min === b.min ? 0 : a.min === null ? -1 : 1;
  return compare(a.min, b.min) || Number(a.minOpen) - Number(b.minOpen);
}

function compareEnds(a: Interval, b: Interval): number {
  if (a.max === null || b.max === null) return a.max === b.max ? 0 : a.max === null ? 1 : -1;
  return compare(a.max, b.max) || Number(b.maxOpen) - Number(a.maxOpen);
}

/** Whether `next`, which starts no earlier, overlaps or touches `last` without a hole between. */
function meets(last: Interval, next: Interval): boolean {
  if (last.max === null || next.min === null) return true;
  const order = compare(last.max, next.min);
  return order > 0 || (order === 0 && !(last.maxOpen && next.minOpen));
}

function aboveStart({ min, minOpen }: Interval, value: Rational): boolean {
  if (min === null) return true;
  const order = compare(value, min);
  return order > 0 || (order === 0 && !minOpen);
}

function belowEnd({ max, maxOpen }: Interval, value: Rational): boolean {
  if (max === null) return true;
  const order = compare(value, max);
  return order < 0 || (order === 0 && !maxOpen);
}
