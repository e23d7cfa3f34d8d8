/** Measures × bodies. The matrix is derived from the measures; a wide one is split into parts for paper. */

import type { Document, Measure, Program } from '../../model/program.js';
import { clauseBefore, fill, LABELS, type Labels, type Lang, MARKS } from './labels.js';
import { bodyPage, documentPage, measureAnchor, wayTo } from './paths.js';
import { type BodyTies, bodiesOf, loadOf, MARKED_TIES, type MarkedTie } from './ties.js';

export interface MatrixView {
  t: Labels;
  lang: Lang;
  screen: boolean;
  home: string;
  title: string;
  kicker: string;
  notice: string;
  legend: { mark: string; word: string }[];
  collectiveLegend: string;
  unregisteredLegend: string;
  paper: 'a4' | 'a3';
  /** The whole table for the screen; null where a single part is the whole. */
  whole: MatrixPart | null;
  parts: MatrixPart[];
}

export interface MatrixPart {
  caption: string;
  first: boolean;
  bands: { label: string; span: number }[];
  columns: { name: string; sign: string; href: string | null; starts: boolean }[];
  groups: { title: string; rows: MatrixRow[] }[];
  totals: { label: string; mark: string; values: { count: string; starts: boolean }[] }[];
  width: number;
  fills: boolean;
}

export interface MatrixRow {
  clause: string;
  title: string;
  href: string | null;
  framework: boolean;
  cells: { marks: { mark: string; word: string }[]; starts: boolean }[];
}

/** A column: a body, or the unlisted others of open-ended lists. */
interface Column {
  ties: BodyTies | null;
  level: string;
}

/** How many bodies fit beside the first column at a legible width. */
const FITS = { a4: 21, a3: 34 } as const;

export interface MatrixOptions {
  lang: Lang;
  medium: 'screen' | 'print';
  /** Whether the checklists are built, so that rows can link to them. */
  checklists: boolean;
}

/** The matrix of one document, or of several; null when nobody is named in them. */
export function matrixView(documents: Document[], page: string, program: Program, options: MatrixOptions): MatrixView | null {
  const { lang, medium } = options;
  const t = LABELS[lang];
  const bodies = bodiesOf(documents, program.vocabulary).filter((ties) => loadOf(ties).total > 0);
  const measures = documents.flatMap((document) => document.measures);
  const columns: Column[] = bodies.map((ties) => ({ ties, level: ties.body ? t.levelOf[ties.body.level] : t.unknown }));
  if (measures.some((measure) => measure.openEnded.length > 0)) columns.push({ ties: null, level: '' });
  if (columns.length === 0) return null;
  const one = documents.length === 1 ? documents[0] : undefined;
  // The larger sheet only where it saves one.
  const paper = Math.ceil(columns.length / FITS.a3) < Math.ceil(columns.length / FITS.a4) ? 'a3' : 'a4';
  const make = (chosen: Column[], caption: string, first: boolean) =>
    part(chosen, documents, page, options, { caption, first, all: !caption });
  const split = splitColumns(columns, FITS[paper]);
  const parts = split.map((chosen, at) =>
    make(chosen, split.length === 1 ? '' : fill(t.part, { part: at + 1, parts: split.length }), at === 0),
  );
  const signs = new Set(columns.map((column) => sign(column, t)));
  return {
    t,
    lang,
    screen: medium === 'screen',
    home: wayTo('index.html', page),
    title: one?.title ?? t.matrixAll,
    kicker: one ? t.matrix : '',
    notice: one?.nature === 'descriptive' ? t.descriptiveBanner : '',
    legend: MARKED_TIES.map((tie) => ({ mark: MARKS[tie], word: t[tie] })),
    collectiveLegend: signs.has(t.collectiveMark) ? t.collectiveLegend : '',
    unregisteredLegend: signs.has(t.unregisteredMark) ? t.unregisteredLegend : '',
    paper,
    whole: medium === 'screen' && split.length > 1 ? make(columns, '', true) : null,
    parts,
  };
}

