/** Which norm of the child answers which norm of the parent. By subject and form, never by equal value. */

import { sameNorm } from '../algebra/cells.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { dueOf, meet } from './judge.js';
import type { Atom } from './norms.js';
import { bearAlike } from './scope.js';

/** What must be the same for two norms to be compared as they stand. */
export function subjectOf(atom: Atom): string {
  return `${atom.topic} ${atom.layer}`;
}

export interface Pair {
  child: Atom;
  parent: Atom;
}

/** Whether two norms on one topic are of the same layer, bind the same bodies, and have a case in common. */
export function comparable(child: Atom, parent: Atom, vocabulary: Vocabulary): boolean {
  return child.layer === parent.layer && bearAlike(child, parent, vocabulary) && meet(child, parent, vocabulary);
}

/** One to one, the likeliest first; on a tie the earlier norms of both texts belong together. */
export function pairUp(child: readonly Atom[], parent: readonly Atom[], canPair: (mine: Atom, theirs: Atom) => boolean): Pair[] {
  const candidates: Pair[] = [];
  for (const mine of child) for (const theirs of parent) if (canPair(mine, theirs)) candidates.push({ child: mine, parent: theirs });
  if (candidates.length < 2) return candidates;
  const scores = new Map(candidates.map((pair) => [pair, likeness(pair.child, pair.parent)]));
  candidates.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  const taken = new Set<Atom>();
  return candidates.filter((pair) => {
    if (taken.has(pair.child) || taken.has(pair.parent)) return false;
    taken.add(pair.child).add(pair.parent);
    return true;
  });
}

/** Declared links weigh most, then form (a scale, a bracketed figure), then the variables of the conditions. */
export function likeness(child: Atom, parent: Atom): number {
  const mine = child.norm?.('narrow') ?? [];
  const theirs = parent.norm?.('narrow') ?? [];
  let score = 0;
  if (child.threshold.measure.parents.includes(parent.threshold.measure)) score += 64;
  if (child.facet === parent.facet) score += 32;
  if (mine.length > 1 === theirs.length > 1) score += 16;
  if (variables(mine) === variables(theirs)) score += 8;
  if (child.force === parent.force) score += 4;
  if (dueOf(child) === dueOf(parent)) score += 2;
  if (sameNorm(mine, theirs)) score += 1;
  return score;
}

function variables(norm: ReturnType<NonNullable<Atom['norm']>>): string {
  return [...new Set(norm.flatMap(({ box }) => [...box.keys()]))].sort().join(' ');
}
