import type { Edit, Text } from '../text.js';
import { Attestation } from './attestation.js';
import { clearlyBest, strongest, suggestions } from './candidates.js';
import { gbkCharacter, gbkCode, isCommon, isInBig5 } from './gbk.js';
import { QUESTION } from './kinds.js';
import type { Log } from './log.js';
import { findShiftedRuns, glossesOf, inStep, type ShiftedRun, withLead, withTrail } from './shifted-run.js';
import { isTraditional, simplified, simplifiedCharacter } from './traditional.js';

const LOST = '\ufffd';
/** So many different runs are read in a document; further ones are lost: such a text is not damaged here and there. */
const MOST = 500;
const OPENING = ['“', '‘', '（', '《', '〈', '〔', '【'];
const CLOSING = ['”', '’', '）', '》', '〉', '〕', '】'];
const HAN = /[\u3400-\u9fff]/;

/** What is known of the document around a run. */
interface Around {
  attestation: Attestation;
  glosses: ReadonlyMap<string, ReadonlySet<string>>;
  isTraditional: boolean;
  /** Readings by the run and what stands around it. */
  known: Map<string, Read[] | null>;
  /** Characters that this text may have, by their first byte, or by 256 and their second one. */
  expected: Map<number, string[]>;
}

/** A place of a run with everything that may have stood there, the best first. */
interface Slot {
  candidates: { char: string; weight: number }[];
}

/**
 * Puts bytes of GBK that were read one out of step back into step, in the texts of a document. The lost byte at either
 * end is found by what stands beside it; where two readings are possible the character is lost (U+FFFD) and reported
 * with suggestions.
 */
export function shiftBytesBack(texts: readonly Text[], log: Log): (text: Text) => Text {
  const damaged = new Map<Text, ShiftedRun[]>();
  for (const text of texts) {
    const runs = (text.kinds & QUESTION) !== 0 ? findShiftedRuns(text.chars) : [];
    if (runs.length > 0) damaged.set(text, runs);
  }
  if (damaged.size === 0) return (text) => text;
  const around: Around = {
    attestation: new Attestation(texts),
    glosses: glossesOf(texts.map(({ chars }) => chars)),
    isTraditional: isTraditional(texts),
    known: new Map(),
    expected: new Map(),
  };
  return (text) => {
    const runs = damaged.get(text);
    return runs ? text.edit(runs.flatMap((run) => recover(text, run, around, log))) : text;
  };
}

function recover(text: Text, run: ShiftedRun, around: Around, log: Log): Edit[] {
  const { chars } = text;
  const before = chars.slice(run.start, run.end);
  const left = plain(chars.slice(Math.max(0, run.start - 40), run.start)).slice(-2);
  const right = plain(chars.slice(run.end, run.end + 20)).slice(0, 2);
  const open = OPENING.map((opening, at) => isOpen(chars.slice(Math.max(0, run.start - 200), run.start), opening, CLOSING[at] as string));
  const key = `${left} ${before} ${right} ${open}`;
  let reading = around.known.get(key);
  if (reading === undefined) {
    reading =
      (run.bytes.length === 0 && run.lastByte === null) || around.known.size >= MOST
        ? null
        : read(run, left, right, open, around, chars[run.start - 1] ?? '');
    if (around.known.size < MOST) around.known.set(key, reading);
  }
  if (reading === null) {
    if (!run.isCertain) return [];
    const count = Math.max(1, run.bytes.length / 2 + 1);
    log.problem('lost-characters', text, run.start, { count, suggestions: [], before });
    return [{ start: run.start, end: run.end, to: LOST.repeat(count) }];
  }
  const after = reading.map((slot) => slot.char ?? LOST).join('');
  const lost = reading.filter((slot) => slot.char === null);
  log.repaired('shifted-bytes', text, run.start, { before, after, count: reading.length - lost.length });
  if (lost.length > 0)
    log.problem('lost-characters', text, run.start, { count: lost.length, suggestions: lost.flatMap((slot) => slot.suggestions), before });
  return [{ start: run.start, end: run.end, to: after }];
}

