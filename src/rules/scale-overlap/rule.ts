import { compare } from '../../algebra/rational.js';
import { regionText } from '../../compare/within/regions.js';
import { type ScaleFaults, scaleFaultsOf } from '../../compare/within/scales.js';
import type { ScaleRow } from '../../model/program.js';
import { entryOf, type Spot } from '../../model/spot.js';
import { figureSpot, figuresOf } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { rowText, scaleArgs } from '../scale.js';

type Other = ScaleFaults['overlaps'][number]['others'][number];

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const { threshold, overlaps } of scaleFaultsOf(program)) {
      for (const { row, others } of overlaps) {
        const [first] = others;
        const written = threshold.rows[row];
        if (!first || !written) continue;
        const texts = (regions: Other['regions']) => regions.map((region) => regionText(region, program.vocabulary));
        report({
          at: endSpot(written, first) ?? entryOf(written.at, 'when'),
          variant: others.length > 1 ? 'several' : 'default',
          args: {
            ...scaleArgs(threshold),
            row: row + 1,
            says: rowText(threshold, row),
            other: first.row + 1,
            otherSays: rowText(threshold, first.row),
            others: others.map((other) => String(other.row + 1)),
            points: texts(first.regions),
          },
          measures: [threshold.measure.ref],
          related: others.map((other) => ({
            at: figureSpot(threshold.rows[other.row]?.at ?? threshold.at),
            variant: 'other',
            args: { row: other.row + 1, says: rowText(threshold, other.row), points: texts(other.regions) },
          })),
          witness: { ...first.at, row: rowText(threshold, row), other: rowText(threshold, first.row) },
        });
      }
    }
  },
});

/** The end of the condition at which two rows meet, where they meet in one point. */
function endSpot({ when }: ScaleRow, { regions }: Other): Spot | null {
  for (const { indicator, set, at } of when.tests) {
    const on = regions[0]?.get(indicator);
    const point = on && 'numbers' in on ? on.numbers[0] : undefined;
    if (!set || !point?.min || !point.max || compare(point.min, point.max) !== 0) continue;
    const isHigh = set.at(-1)?.max?.equals(point.min) && !set[0]?.min?.equals(point.min);
    const end = figuresOf(at).find(({ key }) =>
      (isHigh ? ['max', 'below', 'range', 'equals'] : ['min', 'above', 'range', 'equals']).includes(key),
    );
    return end ? entryOf(at, end.key) : figureSpot(at);
  }
  return null;
}
