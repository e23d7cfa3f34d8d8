import type { Element, Root as Page } from 'hast';
import mammoth from 'mammoth';
import type { Block, Intake, Problem } from '../reading.js';
import { Text } from '../text.js';
import { MAX_XML_DEPTH, withNumbers } from './docx-body.js';
import { Numbering, type StyleNumbering } from './docx-numbering.js';
import { packParts, unpackParts } from './docx-zip.js';
import { blocksOfHtml, parseHtmlFragment } from './html.js';
import { positionsFrom, positionsOf } from './positions.js';
import { Unreadable } from './unreadable.js';
import { tagsOf } from './xml.js';

/** Paragraphs of a Word document: each costs some 20 kB while it is converted. */
const MAX_PARAGRAPHS = 100_000;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  ...Array.from({ length: 9 }, (_, index) => `p[style-name='toc ${index + 1}'] => p.contents:fresh`),
  "p[style-name='TOC Heading'] => p.contents:fresh",
];

/**
 * A Word document as blocks: through HTML, with the numbers of its lists and as if all tracked changes were accepted.
 * A line of its positions is a paragraph or a table row, counted from 1, empty ones included.
 */
export async function readDocx(file: string, bytes: Uint8Array): Promise<Omit<Intake, 'file' | 'format'>> {
  const parts = unpackParts(file, bytes);
  const xml = (name: RegExp) => new TextDecoder().decode([...parts].find(([path]) => name.test(path))?.[1] ?? new Uint8Array());
  for (const [name, part] of parts) {
    // Declarations of entities have no place in a document, and are how XML is made to explode.
    if (Buffer.from(part.subarray(0, 4096)).includes('<!DOCTYPE'))
      throw new Unreadable(file, { kind: 'bad-docx', reason: `DOCTYPE in ${name}` });
  }
  const [main] = [...parts.keys()].filter((path) => /^word\/document\d*\.xml$/.test(path)).sort();
  const body = withNumbers(new TextDecoder().decode(parts.get(main as string)), new Numbering(xml(/numbering/), stylesOf(xml(/styles/))));
  if (!body) throw new Unreadable(file, { kind: 'too-deep', limit: MAX_XML_DEPTH });
  if (body.paragraphs > MAX_PARAGRAPHS)
    throw new Unreadable(file, { kind: 'too-large', size: body.paragraphs, limit: MAX_PARAGRAPHS, unit: 'paragraphs' });
  const given = new Map([...parts].filter(([name]) => name !== 'word/numbering.xml'));
  given.set(main as string, new TextEncoder().encode(body.xml));
  const { html, pictures, unread } = await convert(file, packParts(given));
  const { text, notes } = withoutNoteMarks(html);
  const tree = parseHtmlFragment(file, text);
  const read = blocksOfHtml(tree, { file, html: text, base: 0, positions: positionsOf(text), furniture: contentsOf(tree) });
  if (read.length === 0) throw new Unreadable(file, { kind: 'no-text', format: 'docx' });
  const { blocks, positions } = byParagraph(read, paragraphsOf(tree));
  const start = { line: 1, column: 1 };
  const problems: Problem[] = [];
  if (body.trackedChanges > 0) problems.push({ rule: 'tracked-changes', at: start, args: { count: body.trackedChanges } });
  if (notes > 0) problems.push({ rule: 'notes-apart', at: start, args: { count: notes } });
  if (pictures > 0) problems.push({ rule: 'pictures-unread', at: start, args: { count: pictures } });
  if (unread.length > 0) problems.push({ rule: 'elements-unread', at: start, args: { elements: unread } });
  return { encoding: 'UTF-8', positions, blocks, problems };
}

async function convert(file: string, archive: Uint8Array): Promise<{ html: string; pictures: number; unread: string[] }> {
  let pictures = 0;
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => {
          pictures++;
          return { src: '' };
        }),
      },
    );
    const unread = messages.flatMap(({ message }) => /^An unrecognised element was ignored: (?:\{.*\})?(.+)$/.exec(message)?.[1] ?? []);
    return { html: value, pictures, unread: [...new Set(unread)].sort() };
  } catch (error) {
    throw new Unreadable(file, { kind: 'bad-docx', reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
  }
}

/** Notes stand at the end, each after its mark; the marks within the text go, for they would join the words and figures before them. */
function withoutNoteMarks(html: string): { text: string; notes: number } {
  let notes = 0;
  const text = html
    .replace(/<sup><a href="#(?:foot|end)note-[^"]*" id="(?:foot|end)note-ref-[^"]*">\[\d+\]<\/a><\/sup>/g, '')
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replace(/<li id="(?:foot|end)note-[^"]*">(?:<p>)?/g, () => `<p>[${++notes}] `);
  return { text, notes };
}

/** The paragraphs of a table of contents: the same headings stand again in the text. */
function contentsOf(tree: Page): Set<Element> {
  const contents = tree.children.filter(
    (node): node is Element => node.type === 'element' && [node.properties.className].flat().includes('contents'),
  );
  return new Set(contents);
}

/** Where in the HTML each paragraph begins, and each table row. */
function paragraphsOf(node: Page | Element): number[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (/^(?:p|h[1-6]|tr|li)$/.test(child.tagName)) return [child.position?.start.offset ?? 0];
    return paragraphsOf(child);
  });
}

/** The same blocks with places in a text that has one line for each paragraph. */
function byParagraph(blocks: readonly Block[], paragraphs: readonly number[]): Pick<Intake, 'blocks' | 'positions'> {
  const starts: number[] = [0];
  let end = 0;
  let line = 0;
  const placed = new Map<Text, Text>();
  const place = (text: Text): Text => {
    const known = placed.get(text);
    if (known) return known;
    for (; line + 1 < paragraphs.length && (paragraphs[line + 1] as number) <= text.offset(0); line++) starts.push(++end);
    const moved = Text.at(end, text.chars);
    end += text.length + 1;
    placed.set(text, moved);
    return moved;
  };
  const moved = blocks.map((block): Block => {
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(place)) };
    return { ...block, text: place(block.text) };
  });
  return { blocks: moved, positions: positionsFrom(starts) };
}

/** What the styles say of numbers, by their ids. */
function stylesOf(xml: string): Map<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>();
  let style: StyleNumbering | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'style') {
      style = tag.kind === 'open' ? { basedOn: null, instance: null, level: null } : null;
      if (style) styles.set(tag.attribute('styleId') ?? '', style);
    } else if (style && tag.kind !== 'close') {
      if (tag.name === 'basedOn') style.basedOn = tag.attribute('val');
      else if (tag.name === 'numId') style.instance = tag.attribute('val');
      else if (tag.name === 'ilvl') style.level = Number(tag.attribute('val') ?? 0);
    }
  }
  return styles;
}
