/** Sheets → the bytes of an XLSX file, the same for the same sheets on every run and machine. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { lineText } from './cell-text.js';
import type { FinishedSheet } from './grid.js';
import { BODY_FONT } from './styles.js';

export interface WorkbookFrame {
  title: string;
  toolVersion: string;
  /** Seconds since 1970: the only time that the file carries. */
  epoch: number;
}

/** An XLSX file with a title, a maker and no other time than `epoch`. */
export async function workbookBytes(sheets: readonly FinishedSheet[], { title, toolVersion, epoch }: WorkbookFrame): Promise<Uint8Array> {
  const time = new Date(epoch * 1000);
  const written = await writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    defaultFont: BODY_FONT,
    properties: { title: lineText(title, 200), creator: `tiaokuai ${toolVersion}`, created: time, modified: time },
  });
  const parts = unzipSync(written);
  sheets.forEach(({ growing }, at) => {
    const path = `xl/worksheets/sheet${at + 1}.xml`;
    const part = parts[path];
    if (!part) throw new Error(`the workbook has no part ${path}`);
    parts[path] = strToU8(freed(strFromU8(part), growing));
  });
  return packed(parts);
}

/** The library fixes every height that it is given; a row whose height is fixed no longer grows with what is typed into it. */
function freed(xml: string, growing: ReadonlySet<number>): string {
  return xml.replace(/<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g, (whole, row: string, height: string) =>
    growing.has(Number(row) - 1) ? `<row r="${row}" ht="${height}"` : whole,
  );
}

/** The same compression everywhere, and the earliest date that the format knows. */
function packed(parts: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, [bytes, { os: 0 }]]));
  // Local time, as the library reads it.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}
