/** The first sheet of a comparison workbook: the documents, how often each verdict was given, and what to look at first. */

import type { ComparisonView } from '../views/comparison.js';
import type { AttentionView } from '../views/comparison-attention.js';
import type { Lang } from '../views/labels.js';
import { Grid } from './grid.js';
import type { TableSheet } from './table-sheet.js';
import { SHEET_WORDS, type SheetWords } from './words.js';

/** Where the row of an entry stands, by the entry's id. */
export type PlacedRows = Map<string, { sheet: string; row: number; column: number }>;

export interface ComparisonSummaryInput {
  name: string;
  view: ComparisonView;
  /** Sheets whose verdicts are counted. */
  counted: readonly TableSheet[];
  placed: PlacedRows;
}

const COLUMNS = [{ width: 16 }, { width: 14 }, { width: 30 }, { width: 60 }, { width: 44 }, { width: 10 }];
const LAST = COLUMNS.length - 1;

export function comparisonSummary({ name, view, counted, placed }: ComparisonSummaryInput, lang: Lang): Grid {
  const w = SHEET_WORDS[lang];
  const grid = new Grid(name, COLUMNS, lang);
  let row = 0;
  grid.wide(row++, 0, LAST, view.title, 'title');
  grid.wide(row++, 0, LAST, view.w.name, 'kicker');
  row++;
  for (const { label, title } of view.documents) {
    grid.wide(row, 0, 1, label, 'label');
    grid.wide(row++, 2, LAST, title, 'value');
  }
  for (const { label, sides } of view.facts) {
    grid.wide(row, 0, 1, label, 'label');
    const texts = sides.map(({ whose, text }) => `${whose}${lang === 'zh' ? '：' : ': '}${text}`);
    grid.wide(row++, 2, LAST, texts.join('\n'), 'value');
  }
  row = addVerdicts(grid, row + 1, view, counted, w);
  addAttention(grid, row + 1, view, placed, w);
  return grid;
}

/** A verdict a row, counted in the tables where the words stand: a norm in brackets is a row, a list of alternatives one. */
function addVerdicts(grid: Grid, from: number, { counts }: ComparisonView, sheets: readonly TableSheet[], w: SheetWords): number {
  grid.wide(from, 0, LAST, w.verdicts, 'section');
  const head = from + 1;
  [w.verdict, w.count, w.meaning].forEach((text, column) => {
    grid.text(head, column, text, 'head');
  });
  grid.merge(head, 2, head, LAST);
  for (let column = 3; column <= LAST; column++) grid.text(head, column, '', 'head');
  const tables = sheets.flatMap(({ grid: table, first, last, verdicts }) =>
    verdicts ? [{ ...verdicts, cells: table.reference(first, verdicts.column, last, verdicts.column) }] : [],
  );
  const all = tables.flatMap(({ words }) => words);
  const meanings = new Map(counts.map(({ word, meaning }) => [word, meaning]));
  // The gravest first, as the report counts them; then words that only sums of parts have.
  const words = [...new Set([...meanings.keys(), ...all])].filter((word) => all.includes(word));
  let row = head + 1;
  for (const word of words) {
    grid.text(row, 0, word, 'verdict');
    const formula = tables.map(({ cells }) => `COUNTIF(${cells},"${word}")`).join('+');
    grid.formula(row, 1, formula, all.filter((one) => one === word).length, 'number');
    grid.wide(row, 2, LAST, meanings.get(word) ?? '', 'text');
    for (let column = 3; column <= LAST; column++) grid.text(row, column, '', 'text');
    row++;
  }
  grid.text(row, 0, w.total, 'totalLabel');
  grid.formula(row, 1, words.length === 0 ? '0' : `SUM(${grid.range(head + 1, 1, row - 1, 1)})`, all.length, 'total');
  return row + 1;
}

function addAttention(grid: Grid, from: number, view: ComparisonView, placed: PlacedRows, w: SheetWords): void {
  const { attention, lang } = view;
  grid.wide(from, 0, LAST, w.attention, 'section');
  if (attention.calm) {
    grid.wide(from + 1, 0, LAST, [attention.calm, attention.basis].filter(Boolean).join('\n'), 'note');
  }
  const head = from + 2;
  [w.gravity, w.verdict, w.what, w.why, w.where, w.see].forEach((text, column) => {
    grid.text(head, column, text, 'head');
  });
  grid.fit(head, 22);
  const groups: [string, AttentionView[]][] = [
    [view.w.must, attention.must],
    [view.w.check, attention.check],
    [view.w.waived, attention.waived],
  ];
  let row = head + 1;
  for (const [label, items] of groups) {
    for (const { word, what, lines, places, target } of items) {
      const where = places.map(
        ({ label: whose, clause }) =>
          `${whose}${lang === 'zh' ? '：' : ': '}${[clause.place, `${clause.clause}${clause.title}`].filter(Boolean).join(' ')}`,
      );
      [label, word, what, lines.join('\n'), where.join('\n')].forEach((text, column) => {
        grid.text(row, column, text, column === 1 ? 'verdict' : column === 2 ? 'strong' : 'text');
      });
      const place = placed.get(target);
      if (place) grid.link(row, LAST, w.toSheet, place);
      else grid.text(row, LAST, '', 'text');
      grid.grow(row++);
    }
  }
}
