/** Systems of linear constraints, decided exactly: in rationals, and on whole numbers where the variables are such. */

import { type Interval, includes, normalise, onIntegers } from '../../algebra/intervals.js';
import { compare, isInteger, ONE, type Rational, rational, ZERO } from '../../algebra/rational.js';
import { eliminate } from './elimination.js';

export interface Variable {
  range: Interval;
  integer: boolean;
}

/** Σ coefficient × variable ≤ bound; `variable` is a position in the system's list. */
export interface Row {
  terms: readonly { variable: number; coefficient: Rational }[];
  bound: Rational;
}

export interface System {
  variables: readonly Variable[];
  rows: readonly Row[];
}

export type Point = readonly Rational[];

/** `null`: there is certainly no solution. */
export type Verdict = Point | null | 'undetermined';

/** Boxes of whole numbers up to this size are searched through. */
const MAX_POINTS = 1e6;
/** How many branches a search may take: with ranges narrowed at each, they are far fewer than the points. */
const MAX_BRANCHES = 50_000;

/** Whether a point lies in all ranges, is whole where it must be, and meets every row. */
export function satisfies({ variables, rows }: System, point: Point): boolean {
  const fits = variables.every(({ range, integer }, index) => {
    const value = point[index];
    return value !== undefined && includes([range], value) && (!integer || isInteger(value));
  });
  return (
    fits &&
    rows.every(
      ({ terms, bound }) =>
        compare(
          sum(terms, (variable) => point[variable] ?? ZERO),
          bound,
        ) <= 0,
    )
  );
}

function sum(terms: Row['terms'], value: (variable: number) => Rational): Rational {
  return terms.reduce((total, { variable, coefficient }) => total.add(coefficient.mul(value(variable))), ZERO);
}

/** A solution, or the proof that there is none, without any help: narrows the ranges, then searches, then eliminates. */
export function settle(system: System): Verdict {
  const budget = { branches: MAX_BRANCHES };
  return search(system, budget);
}

function search(system: System, budget: { branches: number }): Verdict {
  const ranges = narrow(system);
  if (ranges === null) return null;
  const narrowed: System = {
    ...system,
    variables: system.variables.map((variable, i) => ({ ...variable, range: ranges[i] ?? variable.range })),
  };
  const open = narrowed.variables.flatMap(({ range, integer }, index) => (isPoint(range) ? [] : [{ index, range, integer }]));
  if (open.length === 0) {
    const point = narrowed.variables.map(({ range }) => range.min ?? ZERO);
    return satisfies(system, point) ? point : null;
  }
  const whole = open.filter(({ integer }) => integer).map((each) => ({ ...each, size: sizeOf(each.range) }));
  const points = whole.reduce((product, { size }) => product * size, 1);
  if (points > MAX_POINTS) return eliminate(narrowed, satisfies);
  const next = whole.sort((a, b) => a.size - b.size)[0];
  if (!next) return eliminate(narrowed, satisfies);
  let result: Verdict = null;
  for (let value = next.range.min; value && next.range.max && compare(value, next.range.max) <= 0; value = value.add(ONE)) {
    if (--budget.branches < 0) return 'undetermined';
    const range = { min: value, minOpen: false, max: value, maxOpen: false };
    const found = search(
      { ...narrowed, variables: narrowed.variables.map((each, i) => (i === next.index ? { ...each, range } : each)) },
      budget,
    );
    if (found !== null && found !== 'undetermined') return found;
    if (found === 'undetermined') result = found;
  }
  return result;
}

/** Draws the ends of all ranges in as far as single rows force them; null where that leaves nothing. */
export function narrow({ variables, rows }: System): Interval[] | null {
  const ranges = variables.map(({ range }) => range);
  for (let round = 0, changed = true; changed && round < 100; round++) {
    changed = false;
    for (const row of rows) {
      for (const { variable, coefficient } of row.terms) {
        const range = ranges[variable];
        const limit = limitOf(row, variable, ranges);
        if (!range || !limit) continue;
        const cut: Interval =
          coefficient.s > 0n
            ? { min: null, minOpen: true, max: limit, maxOpen: false }
            : { min: limit, minOpen: false, max: null, maxOpen: true };
        const drawn = within(range, cut, variables[variable]?.integer ?? false);
        if (drawn === null) return null;
        if (!sameEnds(drawn, range)) {
          ranges[variable] = drawn;
          changed = true;
        }
      }
    }
  }
  return ranges;
}

/** What a row leaves for one of its variables when all others are as favourable as their ranges allow. */
function limitOf({ terms, bound }: Row, variable: number, ranges: readonly Interval[]): Rational | null {
  let rest = bound;
  let own: Rational | null = null;
  for (const { variable: other, coefficient } of terms) {
    if (other === variable) {
      own = coefficient;
      continue;
    }
    const range = ranges[other];
    const end = coefficient.s > 0n ? range?.min : range?.max;
    if (!end) return null;
    rest = rest.sub(coefficient.mul(end));
  }
  return own && own.n !== 0n ? rest.div(own) : null;
}

function within(range: Interval, cut: Interval, integer: boolean): Interval | null {
  const low = cut.min && (!range.min || compare(cut.min, range.min) > 0) ? cut : range;
  const high = cut.max && (!range.max || compare(cut.max, range.max) < 0) ? cut : range;
  const both = normalise([{ min: low.min, minOpen: low.minOpen, max: high.max, maxOpen: high.maxOpen }]);
  return (integer ? onIntegers(both) : both)[0] ?? null;
}

function sameEnds(a: Interval, b: Interval): boolean {
  const same = (x: Rational | null, y: Rational | null) => (x && y ? compare(x, y) === 0 : x === y);
  return same(a.min, b.min) && same(a.max, b.max);
}

const isPoint = ({ min, max }: Interval) => min !== null && max !== null && compare(min, max) === 0;

function sizeOf({ min, max }: Interval): number {
  if (min === null || max === null) return Number.POSITIVE_INFINITY;
  const size = max.sub(min).add(ONE);
  return compare(size, rational(MAX_POINTS)) > 0 ? Number.POSITIVE_INFINITY : Number(size.n);
}
