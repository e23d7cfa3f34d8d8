/** Thresholds as the algebra sees them: norms in the unit of their indicator, on which two levels can be compared. */

import type { Axis, AxisSet, Norm, Piece } from '../algebra/cells.js';
import { between, EVERYTHING, exactly, type IntervalSet, intersect, scaleBy } from '../algebra/intervals.js';
import { ONE, type Rational, rational } from '../algebra/rational.js';
import { conversion, type Unit } from '../algebra/units.js';
import { firstDay, lastDay } from '../model/dates.js';
import type { Alternative, Condition, ConditionTest, Document, Force, Threshold } from '../model/program.js';
import { TODO } from '../model/todo.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import { objectOf, textOf } from '../model/written.js';

/** Norms are compared within a layer, never across: 1000–5000 in general and 3500 preferably are two norms. */
export type Layer = 'binding' | 'advisory' | 'aspirational';

/** Which value of a threshold an atom is: the norm itself, its preferred value, the figure in brackets, the cap. */
export type Facet = 'norm' | 'target' | 'equivalent' | 'cap';

/** “After February 2011” leaves open whether February counts: `narrow` leaves it out, `wide` takes it in. */
export type Reading = 'narrow' | 'wide';

/** One norm of a threshold on one indicator. */
export interface Atom {
  threshold: Threshold;
  /** What must be the same for two norms to be about one thing. Layer and bearer come on top. */
  topic: string;
  facet: Facet;
  indicator: string;
  known: Indicator | null;
  force: Force;
  layer: Layer;
  /** In the indicator's unit; null where the units do not convert or a figure is missing. One piece for each row of a scale, in its order. */
  norm: ((reading: Reading) => Norm) | null;
  /** Why there is no norm. */
  unreadable: 'unit' | 'no-figure' | null;
  /** Whether the two readings differ. */
  open: boolean;
}

export function layerOf(force: Force): Layer {
  return force === 'advisory' || force === 'aspirational' ? force : 'binding';
}

const known = new WeakMap<Vocabulary, WeakMap<Document, Atom[]>>();
const knownTopics = new WeakMap<readonly Atom[], Map<string, Atom[]>>();

/** All atoms of a document that are compared one by one: not the parts of a whole. Worked out once for a program. */
export function atomsIn(document: Document, vocabulary: Vocabulary): Atom[] {
  const byDocument = known.get(vocabulary) ?? new WeakMap<Document, Atom[]>();
  known.set(vocabulary, byDocument);
  let atoms = byDocument.get(document);
  if (!atoms) {
    atoms = document.measures.flatMap(({ thresholds }) =>
      thresholds.filter((threshold) => !isShared(threshold)).flatMap((threshold) => atomsOf(threshold, vocabulary)),
    );
    byDocument.set(document, atoms);
  }
  return atoms;
}

/** The norms of a document that can be read, by topic. */
export function topicsIn(document: Document, vocabulary: Vocabulary): ReadonlyMap<string, readonly Atom[]> {
  const atoms = atomsIn(document, vocabulary);
  let topics = knownTopics.get(atoms);
  if (!topics) {
    topics = new Map();
    for (const atom of atoms) {
      if (!atom.norm) continue;
      const group = topics.get(atom.topic);
      if (group) group.push(atom);
      else topics.set(atom.topic, [atom]);
    }
    knownTopics.set(atoms, topics);
  }
  return topics;
}

/** Whether a threshold is a share of a whole, or a whole that is shared out. */
export function isShared({ partOf, known: indicator }: Threshold): boolean {
  return partOf !== null || indicator?.betweenLevels === 'part';
}

/** What a threshold says, as atoms; at least one where its indicator is decided. Alternatives (`any-of`) are compared on their own. */
export function atomsOf(threshold: Threshold, vocabulary: Vocabulary): Atom[] {
  if (threshold.anyOf.length > 0) return [];
  const { indicator, known: of, force, when, rows, admissible, target, equivalent, cap } = threshold;
  const atoms: Atom[] = [];
  const add = (facet: Facet, value: Measured, own: Force, pieces: readonly Row[]): void => {
    // Two norms whose indicators are still to be decided have nothing to do with each other.
    if (value.indicator === TODO) return;
    const open = when?.tests.some(isOpen) || pieces.some((row) => row.when?.tests.some(isOpen));
    const factor = factorOf(value, facet === 'cap' ? null : threshold.relativeTo);
    const stated = pieces.some(({ set }) => set.length > 0);
    const norm = factor && stated ? normOf(pieces, when, factor, vocabulary) : null;
    const unreadable = norm ? null : factor ? 'no-figure' : 'unit';
    const topic = `${value.indicator} ${facet === 'cap' ? 'cap' : (threshold.relativeTo ?? '')}`;
    atoms.push({
      threshold,
      topic,
      facet,
      indicator: value.indicator,
      known: value.known,
      force: own,
      layer: layerOf(own),
      norm,
      unreadable,
      open,
    });
  };
  const itself: Measured = { indicator, known: of, unitName: threshold.unitName, unit: threshold.unit };
  if (rows.length > 0) add('norm', itself, force, rows);
  else if (admissible || !target) add('norm', itself, force, admissible ? [{ when: null, set: admissible }] : []);
  if (target) {
    const own = layerOf(force) === 'binding' ? 'advisory' : force;
    add('target', itself, own, [{ when: null, set: exactly(target) }]);
  }
  const beside = (facet: Facet, alternative: Alternative | null, own: Force): void => {
    if (!alternative || alternative.set.length === 0) return;
    const { indicator: id, known: other, unit } = alternative;
    add(facet, { indicator: id, known: other, unitName: textOf(objectOf(alternative.at), 'unit'), unit }, own, [
      { when: null, set: alternative.set },
    ]);
  };
  beside('equivalent', equivalent, target && !admissible && layerOf(force) === 'binding' ? 'advisory' : force);
  beside('cap', cap, force);
  return atoms;
}

