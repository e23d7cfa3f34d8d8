/**
 * Conversion into the simplified script. The converter looks each character up in several trees; nearly all of them stand in
 * none of its phrases, and for those a table is enough, which takes a tenth of the time.
 */

import { Converter, Locale } from 'opencc-js/t2cn';
import { remembered } from '../remembered.js';

/** What the converter does alone: radicals, forms kept for compatibility, characters of two UTF-16 units. */
const FIRST = 0x3400;
const LAST = 0x9fff;
/** Two of them beside each other as a number. */
const BITS = 15;

// What a table says instead of a character.
/** For a character that changes its length: then the converter has to see the text as a whole. */
const ALONE = 1;
/** For one that a phrase of the converter has: its neighbours decide. */
const IN_PHRASE = 2;
/** For one of those that a phrase begins with. */
const BEGINS_PHRASE = 3;

interface Tables {
  convert: (chars: string) => string;
  /** A stretch of characters that stand in phrases. */
  phrases: (chars: string) => string;
  /** The first two characters of each phrase; null where its phrases are not known. */
  beginnings: ReadonlySet<number> | null;
  /** By UTF-16 unit, what the character becomes wherever it stands; one of the above, or 0 as long as nobody asked. */
  becomes: Uint16Array;
  /** The same for where it is in no phrase. */
  singles: Uint16Array;
  /** By UTF-16 unit, 1 for those that the converter leaves. */
  isLeft: Uint8Array;
}

let tables: Tables | undefined;
/** Room for a paragraph that is converted. */
const room = new Uint16Array(1 << 14);
const roomBytes = Buffer.from(room.buffer);

/** Characters in the simplified script, by words where one has two forms; what the converter makes of them, unit for unit. */
export function converted(chars: string): string {
  tables ??= build();
  const units = roomFor(chars);
  const outcome = convertInto(units, 0, chars);
  if ((outcome & UNKNOWN) !== 0) return tables.convert(chars);
  return outcome >> COUNT_SHIFT > 0 ? written(units, chars.length) : chars;
}

// What became of characters, as bits.
/** One of those may be among them that the converter leaves as they are (`LEFT`). */
export const MAY_BE_LEFT = 1;
/** Only the converter can say: what was written means nothing. */
export const UNKNOWN = 2;
/** The bits from here on are the number of characters that changed. */
export const COUNT_SHIFT = 2;
/** 著 that may be the particle 着, 壹 that may be 一, and what is no word of today. */
export const LEFT = '著壹谘馀衹';

/** Writes the units of converted characters from an index on, and says what became of them. */
export function convertInto(units: Uint16Array, from: number, chars: string): number {
  tables ??= build();
  const { phrases, becomes, singles, isLeft } = tables;
  const { length } = chars;
  let changed = 0;
  let left = 0;
  for (let at = 0; at < length; at++) {
    const unit = chars.charCodeAt(at);
    const known = becomes[unit] as number;
    if (known > BEGINS_PHRASE) {
      if (known !== unit) changed++;
      units[from + at] = known;
      continue;
    }
    if (known === ALONE) return UNKNOWN;
    if (known === BEGINS_PHRASE && at + 1 < length && beginsPhrase(tables, unit, chars.charCodeAt(at + 1))) {
      let end = at + 2;
      while (end < length && isInPhrase(becomes[chars.charCodeAt(end)] as number)) end++;
      const after = phrases(chars.slice(at, end));
      if (after.length !== end - at) return UNKNOWN;
      for (let index = 0; index < after.length; index++) {
        units[from + at + index] = after.charCodeAt(index);
        if (after.charCodeAt(index) !== chars.charCodeAt(at + index)) changed++;
      }
      left = 1;
      at = end - 1;
      continue;
    }
    const single = (singles[unit] as number) || asked(tables, unit);
    if (single === ALONE) return UNKNOWN;
    if (single !== unit) changed++;
    left |= isLeft[single] as number;
    units[from + at] = single;
  }
  return (changed << COUNT_SHIFT) | (left === 0 ? 0 : MAY_BE_LEFT);
}

/** Where the units of characters can be written; the next one who asks may get the same place. */
export function roomFor({ length }: string): Uint16Array {
  return length <= room.length ? room : new Uint16Array(length);
}

/** The first units of such a place as characters. */
export function written(units: Uint16Array, length: number): string {
  return (units === room ? roomBytes : Buffer.from(units.buffer)).toString('utf16le', 0, length * 2);
}

function isInPhrase(becomes: number): boolean {
  return becomes === IN_PHRASE || becomes === BEGINS_PHRASE;
}

function beginsPhrase({ becomes, beginnings }: Tables, unit: number, next: number): boolean {
  if (!isInPhrase(becomes[next] as number)) return false;
  return beginnings === null || beginnings.has(pairOf(unit, next));
}

function pairOf(one: number, two: number): number {
  return ((one - FIRST) << BITS) | (two - FIRST);
}

function isForConverter(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x2fff) || (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0xf900 && unit <= 0xfaff);
}

function asked({ convert, becomes, singles, isLeft }: Tables, unit: number): number {
  const after = convert(String.fromCharCode(unit));
  const single = after.length === 1 ? after.charCodeAt(0) : ALONE;
  singles[unit] = single;
  // One that is left is asked about wherever it stands.
  if (becomes[unit] === 0 && isLeft[single] === 0) becomes[unit] = single;
  return single;
}

/** Its dictionaries take some milliseconds: they are read when the first text needs them. */
function build(): Tables {
  const convert = Converter({ from: 't', to: 'cn' });
  const becomes = new Uint16Array(0x10000);
  for (let unit = 0; unit < becomes.length; unit++) if (unit < FIRST || unit > LAST) becomes[unit] = isForConverter(unit) ? ALONE : unit;
  const chain = Locale.configs?.t2s?.conversionChain;
  // Without knowing its phrases every character might begin one.
  if (!chain) becomes.fill(BEGINS_PHRASE, FIRST, LAST + 1);
  const beginnings = new Set<number>();
  for (const dictionary of (chain ?? []).flat())
    for (const entry of typeof dictionary === 'string' ? dictionary.split('|') : dictionary) {
      const phrase = typeof entry === 'string' ? entry.slice(0, entry.indexOf(' ')) : entry[0];
      for (let at = 0; phrase.length > 1 && at < phrase.length; at++) {
        const unit = phrase.charCodeAt(at);
        if (unit < FIRST || unit > LAST) continue;
        const next = phrase.charCodeAt(at + 1);
        const isBeginning = at === 0 && next >= FIRST && next <= LAST;
        if (isBeginning) beginnings.add(pairOf(unit, next));
        if (isBeginning || becomes[unit] !== BEGINS_PHRASE) becomes[unit] = isBeginning ? BEGINS_PHRASE : IN_PHRASE;
      }
    }
  const isLeft = new Uint8Array(0x10000);
  for (let at = 0; at < LEFT.length; at++) isLeft[LEFT.charCodeAt(at)] = 1;
  const singles = new Uint16Array(0x10000);
  return { convert, phrases: remembered(convert), beginnings: chain ? beginnings : null, becomes, singles, isLeft };
}
