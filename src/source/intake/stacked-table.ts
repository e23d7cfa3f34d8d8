import type { Block } from '../reading.js';
import type { Text } from '../text.js';
import { areHeads, headName } from './html-table.js';

/** The most columns that a table may have whose cells stand on lines of their own. */
const MOST_COLUMNS = 12;
/** 序号 with blanks between and a bar behind. */
const LONGEST_FIRST = 16;
/** 80, as the number of a row. */
const NUMBER = /^\d{1,4}$/;
/** 一、稳住工业投资: the name of a group of rows. */
const GROUP = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])\s*\S{2,}/;
/** A column before that of the numbers, whose cells go over several rows. */
const CLASS = /^(?:(?:任务|项目|工作|指标|所属)?(?:分类|类别|类型|板块|领域|方面|大类)|工作目标)$/;
/** What such a cell says is short and no sentence. */
const LONGEST_CLASS = 30;
/** The bar that a page's table leaves behind each of its cells. */
const BAR = /[|｜]+$/;

/** The blocks that a table was read as, and the index of the first block behind it. */
export interface StackedTable {
  blocks: Block[];
  next: number;
}

/**
 * A table whose cells have come to stand below each other, a line each: 序号, 任务内容, 责任单位, and then a number, its task, its
 * body, the next number, …; lines between two rows that name a group part it. Null where the numbers do not stand where they
 * would have to.
 */
export function stackedTable(blocks: readonly Block[], at: number): StackedTable | null {
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST_FIRST) return null;
  const first = headName(cellOf(block)?.chars ?? '');
  if (CLASS.test(first)) return classedTable(blocks, at);
  if (first !== '序号') return null;
  const head = headFrom(blocks, at);
  if (!head) return null;
  const found: Block[] = [];
  let rows = 0;
  let next = at + head.length;
  let last = 0;
  for (;;) {
    const group = groupAt(blocks, next, last);
    const from = group ? next + 1 : next;
    const row = rowFrom(blocks, from, head.length, last);
    if (group && (row || groupAt(blocks, from, last))) {
      found.push(group);
      next = from;
    }
    if (row) {
      const table = found.at(-1);
      if (table?.kind === 'table') table.rows.push(row);
      else found.push({ kind: 'table', rows: [head, row], headerRows: 1 });
      rows++;
      last = Number((row[0] as Text).chars);
      next = from + head.length;
    } else if (!group || next !== from) break;
  }
  // A table that begins in its middle needs more than one row to be told from lines that happen to fit.
  return rows > 1 || (rows === 1 && last === 1) ? { blocks: found, next } : null;
}

/** One with a column before its numbers: 分类, 序号, 任务, …; a cell of it stands before the first of the rows that it is about. */
function classedTable(blocks: readonly Block[], at: number): StackedTable | null {
  if (headName(cellOf(blocks[at + 1])?.chars ?? '') !== '序号') return null;
  const head = headFrom(blocks, at + 1, ({ chars }, next) => isClass(chars) && NUMBER.test(cellOf(blocks[next + 1])?.chars ?? ''));
  if (!head) return null;
  const rows: Text[][] = [[cellOf(blocks[at]) as Text, ...head]];
  let next = at + 1 + head.length;
  let last = 0;
  let kind: Text | undefined;
  for (;;) {
    const cell = cellOf(blocks[next]);
    const named = cell && isClass(cell.chars) && !NUMBER.test(cell.chars) ? cell : undefined;
    const row = rowFrom(blocks, named ? next + 1 : next, head.length, last);
    kind = named ?? kind;
    if (!row || !kind) break;
    rows.push([kind, ...row]);
    last = Number((row[0] as Text).chars);
    next += head.length + (named ? 1 : 0);
  }
  return rows.length > 2 || (rows.length === 2 && last === 1) ? { blocks: [{ kind: 'table', rows, headerRows: 1 }], next } : null;
}

function isClass(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST_CLASS && !/[。；;，,：:]/.test(words);
}

function headFrom(blocks: readonly Block[], at: number, ends?: (cell: Text, at: number) => boolean): Text[] | null {
  const head: Text[] = [];
  for (let next = at; head.length <= MOST_COLUMNS; next++) {
    const cell = cellOf(blocks[next]);
    if (!cell) return null;
    if (NUMBER.test(cell.chars) || GROUP.test(cell.chars) || ends?.(cell, next)) break;
    head.push(cell);
  }
  return head.length >= 3 && head.length <= MOST_COLUMNS && areHeads(head.map(({ chars }) => chars)) ? head : null;
}

/** A line that names a group, where a row or another such line follows. */
function groupAt(blocks: readonly Block[], at: number, last: number): Block | null {
  const cell = cellOf(blocks[at]);
  if (!cell || !GROUP.test(cell.chars)) return null;
  const following = cellOf(blocks[at + 1])?.chars ?? '';
  return (NUMBER.test(following) && Number(following) > last) || GROUP.test(following) ? (blocks[at] as Block) : null;
}

function rowFrom(blocks: readonly Block[], at: number, width: number, last: number): Text[] | null {
  const row: Text[] = [];
  for (let next = at; next < at + width; next++) {
    const cell = cellOf(blocks[next]);
    if (!cell) return null;
    row.push(cell);
  }
  const number = row[0]?.chars ?? '';
  if (!NUMBER.test(number) || Number(number) <= last) return null;
  // The next number among its other cells says that one of them is missing.
  return row.slice(1).some(({ chars }) => chars === `${Number(number) + 1}`) ? null : row;
}

/** A line as a cell, without the bar behind it. */
function cellOf(block: Block | undefined): Text | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const bar = BAR.exec(block.text.chars);
  return bar ? block.text.slice(0, bar.index).trim() : block.text;
}
