/** Which norm of the child answers which norm of the parent. By subject and form, never by equal value. */

import { normKey } from '../algebra/cells.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { dueOf, meet } from './judge.js';
import type { Atom } from './norms.js';
import { bearAlike } from './scope.js';

/** What must be the same for two norms to be about one thing. Layer and bearer come on top. */
export function topicOf({ facet, indicator, threshold }: Atom): string {
  return [indicator, facet === 'cap' ? '' : (threshold.relativeTo ?? ''), facet === 'cap' ? 'cap' : 'value'].join(' ');
}

/** What must be the same for two norms to be compared as they stand. */
export function subjectOf(atom: Atom): string {
  return `${topicOf(atom)} ${atom.layer}`;
}

export interface Pair {
  child: Atom;
  parent: Atom;
}

/** Whether two norms are on the same subject, bind the same bodies, and have a case in common. */
export function comparable(child: Atom, parent: Atom, vocabulary: Vocabulary): boolean {
  return child.layer === parent.layer && bearAlike(child, parent) && meet(child, parent, vocabulary);
}

/** One to one, the likeliest first; on a tie the earlier norms of both texts belong together. */
export function pairUp(child: readonly Atom[], parent: readonly Atom[], canPair: (mine: Atom, theirs: Atom) => boolean): Pair[] {
  const candidates = child.flatMap((mine) => parent.filter((theirs) => canPair(mine, theirs)).map((theirs) => ({ child: mine, parent: theirs, score: likeness(mine, theirs) })));
  candidates.sort((a, b) => b.score - a.score);
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
  if (normKey(mine) === normKey(theirs)) score += 1;
  return score;
}

function variables(norm: ReturnType<NonNullable<Atom['norm']>>): string {
  return [...new Set(norm.flatMap(({ box }) => [...box.keys()]))].sort().join(' ');
}
