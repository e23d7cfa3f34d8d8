import { PINYIN_LETTERS, TONES } from './characters.js';

/** Any syllable of Mandarin, tone marks taken off. */
const SYLLABLE =
  /^(?:[bpmf]?(?:a|o|ai|ei|ao|ou|an|en|ang|eng|ong|i|ie|iao|iu|ian|in|iang|ing|u)|[dtnlgkhzcsr](?:[aeiu]|ai|ei|ao|ou|an|en|ang|eng|ong|uo|ui|uan|un|ua|uai|uang|i[eua]|iao|ian|in|iang|ing)|(?:zh|ch|sh)(?:[aeiu]|ai|ei|ao|ou|an|en|ang|eng|ong|u[aoin]|uai|uan|uang)|[jqx](?:[iu]|ia|ie|iao|iu|ian|in|iang|ing|iong|ue|uan|un)|y(?:[aeiuo]|ao|ou|an|in|ang|ing|ong|ue|uan|un)|w(?:[aou]|ai|ei|an|en|ang|eng)|[nl](?:v|ü|ue|üe|ve)|er|n|ng|m)$/;
/** Eight letters hold the longest syllable with combining tone marks. */
const LONGEST = 8;
const TONE = new RegExp(`[${TONES}]`);

/** Letters of pinyin with a closing bracket behind them, and what is asked of them. */
export interface Syllable {
  letters: string;
  /** Composed, in lower case. */
  name: string;
  /** Whether one of the letters bears a tone. */
  hasTone: boolean;
  /** Whether it is one that Mandarin has. */
  isKnown: boolean;
  /** Whether it is one of small letters without a tone, and no single letter: (a), (km) and the like are meant. */
  isPlain: boolean;
  /** Whether it is nothing but tone marks. */
  isMarksOnly: boolean;
}

/** By UTF-16 unit its number among the letters, from 1 on. */
const LETTER = new Uint8Array(0x10000);
for (let at = 0; at < PINYIN_LETTERS.length; at++) LETTER[PINYIN_LETTERS.charCodeAt(at)] = at + 1;
const WIDTH = PINYIN_LETTERS.length + 1;
const MOST = 4096;

/**
 * The syllables met so far, letter by letter: a document has the same few hundred again and again, and a string for each
 * would cost more than everything that is asked of it. A row for each beginning of one: which row follows by the next letter.
 */
const rows = new Uint16Array(MOST * WIDTH);
let known: (Syllable | undefined)[] = [];
let used = 1;

/** The syllable that begins at an index, if a closing bracket follows its letters. */
export function syllableAt(chars: string, start: number): Syllable | null {
  const last = Math.min(start + LONGEST, chars.length - 1);
  // Beyond `MOST` beginnings all of them are forgotten, so that no text can fill the memory.
  if (used + LONGEST > MOST) forget();
  let row = 0;
  for (let at = start; at <= last; at++) {
    const unit = chars.charCodeAt(at);
    const letter = LETTER[unit] as number;
    if (letter === 0) return at > start && (unit === 0x29 || unit === 0xff09) ? knownAt(row, chars, start, at) : null;
    if (at - start === LONGEST) return null;
    const place = row * WIDTH + letter;
    row = rows[place] as number;
    if (row === 0) {
      row = used++;
      rows[place] = row;
    }
  }
  return null;
}

function knownAt(row: number, chars: string, start: number, end: number): Syllable {
  known[row] ??= syllableOf(chars.slice(start, end));
  return known[row];
}

function forget(): void {
  rows.fill(0);
  known = [];
  used = 1;
}

function syllableOf(letters: string): Syllable {
  const plain = toneless(letters);
  const name = letters.normalize('NFC').toLowerCase();
  return {
    letters,
    name,
    hasTone: TONE.test(letters),
    isKnown: SYLLABLE.test(plain),
    isPlain: letters.length > 1 && /^[a-z]+$/.test(letters),
    isMarksOnly: toneless(name) === '',
  };
}

/** A syllable without its tone mark: wǎng → wang. */
function toneless(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .replace(/u\u0308/g, 'ü')
    .replace(/ɡ/g, 'g')
    .replace(/ɑ/g, 'a')
    .toLowerCase();
}
