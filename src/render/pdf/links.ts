/**
 * Links from one PDF of a build to another. A page is printed from memory, so the browser has nothing to resolve `../x.pdf`
 * against and would drop it; as `relative:../x.pdf` it passes, and here becomes a relative address. Readers resolve it against
 * the place of the file itself: the output folder can be moved. An address and not a GoToR action, which Chrome and Edge ignore;
 * `#nameddest=` is understood by both, by Acrobat and by Firefox.
 */

import type { PdfEdit } from './edit.js';
import { annotationsOn } from './form.js';

const LINK = /\/URI \(relative:([^()\\]*)\)/;

/** Makes relative addresses of all links to other files. `pages` are the numbers of the page objects. */
export function resolveLinks(edit: PdfEdit, pages: readonly number[]): void {
  for (const number of pages.flatMap((page) => annotationsOn(edit, page))) {
    const text = edit.object(number);
    const target = LINK.exec(text)?.[1];
    if (target !== undefined) edit.replace(number, text.replace(LINK, `/URI (${target})`));
  }
}
