/** The comparison report as a workbook: a summary that counts verdicts, and tables that can be sorted, filtered and decided on. */

import type { Document, Program } from '../../model/program.js';
import { type ComparisonOptions, type ComparisonView, comparisonView } from '../views/comparison.js';
import type { BodyPairView } from '../views/comparison-bodies.js';
import type { ClauseView } from '../views/comparison-context.js';
import type { NormView, Segment } from '../views/comparison-norms.js';
import type { ProcedurePairView, StepView } from '../views/comparison-procedures.js';
import type { RowView } from '../views/comparison-topics.js';
import type { Book, BookOptions } from './checklist.js';
import { comparisonSummary, type PlacedRows } from './comparison-summary.js';
import { metaSheet } from './meta-sheet.js';
import { SheetNames } from './sheet-names.js';
import { type TableColumn, tableSheet } from './table-sheet.js';
import { SHEET_WORDS, type SheetWords } from './words.js';

/** Null for a document that carries out no other. */
export function comparisonWorkbook(
  document: Document,
  program: Program,
  findings: ComparisonOptions['findings'],
  { lang, toolVersion }: BookOptions,
): Book | null {
  const view = comparisonView(document, program, { lang, toolVersion, findings, medium: 'print', checklists: false, matrices: false });
  if (!view) return null;
  const w = SHEET_WORDS[lang];
  const names = new SheetNames();
  const summaryName = names.take(w.summary);
  const placed: PlacedRows = new Map();
  const frame = { lang, summaryName, title: view.title, backToSummary: w.backToSummary };
  const make = <Row extends { id: string }>(title: string, columns: TableColumn<Row>[], rows: readonly Row[]) => {
    if (rows.length === 0) return [];
    const table = tableSheet({ ...frame, name: names.take(title), kicker: title, columns, rows });
    rows.forEach(({ id }, at) => {
      // Of the rows of one entry, the first is where links lead.
      if (!placed.has(id)) placed.set(id, { sheet: table.grid.name, row: table.first + at, column: 0 });
    });
    return [table];
  };
  const thresholds = make(view.w.thresholds, normColumns(view, w), normRows(view));
  const wholes = make(view.w.wholes, wholeColumns(view, w), view.wholes);
  const bodies = make(view.w.bodies, bodyColumns(view, w), view.bodies);
  const procedures = make(view.w.procedures, stepColumns(view, w), stepRows(view.procedures));
  const summary = comparisonSummary({ name: summaryName, view, counted: [...thresholds, ...wholes], placed }, lang);
  const title = `${view.title} · ${view.w.name}`;
  return {
    title,
    sheets: [
      summary.sheet(title),
      ...[...thresholds, ...wholes, ...bodies, ...procedures].map(({ grid }) => grid.sheet(title)),
      metaSheet({ kind: 'comparison', document: document.id, tool: toolVersion, lang }, []),
    ],
  };
}

/** A pair of norms, or one alone, with the topic and the measures that it stands under. */
interface NormRow {
  id: string;
  topic: string;
  row: RowView;
  parent: ClauseView | null;
  child: ClauseView | null;
}

function normRows({ topics, singles }: ComparisonView): NormRow[] {
  const paired = topics.flatMap(({ title, pairs }) =>
    pairs.flatMap(({ parent, child, rows }) => rows.map((row) => ({ id: row.id, topic: title, row, parent, child }))),
  );
  const alone = singles.flatMap(({ title, rows }) =>
    rows.map((row) => {
      const [first = null, second = null] = row.measures;
      const parent = row.parents.length > 0 ? first : null;
      return { id: row.id, topic: title, row, parent, child: row.children.length === 0 ? null : parent ? second : first };
    }),
  );
  return [...paired, ...alone];
}

function normColumns({ lang, t }: ComparisonView, w: SheetWords): TableColumn<NormRow>[] {
  const norms = (of: (row: RowView) => NormView[], say: (norm: NormView) => string) => (row: NormRow) =>
    of(row.row).map(say).filter(Boolean).join('\n');
  const theirs = ({ parents }: RowView) => parents;
  const mine = ({ children }: RowView) => children;
  const [open, close] = lang === 'zh' ? ['（', '）'] : [' (', ')'];
  const colon = lang === 'zh' ? '：' : ': ';
  return [
    { head: w.topic, least: 8, most: 16, style: 'again', text: ({ topic }) => topic },
    {
      head: w.indicator,
      least: 10,
      most: 20,
      style: 'strong',
      text: ({ row }) => (row.sub === '' ? row.indicator : `${row.indicator}${open}${row.sub}${close}`),
    },
    { head: w.parentClause, least: 12, most: 22, text: ({ parent }) => clauseText(parent) },
    { head: w.parentRequirement, least: 16, most: 34, text: norms(theirs, (norm) => normText(norm, colon, false)) },
    { head: w.parentForce, least: 8, most: 12, style: 'centre', text: norms(theirs, ({ force }) => force.text) },
    { head: w.parentDeadline, least: 9, most: 14, style: 'centre', text: norms(theirs, ({ deadline }) => deadline?.text ?? '') },
    { head: w.ownClause, least: 12, most: 22, text: ({ child }) => clauseText(child) },
    {
      head: w.ownRequirement,
      least: 16,
      most: 34,
      text: ({ row }) => row.children.map((norm) => normText(norm, colon, row.several)).join('\n'),
    },
    { head: w.ownForce, least: 8, most: 12, style: 'centre', text: norms(mine, ({ force }) => force.text) },
    { head: w.ownDeadline, least: 9, most: 14, style: 'centre', text: norms(mine, ({ deadline }) => deadline?.text ?? '') },
    { head: w.verdict, verdict: true, least: 9, most: 16, style: 'verdict', text: ({ row }) => row.word },
    { head: w.difference, least: 16, most: 34, text: ({ row }) => row.lines.join('\n') },
    { head: w.reason, least: 12, most: 22, text: ({ row }) => row.statedReason ?? '' },
    { head: t.note, least: 12, most: 24, text: ({ row }) => row.notes.map(({ whose, text }) => `${whose}${colon}${text}`).join('\n') },
    ...decisionColumns<NormRow>(w),
  ];
}

