import type { Block } from '../reading.js';
import { BAR } from '../repair/kinds.js';
import type { Text } from '../text.js';
import { areHeads } from './html-table.js';

const BARS = /[|｜]/g;
const MOST_COLUMNS = 16;
/** A row has no more than this, and a line of heads much less. */
const LONGEST = 10_000;
const LONGEST_HEAD = 500;

/** The table that was read, and the index of the first block behind it. */
export interface BarTable {
  block: Block;
  next: number;
}

/**
 * A table of which a page left one line for each row, its cells parted by bars and mostly one behind the last:
 * 序号 | 任务 | 责任单位 |. Only what follows a line of heads, and only lines with as many cells. Null where there is none.
 */
export function barTable(blocks: readonly Block[], at: number): BarTable | null {
  const first = blocks[at];
  if (first?.kind !== 'paragraph' || first.text.length > LONGEST_HEAD) return null;
  const head = cellsOf(first);
  if (head.length < 2 || head.length > MOST_COLUMNS || !areHeads(head.map(({ chars }) => chars))) return null;
  const rows = [head];
  let next = at + 1;
  for (; next < blocks.length; next++) {
    const cells = cellsOf(blocks[next]);
    if (cells.length !== head.length) break;
    rows.push(cells);
  }
  return rows.length > 1 ? { block: { kind: 'table', rows, headerRows: 1 }, next } : null;
}

/** Between the bars; what stands before the first and behind the last of them is a cell only where there is something. */
function cellsOf(block: Block | undefined): Text[] {
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST) return [];
  const { text } = block;
  // Most lines have no bar.
  if ((text.kinds & BAR) === 0) return [];
  const places = [...text.chars.matchAll(BARS)].map(({ index }) => index);
  const cells = [-1, ...places].map((place, index) => text.slice(place + 1, places[index] ?? text.length).trim());
  if (cells.at(-1)?.length === 0) cells.pop();
  if (cells[0]?.length === 0) cells.shift();
  return cells;
}
