/** The sets of two sides compared cell by cell: the heart of the comparison. */

import { type Allowed, type Axis, type Box, type Cell, normKey, sweep } from '../algebra/cells.js';
import { difference, type IntervalSet, intersect, isEmpty, onIntegers, someMember } from '../algebra/intervals.js';
import { lastDay } from '../model/dates.js';
import { FORCES, type Force } from '../model/program.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import { type Atom, axesOf, domainOf, type Reading } from './norms.js';
import { graver, type Judgement, type Witness } from './verdict.js';

/**
 * Judges the norms of a child against those of its parents on one indicator. Norms of one side hold together;
 * forces and deadlines are compared only between one norm and one norm.
 */
export function judge(child: readonly Atom[], parent: readonly Atom[], vocabulary: Vocabulary): Judgement {
  const known = parent[0]?.known ?? child[0]?.known ?? null;
  const readings: Reading[] = [...child, ...parent].some((atom) => atom.open) ? ['narrow', 'wide'] : ['narrow'];
  const axes = axesOf([...child, ...parent], vocabulary);
  const judgements = readings.map((reading) => judgeSets(child, parent, reading, axes, known));
  const [first, second] = judgements;
  if (!first) throw new Error('no reading');
  if (second && second.verdict !== first.verdict) return { verdict: 'undetermined', witness: null, reason: { code: 'open-date' } };
  return first;
}

function judgeSets(child: readonly Atom[], parent: readonly Atom[], reading: Reading, axes: readonly Axis[], known: Indicator | null): Judgement {
  const norms = (atoms: readonly Atom[]) => atoms.flatMap(({ norm }) => (norm ? [norm(reading)] : []));
  const [left, right] = [norms(child), norms(parent)];
  // Most children repeat their parent word for word: no need to look at every cell.
  if (left.length > 0 && left.length === right.length && keyOf(left) === keyOf(right)) return plain('restated');
  const domain = domainOf(known);
  const integer = known?.integer ?? false;
  const inDomain = (allowed: IntervalSet): IntervalSet => {
    const set = intersect(allowed, domain);
    return integer ? onIntegers(set) : set;
  };
  let worst: Judgement | null = null;
  let together = false;
  let leftOut: Cell | null = null;
  let beyond = false;
  sweep(axes, left, right, integer, (cell, mine: Allowed, theirs: Allowed) => {
    if (mine === null && theirs === null) return true;
    if (theirs === null) {
      beyond = true;
      return true;
    }
    if (mine === null) {
      leftOut ??= cell;
      return true;
    }
    together = true;
    const found = judgeCell(cell, inDomain(mine), inDomain(theirs));
    worst = worst === null ? found : graver(worst, found);
    return worst.verdict !== 'contradictory';
  });
  return settleCells(worst, together, leftOut, beyond);
}

function settleCells(worst: Judgement | null, together: boolean, leftOut: Cell | null, beyond: boolean): Judgement {
  if (!together || worst === null) return plain(leftOut ? 'missing' : beyond ? 'added' : 'restated');
  if (leftOut === null) return worst;
  const narrowed: Judgement = { verdict: 'weakened', witness: null, reason: { code: 'scope', left: boxOf(leftOut) } };
  return graver(worst, narrowed);
}

function judgeCell(cell: Cell, child: IntervalSet, parent: IntervalSet): Judgement {
  const witness = (value: IntervalSet): Witness => ({ at: cell.at, parent, child, value: someMember(value) });
  const beyond = difference(child, parent);
  if (isEmpty(intersect(child, parent))) {
    // Norms that allow nothing at all contradict themselves, not their parent: that is another rule's finding.
    if (isEmpty(child) || isEmpty(parent)) return plain('restated');
    return { verdict: 'contradictory', witness: witness(child), reason: null };
  }
  if (!isEmpty(beyond)) return { verdict: 'loosened', witness: witness(beyond), reason: null };
  const givenUp = difference(parent, child);
  if (!isEmpty(givenUp)) return { verdict: 'tightened', witness: witness(givenUp), reason: null };
  return plain('restated');
}

/** One norm against one norm: the sets, then force and deadline. */
export function judgePair(child: Atom, parent: Atom, vocabulary: Vocabulary): Judgement {
  return graver(judge([child], [parent], vocabulary), judgeForce(child, parent));
}

/** Same set, but less binding or due later: weakened; the other way round it is tightened. */
export function judgeForce(child: Atom, parent: Atom): Judgement {
  const force = rankOf(child.force) - rankOf(parent.force);
  if (force > 0) return { verdict: 'weakened', witness: null, reason: { code: 'force', parent: parent.force, child: child.force } };
  const mine = child.threshold.deadline ?? child.threshold.measure.deadline;
  const theirs = parent.threshold.deadline ?? parent.threshold.measure.deadline;
  const due: Judgement['reason'] = theirs === null ? null : { code: 'deadline', parent: theirs, child: mine };
  if (theirs !== null && (mine === null || lastDay(mine) > lastDay(theirs))) return { verdict: 'weakened', witness: null, reason: due };
  if (force < 0) return { verdict: 'tightened', witness: null, reason: { code: 'force', parent: parent.force, child: child.force } };
  if (theirs !== null && mine !== null && lastDay(mine) < lastDay(theirs)) return { verdict: 'tightened', witness: null, reason: due };
  return plain('restated');
}

function rankOf(force: Force): number {
  return FORCES.indexOf(force);
}

function plain(verdict: Judgement['verdict']): Judgement {
  return { verdict, witness: null, reason: null };
}

function keyOf(norms: readonly ReturnType<NonNullable<Atom['norm']>>[]): string {
  return norms.map(normKey).sort().join('\n');
}

/** Where a cell lies, without the axes on which it covers everything. */
function boxOf(cell: Cell): Box {
  return new Map([...cell.box].filter(([, set]) => 'values' in set || set.numbers[0]?.min !== null || set.numbers[0]?.max !== null));
}
