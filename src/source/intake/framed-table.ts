import { Beginning } from '../edge-pattern.js';
import type { Block } from '../reading.js';
import { Text } from '../text.js';
import { areHeads } from './html-table.js';

/** Lines of a frame, and what parts its cells. */
const BEGINS = new Beginning(/^[┌├│└┏┣┃┗╔╠║╚]/);
const PARTS = /[┌┬┐├┼┤└┴┘│┏┳┓┣╋┫┗┻┛┃╔╦╗╠╬╣╚╩╝║]/g;
const RULE = /^[─━═\s]+$/;
const MOST_COLUMNS = 16;
const LONGEST_REPEATED = 1000;

/** The lines of a frame: the table that they are, null where they are none, and the index of the first block behind them. */
export interface FramedTable {
  block: Block | null;
  next: number;
}

/** What one line of the frame holds: for each column its words, or null where a rule parts two of its cells. */
type FrameLine = (Text | null)[];

/**
 * A table drawn with ┌─┬─┐ and │, as collections of laws have it. A rule through one column only parts that column: the cells of
 * the others go over both rows. Null where no frame begins; lines whose columns differ are none of the same frame.
 */
export function framedTable(blocks: readonly Block[], at: number): FramedTable | null {
  const lines: FrameLine[] = [];
  let next = at;
  for (; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.kind !== 'paragraph' || !BEGINS.test(block.text.chars)) break;
    const line = cellsOf(block.text);
    if (lines.length > 0 && line.length !== lines[0]?.length) break;
    lines.push(line);
  }
  const width = lines[0]?.length ?? 0;
  if (lines.length === 0) return null;
  const rows = lines.length < 4 || width < 2 || width > MOST_COLUMNS ? [] : rowsOf(lines, width);
  const isTable = rows.length > 1 && areHeads((rows[0] ?? []).map(({ chars }) => chars));
  return { block: isTable ? { kind: 'table', rows, headerRows: 1 } : null, next };
}

function cellsOf(text: Text): FrameLine {
  const places = [...text.chars.matchAll(PARTS)].map(({ index }) => index);
  return places.slice(0, -1).map((place, column) => {
    const words = text.slice(place + 1, places[column + 1]);
    return words.chars !== '' && RULE.test(words.chars) && /[─━═]/.test(words.chars) ? null : words.trim();
  });
}

/**
 * From rule to rule in any column. What a column says beyond a row of its neighbours it says of each of them; only the task, the
 * column with the most words, is cut where a neighbour's rule stands.
 */
function rowsOf(lines: readonly FrameLine[], width: number): Text[][] {
  const task = longest(lines, width);
  const cells = Array.from({ length: width }, (_, column) => cellsOfColumn(lines, column));
  const rules = lines.flatMap((line, at) => (line.some((cell) => cell === null) ? [at] : []));
  const rows: Text[][] = [];
  const shown = new Set<Text>();
  for (const [index, from] of rules.entries()) {
    const to = rules[index + 1] ?? lines.length;
    const row = cells.map((ofColumn, column) => {
      // What stands beside the rule of a neighbour still belongs to what is above it.
      if (column === task) return joined(lines.slice(from + 1, to + 1).flatMap((line) => line[column] ?? []));
      const cell = ofColumn[from] === Text.EMPTY ? (ofColumn[from + 1] ?? Text.EMPTY) : (ofColumn[from] as Text);
      // A cell that goes over many rows is not written down in each of them without end.
      const isAgain = shown.has(cell) && cell.length > LONGEST_REPEATED;
      shown.add(cell);
      return isAgain ? Text.EMPTY : cell;
    });
    if ((row[task] as Text).length > 0) rows.push(row);
  }
  return rows;
}

/** For each line the cell of the column that it is part of; empty on a rule. */
function cellsOfColumn(lines: readonly FrameLine[], column: number): Text[] {
  const cells: Text[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    const pieces: Text[] = [];
    for (let piece = lines[to]?.[column]; to < lines.length && piece !== null; piece = lines[++to]?.[column]) if (piece) pieces.push(piece);
    const cell = joined(pieces);
    for (let at = from; at < to; at++) cells.push(cell);
    if (to < lines.length) cells.push(Text.EMPTY);
    from = to + 1;
  }
  return cells;
}

function joined(pieces: readonly Text[]): Text {
  const words = pieces.filter(({ length }) => length > 0);
  return words.length === 0 ? Text.EMPTY : Text.join(words);
}

function longest(lines: readonly FrameLine[], width: number): number {
  const lengths = new Array<number>(width).fill(0);
  for (const line of lines)
    for (const [column, cell] of line.entries()) lengths[column] = (lengths[column] as number) + (cell?.length ?? 0);
  return lengths.indexOf(Math.max(...lengths));
}
