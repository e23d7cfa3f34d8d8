/** Measures × bodies. The matrix is derived from the measures; a wide one is split into parts for paper. */

import type { Document, Measure, Program } from '../../model/program.js';
import { clauseBefore, fill, isLong, LABELS, type Labels, type Lang, MARKS } from './labels.js';
import { bandsOf, type Column, columnsOf, FITS, marksOf, sign, splitColumns } from './matrix-columns.js';
import type { RefView } from './measure.js';
import { bodyPage, documentPage, linkTo, measureAnchor, wayTo } from './paths.js';
import { loadOf, MARKED_TIES, type MarkedTie } from './ties.js';

export interface MatrixView {
  t: Labels;
  lang: Lang;
  screen: boolean;
  home: string;
  /** The page that compares the document with what it carries out. */
  comparison: string | null;
  title: string;
  longTitle: boolean;
  kicker: string;
  notice: string;
  legend: { mark: string; word: string }[];
  collectiveLegend: string;
  unregisteredLegend: string;
  paper: 'a4' | 'a3';
  /** The whole table for the screen; null where a single part is the whole. */
  whole: MatrixPart | null;
  parts: MatrixPart[];
  /** Other pages about the same document. */
  related: RefView[];
  /** Places that links of other pages lead to. */
  targets: string[];
}

export interface MatrixPart {
  caption: string;
  first: boolean;
  bands: { label: string; span: number }[];
  /** `small`: a name that fits its column only in small type. */
  columns: { name: string; small: boolean; sign: string; href: string | null; starts: boolean; own: boolean }[];
  groups: MatrixGroup[];
  /**
   * On paper, what its groups are called stands again where they go on on another page: in the head of the table, which has to have room for
   * this one, the longest; empty where they are called nothing.
   */
  running: string;
  totals: { label: string; mark: string; values: { count: string; starts: boolean; own: boolean }[] }[];
  width: number;
  fills: boolean;
}

/** The measures of a document, or of a section of one. */
export interface MatrixGroup {
  title: string;
  rows: MatrixRow[];
}

export interface MatrixRow {
  /** Where links to the measure lead; only on the first row that it has on the page. */
  anchor: string | null;
  clause: string;
  title: string;
  href: string | null;
  framework: boolean;
  cells: { marks: { mark: string; word: string }[]; starts: boolean; own: boolean }[];
}

export interface MatrixOptions {
  lang: Lang;
  medium: 'screen' | 'print';
  /** Whether the checklists are built, so that rows can link to them. */
  checklists: boolean;
  /** Whether a comparison of the document is made. */
  compared?: boolean;
  /** Key of the body whose own matrix this is. */
  ownKey?: string;
}

/** The matrix of one document, or of several; null when nobody is named in them. */
export function matrixView(documents: Document[], page: string, program: Program, options: MatrixOptions): MatrixView | null {
  const { lang, medium } = options;
  const t = LABELS[lang];
  const columns = columnsOf(documents, program, t, options.ownKey);
  if (columns.length === 0) return null;
  const measures = documents.flatMap((document) => document.measures);
  const one = documents.length === 1 ? documents[0] : undefined;
  // The larger sheet only where it saves one.
  const paper = splitColumns(columns, FITS.a3).length < splitColumns(columns, FITS.a4).length ? 'a3' : 'a4';
  const split = splitColumns(columns, FITS[paper]);
  const make = (chosen: Column[], caption: string, first: boolean) => {
    const rows = one || !caption ? measures : rowsOf(chosen, split, measures);
    return part(chosen, documents, new Set(rows), page, options, { caption, first });
  };
  const whole = medium === 'screen' && split.length > 1 ? make(columns, '', true) : null;
  const parts = split.map((chosen, at) =>
    make(chosen, split.length === 1 ? '' : fill(t.part, { part: at + 1, parts: split.length }), at === 0),
  );
  const signs = new Set(columns.map((column) => sign(column, t)));
  return {
    t,
    lang,
    screen: medium === 'screen',
    home: wayTo('index.html', page),
    comparison: one && options.compared ? wayTo(documentPage(one.id, 'comparison'), page) : null,
    title: one?.title ?? t.matrixAll,
    longTitle: isLong(one?.title ?? ''),
    kicker: one ? t.matrix : '',
    notice: one?.nature === 'descriptive' ? t.descriptiveBanner : '',
    legend: MARKED_TIES.map((tie) => ({ mark: MARKS[tie], word: t[tie] })),
    collectiveLegend: signs.has(t.collectiveMark) ? t.collectiveLegend : '',
    unregisteredLegend: signs.has(t.unregisteredMark) ? t.unregisteredLegend : '',
    paper,
    whole,
    parts,
    related: one ? relatedTo(one, page, options, t) : [],
    targets: anchorOnce(whole ? [whole, ...parts] : parts),
  };
}

/** Whether anybody is named in these documents, without which there is no matrix. */
export function hasMatrix(documents: readonly Document[]): boolean {
  return documents.some(({ measures }) =>
    measures.some((measure) => measure.openEnded.length > 0 || MARKED_TIES.some((tie) => measure[tie].length > 0)),
  );
}

function relatedTo({ id }: Document, page: string, { medium, checklists, compared }: MatrixOptions, t: Labels): RefView[] {
  const to = (kind: 'checklist' | 'comparison') => ({ label: t[kind], href: linkTo(documentPage(id, kind), page, medium) });
  return [...(checklists ? [to('checklist')] : []), ...(compared ? [to('comparison')] : [])];
}

