/** What the source says of a norm, before it was read: to quote it, and to see faults that the model cannot hold. */

import type { IntervalSet } from '../algebra/intervals.js';
import type { Unit } from '../algebra/units.js';
import type { Condition, ConditionTest, Threshold } from './program.js';
import { entryOf, type Spot } from './spot.js';
import type { Indicator, Vocabulary } from './vocabulary.js';

/** Entries that state a figure, the plainest first. */
export const FIGURES = ['equals', 'range', 'min', 'above', 'max', 'below', 'target', 'prohibited', 'coverage'] as const;
export type FigureKey = (typeof FIGURES)[number];

/** One stated set of values: the threshold itself, a row of its scale, an alternative, a condition … */
export interface Statement {
  kind: 'threshold' | 'row' | 'alternative' | 'equivalent' | 'cap' | 'condition';
  /** Spot of the object itself: `entry` finds its entries. */
  at: Spot;
  /** Null where nothing was given that can be read. */
  set: IntervalSet | null;
  /** Empty where none was written. */
  indicator: string;
  known: Indicator | null;
  /** As written with this statement; null where it was left out. */
  unitName: string | null;
  /** The meaning of the written unit, null when unknown or left out. */
  unit: Unit | null;
  /** A share or a multiple of another indicator: its unit is a pure number. */
  relative: boolean;
}

/** Everything a threshold states, itself first. */
export function statementsOf(threshold: Threshold, vocabulary: Vocabulary): Statement[] {
  const result: Statement[] = [];
  const { indicator, known, unit, unitName } = threshold;
  const relative = threshold.relativeTo !== null;
  const state = (kind: Statement['kind'], at: Spot, set: IntervalSet | null, of: { indicator: string; known: Indicator | null }) => {
    const object = objectOf(at);
    const name = textOf(object, 'unit');
    const itself = kind === 'threshold' || kind === 'row';
    result.push({
      kind,
      at: object,
      set,
      indicator: of.indicator,
      known: of.known,
      unitName: itself ? unitName : name,
      unit: itself ? unit : name === null ? null : vocabulary.units.read(name),
      relative: itself && relative,
    });
  };
  const condition = (when: Condition | null) => {
    for (const test of when?.tests ?? []) {
      state('condition', test.at, test.set ?? null, {
        indicator: test.indicator,
        known: vocabulary.indicators.get(test.indicator) ?? null,
      });
    }
  };
  state('threshold', threshold.at, threshold.admissible, { indicator, known });
  condition(threshold.when);
  for (const row of threshold.rows) {
    state('row', row.at, row.set, { indicator, known });
    condition(row.when);
  }
  for (const alternative of threshold.anyOf) state('alternative', alternative.at, alternative.set, alternative);
  if (threshold.equivalent) state('equivalent', threshold.equivalent.at, threshold.equivalent.set, threshold.equivalent);
  if (threshold.cap) state('cap', threshold.cap.at, threshold.cap.set, threshold.cap);
  return result;
}

/** Every condition on dates that a threshold applies under. */
export function dateTestsOf(threshold: Threshold): ConditionTest[] {
  const conditions = [threshold.when, ...threshold.rows.map(({ when }) => when)];
  return conditions.flatMap((when) => when?.tests ?? []).filter(({ dates }) => dates !== undefined);
}

/** The spot of an object, whether the given spot names it as a node or as an entry of its parent. */
export function objectOf(at: Spot): Spot {
  if (at.key === undefined) return at;
  const value = (at.node as Record<string | number, unknown>)[at.key];
  return typeof value === 'object' && value !== null ? { source: at.source, node: value } : at;
}

/** Whether the source has the entry, of whatever value. */
export function isWritten(at: Spot, key: string): boolean {
  return Object.hasOwn(at.node, key);
}

/** An entry as text, null where there is none. */
export function textOf(at: Spot, key: string): string | null {
  const value = (at.node as Record<string, unknown>)[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** The figures that are written, in the order of `FIGURES`. */
export function figuresOf(at: Spot): { key: FigureKey; text: string }[] {
  return FIGURES.flatMap((key) => {
    const text = textOf(at, key);
    return text === null ? [] : [{ key, text }];
  });
}

/** The spot of the plainest figure of a norm; of the norm itself where it has none. */
export function figureSpot(at: Spot): Spot {
  const object = objectOf(at);
  const first = FIGURES.find((key) => isWritten(object, key));
  return first ? entryOf(object, first) : object;
}
