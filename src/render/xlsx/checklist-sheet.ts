/** One document's list as a worksheet: a row for each measure, threshold and step, with cells to fill in. */

import { LABELS, type Lang } from '../views/labels.js';
import { widestLine } from './cell-text.js';
import type { ChecklistRow } from './checklist-rows.js';
import { columnName } from './column-name.js';
import { Grid, wideEnough } from './grid.js';
import { COLUMN_MARK, FIRST_DAY, STATUS_WORDS, STATUSES } from './layout.js';
import type { StyleName } from './styles.js';
import type { SheetWords } from './words.js';

/** Columns by the name that the hidden row gives them; widths in characters, of which the widest text takes no more than `most`. */
interface ColumnPlan {
  id: string;
  head: string;
  least: number;
  most: number;
  text?: (row: ChecklistRow) => string;
  style?: StyleName;
  hidden?: boolean;
}

export interface ChecklistSheet {
  grid: Grid;
  /** First and last row of the table's body, from 0. */
  first: number;
  last: number;
  columnOf: (id: string) => number;
  /** Of the PDF's page heads: whose list this is. */
  head: string;
}

export interface ChecklistSheetInput {
  name: string;
  title: string;
  notice: string;
  rows: readonly ChecklistRow[];
  /** A body's own list says its role. */
  own: boolean;
  /** Reports what was done: other words over the answers. */
  descriptive: { evidence: string } | null;
  summaryName: string;
  lang: Lang;
}

const [TITLE, NOTE, COLUMNS, HEAD, FIRST] = [0, 1, 2, 3, 4];

/** Makes the sheet; the caller adds it to a workbook. */
export function checklistSheet(input: ChecklistSheetInput, w: SheetWords): ChecklistSheet {
  const { rows, lang } = input;
  const plans = columnsOf(input, w);
  const widths = plans.map(({ head, least, most, text }) => {
    const texts = text ? rows.map(text) : [];
    const width = Math.min(most, Math.max(least, widestLine(head) + 3, ...texts.map((each) => widestLine(each) + 1)));
    return wideEnough(width, texts);
  });
  const grid = new Grid(
    input.name,
    plans.map(({ hidden }, at) => ({ width: widths[at] ?? 10, ...(hidden && { hidden }) })),
    lang,
  );
  const columnOf = (id: string): number => plans.findIndex((plan) => plan.id === id);
  const [firstShown, lastShown] = [columnOf('index'), plans.length - 1];
  grid.wide(TITLE, firstShown, lastShown, input.title, 'title');
  grid.link(NOTE, firstShown, w.backToSummary, { sheet: input.summaryName, row: 0, column: 0 }, 'linkFree');
  grid.merge(NOTE, firstShown, NOTE, columnOf('clause'));
  grid.wide(NOTE, columnOf('title'), lastShown, input.notice, 'notice');
  plans.forEach(({ id, head }, at) => {
    grid.text(COLUMNS, at, at === 0 ? COLUMN_MARK : id, 'hidden');
    grid.text(HEAD, at, head, 'head');
  });
  grid.hideRow(COLUMNS);
  grid.fit(HEAD, 30);
  rows.forEach((row, at) => {
    fillRow(grid, FIRST + at, at + 1, row, plans, columnOf, lang);
  });
  const last = FIRST + Math.max(rows.length, 1) - 1;
  addRules(grid, { first: FIRST, last }, columnOf, w, lang);
  // The hidden key is in the range: a sort must move it with its row.
  grid.filter(grid.range(HEAD, 0, last, lastShown));
  grid.freeze(FIRST, columnOf('title') + 1);
  grid.repeat(HEAD, HEAD);
  grid.protect();
  return { grid, first: FIRST, last, columnOf, head: input.title };
}

