import type { Block } from '../reading.js';
import { isBody } from '../responsibilities/body-shapes.js';
import { Text } from '../text.js';
import { areHeads, headName } from './html-table.js';

const MOST_HEADS = 8;
/** A row of a table has no more lines than this. */
const MOST_LINES = 40;
const LONGEST_HEAD = 20;
const LONGEST_NAME = 40;
const WHO = /^(?:牵头|责任|主办|承办|实施|配合|负责|协办|落实)?(?:责任)?(?:单位|部门)$/;
const WHEN = /时限|时间|期限|进度|备注/;

/**
 * A table whose cells stand below each other, several lines in some: 序号, 实事, 责任单位, 完成时限, and then 1, its task, two bodies, its
 * term, 2, …. The numbers must go on from 1, and in each row the bodies stand between what comes before and behind them. Null where
 * there is none, or where more than one column names bodies.
 */
export function looseStack(blocks: readonly Block[], at: number): { blocks: Block[]; next: number } | null {
  const first = charsAt(blocks, at);
  if (first.length > LONGEST_HEAD || headName(first) !== '序号') return null;
  const heads: Text[] = [];
  let next = at;
  for (; heads.length <= MOST_HEADS && charsAt(blocks, next) !== '1'; next++) {
    const head = charsAt(blocks, next);
    if (head === '' || head.length > LONGEST_HEAD) return null;
    heads.push((blocks[next] as Block & { kind: 'paragraph' }).text);
  }
  const names = heads.map(({ chars }) => headName(chars));
  const who = names.findIndex((name) => WHO.test(name));
  const isOnly = who > 1 && names.findLastIndex((name) => WHO.test(name)) === who;
  // Behind the bodies stands one column at the most, before them the number and one other: else nothing tells their lines apart.
  if (!isOnly || who !== 2 || heads.length > 4 || (heads.length === 4 && !WHEN.test(names[3] as string)) || !areHeads(names)) return null;
  const rows: Text[][] = [heads];
  while (charsAt(blocks, next) === `${rows.length}`) {
    const row = rowFrom(blocks, next, rows.length, heads.length);
    if (!row) break;
    rows.push(row.cells);
    next = row.next;
  }
  return rows.length > 3 ? { blocks: [{ kind: 'table', rows, headerRows: 1 }], next } : null;
}

/** The cells of the row with a number, and where the next begins; null where no line in it is a body. */
function rowFrom(blocks: readonly Block[], at: number, number: number, width: number): { cells: Text[]; next: number } | null {
  let end = at + 1;
  while (end < at + MOST_LINES && charsAt(blocks, end) !== '' && charsAt(blocks, end) !== `${number + 1}`) end++;
  const lines = blocks.slice(at + 1, end).map((block) => (block as Block & { kind: 'paragraph' }).text);
  const from = lines.findIndex(isName);
  if (from < 1) return null;
  let to = from;
  while (to < lines.length && isName(lines[to] as Text)) to++;
  // The last row ends with its own lines: what follows the table is not its.
  const isLast = charsAt(blocks, end) !== `${number + 1}`;
  const behind = isLast ? Math.min(lines.length, to + (width > 3 ? 1 : 0)) : lines.length;
  if (width === 3 && behind > to) return null;
  const cell = (start: number, stop: number, separator: string): Text => Text.join(lines.slice(start, stop), separator);
  const cells = [
    (blocks[at] as Block & { kind: 'paragraph' }).text,
    cell(0, from, '\n'),
    cell(from, to, '、'),
    ...(width > 3 ? [behind > to ? cell(to, behind, '\n') : Text.EMPTY] : []),
  ];
  return { cells, next: at + 1 + behind };
}

function isName({ chars }: Text): boolean {
  return chars.length <= LONGEST_NAME && !/[。，,；;]/.test(chars) && chars.split('、').every((name) => isBody(name.trim()));
}

function charsAt(blocks: readonly Block[], at: number): string {
  const block = blocks[at];
  return block?.kind === 'paragraph' ? block.text.chars.trim() : '';
}
