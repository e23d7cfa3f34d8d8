/** Which column of a worksheet is which: by the hidden row, and where that is gone, by the keys and the heads. */

import { LABELS } from '../render/views/labels.js';
import { ANSWER_COLUMNS, type AnswerColumn, COLUMN_MARK, WORDING_COLUMNS } from '../render/xlsx/layout.js';
import { SHEET_WORDS } from '../render/xlsx/words.js';
import { parseRowKey } from './row-key.js';
import type { Sheet } from './xlsx-file.js';

type ColumnId = AnswerColumn | (typeof WORDING_COLUMNS)[number] | 'key' | 'deadline' | 'due';
const IDS: readonly ColumnId[] = ['key', 'due', ...WORDING_COLUMNS, 'deadline', ...ANSWER_COLUMNS];

export interface Columns {
  at: ReadonlyMap<ColumnId, number>;
  /** First row of the table's body, from 0. */
  first: number;
  /** Whether they were told by their heads. */
  byHeads: boolean;
  /** Whether they stand in the order in which they were made. */
  inOrder: boolean;
}

/** Null for a sheet that is no list. Without the column of keys there is no `key` among them. */
export function columnsOf(sheet: Sheet): Columns | null {
  return byMark(sheet) ?? byHeads(sheet) ?? withoutKeys(sheet);
}

/** The hidden column was deleted: what is left of the hidden row names the others. */
function withoutKeys({ rows }: Sheet): Columns | null {
  const row = rows.findIndex(
    (cells) => WORDING_COLUMNS.every((id) => cells.includes(id)) && ANSWER_COLUMNS.some((id) => cells.includes(id)),
  );
  if (row < 0) return null;
  const at = new Map<ColumnId, number>();
  for (const id of IDS) {
    const column = rows[row]?.indexOf(id) ?? -1;
    if (column >= 0) at.set(id, column);
  }
  const heads = [row + 3, row + 2, row + 1].find((below) => (rows[below] ?? []).filter(isHead).length > 2) ?? row;
  return { at, first: heads + 1, byHeads: false, inOrder: isSorted([...at.values()]) };
}

const isHead = (cell: unknown): boolean => typeof cell === 'string' && HEADS.has(cell.trim());

function byMark({ rows }: Sheet): Columns | null {
  for (const [row, cells] of rows.entries()) {
    const key = cells.indexOf(COLUMN_MARK);
    if (key < 0) continue;
    const at = new Map<ColumnId, number>([['key', key]]);
    for (const id of IDS) {
      const column = cells.indexOf(id);
      if (id !== 'key' && column >= 0) at.set(id, column);
    }
    return { at, first: firstRow(rows, key, row + 1), byHeads: false, inOrder: isSorted([...at.values()]) };
  }
  return null;
}

/** The body begins with the first key; without any, below the heads. */
function firstRow(rows: Sheet['rows'], key: number, from: number): number {
  const found = rows.findIndex((cells, row) => row >= from && parseRowKey(cells[key]) !== null);
  return found < 0 ? from + 1 : found;
}

/** Heads in either language, as they are printed. */
const HEADS: ReadonlyMap<string, ColumnId> = new Map(
  (['zh', 'en'] as const).flatMap((lang): [string, ColumnId][] => {
    const w = SHEET_WORDS[lang];
    const t = LABELS[lang];
    return [
      [w.clause, 'clause'],
      [w.measure, 'title'],
      [w.indicator, 'indicator'],
      [w.requirement, 'requirement'],
      [w.deadline, 'deadline'],
      [w.status, 'status'],
      [w.actual, 'actual'],
      [w.evidence, 'evidence'],
      [t.evidenceDescriptive, 'evidence'],
      [w.person, 'person'],
      [w.date, 'date'],
    ];
  }),
);

function byHeads({ rows }: Sheet): Columns | null {
  const first = rows.findIndex((cells) => cells.some((cell) => parseRowKey(cell) !== null));
  const key = rows[first]?.findIndex((cell) => parseRowKey(cell) !== null) ?? -1;
  if (first < 0 || key < 0) return null;
  const at = new Map<ColumnId, number>([['key', key]]);
  for (const row of [first - 1, first - 2, first - 3]) {
    rows[row]?.forEach((cell, column) => {
      const id = typeof cell === 'string' ? HEADS.get(cell.trim()) : undefined;
      if (id && !at.has(id)) at.set(id, column);
    });
    if (at.size > 1) break;
  }
  // A lone key somewhere in a stranger's file makes no list of it.
  return at.size < 3 ? null : { at, first, byHeads: true, inOrder: isSorted(IDS.flatMap((id) => at.get(id) ?? [])) };
}

const isSorted = (numbers: readonly number[]): boolean => numbers.every((number, at) => at === 0 || (numbers[at - 1] ?? 0) < number);
