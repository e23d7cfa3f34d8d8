/** Characters that may have stood at a damaged place, by how well they go with what is around it. */

import { gbkCode } from './gbk.js';
import { simplified } from './traditional.js';

/** The best reading must have this weight, and twice the weight of the next. */
const ENOUGH = 3;
const SUGGESTED = 5;

/** The one that leaves no doubt, if there is one. */
export function clearlyBest<T extends { weight: number }>(found: readonly T[]): T | undefined {
  let best: T | undefined;
  let second = 0;
  for (const one of found) {
    if (!best || one.weight > best.weight) {
      second = best?.weight ?? 0;
      best = one;
    } else if (one.weight > second) second = one.weight;
  }
  return best && best.weight >= ENOUGH && best.weight >= second * 2 ? best : undefined;
}

/** Those that may be meant at all, the best first. */
export function strongest<T extends { char: string; weight: number }>(found: readonly T[]): T[] {
  const some = found.filter(({ weight }) => weight > 0).sort(byWeight);
  return (some.length > 0 ? some : [...found]).slice(0, 30);
}

/** What a drafter is shown of them. */
export function suggestions(found: readonly { char: string; weight: number }[]): string[] {
  const some = found.filter(({ weight }) => weight > 0).sort(byWeight);
  return [...new Set(some.map(({ char }) => simplified(char)))].slice(0, SUGGESTED);
}

function byWeight(a: { char: string; weight: number }, b: { char: string; weight: number }): number {
  return b.weight - a.weight || (gbkCode(a.char[0] ?? '') ?? 0) - (gbkCode(b.char[0] ?? '') ?? 0);
}
