/** Responsibility matrices as workbooks: marks in cells, totals that count them, a summary of what each body carries. */

import type { Document, Program } from '../../model/program.js';
import { LABELS, type Lang, MARKS } from '../views/labels.js';
import { type MatrixPart, type MatrixView, matrixView } from '../views/matrix.js';
import { documentPage } from '../views/paths.js';
import { type BodyTies, bodiesOf, loadOf } from '../views/ties.js';
import { linesIn, widestLine } from './cell-text.js';
import type { Book, BookOptions } from './checklist.js';
import { Grid, wideEnough } from './grid.js';
import { KINDS, type Loads, type MatrixSheet, matrixSummary } from './matrix-summary.js';
import { metaSheet } from './meta-sheet.js';
import { SheetNames } from './sheet-names.js';
import { SHEET_WORDS, type SheetWords } from './words.js';

const [TITLE, LEGEND, BAND, HEAD, FIRST] = [0, 1, 2, 3, 4];
const [INDEX, SECTION, CLAUSE, MEASURE, BODIES] = [0, 1, 2, 3, 4];

/** Characters that the column of a body is wide. */
const BODY_WIDTH = 4.5;

/** The matrix of some documents; null where nobody is named in any of them. */
export function matrixWorkbook(documents: readonly Document[], program: Program, { lang, toolVersion }: BookOptions): Book | null {
  const t = LABELS[lang];
  const w = SHEET_WORDS[lang];
  const names = new SheetNames();
  const summaryName = names.take(w.summary);
  const sheets = documents.flatMap((document): MatrixSheet[] => {
    const page = documentPage(document.id, 'matrix');
    const view = matrixView([document], page, program, { lang, medium: 'screen', checklists: false });
    const part = view?.whole ?? view?.parts[0];
    if (!view || !part) return [];
    const name = names.take(documents.length === 1 ? t.matrix : document.title);
    const bodies = bodiesOf([document], program.vocabulary).filter((ties) => loadOf(ties).total > 0);
    return [matrixSheet({ name, view, part, bodies: columnsOf(part, bodies), summaryName, lang }, w)];
  });
  if (sheets.length === 0) return null;
  const one = documents.length === 1 ? documents[0] : undefined;
  const title = one ? `${one.title} · ${t.matrix}` : t.matrixAll;
  const summary = matrixSummary(summaryName, title, sheets, lang);
  return {
    title,
    sheets: [
      summary.sheet(title),
      ...sheets.map(({ grid }) => grid.sheet(title)),
      metaSheet({ kind: 'matrix', ...(one && { document: one.id }), tool: toolVersion, lang }, []),
    ],
  };
}

interface MatrixInput {
  name: string;
  view: MatrixView;
  part: MatrixPart;
  /** Whose column each is; null for the unlisted others. */
  bodies: readonly (BodyTies | null)[];
  summaryName: string;
  lang: Lang;
}

/** The columns of a matrix are its bodies in their order, with one for the unlisted others among them. */
function columnsOf({ columns }: MatrixPart, bodies: readonly BodyTies[]): (BodyTies | null)[] {
  let at = 0;
  return columns.map(({ name }) => {
    const ties = bodies[at];
    if (ties?.written !== name) return null;
    at++;
    return ties;
  });
}

