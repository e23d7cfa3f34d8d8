import type { Block } from '../reading.js';
import { Text } from '../text.js';
import { barTable } from './bar-table.js';
import { framedTable } from './framed-table.js';
import { areHeads } from './html-table.js';
import { stackedTable } from './stacked-table.js';

/**
 * Lines with tabs or wide gaps between their parts are a table where the first of them names its columns: so a table arrives
 * that was copied from a page. One whose cells came to stand on lines of their own is put together again.
 */
export function withTabTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const framed = framedTable(blocks, at) ?? barTable(blocks, at);
    if (framed) {
      // Lines that are no table are not looked at again from the second of them on.
      for (const block of framed.block ? [framed.block] : blocks.slice(at, framed.next)) found.push(block);
      at = framed.next;
      continue;
    }
    const stacked = stackedTable(blocks, at);
    if (stacked) {
      for (const block of stacked.blocks) found.push(block);
      at = stacked.next;
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
