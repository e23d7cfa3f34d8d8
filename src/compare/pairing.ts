/** Which norm of the child answers which norm of the parent. By subject and form, never by equal value. */

import { normKey } from '../algebra/cells.js';
import type { Atom } from './norms.js';

/** What must be the same for two norms to be compared at all; whose duty it is comes on top. */
export function subjectOf(atom: Atom): string {
  const { facet, indicator, threshold, layer } = atom;
  const value = facet === 'cap' ? 'cap' : 'value';
  return [indicator, threshold.relativeTo ?? '', value, layer].join(' ');
}

/** For each atom of the child the parent's atom that it answers best; several may answer the same one. */
export function pairUp(child: readonly Atom[], parent: readonly Atom[]): Map<Atom, Atom> {
  const pairs = new Map<Atom, Atom>();
  const scored = child.flatMap((mine) => parent.map((theirs) => ({ mine, theirs, score: likeness(mine, theirs) })));
  // Stable: on a tie the earlier norms of both texts belong together.
  scored.sort((a, b) => b.score - a.score);
  const answered = new Set<Atom>();
  for (const { mine, theirs } of scored) {
    if (pairs.has(mine) || answered.has(theirs)) continue;
    pairs.set(mine, theirs);
    answered.add(theirs);
  }
  for (const { mine, theirs } of scored) if (!pairs.has(mine)) pairs.set(mine, theirs);
  return pairs;
}

/** Declared links weigh most, then form (a scale, a bracketed figure), then the variables of the conditions. */
function likeness(child: Atom, parent: Atom): number {
  const mine = child.norm?.('narrow') ?? [];
  const theirs = parent.norm?.('narrow') ?? [];
  let score = 0;
  if (child.threshold.measure.parents.includes(parent.threshold.measure)) score += 32;
  if (child.facet === parent.facet) score += 16;
  if (mine.length > 1 === theirs.length > 1) score += 8;
  if (variables(mine) === variables(theirs)) score += 4;
  if (child.force === parent.force) score += 2;
  if (normKey(mine) === normKey(theirs)) score += 1;
  return score;
}

function variables(norm: ReturnType<NonNullable<Atom['norm']>>): string {
  return [...new Set(norm.flatMap(({ box }) => [...box.keys()]))].sort().join(' ');
}
