/**
 * What Chromium prints without a tag, such as running heads, page numbers and rules, is marked as an artifact, and so is the head of a table
 * or of a measure where it is repeated on another page: whoever has the document read aloud hears it once.
 */

import { deflateSync, inflateSync } from 'node:zlib';
import { pagesOf } from './page-numbers.js';
import type { PdfFile } from './pdf-file.js';
import { repetitionsIn } from './repetitions.js';
import { withChanges } from './replace.js';

const OPERATOR = /(?:(BDC|BMC)|EMC)\n/g;
/** What leaves ink on paper: text, lines and areas, pictures, gradients. */
const PAINTS = /(?:^|\s)(?:ET|S|s|f\*?|F|B\*?|b\*?|Do|sh)\n/;
/** As the rest of the file is packed: twice as fast as zlib’s own choice. */
const LEVEL = 3;
const START = '/Artifact BMC\n';
const END = 'EMC\n';

/** The same pages, with all that they show either tagged, once, or an artifact. */
export function markArtifacts(pdf: PdfFile): PdfFile {
  const streams = new Map<number, number>();
  const drawn = new Map<number, string>();
  for (const page of pagesOf(pdf)) {
    const stream = Number(/\/Contents (\d+) 0 R/.exec(pdf.object(page))?.[1]);
    if (!stream) continue;
    streams.set(page, stream);
    drawn.set(page, inflateSync(pdf.data(stream)).toString('latin1'));
  }
  const { marks, objects } = repetitionsIn(pdf, drawn);
  const contents = new Map<number, Uint8Array>();
  for (const [page, stream] of streams) {
    const before = drawn.get(page) ?? '';
    const after = withArtifacts(before, marks.get(page));
    if (after !== before) contents.set(stream, deflateSync(Buffer.from(after, 'latin1'), { level: LEVEL }));
  }
  return contents.size + objects.size === 0 ? pdf : withChanges(pdf, contents, objects);
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
