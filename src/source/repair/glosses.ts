import type { Edit, Text } from '../text.js';
import { HAN, PINYIN, TONES } from './characters.js';
import type { Log } from './log.js';

/** A Latin word in brackets. Eight letters hold the longest syllable with combining tone marks. */
const BRACKETED = new RegExp(`[(（]([${PINYIN}]{1,8})[)）]`, 'g');
const IS_HAN = new RegExp(`[${HAN}]`);
const HAS_TONE = new RegExp(`[${TONES}]`);
/** Any syllable of Mandarin, tone marks taken off. */
const SYLLABLE =
  /^(?:[bpmf]?(?:a|o|ai|ei|ao|ou|an|en|ang|eng|ong|i|ie|iao|iu|ian|in|iang|ing|u)|[dtnlgkhzcsr](?:[aeiu]|ai|ei|ao|ou|an|en|ang|eng|ong|uo|ui|uan|un|ua|uai|uang|i[eua]|iao|ian|in|iang|ing)|(?:zh|ch|sh)(?:[aeiu]|ai|ei|ao|ou|an|en|ang|eng|ong|u[aoin]|uai|uan|uang)|[jqx](?:[iu]|ia|ie|iao|iu|ian|in|iang|ing|iong|ue|uan|un)|y(?:[aeiuo]|ao|ou|an|in|ang|ing|ong|ue|uan|un)|w(?:[aou]|ai|ei|an|en|ang|eng)|[nl](?:v|ü|ue|üe|ve)|er|n|ng|m)$/;

/** Glosses in a text of which at least one bears a tone, or none. */
export function hasGlosses(chars: string): boolean {
  for (const { letters } of bracketed(chars)) if (HAS_TONE.test(letters) && isSyllable(letters)) return true;
  return false;
}

/**
 * Takes out pinyin glosses: a syllable in brackets after its character, 網(wǎng). Syllables without a tone go only
 * where the document has glosses with one, and never a single letter: (a), (km) and the like are meant.
 */
export function removeGlosses(text: Text, tonelessToo: boolean, log: Log): Text {
  if (!/[(（]/.test(text.chars)) return text;
  const edits: Edit[] = [];
  for (const { index, gloss, letters } of bracketed(text.chars)) {
    if (!isSyllable(letters)) continue;
    if (!HAS_TONE.test(letters) && !(tonelessToo && letters.length > 1 && /^[a-z]+$/.test(letters))) continue;
    edits.push({ start: index, end: index + gloss.length, to: '' });
    log.repaired('pinyin-gloss', text, index, { before: (text.chars[index - 1] ?? '') + gloss, after: text.chars[index - 1] ?? '' });
  }
  return text.edit(edits);
}

/** Latin words in brackets right after a Chinese character. */
function bracketed(chars: string): { index: number; gloss: string; letters: string }[] {
  const found: { index: number; gloss: string; letters: string }[] = [];
  BRACKETED.lastIndex = 0;
  for (let match = BRACKETED.exec(chars); match; match = BRACKETED.exec(chars)) {
    const { index, 0: gloss, 1: letters = '' } = match;
    if (IS_HAN.test(chars.charAt(index - 1))) found.push({ index, gloss, letters });
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
