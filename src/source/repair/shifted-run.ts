import { CharacterSet } from '../character-set.js';
import type { Text } from '../text.js';
import { HAN, isHan } from './characters.js';
import { isCommonInEither } from './expected.js';
import { gbkCharacter, gbkCode } from './gbk.js';
import { syllableAt } from './syllables.js';

/**
 * Bytes of GBK that were read one byte out of step. Two things set them out of step: a converter that put a gloss after
 * a character which it found across two others (下撥 is CF C2 93 DC, and C2 93 is 聯: 下, 93 and the bracket of the
 * gloss together `?`, then `lián)`, then DC and what follows), and one that took a mark in full width for a character of
 * its own where its bytes belong to two (模化 is C4 A3 BB AF, and A3 BB is ；). The reading is in step again where a
 * byte is lost, too (a second `?`), or where the second byte of a character was ASCII and shows as a letter.
 */
export interface ShiftedRun {
  /** Index of the first `?`, and the index after the last character that belongs to it. */
  start: number;
  end: number;
  /** Bytes between the first and the last, each known. */
  bytes: number[];
  /** The last byte where it is known. */
  lastByte: number | null;
  /** The gloss that followed the last character, without its tone marks as well. */
  gloss: string | null;
  /** Whether the run begins with the rest of a gloss. */
  isAfterGloss: boolean;
  /** The syllable of that rest. */
  openingGloss: string | null;
  /** Whether it can be nothing else, so that it is lost where it cannot be read. */
  isCertain: boolean;
}

const LONGEST = 60;
/** Marks that a page narrowed after they had been read; in GBK the full ones are A3 and the ASCII code with its high bit set. */
const HALF_WIDTH = '!,:;()?';
const QUESTION = /[?？]/g;
const IS_HAN = CharacterSet.ofClass(HAN);
/** The rest of a tag whose bracket was taken for a second byte. */
const BROKEN_TAG = /\/?(?:p|br|div|span|td|li|strong|b|font)\s*\/?>/iy;

/** The shifted runs of a text; places where a `?` is a question are none of them. Linear: a run has an end within 60 characters. */
export function findShiftedRuns(chars: string): ShiftedRun[] {
  const runs: ShiftedRun[] = [];
  QUESTION.lastIndex = 0;
  for (let match = QUESTION.exec(chars); match; match = QUESTION.exec(chars)) {
    const run = runAt(chars, match.index);
    if (!run) continue;
    runs.push(run);
    QUESTION.lastIndex = run.end;
  }
  return runs;
}

function runAt(chars: string, start: number): ShiftedRun | null {
  const before = chars[start - 1] ?? '';
  if (!/[^\s?？]/.test(before)) return null;
  const opening = glossAt(chars, start + 1);
  const from = opening ? start + 1 + opening.length : start + 1;
  if (!opening && !isMark(chars[from] ?? '')) return null;
  const bytes: number[] = [];
  let at = from;
  // ？ itself is A3 BF.
  const isQuestion = !opening && /[?？]/.test(chars[from] ?? '');
  if (isQuestion) {
    bytes.push(0xa3, 0xbf);
    at++;
  }
  while (at < chars.length && at - from < LONGEST) {
    const char = chars[at] as string;
    const base = { start, bytes, isAfterGloss: opening !== null, openingGloss: opening?.syllable ?? null };
    if (char === '?' || char === '？') {
      const gloss = glossAt(chars, at + 1);
      const end = at + 1 + (gloss?.length ?? tagLength(chars, at + 1));
      if (bytes.length === 0 && !opening) return null;
      return {
        ...base,
        end,
        lastByte: null,
        gloss: gloss?.syllable ?? null,
        isCertain: opening !== null || gloss !== null || (bytes.length === 2 && !isQuestion),
      };
    }
    const code = char.charCodeAt(0);
    if (isNarrowed(bytes, code, chars[at + 1] ?? '')) {
      bytes.push(0xa3, 0x80 + code);
      at++;
      continue;
    }
    if (code >= 0x40 && code <= 0x7e) {
      // A letter by itself after a character; words in Latin are none.
      if ((bytes.length === 0 && !opening) || /[A-Za-z0-9]/.test(chars[at + 1] ?? '')) return null;
      const gloss = bracketedGlossAt(chars, at + 1);
      return { ...base, end: at + 1 + (gloss?.length ?? 0), lastByte: code, gloss: gloss?.syllable ?? null, isCertain: opening !== null };
    }
    // A page breaks its lines without regard to the bytes.
    if (char === ' ' && bytes.length > 0) {
      at++;
      continue;
    }
    const pair = HALF_WIDTH.includes(char) ? 0xa380 + code : gbkCode(char);
    if (pair === undefined) break;
    bytes.push(pair >> 8, pair & 0xff);
    at++;
    // A gloss after a character inside the run was found out of step, too.
    const inner = bracketedGlossAt(chars, at);
    if (inner) at += inner.length;
  }
  return opening === null
    ? null
    : { start, end: from, bytes: [], lastByte: null, gloss: null, isAfterGloss: true, openingGloss: opening.syllable, isCertain: true };
}

