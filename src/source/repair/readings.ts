/** One reading of a damaged place for each that may be meant: what goes with the words around it. */

import { CharacterSet } from '../character-set.js';
import type { Attestation } from './attestation.js';
import { clearlyBest, strongest, suggestions } from './candidates.js';
import { simplifiedCharacter } from './traditional.js';

export const OPENING = ['“', '‘', '（', '《', '〈', '〔', '【'];
export const CLOSING = ['”', '’', '）', '》', '〉', '〕', '】'];
const HAN = /[\u3400-\u9fff]/;
const MARKS = new CharacterSet('、。，；：！？“”‘’（）《》〈〉〔〕【】…—％·');

/** A place of a run with everything that may have stood there, the best first. */
export interface Slot {
  candidates: { char: string; weight: number }[];
}

export interface Read {
  /** Null where it is lost. */
  char: string | null;
  suggestions: string[];
}

/** One character for each slot where the words around it leave no choice. */
export function choose(
  slots: readonly Slot[],
  left: string,
  right: string,
  context: { open: boolean[]; attestation: Attestation },
): Read[] {
  const { attestation } = context;
  const chosen: Read[] = slots.map(({ candidates }) => ({
    char: candidates.length === 1 ? (candidates[0] as { char: string }).char : null,
    suggestions: [],
  }));
  const open = chosen.flatMap(({ char }, index) => (char === null ? [index] : []));
  const at = (index: number): string => {
    if (index < 0) return left.at(index) ?? '';
    if (index >= slots.length) return right[index - slots.length] ?? '';
    const { char } = chosen[index] as Read;
    return char === null ? '' : simplifiedCharacter(char);
  };
  const weigh = (char: string, index: number): number => {
    const mark = isMark(char) ? markWeight(char, index, at, slots.length, context.open) : 0;
    const simple = simplifiedCharacter(char);
    const [l2, l1, r1, r2] = [at(index - 2), at(index - 1), at(index + 1), at(index + 2)];
    const pair = (one: string, two: string) => (one === '' || two === '' ? 0 : attestation.weight(one + two));
    const triple = (one: string, two: string, three: string) =>
      one === '' || two === '' || three === '' ? 0 : attestation.weight(one + two + three);
    const before = pair(l1, simple) * (attestation.isLoose(l1, 'followers') ? 0.3 : 1) + triple(l2, l1, simple);
    const after = pair(simple, r1) * (attestation.isLoose(r1, 'precursors') ? 0.3 : 1) + triple(simple, r1, r2);
    // What goes with one side only must be a word with it, or its neighbour on the other side would belong to it.
    const isWordBefore = () => attestation.isWord(l1 + simple) || attestation.isWord(l2 + l1 + simple);
    const isWordAfter = () => attestation.isWord(simple + r1) || attestation.isWord(simple + r1 + r2);
    const isDoubtful =
      before + after > 0 && ((after === 0 && HAN.test(r1) && !isWordBefore()) || (before === 0 && HAN.test(l1) && !isWordAfter()));
    return mark + (before + after) * (isDoubtful ? 0.3 : 1) + triple(l1, simple, r1);
  };
  if (open.length === 2 && open[1] === (open[0] as number) + 1) {
    choosePair(slots, open as [number, number], chosen, weigh, (chars) => attestation.weight(chars), at);
    return chosen;
  }
  // What one place turns out to be may decide another.
  for (let pass = 0; pass < 2; pass++) {
    for (const index of open) {
      if ((chosen[index] as Read).char !== null) continue;
      const weighed = (slots[index] as Slot).candidates.map(({ char }) => ({ char, weight: weigh(char, index) }));
      const best = clearlyBest(weighed);
      chosen[index] = best ? { char: best.char, suggestions: [] } : { char: null, suggestions: suggestions(weighed) };
    }
  }
  return chosen;
}

/** Two characters side by side, of each of which a byte is lost: weighed together. */
function choosePair(
  slots: readonly Slot[],
  [first, second]: [number, number],
  chosen: Read[],
  weigh: (char: string, index: number) => number,
  together: (chars: string) => number,
  at: (index: number) => string,
): void {
  const heads = strongest((slots[first] as Slot).candidates.map(({ char }) => ({ char, weight: weigh(char, first) })));
  const tails = (slots[second] as Slot).candidates.map(({ char }) => ({ char, weight: weigh(char, second) }));
  const linked = heads.map((head) => ({
    ...head,
    tails: tails.map((tail) => {
      const pair = simplifiedCharacter(head.char) + simplifiedCharacter(tail.char);
      return {
        char: tail.char,
        weight: tail.weight + 2 * (together(pair) + together(at(first - 1) + pair) + together(pair + at(second + 1))),
      };
    }),
  }));
  // The first one by itself, or else together with what may follow it; then the second one after it.
  const withTail = linked.map((head) => ({ ...head, weight: head.weight + Math.max(0, ...head.tails.map(({ weight }) => weight)) }));
  const head = clearlyBest(linked) ?? clearlyBest(withTail);
  const tail = head && clearlyBest(head.tails);
  const others = head ? head.tails : withTail.flatMap((one) => one.tails);
  chosen[first] = head ? { char: head.char, suggestions: [] } : { char: null, suggestions: suggestions(withTail) };
  chosen[second] = tail ? { char: tail.char, suggestions: [] } : { char: null, suggestions: suggestions(others) };
}

/** Whether a character is one of the marks that a reading may be. */
export function isMark(char: string): boolean {
  return char.length === 1 && MARKS.at(char, 0);
}

/** A mark by its grammar: what must close is open, a full stop stands at the end. */
function markWeight(mark: string, index: number, at: (index: number) => string, length: number, open: readonly boolean[]): number {
  const next = at(index + 1);
  const previous = at(index - 1);
  const closing = CLOSING.indexOf(mark);
  if (closing >= 0) return open[closing] && next !== '' ? 2 : 0;
  if (OPENING.includes(mark)) return next === '' ? 0 : 0.5;
  const isEnd = index === length - 1 && next === '';
  if (mark === '。') return isEnd ? 4 : previous === '”' && next === '“' ? 4 : previous === '”' || next === '“' ? 2 : 1;
  if (isEnd) return '！？；：'.includes(mark) ? 1 : 0;
  return '，、；'.includes(mark) ? 1 : 0;
}
