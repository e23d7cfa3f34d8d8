/** The fields in which two records of one threshold differ. */

import { type Axis, type AxisSet, type Box, type Norm, normKey, type Piece, sweep } from '../algebra/cells.js';
import { between, type Interval, type IntervalSet, intersect, isSame, union } from '../algebra/intervals.js';
import { equal, ONE, rational, toText } from '../algebra/rational.js';
import { firstDay, lastDay } from '../model/dates.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import type { ConditionsRecordEntry, IntervalsEntry, ThresholdRecord, Value } from '../syntax/generated/alignment-lock.js';
import { inUnit, measuredIn } from './alignment.js';
import { domainOf } from './norms.js';

export interface FieldChange {
  /** `scale`: the rows differ, first at `at`. */
  kind: 'field' | 'scale';
  args: { field: string; before: string; after: string; unit: string; at: string };
}

/** How a field of two records compares: empty text where it is not there. */
type Compare = (field: string, before: string, after: string, unit?: string) => void;

/** The fields that differ, with what they say on both sides. Empty where both ask for the same. */
export function differencesOf(was: ThresholdRecord, is: ThresholdRecord, known: Indicator | null, vocabulary: Vocabulary): FieldChange[] {
  const found: FieldChange[] = [];
  const compare: Compare = (field, before, after, unit = '') => {
    if (before !== after) found.push({ kind: 'field', args: { field, before, after, unit, at: '' } });
  };
  const units = vocabulary.units;
  const [mine, theirs] = [was, is].map(({ unit }) => measuredIn(unit ?? null, unit === undefined ? null : units.read(unit), known));
  const factors = { was: mine?.factor ?? ONE, is: theirs?.factor ?? ONE };
  const unit = theirs?.unit ?? '';
  compare('unit', mine?.unit ?? '', unit);
  if (found.length === 0) {
    const read = (record: ThresholdRecord, factor = ONE) => normOf(record, (set) => inUnit(setOf(set), factor, known), vocabulary);
    found.push(...normChanges(read(was, factors.was), read(is, factors.is), known, unit, vocabulary));
    const target = (record: ThresholdRecord, factor = ONE) => (record.target ? toText(rational(record.target).mul(factor)) : '');
    compare('target', target(was, factors.was), target(is, factors.is), unit);
  }
  compare('equivalent', valueText(was.equivalent, vocabulary), valueText(is.equivalent, vocabulary));
  compare('cap', valueText(was.cap, vocabulary), valueText(is.cap, vocabulary));
  const choices = (record: ThresholdRecord) => (record['any-of'] ?? []).map((value) => valueText(value, vocabulary)).sort();
  compare('any-of', choices(was).join(' / '), choices(is).join(' / '));
  const name = (id: string | undefined) => (id ? (vocabulary.indicators.get(id)?.name ?? id) : '');
  compare('relative-to', name(was['relative-to']), name(is['relative-to']));
  compare('part-of', was['part-of'] ?? '', is['part-of'] ?? '');
  compare('force', was.force, is.force);
  if (!was.deadline || !is.deadline || lastDay(was.deadline) !== lastDay(is.deadline))
    compare('deadline', was.deadline ?? '', is.deadline ?? '');
  compare('binds', was.binds ?? '', is.binds ?? '');
  return found;
}

/** How sure it is that one became the other, where a measure has several on one indicator: binding with binding, scale with scale. */
export function likeness(was: ThresholdRecord, is: ThresholdRecord, found: readonly FieldChange[]): number {
  const form = (record: ThresholdRecord) => [record.rows, record.admissible, record.target, record['any-of']].map(Boolean).join();
  return (form(was) === form(is) ? 10 : 0) + (was.force === is.force ? 5 : 0) - found.length;
}

/** A single value: its ends and its condition apart. Scales: the first case in which they differ. */
function normChanges(was: Norm, is: Norm, known: Indicator | null, unit: string, vocabulary: Vocabulary): FieldChange[] {
  const cell = firstDifference(was, is, known, vocabulary);
  if (!cell) return [];
  const [before, ...moreBefore] = was;
  const [after, ...moreAfter] = is;
  if (moreBefore.length + moreAfter.length === 0) {
    const changes: FieldChange[] = [];
    const add = (field: string, from: string, to: string, of: string): void => {
      if (from !== to) changes.push({ kind: 'field', args: { field, before: from, after: to, unit: of, at: '' } });
    };
    const value = endsOf(before?.set ?? null, after?.set ?? null);
    add(value.field, value.before, value.after, unit);
    add('when', boxText(before?.box, vocabulary), boxText(after?.box, vocabulary), '');
    return changes;
  }
  const text = (set: IntervalSet | null) => (set === null ? '' : setText(set));
  return [{ kind: 'scale', args: { field: 'rows', before: text(cell.before), after: text(cell.after), unit, at: cell.at } }];
}

/** The end that moved, if it is only one. */
function endsOf(was: IntervalSet | null, is: IntervalSet | null): { field: string; before: string; after: string } {
  const [before, ...moreBefore] = was ?? [];
  const [after, ...moreAfter] = is ?? [];
  if (before && after && moreBefore.length + moreAfter.length === 0) {
    const exact = ({ min, max }: Interval) => min !== null && max !== null && equal(min, max);
    const sameMin = endText(before, 'min') === endText(after, 'min');
    const sameMax = endText(before, 'max') === endText(after, 'max');
    if (exact(before) && exact(after)) return { field: 'exact', before: setText([before]), after: setText([after]) };
    const plain = (interval: Interval, end: 'min' | 'max') => (interval[end] && !interval[`${end}Open`] ? toText(interval[end]) : null);
    for (const end of ['min', 'max'] as const) {
      const [from, to] = [plain(before, end), plain(after, end)];
      if (from !== null && to !== null && (end === 'min' ? sameMax : sameMin)) return { field: end, before: from, after: to };
    }
  }
  return { field: 'admissible', before: was ? setText(was) : '', after: is ? setText(is) : '' };
}

