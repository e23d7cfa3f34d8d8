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
  const near =
    jurisdictions.contains(body.jurisdiction, child.jurisdiction) || jurisdictions.contains(child.jurisdiction, body.jurisdiction);
  return near ? 'own' : 'elsewhere';
}

/**
 * Whether two norms bind the same: bodies of one level and line. A norm that names nobody is open to any bearer at the
 * child's level or below, but not to a level above that keeps the duty to itself.
 */
export function bearAlike(child: Atom, parent: Atom, vocabulary: Vocabulary): boolean {
  const [mine, theirs] = [child.threshold.binds, parent.threshold.binds];
  if (mine?.body === theirs?.body || (!mine?.body && !theirs?.body)) return true;
  const { document } = child.threshold.measure;
  if (bearerOfUse(mine, document, vocabulary) !== bearerOfUse(theirs, document, vocabulary)) return false;
  if (!mine?.body || !theirs?.body) return true;
  const [line, other] = [lineOf(mine.body), lineOf(theirs.body)];
  return mine.body.level === theirs.body.level && (line === null || other === null || line === other);
}

function lineOf(body: Body): string | null {
  return body.isTerritorial ? null : body.line;
}

/** How the bearer is called: the body that is bound, else the lead of the measure. */
export function bearerName({ threshold }: Atom): string | null {
  return threshold.binds?.name ?? threshold.measure.lead[0]?.name ?? null;
}
