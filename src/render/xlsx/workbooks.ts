/** All workbooks of a program, one at a time. Writing them to disk is done elsewhere. */

import type { Program } from '../../model/program.js';
import type { WordedFinding } from '../../report/worded.js';
import { documentsFor } from '../views/body-matrix.js';
import { LABELS, type Lang } from '../views/labels.js';
import { bodyMatrixPage, bodyPage, documentPage, workbookOf } from '../views/paths.js';
import { allBodies } from '../views/ties.js';
import { type Book, bodyWorkbook, documentWorkbook } from './checklist.js';
import { comparisonWorkbook } from './comparison.js';
import { matrixWorkbook } from './matrix.js';
import { workbookBytes } from './workbook.js';

export interface WorkbooksInput {
  program: Program;
  findings: readonly WordedFinding[];
  lang: Lang;
  toolVersion: string;
  /** Which kinds of outputs are wanted as workbooks. */
  wants: (kind: 'checklist' | 'matrix' | 'comparison') => boolean;
  /** Whether each body gets its part of the matrix. */
  perBody?: boolean;
  /** Seconds since 1970 that the files carry. */
  epoch: number;
}

/** Checklists, matrices and comparisons, each with its path relative to the output folder. */
export function* renderWorkbooks(input: WorkbooksInput): Generator<{ path: string; bytes: Uint8Array }> {
  for (const { page, book } of booksOf(input)) {
    if (book) yield { path: workbookOf(page), bytes: workbookBytes(book.sheets, { ...input, title: book.title }) };
  }
}

function* booksOf({
  program,
  findings,
  lang,
  toolVersion,
  wants,
  perBody,
}: WorkbooksInput): Generator<{ page: string; book: Book | null }> {
  const options = { lang, toolVersion };
  const { documents } = program;
  if (wants('checklist')) {
    for (const document of documents)
      yield { page: documentPage(document.id, 'checklist'), book: documentWorkbook(document, program, options) };
    for (const ties of allBodies(program)) {
      const { body } = ties;
      if (body) yield { page: bodyPage(body), book: bodyWorkbook({ ...ties, body }, program, options) };
    }
  }
  if (wants('matrix')) {
    for (const document of documents)
      yield { page: documentPage(document.id, 'matrix'), book: matrixWorkbook([document], program, options) };
    yield { page: 'matrix.html', book: matrixWorkbook(documents, program, options) };
    for (const ties of perBody ? allBodies(program) : []) {
      const book = ties.body && matrixWorkbook(documentsFor(ties, program), program, options);
      if (ties.body && book) yield { page: bodyMatrixPage(ties.body), book: { ...book, title: `${ties.name} · ${LABELS[lang].matrix}` } };
    }
  }
  if (wants('comparison')) {
    for (const document of documents)
      yield { page: documentPage(document.id, 'comparison'), book: comparisonWorkbook(document, program, findings, options) };
  }
}
