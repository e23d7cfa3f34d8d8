import type { Html, Nodes, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { isDateLine, isSignature } from '../outline/closing.js';
import { isTailLine } from '../outline/tail.js';
import type { Block, Positions, Problem } from '../reading.js';
import { Text } from '../text.js';
import { blocksOfHtml, parseHtmlFragment } from './html.js';
import { CLAUSE_MARKER } from './html-lists.js';
import { definitionsFor, labelsOf, piecesOf } from './markdown-pieces.js';
import { placed } from './places.js';
import { readPlainText } from './plain-text.js';
import { withoutSeams } from './seams.js';

const parser = unified()
  .use(remarkParse)
  // One tilde is a range in Chinese figures (1000~5000), not a deletion.
  .use(remarkGfm, { singleTilde: false })
  .use(withoutIndentedCode)
  .freeze();

const NO_FURNITURE: ReadonlySet<never> = new Set();

interface Source {
  file: string;
  /** The piece that is read. */
  text: string;
  /** Offset in the input at which it begins. */
  base: number;
  positions: Positions;
}

/** A Markdown text as blocks. Numbers of list items stay as written; bullets go, they are no words. */
export function readMarkdown(file: string, text: string, positions: Positions): { blocks: Block[]; problems: Problem[] } {
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  const labels = labelsOf(text);
  const blocks = linesOf(Text.at(0, front)).map((line): Block => ({ kind: 'paragraph', text: line, isFurniture: true }));
  const notes: Block[] = [];
  const problems: Problem[] = [];
  for (const { start, end, isTangled } of piecesOf(text, front.length)) {
    const own = text.slice(start, end);
    if (isTangled) {
      problems.push({ rule: 'markdown-as-text', at: positions.at(start), args: { lastLine: positions.at(end - 1).line } });
      for (const block of readPlainText(own, start)) blocks.push(block);
      continue;
    }
    const source: Source = { file, text: own, base: start, positions };
    for (const node of parser.parse(own + definitionsFor(own, labels)).children) {
      if (startOf(node) >= own.length) continue;
      const into = node.type === 'footnoteDefinition' ? notes : blocks;
      for (const block of blocksOf(node, source)) into.push(block);
    }
  }
  return { blocks: [...blocks, ...notes], problems };
}

/** What tools for web sites put before a text; not Markdown. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\w-]+[ \t]*:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n|[ \t]*\r?\n|#.*\r?\n)*?---[ \t]*(?:\r?\n|$)/;

/** Chinese paragraphs begin with an indent. */
function withoutIndentedCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}

function flow(nodes: readonly RootContent[], source: Source): Block[] {
  return nodes.flatMap((node) => blocksOf(node, source));
}

function blocksOf(node: RootContent, source: Source): Block[] {
  switch (node.type) {
    case 'heading': {
      const text = withoutSeams(wordsOf(node.children, source)).trim();
      return text.length === 0 ? [] : [{ kind: 'heading', depth: node.depth, text }];
    }
    case 'paragraph':
      return paragraphsOf(node.children, source);
    case 'blockquote':
      return flow(node.children, source);
    case 'list':
      return node.children.flatMap((item) => {
        const start = startOf(item);
        const written = node.ordered ? (/^\d+[.)][ \t]*/.exec(source.text.slice(start, start + 32))?.[0] ?? '') : '';
        return marked(Text.at(source.base + start, written), flow(item.children, source));
      });
    case 'footnoteDefinition':
      return marked(Text.inserted(source.base + startOf(node), `[${node.label ?? node.identifier}] `), flow(node.children, source));
    case 'table': {
      const width = node.children.reduce((most, row) => Math.max(most, row.children.length), 0);
      const rows = node.children.map((row) => {
        const cells = row.children.map((cell) => cellOf(cell.children, startOf(cell), source));
        while (cells.length < width) cells.push(Text.at(source.base + endOf(row), ''));
        return cells;
      });
      return [{ kind: 'table', rows, headerRows: 1 }];
    }
    case 'code': {
      const fence = source.text.slice(startOf(node), endOf(node)).search(/[\r\n]/);
      if (fence < 0) return [];
      return linesOf(placed(node.value, source.text, startOf(node) + fence + 1, endOf(node), 'none', source.base)).map((text) => ({
        kind: 'paragraph',
        text,
      }));
    }
    case 'html':
      return htmlBlocks(node, source);
    default:
      // Rules and the targets of links have no words.
      return [];
  }
}

/** HTML in Markdown, which has lost the indent or the `>` before its lines where it stands in a list or a quotation. */
function htmlBlocks(node: Html, source: Source): Block[] {
  const tree = parseHtmlFragment(source.file, node.value);
  const start = startOf(node);
  const isAsWritten = source.text.startsWith(node.value, start);
  const base = isAsWritten ? source.base + start : 0;
  const blocks = blocksOfHtml(tree, { ...source, html: node.value, base, furniture: NO_FURNITURE });
  if (isAsWritten) return blocks;
  const written = placed(node.value, source.text, start, endOf(node), 'none', source.base);
  const place = (text: Text) => Text.join([...text.chars].map((char, index) => Text.at(written.offset(text.offset(index)), char)));
  return blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(place)) } : { ...block, text: place(block.text) },
  );
}

