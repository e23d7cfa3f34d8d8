/** Where pages stand in the output folder, and the ids of places on them. Everything is ASCII. */

import type { Body } from '../../model/vocabulary.js';

type PageKind = 'checklist' | 'matrix' | 'comparison';

/** Ids are slugs; one that is not (its file has a finding for it) must still not leave its folder. */
export function segment(id: string): string {
  return /^[a-z0-9][a-z0-9-]*$/.test(id) ? id : `x${Array.from(id, (c) => `-${c.codePointAt(0)?.toString(16)}`).join('')}`;
}

/** Whether a reference to a measure consists of slugs, as nearly all do: nothing in it needs another spelling. */
export const isPlain = (ref: string): boolean => /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/.test(ref);

export const documentPage = (id: string, kind: PageKind): string => `documents/${segment(id)}/${kind}.html`;
export const bodyPage = (body: Pick<Body, 'id'>): string => `bodies/${segment(body.id)}/checklist.html`;
/** What a body is given of the pages that are otherwise about documents, with `build --by body`. */
export const bodyMatrixPage = (body: Pick<Body, 'id'>): string => `bodies/${segment(body.id)}/matrix.html`;
export const bodyChangesPage = (body: Pick<Body, 'id'>): string => `bodies/${segment(body.id)}/changes.html`;
export const printed = (page: string): string => page.replace(/\.html$/, '.pdf');
export const workbookOf = (page: string): string => page.replace(/\.html$/, '.xlsx');

/** The way from one page to another. */
export function wayTo(page: string, from: string): string {
  return '../'.repeat(from.split('/').length - 1) + page;
}

/**
 * A link from one page to another, or to a place on it. On paper it leads to the other's PDF; `relative:` keeps the browser from
 * dropping an address that has no base (see pdf/links.ts).
 */
export function linkTo(page: string, from: string, medium: 'screen' | 'print', anchor?: string): string {
  const way = wayTo(medium === 'screen' ? page : printed(page), from);
  if (medium === 'screen') return anchor === undefined ? way : `${way}#${anchor}`;
  return `relative:${way.startsWith('.') ? '' : './'}${way}${anchor === undefined ? '' : `#nameddest=${anchor}`}`;
}

/** `lianhu-2024/size` → `m-lianhu-2024_size`; the underscore is in no slug, so two references never share an id. */
export const measureAnchor = (ref: string): string => `m-${isPlain(ref) ? ref.replace('/', '_') : ref.split('/').map(segment).join('_')}`;
export const procedureAnchor = (ref: string): string => `p-${ref.split('/').map(segment).join('_')}`;
