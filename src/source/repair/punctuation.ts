import { CharacterSet } from '../character-set.js';
import type { Edit, Text } from '../text.js';
import { HAN } from './characters.js';
import { DOUBLED, HALF_WIDTH } from './kinds.js';
import type { Log } from './log.js';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '｡': '。',
  '､': '、',
  '､ ': '、',
  '﹐': '，',
  '﹒': '.',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
};
/** Chinese, or a mark that only Chinese has: what a half-width mark must stand beside. */
const CHINESE = CharacterSet.ofClass(`${HAN}，。、；：？！（）《》〈〉〔〕【】「」『』“”‘’…％`);
const IS_HAN = CharacterSet.ofClass(HAN);
const LATIN = CharacterSet.ofClass('A-Za-z0-9');
const ASCII = CharacterSet.ofClass(' -~');
const PER_CENT = new CharacterSet('%‰');
const CLOSING = new CharacterSet(')]"\'');
/** Figures that number a heading: 一. is no end of a sentence. */
const NUMERAL = /[一二三四五六七八九十百章节条款编]/;
/** Marks of which several in a row are one mark that was typed again and again, and those that are looked at one by one. */
const REPEATED = [',，', ';；', ':：', '。', '、', '.', '-'];
const SINGLE = '?!()"\'｡､﹐﹑﹒﹔﹕';
/** By UTF-16 unit the number of its row in `REPEATED`, from 1 on; `ALONE` for a mark that stands for itself. */
const ROW = new Uint8Array(0x10000);
const ALONE = 0xff;
for (const [index, marks] of REPEATED.entries()) for (const mark of marks) ROW[mark.charCodeAt(0)] = index + 1;
for (const mark of SINGLE) ROW[mark.charCodeAt(0)] = ALONE;
/** Of the marks in rows these are looked at even where only one stands. */
const LOOKED_AT = new CharacterSet(',;:.');
/** Straight quotes, and what they become. */
const QUOTES = [
  ['"', '“', '”'],
  ["'", '‘', '’'],
] as const;
const ADDRESS = /(?:https?|ftp|mailto):[^\s\u3000-\u9fff\uff00-\uffef]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}/g;

/**
 * Half-width marks of a Chinese text in full width, brackets and straight quotes in pairs; marks that were typed
 * twice once. Figures (1,000; 3:00; 1:1), Latin words and addresses keep theirs.
 */
export function widenPunctuation(text: Text, log: Log): Text {
  if ((text.kinds & (HALF_WIDTH | DOUBLED)) === 0) return text;
  const { chars } = text;
  const all = marksIn(chars);
  if (all.length === 0 || !IS_HAN.isIn(chars)) return text;
  const addresses =
    chars.includes(':/') || chars.includes('@')
      ? [...chars.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const)
      : [];
  const found = addresses.length === 0 ? all : outside(all, addresses);
  if (found.length === 0) return text;
  widenBrackets(chars, found);
  for (const quotes of QUOTES) widenQuotes(chars, found, quotes);
  const edits: Edit[] = [];
  // Marks that keep their length are written into one copy: each keeps its place, and it costs one edit.
  let copy = '';
  let copied = 0;
  let first: FoundMark | null = null;
  let shown = '';
  let count = 0;
  for (const match of found) {
    const { index, mark } = match;
    const to = match.to ?? wide(chars, index, mark);
    if (to === null || to === mark) continue;
    if (first === null) [first, shown] = [match, to];
    count++;
    if (to.length === mark.length) {
      copy += chars.slice(copied, index) + to;
      copied = index + to.length;
    } else edits.push({ start: index, end: index + mark.length, to });
  }
  if (first === null) return text;
  log.repaired('punctuation', text, first.index, { before: first.mark, after: shown, count });
  const kept = copied === 0 ? text : text.edit([{ start: 0, end: chars.length, to: copy + chars.slice(copied) }]);
  return kept.edit(edits);
}

/** The marks that stand in none of some stretches; both in order. */
function outside(marks: readonly FoundMark[], stretches: readonly (readonly [start: number, end: number])[]): FoundMark[] {
  let next = 0;
  return marks.filter(({ index }) => {
    while (next < stretches.length && index >= (stretches[next]?.[1] ?? 0)) next++;
    return index < (stretches[next]?.[0] ?? Number.POSITIVE_INFINITY);
  });
}

interface FoundMark {
  index: number;
  mark: string;
  /** What it becomes as one of a pair; null where it is none of any. */
  to: string | null;
}

/** The marks that may have to change, in order. */
function marksIn(chars: string): FoundMark[] {
  const found: FoundMark[] = [];
  const { length } = chars;
  for (let at = 0; at < length; at++) {
    const row = ROW[chars.charCodeAt(at)] as number;
    if (row === 0) continue;
    const index = at;
    if (row !== ALONE) while (at + 1 < length && ROW[chars.charCodeAt(at + 1)] === row) at++;
    if (row === ALONE || at > index || LOOKED_AT.has(chars.charCodeAt(index)))
      found.push({ index, mark: chars.slice(index, at + 1), to: null });
  }
  return found;
}

