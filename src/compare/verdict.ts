/** The words of a comparison: what a verdict is, and what goes with it. */

import type { Box } from '../algebra/cells.js';
import type { IntervalSet } from '../algebra/intervals.js';
import type { Rational } from '../algebra/rational.js';

export const VERDICTS = [
  'contradictory',
  'loosened',
  'weakened',
  'missing',
  'part-of',
  'undetermined',
  'tightened',
  'added',
  'not-comparable',
  'restated',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The smallest case that shows a difference: where, what either side allows there, and a value that tells them apart. */
export interface Witness {
  /** Condition, one point per axis; empty where none matters. */
  at: Readonly<Record<string, string>>;
  parent: IntervalSet;
  child: IntervalSet;
  value: Rational | null;
}

/** Why a verdict is what it is, where the sets alone do not say. */
export type Reason =
  | { code: 'force'; parent: string; child: string }
  | { code: 'deadline'; parent: string; child: string | null }
  | { code: 'scope'; left: Box }
  | { code: 'binds'; parent: string; child: string | null }
  | { code: 'unit'; parent: string; child: string }
  | { code: 'relative-to'; parent: string | null; child: string | null }
  | { code: 'free' }
  | { code: 'must-be-equal' }
  | { code: 'no-figure' }
  | { code: 'open-date' }
  | { code: 'parent-summary' }
  | { code: 'child-summary' }
  | { code: 'ancestors-disagree'; documents: string[] }
  | { code: 'parent-later' }
  | { code: 'alternatives'; met: number; of: number }
  | { code: 'kind-of'; indicator: string }
  | { code: 'merged' }
  | { code: 'merged-above' };

/** How the sets of two sides compare over the whole condition space. */
export interface Judgement {
  verdict: 'contradictory' | 'loosened' | 'weakened' | 'tightened' | 'restated' | 'missing' | 'added' | 'undetermined';
  witness: Witness | null;
  reason: Reason | null;
}

const RANK: Record<Judgement['verdict'], number> = {
  contradictory: 7,
  loosened: 6,
  undetermined: 5,
  weakened: 4,
  missing: 3,
  tightened: 2,
  added: 1,
  restated: 0,
};

/** The graver of two judgements: contradictory > loosened > weakened > tightened > restated. */
export function graver(a: Judgement, b: Judgement): Judgement {
  return RANK[b.verdict] > RANK[a.verdict] ? b : a;
}

export function isGraver(a: Judgement, b: Judgement): boolean {
  return RANK[a.verdict] > RANK[b.verdict];
}

/** Whether a judgement says that the child allows what the parent forbids. */
export function isBreach({ verdict }: { verdict: Verdict }): boolean {
  return verdict === 'contradictory' || verdict === 'loosened';
}