/**
 * 保障 is B1 A3 D5 CF, and A3 D5 is Ｕ, which a page narrowed to U: known by what it makes with the characters on both sides,
 * where the letter as a second byte makes nothing, or what follows it is still out of step.
 */
function isNarrowed(bytes: readonly number[], code: number, next: string): boolean {
  const last = bytes.at(-1);
  if (last === undefined || code < 0x40 || code > 0x7e || !IS_HAN.at(next, 0)) return false;
  const lead = (gbkCode(next) ?? 0) >> 8;
  const endsHere = isUsual(last, code) && isCommonInEither(next);
  return !endsHere && isUsual(last, 0xa3) && isUsual(0x80 + code, lead);
}

function isUsual(lead: number, trail: number): boolean {
  const char = gbkCharacter(lead, trail);
  return char !== undefined && isCommonInEither(char);
}

/** A gloss with a tone that has lost its opening bracket. */
function glossAt(chars: string, at: number): { syllable: string; length: number } | null {
  const syllable = syllableAt(chars, at);
  return syllable?.hasTone ? { syllable: syllable.name, length: syllable.letters.length + 1 } : null;
}

function bracketedGlossAt(chars: string, at: number): { syllable: string; length: number } | null {
  if (chars[at] !== '(' && chars[at] !== '（') return null;
  const gloss = glossAt(chars, at + 1);
  return gloss ? { ...gloss, length: gloss.length + 1 } : null;
}

function tagLength(chars: string, at: number): number {
  BROKEN_TAG.lastIndex = at;
  return BROKEN_TAG.exec(chars)?.[0].length ?? 0;
}

/** A mark in full width whose two bytes may belong to two characters. */
function isMark(char: string): boolean {
  if (char !== '' && HALF_WIDTH.includes(char)) return true;
  const code = gbkMark(char);
  return code !== undefined && code >= 0xa1a1 && code <= 0xa3fe;
}

function gbkMark(char: string): number | undefined {
  return char >= '\u2010' && !IS_HAN.at(char, 0) ? gbkCode(char) : undefined;
}

/** The characters of a run read in step, null for each that is not known: of the first and the last a byte may be lost. */
export function inStep(run: ShiftedRun): (string | null | undefined)[] {
  const chars: (string | null | undefined)[] = [null];
  if (run.bytes.length === 0) return chars;
  for (let at = 1; at + 1 < run.bytes.length; at += 2) chars.push(gbkCharacter(run.bytes[at] as number, run.bytes[at + 1] as number));
  const lead = run.bytes.at(-1) as number;
  chars.push(run.lastByte === null ? null : gbkCharacter(lead, run.lastByte));
  return chars;
}

/** The glosses of a document: which characters it has each of them for. */
export function glossesOf(texts: readonly Text[]): Map<string, Set<string>> {
  const glosses = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const { start, syllable } of text.bracketed) {
      const character = text.chars.charCodeAt(start - 1);
      if (!syllable.hasTone || syllable.isMarksOnly || !isHan(character)) continue;
      const known = glosses.get(syllable.name);
      if (known) known.add(String.fromCharCode(character));
      else glosses.set(syllable.name, new Set([String.fromCharCode(character)]));
    }
  }
  return glosses;
}
