import { atLeast, atMost, exactly, type IntervalSet, scaleBy } from '../algebra/intervals.js';
import { type Rational, rational } from '../algebra/rational.js';
import { conversion, type Unit } from '../algebra/units.js';
import type { Alternative, BodyUse, Condition, ConditionTest, Force, Measure, ScaleRow, Threshold } from '../model/program.js';
import { entryOf, type SourceText, type Spot } from '../model/spot.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import type {
  Alternative as AlternativeEntry,
  Condition as ConditionEntry,
  Threshold as ThresholdEntry,
} from '../syntax/generated/document.js';
import { dateText, elements, entries } from './entry.js';
import { type ReadSet, readFigure, readSet, signFactor, type WrittenSet } from './figure.js';

/** What a threshold needs from the rest of the linker. */
export interface ThresholdContext {
  vocabulary: Vocabulary;
  source: SourceText;
  /** Looks an indicator up; reports one that is not known. */
  indicator(id: string, at: Spot, part?: 'key' | 'value'): Indicator | null;
  body(name: string, at: Spot): BodyUse;
}

/** One threshold of a measure; `partOf` is filled in once all documents are linked. */
export function linkThreshold(entry: ThresholdEntry, index: number, measure: Measure, context: ThresholdContext): Threshold {
  const { source, vocabulary } = context;
  const at: Spot = { source, node: entry };
  const known = entry.indicator ? context.indicator(entry.indicator, entryOf(at, 'indicator')) : null;
  const written = readSet(entry as WrittenSet);
  const unitName = entry.unit ?? unitOfSign(written?.sign ?? signOf(entry.target)) ?? (entry.coverage ? '%' : null);
  const unit = unitName === null ? null : vocabulary.units.read(unitName);
  if (entry['relative-to']) context.indicator(entry['relative-to'], entryOf(at, 'relative-to'));
  const partOf = entry['part-of'];
  return {
    measure,
    index,
    id: entry.id ?? null,
    indicator: entry.indicator ?? '',
    known,
    unitName,
    unit,
    force: (entry.force as Force) ?? 'must',
    admissible: admissible(entry, written, unit),
    target: target(entry.target, unit),
    rows: elements(entry.scale).map(({ value: row }) => linkRow(row, unit, context)),
    when: entry.when ? linkCondition(entry.when as Record<string, ConditionEntry>, context) : null,
    anyOf: elements(entry['any-of']).map(({ value }) => linkAlternative(value as AlternativeEntry, entry, context)),
    relativeTo: entry['relative-to'] ?? null,
    equivalent: entry.equivalent ? linkAlternative(entry.equivalent as AlternativeEntry, entry, context) : null,
    cap: entry.cap ? linkAlternative(entry.cap as AlternativeEntry, entry, context) : null,
    partOf: partOf ? { ref: partOf, measure: null, at: entryOf(at, 'part-of') } : null,
    deadline: dateText(entry.deadline),
    binds: entry.binds ? context.body(entry.binds, entryOf(at, 'binds')) : null,
    reason: entry.reason ?? null,
    note: entry.note ?? null,
    at,
  };
}

function admissible(entry: ThresholdEntry, written: ReadSet | null, unit: Unit | null): IntervalSet | null {
  if (entry.prohibited) return atMost(rational(0));
  if (entry.coverage) return inUnit({ set: atLeast(rational(100)), sign: '%' }, unit);
  return written && inUnit(written, unit);
}

/** `60%` under unit `%` is 60; under 倍 it is 0.6. */
function inUnit({ set, sign }: { set: IntervalSet; sign: '%' | '‰' | null }, unit: Unit | null): IntervalSet {
  return unit && sign ? scaleBy(set, signFactor(sign, unit.factor)) : set;
}

function target(written: string | number | undefined, unit: Unit | null): Rational | null {
  const figure = written === undefined || written === null ? null : readFigure(written);
  if (!figure) return null;
  return unit && figure.sign ? figure.value.mul(signFactor(figure.sign, unit.factor)) : figure.value;
}

function signOf(written: string | number | undefined): '%' | '‰' | null {
  return written === undefined || written === null ? null : (readFigure(written)?.sign ?? null);
}

function unitOfSign(sign: '%' | '‰' | null): string | null {
  return sign;
}

function linkRow(row: WrittenSet & { when?: unknown }, unit: Unit | null, context: ThresholdContext): ScaleRow {
  const written = readSet(row);
  return {
    when: linkCondition((row.when ?? {}) as Record<string, ConditionEntry>, context),
    set: written ? inUnit(written, unit) : [],
    unit,
    at: { source: context.source, node: row },
  };
}

/** An alternative says its own indicator and unit, or shares those of its threshold. */
function linkAlternative(entry: AlternativeEntry, threshold: ThresholdEntry, context: ThresholdContext): Alternative {
  const at: Spot = { source: context.source, node: entry };
  const id = entry.indicator ?? threshold.indicator ?? '';
  const known = entry.indicator
    ? context.indicator(entry.indicator, entryOf(at, 'indicator'))
    : (context.vocabulary.indicators.get(id) ?? null);
  const written = readSet(entry as WrittenSet);
  const unitName = entry.unit ?? unitOfSign(written?.sign ?? null) ?? (entry.indicator ? known?.unitName : threshold.unit) ?? null;
  const unit = unitName ? context.vocabulary.units.read(unitName) : null;
  const aimed = target(entry.target, unit);
  const set = written ? inUnit(written, unit) : aimed ? exactly(aimed) : [];
  return { indicator: id, known, set, unit, at };
}

/** Conditions are kept in the unit of their indicator. */
function linkCondition(entry: Record<string, ConditionEntry>, context: ThresholdContext): Condition {
  const tests = entries(entry).map(([indicator, written]): ConditionTest => {
    const at: Spot = { source: context.source, node: written };
    const known = context.indicator(indicator, { source: context.source, node: entry, key: indicator }, 'key');
    const test: ConditionTest = { indicator, at };
    const read = readSet(written as WrittenSet);
    if (read) {
      const unit = written.unit ? context.vocabulary.units.read(written.unit) : null;
      const factor = unit && known?.unit ? conversion(unit, known.unit) : null;
      const own = inUnit(read, unit ?? known?.unit ?? null);
      test.set = factor ? scaleBy(own, factor) : own;
    }
    if (written.is !== undefined && written.is !== null) test.is = [written.is].flat();
    const { after, from, before, until } = written;
    if (after ?? from ?? before ?? until) {
      test.dates = {};
      if (after) test.dates.after = String(after);
      if (from) test.dates.from = String(from);
      if (before) test.dates.before = String(before);
      if (until) test.dates.until = String(until);
    }
    return test;
  });
  return { tests };
}