function firstDifference(
  was: Norm,
  is: Norm,
  known: Indicator | null,
  vocabulary: Vocabulary,
): { at: string; before: IntervalSet | null; after: IntervalSet | null } | null {
  if (normKey(was) === normKey(is)) return null;
  let difference: ReturnType<typeof firstDifference> = null;
  const sides = [was, is].map((norm) => (norm.length === 0 ? [] : [norm]));
  sweep(axesOf([...was, ...is], vocabulary), sides[0] ?? [], sides[1] ?? [], known?.integer ?? false, ({ at }, before, after) => {
    if (before === null || after === null ? before === after : isSame(before, after)) return true;
    const where = Object.entries(at).map(([axis, value]) => caseText(axis, value, vocabulary));
    difference = { at: where.join('，'), before, after };
    return false;
  });
  return difference;
}

/** Stands for every value of a condition that neither side names. */
const OTHER = '…';

function axesOf(pieces: readonly Piece[], { indicators }: Vocabulary): Axis[] {
  const ids = new Set(pieces.flatMap(({ box }) => [...box.keys()]));
  return [...ids].sort().map((id) => {
    const indicator = indicators.get(id) ?? null;
    const named = pieces.some(({ box }) => 'values' in (box.get(id) ?? {}));
    const values = indicator?.kind === 'category' ? indicator.values : named ? [OTHER] : null;
    return { id, values, integer: indicator?.integer ?? false, domain: domainOf(indicator) };
  });
}

function normOf(record: ThresholdRecord, read: (set: IntervalsEntry) => IntervalSet, vocabulary: Vocabulary): Norm {
  const rows = record.rows ?? (record.admissible ? [{ when: {}, admissible: record.admissible }] : []);
  return rows.map(({ when, admissible }): Piece => {
    const box = boxOf(record.when ?? {}, vocabulary);
    for (const [id, on] of boxOf(when, vocabulary)) {
      const whole = box.get(id);
      box.set(id, whole ? both(whole, on) : on);
    }
    return { box, set: read(admissible) };
  });
}

/** The condition of the whole scale and that of a row, where they speak of the same thing. */
function both(a: AxisSet, b: AxisSet): AxisSet {
  if ('numbers' in a && 'numbers' in b) return { numbers: intersect(a.numbers, b.numbers) };
  if ('values' in a && 'values' in b) return { values: b.values.filter((value) => a.values.includes(value)) };
  return b;
}

/** Dates are taken as named cases: whether “after February 2011” counts February is left as open as the text leaves it. */
function boxOf(conditions: ConditionsRecordEntry, { indicators, units }: Vocabulary): Map<string, AxisSet> {
  const box = new Map<string, AxisSet>();
  for (const [id, { numbers, unit, is, after, from, before, until }] of Object.entries(conditions)) {
    const known = indicators.get(id) ?? null;
    const dates = [after && `>${after}`, from && `≥${firstDay(from)}`, before && `<${before}`, until && `≤${lastDay(until)}`].filter(
      Boolean,
    );
    if (numbers) {
      const factor = measuredIn(unit ?? null, unit ? units.read(unit) : null, known).factor;
      box.set(id, { numbers: inUnit(setOf(numbers), factor, known) });
    } else if (is) box.set(id, { values: is });
    else if (dates.length > 0) box.set(id, { values: [dates.join(', ')] });
  }
  return box;
}

function setOf(intervals: IntervalsEntry): IntervalSet {
  const end = (text: string | undefined) => (text === undefined ? null : rational(text));
  return intervals.reduce<IntervalSet>((set, { min, above, max, below }) => {
    return union(set, between(end(min ?? above), end(max ?? below), min === undefined, max === undefined));
  }, []);
}

function valueText(value: Value | undefined, { indicators, units }: Vocabulary): string {
  if (!value) return '';
  const known = indicators.get(value.indicator) ?? null;
  const { unit, factor } = measuredIn(value.unit ?? null, value.unit ? units.read(value.unit) : null, known);
  const name = known?.name ?? value.indicator;
  return `${name} ${setText(inUnit(setOf(value.admissible), factor, known))}${unit ? ` ${unit}` : ''}`;
}

function boxText(box: Box | undefined, vocabulary: Vocabulary): string {
  return [...(box ?? [])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, on]) => caseText(id, 'values' in on ? on.values.join('、') : setText(on.numbers), vocabulary))
    .join('，');
}

function caseText(id: string, value: string, { indicators }: Vocabulary): string {
  const known = indicators.get(id);
  return `${known?.name ?? id} ${value}${known?.unitName ? ` ${known.unitName}` : ''}`;
}

/** A set in signs that need no translation: `30`, `≥30`, `1000～5000`, `>5, <9`. */
export function setText(set: IntervalSet): string {
  if (set.length === 0) return '∅';
  const parts = set.map((interval) => {
    const { min, max, minOpen, maxOpen } = interval;
    if (min && max && equal(min, max)) return toText(min);
    if (min && max && !minOpen && !maxOpen) return `${toText(min)}～${toText(max)}`;
    return [endText(interval, 'min'), endText(interval, 'max')].filter((end) => end !== '').join(', ') || '*';
  });
  return parts.join(' / ');
}

function endText(interval: Interval, end: 'min' | 'max'): string {
  const value = interval[end];
  if (!value) return '';
  const sign = end === 'min' ? (interval.minOpen ? '>' : '≥') : interval.maxOpen ? '<' : '≤';
  return `${sign}${toText(value)}`;
}
