/**
 * What Chromium prints without a tag, such as running heads, page numbers and rules, is marked as an artifact, and so is the head of a table
 * or of a measure where it is repeated on another page: whoever has the document read aloud hears it once.
 */

import type { PdfEdit } from './edit.js';
import { mendTitles } from './outline-titles.js';
import { dropRepetitions } from './repetitions.js';

const OPERATOR = /(?:(BDC|BMC)|EMC)\n/g;
/** What leaves ink on paper: text, lines and areas, pictures, gradients. */
const PAINTS = /(?:^|\s)(?:ET|S|s|f\*?|F|B\*?|b\*?|Do|sh)\n/;
const START = '/Artifact BMC\n';
const END = 'EMC\n';

/** Leaves all that the pages show either tagged, once, or an artifact, and bookmarks that name it once. `pages` are the numbers of the page objects. */
export function markArtifacts(edit: PdfEdit, pages: readonly number[]): void {
  const { marks: copies, pieces } = dropRepetitions(edit);
  mendTitles(edit, pieces);
  for (const page of pages) {
    const before = edit.drawing(page);
    const after = withArtifacts(before, copies.get(page));
    if (after !== before) edit.redraw(page, after);
  }
}

/** The operators of a page; whatever stands between tagged contents and is seen gets a frame of its own, and so do `copies` of a content. */
export function withArtifacts(drawn: string, copies?: ReadonlySet<number>): string {
  const parts: string[] = [];
  let depth = 0;
  let done = 0;
  const addUntagged = (end: number): void => {
    const between = drawn.slice(done, end);
    parts.push(PAINTS.test(between) ? START + between + END : between);
    done = end;
  };
  for (const { 0: operator, 1: begins, index } of drawn.matchAll(OPERATOR)) {
    const end = index + operator.length;
    if (begins) {
      // The name and the properties of what begins stand before the operator, on its line.
      const start = drawn.lastIndexOf('\n', index) + 1;
      if (depth === 0) addUntagged(start);
      if (depth === 0 && copies?.has(Number(/\/MCID (\d+)/.exec(drawn.slice(start, index))?.[1]))) {
        parts.push(START);
        done = end;
      }
      depth++;
    } else {
      depth--;
      // Not what Chromium writes: better left alone.
      if (depth < 0) return drawn;
      if (depth === 0) {
        parts.push(drawn.slice(done, end));
        done = end;
      }
    }
  }
  if (depth !== 0) return drawn;
  addUntagged(drawn.length);
  return parts.join('');
}
