import type { Text } from '../text.js';
import { TRADITIONAL } from './kinds.js';
import type { Log } from './log.js';
import { ONLY_SIMPLIFIED, ONLY_TRADITIONAL } from './scripts.js';
import { converted } from './simplification.js';

/** By UTF-16 unit, whether a character is of the one script only: 1 of the traditional, 2 of the simplified. */
const SCRIPT = new Uint8Array(0x10000);
for (const char of ONLY_TRADITIONAL) SCRIPT[char.charCodeAt(0)] = 1;
for (const char of ONLY_SIMPLIFIED) SCRIPT[char.charCodeAt(0)] = 2;

/** 著 that is a word of its own and not the particle 着. */
const PARTICLE = /(?<![名显编论原专土昭卓合译巨遗拙新所撰])著(?![名作述称者录书有])/g;
/** 壹 in the place of 一, as one converter writes it everywhere (第十壹条, 统壹), and not in a sum of money (壹万元). */
const NUMERAL = /(?<![零佰仟拾百千万亿贰叁肆伍陆柒捌玖])壹(?![零佰仟拾百千万亿元圆角分])|(?<=第[一二三四五六七八九]?十)壹(?=[条章节款])/g;
/** What the converter leaves because it may be meant in a text about the language. */
const LEFT: Readonly<Record<string, string>> = { 谘: '咨', 馀: '余', 衹: '只' };

/** Whether a document is written in the traditional script; a name or a quotation in it does not make a simplified one traditional. */
export function isTraditional(texts: readonly Text[]): boolean {
  if (!texts.some(({ kinds }) => (kinds & TRADITIONAL) !== 0)) return false;
  let traditional = 0;
  let simplified = 0;
  for (const { chars } of texts) {
    const { length } = chars;
    for (let at = 0; at < length; at++) {
      const script = SCRIPT[chars.charCodeAt(at)];
      if (script === 1) traditional++;
      else if (script === 2) simplified++;
    }
  }
  return traditional > simplified;
}

/** A text in the simplified script, by words where a character has two forms (乾隆 but 干净). */
export function simplify(text: Text, log: Log): Text {
  const { chars } = text;
  const after = simplified(chars);
  if (after === chars) return text;
  let count = 0;
  let first = -1;
  const { length } = chars;
  for (let at = 0; at < length; at++) {
    if (chars.charCodeAt(at) === after.charCodeAt(at)) continue;
    if (first < 0) first = at;
    count++;
  }
  log.repaired('traditional', text, first, { before: chars.slice(first, first + 1), after: after.slice(first, first + 1), count });
  return text.edit([{ start: 0, end: chars.length, to: after }]);
}

/** Characters in the simplified script; always as many as before, so that each keeps its place. */
export function simplified(chars: string): string {
  let after = converted(chars);
  // A word that changed its length would move every place behind it: then each character for itself.
  if (after.length !== chars.length) after = Array.from(chars, (char) => same(char, converted(char))).join('');
  if (after.includes('著')) after = after.replace(PARTICLE, '着');
  if (after.includes('壹')) after = after.replace(NUMERAL, '一');
  return /[谘馀衹]/.test(after) ? after.replace(/[谘馀衹]/g, (char) => LEFT[char] as string) : after;
}

/** A single character in the simplified script; kept, for the readings of damaged places ask for the same ones again and again. */
export function simplifiedCharacter(char: string): string {
  let known = characters.get(char);
  if (known === undefined) {
    known = simplified(char);
    characters.set(char, known);
  }
  return known;
}

const characters = new Map<string, string>();

function same(char: string, converted: string): string {
  return converted.length === char.length ? converted : char;
}