/** What is decided on a row, to be filled in. */
function decisionColumns<Row>(w: SheetWords): TableColumn<Row>[] {
  return [
    {
      head: w.decision,
      least: 10,
      most: 14,
      style: 'answerChoice',
      text: () => '',
      choices: { values: w.decisions, message: w.decisionWanted },
    },
    { head: w.opinion, least: 24, most: 24, style: 'answer', text: () => '' },
  ];
}

const clauseText = (clause: ClauseView | null): string =>
  clause ? [clause.place, `${clause.clause}${clause.title}`].filter(Boolean).join(' ') : '';

const joined = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');

/** A norm on lines of its own: figure, rows of the scale, alternatives, details. */
function normText(norm: NormView, colon: string, named: boolean): string {
  const by = norm.rowsBy === '' ? '' : `${norm.rowsBy} `;
  const main = joined(norm.main);
  return [
    named ? [norm.indicator, main].filter(Boolean).join(' ') : main,
    ...norm.rows.map(({ when, requirement }) => `${by}${joined(when)}${colon}${joined(requirement)}`),
    ...norm.alternatives.map((segments, at) => `${at + 1}) ${joined(segments)}`),
    ...norm.details.map(({ label, text }) => `${label}${colon}${joined(text)}`),
  ]
    .filter(Boolean)
    .join('\n');
}

function wholeColumns(view: ComparisonView, w: SheetWords): TableColumn<ComparisonView['wholes'][number]>[] {
  return [
    { head: w.indicator, least: 12, most: 24, style: 'strong', text: ({ indicator }) => indicator },
    { head: w.parentClause, least: 14, most: 26, text: ({ parent }) => clauseText(parent) },
    { head: w.ownClause, least: 14, most: 26, text: ({ child }) => (child ? clauseText(child) : view.w.noPart) },
    { head: w.sum, least: 20, most: 44, text: ({ sum }) => sum },
    { head: w.verdict, verdict: true, least: 9, most: 16, style: 'verdict', text: ({ word }) => word },
    { head: w.statements, least: 16, most: 44, text: ({ lines }) => lines.join('\n') },
    ...decisionColumns<ComparisonView['wholes'][number]>(w),
  ];
}

function bodyColumns({ lang }: ComparisonView, w: SheetWords): TableColumn<BodyPairView>[] {
  const [colon, comma] = lang === 'zh' ? ['：', '、'] : [': ', ', '];
  const roles = (of: BodyPairView['theirs']) =>
    of.map(({ label, names }) => [label, names.map(({ text }) => text).join(comma)].filter(Boolean).join(colon)).join('\n');
  return [
    { head: w.parentClause, least: 14, most: 26, text: ({ parent }) => clauseText(parent) },
    { head: w.parentBodies, least: 16, most: 34, text: ({ theirs }) => roles(theirs) },
    { head: w.ownClause, least: 14, most: 26, text: ({ child }) => clauseText(child) },
    { head: w.ownBodies, least: 16, most: 34, text: ({ mine }) => roles(mine) },
    { head: w.verdict, verdict: true, least: 9, most: 16, style: 'verdict', text: ({ word }) => word },
    { head: w.statements, least: 16, most: 44, text: ({ lines }) => lines.join('\n') },
    ...decisionColumns<BodyPairView>(w),
  ];
}

interface StepRow {
  id: string;
  pair: string;
  row: ProcedurePairView['rows'][number];
}

const stepRows = (procedures: readonly ProcedurePairView[]): StepRow[] =>
  procedures.flatMap(({ id, parent, child, rows }) =>
    rows.map((row) => ({ id, pair: `${parent.clause}${parent.title} / ${child.clause}${child.title}`, row })),
  );

function stepColumns(_view: ComparisonView, w: SheetWords): TableColumn<StepRow>[] {
  const step = (view: StepView | null, gap: string) =>
    view ? [`${[view.number, view.actor].filter(Boolean).join(' ')}`, view.action, view.to, view.when].filter(Boolean).join('\n') : gap;
  return [
    { head: w.procedure, least: 16, most: 30, style: 'again', text: ({ pair }) => pair },
    { head: w.parentStep, least: 20, most: 44, text: ({ row }) => step(row.parent, row.parentGap) },
    { head: w.ownStep, least: 20, most: 44, text: ({ row }) => step(row.child, row.childGap) },
    { head: w.verdict, verdict: true, least: 10, most: 16, style: 'verdict', text: ({ row }) => row.word },
    { head: w.statements, least: 14, most: 30, text: ({ row }) => row.note },
    ...decisionColumns<StepRow>(w),
  ];
}
