import type { Text } from '../text.js';
import type { Log } from './log.js';
import { COUNT_SHIFT, converted, convertInto, MAY_BE_LEFT, roomFor, UNKNOWN, written } from './simplification.js';

/** 著 that is a word of its own and not the particle 着. */
const PARTICLE = /(?<![名显编论原专土昭卓合译巨遗拙新所撰])著(?![名作述称者录书有])/g;
/** 壹 in the place of 一, as one converter writes it everywhere (第十壹条, 统壹), and not in a sum of money (壹万元). */
const NUMERAL = /(?<![零佰仟拾百千万亿贰叁肆伍陆柒捌玖])壹(?![零佰仟拾百千万亿元圆角分])|(?<=第[一二三四五六七八九]?十)壹(?=[条章节款])/g;
/** What the converter leaves because it may be meant in a text about the language. */
const CURRENT: Readonly<Record<string, string>> = { 谘: '咨', 馀: '余', 衹: '只' };

/** Whether a document is written in the traditional script; a name or a quotation in it does not make a simplified one traditional. */
export function isTraditional(texts: readonly Text[]): boolean {
  let more = 0;
  for (const { script } of texts) more += script;
  return more > 0;
}

/** A text in the simplified script, by words where a character has two forms (乾隆 but 干净). */
export function simplify(text: Text, log: Log): Text {
  const { chars } = text;
  const { length } = chars;
  const units = roomFor(chars);
  const count = simplifyInto(units, 0, chars);
  if (count === 0) return text;
  let first = 0;
  while (chars.charCodeAt(first) === units[first]) first++;
  const after = written(units, length);
  log.repaired('traditional', text, first, { before: chars.slice(first, first + 1), after: after.slice(first, first + 1), count });
  return text.edit([{ start: 0, end: length, to: after }]);
}

/** Characters in the simplified script; always as many as before, so that each keeps its place. */
export function simplified(chars: string): string {
  const units = roomFor(chars);
  return simplifyInto(units, 0, chars) > 0 ? written(units, chars.length) : chars;
}

/** Writes the units of simplified characters from an index on; says how many changed. */
export function simplifyInto(units: Uint16Array, from: number, chars: string): number {
  const outcome = convertInto(units, from, chars);
  if ((outcome & (UNKNOWN | MAY_BE_LEFT)) === 0) return outcome >> COUNT_SHIFT;
  const after = corrected(chars, converted(chars));
  let changed = 0;
  for (let at = 0; at < after.length; at++) {
    const unit = after.charCodeAt(at);
    units[from + at] = unit;
    if (unit !== chars.charCodeAt(at)) changed++;
  }
  return changed;
}

/** With what the converter leaves, or makes longer or shorter. */
function corrected(chars: string, conversion: string): string {
  let after = conversion;
  // A word that changed its length would move every place behind it: then each character for itself.
  if (after.length !== chars.length) after = Array.from(chars, (char) => same(char, converted(char))).join('');
  if (after.includes('著')) after = after.replace(PARTICLE, '着');
  if (after.includes('壹')) after = after.replace(NUMERAL, '一');
  return /[谘馀衹]/.test(after) ? after.replace(/[谘馀衹]/g, (char) => CURRENT[char] as string) : after;
}

/** By UTF-16 unit that of the same character in the simplified script, 0 as long as nobody asked. */
const SIMPLIFIED = new Uint16Array(0x10000);

/** A single character in the simplified script, as a UTF-16 unit; the readings of damaged places ask for the same ones again and again. */
export function simplifiedUnit(char: string): number {
  const unit = char.charCodeAt(0);
  if (SIMPLIFIED[unit] === 0) SIMPLIFIED[unit] = simplified(char).charCodeAt(0);
  return SIMPLIFIED[unit] as number;
}

function same(char: string, converted: string): string {
  return converted.length === char.length ? converted : char;
}