/** A measure may have rows in several parts; links lead to the first. */
function anchorOnce(parts: readonly MatrixPart[]): string[] {
  const taken = new Set<string>();
  for (const row of parts.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))) {
    if (row.anchor === null) continue;
    if (taken.has(row.anchor)) row.anchor = null;
    else taken.add(row.anchor);
  }
  return [...taken];
}

/** Across documents, a part lists the measures that have a mark in it, and the first part of a document also those that have none anywhere. */
function rowsOf(chosen: Column[], split: Column[][], measures: Measure[]): Measure[] {
  const marked = (part: Column[], measure: Measure) => part.some((column) => marksOf(column, measure).length > 0);
  return measures.filter((measure) => {
    if (marked(chosen, measure)) return true;
    if (split.some((part) => marked(part, measure))) return false;
    const home = split.find((part) => measure.document.measures.some((other) => marked(part, other))) ?? split[0];
    return home === chosen;
  });
}

function part(
  columns: Column[],
  documents: Document[],
  listed: ReadonlySet<Measure>,
  page: string,
  options: MatrixOptions,
  frame: { caption: string; first: boolean },
): MatrixPart {
  const t = LABELS[options.lang];
  const several = documents.length > 1;
  const starts = columns.map((column, at) => at > 0 && column.level !== columns[at - 1]?.level);
  const groups = documents.flatMap((document) => {
    const measures = document.measures.filter((measure) => listed.has(measure));
    const rows = measures.map((measure) => rowOf(measure, columns, starts, page, options, t));
    if (several) return rows.length === 0 ? [] : [{ title: document.title, rows }];
    return sectionsOf(measures, rows);
  });
  const named = options.medium === 'print' ? groups.map((group) => ({ ...group, title: runningTitle(group.title) })) : groups;
  const running = options.medium === 'print' ? longestOf(named.map(({ title }) => title)) : '';
  const tied = columns.map((column) => (column.ties ? loadOf(column.ties) : openLoad(column)));
  const total = (label: string, mark: string, kind: MarkedTie | 'total') => ({
    label,
    mark,
    values: tied.map((load, at) => ({
      count: load[kind] > 0 ? String(load[kind]) : '',
      starts: starts[at] ?? false,
      own: columns[at]?.own ?? false,
    })),
  });
  return {
    caption: frame.caption,
    first: frame.first,
    bands: bandsOf(columns),
    columns: columns.map((column, at) => ({
      ...columnName(column.ties?.written ?? t.openColumn, options.medium),
      sign: sign(column, t),
      href: options.checklists && column.ties?.body ? linkTo(bodyPage(column.ties.body), page, options.medium) : null,
      starts: starts[at] ?? false,
      own: column.own,
    })),
    groups: named,
    running,
    totals: [
      ...MARKED_TIES.filter((tie) => tied.some((load) => load[tie] > 0)).map((tie) => total(t[tie], MARKS[tie], tie)),
      total(t.total, '', 'total'),
    ],
    width: columns.length + (running === '' ? 1 : 2),
    // A few columns stay narrow instead of drifting apart.
    fills: columns.length > 10,
  };
}

/** In a head that is still repeated there is room for five lines; the checklist has all of the title. */
function runningTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length > 100 ? `${characters.slice(0, 99).join('')}…` : title;
}

/** The text that takes most room: Latin letters are half as wide as hanzi. */
function longestOf(texts: readonly string[]): string {
  const width = (text: string) => text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2;
  return texts.reduce((longest, text) => (width(text) > width(longest) ? text : longest), '');
}

/** In how many measures somebody unlisted has a part. */
function openLoad(column: Column): ReturnType<typeof loadOf> {
  const count = (tie: MarkedTie) => [...column.open].filter((measure) => marksOf(column, measure).includes(tie)).length;
  const [lead, responsible, cooperating] = (['lead', 'responsible', 'cooperating'] as const).map(count);
  return { lead: lead ?? 0, responsible: responsible ?? 0, cooperating: cooperating ?? 0, charged: 0, total: column.open.size };
}

/** Names of up to 28 characters stand upright in full size, up to 60 in small type; what is longer still is cut on paper, never silently. */
function columnName(name: string, medium: 'screen' | 'print'): { name: string; small: boolean } {
  const characters = Array.from(name);
  const isCut = medium === 'print' && characters.length > 60;
  return { name: isCut ? `${characters.slice(0, 59).join('')}…` : name, small: characters.length > 28 };
}

function rowOf(measure: Measure, columns: Column[], starts: boolean[], page: string, options: MatrixOptions, t: Labels): MatrixRow {
  const anchor = measureAnchor(measure.ref);
  return {
    anchor,
    clause: clauseBefore(measure.clause),
    title: measure.title,
    href: options.checklists ? linkTo(documentPage(measure.document.id, 'checklist'), page, options.medium, anchor) : null,
    framework: measure.framework,
    cells: columns.map((column, at) => ({
      marks: marksOf(column, measure).map((tie) => ({ mark: MARKS[tie], word: t[tie] })),
      starts: starts[at] ?? false,
      own: column.own,
    })),
  };
}

function sectionsOf(measures: Measure[], rows: MatrixRow[]): MatrixGroup[] {
  const groups: MatrixGroup[] = [];
  measures.forEach((measure, at) => {
    const title = measure.section ?? '';
    if (groups.at(-1)?.title !== title) groups.push({ title, rows: [] });
    groups.at(-1)?.rows.push(rows[at] as MatrixRow);
  });
  return groups;
}