/** Equal shares, moved by up to two columns where that lets a part begin with a level of its own. */
export function splitColumns<T extends { level: string }>(columns: T[], fits: number): T[][] {
  const count = Math.ceil(columns.length / fits);
  const parts: T[][] = [];
  let start = 0;
  for (let left = count; left > 0; left--) {
    const share = Math.ceil((columns.length - start) / left);
    const room = (size: number) => size > 0 && size <= fits && columns.length - start - size <= (left - 1) * fits;
    const atLevel = [0, 1, -1, 2, -2]
      .map((shift) => share + shift)
      .find((size) => room(size) && columns[start + size]?.level !== columns[start + size - 1]?.level);
    const size = left === 1 ? share : (atLevel ?? share);
    parts.push(columns.slice(start, start + size));
    start += size;
  }
  return parts;
}

interface PartFrame {
  caption: string;
  first: boolean;
  /** Whether documents without any mark in this part are listed all the same. */
  all: boolean;
}

function part(columns: Column[], documents: Document[], page: string, options: MatrixOptions, frame: PartFrame): MatrixPart {
  const t = LABELS[options.lang];
  const several = documents.length > 1;
  const starts = columns.map((column, at) => at > 0 && column.level !== columns[at - 1]?.level);
  const groups = documents.flatMap((document) => {
    const rows = document.measures.map((measure) => rowOf(measure, columns, starts, page, options, t));
    const marked = rows.some((row) => row.cells.some((cell) => cell.marks.length > 0));
    if (several && !frame.all && !marked) return [];
    if (several) return [{ title: document.title, rows }];
    return sectionsOf(document.measures, rows);
  });
  const tied = columns.map(({ ties }) => (ties ? loadOf(ties) : null));
  const total = (label: string, mark: string, kind: MarkedTie | 'total') => ({
    label,
    mark,
    values: tied.map((load, at) => ({ count: load?.[kind] ? String(load[kind]) : '', starts: starts[at] ?? false })),
  });
  return {
    caption: frame.caption,
    first: frame.first,
    bands: bandsOf(columns),
    columns: columns.map((column, at) => ({
      name: (several ? column.ties?.name : column.ties?.written) ?? t.openColumn,
      sign: sign(column, t),
      href: options.medium === 'screen' && options.checklists && column.ties?.body ? wayTo(bodyPage(column.ties.body), page) : null,
      starts: starts[at] ?? false,
    })),
    groups,
    totals: [
      ...MARKED_TIES.filter((tie) => tied.some((load) => load?.[tie])).map((tie) => total(t[tie], MARKS[tie], tie)),
      total(t.total, '', 'total'),
    ],
    width: columns.length + 1,
    // A few columns stay narrow instead of drifting apart.
    fills: columns.length > 10,
  };
}

function rowOf(measure: Measure, columns: Column[], starts: boolean[], page: string, options: MatrixOptions, t: Labels): MatrixRow {
  const link = options.medium === 'screen' && options.checklists;
  return {
    clause: clauseBefore(measure.clause),
    title: measure.title,
    href: link ? `${wayTo(documentPage(measure.document.id, 'checklist'), page)}#${measureAnchor(measure.ref)}` : null,
    framework: measure.framework,
    cells: columns.map(({ ties }, at) => {
      const has = (tie: MarkedTie) => (ties ? ties.measures.get(measure)?.has(tie) : tie !== 'charged' && measure.openEnded.includes(tie));
      return { marks: MARKED_TIES.filter(has).map((tie) => ({ mark: MARKS[tie], word: t[tie] })), starts: starts[at] ?? false };
    }),
  };
}

function sectionsOf(measures: Measure[], rows: MatrixRow[]): { title: string; rows: MatrixRow[] }[] {
  const groups: { title: string; rows: MatrixRow[] }[] = [];
  measures.forEach((measure, at) => {
    const title = measure.section ?? '';
    if (groups.at(-1)?.title !== title) groups.push({ title, rows: [] });
    groups.at(-1)?.rows.push(rows[at] as MatrixRow);
  });
  return groups;
}

function bandsOf(columns: Column[]): { label: string; span: number }[] {
  const bands: { label: string; span: number }[] = [];
  for (const { level } of columns) {
    const last = bands.at(-1);
    if (last && last.label === level) last.span++;
    else bands.push({ label: level, span: 1 });
  }
  return bands;
}

function sign({ ties }: Column, t: Labels): string {
  if (!ties) return '';
  if (!ties.body) return t.unregisteredMark;
  return ties.body.collective && ties.body.members === 'open' ? t.collectiveMark : '';
}
