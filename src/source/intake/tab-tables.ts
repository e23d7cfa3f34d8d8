import type { Block } from '../reading.js';
import { Text } from '../text.js';
import { areHeads } from './html-table.js';

/**
 * Lines with tabs or wide gaps between their parts are a table where the first of them names its columns: so a table arrives
 * that was copied from a page. One whose cells came to stand on lines of their own is put together again.
 */
export function withTabTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const stacked = stackedFrom(blocks, at);
    if (stacked.length > 1) {
      found.push({ kind: 'table', rows: stacked, headerRows: 1 });
      at += stacked.length * (stacked[0] as Text[]).length;
      continue;
    }
    const rows = rowsFrom(blocks, at);
    if (rows.length < 2) {
      found.push(blocks[at] as Block);
      at++;
      continue;
    }
    found.push({ kind: 'table', rows, headerRows: 1 });
    at += rows.length;
  }
  return found;
}

/** The head and the lines below it that have as many columns; nothing where there is no head. */
function rowsFrom(blocks: readonly Block[], at: number): Text[][] {
  const head = cellsOf(blocks[at]);
  if (head.length < 2 || !areHeads(head.map(({ chars }) => chars))) return [];
  const rows = [head];
  for (let next = at + 1; next < blocks.length; next++) {
    const cells = cellsOf(blocks[next]);
    const isFull = cells.length === head.length;
    // 一, 清理隐性壁垒: the name of a group, with the measures of it below.
    if (!isFull && !(cells.length === 2 && head.length > 3 && cellsOf(blocks[next + 1]).length === head.length)) break;
    rows.push(isFull ? cells : head.map((_, column) => cells[column] ?? Text.EMPTY));
  }
  return rows;
}

/** The most columns that a table may have whose cells stand on lines of their own. */
const MOST_COLUMNS = 10;

/**
 * A table whose cells have come to stand below each other, a line each: 序号, 任务内容, 责任单位, and then 1, its task, its
 * body, 2, …. Nothing where the numbers do not stand where they would have to.
 */
function stackedFrom(blocks: readonly Block[], at: number): Text[][] {
  if (lineOf(blocks[at])?.chars.replace(/\s/g, '') !== '序号') return [];
  let width = 1;
  while (width <= MOST_COLUMNS && lineOf(blocks[at + width]) && lineOf(blocks[at + width])?.chars !== '1') width++;
  if (width < 3 || width > MOST_COLUMNS) return [];
  const row = (from: number): Text[] => blocks.slice(from, from + width).flatMap((block) => lineOf(block) ?? []);
  const head = row(at);
  if (!areHeads(head.map(({ chars }) => chars))) return [];
  const rows = [head];
  for (let number = 1; ; number++) {
    const cells = row(at + number * width);
    if (cells.length < width || (cells[0] as Text).chars !== `${number}`) break;
    // A number among its other cells says that one of them is missing.
    if (cells.slice(1).some(({ chars }) => chars === `${number + 1}`)) break;
    rows.push(cells);
  }
  return rows;
}

function lineOf(block: Block | undefined): Text | undefined {
  return block?.kind === 'paragraph' ? block.text : undefined;
}

function cellsOf(block: Block | undefined): Text[] {
  if (block?.kind !== 'paragraph') return [];
  if (!block.text.chars.includes('\t')) return alignedCells(block.text);
  const { text } = block;
  const cells: Text[] = [];
  let from = 0;
  for (let tab = text.chars.indexOf('\t'); tab >= 0; tab = text.chars.indexOf('\t', from)) {
    cells.push(text.slice(from, tab).trim());
    from = tab + 1;
  }
  return [...cells, text.slice(from).trim()];
}

const GAP = /[ \u3000]{2,}/g;

/** Of a line whose parts stand in columns, three or more of them; spaces between two names are those of a signature. */
function alignedCells(text: Text): Text[] {
  if (text.length > 400 || !(text.chars.includes('  ') || text.chars.includes('\u3000\u3000'))) return [];
  const cells: Text[] = [];
  let from = 0;
  for (const { 0: gap, index } of text.chars.matchAll(GAP)) {
    cells.push(text.slice(from, index));
    from = index + gap.length;
  }
  return cells.length < 2 ? [] : [...cells, text.slice(from)];
}
