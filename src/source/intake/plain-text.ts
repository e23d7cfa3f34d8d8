import type { Block } from '../reading.js';
import { Text } from '../text.js';

type TextBlock = Exclude<Block, { kind: 'table' }>;

const LINE_ENDS = /[\r\n]+/g;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/;
const BLANK = /[^\S\r\n]/;

/**
 * A plain text as paragraphs, one for each line that is not blank. Nothing in it is markup: `1.`, `#`, `*`, `<` and
 * indents are what they look like. So no Markdown parser sees it: one that is told to find nothing would be the dearest
 * step of the intake.
 * @param base offset in the input at which the text begins
 */
export function readPlainText(text: string, base = 0): Block[] {
  const blocks: TextBlock[] = [];
  let lastEnd = -1;
  LINE_ENDS.lastIndex = 0;
  for (let start = 0; start < text.length; start = LINE_ENDS.lastIndex) {
    const end = LINE_ENDS.test(text) ? endBefore(text, LINE_ENDS.lastIndex) : text.length;
    const words = text.slice(start, end).trimEnd();
    if (words !== '') {
      const trimmed = words.trimStart();
      const at = start + words.length - trimmed.length;
      const block: TextBlock = { kind: 'paragraph', text: Text.at(base + at, trimmed) };
      if (at > 0 && BLANK.test(text.charAt(at - 1))) block.isIndented = true;
      if (lastEnd >= 0 && BLANK_LINE.test(text.slice(lastEnd, at))) block.isAfterBlank = true;
      blocks.push(block);
      lastEnd = start + words.length;
    }
    if (end === text.length) break;
  }
  return blocks;
}

/** Where the line ends that the line ends up to an index follow. */
function endBefore(text: string, index: number): number {
  let end = index;
  while (end > 0 && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}
