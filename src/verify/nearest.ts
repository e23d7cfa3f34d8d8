import type { Measure } from '../model/program.js';
import { entryOf } from '../model/spot.js';
import { likeness } from './alike.js';

/** Of several measures that share a clause, the one that is most about some words; of equals, the first. */
export function nearestMeasure(measures: readonly Measure[], words: string): Measure {
  let [best] = measures as [Measure, ...Measure[]];
  if (measures.length === 1) return best;
  let score = -1;
  for (const measure of measures) {
    const { title, summary, thresholds } = measure;
    const now = likeness(words, [title, summary ?? '', ...thresholds.map(({ known }) => known?.name ?? '')].join(' '));
    if (now > score) [best, score] = [measure, now];
  }
  return best;
}

/** Where the figures of a measure are written, or should be. */
export function spotOfFigures({ at }: Measure) {
  return entryOf(at, Object.hasOwn(at.node, 'thresholds') ? 'thresholds' : 'id');
}
