import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../src/algebra/intervals.js';
import { type Rational, rational } from '../../../src/algebra/rational.js';
import { type Row, type System, satisfies, settle } from '../../../src/compare/within/linear.js';
import { propose } from '../../../src/compare/within/solver.js';

const closed = (min: number | null, max: number | null): Interval => ({
  min: min === null ? null : rational(min),
  minOpen: min === null,
  max: max === null ? null : rational(max),
  maxOpen: max === null,
});

const row = fc
  .record({
    coefficients: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 }),
    bound: fc.integer({ min: -12, max: 12 }),
    third: fc.boolean(),
  })
  .map(
    ({ coefficients, bound, third }): Row => ({
      terms: coefficients.flatMap((each, variable) =>
        each === 0 ? [] : [{ variable, coefficient: third ? rational(each).div(3) : rational(each) }],
      ),
      bound: rational(bound),
    }),
  );

const whole: fc.Arbitrary<System> = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: -3, max: 2 }), fc.integer({ min: 0, max: 4 })), { minLength: 3, maxLength: 3 }),
    fc.array(row, { maxLength: 4 }),
  )
  .map(([ranges, rows]) => ({ variables: ranges.map(([low, width]) => ({ range: closed(low, low + width), integer: true })), rows }));

/** Every whole point of a small box. */
function points({ variables }: System): Rational[][] {
  return variables.reduce<Rational[][]>(
    (starts, { range }) => {
      const values: Rational[] = [];
      for (let value = Number(range.min?.valueOf()); value <= Number(range.max?.valueOf()); value++) values.push(rational(value));
      return starts.flatMap((start) => values.map((value) => [...start, value]));
    },
    [[]],
  );
}

describe('linear systems', () => {
  test('on whole numbers the exact search agrees with trying every point', () => {
    fc.assert(
      fc.property(whole, (system) => {
        const solution = settle(system);
        const exists = points(system).some((point) => satisfies(system, point));
        if (solution === null || solution === 'undetermined') expect([solution, exists]).toEqual([null, false]);
        else expect(satisfies(system, solution)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what the solver proposes is confirmed by substitution wherever there is a solution', () => {
    fc.assert(
      fc.property(whole, (system) => {
        const proposal = propose(system);
        const exists = points(system).some((point) => satisfies(system, point));
        expect(proposal !== null && satisfies(system, proposal)).toBe(exists);
      }),
      { numRuns: 60 },
    );
  });

  test('continuous systems are decided by elimination, with strict ends', () => {
    const open = { min: rational(0), minOpen: true, max: rational(1), maxOpen: true };
    const sum = (bound: number, sign: number): Row => ({
      terms: [0, 1].map((variable) => ({ variable, coefficient: rational(sign) })),
      bound: rational(bound),
    });
    const variables = [open, open].map((range) => ({ range, integer: false }));
    expect(settle({ variables, rows: [sum(-2, -1)] })).toBeNull();
    const inside = settle({ variables, rows: [sum(-1, -1), sum(1, 1)] });
    expect(inside === null || inside === 'undetermined' ? inside : satisfies({ variables, rows: [sum(1, 1)] }, inside)).toBe(true);
  });

  test('without limits: no rational solution is no whole one; what only fractions solve stays undetermined', () => {
    const variables = [closed(null, null), closed(null, null)].map((range) => ({ range, integer: true }));
    const bounded = (low: Rational, high: Rational): Row[] => [
      { terms: [0, 1].map((variable) => ({ variable, coefficient: rational(2) })), bound: high },
      { terms: [0, 1].map((variable) => ({ variable, coefficient: rational(-2) })), bound: low.neg() },
    ];
    expect(settle({ variables, rows: bounded(rational(5), rational(4)) })).toBeNull();
    expect(settle({ variables, rows: bounded(rational(1), rational(1)) })).toBe('undetermined');
  });

  test('the solver reaches an aim: 5 + 9 − 60% × 5 = 11', () => {
    const range = [closed(0, null), closed(3, 5), closed(9, 9), closed(0, null)];
    const term = (...values: number[]) =>
      values.flatMap((each, variable) => (each === 0 ? [] : [{ variable, coefficient: rational(each) }]));
    const rows: Row[] = [
      { terms: term(1, -1, -1, 1), bound: rational(0) },
      {
        terms: [
          { variable: 1, coefficient: rational('0.6') },
          { variable: 3, coefficient: rational(-1) },
        ],
        bound: rational(0),
      },
    ];
    const system = { variables: range.map((each) => ({ range: each, integer: true })), rows };
    expect(propose(system, { variable: 0, sense: 'max' })?.map(String)).toEqual(['11', '5', '9', '3']);
  });
});
