import type { Paragraph, Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import type { Block, BlockMarks } from '../reading.js';
import { Text } from '../text.js';
import { blocksOf } from './blocks.js';

/**
 * A parser for plain texts. Nothing in them is markup: `1.`, `#`, `*`, `<` and indents are what they look like. A parser of Markdown that is
 * told to find nothing makes the same tree, and takes almost as long as one that looks for everything.
 */
const linesAsParagraphs: Plugin<[], string, Root> = function () {
  this.parser = treeOf;
};

const parser = unified().use(linesAsParagraphs).freeze();

const LINE_END = /\r\n|[\r\n]/g;
const BLANK = /[^\S\r\n]/;

/**
 * A plain text as paragraphs, one for each line that is not blank.
 * @param base offset in the input at which the text begins
 */
export function readPlainText(text: string, base = 0): Block[] {
  const tree = parser.parse(text);
  const texts = new Map<number, Text>();
  const marks = new Map<number, BlockMarks>();
  let lastLine = 0;
  for (const { position, children } of tree.children as Paragraph[]) {
    const [words] = children;
    if (!position || words?.type !== 'text') continue;
    const { offset = 0, line } = position.start;
    texts.set(offset, Text.at(base + offset, words.value));
    const isIndented = offset > 0 && BLANK.test(text.charAt(offset - 1));
    const isAfterBlank = lastLine > 0 && line > lastLine + 1;
    if (isIndented || isAfterBlank) marks.set(offset, { ...(isIndented && { isIndented }), ...(isAfterBlank && { isAfterBlank }) });
    lastLine = line;
  }
  return blocksOf(tree, { texts, marks, headerRows: new Map() });
}

function treeOf(text: string): Root {
  const children: Paragraph[] = [];
  let line = 1;
  let start = 0;
  const addUpTo = (end: number): void => {
    const words = text.slice(start, end).trimEnd();
    const value = words.trimStart();
    if (value === '') return;
    const column = 1 + words.length - value.length;
    const position = {
      start: { line, column, offset: start + column - 1 },
      end: { line, column: column + value.length, offset: start + words.length },
    };
    children.push({ type: 'paragraph', position, children: [{ type: 'text', value, position }] });
  };
  for (const { 0: lineEnd, index } of text.matchAll(LINE_END)) {
    addUpTo(index);
    start = index + lineEnd.length;
    line++;
  }
  addUpTo(text.length);
  return { type: 'root', children };
}
