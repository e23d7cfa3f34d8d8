/** Checklists as workbooks: a summary with totals, a sheet for each document, and a hidden one that `collect` reads. */

import type { Document, Program } from '../../model/program.js';
import { bodyChecklist, type ChecklistView, checklistTitle, documentChecklist } from '../views/checklist.js';
import { LABELS, type Lang, titled } from '../views/labels.js';
import type { BodyTies } from '../views/ties.js';
import { type ChecklistRow, checklistRows } from './checklist-rows.js';
import { type ChecklistSheet, checklistSheet } from './checklist-sheet.js';
import { checklistSummary } from './checklist-summary.js';
import { metaSheet } from './meta-sheet.js';
import { SheetNames } from './sheet-names.js';
import type { Sheet } from './sheet-xml.js';
import { SHEET_WORDS } from './words.js';

export interface BookOptions {
  lang: Lang;
  toolVersion: string;
}

/** The sheets of a workbook, and what it is called. */
export interface Book {
  title: string;
  sheets: Sheet[];
}

interface List {
  document: Document;
  name: string;
  rows: ChecklistRow[];
}

/** The list of a document. */
export function documentWorkbook(document: Document, program: Program, options: BookOptions): Book {
  const t = LABELS[options.lang];
  const view = documentChecklist(document, program, { ...options, medium: 'screen' });
  const rows = checklistRows(document, program.vocabulary, options.lang, null);
  return workbook(
    { view, lists: [{ document, name: checklistTitle(document, t), rows }], own: false, whose: { document: document.id } },
    options,
  );
}

/** The list of a body, a sheet for each document that charges it with something. */
export function bodyWorkbook(ties: BodyTies & { body: NonNullable<BodyTies['body']> }, program: Program, options: BookOptions): Book {
  const view = bodyChecklist(ties, program, { ...options, medium: 'screen' });
  const lists = program.documents.flatMap((document): List[] => {
    const rows = checklistRows(document, program.vocabulary, options.lang, ties);
    return rows.length === 0 ? [] : [{ document, name: document.title, rows }];
  });
  return workbook({ view, lists, own: true, whose: { body: ties.body.id } }, options);
}

function workbook(
  {
    view,
    lists,
    own,
    whose,
  }: { view: ChecklistView; lists: readonly List[]; own: boolean; whose: { document: string } | { body: string } },
  { lang, toolVersion }: BookOptions,
): Book {
  const w = SHEET_WORDS[lang];
  const t = LABELS[lang];
  const names = new SheetNames();
  const summaryName = names.take(w.summary);
  const sheets = lists.map(({ document, name, rows }): { list: List; sheet: ChecklistSheet } => {
    const list = { document, name: names.take(name), rows };
    const sheet = checklistSheet(
      {
        name: list.name,
        title: own ? `${view.title}　${titled(document.title)}` : document.title,
        notice: rows.length === 0 ? t.noMeasures : noticeOf(document, lang),
        rows,
        own,
        descriptive: document.nature === 'descriptive' ? { evidence: t.evidenceDescriptive } : null,
        summaryName,
        lang,
      },
      w,
    );
    return { list, sheet };
  });
  const title = `${view.title} · ${view.kicker}`;
  const summary = checklistSummary({ name: summaryName, view, lists: sheets.map(({ list, sheet }) => ({ ...list, sheet })) }, lang);
  return {
    title,
    sheets: [
      summary.sheet(title, { isPortrait: true }),
      ...sheets.map(({ sheet }) => sheet.grid.sheet(title)),
      metaSheet(
        { kind: 'checklist', ...whose, tool: toolVersion, lang },
        sheets.map(({ list }) => list),
      ),
    ],
  };
}

function noticeOf(document: Document, lang: Lang): string {
  const t = LABELS[lang];
  if (document.nature === 'descriptive') return t.descriptiveBanner;
  return document.status === 'draft' ? t.draftNote : '';
}
