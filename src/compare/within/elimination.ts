/** Fourier–Motzkin elimination in rationals: for continuous variables, and for whole numbers without limits. */

import { compare, ONE, type Rational, ZERO } from '../../algebra/rational.js';
import type { Point, System, Verdict } from './linear.js';

/** Σ coefficient × variable ≤ bound, or < where strict. */
interface Inequality {
  coefficients: readonly Rational[];
  bound: Rational;
  strict: boolean;
}

/** Elimination squares its rows at worst; what does not fit is left undetermined. */
const MAX_ROWS = 2000;

/**
 * Decides a system over the rationals. No rational solution means no whole one either; a rational one where whole
 * numbers are asked for decides nothing, unless it happens to be whole.
 */
export function eliminate(system: System, satisfies: (system: System, point: Point) => boolean): Verdict {
  const count = system.variables.length;
  const stages: { variable: number; rows: Inequality[] }[] = [];
  let rows = inequalitiesOf(system);
  const left = new Set(system.variables.keys());
  while (left.size > 0) {
    const variable = cheapest(rows, left);
    left.delete(variable);
    stages.push({ variable, rows });
    const next = without(rows, variable);
    if (next.length > MAX_ROWS) return 'undetermined';
    rows = next;
  }
  if (rows.some(({ bound, strict }) => (strict ? compare(bound, ZERO) <= 0 : compare(bound, ZERO) < 0))) return null;
  const point = Array.from({ length: count }, () => ZERO);
  for (const { variable, rows: stage } of stages.reverse()) point[variable] = choose(stage, variable, point);
  return satisfies(system, point) ? point : 'undetermined';
}

function inequalitiesOf({ variables, rows }: System): Inequality[] {
  const unit = (index: number, value: Rational) => variables.map((_, i) => (i === index ? value : ZERO));
  const ends = variables.flatMap(({ range: { min, minOpen, max, maxOpen } }, index): Inequality[] => [
    ...(min ? [{ coefficients: unit(index, ONE.neg()), bound: min.neg(), strict: minOpen }] : []),
    ...(max ? [{ coefficients: unit(index, ONE), bound: max, strict: maxOpen }] : []),
  ]);
  const stated = rows.map(({ terms, bound }): Inequality => {
    const coefficients = variables.map(() => ZERO);
    for (const { variable, coefficient } of terms) coefficients[variable] = (coefficients[variable] ?? ZERO).add(coefficient);
    return { coefficients, bound, strict: false };
  });
  return [...ends, ...stated];
}

const signIn = ({ coefficients }: Inequality, variable: number) => compare(coefficients[variable] ?? ZERO, ZERO);

function cheapest(rows: readonly Inequality[], left: ReadonlySet<number>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const variable of left) {
    const signs = rows.map((row) => signIn(row, variable));
    const pairs = signs.filter((sign) => sign > 0).length * signs.filter((sign) => sign < 0).length;
    if (pairs < least) [best, least] = [variable, pairs];
  }
  return best;
}

/** The rows that follow for the other variables: each upper bound of this one with each lower bound. */
function without(rows: readonly Inequality[], variable: number): Inequality[] {
  const result = new Map<string, Inequality>();
  const add = (row: Inequality) => {
    const scale = row.coefficients.find(({ n }) => n !== 0n)?.abs() ?? ONE;
    const scaled = { coefficients: row.coefficients.map((each) => each.div(scale)), bound: row.bound.div(scale), strict: row.strict };
    const key = scaled.coefficients.map((each) => each.toFraction()).join();
    const known = result.get(key);
    const order = known ? compare(scaled.bound, known.bound) : -1;
    if (order < 0 || (order === 0 && scaled.strict)) result.set(key, scaled);
  };
  for (const row of rows) if (signIn(row, variable) === 0) add(row);
  for (const upper of rows) {
    const a = upper.coefficients[variable] ?? ZERO;
    if (compare(a, ZERO) <= 0) continue;
    for (const lower of rows) {
      const b = lower.coefficients[variable] ?? ZERO;
      if (compare(b, ZERO) >= 0) continue;
      const mixed = (x: Rational, y: Rational) => x.div(a).sub(y.div(b));
      const coefficients = upper.coefficients.map((each, i) => (i === variable ? ZERO : mixed(each, lower.coefficients[i] ?? ZERO)));
      add({ coefficients, bound: mixed(upper.bound, lower.bound), strict: upper.strict || lower.strict });
    }
  }
  return [...result.values()];
}

/** A value between the bounds that the rows leave once the others are chosen: an end where it is allowed, a whole number if possible. */
function choose(rows: readonly Inequality[], variable: number, point: readonly Rational[]): Rational {
  let low: { value: Rational; strict: boolean } | null = null;
  let high: { value: Rational; strict: boolean } | null = null;
  for (const { coefficients, bound, strict } of rows) {
    const own = coefficients[variable] ?? ZERO;
    if (own.n === 0n) continue;
    const rest = coefficients.reduce((sum, each, i) => (i === variable ? sum : sum.sub(each.mul(point[i] ?? ZERO))), bound);
    const value = rest.div(own);
    const tighter = (end: typeof low, order: number) =>
      !end || compare(value, end.value) * order > 0 || (compare(value, end.value) === 0 && strict);
    if (own.s > 0n && tighter(high, -1)) high = { value, strict };
    if (own.s < 0n && tighter(low, 1)) low = { value, strict };
  }
  if (low && !low.strict) return low.value;
  if (high && !high.strict) return high.value;
  if (low && high) return low.value.add(high.value).div(2);
  return low ? low.value.add(ONE) : high ? high.value.sub(ONE) : ZERO;
}
