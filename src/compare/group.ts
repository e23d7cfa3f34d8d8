/** The norms of a child and of one document above it on one topic: which answers which, and how they compare. */

import type { Vocabulary } from '../model/vocabulary.js';
import { judge, judgePair } from './judge.js';
import type { Atom } from './norms.js';
import { comparable, likeness, type Pair, pairUp } from './pairing.js';
import { bearAlike } from './scope.js';
import { isBreach, type Judgement, type Reason } from './verdict.js';

export interface JudgedPair extends Pair {
  judgement: Judgement;
}

export interface GroupResult {
  pairs: JudgedPair[];
  /** Norms of the child that answer nothing here, and norms of the parent that nothing answers. */
  child: Atom[];
  parent: Atom[];
}

const LAYERS = ['binding', 'advisory', 'aspirational'];

/** Judges norms on one topic that can be read. */
export function judgeGroup(child: readonly Atom[], parent: readonly Atom[], vocabulary: Vocabulary): GroupResult {
  const [only, counterpart] = [child[0], parent[0]];
  // Most topics have one norm on either side.
  if (
    only &&
    counterpart &&
    child.length === 1 &&
    parent.length === 1 &&
    only.layer === counterpart.layer &&
    bearAlike(only, counterpart, vocabulary)
  ) {
    const judgement = judgePair(only, counterpart, child, parent, vocabulary);
    if (judgement.verdict !== 'missing') return { pairs: [{ child: only, parent: counterpart, judgement }], child: [], parent: [] };
  }
  const pairs: JudgedPair[] = [];
  const open = { child: new Set(child), parent: new Set(parent) };
  const settle = (pair: JudgedPair): void => {
    pairs.push(pair);
    open.child.delete(pair.child);
    open.parent.delete(pair.parent);
  };
  const canPair = (mine: Atom, theirs: Atom): boolean => comparable(mine, theirs, vocabulary);
  const judged = (pair: Pair): JudgedPair => {
    const alike = (atom: Atom): boolean => atom.layer === pair.parent.layer;
    const peers = child.filter((atom) => alike(atom) && bearAlike(atom, pair.parent, vocabulary));
    const rivals = parent.filter((atom) => alike(atom) && bearAlike(pair.child, atom, vocabulary));
    return { child: pair.child, parent: pair.parent, judgement: judgePair(pair.child, pair.parent, peers, rivals, vocabulary) };
  };

  for (const pair of pairUp(child, parent, canPair)) {
    const result = judged(pair);
    if (result.judgement.verdict !== 'missing') settle(result);
  }
  const counterparts = new Map(pairs.map((pair) => [pair.child, pair.parent]));
  for (const pair of pairUp(
    [...open.child],
    [...open.parent],
    (mine, theirs) => mine.layer !== theirs.layer && bearAlike(mine, theirs, vocabulary),
  )) {
    const judgement = acrossLayers(pair, vocabulary);
    if (judgement) settle({ child: pair.child, parent: pair.parent, judgement });
  }
  for (const mine of [...open.child]) {
    const best = likeliest(
      mine,
      parent.filter((theirs) => canPair(mine, theirs)),
    );
    if (best) settle(judged({ child: mine, parent: best }));
    else {
      // The same norm once more, as advice where it was binding before.
      const again = parent
        .map((theirs) => ({ child: mine, parent: theirs }))
        .find((pair) => bearAlike(mine, pair.parent, vocabulary) && isSame(pair, vocabulary));
      const judgement = again && acrossLayers(again, vocabulary);
      if (again && judgement) settle({ child: again.child, parent: again.parent, judgement });
    }
  }
  for (const theirs of [...open.parent]) {
    const candidates = child.filter((mine) => canPair(mine, theirs)).map((mine) => judged({ child: mine, parent: theirs }));
    const answer = candidates.find((pair) => answersToo(pair, counterparts.get(pair.child), vocabulary));
    if (answer) settle(answer);
  }
  return { pairs, child: [...open.child], parent: [...open.parent] };
}

/**
 * Whether a norm of the child that has its own counterpart answers a further norm of the parent as well. One that only
 * restates its counterpart says nothing of the other, unless it carries it out or rules it out altogether.
 */
function answersToo({ child, judgement }: JudgedPair, counterpart: Atom | undefined, vocabulary: Vocabulary): boolean {
  if (judgement.verdict === 'restated' || judgement.verdict === 'tightened' || judgement.verdict === 'contradictory') return true;
  if (!isBreach(judgement) && judgement.verdict !== 'undetermined') return false;
  return counterpart !== undefined && judge([child], [counterpart], vocabulary).verdict !== 'restated';
}

function likeliest(mine: Atom, candidates: readonly Atom[]): Atom | null {
  const scored = candidates.map((atom) => ({ atom, score: likeness(mine, atom) }));
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.atom ?? null;
}

function isSame({ child, parent }: Pair, vocabulary: Vocabulary): boolean {
  return child.facet === parent.facet && judge([child], [parent], vocabulary).verdict === 'restated';
}

/** A binding norm that the child has only as advice is weakened; advice that the child makes binding is tightened. */
function acrossLayers({ child, parent }: Pair, vocabulary: Vocabulary): Judgement | null {
  const { verdict, witness } = judge([child], [parent], vocabulary);
  if (verdict === 'missing' || verdict === 'added') return null;
  const reason: Reason = { code: 'force', parent: parent.force, child: child.force };
  if (LAYERS.indexOf(child.layer) > LAYERS.indexOf(parent.layer)) return { verdict: 'weakened', witness: null, reason };
  return verdict === 'restated' || verdict === 'tightened' ? { verdict: 'tightened', witness, reason } : null;
}
