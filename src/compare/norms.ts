/** Thresholds as the algebra sees them: norms in the unit of their indicator, on which two levels can be compared. */

import type { Axis, AxisSet, Norm, Piece } from '../algebra/cells.js';
import { exactly, type IntervalSet, intersect, between, scaleBy } from '../algebra/intervals.js';
import { ONE, rational } from '../algebra/rational.js';
import { conversion, type Unit } from '../algebra/units.js';
import { firstDay, lastDay } from '../model/dates.js';
import type { Alternative, Condition, ConditionTest, Force, Threshold } from '../model/program.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';

/** Norms are compared within a layer, never across: 1000–5000 in general and 3500 preferably are two norms. */
export type Layer = 'binding' | 'advisory' | 'aspirational';

/** Which value of a threshold an atom is: the norm itself, its preferred value, the figure in brackets, the cap. */
export type Facet = 'norm' | 'target' | 'equivalent' | 'cap';

/** “After February 2011” leaves open whether February counts: `narrow` leaves it out, `wide` takes it in. */
export type Reading = 'narrow' | 'wide';

/** One norm of a threshold on one indicator. */
export interface Atom {
  threshold: Threshold;
  facet: Facet;
  indicator: string;
  known: Indicator | null;
  force: Force;
  layer: Layer;
  /** In the indicator's unit; null where the units do not convert or a figure is missing. */
  norm: ((reading: Reading) => Norm) | null;
  /** Whether the two readings differ. */
  open: boolean;
}

export function layerOf(force: Force): Layer {
  return force === 'advisory' || force === 'aspirational' ? force : 'binding';
}

/** What a threshold says, as atoms. Alternatives (`any-of`) are compared on their own. */
export function atomsOf(threshold: Threshold, vocabulary: Vocabulary): Atom[] {
  if (threshold.anyOf.length > 0) return [];
  const { indicator, known, force, when, rows, admissible, target, equivalent, cap } = threshold;
  const atoms: Atom[] = [];
  const add = (facet: Facet, id: string, of: Indicator | null, unit: Unit | null, own: Force, pieces: readonly Row[]): void => {
    const open = pieces.some((row) => [when, row.when].some((condition) => condition?.tests.some(isOpen)));
    atoms.push({ threshold, facet, indicator: id, known: of, force: own, layer: layerOf(own), norm: normOf(pieces, when, unit, of, vocabulary), open });
  };
  if (rows.length > 0) add('norm', indicator, known, threshold.unit, force, rows);
  else if (admissible) add('norm', indicator, known, threshold.unit, force, [{ when: null, set: admissible }]);
  if (target) {
    const own = layerOf(force) === 'binding' ? 'advisory' : force;
    add('target', indicator, known, threshold.unit, own, [{ when: null, set: exactly(target) }]);
  }
  const beside = (facet: Facet, alternative: Alternative | null, own: Force): void => {
    if (alternative && alternative.set.length > 0) {
      add(facet, alternative.indicator, alternative.known, alternative.unit, own, [{ when: null, set: alternative.set }]);
    }
  };
  beside('equivalent', equivalent, target && !admissible && layerOf(force) === 'binding' ? 'advisory' : force);
  beside('cap', cap, force);
  return atoms;
}

interface Row {
  when: Condition | null;
  set: IntervalSet;
}

function normOf(rows: readonly Row[], when: Condition | null, unit: Unit | null, known: Indicator | null, vocabulary: Vocabulary): Atom['norm'] {
  const factor = unit && known?.unit ? conversion(unit, known.unit) : unit === null || !known?.unit ? ONE : null;
  if (factor === null) return null;
  const pieces = rows.map((row) => ({ tests: [...(when?.tests ?? []), ...(row.when?.tests ?? [])], set: scaleBy(row.set, factor) }));
  return (reading) =>
    pieces.map(({ tests, set }): Piece => {
      const box = new Map<string, AxisSet>();
      for (const test of tests) {
        const on = axisSet(test, reading, vocabulary);
        const before = box.get(test.indicator);
        if (on) box.set(test.indicator, before ? both(before, on) : on);
      }
      return { box, set };
    });
}

function both(a: AxisSet, b: AxisSet): AxisSet {
  if ('numbers' in a && 'numbers' in b) return { numbers: intersect(a.numbers, b.numbers) };
  if ('values' in a && 'values' in b) return { values: a.values.filter((value) => b.values.includes(value)) };
  return b;
}

function axisSet(test: ConditionTest, reading: Reading, vocabulary: Vocabulary): AxisSet | null {
  if (test.is) return { values: test.is };
  if (test.dates) {
    const { after, from, before, until } = test.dates;
    const wide = reading === 'wide';
    const low = from ? firstDay(from) : after ? (wide ? firstDay(after) : nextDay(lastDay(after))) : null;
    const high = until ? lastDay(until) : before ? (wide ? lastDay(before) : previousDay(firstDay(before))) : null;
    return { numbers: between(low === null ? null : dayNumber(low), high === null ? null : dayNumber(high)) };
  }
  if (!test.set) return null;
  const indicator = vocabulary.indicators.get(test.indicator);
  return { numbers: indicator ? intersect(test.set, domainOf(indicator)) : test.set };
}

/** Whether the text leaves open if the named day itself counts. */
function isOpen({ dates }: ConditionTest): boolean {
  return dates?.after !== undefined || dates?.before !== undefined;
}

/** The values an indicator can have at all. */
export function domainOf(indicator: Indicator | null): IntervalSet {
  const { min = null, max = null } = indicator?.domain ?? {};
  return between(min, max);
}

/** The axes that conditions can speak of. */
export function axesOf(atoms: readonly Atom[], vocabulary: Vocabulary): Axis[] {
  const ids = new Set<string>();
  for (const { norm } of atoms) for (const { box } of norm?.('narrow') ?? []) for (const id of box.keys()) ids.add(id);
  return [...ids].sort().map((id) => {
    const indicator = vocabulary.indicators.get(id) ?? null;
    const isDate = indicator?.kind === 'date';
    const values = indicator?.kind === 'category' ? indicator.values : null;
    return { id, values, integer: isDate || (indicator?.integer ?? false), domain: domainOf(indicator) };
  });
}

function dayNumber(day: string) {
  return rational(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000));
}

/** The day of a number on a date axis, as YYYY-MM-DD. */
export function dayOf(number: string): string {
  return new Date(Number(number) * 86_400_000).toISOString().slice(0, 10);
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function previousDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
