/** The sets of two sides compared cell by cell: the heart of the comparison. */

import { type Allowed, type Cell, holds, sameNorm, sweep } from '../algebra/cells.js';
import { difference, type IntervalSet, intersect, isEmpty, isSubset, onIntegers, someMember } from '../algebra/intervals.js';
import { lastDay } from '../model/dates.js';
import { FORCES, type Force } from '../model/program.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { type Atom, axesOf, type Reading, spaceOf } from './norms.js';
import { graver, isBreach, type Judgement, type Witness } from './verdict.js';

/** What a comparison of sets alone comes to. */
interface Coverage {
  /** The gravest of the cells in which both sides speak; null where there is none. */
  found: Judgement | null;
  /** A cell in which only the parent speaks. */
  leftOut: Cell | null;
  /** Whether the child speaks where the parent does not. */
  beyond: boolean;
}

/** Judges the sets of norms of a child, taken together, against norms of its parent on the same subject. */
export function judge(child: readonly Atom[], parent: readonly Atom[], vocabulary: Vocabulary): Judgement {
  return inAllReadings([...child, ...parent], (reading) => {
    const { found, leftOut, beyond } = cover(child, parent, reading, vocabulary);
    if (found === null) return plain(leftOut ? 'missing' : beyond ? 'added' : 'restated');
    return withScope(found, leftOut);
  });
}

/** Whether there is a case to which norms of both sides apply. */
export function meet(child: Atom, parent: Atom, vocabulary: Vocabulary): boolean {
  const conditional = ({ norm }: Atom) => norm?.('narrow').every(({ box }) => box.size > 0) ?? false;
  if (!conditional(child) || !conditional(parent)) return true;
  return cover([child], [parent], 'wide', vocabulary).found !== null;
}

/**
 * One norm against the one that it answers, in the light of the others on the same subject: several norms may carry out
 * one together, and one may carry out several. `peers` and `rivals` are all norms of either side, the two included.
 */
export function judgePair(child: Atom, parent: Atom, peers: readonly Atom[], rivals: readonly Atom[], vocabulary: Vocabulary): Judgement {
  if (peers.length === 1 && rivals.length === 1) {
    const alone = judge([child], [parent], vocabulary);
    return alone.verdict === 'missing' || alone.verdict === 'added'
      ? { ...alone, verdict: 'missing' }
      : graver(alone, judgeForce(child, parent));
  }
  const together = peers.filter((atom) => atom === child || upholds(atom, parent));
  const others = rivals.filter((atom) => atom === parent || upholds(atom, child));
  const sets = inAllReadings([...together, ...others], (reading) => {
    const alone = cover([child], [parent], reading, vocabulary);
    if (alone.found === null) return plain('missing');
    const all = together.length > 1 ? cover(together, [parent], reading, vocabulary, child) : alone;
    const leftOut =
      alone.leftOut && (together.length > 1 ? leftOutOf(child, parent, together, rivals, reading, vocabulary) : alone.leftOut);
    let found = alone.found;
    if (isBreach(found) && all.found) found = isBreach(all.found) ? all.found : { ...all.found, reason: { code: 'merged' } };
    // Narrower than this norm of the parent, but no narrower than all of them.
    if (found.verdict === 'tightened' && others.length > 1) {
      const back = cover(others, [child], reading, vocabulary, parent).found;
      if (back && !isBreach(back)) found = { ...plain('restated'), reason: { code: 'merged-above' } };
    }
    return withScope(found, leftOut);
  });
  if (sets.verdict === 'missing') return sets;
  const bond = judgeForce(child, parent);
  if (bond.verdict === 'weakened' && isUpheld(parent, peers, child, vocabulary)) return sets;
  return graver(sets, bond);
}

/** Same set, but less binding or due later: weakened; the other way round it is tightened. */
export function judgeForce(child: Atom, parent: Atom): Judgement {
  const force = rankOf(child.force) - rankOf(parent.force);
  if (force > 0) return { verdict: 'weakened', witness: null, reason: { code: 'force', parent: parent.force, child: child.force } };
  const [mine, theirs] = [dueOf(child), dueOf(parent)];
  const due: Judgement['reason'] = theirs === null ? null : { code: 'deadline', parent: theirs, child: mine };
  if (theirs !== null && (mine === null || lastDay(mine) > lastDay(theirs))) return { verdict: 'weakened', witness: null, reason: due };
  if (force < 0) return { verdict: 'tightened', witness: null, reason: { code: 'force', parent: parent.force, child: child.force } };
  if (theirs !== null && mine !== null && lastDay(mine) < lastDay(theirs)) return { verdict: 'tightened', witness: null, reason: due };
  return plain('restated');
}

/** When a norm has to be met: its own deadline, else that of its measure. */
export function dueOf({ threshold }: Atom): string | null {
  return threshold.deadline ?? threshold.measure.deadline;
}