interface Measured {
  indicator: string;
  known: Indicator | null;
  unitName: string | null;
  unit: Unit | null;
}

/** What written figures are multiplied by to be in the unit of the indicator; null where they cannot be. */
function factorOf({ known: indicator, unitName, unit }: Measured, relativeTo: string | null): Rational | null {
  if (unitName !== null && unit === null) return null;
  if (unit === null || unit === indicator?.unit) return ONE;
  // A share or a multiple of something else is a pure number, whatever the indicator is measured in.
  if (relativeTo !== null && Object.keys(unit.dimensions).length === 0)
    return isRatio(indicator) ? conversion(unit, indicator?.unit ?? unit) : unit.factor;
  // Without a unit of the indicator, the base units are what both sides can be brought to.
  return indicator?.unit ? conversion(unit, indicator.unit) : unit.factor;
}

function isRatio(indicator: Indicator | null): boolean {
  return !!indicator?.unit && Object.keys(indicator.unit.dimensions).length === 0;
}

interface Row {
  when: Condition | null;
  set: IntervalSet;
}

const ALWAYS: Piece['box'] = new Map();

function normOf(rows: readonly Row[], when: Condition | null, factor: Rational, vocabulary: Vocabulary): (reading: Reading) => Norm {
  const inUnit = (set: IntervalSet) => (factor === ONE ? set : scaleBy(set, factor));
  const [first] = rows;
  if (first && rows.length === 1 && when === null && first.when === null) {
    const norm: Norm = [{ box: ALWAYS, set: inUnit(first.set) }];
    return () => norm;
  }
  const norms = new Map<Reading, Norm>();
  const read = (reading: Reading): Norm =>
    rows.map((row): Piece => {
      const box = new Map<string, AxisSet>();
      for (const condition of [when, row.when]) {
        for (const test of condition?.tests ?? []) {
          const on = axisSet(test, reading, vocabulary);
          const before = box.get(test.indicator);
          if (on) box.set(test.indicator, before ? both(before, on) : on);
        }
      }
      return { box, set: inUnit(row.set) };
    });
  return (reading) => {
    let norm = norms.get(reading);
    if (!norm) {
      norm = read(reading);
      norms.set(reading, norm);
    }
    return norm;
  };
}

function both(a: AxisSet, b: AxisSet): AxisSet {
  if ('numbers' in a && 'numbers' in b) return { numbers: intersect(a.numbers, b.numbers) };
  if ('values' in a && 'values' in b) return { values: a.values.filter((value) => b.values.includes(value)) };
  return b;
}

function axisSet(test: ConditionTest, reading: Reading, vocabulary: Vocabulary): AxisSet | null {
  if (test.is) return { values: test.is };
  if (test.dates) {
    if (Object.values(test.dates).some((date) => Number.isNaN(Date.parse(firstDay(date))))) return null;
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

/** What values a norm is about: none outside the domain of its indicator; relative figures are no values of it. */
export function spaceOf(atom: Atom | undefined): { domain: IntervalSet; integer: boolean } {
  if (!atom || (atom.threshold.relativeTo !== null && atom.facet !== 'cap' && !isRatio(atom.known)))
    return { domain: EVERYTHING, integer: false };
  return { domain: domainOf(atom.known), integer: atom.known?.integer ?? false };
}

/** The axes that conditions can speak of. */
export function axesOf(atoms: readonly Atom[], vocabulary: Vocabulary): Axis[] {
  const ids = new Map<string, boolean>();
  for (const { norm } of atoms)
    for (const { box } of norm?.('narrow') ?? []) for (const [id, on] of box) ids.set(id, ids.get(id) || 'values' in on);
  return [...ids.keys()].sort().map((id) => {
    const indicator = vocabulary.indicators.get(id) ?? null;
    const isDate = indicator?.kind === 'date';
    const values = indicator?.kind === 'category' ? indicator.values : ids.get(id) ? [] : null;
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