function matrixSheet({ name, view, part, bodies, summaryName, lang }: MatrixInput, w: SheetWords): MatrixSheet {
  const rows = part.groups.flatMap((group) => group.rows.map((row) => ({ section: group.title, ...row })));
  const upright = part.columns.every(({ name: body }) => isUpright(body));
  const width = (texts: readonly string[], least: number, most: number) =>
    wideEnough(Math.min(most, Math.max(least, ...texts.map((text) => widestLine(text) + 1))), texts);
  const grid = new Grid(
    name,
    [
      { width: 6 },
      {
        width: width(
          rows.map(({ section }) => section),
          8,
          24,
        ),
      },
      {
        width: width(
          rows.map(({ clause }) => clause),
          8,
          12,
        ),
      },
      {
        width: width(
          rows.map(({ title }) => title),
          16,
          36,
        ),
      },
      ...part.columns.map(() => ({ width: BODY_WIDTH })),
    ],
    lang,
  );
  const lastColumn = BODIES + part.columns.length - 1;
  // A title needs room, even over few bodies; to the right of them nothing stands in its way.
  grid.text(TITLE, INDEX, view.title, 'titleFree');
  grid.height(TITLE, 26);
  grid.link(LEGEND, INDEX, w.backToSummary, { sheet: summaryName, row: 0, column: 0 }, 'linkFree');
  const legend = [...view.legend.map(({ mark, word }) => `${mark} ${word}`), view.collectiveLegend, view.unregisteredLegend, view.notice];
  grid.text(LEGEND, CLAUSE, legend.filter(Boolean).join('　'), 'noteFree');
  for (const [column, text] of [w.index, w.section, w.clause, w.measure].entries()) {
    grid.text(BAND, column, text, 'head');
    grid.text(HEAD, column, '', 'head');
    grid.merge(BAND, column, HEAD, column);
  }
  // A level that has one narrow column reads down it.
  grid.height(BAND, Math.max(18, ...part.bands.map(({ label, span }) => linesIn(label, span * BODY_WIDTH - 1) * 15)));
  let from = BODIES;
  for (const { label, span } of part.bands) {
    for (let column = from; column < from + span; column++) grid.text(BAND, column, column === from ? label : '', 'head');
    if (span > 1) grid.merge(BAND, from, BAND, from + span - 1);
    from += span;
  }
  part.columns.forEach(({ name: body, sign }, at) => {
    grid.text(HEAD, BODIES + at, `${body}${sign}`, upright ? 'headUpright' : 'headSloped');
  });
  grid.height(HEAD, Math.min(400, Math.max(60, ...part.columns.map(({ name: body, sign }) => headHeight(`${body}${sign}`, upright)))));
  rows.forEach((row, at) => {
    grid.number(FIRST + at, INDEX, at + 1);
    grid.text(FIRST + at, SECTION, row.section, 'again');
    grid.text(FIRST + at, CLAUSE, row.clause.trim(), 'centre');
    grid.text(FIRST + at, MEASURE, row.title, 'text');
    row.cells.forEach(({ marks }, column) => {
      grid.text(FIRST + at, BODIES + column, marks.map(({ mark }) => mark).join(''), 'mark');
    });
    grid.grow(FIRST + at);
  });
  const last = FIRST + Math.max(rows.length, 1) - 1;
  const totals = addTotals(grid, bodies, rows, last, lang);
  grid.filter(grid.range(HEAD, INDEX, last, lastColumn));
  grid.freeze(FIRST, BODIES);
  grid.repeat(BAND, HEAD);
  return {
    title: view.title,
    grid,
    totals: totals.rows,
    columns: bodies.flatMap((ties, at) => (ties ? [{ ties, column: BODIES + at, loads: totals.loads[at] ?? NONE }] : [])),
  };
}

const NONE: Loads = { lead: 0, responsible: 0, cooperating: 0, charged: 0, total: 0 };

/** Below the table: how many measures a body has in each role, counted from the marks. */
function addTotals(
  grid: Grid,
  bodies: readonly (BodyTies | null)[],
  rows: readonly { cells: { marks: { mark: string }[] }[] }[],
  last: number,
  lang: Lang,
) {
  const t = LABELS[lang];
  const totalRows = { ...NONE };
  const loads = bodies.map((): Loads => ({ ...NONE }));
  KINDS.forEach((kind, index) => {
    const row = last + 2 + index;
    totalRows[kind] = row;
    const mark = kind === 'total' ? '' : MARKS[kind];
    for (let column = INDEX; column < BODIES; column++) grid.text(row, column, '', 'totalLabel');
    grid.text(row, MEASURE, kind === 'total' ? t.total : `${mark} ${t[kind]}`, 'totalLabel');
    bodies.forEach((_ties, at) => {
      const count = rows.filter(({ cells }) => {
        const marks = cells[at]?.marks ?? [];
        return kind === 'total' ? marks.length > 0 : marks.some((one) => one.mark === mark);
      }).length;
      const load = loads[at];
      if (load) load[kind] = count;
      const body = grid.range(FIRST, BODIES + at, last, BODIES + at);
      grid.formula(row, BODIES + at, `COUNTIF(${body},"${kind === 'total' ? '?*' : `*${mark}*`}")`, count, 'totalMark');
    });
  });
  return { rows: totalRows, loads };
}

/** Chinese names stand upright, one character under the other; others lie on their side. */
const isUpright = (name: string): boolean => /^[\p{Script=Han}、，（）·“”]+$/u.test(name) && name.length <= 14;

const headHeight = (name: string, upright: boolean): number => (upright ? name.length * 15.5 + 10 : widestLine(name) * 6.5 + 12);