/** Puts a marker before the first words; a marker without any stays by itself. */
function marked(marker: Text, blocks: Block[]): Block[] {
  if (marker.length === 0) return blocks;
  const [first, ...rest] = blocks;
  if (!first || first.kind === 'table') return [{ kind: 'paragraph', text: marker.trim() }, ...blocks];
  return [{ ...first, text: Text.join([marker, first.text]) }, ...rest];
}

/** A paragraph, cut where it was broken by hand and where a line begins like a clause of its own. */
function paragraphsOf(nodes: readonly PhrasingContent[], source: Source): Block[] {
  const whole = wordsOf(nodes, source);
  const blocks: Block[] = [];
  let from = 0;
  const add = (to: number) => {
    const part = whole.slice(from, to);
    const text = withoutSeams(part).trim();
    if (text.length > 0) blocks.push({ kind: 'paragraph', text, ...(/^[ \t\n]*[\u3000\u00A0]/.test(part.chars) && { isIndented: true }) });
    from = to;
  };
  for (const { index } of whole.chars.matchAll(/\n|\u2028/g)) {
    if (whole.chars[index] === '\u2028' || beginsParagraph(whole.chars, from, index)) add(index + 1);
  }
  add(whole.length);
  return blocks;
}

/** Whether the line after a line end is a paragraph of its own, as where one was pasted under the other without an empty line. */
function beginsParagraph(chars: string, from: number, lineEnd: number): boolean {
  const next = chars.slice(lineEnd + 1, lineEnd + 62).split(/[\n\u2028]/, 1)[0] as string;
  const before = chars
    .slice(Math.max(from, lineEnd - 62), lineEnd)
    .split('\n')
    .at(-1) as string;
  return (
    /^[\u3000\u00A0]/.test(next) ||
    CLAUSE_MARKER.test(next) ||
    /[。！？；：!?;:][”’」）)]?$/.test(before.trimEnd()) ||
    isDateLine(next.trim()) ||
    isTailLine(next.trim()) ||
    isTitleAbove(before.trim(), next.trim()) ||
    (isSignature(next.trim()) && isSignature(before.trim()))
  );
}

/** A line that is much shorter than the one below it was not broken for want of room. */
function isTitleAbove(line: string, next: string): boolean {
  return (
    line.length >= 4 &&
    line.length <= 24 &&
    next.length >= line.length + 8 &&
    !/[，,、；;。（(]/.test(line) &&
    /^[\u4e00-\u9fff“《]/.test(next)
  );
}

function cellOf(nodes: readonly PhrasingContent[], start: number, source: Source): Text {
  const whole = wordsOf(nodes, source);
  const lines = splitAt(whole, '\u2028').map((line) => withoutSeams(line).trim());
  const filled = lines.filter((line) => line.length > 0);
  return filled.length === 0 ? Text.at(source.base + start, '') : Text.join(filled, '\n');
}

function wordsOf(nodes: readonly PhrasingContent[], source: Source): Text {
  return withoutStars(Text.join(nodes.map((node) => inline(node, source))), source);
}

/** Words of a node; breaks made by hand are U+2028 in it. */
function inline(node: PhrasingContent, source: Source): Text {
  switch (node.type) {
    case 'text':
      return placed(node.value, source.text, startOf(node), endOf(node), 'markdown', source.base);
    case 'inlineCode': {
      const ticks = /^`*/.exec(source.text.slice(startOf(node), endOf(node)))?.[0].length ?? 0;
      return placed(node.value, source.text, startOf(node) + ticks, endOf(node) - ticks, 'none', source.base);
    }
    case 'break':
      return Text.inserted(source.base + startOf(node), '\u2028');
    case 'html':
      return /^<br\b/i.test(node.value) ? Text.inserted(source.base + startOf(node), '\u2028') : Text.EMPTY;
    default:
      return 'children' in node ? Text.join(node.children.map((child) => inline(child, source))) : Text.EMPTY;
  }
}

/** Pairs of stars that Markdown did not take for emphasis, as it does not before Chinese punctuation: they are none of the words. */
function withoutStars(text: Text, source: Source): Text {
  const stars = [...text.chars.matchAll(/\*{2,3}/g)].filter(({ index }) => source.text[text.offset(index) - source.base - 1] !== '\\');
  if (stars.length === 0 || stars.length % 2 === 1) return text;
  return text.edit(stars.map(({ 0: written, index }) => ({ start: index, end: index + written.length, to: '' })));
}

function linesOf(text: Text): Text[] {
  return splitAt(text, '\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
}

function splitAt(text: Text, separator: string): Text[] {
  const parts: Text[] = [];
  let from = 0;
  for (let end = text.chars.indexOf(separator); end >= 0; end = text.chars.indexOf(separator, from)) {
    parts.push(text.slice(from, end));
    from = end + separator.length;
  }
  return [...parts, text.slice(from)];
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
