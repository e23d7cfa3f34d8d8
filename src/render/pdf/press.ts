/** Prints what has to be printed: pages kept from an earlier build are finished anew, and a browser starts only for the others. */

import { findBrowser } from '../browser/find.js';
import { Finisher } from './finish.js';
import { printablePage } from './look-alikes.js';
import { PrintedPages, type Store } from './printed-pages.js';
import { openPrinter, type Printer, type PrinterOptions, type PrintJob } from './printer.js';
import { sha256 } from './provenance.js';

export interface PressOptions extends PrinterOptions {
  /** Null: every page is printed. */
  store: Store | null;
  /** Told the name and version of the browser, once it runs. */
  started: (browser: string) => void;
}

export interface Printed {
  bytes: Uint8Array;
  isKept: boolean;
}

export class Press {
  /** Milliseconds that the browser took to start; 0 where none did. */
  startTime = 0;
  readonly #finisher: Finisher;
  readonly #kept: PrintedPages | null;
  /** What was asked about before the browser ran: its markup is known to be kept. */
  readonly #pages = new WeakMap<PrintJob, string>();
  #browser: string | null = null;
  #printer: Promise<Printer> | null = null;

  private constructor(private readonly options: PressOptions) {
    const { fontsDir, env = process.env, platform = process.platform, lang = 'zh' } = options;
    this.#finisher = new Finisher(fontsDir, env, lang, options.log);
    this.#kept = options.store && PrintedPages.open(options.store, fontsDir, platform);
  }

  /** Looks which browser would be used; starts none. */
  static async open(options: PressOptions): Promise<Press> {
    const press = new Press(options);
    if (press.#kept) press.#browser = press.#kept.browserOf(await press.#candidates());
    return press;
  }

  /** How many pages to ask for at a time: while some are worked on, the browser has others to print. */
  get parallel(): number {
    return 2 * Math.max(1, this.options.parallel ?? 2);
  }

  /**
   * Starts the browser where this page needs one. Rejects with BrowserUnavailable. Once it runs nothing is asked any more: pages are
   * made when their turn has come.
   */
  async prepare(job: PrintJob): Promise<void> {
    if (this.#printer) return;
    if (this.#kept && this.#browser !== null) {
      const page = sha256(printablePage(job.html));
      if (this.#kept.get(page, this.#browser)) {
        this.#pages.set(job, page);
        return;
      }
    }
    await this.#start();
  }

  /** Rejects as Printer.print does, and with BrowserUnavailable where a page has got lost since it was asked about. */
  async print(job: PrintJob): Promise<Printed> {
    this.options.signal?.throwIfAborted();
    const known = this.#pages.get(job);
    const html = known === undefined ? printablePage(job.html) : null;
    const page = known ?? sha256(html ?? '');
    const kept = this.#browser === null ? null : this.#kept?.get(page, this.#browser);
    if (kept) return { bytes: this.#finisher.finish(kept, job, page), isKept: true };

    const printer = await this.#start();
    const { edit, numbers, isComplete } = await printer.draw(html ?? printablePage(job.html), job.title);
    const bytes = this.#finisher.finish(edit, job, page);
    // One that is blank was refused above; what stays incomplete must be said again the next time.
    if (isComplete) this.#kept?.set(page, printer.browser, edit.pdf.bytes, numbers);
    return { bytes, isKept: false };
  }

  async close(): Promise<void> {
    await (await this.#printer?.catch(() => null))?.close();
  }

  #start(): Promise<Printer> {
    this.#printer ??= this.#open();
    return this.#printer;
  }

  async #open(): Promise<Printer> {
    const asked = performance.now();
    const printer = await openPrinter(this.options);
    this.startTime = performance.now() - asked;
    this.#browser = printer.browser;
    this.#kept?.noteBrowser(await this.#candidates(), printer.browser);
    this.options.started(printer.browser);
    return printer;
  }

  async #candidates() {
    const { browser, env = process.env, platform = process.platform, lang = 'zh' } = this.options;
    return (await findBrowser({ explicit: browser, env, platform, lang })).candidates;
  }
}
