import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atLeast,
  between,
  complement,
  difference,
  EVERYTHING,
  exactly,
  greaterThan,
  type Interval,
  includes,
  intersect,
  isEmpty,
  isSame,
  isSubset,
  lessThan,
  NOTHING,
  normalise,
  onIntegers,
  scaleBy,
  someMember,
  union,
} from '../../src/algebra/intervals.js';
import { compare, isInteger, ONE, type Rational, rational } from '../../src/algebra/rational.js';

/** Ends are the whole numbers 0…6; between them and beyond, quarters tell open ends from closed ones. */
const GRID: Rational[] = Array.from({ length: 37 }, (_, index) => rational(BigInt(index - 6), 4n));

const end = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
const interval = fc.record({ min: end, max: end, minOpen: fc.boolean(), maxOpen: fc.boolean() }).map(
  ({ min, max, minOpen, maxOpen }): Interval => ({
    min: min === null ? null : rational(min),
    max: max === null ? null : rational(max),
    minOpen: min === null || minOpen,
    maxOpen: max === null || maxOpen,
  }),
);
const intervals = fc.array(interval, { maxLength: 4 });
const set = intervals.map(normalise);

/** Membership straight from the definition, without the code under test. */
function lies(value: Rational, { min, minOpen, max, maxOpen }: Interval): boolean {
  const above = min === null || compare(value, min) > 0 || (!minOpen && compare(value, min) === 0);
  const below = max === null || compare(value, max) < 0 || (!maxOpen && compare(value, max) === 0);
  return above && below;
}
const members = (list: readonly Interval[]): boolean[] => GRID.map((value) => list.some((each) => lies(value, each)));
const combine = (a: readonly Interval[], b: readonly Interval[], how: (left: boolean, right: boolean) => boolean): boolean[] => {
  const right = members(b);
  return members(a).map((left, index) => how(left, right[index] ?? false));
};

describe('sets of intervals against brute force', () => {
  test('the canonical form holds the same values, sorted, disjoint, and never two where one would do', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const canonical = normalise(list);
        expect(members(canonical)).toEqual(members(list));
        for (const [index, right] of canonical.slice(1).entries()) {
          const left = canonical[index];
          const order = left?.max && right.min ? compare(left.max, right.min) : 1;
          expect(order < 0 || (order === 0 && left?.maxOpen === true && right.minOpen)).toBe(true);
        }
        expect(normalise(canonical)).toEqual(canonical);
      }),
    );
  });

  test('includes', () => {
    fc.assert(
      fc.property(set, (a) => {
        expect(GRID.map((value) => includes(a, value))).toEqual(members(a));
      }),
    );
  });

  test('union, intersection and difference', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(members(union(a, b))).toEqual(combine(a, b, (left, right) => left || right));
        expect(members(intersect(a, b))).toEqual(combine(a, b, (left, right) => left && right));
        expect(members(difference(a, b))).toEqual(combine(a, b, (left, right) => left && !right));
      }),
    );
  });

  test('the complement, and its complement', () => {
    fc.assert(
      fc.property(set, (a) => {
        expect(members(complement(a))).toEqual(members(a).map((member) => !member));
        expect(complement(complement(a))).toEqual(a);
      }),
    );
    expect(complement(EVERYTHING)).toEqual(NOTHING);
    expect(complement(NOTHING)).toEqual(EVERYTHING);
  });

  test('emptiness, subsets and sameness', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(isEmpty(a)).toBe(!members(a).includes(true));
        expect(isSubset(a, b)).toBe(!combine(a, b, (left, right) => left && !right).includes(true));
        expect(isSame(a, b)).toBe(!combine(a, b, (left, right) => left !== right).includes(true));
        expect(isSubset(intersect(a, b), a) && isSubset(a, union(a, b))).toBe(true);
      }),
    );
  });

  test('on integers: the same integers, closed ends, neighbours joined', () => {
    fc.assert(
      fc.property(set, (a) => {
        const whole = onIntegers(a);
        const integers = GRID.filter(isInteger);
        expect(integers.map((value) => includes(whole, value))).toEqual(integers.map((value) => includes(a, value)));
        for (const { min, minOpen, max, maxOpen } of whole) {
          expect(min === null ? minOpen : !minOpen && isInteger(min)).toBe(true);
          expect(max === null ? maxOpen : !maxOpen && isInteger(max)).toBe(true);
        }
        for (const [index, right] of whole.slice(1).entries()) {
          const left = whole[index];
          expect(left?.max && right.min && compare(left.max.add(ONE), right.min)).toBeLessThan(0);
        }
      }),
    );
    expect(isSame(onIntegers(greaterThan(rational(4))), onIntegers(atLeast(rational(5))))).toBe(true);
    expect(isEmpty(onIntegers(between(rational('0.2'), rational('0.8'))))).toBe(true);
  });

  test('scaling moves every value by the factor', () => {
    fc.assert(
      fc.property(set, fc.integer({ min: 1, max: 9 }), (a, factor) => {
        const by = rational(1n, BigInt(factor));
        expect(GRID.map((value) => includes(scaleBy(a, by), value.mul(by)))).toEqual(members(a));
      }),
    );
    expect(() => scaleBy(EVERYTHING, rational(0))).toThrow(RangeError);
  });

  test('a witness is a member; only the empty set has none', () => {
    fc.assert(
      fc.property(set, (a) => {
        const witness = someMember(a);
        expect(witness === null ? isEmpty(a) : includes(a, witness)).toBe(true);
      }),
    );
  });
});

test('ends: 5 is in “at least 5” and “exactly 5”, not in “less than 5”', () => {
  const five = rational(5);
  expect([atLeast(five), exactly(five), lessThan(five), greaterThan(five)].map((each) => includes(each, five))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(between(five, five, true)).toEqual(NOTHING);
  expect(between(rational(6), five)).toEqual(NOTHING);
});