interface Read {
  /** Null where it is lost. */
  char: string | null;
  suggestions: string[];
}

function read(run: ShiftedRun, left: string, right: string, open: boolean[], around: Around, before: string): Read[] | null {
  if (run.bytes.length === 0) return choose([withinGloss(run, before, around)], left, right, { open, around });
  const known = inStep(run);
  const straight = known.map((char, index) => slotOf(char, index, known.length, run, around));
  let slots: (Slot | null)[] | null = straight.includes(null) ? null : straight;
  // A pair of bytes that a page could not show vanished with it: one character gives way to two.
  slots ??= withVanishedPair(run, known, right, around);
  if (!slots || !isPlausible(slots as Slot[], run, around)) return null;
  const chosen = choose(slots as Slot[], left, right, { open, around });
  const [first] = chosen;
  // 工作??h: the end of a sentence, where nothing speaks for anything else.
  if (isStopAndLetter(run) && first?.char === null && first.suggestions.every((char) => char === '。')) first.char = '。';
  return chosen;
}

/** A full stop and a character whose second byte is ASCII: A1 A3 BF 68 is 。縣, and shows as ??h. */
function isStopAndLetter({ bytes, lastByte }: ShiftedRun): boolean {
  return lastByte !== null && bytes.length === 2 && bytes[0] === 0xa3 && bytes[1] === 0xbf;
}

/**
 * 理條例 is C0 ED 97 6C ..., and ED 97 is 項: 理, 97 and the bracket of its gloss together `?`, then `xiàng)`, then 6C, which is
 * the letter l. What stood there ends with that byte, and begins with one that gives, behind the second byte of the character
 * `before`, a character of that gloss.
 */
function withinGloss(run: ShiftedRun, before: string, around: Around): Slot {
  const expected = expectedOf(256 + (run.lastByte as number), around);
  const trail = (gbkCode(before) ?? 0) & 0xff;
  const glossed = run.openingGloss === null ? undefined : around.glosses.get(run.openingGloss);
  const matching = expected.filter((char) => glossed?.has(gbkCharacter(trail, (gbkCode(char) ?? 0) >> 8) ?? ''));
  return { candidates: (matching.length > 0 ? matching : expected).map((char) => ({ char, weight: 0 })) };
}

/** What may stand at a place; null where a known byte pair is no character that this text would have. */
function slotOf(char: string | null | undefined, index: number, length: number, run: ShiftedRun, around: Around): Slot | null {
  if (char === undefined) return null;
  if (char !== null) return isExpected(char, around) ? { candidates: [{ char, weight: 0 }] } : null;
  const expected =
    index === 0 && length > 0 ? expectedOf(256 + (run.bytes[0] as number), around) : expectedOf(run.bytes.at(-1) as number, around);
  const glossed = index > 0 && run.gloss !== null ? around.glosses.get(run.gloss) : undefined;
  const matching = glossed ? expected.filter((other) => glossed.has(other)) : [];
  return { candidates: (matching.length > 0 ? matching : expected).map((other) => ({ char: other, weight: 0 })) };
}

/** By what is known of it: its first byte, or 256 and its second one. */
function expectedOf(key: number, around: Around): string[] {
  let expected = around.expected.get(key);
  if (!expected) {
    expected = (key >= 256 ? withTrail(key - 256) : withLead(key)).filter((char) => isExpected(char, around));
    around.expected.set(key, expected);
  }
  return expected;
}

/** A common character of the script of the document, or a mark. */
function isExpected(char: string, around: Around): boolean {
  if (MARKS.test(char)) return true;
  if (!isCommon(simplifiedCharacter(char))) return false;
  return around.isTraditional ? isInBig5(char) : isCommon(char);
}

const MARKS = /^[、。，；：！？“”‘’（）《》〈〉〔〕【】…—％·]$/;

