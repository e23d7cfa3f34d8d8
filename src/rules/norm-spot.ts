import type { Atom } from '../compare/norms.js';
import type { Spot } from '../model/spot.js';
import { figureSpot } from '../model/written.js';

/** Where a norm is written: its plainest figure; for a scale, the name of its indicator. */
export function normSpot({ facet, threshold }: Atom): Spot {
  const { at, rows, equivalent, cap } = threshold;
  if (facet === 'equivalent' && equivalent) return figureSpot(equivalent.at);
  if (facet === 'cap' && cap) return figureSpot(cap.at);
  if (facet === 'target') return { ...at, key: 'target' };
  return rows.length > 0 ? { ...at, key: 'indicator' } : figureSpot(at);
}
