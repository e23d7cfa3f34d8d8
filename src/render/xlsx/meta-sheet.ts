/** The hidden sheet: which list a workbook is, who made it, and what each row asked when it was made. */

import type { Lang } from '../views/labels.js';
import { shownText } from './cell-text.js';
import type { ChecklistRow } from './checklist-rows.js';
import { Grid } from './grid.js';
import { LAYOUT_VERSION, META_COLUMNS, META_SHEET, wordingHash } from './layout.js';
import type { Sheet } from './sheet-xml.js';

export interface Meta {
  kind: 'checklist' | 'matrix' | 'comparison';
  /** Whose list it is; neither for the matrix of all documents. */
  document?: string;
  body?: string;
  /** Version of this tool. */
  tool: string;
  lang: Lang;
}

/** Names and values in the first two columns; below them, from the row that says `key`, a row for each of the list. */
export function metaSheet(meta: Meta, lists: readonly { name: string; rows: readonly ChecklistRow[] }[]): Sheet {
  const grid = new Grid(META_SHEET, [{ width: 30 }, { width: 20 }, { width: 20 }, { width: 30 }], meta.lang);
  const entries: [string, string][] = [
    ['tiaokuai', meta.tool],
    ['layout', String(LAYOUT_VERSION)],
    ['kind', meta.kind],
    ...(meta.document === undefined ? [] : [['document', meta.document] as [string, string]]),
    ...(meta.body === undefined ? [] : [['body', meta.body] as [string, string]]),
    ['lang', meta.lang],
  ];
  entries.forEach(([name, value], at) => {
    grid.text(at, 0, name, 'hidden');
    grid.text(at, 1, value, 'hidden');
  });
  const head = entries.length + 1;
  META_COLUMNS.forEach((name, column) => {
    grid.text(head, column, name, 'hidden');
  });
  const rows = lists.flatMap((list) => list.rows.map((row) => ({ ...row, sheet: list.name })));
  rows.forEach(({ key, fingerprint, clause, title, indicator, requirement, sheet }, at) => {
    [key, fingerprint, wordingHash([clause, title, indicator, requirement].map((text) => shownText(text, meta.lang))), sheet].forEach(
      (text, column) => {
        grid.text(head + 1 + at, column, text, 'hidden');
      },
    );
  });
  return grid.sheet('', { isHidden: true });
}
