import { type Rational, rational } from '../algebra/rational.js';
import { readFigure, readRange } from '../link/figure.js';
import type { Measure, Threshold } from '../model/program.js';
import { entryOf, type Spot } from '../model/spot.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { dateTestsOf, type FigureKey, figuresOf, objectOf, statementsOf } from '../model/written.js';

/** A number that a measure states, as it stands in the YAML. */
export interface EncodedNumber {
  value: Rational;
  /** The value in whole units: 13 of 万元 is 130000. */
  scaled: Rational;
  isShare: boolean;
  /** The entry's text; both ends of a range have the same. */
  written: string;
  /** The unit it is in, its own or the indicator's. */
  unit: string | null;
  key: FigureKey;
  isCondition: boolean;
  measure: Measure;
  threshold: Threshold;
  at: Spot;
}

/** A date that a measure states: a deadline, or the bound of a condition. */
export interface EncodedDate {
  date: string;
  isDeadline: boolean;
  measure: Measure;
  at: Spot;
}

const MULTIPLIERS: Readonly<Record<string, Rational>> = {
  十: rational(10),
  百: rational(100),
  千: rational(1000),
  万: rational(10_000),
  亿: rational(100_000_000),
};

/** Every number that the thresholds of a measure state, conditions included. “All” and “none” are no numbers. */
export function numbersOf(measure: Measure, vocabulary: Vocabulary): EncodedNumber[] {
  const numbers: EncodedNumber[] = [];
  for (const threshold of measure.thresholds) {
    for (const { at, unitName, relative, kind, known } of statementsOf(threshold, vocabulary)) {
      for (const { key, text } of figuresOf(at)) {
        if (key === 'coverage' || key === 'prohibited') continue;
        const object = objectOf(at);
        // A multiple of another quantity: “not above the residential fee” has no number in the text.
        if (relative && /^(100%?|1)$/.test(text)) continue;
        const unit = unitName ?? (kind === 'condition' ? (known?.unitName ?? null) : threshold.unitName);
        for (const figure of readAll(text)) {
          const isShare = figure.sign !== null || unit === '%' || unit === '‰';
          numbers.push({
            value: figure.value,
            scaled: figure.value.mul(multiplierOf(unit)),
            isShare,
            written: text,
            unit: unit ?? known?.unitName ?? null,
            key,
            isCondition: kind === 'condition',
            measure,
            threshold,
            at: entryOf(object, key),
          });
        }
      }
    }
  }
  return numbers;
}

function readAll(text: string): { value: Rational; sign: '%' | '‰' | null }[] {
  const range = readRange(text);
  if (range) return [range.min, range.max];
  const figure = readFigure(text);
  return figure ? [figure] : [];
}

function multiplierOf(unit: string | null): Rational {
  return MULTIPLIERS[unit?.[0] ?? ''] ?? rational(1);
}

/** Every date that a measure states. */
export function datesOf(measure: Measure): EncodedDate[] {
  const dates: EncodedDate[] = [];
  if (measure.deadline !== null) dates.push({ date: measure.deadline, isDeadline: true, measure, at: entryOf(measure.at, 'deadline') });
  for (const threshold of measure.thresholds) {
    if (threshold.deadline !== null)
      dates.push({ date: threshold.deadline, isDeadline: true, measure, at: entryOf(threshold.at, 'deadline') });
    for (const test of dateTestsOf(threshold)) {
      for (const date of Object.values(test.dates ?? {})) if (date) dates.push({ date, isDeadline: false, measure, at: test.at });
    }
  }
  return dates;
}
