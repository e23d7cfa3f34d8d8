import { CharacterSet } from '../character-set.js';
import { Marks } from '../marks.js';
import { isBody } from './body-shapes.js';
import { dutyAtEnd } from './duty-verbs.js';
import { labelAt } from './labels.js';
import { isRemark } from './remarks.js';
import { firstItem, itemNumber } from './segments.js';
import { isStandingRule } from './standing-words.js';

const BOUNDARY = new Marks('。！？!?\n，,；;（(【［[〔｛{〈《“');
const STOP = new CharacterSet('。！？!?\n');
/** Commas end no sentence. */
const STOP_OR_BRACKET = new Marks('。！？!?\n（(【［[〔｛{〈《“');
/** No name has these; a short item without them may be a body that has no usual ending. */
const PROSE = /[的了要应须将把被使让到为达至按]|[0-9０-９]/;
const LONGEST_NAME = 24;
/** Behind so many characters of names no lost line break is looked for. */
const LONGEST_RUN = 1000;

/** The number of the next item, where its line break was lost behind a name: 市财政局2.压减会议费; not that of a body: 1.市财政局2.市审计局. */
const NEXT_ITEM = /(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)(?=[一-鿿“]{2})/g;
const ENDS_NAME = new CharacterSet('局委办厅部会府室院处心司团区县市镇街联门位等）) ');

/** Where a list of bodies that no bracket closes comes to its end: at a stop, at the next item, or where prose goes on after a comma. */
export function endOfList(chars: string, from: number, brackets: ReadonlyMap<number, number>): number {
  const end = endOfWords(chars, from, brackets);
  for (const { 0: number, index } of chars.slice(from, Math.min(end, from + LONGEST_RUN)).matchAll(NEXT_ITEM)) {
    if (index === 0 || !ENDS_NAME.at(chars, from + index - 1)) continue;
    if (!isBody(firstItem(chars, from + index + number.length))) return from + index;
  }
  return end;
}

function endOfWords(chars: string, from: number, brackets: ReadonlyMap<number, number>): number {
  for (let index = BOUNDARY.next(chars, from); index >= 0; index = BOUNDARY.next(chars, index + 1)) {
    const sign = chars.charAt(index);
    if (STOP.at(sign, 0)) return index;
    if (/[，,；;]/.test(sign)) {
      if (isProse(chars, index + 1)) return index;
      continue;
    }
    // A tail of its own begins here; without this a run of unclosed ones would be read again from each of them.
    if (labelAt(chars, index + 1)?.isMarked) return index;
    const closing = brackets.get(index);
    if (closing !== undefined) index = closing;
  }
  return chars.length;
}

/** Index of the stop that ends a sentence, brackets within passed over; `limit` where there is none before it. */
export function endOfSentence(chars: string, from: number, brackets: ReadonlyMap<number, number>, limit: number): number {
  for (let index = STOP_OR_BRACKET.next(chars, from, limit); index >= 0; index = STOP_OR_BRACKET.next(chars, index + 1, limit)) {
    if (STOP.at(chars, index)) return index;
    const closing = brackets.get(index);
    if (closing !== undefined) index = closing;
  }
  return limit;
}

function isProse(chars: string, at: number): boolean {
  const blank = at + (/^\s*/.exec(chars.slice(at, at + 8))?.[0].length ?? 0);
  const start = blank + itemNumber(chars, blank);
  const words = /^[^。！？!?\n，,；;、：:（(【［[〔]*/.exec(chars.slice(start, start + 80))?.[0].trimEnd() ?? '';
  if (words === '' || labelAt(chars, start) || isStandingRule(words) || isRemark(words)) return false;
  const subject = words.slice(0, dutyAtEnd(words)?.at ?? words.length).replace(/^(?:由|并|会同|联合)+|等.{0,16}$/g, '');
  return !isBody(subject) && (PROSE.test(subject) || subject.length > LONGEST_NAME);
}
