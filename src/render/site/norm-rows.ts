/** Norms on one indicator as rows of a chart: everything in the unit of the indicator. */

import { type Interval, type IntervalSet, scaleBy } from '../../algebra/intervals.js';
import type { Rational } from '../../algebra/rational.js';
import { conversion, type Unit } from '../../algebra/units.js';
import type { Threshold } from '../../model/program.js';
import type { Indicator } from '../../model/vocabulary.js';
import { conditionInWords } from '../figures.js';
import { clauseBefore } from '../views/labels.js';
import type { DrawnInterval, IntervalRow } from './charts/interval-chart.js';
import { placeOf, type SiteContext } from './context.js';

/**
 * One row for each norm, and for each row of a scale; none where a figure is missing or in a unit that cannot be converted.
 * A row is made when it is called for: of a thousand, a chart shows the first.
 */
export function rowsOfNorm(threshold: Threshold, indicator: Indicator, context: SiteContext): (() => IntervalRow)[] {
  const { program, lang } = context;
  const { measure, when, force } = threshold;
  const name = () => `${placeOf(measure.document, context)} ${clauseBefore(measure.clause).trim()}`.trim();
  const soft = force === 'advisory' || force === 'aspirational' || measure.document.nature === 'descriptive';
  const row = (set: IntervalSet | null, unit: Unit | null, preferred: Rational | null, condition: () => string) => {
    const factor = unit && indicator.unit ? conversion(unit, indicator.unit) : null;
    const isPlain = unit === null && threshold.unitName === null;
    if (!isPlain && !factor) return [];
    const converted = (value: Rational) => (factor ? value.mul(factor) : value);
    return [
      (): IntervalRow => ({
        label: [name(), condition()].filter(Boolean).join(' '),
        set: set === null ? [] : (factor ? scaleBy(set, factor) : set).map(drawnInterval),
        preferred: preferred === null ? null : converted(preferred).valueOf(),
        soft,
      }),
    ];
  };
  const applies = () => (when ? conditionInWords(when, program.vocabulary, lang) : '');
  // A scale: the last words of its condition tell its rows apart, the name is on the first.
  if (threshold.indicator === indicator.id && threshold.rows.length > 0)
    return threshold.rows.flatMap((each) =>
      row(each.set, each.unit, null, () => conditionInWords(each.when, program.vocabulary, lang, { named: false })),
    );
  const own =
    threshold.indicator === indicator.id && (threshold.admissible !== null || threshold.target !== null)
      ? row(threshold.admissible, threshold.unit, threshold.target, applies)
      : [];
  return [
    ...own,
    ...threshold.anyOf
      .filter((branch) => branch.indicator === indicator.id)
      .flatMap((branch) => row(branch.set, branch.unit, null, () => context.t.anyOf)),
  ];
}

/** As a chart takes it. */
export const drawnInterval = ({ min, minOpen, max, maxOpen }: Interval): DrawnInterval => ({
  min: min === null ? null : min.valueOf(),
  minOpen,
  max: max === null ? null : max.valueOf(),
  maxOpen,
});
