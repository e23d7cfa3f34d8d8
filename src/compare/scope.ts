/** Whose duty a norm is: norms that bind different bodies are not comparable, however alike their figures. */

import { type BodyUse, compareLevels, type Document, type Level } from '../model/program.js';
import type { Body, Vocabulary } from '../model/vocabulary.js';
import type { Atom } from './norms.js';

/**
 * The bearer of a norm as the child sees it: `own` for norms on the child's level, on a lower one, or on nobody in
 * particular; the level above that keeps the duty to itself; `elsewhere` for a body of another place.
 */
export type Bearer = 'own' | 'elsewhere' | Level;

export function bearerOf({ threshold }: Atom, child: Document, vocabulary: Vocabulary): Bearer {
  return bearerOfUse(threshold.binds, child, vocabulary);
}

export function bearerOfUse(binds: BodyUse | null, child: Document, { jurisdictions }: Vocabulary): Bearer {
  const body = binds?.body;
  if (!body) return 'own';
  if (compareLevels(body.level, child.level) < 0) return body.level;
  if (body.jurisdiction === null || child.jurisdiction === null) return 'own';
  const near = jurisdictions.contains(body.jurisdiction, child.jurisdiction) || jurisdictions.contains(child.jurisdiction, body.jurisdiction);
  return near ? 'own' : 'elsewhere';
}

/** Whether two norms bind the same: bodies of one level and line. A norm that names nobody is open to either. */
export function bearAlike(child: Atom, parent: Atom): boolean {
  const [mine, theirs] = [child.threshold.binds?.body, parent.threshold.binds?.body];
  if (!mine || !theirs || mine === theirs) return true;
  return mine.level === theirs.level && (lineOf(mine) === null || lineOf(theirs) === null || lineOf(mine) === lineOf(theirs));
}

function lineOf(body: Body): string | null {
  return body.isTerritorial ? null : body.line;
}

/** How the bearer is called: the body that is bound, else the lead of the measure. */
export function bearerName({ threshold }: Atom): string | null {
  return threshold.binds?.name ?? threshold.measure.lead[0]?.name ?? null;
}
