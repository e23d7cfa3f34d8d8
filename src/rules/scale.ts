/** What messages on the rows of a scale have in common. */

import { valuesText } from '../compare/within/regions.js';
import type { Threshold } from '../model/program.js';
import { entryOf, type Spot } from '../model/spot.js';
import { type MeasureArgs, measureArgs } from './wording.js';

export type ScaleArgs = MeasureArgs & { indicator: string };

export function scaleArgs(threshold: Threshold): ScaleArgs {
  return measureArgs(threshold.measure, { indicator: threshold.known?.name ?? threshold.indicator });
}

/** What a row allows, as it is written. */
export function rowText({ rows, unitName, known }: Threshold, row: number): string {
  return valuesText(rows[row]?.set ?? [], unitName ?? known?.unitName ?? '');
}

/** The condition of a row. */
export function conditionSpot({ rows, at }: Threshold, row: number): Spot {
  const written = rows[row];
  return written ? entryOf(written.at, 'when') : entryOf(at, 'scale');
}
