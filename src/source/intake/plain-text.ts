import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
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
const LINE_ENDS = /[\r\n]+/g;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/;

/** The code of the parser for a tab; those of line ends are below it. */
const HORIZONTAL_TAB = -2;

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
    // The parser would join the lines, and take four times as long over it: it gets a line separator for each line end.
    const joined = text.slice(start, end).replace(/[\r\n]/g, '\u2028');
    for (const { position } of parser.parse(joined).children) {
      addLines(blocks, text, base, start + (position?.start.offset ?? 0), start + (position?.end.offset ?? 0));
    }
  }
  return blocks;
}

/** Each line of a paragraph of the tree as a paragraph of its own. */
function addLines(blocks: TextBlock[], text: string, base: number, from: number, to: number): void {
  LINE_ENDS.lastIndex = from;
  for (let start = from; start < to; start = LINE_ENDS.lastIndex) {
    const end = Math.min(LINE_ENDS.exec(text)?.index ?? to, to);
    const line = text.slice(start, end);
    const words = line.trimEnd();
    if (words !== '') {
      const trimmed = words.trimStart();
      const at = start + words.length - trimmed.length;
      const previous = blocks.at(-1)?.text;
      // The parser leaves blanks before a paragraph out of it, but not the ideographic space.
      const isIndented = at > 0 && /[^\S\r\n]/.test(text[at - 1] ?? '');
      const isAfterBlank = previous !== undefined && BLANK_LINE.test(text.slice(previous.offset(previous.length) - base, at));
      blocks.push({
        kind: 'paragraph',
        text: Text.at(base + at, trimmed),
        ...(isIndented && { isIndented }),
        ...(isAfterBlank && { isAfterBlank }),
      });
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
  const extension: MicromarkExtension = {
    disable: { null: MARKUP },
    // A paragraph as it stands, at half the price of the parser's own way through content and its parts.
    flow: {
      null: {
        concrete: true,
        tokenize(effects, ok, nok) {
          const inside: typeof ok = (code) => {
            if (code === null || code < HORIZONTAL_TAB) {
              effects.exit('paragraph');
              return ok(code);
            }
            effects.consume(code);
            return inside;
          };
          return (code) => {
            // The blanks before it are the parser's own business.
            if (code === null || code < 0) return nok(code);
            effects.enter('paragraph');
            return inside(code);
          };
        },
      },
    },
  };
  this.data().micromarkExtensions = [extension];
}

type MicromarkExtension = Exclude<NonNullable<Data['micromarkExtensions']>[number], readonly unknown[]>;
