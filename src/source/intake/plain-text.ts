import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Block } from '../reading.js';
import { Text } from '../text.js';

/** In a plain text nothing is markup: `1.`, `#`, `*`, `<` and indents are what they look like. */
const MARKUP = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

type TextBlock = Exclude<Block, { kind: 'table' }>;

const LINE_END = /\r\n|\n|\r/g;
const BLANK_LINE = /(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]/;

const parser = unified().use(remarkParse).use(withoutMarkup).freeze();

/** UTF-16 units parsed at a time: the parser needs some hundred times the memory of what it parses. */
const PIECE = 1 << 16;

/**
 * A plain text as paragraphs, one for each line that is not blank.
 * @param base offset in the input at which the text begins
 */
export function readPlainText(text: string, base = 0): Block[] {
  const blocks: TextBlock[] = [];
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = pieceEnd(text, start);
    for (const { position } of parser.parse(text.slice(start, end)).children) {
      const from = start + (position?.start.offset ?? 0);
      addLines(blocks, text, base, from, start + (position?.end.offset ?? 0));
    }
  }
  return blocks;
}

/** The lines of one paragraph of the tree, which ends at the next blank line. */
function addLines(blocks: TextBlock[], text: string, base: number, from: number, to: number): void {
  LINE_END.lastIndex = from;
  for (let start = from; start < to; start = LINE_END.lastIndex) {
    const end = Math.min(LINE_END.exec(text)?.index ?? to, to);
    const words = Text.at(base + start, text.slice(start, end)).trim();
    if (words.length > 0) {
      const at = words.offset(0) - base;
      const previous = blocks.at(-1)?.text;
      // The parser leaves blanks before a paragraph out of it, but not the ideographic space.
      const isIndented = at > 0 && /[^\S\r\n]/.test(text[at - 1] ?? '');
      const isAfterBlank = previous !== undefined && BLANK_LINE.test(text.slice(previous.offset(previous.length) - base, at));
      blocks.push({ kind: 'paragraph', text: words, ...(isIndented && { isIndented }), ...(isAfterBlank && { isAfterBlank }) });
    }
    if (end === to) return;
  }
}

/** After a line end, so that no line is cut: a piece that begins in a very long line ends with that line. */
function pieceEnd(text: string, start: number): number {
  LINE_END.lastIndex = start + PIECE;
  return LINE_END.exec(text) ? LINE_END.lastIndex : text.length;
}

function withoutMarkup(this: Processor): void {
  this.data().micromarkExtensions = [{ disable: { null: MARKUP } }];
}
