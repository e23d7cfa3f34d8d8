/** An entry of a comparison: a norm of the child, one of a parent, or both, with the verdict on them. */

import { certainlyBefore, issuedOf } from '../model/dates.js';
import type { Document, Measure, Threshold } from '../model/program.js';
import type { Indicator } from '../model/vocabulary.js';
import type { Atom } from './norms.js';
import type { Reason, Verdict, Witness } from './verdict.js';

/** One side of an entry: the norm that is compared. */
export interface Side {
  measure: Measure;
  threshold: Threshold;
  facet: Atom['facet'] | 'alternatives';
  atom: Atom | null;
}

export interface ThresholdVerdict {
  indicator: string;
  known: Indicator | null;
  verdict: Verdict;
  child: Side | null;
  parent: Side | null;
  witness: Witness | null;
  reason: Reason | null;
  /** A nearer document that already asks for what makes the child stricter than this parent. */
  inheritedFrom: Document | null;
}

/** What a verdict is besides its two sides. */
export type Outcome = Pick<ThresholdVerdict, 'verdict' | 'witness' | 'reason'>;

export function entryOf(child: Atom | null, parent: Atom | null, { verdict, witness, reason }: Outcome): ThresholdVerdict {
  const atom = child ?? parent;
  return {
    indicator: atom?.indicator ?? '',
    known: atom?.known ?? null,
    verdict,
    child: sideOf(child),
    parent: sideOf(parent),
    witness,
    reason,
    inheritedFrom: null,
  };
}

function sideOf(atom: Atom | null): Side | null {
  return atom && { measure: atom.threshold.measure, threshold: atom.threshold, facet: atom.facet, atom };
}

/** A child's norm that no parent has: where one is known only from a summary, nobody can tell. */
export function unheardOf(partial: boolean): Outcome {
  return partial
    ? { verdict: 'undetermined', witness: null, reason: { code: 'parent-summary' } }
    : { verdict: 'added', witness: null, reason: null };
}

/** What a child's silence on a norm of a parent means. */
export function silence(known: Indicator | null, boundElsewhere: string | null, parent: Document, child: Document): Outcome {
  if (boundElsewhere !== null)
    return { verdict: 'not-comparable', witness: null, reason: { code: 'binds', parent: boundElsewhere, child: null } };
  if (known?.betweenLevels === 'free') return { verdict: 'not-comparable', witness: null, reason: { code: 'free' } };
  if (child.completeness !== 'full') return { verdict: 'undetermined', witness: null, reason: { code: 'child-summary' } };
  return { verdict: 'missing', witness: null, reason: isLater(parent, child) ? { code: 'parent-later' } : null };
}

/** A parent that was issued after its child, or is a draft, makes what is missing a thing to do, not a breach. */
export function isLater(parent: Document, child: Document): boolean {
  const [mine, theirs] = [issuedOf(child).latest, issuedOf(parent).earliest];
  return parent.status === 'draft' || (mine !== null && theirs !== null && certainlyBefore(mine, theirs));
}
