import { Marks } from '../marks.js';
import type { Edit, Text } from '../text.js';
import { isHan } from './characters.js';
import type { Log } from './log.js';
import { type Syllable, syllableAt } from './syllables.js';

/** Letters in brackets right after a Chinese character; after the same ones again, too. */
export interface Bracketed {
  /** Of the opening bracket, and behind the closing one. */
  start: number;
  end: number;
  syllable: Syllable;
}

const OPENING = new Marks('(（');
/** Whether a text has a gloss that bears a tone. */
export function hasGlosses(text: Text): boolean {
  return text.bracketed.some(({ syllable }) => syllable.isKnown && syllable.hasTone);
}

/**
 * Takes out pinyin glosses: a syllable in brackets after its character, 網(wǎng). Syllables without a tone go only
 * where the document has glosses with one, and never a single letter: (a), (km) and the like are meant.
 */
export function removeGlosses(text: Text, tonelessToo: boolean, log: Log): Text {
  const edits: Edit[] = [];
  for (const { start, end, syllable } of text.bracketed) if (isGloss(syllable, tonelessToo)) edits.push({ start, end, to: '' });
  log.repairedAll('pinyin-gloss', text, edits, one, ({ start, end }) => {
    const character = text.chars[start - 1] ?? '';
    return { before: character + text.chars.slice(start, end), after: character };
  });
  return text.edit(edits);
}

function one(): number {
  return 1;
}

/** So many of so many different syllables are no abbreviations by chance. */
const MANY = 12;
const VARIED = 6;

/** Whether texts have syllables without tones in brackets behind their characters again and again: 政(zheng)府(fu). */
export function areGlossed(texts: Iterable<Text>): boolean {
  const different = new Set<string>();
  let count = 0;
  for (const text of texts)
    for (const { syllable } of text.bracketed) {
      if (!isGloss(syllable, true)) continue;
      count++;
      different.add(syllable.letters);
      if (count >= MANY && different.size >= VARIED) return true;
    }
  return false;
}

/** Characters without the glosses of a document that has some with tones. */
export function withoutGlosses(chars: string): string {
  return without(chars, bracketed(chars));
}

/** The characters of a text without them. */
export function unglossed(text: Text): string {
  return without(text.chars, text.bracketed);
}

function without(chars: string, all: readonly Bracketed[]): string {
  let kept = '';
  let done = 0;
  for (const { start, end, syllable } of all) {
    if (!isGloss(syllable, true)) continue;
    kept += chars.slice(done, start);
    done = end;
  }
  return done === 0 ? chars : kept + chars.slice(done);
}

/** Whether letters are a gloss; without a tone only where `tonelessToo`. */
function isGloss({ isKnown, hasTone, isPlain }: Syllable, tonelessToo: boolean): boolean {
  return isKnown && (hasTone || (tonelessToo && isPlain));
}

/** Finds letters in brackets behind Chinese characters. */
export function bracketed(chars: string): Bracketed[] {
  const all: Bracketed[] = [];
  let last: Bracketed | undefined;
  for (let start = OPENING.next(chars, 0); start >= 0; start = OPENING.next(chars, start + 1)) {
    // 區(qu)(qu): the same gloss twice.
    const isSecond = last !== undefined && last.end === start;
    if (start === 0 || !(isSecond || isHan(chars.charCodeAt(start - 1)))) continue;
    const syllable = syllableAt(chars, start + 1);
    if (!syllable || (isSecond && syllable !== last?.syllable && syllable.letters !== last?.syllable.letters)) continue;
    last = { start, end: start + syllable.letters.length + 2, syllable };
    all.push(last);
  }
  return all;
}
