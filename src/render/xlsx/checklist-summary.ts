/** The first sheet of a checklist: what it is about, who fills it in, how, and totals that count the other sheets. */

import type { ChecklistView } from '../views/checklist.js';
import { LABELS, type Lang } from '../views/labels.js';
import type { ChecklistRow } from './checklist-rows.js';
import type { ChecklistSheet } from './checklist-sheet.js';
import { columnName } from './column-name.js';
import { Grid } from './grid.js';
import { COVER_MARK, FIRST_DAY, type RowKind, STATUS_WORDS, STATUSES } from './layout.js';
import { SHEET_WORDS, type SheetWords } from './words.js';

export interface SummaryInput {
  name: string;
  view: ChecklistView;
  lists: readonly { name: string; document: { title: string }; rows: readonly ChecklistRow[]; sheet: ChecklistSheet }[];
}

/** Hidden column of marks; document, kind, all, four states, blank, share. */
const COLUMNS = [
  { width: 12, hidden: true },
  { width: 34 },
  { width: 11 },
  ...Array.from({ length: 6 }, () => ({ width: 10 })),
  { width: 10 },
];
const [MARK, LABEL, KIND, ALL, STATES] = [0, 1, 2, 3, 4];
const [BLANK, SHARE] = [8, 9];
const KINDS: readonly RowKind[] = ['measure', 'threshold', 'procedure', 'step'];

export function checklistSummary({ name, view, lists }: SummaryInput, lang: Lang): Grid {
  const w = SHEET_WORDS[lang];
  const grid = new Grid(name, COLUMNS, lang);
  let row = 0;
  grid.wide(row++, LABEL, SHARE, view.title, 'title');
  grid.wide(row++, LABEL, SHARE, view.kicker, 'kicker');
  for (const { strong, text } of view.notices)
    grid.wide(row++, LABEL, SHARE, [strong, text].filter(Boolean).join(lang === 'zh' ? '：' : ': '), 'notice');
  row = addFacts(grid, row + 1, view);
  row = addCover(grid, row + 1, view, w, lang);
  row = addTotals(grid, row + 1, lists, w, lang);
  grid.wide(++row, LABEL, SHARE, w.howTo, 'section');
  w.howToLines.forEach((line, at) => {
    grid.wide(row + 1 + at, LABEL, SHARE, `${at + 1}. ${line}`, 'note');
  });
  grid.wide(row + 1 + w.howToLines.length, LABEL, SHARE, view.madeBy, 'note');
  grid.protect();
  return grid;
}

function addFacts(grid: Grid, from: number, { facts }: ChecklistView): number {
  facts.forEach(({ label, text }, at) => {
    grid.text(from + at, LABEL, label, 'label');
    grid.wide(from + at, KIND, SHARE, text, 'value');
    for (let column = KIND + 1; column <= SHARE; column++) grid.text(from + at, column, '', 'value');
  });
  return from + facts.length;
}

/** Who fills the list in: found again by a mark in the hidden column, wherever the row is moved to. */
function addCover(grid: Grid, from: number, { checkedBody, kind }: ChecklistView, w: SheetWords, lang: Lang): number {
  const t = LABELS[lang];
  grid.wide(from, LABEL, SHARE, w.fillHere, 'section');
  const entries = [
    { entry: 'body', label: t.checkedBody, value: kind === 'body' ? checkedBody : '' },
    { entry: 'person', label: t.checkedBy, value: '' },
    { entry: 'date', label: t.checkedOn, value: '' },
  ];
  entries.forEach(({ entry, label, value }, at) => {
    const row = from + 1 + at;
    grid.text(row, MARK, `${COVER_MARK}:${entry}`, 'hidden');
    grid.text(row, LABEL, label, 'label');
    grid.text(row, KIND, value, entry === 'date' ? 'answerDate' : 'answer');
    for (let column = KIND + 1; column <= SHARE; column++) grid.text(row, column, '', 'answer');
    grid.merge(row, KIND, row, SHARE);
    grid.height(row, 20);
    if (entry === 'date')
      grid.validate({ dateFrom: FIRST_DAY, title: w.dateWantedTitle, message: w.dateWanted }, grid.range(row, KIND, row, KIND));
  });
  return from + 1 + entries.length;
}

function addTotals(grid: Grid, from: number, lists: SummaryInput['lists'], w: SheetWords, lang: Lang): number {
  const words = STATUS_WORDS[lang];
  grid.wide(from, LABEL, SHARE, w.summaryTitle, 'section');
  const head = from + 1;
  [w.document, w.kind, w.all, ...STATUSES.map((status) => words[status]), w.blank, w.share].forEach((text, at) => {
    grid.text(head, LABEL + at, text, 'head');
  });
  grid.fit(head, 22);
  let row = head + 1;
  const counted = new Map<RowKind, number[]>();
  for (const { name, document, rows, sheet } of lists) {
    for (const kind of KINDS) {
      const count = rows.filter((one) => one.kind === kind).length;
      if (count === 0) continue;
      counted.set(kind, [...(counted.get(kind) ?? []), row]);
      grid.link(row, LABEL, document.title, { sheet: name, row: sheet.first, column: sheet.columnOf('title') });
      grid.text(row, KIND, w.kindOf[kind], 'centre');
      const kinds = rangeOf(sheet, 'kind');
      grid.formula(row, ALL, `COUNTIF(${kinds},"${w.kindOf[kind]}")`, count, 'number');
      STATUSES.forEach((status, at) => {
        grid.formula(
          row,
          STATES + at,
          `COUNTIFS(${kinds},"${w.kindOf[kind]}",${rangeOf(sheet, 'status')},"${words[status]}")`,
          0,
          'number',
        );
      });
      addRest(grid, row, count, w, false);
      grid.fit(row);
      row++;
    }
  }
  if (lists.length > 1) {
    for (const kind of KINDS) {
      const rows = counted.get(kind);
      if (!rows) continue;
      grid.text(row, LABEL, w.total, 'totalLabel');
      grid.text(row, KIND, w.kindOf[kind], 'totalLabel');
      const count = lists.reduce((sum, list) => sum + list.rows.filter((one) => one.kind === kind).length, 0);
      for (let column = ALL; column < BLANK; column++) {
        const cells = grid.range(head + 1, column, Math.max(...rows), column, true);
        const kinds = grid.range(head + 1, KIND, Math.max(...rows), KIND, true);
        grid.formula(row, column, `SUMIF(${kinds},"${w.kindOf[kind]}",${cells})`, column === ALL ? count : 0, 'total');
      }
      addRest(grid, row, count, w, true);
      row++;
    }
  }
  return row;
}

/** What is left blank, and the share done of what applies. */
function addRest(grid: Grid, row: number, count: number, w: SheetWords, isTotal: boolean): void {
  const at = (column: number) => `${columnName(column)}${row + 1}`;
  const states = `SUM(${at(STATES)}:${at(BLANK - 1)})`;
  grid.formula(row, BLANK, `${at(ALL)}-${states}`, count, isTotal ? 'total' : 'number');
  const applies = `${at(ALL)}-${at(BLANK - 1)}`;
  // Rounded down: only all of it is 100 %.
  grid.formula(row, SHARE, `IF(${applies}=0,"${w.noShare}",ROUNDDOWN(${at(STATES)}/(${applies}),2))`, 0, isTotal ? 'totalShare' : 'share');
}

function rangeOf({ grid, first, last, columnOf }: ChecklistSheet, id: string): string {
  return grid.reference(first, columnOf(id), last, columnOf(id));
}
