/** Which characters can be printed: those that the packaged fonts have. The list is made from the fonts themselves. */

import { PRINTABLE } from './generated/printable.js';

const hex = (code: number): string => `\\u{${code.toString(16)}}`;

/** White space and what is invisible by nature (joiners, variation selectors) need no glyph. */
const UNPRINTABLE = new RegExp(
  `[^\\s\\p{Default_Ignorable_Code_Point}${PRINTABLE.map(([first, last]) => `${hex(first)}-${hex(last)}`).join('')}]`,
  'gu',
);

/** What is known of each code unit; a text is read many times faster with it than with the expression. */
const verdicts = new Uint8Array(0x10000);
const HAS_GLYPH = 1;
const HAS_NONE = 2;

/** Whether every character has a glyph. */
function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (verdicts[unit] === 0) verdicts[unit] = String.fromCharCode(unit).search(UNPRINTABLE) < 0 ? HAS_GLYPH : HAS_NONE;
    // Half a character of another plane has none by itself: the expression reads both halves.
    if (verdicts[unit] === HAS_NONE) return text.search(UNPRINTABLE) < 0;
  }
  return true;
}

/**
 * What stands for the same character in the fonts, and is printed in its place: common characters for those that only look
 * different in Unicode. The fonts leave out the rarer one, because a PDF could not tell the two apart when text is copied.
 */
const COMMON: Record<string, string> = {
  '\u2003': '\u3000',
  '\u2012': '–',
  '\u2015': '—',
  '\u2035': '｀',
  '\u2215': '／',
  '\u301c': '～',
};
/** Radicals that Unicode does not decompose, and the hanzi that they are: text copied from a PDF is full of them. */
const RADICALS =
  '\u2e81\u2e85\u2e92\u2e93\u2e98\u2e99\u2e9b\u2e9e\u2e9f\u2ea0\u2ea1\u2ea2\u2ea3\u2ea4\u2ea6\u2ea8\u2ea9\u2eab\u2eac\u2ead\u2eae\u2eaf\u2eb0\u2eb2\u2eb6\u2eb9\u2ebc\u2ebe\u2ec1\u2ec2\u2ec4\u2ec5\u2ec8\u2ec9\u2ecb\u2ecc\u2ed0\u2ed1\u2ed3\u2ed4\u2ed6\u2ed8\u2ed9\u2eda\u2edb\u2edc\u2edd\u2ee0\u2ee2\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea\u2eeb\u2eec\u2eed\u2eee\u2eef\u2ef0\u2ef2\u2ef3';
const HANZI =
  '厂亻巳幺扌攵旡歺母民氵氺灬爫丬犭王目示礻竹糹纟罒羊耂肉艹虎衤西见讠贝车辶钅長长门阝青韦页风飞食饣马鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟';
for (const [at, radical] of Array.from(RADICALS).entries()) COMMON[radical] = HANZI[at] ?? radical;
const LOOK_ALIKES = /[\u2003\u2012\u2015\u2035\u2215\u301c\u2e80-\u2fd5\uf900-\ufaff]/g;

/** Replaces radicals, compatibility ideographs and rare punctuation by the characters that look the same. */
export function replaceLookAlikes(text: string): string {
  return text.replace(LOOK_ALIKES, (character) => COMMON[character] ?? character.normalize('NFKC'));
}

/** The characters of a text that no font has, each once, in order. */
export function unprintableIn(text: string): string[] {
  if (isPrintable(text)) return [];
  return [...new Set(replaceLookAlikes(text.normalize('NFC')).match(UNPRINTABLE))];
}

/** What is printed instead of a character that no font has: the mark of printers for a missing type, and the code to look it up by. */
export const substitute = (character: string): string => `〓〔${codeOf(character)}〕`;

/** `U+20BB7` */
export const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text with every character replaced that would print as nothing, or as a box. */
export function inPrintable(text: string): string {
  const common = replaceLookAlikes(text);
  if (isPrintable(common)) return common;
  return common.normalize('NFC').replace(UNPRINTABLE, substitute);
}
