/** What sizes a document admits at all: the plain bounds that it sets itself, such as communities of 1000 to 5000 households. */

import { type IntervalSet, intersect, isEmpty, scaleBy } from '../../algebra/intervals.js';
import { conversion } from '../../algebra/units.js';
import type { Document, Threshold } from '../../model/program.js';
import { layerOf } from '../norms.js';

/** For some indicators: the values that every unconditional binding norm of the document allows, in the indicator's unit. */
export function admissibleSizes(document: Document, indicators: ReadonlySet<string>): Map<string, IntervalSet> {
  const sizes = new Map<string, IntervalSet>();
  for (const { thresholds } of document.measures) {
    for (const threshold of thresholds) {
      if (!indicators.has(threshold.indicator)) continue;
      const set = plainBound(threshold);
      if (!set) continue;
      const before = sizes.get(threshold.indicator);
      const both = before ? intersect(before, set) : set;
      // Norms that conflict rule nothing out; they are reported for themselves.
      if (!isEmpty(both)) sizes.set(threshold.indicator, both);
    }
  }
  return sizes;
}

function plainBound({ admissible, known, unit, force, when, binds, relativeTo, partOf, deadline }: Threshold): IntervalSet | null {
  if (!admissible || !known || when || binds || relativeTo || partOf || deadline || layerOf(force) !== 'binding') return null;
  const factor = unit && known.unit ? conversion(unit, known.unit) : null;
  if (factor) return scaleBy(admissible, factor);
  return unit === null ? admissible : null;
}
