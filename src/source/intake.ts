import { decodeText } from './intake/encoding.js';
import { isWebArchive, isZip, textFormat, unreadableKind } from './intake/format.js';
import { lostCharacters } from './intake/lost-characters.js';
import { readPlainText } from './intake/plain-text.js';
import { positionsOf } from './intake/positions.js';
import { withTabTables } from './intake/tab-tables.js';
import { Unreadable } from './intake/unreadable.js';
import type { Block, Format, Intake, Positions, Problem } from './reading.js';

/** The largest inputs that are read, in bytes: a plain text costs little; a tree of a page or of Markdown some hundred times its size. */
const LIMITS: Record<Format, number> = { txt: 64 * 1024 * 1024, md: 8 * 1024 * 1024, html: 16 * 1024 * 1024, docx: 64 * 1024 * 1024 };

/**
 * An input file as blocks with their places.
 * @param file as the user named it, `-` for standard input; its extension decides where the bytes do not
 * @param options `format` where the user gives it
 * @throws {Unreadable} where nothing of it can be read
 */
export async function takeIn(file: string, bytes: Uint8Array, options: { format?: Format } = {}): Promise<Intake> {
  if (bytes.length === 0) throw new Unreadable(file, { kind: 'empty' });
  const unreadable = unreadableKind(bytes);
  if (unreadable) throw new Unreadable(file, unreadable);
  if (isZip(bytes) || options.format === 'docx') {
    refuseLarge(file, 'docx', bytes.length);
    const { readDocx } = await import('./intake/docx.js');
    return { file, format: 'docx', ...(await readDocx(file, bytes)) };
  }
  refuseLarge(file, options.format ?? 'txt', bytes.length);
  const decoded = decodeText(bytes);
  if (!decoded) throw new Unreadable(file, { kind: 'binary', what: null });
  const { text, encoding } = decoded;
  if (isWebArchive(text)) throw new Unreadable(file, { kind: 'web-archive' });
  const format = options.format ?? textFormat(file, text);
  refuseLarge(file, format, bytes.length);
  const positions = positionsOf(text);
  const problems: Problem[] = encoding === 'UTF-8' ? [] : [{ rule: 'encoding-converted', at: { line: 1, column: 1 }, args: { encoding } }];
  for (const lost of lostCharacters(text, positions)) problems.push(lost);
  const read = await readBlocks(file, format, text, positions);
  if (read.blocks.length === 0) throw new Unreadable(file, { kind: 'no-text', format });
  return { file, format, encoding, positions, blocks: read.blocks, problems: [...problems, ...read.problems] };
}

async function readBlocks(
  file: string,
  format: Exclude<Format, 'docx'>,
  text: string,
  positions: Positions,
): Promise<{ blocks: Block[]; problems: Problem[] }> {
  switch (format) {
    case 'txt':
      return { blocks: withTabTables(readPlainText(text)), problems: [] };
    case 'md': {
      const { readMarkdown } = await import('./intake/markdown.js');
      return readMarkdown(file, text, positions);
    }
    case 'html': {
      const { readHtml } = await import('./intake/html.js');
      return { blocks: readHtml(file, text, positions), problems: [] };
    }
  }
}

function refuseLarge(file: string, format: Format, size: number): void {
  const limit = LIMITS[format];
  if (size > limit) throw new Unreadable(file, { kind: 'too-large', size, limit, unit: 'bytes' });
}
