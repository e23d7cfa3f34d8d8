import type { Block } from '../reading.js';
import { Text } from '../text.js';
import { areHeads } from './html-table.js';

/** Lines with tabs between their parts are a table where the first of them names its columns: so a table arrives that was copied from a page. */
export function withTabTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
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
  if (block?.kind !== 'paragraph' || !block.text.chars.includes('\t')) return [];
  const { text } = block;
  const cells: Text[] = [];
  let from = 0;
  for (let tab = text.chars.indexOf('\t'); tab >= 0; tab = text.chars.indexOf('\t', from)) {
    cells.push(text.slice(from, tab).trim());
    from = tab + 1;
  }
  return [...cells, text.slice(from).trim()];
}