/** Whether a norm is at least as binding as another and due no later, so that it can stand in for it. */
function upholds(atom: Atom, other: Atom): boolean {
  if (rankOf(atom.force) > rankOf(other.force)) return false;
  const [mine, theirs] = [dueOf(atom), dueOf(other)];
  return theirs === null || (mine !== null && lastDay(mine) <= lastDay(theirs));
}

/** Whether other norms of the child carry out the parent's in full, so that a further, weaker one takes nothing from it. */
function isUpheld(parent: Atom, peers: readonly Atom[], except: Atom, vocabulary: Vocabulary): boolean {
  const strong = peers.filter((atom) => atom !== except && upholds(atom, parent));
  return strong.length > 0 && ['restated', 'tightened'].includes(judge(strong, [parent], vocabulary).verdict);
}

function inAllReadings(atoms: readonly Atom[], judgeIn: (reading: Reading) => Judgement): Judgement {
  const narrow = judgeIn('narrow');
  if (!atoms.some(({ open }) => open)) return narrow;
  const wide = judgeIn('wide');
  return wide.verdict === narrow.verdict ? narrow : { verdict: 'undetermined', witness: null, reason: { code: 'open-date' } };
}

/** @param where looks only at the cells to which this norm of the child applies (or, from the other side, of the parent) */
function cover(left: readonly Atom[], right: readonly Atom[], reading: Reading, vocabulary: Vocabulary, where?: Atom): Coverage {
  const [only, counterpart] = [left[0]?.norm, right[0]?.norm];
  // Most children repeat their parent word for word: no need to look at every cell.
  if (left.length === 1 && right.length === 1 && only && counterpart && sameNorm(only(reading), counterpart(reading))) {
    return { found: plain('restated'), leftOut: null, beyond: false };
  }
  const { integer } = spaceOf(right[0] ?? left[0]);
  const coverage: Coverage = { found: null, leftOut: null, beyond: false };
  eachCell(left, right, reading, vocabulary, (cell, own, other) => {
    if (own === null && other === null) return true;
    if (other === null) coverage.beyond = true;
    else if (own === null) coverage.leftOut ??= cell;
    else if (!where || speaks(where, cell, reading)) {
      const found = judgeCell(cell, own, other, integer);
      coverage.found = coverage.found === null ? found : graver(coverage.found, found);
    }
    return coverage.found?.verdict !== 'contradictory';
  });
  return coverage;
}

/**
 * A cell of which the norm says nothing, and in which the others do not carry out the parent's either. Others that only
 * repeat another norm of the parent say nothing of this one; others that answer it are judged by themselves.
 */
function leftOutOf(
  child: Atom,
  parent: Atom,
  together: readonly Atom[],
  rivals: readonly Atom[],
  reading: Reading,
  vocabulary: Vocabulary,
): Cell | null {
  const repeats = (atom: Atom) => rivals.some((rival) => rival !== parent && judge([atom], [rival], vocabulary).verdict === 'restated');
  const answers = together.filter((atom) => atom !== child && !repeats(atom));
  let leftOut: Cell | null = null;
  eachCell(together, [parent], reading, vocabulary, (cell, own, other) => {
    if (other === null || speaks(child, cell, reading)) return true;
    if ((own !== null && isSubset(own, other)) || answers.some((atom) => speaks(atom, cell, reading))) return true;
    leftOut = cell;
    return false;
  });
  return leftOut;
}

function speaks({ norm }: Atom, cell: Cell, reading: Reading): boolean {
  return norm?.(reading).some(({ box }) => holds(box, cell.point)) ?? false;
}

type Visit = (cell: Cell, own: Allowed, other: Allowed) => boolean;

/** Visits the cells of both sides with what each allows there, within the domain of the indicator. */
function eachCell(left: readonly Atom[], right: readonly Atom[], reading: Reading, vocabulary: Vocabulary, visit: Visit): void {
  const norms = (atoms: readonly Atom[]) => atoms.flatMap(({ norm }) => (norm ? [norm(reading)] : []));
  const { domain, integer } = spaceOf(right[0] ?? left[0]);
  const inDomain = (allowed: Allowed): Allowed => {
    if (allowed === null) return null;
    const set = intersect(allowed, domain);
    return integer ? onIntegers(set) : set;
  };
  sweep(axesOf([...left, ...right], vocabulary), norms(left), norms(right), integer, (cell, own, other) =>
    visit(cell, inDomain(own), inDomain(other)),
  );
}

function withScope(found: Judgement, leftOut: Cell | null): Judgement {
  return leftOut === null ? found : graver(found, { verdict: 'weakened', witness: null, reason: { code: 'scope', left: leftOut.box } });
}

function judgeCell(cell: Cell, child: IntervalSet, parent: IntervalSet, integer: boolean): Judgement {
  const witness = (value: IntervalSet): Witness => ({ at: cell.at, parent, child, value: someMember(integer ? onIntegers(value) : value) });
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

function rankOf(force: Force): number {
  return FORCES.indexOf(force);
}

function plain(verdict: Judgement['verdict']): Judgement {
  return { verdict, witness: null, reason: null };
}
