/** What the parts of a comparison report share: language, links, and how measures are called. */

import type { Document, Measure } from '../../model/program.js';
import type { Naming } from './comparison-reasons.js';
import type { ComparisonWords, Mark } from './comparison-words.js';
import { clauseBefore, type Labels } from './labels.js';
import { documentPage, measureAnchor, wayTo } from './paths.js';

export interface ComparisonContext extends Naming {
  t: Labels;
  w: ComparisonWords;
  page: string;
  /** Whether the checklists are there to link to, and this is a screen. */
  linked: boolean;
  child: Document;
  /** Several documents are carried out: their measures say whose they are. */
  several: boolean;
  /** How a document is called in short: its place. */
  placeOf: (document: Document) => string;
}

export interface MarkView {
  mark: Mark;
  word: string;
}

export interface ClauseView {
  clause: string;
  title: string;
  /** Whose it is, where several documents are carried out. */
  place: string;
  href: string | null;
}

/** A mark with the word that always goes with it. */
export function markView(mark: Mark, { w }: ComparisonContext, word: string = w.verdictOf[mark]): MarkView {
  return { mark, word };
}

export function clauseView(measure: Measure, context: ComparisonContext): ClauseView {
  return {
    clause: clauseBefore(measure.clause),
    title: measure.title || measure.id,
    place: placeOf(measure.document, context),
    href: context.linked ? `${wayTo(documentPage(measure.document.id, 'checklist'), context.page)}#${measureAnchor(measure.ref)}` : null,
  };
}

/** The place that tells a parent from the others; empty where there is but one, and for the child. */
export function placeOf(document: Document, { several, child, placeOf: place }: ComparisonContext): string {
  return several && document !== child ? place(document) : '';
}

/** Names in a row. */
export const listed = (items: readonly string[], { lang }: ComparisonContext): string => items.join(lang === 'zh' ? '、' : ', ');
