/** Pages as the browser printed them, kept from one build to the next: printing is nine tenths of a build. */

import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Candidate } from '../browser/find.js';
import { PdfEdit } from './edit.js';
import { fillNumbers } from './number-fill.js';
import { openPdf } from './pdf-file.js';

/** Where results are kept by what they were made from; see src/workspace/cache.ts. */
export interface Store {
  get(key: string): Uint8Array | null;
  set(key: string, content: string | Uint8Array): void;
}

/** Text packs to half its size; more effort gains a tenth. */
const LEVEL = 1;

/** What stands in a page is its markup, the fonts and the browser; templates and data are in the markup. */
export class PrintedPages {
  private constructor(
    private readonly store: Store,
    private readonly fonts: readonly FileState[],
    private readonly platform: NodeJS.Platform,
  ) {}

  /** Null where the fonts cannot be told: then nothing is known to be the same. */
  static open(store: Store, fontsDir: string, platform: NodeJS.Platform): PrintedPages | null {
    try {
      const fonts = filesIn(fontsDir).filter((file) => /\.(?:ttf|otf|ttc)$/i.test(file));
      return new PrintedPages(store, fonts.map(stateOf), platform);
    } catch {
      return null;
    }
  }

  /** The page with this SHA-256 of its markup, as this browser printed it, with its page numbers; null where it is not known. */
  get(page: string, browser: string): PdfEdit | null {
    const kept = this.store.get(this.#key(page, browser));
    if (kept === null) return null;
    try {
      const content = inflateRawSync(kept);
      const end = content.indexOf('\n');
      const numbers = JSON.parse(content.toString('latin1', 0, end)) as number[];
      const edit = new PdfEdit(openPdf(content.subarray(end + 1)));
      return fillNumbers(edit, numbers) ? edit : null;
    } catch {
      return null;
    }
  }

  /** Keeps a page; `numbers` are those that belong in the place of its marks. */
  set(page: string, browser: string, pdf: Uint8Array, numbers: readonly number[]): void {
    const content = Buffer.concat([Buffer.from(`${JSON.stringify(numbers)}\n`), pdf]);
    this.store.set(this.#key(page, browser), deflateRawSync(content, { level: LEVEL }));
  }

  /** Name and version of the browser that came out of this choice the last time; null where that cannot be known without starting it. */
  browserOf(candidates: readonly Candidate[]): string | null {
    const key = this.#choice(candidates);
    return key === null ? null : (this.store.get(key)?.toString() ?? null);
  }

  /** Notes which browser comes out of a choice. */
  noteBrowser(candidates: readonly Candidate[], browser: string): void {
    const key = this.#choice(candidates);
    if (key !== null) this.store.set(key, browser);
  }

  #key(page: string, browser: string): string {
    return JSON.stringify(['page', page, browser, this.fonts, this.platform, process.arch]);
  }

  #choice(candidates: readonly Candidate[]): string | null {
    try {
      const files = candidates.map(({ path, bundled }) => (bundled ? filesIn(path) : [path]));
      // A script starts whatever it likes: what that is shows only when it runs.
      if (candidates.some(({ path, bundled }) => !bundled && isScript(path))) return null;
      return JSON.stringify(['browser', candidates.map(({ name }, at) => [name, files[at]?.map(stateOf)])]);
    } catch {
      return null; // one of them has gone meanwhile
    }
  }
}

type FileState = readonly [name: string, size: number, time: number];

/** An update of a file shows in its size or its time. */
function stateOf(path: string): FileState {
  const { size, mtimeMs } = statSync(path);
  return [basename(path), size, mtimeMs];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function isScript(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    readSync(file, start, 0, 2, 0);
    return start.toString('latin1') === '#!';
  } finally {
    closeSync(file);
  }
}
