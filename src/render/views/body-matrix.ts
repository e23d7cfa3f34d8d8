/** The part of the matrix that concerns one body: its measures, with everybody who has a part in them. */

import type { Document, Program } from '../../model/program.js';
import type { Body } from '../../model/vocabulary.js';
import { LABELS } from './labels.js';
import { type MatrixOptions, type MatrixView, matrixView } from './matrix.js';
import { bodyPage, linkTo } from './paths.js';
import { type BodyTies, documentsOf } from './ties.js';

/** Documents with only the measures that concern a body. */
export function documentsFor(ties: BodyTies, program: Program): Document[] {
  return documentsOf(ties, program)
    .map((document) => ({ ...document, measures: document.measures.filter((measure) => ties.measures.has(measure)), procedures: [] }))
    .filter(({ measures }) => measures.length > 0);
}

/** Null where the body only acts in procedures. */
export function bodyMatrixView(ties: BodyTies & { body: Body }, page: string, program: Program, options: MatrixOptions): MatrixView | null {
  const { lang, medium, checklists } = options;
  const t = LABELS[lang];
  const documents = documentsFor(ties, program);
  const view = documents.length === 0 ? null : matrixView(documents, page, program, { ...options, ownKey: ties.key });
  if (!view) return null;
  return {
    ...view,
    title: ties.name,
    longTitle: false,
    kicker: t.matrix,
    related: checklists ? [{ label: t.bodyChecklist, href: linkTo(bodyPage(ties.body), page, medium) }] : [],
  };
}
