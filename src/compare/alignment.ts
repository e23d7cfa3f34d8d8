/** What a parent document asks for, as the alignment lock keeps it: values in canonical form, without wording or places. */

import type { IntervalSet, Interval as NumberInterval } from '../algebra/intervals.js';
import { onIntegers, scaleBy } from '../algebra/intervals.js';
import { ONE, type Rational, toText } from '../algebra/rational.js';
import { conversion, type Unit } from '../algebra/units.js';
import { ancestorsOf } from '../model/duties.js';
import type { Alternative, BodyUse, Condition, Document, Measure, Procedure, Threshold } from '../model/program.js';
import type { Spot } from '../model/spot.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import type {
  AlignmentLockFile,
  ConditionsRecordEntry,
  Interval,
  MeasureRecord,
  Parent,
  ProcedureRecord,
  ThresholdRecord,
  Value,
} from '../syntax/generated/alignment-lock.js';

/** The lock as it was read, and where. */
export interface Alignment {
  data: AlignmentLockFile;
  at: Spot;
}

/** What is recorded for one child: each document that it carries out, directly or through others. */
export function recordParents(child: Document, vocabulary: Vocabulary): Record<string, Parent> {
  return byKey(ancestorsOf(child).map((parent) => [parent.id, recordDocument(parent, vocabulary)]));
}

/** One parent as it is now. */
export function recordDocument(parent: Document, vocabulary: Vocabulary): Parent {
  return {
    measures: byKey(parent.measures.map((measure) => [measure.id, recordMeasure(measure, vocabulary)])),
    procedures: byKey(parent.procedures.map((procedure) => [procedure.id, recordProcedure(procedure)])),
  };
}

function recordMeasure(measure: Measure, vocabulary: Vocabulary): MeasureRecord {
  const { clause, title, lead, deadline } = measure;
  return {
    ...(clause !== null && { clause }),
    title,
    lead: officialNames(lead),
    ...(deadline !== null && { deadline }),
    thresholds: Object.fromEntries([...thresholdsByKey(measure, vocabulary)].map(([key, { record }]) => [key, record])),
  };
}

/**
 * The thresholds of a measure under the keys of the lock: the indicator, numbered when repeated. Those of one indicator
 * are numbered by what they say, so that putting them in another order changes nothing.
 */
export function thresholdsByKey(measure: Measure, vocabulary: Vocabulary): Map<string, { record: ThresholdRecord; threshold: Threshold }> {
  const all = measure.thresholds.map((threshold) => {
    const record = recordThreshold(threshold, vocabulary);
    return { base: threshold.indicator || ANY_OF, text: JSON.stringify(record), record, threshold };
  });
  all.sort((a, b) => byText(a.base, b.base) || byText(a.text, b.text));
  const counts = new Map<string, number>();
  return new Map(
    all.map(({ base, record, threshold }) => {
      const count = (counts.get(base) ?? 0) + 1;
      counts.set(base, count);
      return [count === 1 ? base : `${base}#${count}`, { record, threshold }];
    }),
  );
}

/** The key of thresholds that leave a choice and so have no indicator of their own. */
export const ANY_OF = 'any-of';

function recordThreshold(threshold: Threshold, vocabulary: Vocabulary): ThresholdRecord {
  const { known, unit, unitName, admissible, target, rows, when, anyOf, equivalent, cap, relativeTo, partOf, deadline, binds } = threshold;
  const measured = measuredIn(unitName, unit, known);
  const set = (written: IntervalSet): Interval[] => intervals(inUnit(written, measured.factor, known));
  return {
    force: threshold.force,
    ...(measured.unit !== null && { unit: measured.unit }),
    ...(admissible && { admissible: set(admissible) }),
    ...(target && { target: toText(target.mul(measured.factor)) }),
    ...(when && { when: recordCondition(when, vocabulary) }),
    ...(rows.length > 0 && { rows: rows.map((row) => ({ when: recordCondition(row.when, vocabulary), admissible: set(row.set) })) }),
    ...(anyOf.length > 0 && { 'any-of': sorted(anyOf.map(recordAlternative)) }),
    ...(equivalent && { equivalent: recordAlternative(equivalent) }),
    ...(cap && { cap: recordAlternative(cap) }),
    ...(relativeTo !== null && { 'relative-to': relativeTo }),
    ...(partOf && { 'part-of': partOf.ref }),
    ...(deadline !== null && { deadline }),
    ...(binds && { binds: officialName(binds) }),
  };
}

function recordAlternative({ indicator, known, set, unit, at }: Alternative): Value {
  const written = (at.node as { unit?: unknown }).unit;
  const measured = measuredIn(typeof written === 'string' ? written : (known?.unitName ?? null), unit, known);
  return {
    indicator,
    ...(measured.unit !== null && { unit: measured.unit }),
    admissible: intervals(inUnit(set, measured.factor, known)),
  };
}

/** Conditions are in the unit of their indicator already. */
function recordCondition({ tests }: Condition, { indicators }: Vocabulary): ConditionsRecordEntry {
  return byKey(
    tests.map(({ indicator, set, is, dates }) => {
      const known = indicators.get(indicator) ?? null;
      return [
        indicator,
        {
          ...(set && { numbers: intervals(inUnit(set, ONE, known)) }),
          ...(set && known?.unitName && { unit: known.unitName }),
          ...(is && { is: [...is].sort() }),
          ...dates,
        },
      ];
    }),
  );
}

function recordProcedure({ title, steps }: Procedure): ProcedureRecord {
  return {
    title,
    steps: steps.map(({ actor, action, object, to, when }) => ({
      actor: officialNames(actor),
      action,
      ...(object !== null && { object }),
      ...(to.length > 0 && { to: officialNames(to) }),
      ...(when !== null && { when }),
    })),
  };
}

/** The unit that figures are kept in: the indicator's where it converts; `%` for shares of another indicator; else as written. */
export function measuredIn(unitName: string | null, unit: Unit | null, known: Indicator | null): { unit: string | null; factor: Rational } {
  if (unit && known?.unit) {
    const factor = conversion(unit, known.unit);
    if (factor) return { unit: known.unitName, factor };
  }
  if (unit && Object.keys(unit.dimensions).length === 0) return { unit: '%', factor: unit.factor.mul(100) };
  return { unit: unitName ?? known?.unitName ?? null, factor: ONE };
}

/** A set in another unit; on whole numbers where the indicator has no others: `> 4` and `>= 5` are the same. */
export function inUnit(set: IntervalSet, factor: Rational, known: Indicator | null): IntervalSet {
  const scaled = scaleBy(set, factor);
  return known?.integer ? onIntegers(scaled) : scaled;
}

function intervals(set: IntervalSet): Interval[] {
  return set.map(({ min, minOpen, max, maxOpen }: NumberInterval) => ({
    ...(min && { [minOpen ? 'above' : 'min']: toText(min) }),
    ...(max && { [maxOpen ? 'below' : 'max']: toText(max) }),
  }));
}

/** The registered name, so that writing an alias instead changes nothing. */
function officialName({ body, name }: BodyUse): string {
  return body?.name ?? name;
}

function officialNames(uses: readonly BodyUse[]): string[] {
  return [...new Set(uses.map(officialName))].sort();
}

function sorted(values: readonly Value[]): Value[] {
  return [...values].sort((a, b) => byText(JSON.stringify(a), JSON.stringify(b)));
}

function byKey<T>(entries: readonly [string, T][]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byText(a, b)));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
