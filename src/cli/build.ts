import { relative, resolve } from 'node:path';
import { type BuildOptions, type BuildResult, build as buildOutputs, KINDS, type Kind, PRINTED, type Step } from '../build.js';
import type { Severity } from '../model/finding.js';
import type { Program } from '../model/program.js';
import type { Since } from '../render/pages.js';
import { PrintFailure } from '../render/pdf/failure.js';
import type { Language } from '../report/worded.js';
import { Unwritable } from '../workspace/output.js';
import { compileHere, fails, terminalReport, textsOf } from './check.js';
import { chooseLanguage, EXIT, openCache, PACKAGE_FOLDER, type RunOptions, ruleHtml, Trouble, toolVersion } from './context.js';
import { readSince } from './since.js';

export interface BuildCommandOptions extends RunOptions {
  out?: string;
  only?: string;
  failOn?: Severity | 'none';
  browser?: string;
  cache?: boolean;
  by?: 'body';
  since?: string;
  verbose?: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `tiaokuai build`: findings on stdout, then where the outputs are; progress on stderr. */
export async function build(argument: string | undefined, options: BuildCommandOptions): Promise<number> {
  const only = readKinds(options.only);
  const perBody = readPerBody(options);
  // Loading the library of the charts takes as long as compiling: it goes on beside it.
  const drawing = only?.has('site') === false ? null : await startDrawing();
  try {
    return await buildWith(drawing, argument, options, { only, perBody });
  } finally {
    await drawing?.close();
  }
}

async function startDrawing(): Promise<BuildOptions['drawing']> {
  const { DrawingThread } = await import('../render/site/charts/drawing.js');
  return new DrawingThread();
}

async function buildWith(
  drawing: BuildOptions['drawing'],
  argument: string | undefined,
  options: BuildCommandOptions,
  { only, perBody }: Pick<BuildOptions, 'only' | 'perBody'>,
): Promise<number> {
  const started = performance.now();
  const cache = openCache(options, chooseLanguage(options, null));
  const compilation = await compileHere(argument, options, cache);
  const compiled = performance.now() - started;
  const language = chooseLanguage(options, compilation.config.lang);
  const out = resolve(options.out ?? 'out');
  const interrupt = new AbortController();
  // Not `once`: who listens still when the signal comes keeps it from ending the process before all is put in order.
  const stop = (): void => {
    if (interrupt.signal.aborted) process.exit(EXIT.trouble);
    interrupt.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const result = await buildOutputs(compilation, {
      out,
      only,
      language,
      perBody,
      browser: options.browser,
      packageFolder: resolve(PACKAGE_FOLDER),
      toolVersion: toolVersion(),
      ruleHtml,
      drawing,
      cache,
      signal: interrupt.signal,
      progress: (step) => showProgress(step, language),
      log: (line) => process.stderr.write(`${line}\n`),
    });
    process.stdout.write(terminalReport(result.findings, textsOf(compilation), language, options));
    process.stdout.write(closing(result, out, compiled, only, perBody, language));
    if (perBody?.since) process.stdout.write(await untold(compilation.program, perBody.since, language));
    if (result.unavailable) {
      process.stderr.write(`${result.unavailable.message}\n`);
      return EXIT.trouble;
    }
    return fails(result.findings, options.failOn ?? 'none') ? EXIT.findings : EXIT.ok;
  } catch (error) {
    if (interrupt.signal.aborted) throw new Trouble('已中断，输出文件夹保持原样。', 'Interrupted; the output folder is as it was.');
    if (error instanceof Unwritable)
      throw new Trouble(`无法写入 ${error.path}（${error.problem}）。`, `Cannot write to ${error.path} (${error.problem}).`);
    if (error instanceof PrintFailure) throw new Trouble(error.message, error.message);
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** Who had tasks then and is gone from the vocabulary: for the others, a folder says what has changed. */
async function untold(program: Program, { program: before }: Since, language: Language): Promise<string> {
  const { untoldBodies } = await import('../render/views/body-changes.js');
  const names = untoldBodies(program, before, language);
  if (names.length === 0) return '';
  return language === 'zh'
    ? `上次有任务、现在词表里没有的单位，没有变化清单：${names.join('、')}。改了名或并入别处的，请在词表里保留原条目并写上 became。\n`
    : `No list of changes for bodies that had tasks then and are no longer in the vocabulary: ${names.join(', ')}. Where one was renamed or merged, keep its entry, with became.\n`;
}

function readKinds(given: string | undefined): ReadonlySet<Kind> | null {
  if (given === undefined) return null;
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !(KINDS as readonly string[]).includes(name));
  if (unknown.length > 0) {
    const known = KINDS.join(', ');
    throw new Trouble(
      `--only 不认识“${unknown.join('、')}”，可选：${known}`,
      `--only does not know “${unknown.join(', ')}”; choose from ${known}`,
    );
  }
  return new Set(names as Kind[]);
}

/** Reads what `--since` names before anything is built. */
function readPerBody({ by, since }: BuildCommandOptions): { since: Since | null } | null {
  if (by !== undefined) return { since: since === undefined ? null : readSince(since) };
  if (since === undefined) return null;
  throw new Trouble('--since 要和 --by body 一起用。', '--since goes with --by body.');
}

function showProgress(step: Step, language: Language): void {
  if (step.name === 'browser') {
    process.stderr.write(language === 'zh' ? `用 ${step.browser} 印制 PDF\n` : `Printing PDFs with ${step.browser}\n`);
    return;
  }
  const { done, kept, total } = step;
  if (process.stderr.isTTY) {
    const line = language === 'zh' ? `PDF ${done}/${total}` : `PDF ${done} of ${total}`;
    process.stderr.write(`\r${line}${done === total ? '\n' : ''}`);
  }
  if (done === total && kept > 0) {
    const printed = total - kept;
    process.stderr.write(language === 'zh' ? `印制 ${printed} 份，沿用 ${kept} 份\n` : `${printed} printed, ${kept} kept from earlier\n`);
  }
}

/** What stands in the folder of each document. */
function perDocument(kinds: readonly (typeof PRINTED)[number][], zh: boolean): string {
  const names = zh
    ? { matrix: '责任矩阵', checklist: '落实检查清单', comparison: '上下级一致性对照报告' }
    : { matrix: 'matrix', checklist: 'checklist', comparison: 'comparison report' };
  const list = kinds.map((kind) => names[kind]);
  return zh ? `每份文件的${list.join('、')}` : `${list.join(', ')} of each document`;
}

/** What stands in the folder of each body, with --by body. */
function ofBody(isCompared: boolean, wants: (kind: Kind) => boolean, zh: boolean): string {
  const names = zh
    ? { checklist: '落实检查清单', matrix: '责任矩阵', changes: '变化清单' }
    : { checklist: 'checklist', matrix: 'matrix', changes: 'changes' };
  const list = [
    ...(wants('checklist') ? [names.checklist] : []),
    ...(wants('matrix') ? [names.matrix] : []),
    ...(isCompared ? [names.changes] : []),
  ];
  return zh ? `每个单位的${list.join('、')}` : `${list.join(', ')} of each body`;
}

/** Where things are, and how long each step took. */
function closing(
  result: BuildResult,
  out: string,
  compiled: number,
  only: ReadonlySet<Kind> | null,
  perBody: { since: Since | null } | null,
  language: Language,
): string {
  const wants = (kind: Kind): boolean => only?.has(kind) ?? true;
  const at = (path: string): string => relative(process.cwd(), resolve(out, path)) || '.';
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
  const zh = language === 'zh';
  const rows: [string, string][] = [];
  const ofDocument = PRINTED.filter(wants);
  if (ofDocument.length > 0) rows.push([at('index.html'), zh ? '从这里打开' : 'start here']);
  if (wants('site')) rows.push([at('site/index.html'), zh ? '网站：搜索、图表、检查发现' : 'web site: search, charts, findings']);
  if (wants('matrix')) rows.push([at('matrix.html'), zh ? '跨文件责任矩阵' : 'responsibility matrix across documents']);
  if (ofDocument.length > 0) rows.push([at('documents/'), perDocument(ofDocument, zh)]);
  if (perBody && (ofDocument.length > 0 || wants('xlsx'))) rows.push([at('bodies/'), ofBody(perBody.since !== null, wants, zh)]);
  else if (wants('checklist')) rows.push([at('bodies/'), zh ? '每个单位的落实检查清单' : 'checklist of each body']);
  if (ofDocument.length === 0 && wants('xlsx')) {
    rows.push([at('matrix.xlsx'), zh ? '跨文件责任矩阵（表格）' : 'responsibility matrix across documents, as a workbook']);
    rows.push([at('documents/'), perDocument(PRINTED, zh)], [at('bodies/'), zh ? '每个单位的落实检查清单' : 'checklist of each body']);
  }
  if (wants('program')) rows.push([at('program.json'), zh ? '链接后的数据' : 'the linked program']);
  const widest = Math.max(...rows.map(([path]) => path.length));
  const { files, pdfs, workbooks, site, removed, times } = result;
  const { browser, pages, print } = times;
  const lines = rows.map(([path, what]) => `  ${path.padEnd(widest)}  ${what}`);
  const kinds = [
    ...(ofDocument.length > 0 ? [`PDF ${pdfs}${zh ? ' 个' : ''}`] : []),
    ...(wants('xlsx') ? [`XLSX ${workbooks}${zh ? ' 个' : ''}`] : []),
    ...(wants('site') ? [zh ? `网站 ${site} 个` : `web site ${site}`] : []),
  ];
  const some = kinds.length > 0;
  const total = zh
    ? `写出 ${files} 个文件${some ? `，其中 ${kinds.join('、')}` : ''}：`
    : `${files} files written${some ? ` (${kinds.join(', ')})` : ''}:`;
  const comma = zh ? '，' : ', ';
  const sheets = wants('xlsx') ? `XLSX ${seconds(times.workbooks)}${comma}` : '';
  const website = wants('site') ? `${zh ? '网站' : 'web site'} ${seconds(times.site)}${comma}` : '';
  const timing = zh
    ? `用时（秒）：编译 ${seconds(compiled)}，启动浏览器 ${seconds(browser)}，页面 ${seconds(pages)}，${sheets}${website}PDF ${seconds(print)}`
    : `Seconds: compile ${seconds(compiled)}, start browser ${seconds(browser)}, pages ${seconds(pages)}, ${sheets}${website}PDF ${seconds(print)}`;
  if (perBody && !perBody.since)
    lines.push(
      zh
        ? '没有给出 --since，未生成变化清单；给出上次的 program.json 即可。'
        : 'Without --since there are no lists of changes; name the program.json of the last release to get them.',
    );
  if (removed.length > 0)
    lines.push(
      zh
        ? `移除了上次生成、这次已不再有的 ${removed.length} 个文件。`
        : `Removed ${removed.length} files of an earlier build that are no longer made.`,
    );
  return `\n${total}\n${lines.join('\n')}\n${timing}\n`;
}
