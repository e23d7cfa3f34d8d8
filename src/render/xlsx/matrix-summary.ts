/** The first sheet of a matrix workbook: what each body carries in each document, taken from the totals of their sheets. */

import { LABELS, type Lang, MARKS } from '../views/labels.js';
import { type BodyTies, MARKED_TIES, type MarkedTie } from '../views/ties.js';
import { widestLine } from './cell-text.js';
import { columnName } from './column-name.js';
import { Grid } from './grid.js';
import { SHEET_WORDS } from './words.js';

/** A document's sheet, and where the summary finds its totals. */
export interface MatrixSheet {
  title: string;
  grid: Grid;
  /** Column of each body; the unlisted others have none to themselves. */
  columns: { ties: BodyTies; column: number; loads: Loads }[];
  /** Row of each total, from 0. */
  totals: Loads;
}

export type Loads = Record<MarkedTie | 'total', number>;

/** What is counted of a body: its measures in each role, and in any. */
export const KINDS = [...MARKED_TIES, 'total'] as const;

/** A row for each body, a block of columns for each document; the figures are those of the documents' sheets. */
export function matrixSummary(name: string, title: string, sheets: readonly MatrixSheet[], lang: Lang): Grid {
  const t = LABELS[lang];
  const w = SHEET_WORDS[lang];
  const bodies = new Map(sheets.flatMap(({ columns }) => columns.map(({ ties }) => [ties.key, ties.name])));
  const several = sheets.length > 1;
  const [BODY, COUNTS] = [0, 1];
  const blocks = several ? ['', ...sheets.map((sheet) => sheet.title)] : [''];
  const grid = new Grid(
    name,
    [
      { width: Math.min(40, Math.max(18, ...[...bodies.values()].map((body) => widestLine(body) + 1))) },
      ...blocks.flatMap(() => KINDS.map(() => ({ width: lang === 'zh' ? 10 : 14 }))),
    ],
    lang,
  );
  grid.text(0, BODY, title, 'titleFree');
  grid.height(0, 26);
  grid.text(1, BODY, w.loadOf, 'noteFree');
  const [top, head, first] = [2, 3, 4];
  const last = first + Math.max(bodies.size, 1) - 1;
  grid.text(top, BODY, w.bodies, 'head');
  grid.text(head, BODY, '', 'head');
  grid.merge(top, BODY, head, BODY);
  blocks.forEach((block, at) => {
    const from = COUNTS + at * KINDS.length;
    const sheet = several ? sheets[at - 1] : sheets[0];
    KINDS.forEach((kind, index) => {
      grid.text(top, from + index, '', 'head');
      grid.text(head, from + index, kind === 'total' ? t.total : `${MARKS[kind]} ${t[kind]}`, 'head');
    });
    if (sheet) grid.link(top, from, block || sheet.title, { sheet: sheet.grid.name, row: 0, column: 0 }, 'headLink');
    else grid.text(top, from, w.total, 'head');
    grid.merge(top, from, top, from + KINDS.length - 1);
  });
  grid.height(top, 44);
  grid.fit(head, 32);
  [...bodies].forEach(([key, body], at) => {
    const row = first + at;
    grid.text(row, BODY, body, 'text');
    sheets.forEach((sheet, index) => {
      const from = COUNTS + (several ? index + 1 : 0) * KINDS.length;
      const column = sheet.columns.find(({ ties }) => ties.key === key);
      KINDS.forEach((kind, offset) => {
        if (column)
          grid.formula(
            row,
            from + offset,
            sheet.grid.reference(sheet.totals[kind], column.column, sheet.totals[kind], column.column).split(':')[0] ?? '',
            column.loads[kind],
            'load',
          );
        else grid.text(row, from + offset, '', 'load');
      });
    });
    if (several) {
      KINDS.forEach((kind, offset) => {
        const cells = sheets.map((_, index) => `${columnName(COUNTS + (index + 1) * KINDS.length + offset)}${row + 1}`);
        const sum = sheets.reduce((total, sheet) => total + (sheet.columns.find(({ ties }) => ties.key === key)?.loads[kind] ?? 0), 0);
        grid.formula(row, COUNTS + offset, `SUM(${cells.join(',')})`, sum, 'loadTotal');
      });
    }
  });
  grid.text(last + 1, BODY, w.total, 'totalLabel');
  for (let column = COUNTS; column < COUNTS + blocks.length * KINDS.length; column++) {
    const kind = KINDS[(column - COUNTS) % KINDS.length] ?? 'total';
    const block = Math.floor((column - COUNTS) / KINDS.length);
    const chosen = several && block > 0 ? [sheets[block - 1]] : sheets;
    const sum = chosen.reduce((total, sheet) => total + (sheet?.columns ?? []).reduce((all, one) => all + one.loads[kind], 0), 0);
    grid.formula(last + 1, column, `SUM(${grid.range(first, column, last, column)})`, sum, 'total');
  }
  grid.filter(grid.range(head, BODY, last, COUNTS + blocks.length * KINDS.length - 1));
  grid.freeze(first, COUNTS);
  grid.repeat(top, head);
  return grid;
}
