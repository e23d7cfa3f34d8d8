/** Relations between indicators as linear systems: one for each case in which the same norms of a document apply. */

import { Grid, type GridBox, partition } from '../../algebra/boxes.js';
import { type Box, setKey } from '../../algebra/cells.js';
import { greaterThan, type Interval, type IntervalSet, intersect, isEmpty, lessThan, onIntegers, union } from '../../algebra/intervals.js';
import { compare, ONE, type Rational, ZERO } from '../../algebra/rational.js';
import { product, sameDimension, type Unit } from '../../algebra/units.js';
import type { Relation, RelationTerm, Vocabulary } from '../../model/vocabulary.js';
import { type Atom, axesOf, domainOf } from '../norms.js';
import { narrow, type Point, type Row, type System, satisfies, settle, type Verdict } from './linear.js';
import { type Aim, propose } from './solver.js';

/** Relations that share indicators, and what one document asks of these. */
export interface Question {
  relations: readonly Relation[];
  atoms: readonly Atom[];
  vocabulary: Vocabulary;
  /** What the document allows of the indicators that conditions speak of. */
  sizes: ReadonlyMap<string, IntervalSet>;
}

/** A case: a part of the condition space, with what each norm says there. */
export interface Case {
  where: GridBox;
  box: Box;
  /** Only the norms that apply. */
  norms: ReadonlyMap<Atom, IntervalSet>;
}

export interface Cases {
  grid: Grid;
  /** Null where there are too many to look at. */
  all: Case[] | null;
}

const MAX_CASES = 500;
/** Sets with holes are split into intervals; so many combinations are tried. */
const MAX_COMBINATIONS = 64;

/** Every admissible case, from low to high. */
export function casesOf({ atoms, vocabulary, sizes }: Question): Cases {
  const axes = axesOf(atoms, vocabulary);
  const pieces = atoms.flatMap((atom) => (atom.norm?.('narrow') ?? []).map((piece) => ({ atom, piece })));
  const limits: Box = new Map(
    axes.flatMap(({ id, values }) => {
      const numbers = sizes.get(id);
      return values || !numbers ? [] : [[id, { numbers }] as const];
    }),
  );
  const grid = new Grid(axes, [...pieces.map(({ piece }) => piece.box), limits]);
  const all: Case[] = [];
  partition(
    grid.place(limits),
    pieces.map((item) => ({ item, boxes: grid.place(item.piece.box) })),
    (where, active) => {
      const norms = new Map<Atom, IntervalSet>();
      for (const { atom, piece } of active) norms.set(atom, union(norms.get(atom) ?? [], piece.set));
      if (all.length <= MAX_CASES) all.push({ where, box: grid.toBox(where), norms });
    },
  );
  return { grid, all: all.length > MAX_CASES ? null : all };
}

/** Answers are remembered by the system: districts repeat the figures of their city. */
export type Memory = Map<string, Solution>;
/** Values by indicator; null where there is certainly no solution. */
export type Solution = ReadonlyMap<string, Rational> | null | 'undetermined';

/** What stands between the norms of a case and an answer. */
export interface Restriction {
  norms: ReadonlyMap<Atom, IntervalSet>;
  relations: readonly Relation[];
  /** Further limits on single indicators. */
  beyond?: ReadonlyMap<string, IntervalSet>;
}

/** Whether all norms of a case can hold together, with values that do; every answer is exact. */
export function solve(restriction: Restriction, { box }: Case, { vocabulary }: Question, memory: Memory): Solution {
  const ids = [...new Set(restriction.relations.flatMap(({ terms }) => terms.map(({ indicator }) => indicator)))];
  const ranges = ids.map((id) => rangeOf(id, restriction, box, vocabulary));
  const rows = rowsOf(restriction, ids, box, vocabulary);
  const integers = ids.map((id) => vocabulary.indicators.get(id)?.integer ?? false);
  const key = JSON.stringify([
    ids,
    ranges.map(setKey),
    rows.map(({ terms, bound }) => [terms.map((t) => [t.variable, t.coefficient.toFraction()]), bound.toFraction()]),
  ]);
  let solution = memory.get(key);
  if (solution === undefined) {
    const combinations = combine(ranges);
    let verdict: Verdict = combinations ? null : 'undetermined';
    for (const intervals of combinations ?? []) {
      const system: System = { variables: intervals.map((range, i) => ({ range, integer: integers[i] ?? false })), rows };
      const found = decide(system);
      if (found !== null) verdict = found;
      if (found !== null && found !== 'undetermined') break;
    }
    solution = named(verdict, ids);
    memory.set(key, solution);
  }
  return solution;
}

/** The solver proposes, substitution confirms; what it cannot confirm is settled exactly. */
function decide(system: System): Verdict {
  if (narrow(system) === null) return null;
  const proposal = propose(system);
  return proposal && satisfies(system, proposal) ? proposal : settle(system);
}

