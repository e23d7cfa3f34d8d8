import type { Block } from '../reading.js';
import { Text } from '../text.js';

/** A block with every text in it changed by `change`; the same block where nothing changed. */
export function mapTexts(block: Block, change: (text: Text) => Text): Block {
  if (block.kind !== 'table') {
    const text = change(block.text);
    return text === block.text ? block : { ...block, text };
  }
  let isChanged = false;
  const rows = block.rows.map((row) =>
    row.map((cell) => {
      const text = change(cell);
      isChanged ||= text !== cell;
      return text;
    }),
  );
  return isChanged ? { ...block, rows } : block;
}

/** The texts of a block, cell by cell in a table. */
export function textsOf(block: Block): Text[] {
  return block.kind === 'table' ? block.rows.flat() : [block.text];
}

/** The texts of all blocks. */
export function textsIn(blocks: readonly Block[]): Text[] {
  const texts: Text[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') texts.push(block.text);
    else for (const row of block.rows) for (const cell of row) texts.push(cell);
  }
  return texts;
}

/** Each line of a paragraph as a paragraph of its own: whether they belong together is found out later. Empty ones are left out. */
export function splitLines(blocks: readonly Block[]): Block[] {
  const lines: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      lines.push(block);
      continue;
    }
    const { chars } = block.text;
    if (!chars.includes('\n')) {
      if (chars.trim() !== '') lines.push(block);
      continue;
    }
    let start = 0;
    while (start <= chars.length) {
      const found = chars.indexOf('\n', start);
      const end = found < 0 ? chars.length : found;
      const line = block.text.slice(start, end > start && chars[end - 1] === '\r' ? end - 1 : end);
      if (line.chars.trim() !== '') lines.push({ ...block, text: line });
      start = end + 1;
    }
  }
  return lines;
}

/** The first words of a block, to list it by. */
export function firstWords(block: Block): string {
  for (const text of textsOf(block)) {
    const words = text.chars.trim();
    if (words !== '') return words;
  }
  return '';
}

/** All the characters of a block. */
export function charsOf(block: Block): string {
  return block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.chars).join(' | ')).join('\n') : block.text.chars;
}

/** Texts as one, with a space only between Latin words. */
export function joined(parts: readonly Text[]): Text {
  const pieces: Text[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last && /[A-Za-z0-9]$/.test(last.chars.slice(-1)) && /^[A-Za-z]/.test(part.chars)) pieces.push(Text.inserted(part.offset(0), ' '));
    pieces.push(part);
  }
  return Text.join(pieces);
}
