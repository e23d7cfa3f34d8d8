import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Compilation } from './compile.js';
import { BrowserUnavailable } from './render/browser/problem.js';
import { type Page, renderPages, type Since } from './render/pages.js';
import type { Press } from './render/pdf/press.js';
import { sourceDateEpoch } from './render/pdf/steady.js';
import type { DrawingThread } from './render/site/charts/drawing.js';
import { programJson } from './render/views/program-json.js';
import { type Language, type WordedFinding, wordAll } from './report/worded.js';
import { settle } from './rules/run.js';
import { prepareTemplates } from './templates.js';
import { type Cache, cacheFolder } from './workspace/cache.js';
import { nodeHost } from './workspace/node-host.js';
import { originOf } from './workspace/origin.js';
import { OutputFolder } from './workspace/output.js';

/** What `build --only` can name. */
export const KINDS = ['program', 'matrix', 'checklist', 'comparison', 'xlsx', 'site'] as const;
export type Kind = (typeof KINDS)[number];
/** Where the web site stands in the output folder. */
const SITE = 'site/';
/** Those that are pages, with PDFs. */
export const PRINTED = ['matrix', 'checklist', 'comparison'] as const satisfies readonly Kind[];

export interface BuildOptions {
  out: string;
  only: ReadonlySet<Kind> | null;
  language: Language;
  /** Gives each body a folder with its part of everything; `since` is the program of an earlier build. */
  perBody: { since: Since | null } | null;
  browser?: string;
  packageFolder: string;
  toolVersion: string;
  /** The text of a rule's page, as HTML. */
  ruleHtml: (id: string, lang: Language) => Promise<string>;
  /** Draws the charts of the site, where there is to be one. Whoever started it closes it. */
  drawing: DrawingThread | null;
  /** Pages printed by earlier builds; null to print them all. */
  cache: Cache | null;
  /** Aborted by Ctrl-C: nothing is left half-written and no browser running. */
  signal: AbortSignal;
  /** What is being done, for people who wait. */
  progress: (step: Step) => void;
  /** Remarks of the printer, such as a request that a page made and did not get. */
  log: (line: string) => void;
}

export type Step = { name: 'browser'; browser: string } | { name: 'print'; done: number; kept: number; total: number };

export interface BuildResult {
  findings: WordedFinding[];
  files: number;
  pdfs: number;
  /** How many of the PDFs needed no printing: their pages are the same as in an earlier build. */
  kept: number;
  workbooks: number;
  /** Files of the web site. */
  site: number;
  /** Files of an earlier build that are no longer made, and were taken away. */
  removed: string[];
  /** Why there are no PDFs, if so. */
  unavailable: BrowserUnavailable | null;
  /** Milliseconds. */
  times: { browser: number; pages: number; workbooks: number; site: number; print: number };
}