/** The slots with two characters in the place of the one that is none, if just one pair of them goes with the rest. */
function withVanishedPair(run: ShiftedRun, known: (string | null | undefined)[], right: string, around: Around): (Slot | null)[] | null {
  const odd = known.flatMap((char, index) => (slotOf(char, index, known.length, run, around) === null ? [index] : []));
  const at = odd[0];
  if (odd.length !== 1 || at === undefined || at === 0) return null;
  const lead = run.bytes[at * 2 - 1] as number;
  const trail = run.bytes[at * 2] ?? run.lastByte;
  if (trail === null) return null;
  const simple = known.map((char) => (char ? simplified(char) : ''));
  const previous = at === 1 ? '' : (simple[at - 1] ?? '');
  const next = at === known.length - 1 ? right.slice(0, 1) : (simple[at + 1] ?? '');
  const found: { first: string; second: string; weight: number }[] = [];
  // Bytes of the private zones, which are what a page could not show.
  for (let vanished = 0xa1; vanished <= 0xfe; vanished++) {
    if (vanished > 0xaf && vanished < 0xf8) continue;
    const first = gbkCharacter(lead, vanished);
    if (first === undefined || !isExpected(first, around)) continue;
    for (let second = 0xa1; second <= 0xfe; second++) {
      const other = gbkCharacter(second, trail);
      if (other === undefined || !isExpected(other, around)) continue;
      const word = simplifiedCharacter(first) + simplifiedCharacter(other);
      const weight =
        around.attestation.weight(word) * 2 +
        around.attestation.weight(previous + word[0]) +
        around.attestation.weight((word[1] ?? '') + next);
      if (around.attestation.weight(word) > 0) found.push({ first, second: other, weight });
    }
  }
  const best = clearlyBest(found);
  if (!best) return null;
  return known.flatMap((char, index) =>
    index === at
      ? [best.first, best.second].map((one): Slot => ({ candidates: [{ char: one, weight: 0 }] }))
      : [slotOf(char, index, known.length, run, around)],
  );
}

/** Whether the known characters go together: a wrong reading is made of characters that never meet. */
function isPlausible(slots: readonly Slot[], run: ShiftedRun, around: Around): boolean {
  if (slots.some(({ candidates }) => candidates.length === 0)) return false;
  const known = slots.map(({ candidates }) => (candidates.length === 1 ? simplified((candidates[0] as { char: string }).char) : null));
  const inner = known.filter((char) => char !== null);
  if (inner.length === 0 || run.isCertain) return true;
  // In a text with glosses a letter alone behind two question marks is the second byte of a character.
  if (isStopAndLetter(run) && around.glosses.size > 0) return true;
  let together = 0;
  for (let at = 0; at + 1 < known.length; at++) {
    const pair = known[at] && known[at + 1] ? (known[at] as string) + known[at + 1] : '';
    if (pair && around.attestation.weight(pair) > 0) together++;
  }
  // What stands there now is no Chinese, or what would stand there is.
  const shown = run.bytes.flatMap((byte, at) => (at % 2 === 0 ? [gbkCharacter(byte, run.bytes[at + 1] as number) ?? ''] : []));
  const rare = shown.filter((char) => !MARKS.test(char) && !isCommon(simplifiedCharacter(char))).length;
  return together > 0 || rare > 0;
}

/** One character for each slot where the words around it leave no choice. */
function choose(slots: readonly Slot[], left: string, right: string, context: { open: boolean[]; around: Around }): Read[] {
  const { attestation } = context.around;
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
    const mark = MARKS.test(char) ? markWeight(char, index, at, slots.length, context.open) : 0;
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

function isOpen(before: string, opening: string, closing: string): boolean {
  return before.lastIndexOf(opening) > before.lastIndexOf(closing);
}

function plain(chars: string): string {
  return simplified(removeGlossChars(chars)).replace(/\s/g, '');
}

function removeGlossChars(chars: string): string {
  return chars.replace(/(?<=[\u3400-\u9fff])[(（][A-Za-z\u00c0-\u01dc]{1,8}[)）]/g, '').replace(/^[A-Za-z\u00c0-\u01dc]{1,8}[)）]/, '');
}
