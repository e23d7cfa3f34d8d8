/** Headings as they are quoted: full-width marks between Chinese characters, one space at most. */

import { CharacterSet } from '../character-set.js';
import { WHITE_SPACE } from '../white-space.js';

const FULL: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);

/** Without any of these a heading stays as it is. */
const MAY_CHANGE = new CharacterSet(`${WHITE_SPACE}${[...FULL.keys()].join('')}`);

/** Half-width marks as full-width ones, but for those between two digits (1:1, 1,000); runs of white space as one space. */
export function fullWidth(chars: string): string {
  const words = chars.trim();
  // Most headings are nothing but Chinese.
  if (!MAY_CHANGE.isIn(words)) return words;
  return words.replace(/[\s\u3000]+/g, ' ').replace(/[,;:?!()]/g, (mark, at: number, whole: string) => {
    const isBetweenDigits = (mark === ',' || mark === ':') && /\d/.test(whole[at - 1] ?? '') && /\d/.test(whole[at + 1] ?? '');
    return isBetweenDigits ? mark : (FULL.get(mark) as string);
  });
}
