/** Whose duty a norm is: norms that bind different bodies are not comparable, however alike their figures. */

import { type BodyUse, compareLevels, type Document, type Level } from '../model/program.js';
import type { Atom } from './norms.js';

/**
 * The bearer of a norm as the child's level sees it: `own` for norms on the child's level, on a lower one, or on
 * nobody in particular; else the level above that keeps the duty to itself.
 */
export type Bearer = 'own' | Level;

export function bearerOf({ threshold }: Atom, child: Document): Bearer {
  return bearerOfUse(threshold.binds, child);
}

export function bearerOfUse(binds: BodyUse | null, child: Document): Bearer {
  const level = binds?.body?.level;
  if (!level || compareLevels(level, child.level) >= 0) return 'own';
  return level;
}

/** How the bearer is called: the body that is bound, else the lead of the measure. */
export function bearerName({ threshold }: Atom): string | null {
  return threshold.binds?.name ?? threshold.measure.lead[0]?.name ?? null;
}
