/** Places on other pages that links to a measure can lead to. */

import { comparisonsOf } from '../../compare/comparison.js';
import type { Document, Program } from '../../model/program.js';

/** Which measures stand on which comparison. */
export class MeasureTargets {
  readonly #known = new Map<Document, ReadonlySet<string>>();

  /** `find` gives the places on the comparison of a document; it is asked at most once for each. */
  constructor(
    private readonly program: Program,
    private readonly find: (document: Document) => readonly string[],
  ) {}

  /** A comparison that was made has said where its measures stand. */
  learn(document: Document, anchors: readonly string[]): void {
    this.#known.set(document, new Set(anchors));
  }

  /** Whether a document has a comparison. */
  has(document: Document): boolean {
    return comparisonsOf(this.program).has(document);
  }

  /** Whether a measure, of this document or of one above, has its place, or anchor, on the comparison of the document. */
  on(document: Document, anchor: string): boolean {
    if (!this.has(document)) return false;
    let anchors = this.#known.get(document);
    if (!anchors) {
      anchors = new Set(this.find(document));
      this.#known.set(document, anchors);
    }
    return anchors.has(anchor);
  }
}
