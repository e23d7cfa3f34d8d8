/** The status table as a workbook: bodies and measures counted by formulas, every row with its answer, and what to look at. */

import { fill, type Lang } from '../render/views/labels.js';
import { columnName } from '../render/xlsx/column-name.js';
import { Grid } from '../render/xlsx/grid.js';
import { SheetNames } from '../render/xlsx/sheet-names.js';
import type { Sheet } from '../render/xlsx/sheet-xml.js';
import { type TableColumn, type TableSheet, tableSheet } from '../render/xlsx/table-sheet.js';
import { SHEET_WORDS } from '../render/xlsx/words.js';
import { workbookBytes } from '../render/xlsx/workbook.js';
import { problemInWords } from './problems.js';
import { type RowWords, rowInWords } from './row-words.js';
import { COUNTED, type Counts, countRows, groupRows, type StatusTable } from './status-table.js';
import { COLLECT_WORDS, type CollectWords } from './words.js';

const SHOWN = ['done', 'open', 'overdue', 'not-applicable', 'conflict'] as const;

/** The bytes of an XLSX file. `epoch` is the only time that it carries, in seconds. */
export function statusWorkbook(table: StatusTable, lang: Lang, frame: { toolVersion: string; epoch: number }): Uint8Array {
  const w = COLLECT_WORDS[lang];
  const names = new SheetNames();
  const title = `${w.title}${lang === 'zh' ? '，' : ', '}${fill(w.asOf, { date: table.today })}`;
  const summaryName = names.take(SHEET_WORDS[lang].summary);
  const common = { title: w.title, lang, summaryName, backToSummary: SHEET_WORDS[lang].backToSummary };
  const counted = table.rows.filter(({ item }) => COUNTED.has(item.kind));
  const other = table.rows.filter(({ item }) => !COUNTED.has(item.kind));
  const tables: TableSheet[] = [];
  // What is counted comes first, on a sheet of its own: the totals count its rows.
  const details =
    counted.length === 0
      ? null
      : tableSheet({
          ...common,
          name: names.take(w.details),
          kicker: w.details,
          columns: columnsOf(w),
          rows: counted.map((row) => rowInWords(row, lang)),
        });
  if (details) tables.push(details);
  if (other.length > 0) {
    const name = names.take(`${w.kindOf.procedure} ${w.kindOf.step}`);
    tables.push(tableSheet({ ...common, name, kicker: w.details, columns: columnsOf(w), rows: other.map((row) => rowInWords(row, lang)) }));
  }
  const remarks = remarksOf(table, lang);
  if (remarks.length > 0) {
    const columns: TableColumn<Remark>[] = [
      { head: w.kind, least: 10, most: 26, style: 'strong', text: ({ kind }) => kind },
      { head: w.file, least: 14, most: 40, text: ({ file }) => file },
      { head: w.remarks, least: 40, most: 90, text: ({ text }) => text },
    ];
    tables.push(tableSheet({ ...common, name: names.take(w.problems), kicker: w.problems, columns, rows: remarks }));
  }
  const summary = summarySheet(summaryName, title, table, details, lang);
  const sheets: Sheet[] = [summary.sheet(title), ...tables.map(({ grid }) => grid.sheet(title))];
  return workbookBytes(sheets, { ...frame, title, lang });
}

function columnsOf(w: CollectWords): TableColumn<RowWords>[] {
  return [
    { head: w.body, least: 12, most: 24, style: 'strong', text: ({ body }) => body },
    { head: w.document, least: 12, most: 20, style: 'again', text: ({ document }) => document },
    { head: w.kind, least: 7, most: 11, style: 'centre', text: ({ kind }) => kind },
    { head: w.clause, least: 8, most: 12, style: 'centre', text: ({ clause }) => clause },
    { head: w.measure, least: 14, most: 24, text: ({ title }) => title },
    { head: w.indicator, least: 10, most: 18, text: ({ indicator }) => indicator },
    { head: w.requirement, least: 16, most: 36, text: ({ requirement }) => requirement },
    { head: w.deadline, least: 10, most: 14, style: 'centre', text: ({ deadline }) => deadline },
    { head: w.state, least: 9, most: 16, style: 'verdict', verdict: true, text: ({ state }) => state },
    { head: w.reported, least: 9, most: 15, style: 'centre', text: ({ reported }) => reported },
    { head: w.actual, least: 10, most: 20, text: ({ actual }) => actual },
    { head: w.evidence, least: 16, most: 36, text: ({ evidence }) => evidence },
    { head: w.person, least: 9, most: 14, text: ({ person }) => person },
    { head: w.date, least: 11, most: 14, style: 'centre', text: ({ date }) => date },
    { head: w.remarks, least: 10, most: 30, text: ({ remarks }) => remarks },
    { head: w.files, least: 12, most: 26, style: 'again', text: ({ files }) => files },
    { head: w.key, least: 12, most: 30, style: 'again', text: ({ key }) => key },
  ];
}

