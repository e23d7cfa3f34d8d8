/**
 * Conversion into the simplified script. The converter looks each character up in several trees; nearly all of them stand in
 * none of its phrases, and for those a table is enough, which takes a tenth of the time.
 */

import { Converter, Locale } from 'opencc-js/t2cn';
import { remembered } from '../remembered.js';

/** What the converter does alone: radicals, forms kept for compatibility, characters of two UTF-16 units. */
const FIRST = 0x3400;
const LAST = 0x9fff;
/** For a character that changes its length: then the converter has to see the text as a whole. */
const ALONE = 1;
/** For one that a phrase of the converter has: its neighbours decide. */
const IN_PHRASE = 2;

interface Tables {
  convert: (chars: string) => string;
  /** A stretch of characters that stand in phrases. */
  phrases: (chars: string) => string;
  /** By UTF-16 unit, what the character becomes wherever it stands; `ALONE`, `IN_PHRASE`, or 0 as long as nobody asked. */
  becomes: Uint16Array;
  /** The same for where it is in no phrase. */
  singles: Uint16Array;
}

let tables: Tables | undefined;
/** Room for a paragraph that is converted. */
const room = new Uint16Array(1 << 14);

/** Characters in the simplified script, by words where one has two forms; what the converter makes of them, unit for unit. */
export function converted(chars: string): string {
  tables ??= build();
  const { convert, phrases, becomes, singles } = tables;
  const { length } = chars;
  const units = length <= room.length ? room : new Uint16Array(length);
  let isChanged = false;
  for (let at = 0; at < length; at++) {
    const unit = chars.charCodeAt(at);
    const known = becomes[unit] as number;
    if (known > IN_PHRASE) {
      if (known !== unit) isChanged = true;
      units[at] = known;
      continue;
    }
    if (known === ALONE) return convert(chars);
    if (known === IN_PHRASE) {
      let end = at + 1;
      while (end < length && becomes[chars.charCodeAt(end)] === IN_PHRASE) end++;
      if (end > at + 1) {
        const after = phrases(chars.slice(at, end));
        if (after.length !== end - at) return convert(chars);
        for (let index = 0; index < after.length; index++) units[at + index] = after.charCodeAt(index);
        isChanged = true;
        at = end - 1;
        continue;
      }
    }
    const single = (singles[unit] as number) || asked(tables, unit);
    if (single === ALONE) return convert(chars);
    if (single !== unit) isChanged = true;
    units[at] = single;
  }
  return isChanged ? Buffer.from(units.buffer, 0, length * 2).toString('utf16le') : chars;
}

function isForConverter(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x2fff) || (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0xf900 && unit <= 0xfaff);
}

function asked({ convert, becomes, singles }: Tables, unit: number): number {
  const after = convert(String.fromCharCode(unit));
  const single = after.length === 1 ? after.charCodeAt(0) : ALONE;
  singles[unit] = single;
  if (becomes[unit] === 0) becomes[unit] = single;
  return single;
}

/** Its dictionaries take some milliseconds: they are read when the first text needs them. */
function build(): Tables {
  const convert = Converter({ from: 't', to: 'cn' });
  const becomes = new Uint16Array(0x10000);
  for (let unit = 0; unit < becomes.length; unit++) if (unit < FIRST || unit > LAST) becomes[unit] = isForConverter(unit) ? ALONE : unit;
  const chain = Locale.configs?.t2s?.conversionChain;
  // Without knowing its phrases every character might be in one.
  if (!chain) becomes.fill(IN_PHRASE, FIRST, LAST + 1);
  for (const dictionary of (chain ?? []).flat())
    for (const entry of typeof dictionary === 'string' ? dictionary.split('|') : dictionary) {
      const phrase = typeof entry === 'string' ? entry.slice(0, entry.indexOf(' ')) : entry[0];
      for (let at = 0; phrase.length > 1 && at < phrase.length; at++) {
        const unit = phrase.charCodeAt(at);
        if (unit >= FIRST && unit <= LAST) becomes[unit] = IN_PHRASE;
      }
    }
  return { convert, phrases: remembered(convert), becomes, singles: new Uint16Array(0x10000) };
}
