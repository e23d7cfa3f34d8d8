/** What becomes of a printed page before it is a file for people: steady bytes, links, fields, metadata, attachments. */

import type { Lang } from '../views/labels.js';
import { markArtifacts } from './artifacts.js';
import { mendDestinations } from './destinations.js';
import type { PdfEdit } from './edit.js';
import { EntryFont } from './entry-font.js';
import { PrintFailure, wordNotice } from './failure.js';
import { addForm } from './form.js';
import { resolveLinks } from './links.js';
import { type About, describe } from './metadata.js';
import { pagesOf } from './page-numbers.js';
import { attachProvenance, type Provenance, sheetOf } from './provenance.js';
import { sourceDateEpoch, steadyDates } from './steady.js';

/** What is added to a page that has been printed. */
export interface Finish {
  /** How messages call the document. */
  title: string;
  /** What the file says about itself; without it, what the browser writes: the page's title. */
  about?: About;
  /** Where the page comes from; what the file carries as attachments. */
  provenance?: Provenance;
}

export class Finisher {
  readonly #epoch: number;
  readonly #entryFont: EntryFont | null;

  constructor(
    fontsDir: string,
    env: NodeJS.ProcessEnv,
    private readonly lang: Lang,
    private readonly log?: (line: string) => void,
  ) {
    this.#epoch = sourceDateEpoch(env);
    this.#entryFont = EntryFont.open(fontsDir);
    if (this.#entryFont === null) log?.(wordNotice({ code: 'no-entry-font', folder: fontsDir }, lang));
  }

  /** Its bytes are the same for the same page, whenever that was printed. `page` is the SHA-256 (hex) of the page's markup. Throws PrintFailure. */
  finish(edit: PdfEdit, finish: Finish, page: string): Uint8Array {
    try {
      return this.#finish(edit, finish, page);
    } catch (error) {
      if (error instanceof PrintFailure) throw error;
      throw new PrintFailure({ code: 'browser', reason: (error as Error).message }, this.lang, finish.title);
    }
  }

  #finish(edit: PdfEdit, { title, about, provenance }: Finish, page: string): Uint8Array {
    const { pdf } = edit;
    const drawn = pdf.text.includes('/Subtype /Type3');
    // Text needs a font. An empty page is no error to Chromium.
    if (!drawn && !/\/FontFile\d? \d+ 0 R/.test(pdf.text)) throw new PrintFailure({ code: 'blank' }, this.lang, title);
    if (drawn) this.log?.(wordNotice({ code: 'drawn-font', title }, this.lang));
    steadyDates(edit, this.#epoch);
    const pages = pagesOf(pdf);
    markArtifacts(edit, pages);
    resolveLinks(edit, pages);
    mendDestinations(edit);
    const data = provenance?.data ?? '';
    addForm(edit, pages, provenance && sheetOf(provenance, data), this.#entryFont);
    if (about) describe(edit, about, this.#epoch);
    if (provenance) attachProvenance(edit, provenance, data, page, pages);
    return edit.save();
  }
}
