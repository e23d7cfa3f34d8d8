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
    const cells = unmerged(cellsOf(blocks[next]), rows);
    if (cells.length !== head.length) {
      if (next < blocks.length - 1 || !isTorn(cells, rows)) break;
      rows.push(filledUp(cells, head.length));
      continue;
    }
    rows.push(cells);
  }
  return rows.length > 1 ? { block: { kind: 'table', rows, headerRows: 1 }, next } : null;
}

const NUMBER = /^(\d{1,3})[.．、]/;

/**
 * The cells of a row with an empty one in front where its first cell goes over several rows and stands in the one above only:
 * 环境 | 14.新建…… | and then 15.改造…… |. Its number shows that, and that it has a cell less or an empty one behind.
 */
function unmerged(cells: Text[], rows: readonly Text[][]): Text[] {
  const width = (rows[0] as Text[]).length;
  const filled = cells.length === width && cells.at(-1)?.length === 0 ? cells.slice(0, -1) : cells;
  const [first, above] = [filled[0], rows.at(-1)?.[1]];
  if (rows.length < 2 || filled.length !== width - 1 || !first || !above) return cells;
  const [own, last] = [NUMBER.exec(first.chars)?.[1], NUMBER.exec(above.chars)?.[1]];
  return own !== undefined && last !== undefined && Number(own) === Number(last) + 1 ? [first.slice(0, 0), ...filled] : cells;
}

/** Whether a row, the last line of an excerpt, goes on with the number of the one above, but ends before its last cells. */
function isTorn(cells: readonly Text[], rows: readonly Text[][]): boolean {
  const width = (rows[0] as Text[]).length;
  const number = Number(rows.at(-1)?.[0]?.chars);
  return cells.length >= 2 && cells.length < width && number > 0 && cells[0]?.chars === `${number + 1}`;
}

function filledUp(cells: readonly Text[], width: number): Text[] {
  const last = cells.at(-1) as Text;
  return Array.from({ length: width }, (_, at) => cells[at] ?? last.slice(last.length));
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