/** Columns of the details that the totals look at: the body, clause and title of a measure, its state. The first is the number. */
const [BODY, CLAUSE, TITLE, STATE] = [1, 4, 5, 9];

function summarySheet(name: string, title: string, table: StatusTable, details: TableSheet | null, lang: Lang): Grid {
  const w = COLLECT_WORDS[lang];
  const grid = new Grid(name, [{ width: 14 }, { width: 40 }, ...SHOWN.map(() => ({ width: 12 })), { width: 8 }, { width: 10 }], lang);
  const last = SHOWN.length + 3;
  let row = 0;
  grid.wide(row++, 0, last, title, 'title');
  for (const line of [w.basis, table.compared ? '' : w.noDeadlines].filter(Boolean)) grid.wide(row++, 0, last, line, 'note');
  if (!details) return grid;
  const counted = table.rows.filter(({ item }) => COUNTED.has(item.kind));
  const column = (at: number) => details.grid.reference(details.first, at, details.last, at);
  const blocks = [
    {
      title: w.byBody,
      head: w.body,
      groups: groupRows(counted, ({ returner }) => returner.name).map((rows) => ({
        rows,
        label: ['', rows[0]?.returner.name ?? ''] as const,
        match: (line: number) => `--(${column(BODY)}=$B${line})`,
      })),
    },
    {
      title: w.byMeasure,
      head: w.measure,
      // Two measures may have one title; those with the same clause, too, share a line.
      groups: groupRows(counted, ({ item }) => `${item.clause}\n${item.title}`).map((rows) => ({
        rows,
        label: [rows[0]?.item.clause ?? '', rows[0]?.item.title ?? ''] as const,
        match: (line: number) => `--(${column(CLAUSE)}=$A${line}),--(${column(TITLE)}=$B${line})`,
      })),
    },
  ];
  for (const { title: heading, head, groups } of blocks) {
    grid.wide(++row, 0, last, heading, 'section');
    row++;
    ['', head, ...SHOWN.map((state) => w.stateOf[state]), w.all, w.share].forEach((text, at) => {
      grid.text(row, at, text, 'head');
    });
    grid.fit(row, 22);
    const from = row + 1;
    for (const { rows, label, match } of groups) {
      row++;
      grid.text(row, 0, label[0], 'centre');
      grid.text(row, 1, label[1], 'text');
      addCounts(
        grid,
        row,
        countRows(rows),
        (state) => `SUMPRODUCT(${match(row + 1)},--(${column(STATE)}="${w.stateOf[state]}"))`,
        'number',
      );
      grid.grow(row);
    }
    row++;
    grid.text(row, 0, '', 'totalLabel');
    grid.text(row, 1, w.total, 'totalLabel');
    addCounts(grid, row, countRows(counted), (_, at) => `SUM(${grid.range(from, at, row - 1, at)})`, 'total');
    row++;
  }
  return grid;
}

function addCounts(
  grid: Grid,
  row: number,
  counts: Counts,
  formula: (state: (typeof SHOWN)[number], column: number) => string,
  style: 'number' | 'total',
): void {
  SHOWN.forEach((state, at) => {
    grid.formula(row, 2 + at, formula(state, 2 + at), counts[state], style);
  });
  const at = (column: number) => `${columnName(column)}${row + 1}`;
  const all = 2 + SHOWN.length;
  grid.formula(row, all, `SUM(${at(2)}:${at(all - 1)})`, counts.all, style);
  const applies = `${at(all)}-${at(2 + SHOWN.indexOf('not-applicable'))}`;
  const rest = counts.all - counts['not-applicable'];
  grid.formula(
    row,
    all + 1,
    `IF(${applies}=0,"–",ROUNDDOWN(${at(2)}/(${applies}),2))`,
    rest === 0 ? '–' : Math.floor((counts.done * 100) / rest) / 100,
    style === 'total' ? 'totalShare' : 'share',
  );
}

interface Remark {
  kind: string;
  file: string;
  text: string;
}

/** Problems, changes and bodies that are still out, as one list. */
function remarksOf({ problems, changes, missing }: StatusTable, lang: Lang): Remark[] {
  const w = COLLECT_WORDS[lang];
  return [
    ...problems.map((one) => ({ kind: w.severityOf[one.severity], file: one.file, text: problemInWords(one, lang) })),
    ...changes.map(({ file, kind, key, title }) => ({
      kind: w.changes,
      file,
      text: `${w.changeOf[kind]}${lang === 'zh' ? '：' : ': '}${title} ${key}`,
    })),
    ...missing.map(({ name, documents }) => ({
      kind: w.missing,
      file: '',
      text: `${name}  ${documents.join(lang === 'zh' ? '、' : ', ')}`,
    })),
  ];
}
