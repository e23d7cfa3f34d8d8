/** What the parts of a comparison report share: language, links, and how measures are called. */

import type { Document, Measure } from '../../model/program.js';
import type { Naming } from './comparison-reasons.js';
import type { ComparisonWords, Mark } from './comparison-words.js';
import { clauseBefore, type Labels } from './labels.js';
import { documentPage, linkTo, measureAnchor } from './paths.js';

export interface ComparisonContext extends Naming {
  t: Labels;
  w: ComparisonWords;
  page: string;
  medium: 'screen' | 'print';
  /** Whether the checklists are there to link to. */
  linked: boolean;
  /** Where a measure has a page of its own, instead of its place on the checklist. */
  hrefOf: ((measure: Measure) => string) | null;
  /** Measures that have a place on the page already: links lead to the first. */
  anchors: Set<string>;
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
  /** Where links to the measure lead; only at its first place. */
  anchor: string | null;
}

/** A mark with the word that always goes with it. */
export function markView(mark: Mark, { w }: ComparisonContext, word: string = w.verdictOf[mark]): MarkView {
  return { mark, word };
}

export function clauseView(measure: Measure, context: ComparisonContext): ClauseView {
  const anchor = measureAnchor(measure.ref);
  const isFirst = !context.anchors.has(anchor);
  context.anchors.add(anchor);
  return {
    anchor: isFirst ? anchor : null,
    clause: clauseBefore(measure.clause),
    title: measure.title || measure.id,
    place: placeOf(measure.document, context),
    href: context.hrefOf
      ? context.hrefOf(measure)
      : context.linked
        ? linkTo(documentPage(measure.document.id, 'checklist'), context.page, context.medium, anchor)
        : null,
  };
}

/** The place that tells a parent from the others; empty where there is but one, and for the child. */
export function placeOf(document: Document, { several, child, placeOf: place }: ComparisonContext): string {
  return several && document !== child ? place(document) : '';
}

/** Names in a row. */
export const listed = (items: readonly string[], { lang }: ComparisonContext): string => items.join(lang === 'zh' ? '、' : ', ');
