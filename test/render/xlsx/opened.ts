/** A workbook opened twice: as the parts of its package, and as the library reads it back. */

import { strFromU8, unzipSync } from 'fflate';
import { type Cell, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import type { Program } from '../../../src/model/program.js';
import type { Lang } from '../../../src/render/views/labels.js';
import { renderWorkbooks } from '../../../src/render/xlsx/workbooks.js';

export interface Opened {
  bytes: Uint8Array;
  parts: Record<string, string>;
  book: Workbook;
}

export async function open(bytes: Uint8Array): Promise<Opened> {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  return { bytes, parts, book: await readXlsx(bytes, { readStyles: true }) };
}

/** All workbooks of a program, by path. */
export async function workbooksOf(program: Program, lang: Lang = 'zh', kinds?: readonly string[]): Promise<Map<string, Uint8Array>> {
  const books = new Map<string, Uint8Array>();
  const wants = (kind: string) => kinds?.includes(kind) ?? true;
  for (const { path, bytes } of renderWorkbooks({ program, findings: [], lang, toolVersion: '1.2.3', wants, epoch: 0 }))
    books.set(path, bytes);
  return books;
}

export function sheetOf({ book }: Opened, name: string): Sheet {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}; there are: ${book.sheets.map((sheet) => sheet.name).join(', ')}`);
  return found;
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.cells?.get(`${row},${column}`);

/** Row and column (from 0) of the first cell with this text. */
export function find(sheet: Sheet, text: string): { row: number; column: number } {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells.indexOf(text);
    if (column >= 0) return { row, column };
  }
  throw new Error(`no cell “${text}” on ${sheet.name}`);
}

/** Texts of a column from a row on. */
export const down = (sheet: Sheet, from: number, column: number): unknown[] => sheet.rows.slice(from).map((row) => row[column] ?? null);
