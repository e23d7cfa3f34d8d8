/**
 * What Chromium prints without a tag – running heads, page numbers, rules, and the head of a table or of a measure where it is repeated on
 * another page – is marked as an artifact: programs that read a page aloud by what is drawn on it say such a head once, not on each page.
 */

import { deflateSync, inflateSync } from 'node:zlib';
import { pagesOf } from './page-numbers.js';
import type { PdfFile } from './pdf-file.js';
import { withContents } from './stream-data.js';

const OPERATOR = /(?:(BDC|BMC)|EMC)\n/g;
/** What leaves ink on paper: text, lines and areas, pictures, gradients. */
const PAINTS = /(?:^|\s)(?:ET|S|s|f\*?|F|B\*?|b\*?|Do|sh)\n/;
const START = '/Artifact BMC\n';
const END = 'EMC\n';

/** The same pages, with all that they show either tagged or an artifact. */
export function markArtifacts(pdf: PdfFile): PdfFile {
  const contents = new Map<number, Uint8Array>();
  for (const page of pagesOf(pdf)) {
    const stream = Number(/\/Contents (\d+) 0 R/.exec(pdf.object(page))?.[1]);
    if (!stream) continue;
    const drawn = inflateSync(pdf.data(stream)).toString('latin1');
    const marked = withArtifacts(drawn);
    if (marked !== drawn) contents.set(stream, deflateSync(Buffer.from(marked, 'latin1')));
  }
  return contents.size === 0 ? pdf : withContents(pdf, contents);
}

/** The operators of a page; whatever stands between tagged contents and is seen gets a frame of its own. */
export function withArtifacts(drawn: string): string {
  const parts: string[] = [];
  let depth = 0;
  let done = 0;
  const addUntagged = (end: number): void => {
    const between = drawn.slice(done, end);
    parts.push(PAINTS.test(between) ? START + between + END : between);
    done = end;
  };
  for (const { 0: operator, 1: begins, index } of drawn.matchAll(OPERATOR)) {
    if (begins) {
      // The name and the properties of what begins stand before the operator, on its line.
      if (depth === 0) addUntagged(drawn.lastIndexOf('\n', index) + 1);
      depth++;
    } else {
      depth--;
      // Not what Chromium writes: better left alone.
      if (depth < 0) return drawn;
      if (depth === 0) {
        parts.push(drawn.slice(done, index + operator.length));
        done = index + operator.length;
      }
    }
  }
  if (depth !== 0) return drawn;
  addUntagged(drawn.length);
  return parts.join('');
}
