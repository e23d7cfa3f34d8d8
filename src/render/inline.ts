/** Pieces of HTML that the pages of a site repeat by the hundred thousand: links, lists of names, marks. Templates call them by name. */

import { escapeExpression, SafeString } from './handlebars.js';
import { stretchesOf } from './views/unbroken.js';

interface Link {
  label: string;
  href: string | null;
}

interface ClauseLink {
  clause: string;
  title: string;
  href: string;
}

const e = (text: unknown): string => escapeExpression(text as string);
const safe = (html: string): SafeString => new SafeString(html);

const linkTo = ({ label, href }: Link): string => (href === null || href === '' ? e(label) : `<a href="${e(href)}">${e(label)}</a>`);

/** `{{site-link body}}`: a name that leads to its page, where it has one. */
const link = (to: Link) => safe(linkTo(to));

/** `{{site-names lead comma}}`: several of them, with what stands between. */
const names = (list: readonly Link[], comma: string) => safe(list.map(linkTo).join(e(comma)));

const KNOWN_CLAUSES = new WeakMap<ClauseLink, SafeString>();

/** `{{site-clause measure}}`: the number of a measure and its title, which lead to its page. A measure is linked to from many. */
const clause = (measure: ClauseLink) => {
  let html = KNOWN_CLAUSES.get(measure);
  if (!html) {
    const number = measure.clause ? `<span class="clause">${e(measure.clause)}</span>` : '';
    // Joined, it is one text; added up, it would remain a tree of pieces that is walked through wherever it is used.
    html = safe(['<a class="to" href="', e(measure.href), '">', number, e(measure.title), '</a>'].join(''));
    KNOWN_CLAUSES.set(measure, html);
  }
  return html;
};

/** `{{site-badges badges}}`: how many findings of each severity. */
const badges = (list: readonly { severity: string; label: string; count: number }[]) =>
  safe(list.map(({ severity, label, count }) => `<span class="badge ${e(severity)}">${e(label)} ${count}</span>`).join(''));

type Cell = readonly { mark: string; word: string }[];

const KNOWN_CELLS = new WeakMap<Cell, string>();

/** `{{site-marks cells}}`: cells of marks, each with the word that it stands for. A matrix has few kinds of cells. */
const marks = (cells: readonly Cell[]) => safe(cells.map(cellOf).join(''));

function cellOf(cell: Cell): string {
  let html = KNOWN_CELLS.get(cell);
  if (html === undefined) {
    html = `<td>${cell.map(({ mark, word }) => `<abbr title="${e(word)}">${e(mark)}</abbr>`).join('')}</td>`;
    KNOWN_CELLS.set(cell, html);
  }
  return html;
}

/** `{{unbroken text}}`: a text whose figures keep their units where a line ends. */
const unbroken = (text: string) =>
  safe(
    stretchesOf(text)
      .map((stretch) => (stretch.unbroken ? `<span class="unbroken">${e(stretch.text)}</span>` : e(stretch.text)))
      .join(''),
  );

/** By the name that templates call them by; properties of views have no such names. */
export const INLINE = {
  'site-link': link,
  'site-names': names,
  'site-clause': clause,
  'site-badges': badges,
  'site-marks': marks,
  unbroken,
};
