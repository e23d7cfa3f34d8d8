import type { Atom } from '../compare/norms.js';
import { entryOf, type Spot } from '../model/spot.js';
import { figureSpot, figuresOf, objectOf } from '../model/written.js';

/** Where a norm is written: its plainest figure; for a scale, the name of its indicator. */
export function normSpot({ facet, threshold }: Atom): Spot {
  const { at, rows, equivalent, cap } = threshold;
  if (facet === 'equivalent' && equivalent) return figureSpot(equivalent.at);
  if (facet === 'cap' && cap) return figureSpot(cap.at);
  if (facet === 'target') return entryOf(at, 'target');
  return rows.length > 0 ? entryOf(at, 'indicator') : figureSpot(at);
}

const ENDS: Record<'min' | 'max', readonly string[]> = { min: ['min', 'above', 'range'], max: ['max', 'below', 'range'] };

/** The figure that gives one end of a norm. */
export function endSpot(atom: Atom, end: 'min' | 'max'): Spot {
  const spot = normSpot(atom);
  const written = { source: spot.source, node: spot.node };
  const figure = figuresOf(objectOf(written)).find(({ key }) => ENDS[end].includes(key));
  return figure && atom.threshold.rows.length === 0 ? entryOf(written, figure.key) : spot;
}