/** What a mark becomes, null where it stays. */
function wide(chars: string, at: number, mark: string): string | null {
  // Nearly all are these.
  if (mark === ',' || mark === ';' || mark === ':') return besideWords(chars, at, FULL[mark] as string);
  const before = chars[at - 1] ?? '';
  const after = chars[at + mark.length] ?? '';
  if (mark.length > 1 && /^[,，;；:：。、]/.test(mark)) {
    if (!isBesideChinese(before, after)) return null;
    return mark.length > 2 && mark[0] === '。' ? '……' : (FULL[mark[0] as string] ?? (mark[0] as string));
  }
  if (mark[0] === '-') return mark.length === 2 && isBesideChinese(before, after) && !LATIN.at(before, 0) ? '——' : null;
  if (mark[0] === '.') {
    if (mark.length > 1) return isBesideChinese(before, after) && !/[A-Za-z0-9]/.test(before) ? '……' : null;
    if (after === '' && /["'”’）》)]/.test(before)) return stands(chars, at) ? '。' : null;
    return IS_HAN.at(before, 0) && !NUMERAL.test(before) && (after === '' || /[\s”’）》]/.test(after) || IS_HAN.at(after, 0)) ? '。' : null;
  }
  const full = FULL[mark];
  if (full === undefined) return null;
  if (!ASCII.at(mark, 0)) return full;
  return besideWords(chars, at, full);
}

/** A mark between words of either script, whatever spaces stand around it. */
function besideWords(chars: string, at: number, full: string): string | null {
  const before = beyondSpaces(chars, at - 1, -1);
  const after = beyondSpaces(chars, at + 1, 1);
  // 1,000 and 3:00 and 1:1, and a mark between Latin words.
  if (LATIN.at(chars, before) && LATIN.at(chars, after)) return null;
  if (CHINESE.at(chars, before) || CHINESE.at(chars, after)) return full;
  // After a percentage, or at the end of a line after a figure, the words before tell.
  const isAfterFigure = after >= chars.length || PER_CENT.at(chars, before);
  const isChinese = isAfterFigure ? IS_HAN.isIn(chars.slice(Math.max(0, at - 20), at)) : CLOSING.at(chars, before) && stands(chars, at);
  return isChinese ? full : null;
}

/** Index of the next character behind up to three spaces, in one direction or the other; it may lie beyond the ends. */
function beyondSpaces(chars: string, at: number, step: 1 | -1): number {
  let index = at;
  while (Math.abs(index - at) < 3 && chars.charCodeAt(index) === 0x20) index += step;
  return index;
}

function isBesideChinese(before: string, after: string): boolean {
  return CHINESE.at(before, 0) || CHINESE.at(after, 0);
}

/** Whether Chinese stands beyond the closing brackets and quotes before a mark. */
function stands(chars: string, at: number): boolean {
  let index = at - 1;
  while (index >= 0 && at - index <= 8 && /[)\]"'% ”’）》]/.test(chars[index] as string)) index--;
  return CHINESE.at(chars, index);
}

/** Pairs of round brackets that stand in Chinese: after it, before it, or around it. */
function widenBrackets(chars: string, found: readonly FoundMark[]): void {
  const open: FoundMark[] = [];
  const doubtful: [opening: FoundMark, closing: FoundMark][] = [];
  for (const bracket of found) {
    if (bracket.mark === '(') open.push(bracket);
    if (bracket.mark !== ')') continue;
    const { index } = bracket;
    const opening = open.pop();
    // A lone closing bracket: the other one is full-width already, or lost.
    if (!opening) bracket.to = IS_HAN.at(chars, index - 1) ? '）' : null;
    else if (IS_HAN.at(chars, index + 1) || CHINESE.at(chars, opening.index - 1) || CHINESE.at(chars, opening.index + 1))
      [opening.to, bracket.to] = ['（', '）'];
    else doubtful.push([opening, bracket]);
  }
  for (const bracket of open) if (IS_HAN.at(chars, bracket.index + 1) || IS_HAN.at(chars, bracket.index - 1)) bracket.to = '（';
  // What is inside of them: looked through once, however they are nested.
  let last = -1;
  let at = 0;
  for (const [opening, closing] of doubtful) {
    for (; at < closing.index; at++) if (CHINESE.has(chars.charCodeAt(at))) last = at;
    if (last > opening.index) [opening.to, closing.to] = ['（', '）'];
  }
}

/** Straight quotes of a text in pairs, where Chinese stands in or beside them; an odd number leaves all of them as they are. */
function widenQuotes(chars: string, found: readonly FoundMark[], [mark, opening, closing]: (typeof QUOTES)[number]): void {
  if (!chars.includes(mark)) return;
  const places = found.filter((each) => each.mark === mark);
  if (places.length % 2 !== 0) return;
  for (let pair = 0; pair < places.length; pair += 2) {
    const start = places[pair] as FoundMark;
    const end = places[pair + 1] as FoundMark;
    const isChinese = CHINESE.at(chars, start.index - 1) || CHINESE.at(chars, end.index + 1) || CHINESE.at(chars, start.index + 1);
    if (isChinese && end.index !== start.index + 1) [start.to, end.to] = [opening, closing];
  }
}
