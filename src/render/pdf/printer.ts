/**
 * Turns pages into PDF files with one browser. A page to be printed carries its own style sheet, in which these two
 * belong always: `html { text-rendering: geometricPrecision }` (exact widths of characters) and
 * `@media screen { body { display: none } }` (no layout for a screen that nobody sees, 17 % faster). Bold and italic that a
 * font lacks are Type 3 fonts or slanted copies: `font-synthesis: none` keeps them out.
 */

import { readdir } from 'node:fs/promises';
import { findBrowser } from '../browser/find.js';
import { launchBrowser, type Running } from '../browser/launch.js';
import { BrowserProblem, BrowserUnavailable, wordProblem } from '../browser/problem.js';
import type { Lang } from '../views/labels.js';
import { PdfEdit } from './edit.js';
import { PrintFailure, wordNotice } from './failure.js';
import { type Finish, Finisher } from './finish.js';
import { type FontFaces, fontFaces } from './font-faces.js';
import { printablePage } from './look-alikes.js';
import { fillNumbers, MARK } from './number-fill.js';
import { fillPageNumbers, markPageNumbers, pageReferences, pageReferencesInOrder, targetPages } from './page-numbers.js';
import type { PdfFile } from './pdf-file.js';
import { sha256 } from './provenance.js';
import { openWorker, type Worker } from './worker.js';

/** Contents longer than this lead to pages with three digits, which have no room in the place of a mark. */
const MANY = 250;

export interface PrintJob extends Finish {
  /** A complete page; read once, when its turn has come. */
  readonly html: string;
}

/** A page as the browser has printed it. */
export interface Drawn {
  /** With its page numbers; nothing else is done to it yet. */
  edit: PdfEdit;
  /** The page numbers that stand in the place of marks, in their order. */
  numbers: readonly number[];
  /** Whether it got all that it asked for; the log says what was refused. */
  isComplete: boolean;
}

export interface Printer {
  /** Name and version of the browser in use. */
  readonly browser: string;
  /** How many requests of pages were stopped: anything but data: and about:. */
  readonly blockedRequests: number;
  /** Prints one page; the same page gives the same bytes. Rejects with PrintFailure, with the signal's reason, or with what `html` throws. */
  print(job: PrintJob): Promise<Uint8Array>;
  /** Only the browser's part of it, for markup that `printablePage` has been over. */
  draw(html: string, title: string): Promise<Drawn>;
  /** Ends the browser, and with it what is still being printed. */
  close(): Promise<void>;
}

export interface PrinterOptions {
  /** A browser to use instead of all others: `--browser`. */
  browser?: string;
  /** Where the unpacked browser is kept from one run to the next. */
  cacheDir: string;
  fontsDir: string;
  /** How many documents are printed at a time. */
  parallel?: number;
  signal?: AbortSignal;
  log?: (line: string) => void;
  lang?: Lang;
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
}

/** Starts the first browser that works. Rejects with BrowserUnavailable, which lists what was tried. */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  const { fontsDir, signal, lang = 'zh', platform = process.platform } = options;
  signal?.throwIfAborted();
  const files = await readdir(fontsDir).catch(() => []);
  if (!files.some((file) => /\.(?:ttf|otf|ttc)$/i.test(file))) throw new PrintFailure({ code: 'no-fonts', folder: fontsDir }, lang);
  const running = await launchFirst(options, lang, platform);
  return new BrowserPrinter(running, platform === 'linux' ? null : await fontFaces(fontsDir), options, lang);
}

async function launchFirst(options: PrinterOptions, lang: Lang, platform: NodeJS.Platform): Promise<Running> {
  const { browser, cacheDir, fontsDir, signal, env = process.env } = options;
  const { candidates, tried } = await findBrowser({ explicit: browser, env, platform, lang });
  for (const candidate of candidates) {
    try {
      return await launchBrowser(candidate, { cacheDir, fontsDir, env, platform, signal });
    } catch (error) {
      if (!(error instanceof BrowserProblem)) throw error;
      tried.push({ candidate: candidate.name, problem: wordProblem(error.problem, lang) });
    }
  }
  throw new BrowserUnavailable(tried, lang);
}

const asPrinted = (pdf: PdfFile) => ({ edit: new PdfEdit(pdf), numbers: [] });

/** What comes next is on its way to the browser before a page is worked on. */
const nextIsSent = (): Promise<unknown> => new Promise(setImmediate);

