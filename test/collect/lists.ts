/** Checklists of a small workspace, made, filled in and mangled as people do. */

import type { CellValue } from 'hucre/xlsx';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll } from 'vitest';
import type { Program } from '../../src/model/program.js';
import { sampleProgram } from '../render/sample.js';
import { workbooksOf } from '../render/xlsx/opened.js';

let made: Map<string, Uint8Array>;
let program: Program;

/** Before the tests of a file that needs them. */
export function makeLists(): void {
  beforeAll(async () => {
    program = (await sampleProgram()).program;
    made = await workbooksOf(program, 'zh', ['checklist', 'matrix']);
  });
}

export const theProgram = (): Program => program;

/** A workbook by its path, such as `documents/district/checklist.xlsx`. */
export function list(path: string): Uint8Array {
  const bytes = made.get(path);
  if (!bytes) throw new Error(`no workbook ${path}; there are: ${[...made.keys()].join(', ')}`);
  return bytes;
}

export interface EditedSheet {
  name: string;
  rows: CellValue[][];
  /** By `row,column` from 0: a formula with the result that the file keeps. */
  formulas: Map<string, { formula: string; result: CellValue }>;
  hidden: boolean;
}

/** Opens a workbook, lets somebody at its sheets, and saves it as another program would: plainly. `edit` may return other sheets. */
export async function edited(bytes: Uint8Array, edit: (sheets: EditedSheet[]) => unknown): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes);
  const open = sheets.map(({ name, rows, veryHidden }): EditedSheet => ({ name, rows, formulas: new Map(), hidden: veryHidden ?? false }));
  const other = edit(open);
  const left = Array.isArray(other) ? (other as EditedSheet[]) : open;
  return writeXlsx({
    sheets: left.map(({ name, rows, formulas, hidden }) => ({
      name,
      rows,
      hidden,
      cells: new Map(
        [...formulas].map(([at, { formula, result }]) => [at, { value: null, type: 'formula' as const, formula, formulaResult: result }]),
      ),
    })),
  });
}

export function sheet(sheets: readonly EditedSheet[], name: string): EditedSheet {
  const found = sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

export const LIST = '落实检查清单';

/** Row of a key and column of an answer, wherever they are. */
export function at(one: EditedSheet, key: string, id: string): [number, number] {
  const head = one.rows.find((row) => row.includes('tiaokuai:columns')) ?? [];
  const column = id === 'key' ? head.indexOf('tiaokuai:columns') : head.indexOf(id);
  const row = one.rows.findIndex((cells) => cells[head.indexOf('tiaokuai:columns')] === key);
  if (row < 0 || column < 0) throw new Error(`no ${key} ${id}`);
  return [row, column];
}

/** Fills in answers by key, such as `{ 'district.size': { status: '已完成' } }`, and the cover. */
export function fill(
  sheets: readonly EditedSheet[],
  answers: Record<string, Record<string, CellValue>>,
  cover: Record<string, CellValue> = {},
): void {
  for (const [key, values] of Object.entries(answers)) {
    for (const [id, value] of Object.entries(values)) {
      const one = sheets.find(({ rows }) => rows.some((row) => row.includes('tiaokuai:columns')) && rows.some((row) => row.includes(key)));
      if (!one) throw new Error(`no row ${key}`);
      const [row, column] = at(one, key, id);
      (one.rows[row] as CellValue[])[column] = value;
    }
  }
  for (const [entry, value] of Object.entries(cover)) {
    const row = sheets.flatMap(({ rows }) => rows).find((cells) => cells.includes(`tiaokuai:cover:${entry}`));
    if (!row) throw new Error(`no cover ${entry}`);
    row[row.indexOf(`tiaokuai:cover:${entry}`) + 2] = value;
  }
}

/** A list, filled in and saved. */
export const filled = (
  path: string,
  answers: Record<string, Record<string, CellValue>>,
  cover?: Record<string, CellValue>,
): Promise<Uint8Array> => edited(list(path), (sheets) => fill(sheets, answers, cover));
