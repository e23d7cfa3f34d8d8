import type { Block } from '../reading.js';
import { BAR, GLOSS, SPACE, UNUSUAL } from '../repair/kinds.js';
import { Text } from '../text.js';
import { barTable } from './bar-table.js';
import { framedTable } from './framed-table.js';
import { areHeads } from './html-table.js';
import { looseStack } from './loose-stack.js';
import { stackedTable } from './stacked-table.js';

/**
 * Lines with tabs or wide gaps between their parts are a table where the first of them names its columns: so a table arrives
 * that was copied from a page. One whose cells came to stand on lines of their own is put together again.
 */
export function withTabTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    if (!mayBegin(blocks[at] as Block)) {
      found.push(blocks[at] as Block);
      at++;
      continue;
    }
    const framed = framedTable(blocks, at) ?? barTable(blocks, at);
    if (framed) {
      // Lines that are no table are not looked at again from the second of them on.
      for (const block of framed.block ? [framed.block] : blocks.slice(at, framed.next)) found.push(block);
      at = framed.next;
      continue;
    }
    const [even, loose] = [stackedTable(blocks, at), looseStack(blocks, at)];
    // Whichever reads more of it.
    const stacked = (loose?.next ?? 0) > (even?.next ?? 0) ? loose : even;
    if (stacked) {
      for (const block of stacked.blocks) found.push(block);
      at = stacked.next;
      continue;
    }
    const aligned = rowsFrom(blocks, at);
    const rows = aligned.length < 2 ? spacedRows(blocks, at) : aligned;
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

/** Blanks and bars between cells, lines of a frame; and what the name of a column (序号, 任务板块) is longer with. */
const OF_A_HEAD = BAR | GLOSS | SPACE | UNUSUAL;
const LONGEST_NAME = 8;

/** A cheap test before all others: whether a block has any of what a table can begin with. */
function mayBegin(block: Block): boolean {
  return block.kind === 'paragraph' && (block.text.length <= LONGEST_NAME || (block.text.kinds & OF_A_HEAD) !== 0);
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

/**
 * The rows of a table whose cells only single blanks part: 序号 任务 责任单位 above 1 新建码头 市港务局. It is one where every line below
 * that goes on with the number has as many cells; else a blank stands inside some cell, and nothing tells which.
 */
function spacedRows(blocks: readonly Block[], at: number): Text[][] {
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST_HEAD || !/^序\s?[号號]\S{0,7}\s/.test(block.text.chars)) return [];
  const head = spacedCells(block.text);
  if (head.length < 3 || !areHeads(head.map(({ chars }) => chars))) return [];
  const rows = [head];
  for (let next = at + 1; next < blocks.length; next++) {
    const row = blocks[next];
    if (row?.kind !== 'paragraph' || row.text.length > LONGEST_ROW || !row.text.chars.startsWith(`${rows.length}`)) break;
    const cells = spacedCells(row.text);
    if (cells[0]?.chars !== `${rows.length}` || cells.length !== head.length) return [];
    rows.push(cells);
  }
  return rows;
}

const LONGEST_HEAD = 120;
const LONGEST_ROW = 2000;

function spacedCells(text: Text): Text[] {
  const cells: Text[] = [];
  for (const { 0: word, index } of text.chars.matchAll(/[^ \u3000]+/g)) cells.push(text.slice(index, index + word.length));
  return cells;
}

function cellsOf(block: Block | undefined): Text[] {
  // Most lines have none of what could part cells.
  if (block?.kind !== 'paragraph' || (block.text.kinds & SPACE) === 0) return [];
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
