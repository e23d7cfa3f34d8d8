/** A plain table as a worksheet: title, frozen head, filter, numbered rows. */

import type { Lang } from '../views/labels.js';
import { widestLine } from './cell-text.js';
import { Grid, wideEnough } from './grid.js';
import type { StyleName } from './styles.js';
import { SHEET_WORDS } from './words.js';

export interface TableColumn<Row> {
  head: string;
  /** Says how a row was judged: the summary counts these. */
  verdict?: boolean;
  /** Characters that it takes at least and at most. */
  least: number;
  most: number;
  style?: StyleName;
  text: (row: Row) => string;
  /** A drop-down. */
  choices?: { values: readonly string[]; message: string };
}

export interface TableSheet {
  grid: Grid;
  /** First and last row of the body, from 0. */
  first: number;
  last: number;
  /** The column of verdicts, and what stands in it. */
  verdicts: { column: number; words: string[] } | null;
}

const [TITLE, BACK, HEAD, FIRST] = [0, 1, 2, 3];

/** Makes the sheet; it has at least one row. */
export function tableSheet<Row>({
  name,
  title,
  kicker,
  columns,
  rows,
  lang,
  summaryName,
  backToSummary,
}: {
  name: string;
  title: string;
  kicker: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  lang: Lang;
  summaryName: string;
  backToSummary: string;
}): TableSheet {
  const widths = columns.map(({ head, least, most, text }) => {
    const texts = rows.map(text);
    const width = Math.min(most, Math.max(least, widestLine(head) + 3, ...texts.map((each) => widestLine(each) + 1)));
    return wideEnough(width, texts);
  });
  const grid = new Grid(name, [{ width: 6 }, ...widths.map((width) => ({ width }))], lang);
  grid.text(TITLE, 0, `${title}　${kicker}`, 'titleFree');
  grid.height(TITLE, 26);
  grid.link(BACK, 0, backToSummary, { sheet: summaryName, row: 0, column: 0 }, 'linkFree');
  grid.text(HEAD, 0, SHEET_WORDS[lang].index, 'head');
  columns.forEach(({ head }, at) => {
    grid.text(HEAD, at + 1, head, 'head');
  });
  grid.fit(HEAD, 32);
  rows.forEach((row, at) => {
    grid.number(FIRST + at, 0, at + 1);
    columns.forEach(({ text, style }, column) => {
      grid.text(FIRST + at, column + 1, text(row), style ?? 'text');
    });
    grid.grow(FIRST + at);
  });
  const last = FIRST + rows.length - 1;
  columns.forEach(({ choices }, at) => {
    if (!choices) return;
    grid.validate({ list: choices.values, title: '', message: choices.message }, grid.range(FIRST, at + 1, last, at + 1));
  });
  grid.filter(grid.range(HEAD, 0, last, columns.length));
  grid.freeze(FIRST, 3);
  grid.repeat(HEAD, HEAD);
  const at = columns.findIndex(({ verdict }) => verdict);
  const verdict = columns[at];
  return { grid, first: FIRST, last, verdicts: verdict ? { column: at + 1, words: rows.map(verdict.text) } : null };
}
