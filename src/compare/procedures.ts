/** A child's procedure against the parent's: every step of the parent, in its order, by the same actor. */

import { type BodyUse, compareLevels, type Procedure, type Step } from '../model/program.js';

export type StepVerdict = 'kept' | 'missing' | 'reordered' | 'actor-changed' | 'added';

export interface StepPair {
  verdict: StepVerdict;
  /** Null where the step is missing. */
  child: Step | null;
  /** Null where the child added it. */
  parent: Step | null;
}

export interface ProcedureComparison {
  child: Procedure;
  parent: Procedure;
  /** `implements`: the child must hold the parent's steps; `same-as`: each must hold the other's. */
  relation: 'implements' | 'same-as';
  /** The parent's steps in its order, each followed by what the child has in between. */
  steps: StepPair[];
}

/**
 * Aligns two procedures by step key. The longest common order is kept; a step that both have elsewhere is
 * reordered. The actor is no part of the key, or a changed actor could never be seen.
 */
export function compareProcedures(child: Procedure, parent: Procedure, relation: ProcedureComparison['relation']): ProcedureComparison {
  const common = longestCommonOrder(child.steps, parent.steps);
  const kept = new Map(common.map(([mine, theirs]) => [theirs, mine]));
  const spare = new Set(child.steps.filter((step) => !common.some(([mine]) => mine === step)));
  const moved = new Map<Step, Step>();
  for (const step of parent.steps) {
    if (kept.has(step)) continue;
    const elsewhere = [...spare].find((each) => keyOf(each) === keyOf(step));
    if (!elsewhere) continue;
    moved.set(step, elsewhere);
    spare.delete(elsewhere);
  }
  const steps: StepPair[] = [];
  let at = 0;
  const addUntil = (end: number): void => {
    for (; at < end; at++) {
      const step = child.steps[at];
      if (step && spare.has(step)) steps.push({ verdict: 'added', child: step, parent: null });
    }
  };
  for (const step of parent.steps) {
    const mine = kept.get(step);
    if (mine) {
      addUntil(child.steps.indexOf(mine));
      steps.push({ verdict: sameActor(mine, step, relation) ? 'kept' : 'actor-changed', child: mine, parent: step });
    } else {
      const other = moved.get(step) ?? null;
      steps.push({ verdict: other ? 'reordered' : 'missing', child: other, parent: step });
    }
  }
  addUntil(child.steps.length);
  return { child, parent, relation, steps };
}

/** Action and object, both from the vocabulary or the text. */
export function keyOf(step: Step): string {
  return `${step.action} ${step.object ?? ''}`;
}

function longestCommonOrder(a: readonly Step[], b: readonly Step[]): [Step, Step][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = keyOf(a[i] as Step) === keyOf(b[j] as Step);
      (lengths[i] as number[])[j] = same ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: [Step, Step][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [mine, theirs] = [a[i] as Step, b[j] as Step];
    if (keyOf(mine) === keyOf(theirs)) {
      pairs.push([mine, theirs]);
      i++;
      j++;
    } else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Every actor of the parent must have one of the child that can stand for it; in one document, either for the other. */
function sameActor(child: Step, parent: Step, relation: ProcedureComparison['relation']): boolean {
  if (child.actor.length === 0 || parent.actor.length === 0) return true;
  const stands = (mine: BodyUse, theirs: BodyUse) => standsFor(mine, theirs) || (relation === 'same-as' && standsFor(theirs, mine));
  return parent.actor.every((theirs) => child.actor.some((mine) => stands(mine, theirs)));
}

/**
 * The same body; or, where the parent names a kind of body (区县, 街道), one of that level and line. Of a body that the
 * vocabulary does not know nothing can be said: that is another rule's finding.
 */
export function standsFor(child: BodyUse, parent: BodyUse): boolean {
  if (child.body === null || parent.body === null || child.body === parent.body) return true;
  const [mine, theirs] = [child.body, parent.body];
  if (!theirs.collective) return false;
  return compareLevels(mine.level, theirs.level) === 0 && (theirs.isTerritorial || theirs.line === mine.line);
}
