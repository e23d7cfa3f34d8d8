/** One reading of a damaged place for each that may be meant: what goes with the words around it. */

import type { Attestation } from './attestation.js';
import { clearlyBest, strongest, suggestions } from './candidates.js';
import type { Candidate } from './expected.js';

export const OPENING = ['“', '‘', '（', '《', '〈', '〔', '【'];
export const CLOSING = ['”', '’', '）', '》', '〉', '〕', '】'];

/** In the place of a character that is not known. */
const NONE = -1;

/** A place of a run with everything that may have stood there, the best first. */
export interface Slot {
  candidates: readonly Candidate[];
}

export interface Read {
  /** Null where it is lost. */
  char: string | null;
  suggestions: string[];
}

/** A character that may be meant, by how well it goes with what is around it. */
interface Weighed {
  char: string;
  unit: number;
  weight: number;
}
/** The character at an index, as a UTF-16 unit in the simplified script; `NONE` where none is known. */
type At = (index: number) => number;

/** One character for each slot where the words around it leave no choice. */
export function choose(
  slots: readonly Slot[],
  left: string,
  right: string,
  context: { open: boolean[]; attestation: Attestation },
): Read[] {
  const { attestation } = context;
  const only = slots.map(({ candidates }) => (candidates.length === 1 ? (candidates[0] as Candidate) : null));
  const chosen: Read[] = only.map((candidate) => ({ char: candidate?.char ?? null, suggestions: [] }));
  const units = only.map((candidate) => candidate?.unit ?? NONE);
  const open = chosen.flatMap(({ char }, index) => (char === null ? [index] : []));
  const at: At = (index) => {
    if (index < 0) return unitAt(left, left.length + index);
    return index < slots.length ? (units[index] as number) : unitAt(right, index - slots.length);
  };
  const weighed = ({ candidates }: Slot, index: number): Weighed[] => {
    const l2 = at(index - 2);
    const l1 = at(index - 1);
    const r1 = at(index + 1);
    const r2 = at(index + 2);
    const followerCounts = attestation.isLoose(l1, 'followers') ? 0.3 : 1;
    const precursorCounts = attestation.isLoose(r1, 'precursors') ? 0.3 : 1;
    return candidates.map(({ char, unit, isMark }) => {
      if (isMark) return { char, unit, weight: markWeight(char, index, at, slots.length, context.open) };
      if (!attestation.isSeen(unit)) return { char, unit, weight: 0 };
      const before = attestation.weight(l1, unit) * followerCounts + attestation.weight(l2, l1, unit);
      const after = attestation.weight(unit, r1) * precursorCounts + attestation.weight(unit, r1, r2);
      // What goes with one side only must be a word with it, or its neighbour on the other side would belong to it.
      const isWordBefore = () => attestation.isWord(l1, unit) || attestation.isWord(l2, l1, unit);
      const isWordAfter = () => attestation.isWord(unit, r1) || attestation.isWord(unit, r1, r2);
      const isDoubtful =
        before + after > 0 && ((after === 0 && isHan(r1) && !isWordBefore()) || (before === 0 && isHan(l1) && !isWordAfter()));
      return { char, unit, weight: (before + after) * (isDoubtful ? 0.3 : 1) + attestation.weight(l1, unit, r1) };
    });
  };
  if (open.length === 2 && open[1] === (open[0] as number) + 1) {
    choosePair(slots, open as [number, number], chosen, weighed, attestation, at);
    return chosen;
  }
  // What one place turns out to be may decide another.
  for (let pass = 0; pass < 2; pass++) {
    for (const index of open) {
      if ((chosen[index] as Read).char !== null) continue;
      const all = weighed(slots[index] as Slot, index);
      const best = clearlyBest(all);
      chosen[index] = best ? { char: best.char, suggestions: [] } : { char: null, suggestions: suggestions(all) };
      units[index] = best?.unit ?? NONE;
    }
  }
  return chosen;
}

/** Two characters side by side, of each of which a byte is lost: weighed together. */
function choosePair(
  slots: readonly Slot[],
  [first, second]: [number, number],
  chosen: Read[],
  weighed: (slot: Slot, index: number) => Weighed[],
  attestation: Attestation,
  at: At,
): void {
  const heads = strongest(weighed(slots[first] as Slot, first));
  const tails = weighed(slots[second] as Slot, second);
  const before = at(first - 1);
  const after = at(second + 1);
  /** How well each of what may follow goes with a head. */
  const tailsOf = (head: Weighed) =>
    tails.map(({ char, unit, weight }) => {
      const pair = attestation.weight(head.unit, unit);
      const left = before === NONE ? pair : attestation.weight(before, head.unit, unit);
      const right = after === NONE ? pair : attestation.weight(head.unit, unit, after);
      return { char, weight: weight + 2 * (pair + left + right) };
    });
  // The first one by itself, or else together with what may follow it; then the second one after it.
  let head: Weighed | undefined = clearlyBest(heads);
  let linked: { char: string; weight: number; head: Weighed; tails: ReturnType<typeof tailsOf> }[] = [];
  if (!head) {
    linked = heads.map((one) => {
      const own = tailsOf(one);
      return { char: one.char, weight: one.weight + Math.max(0, ...own.map(({ weight }) => weight)), head: one, tails: own };
    });
    const best = clearlyBest(linked);
    head = heads.find((one) => one === best?.head);
  }
  const others = head ? tailsOf(head) : linked.flatMap((one) => one.tails);
  const tail = head && clearlyBest(others);
  chosen[first] = head ? { char: head.char, suggestions: [] } : { char: null, suggestions: suggestions(linked) };
  chosen[second] = tail ? { char: tail.char, suggestions: [] } : { char: null, suggestions: suggestions(others) };
}

function unitAt(chars: string, index: number): number {
  return index >= 0 && index < chars.length ? chars.charCodeAt(index) : NONE;
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

const OPENING_QUOTE = 0x201c;
const CLOSING_QUOTE = 0x201d;

/** A mark by its grammar: what must close is open, a full stop stands at the end. */
function markWeight(mark: string, index: number, at: At, length: number, open: readonly boolean[]): number {
  const next = at(index + 1);
  const previous = at(index - 1);
  const closing = CLOSING.indexOf(mark);
  if (closing >= 0) return open[closing] && next !== NONE ? 2 : 0;
  if (OPENING.includes(mark)) return next === NONE ? 0 : 0.5;
  const isEnd = index === length - 1 && next === NONE;
  if (mark === '。') {
    if (isEnd) return 4;
    return previous === CLOSING_QUOTE && next === OPENING_QUOTE ? 4 : previous === CLOSING_QUOTE || next === OPENING_QUOTE ? 2 : 1;
  }
  if (isEnd) return '！？；：'.includes(mark) ? 1 : 0;
  return '，、；'.includes(mark) ? 1 : 0;
}