/** The largest or smallest value that an indicator can have, with a solution that reaches it; null where that cannot be proven. */
export function extreme(
  id: string,
  sense: Aim['sense'],
  restriction: Restriction,
  at: Case,
  question: Question,
  memory: Memory,
): { value: Rational; solution: ReadonlyMap<string, Rational> } | null {
  const { vocabulary } = question;
  const ids = [...new Set(restriction.relations.flatMap(({ terms }) => terms.map(({ indicator }) => indicator)))];
  const rows = rowsOf(restriction, ids, at.box, vocabulary);
  const variable = ids.indexOf(id);
  let best: { value: Rational; solution: ReadonlyMap<string, Rational> } | null = null;
  for (const intervals of combine(ids.map((each) => rangeOf(each, restriction, at.box, vocabulary))) ?? []) {
    const system: System = {
      variables: intervals.map((range, i) => ({ range, integer: vocabulary.indicators.get(ids[i] ?? '')?.integer ?? false })),
      rows,
    };
    const point = propose(system, { variable, sense });
    const value = point?.[variable];
    if (!point || !value || !satisfies(system, point)) continue;
    const order = best ? compare(value, best.value) : 1;
    if (!best || (sense === 'max' ? order > 0 : order < 0))
      best = { value, solution: new Map(ids.map((each, i) => [each, point[i] ?? ZERO])) };
  }
  if (!best) return null;
  const beyond = { ...restriction, beyond: new Map([[id, sense === 'max' ? greaterThan(best.value) : lessThan(best.value)]]) };
  return solve(beyond, at, question, memory) === null ? best : null;
}

/** What an indicator may be: its domain, the norms on it, and where the case itself lies. */
export function rangeOf(id: string, { norms, beyond }: Restriction, box: Box, { indicators }: Vocabulary): IntervalSet {
  const known = indicators.get(id) ?? null;
  let set = domainOf(known);
  const on = box.get(id);
  if (on && 'numbers' in on) set = intersect(set, on.numbers);
  for (const [atom, values] of norms) if (atom.indicator === id) set = intersect(set, values);
  const limit = beyond?.get(id);
  if (limit) set = intersect(set, limit);
  return known?.integer ? onIntegers(set) : set;
}

function rowsOf(restriction: Restriction, ids: readonly string[], box: Box, vocabulary: Vocabulary): Row[] {
  return restriction.relations.flatMap((relation): Row[] => {
    const low: { variable: number; coefficient: Rational }[] = [];
    const high: typeof low = [];
    const unit = vocabulary.indicators.get(relation.terms.find(({ rate }) => rate === null)?.indicator ?? '')?.unit ?? null;
    // With a rate anywhere in its range, the sum can be anything between its least and its greatest value.
    let [hasLow, hasHigh] = [true, true];
    for (const term of relation.terms) {
      const variable = ids.indexOf(term.indicator);
      const ends = coefficientsOf(term, unit, restriction, box, vocabulary);
      if (ends.least) low.push({ variable, coefficient: ends.least });
      else hasLow = false;
      if (ends.greatest) high.push({ variable, coefficient: ends.greatest });
      else hasHigh = false;
    }
    const rows: Row[] = [];
    if (relation.is !== '>=' && hasLow) rows.push({ terms: low, bound: relation.bound });
    if (relation.is !== '<=' && hasHigh) {
      rows.push({
        terms: high.map(({ variable, coefficient }) => ({ variable, coefficient: coefficient.neg() })),
        bound: relation.bound.neg(),
      });
    }
    return rows;
  });
}

/** The least and the greatest that a term's coefficient can be; null without limit, or where nothing certain follows. */
function coefficientsOf(
  { indicator, coefficient, rate }: RelationTerm,
  unit: Unit | null,
  restriction: Restriction,
  box: Box,
  vocabulary: Vocabulary,
): { least: Rational | null; greatest: Rational | null } {
  if (rate === null) return { least: coefficient, greatest: coefficient };
  const none = { least: null, greatest: null };
  const [rates, own] = [vocabulary.indicators.get(rate), vocabulary.indicators.get(indicator)];
  // What may be negative turns the ends of the rate around.
  const lowest = rangeOf(indicator, restriction, box, vocabulary)[0]?.min;
  if (!rates || !own || !lowest || lowest.s < 0n) return none;
  const factor = rates.unit && own.unit && unit ? rates.unit.factor.mul(own.unit.factor).div(unit.factor) : ONE;
  const range = rangeOf(rate, restriction, box, vocabulary);
  const [min, max] = [range[0]?.min ?? null, range.at(-1)?.max ?? null];
  if (isEmpty(range)) return none;
  const ends = [min, max].map((end) => end?.mul(coefficient).mul(factor));
  return coefficient.s < 0n ? { least: ends[1] ?? null, greatest: ends[0] ?? null } : { least: ends[0] ?? null, greatest: ends[1] ?? null };
}

/** The first term of a relation that is not measured like those before it: households cannot be added to square metres. */
export function strayTerm({ terms }: Relation, { indicators }: Vocabulary): RelationTerm | null {
  let first: Unit | null = null;
  for (const term of terms) {
    const unit = indicators.get(term.indicator)?.unit;
    const rate = term.rate === null ? null : indicators.get(term.rate)?.unit;
    if (!unit || rate === undefined) continue;
    const own = rate ? product(unit, rate) : unit;
    if (first && !sameDimension(first, own)) return term;
    first ??= own;
  }
  return null;
}

/** One interval for each indicator, in every combination; null where there are too many. */
function combine(ranges: readonly IntervalSet[]): Interval[][] | null {
  if (ranges.reduce((product, { length }) => product * length, 1) > MAX_COMBINATIONS) return null;
  return ranges.reduce<Interval[][]>((starts, range) => starts.flatMap((start) => range.map((interval) => [...start, interval])), [[]]);
}

function named(verdict: Verdict, ids: readonly string[]): Solution {
  if (verdict === null || verdict === 'undetermined') return verdict;
  const point: Point = verdict;
  return new Map(ids.map((id, index) => [id, point[index] ?? ZERO]));
}
