import { CharacterSet } from '../character-set.js';
import { Marks } from '../marks.js';
import type { Edit, Text } from '../text.js';
import { isHan, PINYIN_LETTERS, TONES } from './characters.js';
import type { Log } from './log.js';

const OPENING = new Marks('(（');
const LETTERS = new CharacterSet(PINYIN_LETTERS);
/** Eight letters hold the longest syllable with combining tone marks. */
const LONGEST = 8;
const TONE = new CharacterSet(TONES);
/** Any syllable of Mandarin, tone marks taken off. */
const SYLLABLE =
  /^(?:[bpmf]?(?:a|o|ai|ei|ao|ou|an|en|ang|eng|ong|i|ie|iao|iu|ian|in|iang|ing|u)|[dtnlgkhzcsr](?:[aeiu]|ai|ei|ao|ou|an|en|ang|eng|ong|uo|ui|uan|un|ua|uai|uang|i[eua]|iao|ian|in|iang|ing)|(?:zh|ch|sh)(?:[aeiu]|ai|ei|ao|ou|an|en|ang|eng|ong|u[aoin]|uai|uan|uang)|[jqx](?:[iu]|ia|ie|iao|iu|ian|in|iang|ing|iong|ue|uan|un)|y(?:[aeiuo]|ao|ou|an|in|ang|ing|ong|ue|uan|un)|w(?:[aou]|ai|ei|an|en|ang|eng)|[nl](?:v|ü|ue|üe|ve)|er|n|ng|m)$/;

/** Glosses in a text of which at least one bears a tone, or none. */
export function hasGlosses(chars: string): boolean {
  for (const { letters } of bracketed(chars)) if (TONE.isIn(letters) && isSyllable(letters)) return true;
  return false;
}

/**
 * Takes out pinyin glosses: a syllable in brackets after its character, 網(wǎng). Syllables without a tone go only
 * where the document has glosses with one, and never a single letter: (a), (km) and the like are meant.
 */
export function removeGlosses(text: Text, tonelessToo: boolean, log: Log): Text {
  const edits: Edit[] = [];
  for (const { index, gloss, letters } of bracketed(text.chars)) {
    if (!isGloss(letters, tonelessToo)) continue;
    edits.push({ start: index, end: index + gloss.length, to: '' });
    log.repaired('pinyin-gloss', text, index, { before: (text.chars[index - 1] ?? '') + gloss, after: text.chars[index - 1] ?? '' });
  }
  return text.edit(edits);
}

/** So many of so many different syllables are no abbreviations by chance. */
const MANY = 12;
const VARIED = 6;

/** Whether texts have syllables without tones in brackets behind their characters again and again: 政(zheng)府(fu). */
export function areGlossed(texts: Iterable<string>): boolean {
  const different = new Set<string>();
  let count = 0;
  for (const chars of texts)
    for (const { letters } of bracketed(chars)) {
      if (!isGloss(letters, true)) continue;
      count++;
      different.add(letters);
      if (count >= MANY && different.size >= VARIED) return true;
    }
  return false;
}

/** Characters without the glosses of a document that has some with tones. */
export function withoutGlosses(chars: string): string {
  let kept = '';
  let done = 0;
  for (const { index, gloss, letters } of bracketed(chars)) {
    if (!isGloss(letters, true)) continue;
    kept += chars.slice(done, index);
    done = index + gloss.length;
  }
  return done === 0 ? chars : kept + chars.slice(done);
}

function isGloss(letters: string, tonelessToo: boolean): boolean {
  return isSyllable(letters) && (TONE.isIn(letters) || (tonelessToo && letters.length > 1 && /^[a-z]+$/.test(letters)));
}

/** Latin words in brackets right after a Chinese character. */
function bracketed(chars: string): { index: number; gloss: string; letters: string }[] {
  const found: { index: number; gloss: string; letters: string }[] = [];
  for (let index = OPENING.next(chars, 0); index >= 0; index = OPENING.next(chars, index + 1)) {
    const last = found.at(-1);
    // 區(qu)(qu): the same gloss twice.
    const isSecond = last !== undefined && last.index + last.gloss.length === index;
    if (index === 0 || !(isSecond || isHan(chars.charCodeAt(index - 1)))) continue;
    let end = index + 1;
    while (end - index <= LONGEST && LETTERS.at(chars, end)) end++;
    const closing = chars.charAt(end);
    if (end === index + 1 || (closing !== ')' && closing !== '）')) continue;
    if (isSecond && chars.slice(index + 1, end) !== last.letters) continue;
    found.push({ index, gloss: chars.slice(index, end + 1), letters: chars.slice(index + 1, end) });
  }
  return found;
}

/** What was asked before: a document has the same few hundred syllables again and again. */
const syllables = new Map<string, boolean>();
const MOST_SYLLABLES = 5000;

function isSyllable(letters: string): boolean {
  let known = syllables.get(letters);
  if (known === undefined) {
    known = SYLLABLE.test(toneless(letters));
    if (syllables.size < MOST_SYLLABLES) syllables.set(letters, known);
  }
  return known;
}

/** A syllable without its tone mark: wǎng → wang. */
export function toneless(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .replace(/u\u0308/g, 'ü')
    .replace(/ɡ/g, 'g')
    .replace(/ɑ/g, 'a')
    .toLowerCase();
}
