import { CharacterSet } from '../character-set.js';
import { Marks } from '../marks.js';
import type { Block } from '../reading.js';
import type { Text } from '../text.js';
import { joined } from './blocks.js';
import type { Log } from './log.js';
import { BEGINS_ITEM, BEGINS_TAIL, DATE_LINE, endsSentence, SIGNATURE_LINE } from './sentences.js';

type TextBlock = Block & { text: Text };

/** Wrapped lines are this wide, in columns (a Chinese character takes two). */
const NARROWEST = 28;
const WIDEST = 200;
/** How many columns a full line may fall short of the widest: a mark may not begin a line, a word may not be cut. */
const SLACK = 6;
/** How many characters before a line end an open bracket is looked for in. */
const LOOKED_BACK = 600;
/** How many lines a bracket may stay open. */
const OPEN_LINES = 4;

/**
 * Puts lines together that a page, and not the text, broke: full lines of a text that is wrapped at a width, and
 * lines in which a bracket or a title mark stays open, and sentences that a page cut. Headings, items, tails, signatures and dates begin anew.
 */
export function joinLines(blocks: readonly Block[], afterPage: ReadonlySet<Block>, log: Log): Block[] {
  const width = wrapWidth(blocks);
  const hasIndents = blocks.filter((block) => block.isIndented).length >= 2;
  const result: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== 'paragraph') {
      result.push(block);
      continue;
    }
    const parts = [block.text];
    let last: TextBlock = block;
    let tail = block.text.chars.slice(-LOOKED_BACK);
    for (;;) {
      const next = blocks[index + 1];
      if (next?.kind !== 'paragraph') break;
      const isBroken = (width !== null && goesOn(last, next, width, hasIndents)) || (afterPage.has(next) && isCutOff(last, next, width));
      const lines = isBroken ? 1 : openLines(tail, blocks, index);
      if (lines === 0) break;
      for (let line = 0; line < lines; line++) {
        last = blocks[++index] as TextBlock;
        const end = tail.slice(-8);
        const begin = last.text.chars.slice(0, 8);
        log.repaired('joined-lines', last.text, 0, { before: `${end}⏎${begin}`, after: `${end}${begin}` });
        parts.push(last.text);
        tail = (tail + last.text.chars).slice(-LOOKED_BACK);
      }
    }
    result.push(parts.length === 1 ? block : { ...block, text: joined(parts) });
  }
  return result;
}

/** The width at which the text is wrapped, in columns; null where it is not. */
function wrapWidth(blocks: readonly Block[]): number | null {
  const broken: number[] = [];
  let longer = 0;
  const widths: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const width = columns(block.text.chars);
    widths.push(width);
    const next = blocks[index + 1];
    if (width < NARROWEST || width > WIDEST || endsSentence(block.text.chars) || next?.kind !== 'paragraph' || next.isIndented) continue;
    if (BEGINS_ITEM.test(next.text.chars)) continue;
    broken.push(width);
  }
  if (broken.length < 3) return null;
  // The narrow window of widths in which most of the broken lines fall.
  broken.sort((a, b) => a - b);
  let best = 0;
  let width = 0;
  for (let low = 0, high = 0; high < broken.length; high++) {
    while ((broken[high] as number) - (broken[low] as number) > SLACK) low++;
    if (high - low + 1 >= best) {
      best = high - low + 1;
      width = broken[high] as number;
    }
  }
  for (const other of widths) if (other > width + 4) longer++;
  return best >= 3 && best >= broken.length * 0.6 && longer <= widths.length * 0.05 ? width : null;
}

/** Whether a line goes on in the next one because it is full. */
function goesOn(line: TextBlock, next: TextBlock, width: number, hasIndents: boolean): boolean {
  const chars = line.text.chars;
  const following = next.text.chars;
  if (columns(chars) < width - SLACK || next.isIndented || begins(following)) return false;
  if (DATE_LINE.test(chars)) return false;
  // A full line with a stop at its end may end its paragraph; only where the others are indented is it known.
  return !endsSentence(chars) || (hasIndents && !SIGNATURE_LINE.test(following));
}

/** Whether a page ended in the midst of a sentence. */
function isCutOff(line: TextBlock, next: TextBlock, width: number | null): boolean {
  const { chars } = line.text;
  if (endsSentence(chars) || next.isIndented || begins(next.text.chars) || BEGINS_TAIL.test(chars)) return false;
  return width === null ? chars.length >= 20 : columns(chars) >= width - SLACK;
}

function begins(chars: string): boolean {
  return (
    BEGINS_ITEM.test(chars) || BEGINS_TAIL.test(chars) || DATE_LINE.test(chars) || /^\s*[（(【[][^）)】\]]{1,40}[）)】\]]\s*$/.test(chars)
  );
}

/** How many of the next lines belong to a bracket or title that is open at the end of a text; 0 where none is. */
function openLines(tail: string, blocks: readonly Block[], index: number): number {
  if (STOPS.at(tail, tail.length - 1)) return 0;
  const open = unclosed(tail);
  if (open === '') return 0;
  let rest = open;
  for (let line = 1; line <= OPEN_LINES; line++) {
    const next = blocks[index + line];
    if (next?.kind !== 'paragraph' || next.isIndented || BEGINS_ITEM.test(next.text.chars)) return 0;
    const { chars } = next.text;
    rest = unclosed(rest + chars);
    if (!rest.startsWith(open[0] as string) || rest === '') return line;
    if (/[。！？]\s*$/.test(chars)) return 0;
  }
  return 0;
}

const STOPS = new CharacterSet('。！？；：.!?;:');
const BRACKETS = new Marks('（(《〈〔【）)》〉〕】');
/** By the bracket that closes it. */
const OPENING: ReadonlyMap<string, string> = new Map([
  ['）', '（'],
  [')', '（'],
  ['》', '《'],
  ['〉', '〈'],
  ['〕', '〔'],
  ['】', '【'],
]);

/** The brackets of a text that are open at its end, from the outermost on; looks at the last part of a long text only. */
function unclosed(chars: string): string {
  const open: string[] = [];
  for (let index = BRACKETS.next(chars, 0); index >= 0; index = BRACKETS.next(chars, index + 1)) {
    const bracket = chars.charAt(index);
    const opening = OPENING.get(bracket);
    if (opening === undefined) {
      open.push(bracket === '(' ? '（' : bracket);
      continue;
    }
    const at = open.lastIndexOf(opening);
    if (at >= 0) open.length = at;
  }
  return open.join('').slice(0, 8);
}

/** Columns that a line takes on a page: two for a Chinese character or mark, one for others. */
function columns(chars: string): number {
  let count = 0;
  const { length } = chars;
  for (let at = 0; at < length && count <= WIDEST; at++) {
    const code = chars.charCodeAt(at);
    count += code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026) ? 2 : 1;
  }
  return count;
}
