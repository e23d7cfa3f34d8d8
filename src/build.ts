import { join } from 'node:path';
import type { Compilation } from './compile.js';
import type { Diagnostic } from './model/finding.js';
import { BrowserUnavailable } from './render/browser/problem.js';
import { TEMPLATE_NAMES, Templates } from './render/html.js';
import { type Page, renderPages } from './render/pages.js';
import type { Printer } from './render/pdf/printer.js';
import { sourceDateEpoch } from './render/pdf/steady.js';
import { programJson } from './render/views/program-json.js';
import { type Language, type WordedFinding, wordAll } from './report/worded.js';
import { settle } from './rules/run.js';
import { diagnostic } from './syntax/diagnostic.js';
import { cacheFolder } from './workspace/cache.js';
import { nodeHost } from './workspace/node-host.js';
import { originOf } from './workspace/origin.js';
import { OutputFolder } from './workspace/output.js';
import { readTemplates } from './workspace/templates.js';

/** What `build --only` can name. */
export const KINDS = ['program', 'matrix', 'checklist', 'comparison', 'xlsx'] as const;
export type Kind = (typeof KINDS)[number];
/** Those that are pages, with PDFs. */
export const PRINTED = ['matrix', 'checklist', 'comparison'] as const satisfies readonly Kind[];

export interface BuildOptions {
  out: string;
  only: ReadonlySet<Kind> | null;
  language: Language;
  browser?: string;
  packageFolder: string;
  toolVersion: string;
  /** Aborted by Ctrl-C: nothing is left half-written and no browser running. */
  signal: AbortSignal;
  /** What is being done, for people who wait. */
  progress: (step: Step) => void;
  /** Remarks of the printer, such as a request that a page made and did not get. */
  log: (line: string) => void;
}

export type Step = { name: 'browser'; browser: string } | { name: 'print'; done: number; total: number };

export interface BuildResult {
  findings: WordedFinding[];
  files: number;
  pdfs: number;
  workbooks: number;
  /** Files of an earlier build that are no longer made, and were taken away. */
  removed: string[];
  /** Why there are no PDFs, if so. */
  unavailable: BrowserUnavailable | null;
  /** Milliseconds. */
  times: { browser: number; pages: number; workbooks: number; print: number };
}

/** Program → files: pages and their PDFs are staged, then moved into the output folder all at once. */
export async function build(compilation: Compilation, options: BuildOptions): Promise<BuildResult> {
  const { program, workspace } = compilation;
  const only = options.only ?? new Set(KINDS);
  const output = new OutputFolder(options.out);
  let printer: Printer | null = null;
  try {
    let started = performance.now();
    const lap = (): number => {
      const time = performance.now() - started;
      started = performance.now();
      return time;
    };
    const times = { browser: 0, pages: 0, workbooks: 0, print: 0 };
    const opened = PRINTED.some((kind) => only.has(kind)) ? await open(options) : null;
    const unavailable = opened instanceof Error ? opened : null;
    printer = opened instanceof Error ? null : opened;
    times.browser = lap();

    const { templates, diagnostics } = prepareTemplates(options.packageFolder, workspace.folder);
    const findings = await wordAll([...compilation.findings, ...settle(diagnostics, compilation.config.severity)], options.language);
    let files = 0;
    let workbooks = 0;
    const write = (path: string, content: string | Uint8Array): void => {
      options.signal.throwIfAborted();
      output.write(path, content);
      files++;
    };
    if (only.has('program')) write('program.json', `${JSON.stringify(programJson(program), null, 2)}\n`);
    const { language: lang, toolVersion } = options;
    const jobs: NonNullable<Page['print']>[] = [];
    const origin = originOf(nodeHost, workspace);
    for (const page of renderPages({ program, findings, lang, only, toolVersion, origin, printable: () => printer !== null }, templates)) {
      write(page.path, page.html);
      if (page.print) jobs.push(page.print);
    }
    times.pages = lap();

    if (only.has('xlsx')) {
      const { renderWorkbooks } = await import('./render/xlsx/workbooks.js');
      const wants = (kind: (typeof PRINTED)[number]) => asWorkbook(only, kind);
      const epoch = sourceDateEpoch(process.env);
      for await (const { path, bytes } of renderWorkbooks({ program, findings, lang, toolVersion, wants, epoch })) {
        write(path, bytes);
        workbooks++;
      }
    }
    times.workbooks = lap();

    if (printer) await printAll(printer, jobs, write, options.progress);
    times.print = lap();
    options.signal.throwIfAborted();
    const removed = output.commit((path) => options.only === null || isOf(path, only));
    return { findings, files, pdfs: printer ? jobs.length : 0, workbooks, removed, unavailable, times };
  } finally {
    await printer?.close();
    output.discard();
  }
}

/** The packaged templates, with those of the workspace in their place; one that cannot be used is reported. */
function prepareTemplates(packageFolder: string, workspaceFolder: string): { templates: Templates; diagnostics: Diagnostic[] } {
  const { packaged, own, diagnostics } = readTemplates(nodeHost, packageFolder, workspaceFolder, TEMPLATE_NAMES);
  const templates = new Templates(packaged, own);
  const unusable = templates.problems.map(({ file, kind, detail, line }) => {
    const start = { line, column: 1 };
    return diagnostic('template-unusable', { file: `templates/${file}`, start, end: start }, { file, detail }, kind);
  });
  return { templates, diagnostics: [...diagnostics, ...unusable] };
}

/** The printer, or why there is none; everything but the PDFs can be made without. */
async function open(options: BuildOptions): Promise<Printer | BrowserUnavailable> {
  const { openPrinter } = await import('./render/pdf/printer.js');
  try {
    const printer = await openPrinter({
      browser: options.browser,
      cacheDir: cacheFolder(process.env),
      fontsDir: join(options.packageFolder, 'dist', 'fonts'),
      signal: options.signal,
      lang: options.language,
      log: options.log,
    });
    options.progress({ name: 'browser', browser: printer.browser });
    return printer;
  } catch (error) {
    if (error instanceof BrowserUnavailable && !options.signal.aborted) return error;
    throw error;
  }
}

async function printAll(
  printer: Printer,
  jobs: readonly NonNullable<Page['print']>[],
  write: (path: string, content: Uint8Array) => void,
  progress: BuildOptions['progress'],
): Promise<void> {
  let done = 0;
  await Promise.all(
    jobs.map(async (job) => {
      write(job.path, await printer.print(job));
      progress({ name: 'print', done: ++done, total: jobs.length });
    }),
  );
}

/** Which kind of output a path is, to tell whose files a partial build may replace. */
function isOf(path: string, kinds: ReadonlySet<Kind>): boolean {
  const [, kind, extension] = /(?:^|\/)([a-z]+)\.([a-z]+)$/.exec(path) ?? [];
  if (extension === 'xlsx') return kinds.has('xlsx') && asWorkbook(kinds, kind as (typeof PRINTED)[number]);
  return kinds.has(kind as Kind);
}

/** Workbooks are made of what else is asked for; asked for alone, of everything that can be one. */
function asWorkbook(kinds: ReadonlySet<Kind>, kind: (typeof PRINTED)[number]): boolean {
  return kinds.has(kind) || !PRINTED.some((other) => kinds.has(other));
}