class BrowserPrinter implements Printer {
  readonly browser: string;
  blockedRequests = 0;
  readonly #idle: Worker[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #finisher: Finisher;
  #opened = false;
  #free: number;
  #closing: Promise<void> | null = null;

  constructor(
    private readonly running: Running,
    private readonly faces: FontFaces | null,
    private readonly options: PrinterOptions,
    private readonly lang: Lang,
  ) {
    this.browser = running.name;
    this.#finisher = new Finisher(options.fontsDir, options.env ?? process.env, lang, options.log);
    this.#free = Math.max(1, options.parallel ?? 2);
    options.signal?.addEventListener('abort', this.#abort, { once: true });
    if (options.signal?.aborted) this.#abort();
  }

  async print(job: PrintJob): Promise<Uint8Array> {
    await this.#enter();
    let html: string;
    let drawn: Drawn;
    try {
      this.#throwIfClosed();
      // A page that is made on demand may fail in its template, which is none of the browser's faults.
      html = printablePage(job.html);
      drawn = await this.#draw(html, job.title);
    } finally {
      this.#leave();
    }
    await nextIsSent();
    return this.#finisher.finish(drawn.edit, job, sha256(html));
  }

  async draw(html: string, title: string): Promise<Drawn> {
    await this.#enter();
    let drawn: Drawn;
    try {
      this.#throwIfClosed();
      drawn = await this.#draw(html, title);
    } finally {
      this.#leave();
    }
    await nextIsSent();
    return drawn;
  }

  async #draw(html: string, title: string): Promise<Drawn> {
    let worker: Worker | null = null;
    const before = this.blockedRequests;
    try {
      worker = this.#idle.pop() ?? (await this.#open());
      const drawn = await this.#drawOn(worker, html, title);
      this.#idle.push(worker);
      // A neighbour's request counts here as well: rather printed once more than incomplete without a word.
      return { ...drawn, isComplete: this.blockedRequests === before };
    } catch (error) {
      this.#throwIfClosed();
      if (error instanceof PrintFailure && worker) this.#idle.push(worker);
      else await worker?.close().catch(() => {});
      if (error instanceof PrintFailure) throw error;
      throw new PrintFailure({ code: 'browser', reason: (error as Error).message }, this.lang, title);
    }
  }

  close(): Promise<void> {
    this.options.signal?.removeEventListener('abort', this.#abort);
    this.#closing ??= this.running.close();
    return this.#closing;
  }

  readonly #abort = (): void => {
    // Whoever waits for the end calls close(), which is the same promise.
    this.close().catch(() => {});
  };

  async #drawOn(worker: Worker, html: string, title: string): Promise<Omit<Drawn, 'isComplete'>> {
    const wanted = pageReferences(html);
    if (wanted.length === 0) return asPrinted(await worker.print(html));
    let pages: Map<string, number>;
    if (wanted.length <= MANY && !html.includes(MARK)) {
      const marked = await worker.print(markPageNumbers(html, MARK));
      pages = this.#targets(wanted, marked, title);
      const edit = new PdfEdit(marked);
      const numbers = pageReferencesInOrder(html).map((id) => pages.get(id) ?? 0);
      if (fillNumbers(edit, numbers)) return { edit, numbers };
    } else pages = this.#targets(wanted, await worker.layOut(fillPageNumbers(html, null)), title);
    for (let attempt = 0; attempt < 3; attempt++) {
      const pdf = await worker.print(fillPageNumbers(html, pages));
      const printed = this.#targets(wanted, pdf, title);
      if (wanted.every((id) => printed.get(id) === pages.get(id))) return asPrinted(pdf);
      pages = printed;
    }
    throw new PrintFailure({ code: 'unsettled' }, this.lang, title);
  }

  #targets(wanted: readonly string[], pdf: PdfFile, title: string): Map<string, number> {
    const pages = targetPages(pdf);
    const missing = wanted.filter((id) => !pages.has(id));
    if (missing.length > 0) throw new PrintFailure({ code: 'no-target', ids: missing }, this.lang, title);
    return pages;
  }

  async #open(): Promise<Worker> {
    const { browser } = this.running;
    const isFirst = !this.#opened;
    this.#opened = true;
    const page = (isFirst && (await browser.pages())[0]) || (await browser.newPage());
    return openWorker(page, this.faces, (url) => {
      this.blockedRequests++;
      this.options.log?.(wordNotice({ code: 'request-stopped', url }, this.lang));
    });
  }

  #throwIfClosed(): void {
    this.options.signal?.throwIfAborted();
    if (this.#closing) throw new Error('The printer is closed.');
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}