/** Program → files: pages and their PDFs are staged, then moved into the output folder all at once. */
export async function build(compilation: Compilation, options: BuildOptions): Promise<BuildResult> {
  const { program, workspace } = compilation;
  const only = options.only ?? new Set(KINDS);
  const output = new OutputFolder(options.out, { finishing: new URL('./render/site/finishing.js', import.meta.url) });
  let press: Press | null = null;
  try {
    let started = performance.now();
    const lap = (): number => {
      const time = performance.now() - started;
      started = performance.now();
      return time;
    };
    const times = { browser: 0, pages: 0, workbooks: 0, site: 0, print: 0 };
    press = PRINTED.some((kind) => only.has(kind)) ? await openPress(options) : null;
    let unavailable: BrowserUnavailable | null = null;

    const { templates, diagnostics } = await prepareTemplates(nodeHost, options.packageFolder, workspace.folder, program);
    const findings = await wordAll([...compilation.findings, ...settle(diagnostics, compilation.config.severity)], options.language);
    let files = 0;
    let workbooks = 0;
    const write = (path: string, content: string | Uint8Array, unmarked: Language | null = null): void => {
      options.signal.throwIfAborted();
      output.write(path, content, unmarked);
      files++;
    };
    if (only.has('program')) write('program.json', `${JSON.stringify(programJson(program), null, 2)}\n`);
    const { language: lang, toolVersion } = options;
    const jobs: NonNullable<Page['print']>[] = [];
    // Reads every file once more: only what is printed carries it.
    const origin = press ? originOf(nodeHost, workspace) : undefined;
    const printable = () => press !== null && unavailable === null;
    const perBody = options.perBody ?? undefined;
    for (const page of renderPages({ program, findings, lang, only, toolVersion, origin, perBody, printable }, templates)) {
      write(page.path, page.html);
      if (!page.print || !press || unavailable) continue;
      jobs.push(page.print);
      unavailable = await whyUnavailable(press.prepare(page.print), options.signal);
    }
    times.browser = press?.startTime ?? 0;
    times.pages = lap() - times.browser;

    if (only.has('xlsx')) {
      const { renderWorkbooks } = await import('./render/xlsx/workbooks.js');
      const wants = (kind: (typeof PRINTED)[number]) => asWorkbook(only, kind);
      const epoch = sourceDateEpoch(process.env);
      for (const { path, bytes } of renderWorkbooks({
        program,
        findings,
        lang,
        toolVersion,
        wants,
        perBody: perBody !== undefined,
        epoch,
      })) {
        write(path, bytes);
        workbooks++;
      }
    }
    times.workbooks = lap();

    let site = 0;
    if (only.has('site')) {
      if (!options.drawing) throw new Error('nobody to draw the charts of the site');
      const { wholeSite } = await import('./render/site/whole-site.js');
      const input = { lang, templates, toolVersion, ruleHtml: options.ruleHtml };
      for await (const { path, content, unmarked } of wholeSite(program, findings, input, options.drawing)) {
        write(`${SITE}${path}`, content, unmarked ? lang : null);
        // Thousands of pages come without waiting for anything: who presses Ctrl-C must be heard all the same.
        if (++site % 100 === 0) await Promise.all([setImmediate(), output.room()]);
      }
    }
    times.site = lap();

    const pdfs = press && !unavailable ? jobs.length : 0;
    const kept = press && pdfs > 0 ? await printAll(press, jobs, write, options) : 0;
    times.print = lap();
    options.signal.throwIfAborted();
    const removed = await output.commit((path) => options.only === null || isOf(path, only));
    return { findings, files, pdfs, kept, workbooks, site, removed, unavailable, times };
  } finally {
    await press?.close();
    await output.discard();
  }
}

async function openPress(options: BuildOptions): Promise<Press> {
  const { Press } = await import('./render/pdf/press.js');
  return Press.open({
    browser: options.browser,
    cacheDir: cacheFolder(process.env),
    fontsDir: join(options.packageFolder, 'dist', 'fonts'),
    store: options.cache,
    signal: options.signal,
    lang: options.language,
    log: options.log,
    started: (browser) => options.progress({ name: 'browser', browser }),
  });
}

/** Why there is no browser, where there is none; everything but the PDFs can be made without. */
async function whyUnavailable(starting: Promise<void>, signal: AbortSignal): Promise<BrowserUnavailable | null> {
  try {
    await starting;
    return null;
  } catch (error) {
    if (error instanceof BrowserUnavailable && !signal.aborted) return error;
    throw error;
  }
}

/** Writes all PDFs, so many at a time; returns how many pages were kept from earlier. */
async function printAll(
  press: Press,
  jobs: readonly NonNullable<Page['print']>[],
  write: (path: string, content: Uint8Array) => void,
  { progress, signal }: BuildOptions,
): Promise<number> {
  let done = 0;
  let kept = 0;
  let isOver = false;
  const waiting = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of waiting) {
      const { bytes, isKept } = await press.print(job);
      // Kept pages come without waiting for anything: who presses Ctrl-C must be heard all the same.
      if (isKept) await setImmediate();
      signal.throwIfAborted();
      if (isOver) return;
      write(job.path, bytes);
      if (isKept) kept++;
      progress({ name: 'print', done: ++done, kept, total: jobs.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: press.parallel }, lane));
  } finally {
    isOver = true;
  }
  return kept;
}

/** Which kind of output a path is, to tell whose files a partial build may replace. */
function isOf(path: string, kinds: ReadonlySet<Kind>): boolean {
  if (path.startsWith(SITE)) return kinds.has('site');
  const [, kind, extension] = /(?:^|\/)([a-z]+)\.([a-z]+)$/.exec(path) ?? [];
  if (extension === 'xlsx') return kinds.has('xlsx') && asWorkbook(kinds, kind as (typeof PRINTED)[number]);
  // What has changed is made with whatever else is.
  return kinds.has(kind as Kind) || (kind === 'changes' && PRINTED.some((other) => kinds.has(other)));
}

/** Workbooks are made of what else is asked for; asked for alone, of everything that can be one. */
function asWorkbook(kinds: ReadonlySet<Kind>, kind: (typeof PRINTED)[number]): boolean {
  return kinds.has(kind) || !PRINTED.some((other) => kinds.has(other));
}