function columnsOf({ own, descriptive, lang }: ChecklistSheetInput, w: SheetWords): ColumnPlan[] {
  const t = LABELS[lang];
  return [
    { id: 'key', head: 'key', least: 10, most: 10, hidden: true, style: 'hidden', text: ({ key }) => key },
    { id: 'due', head: 'due', least: 10, most: 10, hidden: true },
    { id: 'index', head: w.index, least: 6, most: 8 },
    { id: 'kind', head: w.kind, least: 7, most: 11, style: 'centre', text: ({ kind }) => w.kindOf[kind] },
    { id: 'section', head: w.section, least: 8, most: 24, style: 'again', text: ({ section }) => section },
    { id: 'clause', head: w.clause, least: 8, most: 12, style: 'centre', text: ({ clause }) => clause },
    { id: 'title', head: w.measure, least: 14, most: 22, text: ({ title }) => title },
    { id: 'indicator', head: w.indicator, least: 10, most: 18, style: 'text', text: ({ indicator }) => indicator },
    { id: 'requirement', head: w.requirement, least: 24, most: 44, style: 'text', text: ({ requirement }) => requirement },
    { id: 'force', head: w.force, least: 7, most: 12, style: 'centre', text: ({ force }) => force },
    { id: 'deadline', head: w.deadline, least: 11, most: 16, style: 'centre', text: ({ deadline }) => deadline },
    ...(own
      ? [{ id: 'role', head: w.ownRole, least: 10, most: 14, style: 'centre', text: ({ ownRole }: ChecklistRow) => ownRole } as const]
      : []),
    { id: 'lead', head: t.lead, least: 12, most: 18, style: 'text', text: ({ lead }) => lead },
    { id: 'responsible', head: t.responsible, least: 12, most: 20, style: 'text', text: ({ responsible }) => responsible },
    { id: 'cooperating', head: t.cooperating, least: 12, most: 18, style: 'text', text: ({ cooperating }) => cooperating },
    { id: 'tick', head: w.tick, least: 4, most: 5 },
    { id: 'status', head: w.status, least: 10, most: 15, style: 'answerChoice', text: () => '' },
    { id: 'actual', head: w.actual, least: 16, most: 16, style: 'answer', text: () => '' },
    { id: 'evidence', head: descriptive?.evidence ?? w.evidence, least: 30, most: 30, style: 'answer', text: () => '' },
    { id: 'person', head: w.person, least: 10, most: 10, style: 'answerChoice', text: () => '' },
    { id: 'date', head: w.date, least: 13, most: 13, style: 'answerDate', text: () => '' },
  ];
}

function fillRow(
  grid: Grid,
  at: number,
  number: number,
  row: ChecklistRow,
  plans: readonly ColumnPlan[],
  columnOf: (id: string) => number,
  lang: Lang,
): void {
  const whole = row.kind === 'measure' || row.kind === 'procedure';
  plans.forEach(({ id, text, style }, column) => {
    if (id === 'title') grid.text(at, column, row.title, whole ? 'strong' : 'again');
    else if (id === 'index') grid.number(at, column, number);
    else if (id === 'due') {
      if (row.due !== null) grid.date(at, column, row.due, 'hiddenDate');
    } else if (id === 'tick') {
      const status = `${columnName(columnOf('status'))}${at + 1}`;
      grid.formula(at, column, `IF(${status}="${STATUS_WORDS[lang].done}","√","")`, '', 'mark');
    } else if (text) grid.text(at, column, text(row), style ?? 'text');
  });
  grid.grow(at);
}

function addRules(
  grid: Grid,
  { first, last }: { first: number; last: number },
  columnOf: (id: string) => number,
  w: SheetWords,
  lang: Lang,
): void {
  const words = STATUS_WORDS[lang];
  const body = (id: string) => grid.range(first, columnOf(id), last, columnOf(id));
  const choices = STATUSES.map((status) => words[status]);
  grid.validate({ list: choices, title: w.chooseStatusTitle, message: w.chooseStatus }, body('status'));
  grid.validate({ dateFrom: FIRST_DAY, title: w.dateWantedTitle, message: w.dateWanted }, body('date'));
  grid.keepFigures(body('actual'));
  const row = first + 1;
  const at = (id: string) => `$${columnName(columnOf(id))}${row}`;
  const open = `${at('status')}<>"${words.done}",${at('status')}<>"${words['not-applicable']}"`;
  grid.when(`AND(${at('due')}<>"",${at('due')}<TODAY(),${open})`, body('deadline'), { color: 'B42318' });
  grid.when(`${at('status')}="${words.done}"`, body('status'), {});
}
