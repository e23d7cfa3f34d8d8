import { CharacterSet } from '../character-set.js';
import type { Edit, Text } from '../text.js';
import { WHITE_SPACE } from '../white-space.js';
import { Attestation } from './attestation.js';
import { clearlyBest } from './candidates.js';
import { type Candidate, candidateOf, isCommonInEither, isMark, type Script, scriptOf } from './expected.js';
import { gbkCharacter, gbkCode } from './gbk.js';
import { QUESTION } from './kinds.js';
import type { Log } from './log.js';
import { CLOSING, choose, OPENING, type Read, type Slot } from './readings.js';
import { findShiftedRuns, glossesOf, inStep, type ShiftedRun } from './shifted-run.js';
import { isTraditional, simplified, simplifiedUnit } from './traditional.js';

const LOST = '\ufffd';
const IS_WHITE = new CharacterSet(WHITE_SPACE);
/** In the place of a character that is not known. */
const NONE = -1;
/** So many different runs are read in a document; further ones are lost: such a text is not damaged here and there. */
const MOST = 500;

/** What is known of the document around a run. */
interface Around {
  attestation: Attestation;
  glosses: ReadonlyMap<string, ReadonlySet<string>>;
  script: Script;
  /** Readings by the run and what stands around it. */
  known: Map<string, Read[] | null>;
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
    glosses: glossesOf(texts),
    script: scriptOf(isTraditional(texts)),
    known: new Map(),
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

function read(run: ShiftedRun, left: string, right: string, open: boolean[], around: Around, before: string): Read[] | null {
  if (run.bytes.length === 0) return choose([withinGloss(run, before, around)], left, right, { open, attestation: around.attestation });
  const known = inStep(run);
  const straight = known.map((char, index) => slotOf(char, index, run, around));
  let slots: (Slot | null)[] | null = straight.includes(null) ? null : straight;
  // A pair of bytes that a page could not show vanished with it: one character gives way to two.
  slots ??= withVanishedPair(run, known, oddPlaces(run, known, around), right, around);
  if (straight.every((slot) => slot !== null)) slots = withVanishedPair(run, known, strangePlaces(known, around), right, around) ?? slots;
  if (!slots || !isPlausible(slots as Slot[], run, around)) return null;
  const chosen = choose(slots as Slot[], left, right, { open, attestation: around.attestation });
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
  const expected = around.script.withTrail(run.lastByte as number);
  const trail = (gbkCode(before) ?? 0) & 0xff;
  const glossed = run.openingGloss === null ? undefined : around.glosses.get(run.openingGloss);
  const matching = expected.filter(({ char }) => glossed?.has(gbkCharacter(trail, (gbkCode(char) ?? 0) >> 8) ?? ''));
  return { candidates: matching.length > 0 ? matching : expected };
}

/** What may stand at a place; null where a known byte pair is no character that this text would have. */
function slotOf(char: string | null | undefined, index: number, run: ShiftedRun, around: Around): Slot | null {
  if (char === undefined) return null;
  if (char !== null) return around.script.has(char) ? { candidates: [candidateOf(char)] } : null;
  const expected = index === 0 ? around.script.withTrail(run.bytes[0] as number) : around.script.withLead(run.bytes.at(-1) as number);
  const glossed = index > 0 && run.gloss !== null ? around.glosses.get(run.gloss) : undefined;
  const matching = glossed ? expected.filter(({ char: other }) => glossed.has(other)) : [];
  return { candidates: matching.length > 0 ? matching : expected };
}

/** Places of what is no character of this text. */
function oddPlaces(run: ShiftedRun, known: (string | null | undefined)[], around: Around): number[] {
  return known.flatMap((char, index) => (slotOf(char, index, run, around) === null ? [index] : []));
}

/** Places of characters that go with neither neighbour, where those are known. */
function strangePlaces(known: (string | null | undefined)[], { attestation }: Around): number[] {
  const units = known.map(unitOf);
  return units.flatMap((unit, index) => {
    const before = units[index - 1] ?? NONE;
    const after = units[index + 1] ?? NONE;
    const areKnown = unit !== NONE && before !== NONE && after !== NONE;
    return areKnown && attestation.weight(before, unit) + attestation.weight(unit, after) === 0 ? [index] : [];
  });
}

/** The slots with two characters in the place of the only one that is none, if just one pair of them goes with the rest. */
function withVanishedPair(
  run: ShiftedRun,
  known: (string | null | undefined)[],
  odd: readonly number[],
  right: string,
  around: Around,
): (Slot | null)[] | null {
  const at = odd[0];
  if (odd.length !== 1 || at === undefined || at === 0) return null;
  const lead = run.bytes[at * 2 - 1] as number;
  const trail = run.bytes[at * 2] ?? run.lastByte;
  if (trail === null) return null;
  const previous = at === 1 ? NONE : unitOf(known[at - 1]);
  const next = at < known.length - 1 ? unitOf(known[at + 1]) : right === '' ? NONE : right.charCodeAt(0);
  const { attestation, script } = around;
  // Bytes of the private zones, which are what a page could not show.
  const firsts = script.withLead(lead).filter(({ trail: vanished }) => vanished >= 0xa1 && (vanished <= 0xaf || vanished >= 0xf8));
  const seconds = script.withTrail(trail).filter((second) => second.lead >= 0xa1);
  const found: { first: string; second: string; weight: number }[] = [];
  for (const first of firsts)
    for (const second of seconds) {
      const word = attestation.weight(first.unit, second.unit);
      if (word === 0) continue;
      const weight = word * 2 + attestation.weight(previous, first.unit) + attestation.weight(second.unit, next);
      found.push({ first: first.char, second: second.char, weight });
    }
  const best = clearlyBest(found);
  if (!best) return null;
  return known.flatMap((char, index) =>
    index === at ? [best.first, best.second].map((one): Slot => ({ candidates: [candidateOf(one)] })) : [slotOf(char, index, run, around)],
  );
}

/** Whether the known characters go together: a wrong reading is made of characters that never meet. */
function isPlausible(slots: readonly Slot[], run: ShiftedRun, around: Around): boolean {
  if (slots.some(({ candidates }) => candidates.length === 0)) return false;
  const known = slots.map(({ candidates }) => (candidates.length === 1 ? (candidates[0] as Candidate).unit : NONE));
  if (run.isCertain || known.every((unit) => unit === NONE)) return true;
  // In a text with glosses a letter alone behind two question marks is the second byte of a character.
  if (isStopAndLetter(run) && around.glosses.size > 0) return true;
  for (let at = 0; at + 1 < known.length; at++)
    if (around.attestation.weight(known[at] as number, known[at + 1] as number) > 0) return true;
  // What stands there now is no Chinese, or what would stand there is.
  const shown = run.bytes.flatMap((byte, at) => (at % 2 === 0 ? [gbkCharacter(byte, run.bytes[at + 1] as number) ?? ''] : []));
  return shown.some((char) => !isMark(char) && !isCommonInEither(char));
}

function unitOf(char: string | null | undefined): number {
  return char ? simplifiedUnit(char) : NONE;
}

function isOpen(before: string, opening: string, closing: string): boolean {
  return before.lastIndexOf(opening) > before.lastIndexOf(closing);
}

function plain(chars: string): string {
  const simple = simplified(removeGlossChars(chars));
  return IS_WHITE.isIn(simple) ? simple.replace(/\s/g, '') : simple;
}

function removeGlossChars(chars: string): string {
  return chars.replace(/(?<=[\u3400-\u9fff])[(（][A-Za-z\u00c0-\u01dc]{1,8}[)）]/g, '').replace(/^[A-Za-z\u00c0-\u01dc]{1,8}[)）]/, '');
}
