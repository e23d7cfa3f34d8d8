import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { problem } from '../collect/problems.js';
import { MAX_MEGABYTES, readReturned } from '../collect/read.js';
import type { Reading } from '../collect/returned.js';
import { type StatusTable, statusTable } from '../collect/status-table.js';
import type { Compilation } from '../compile.js';
import type { Language } from '../report/worded.js';
import { compileHere } from './check.js';
import { chooseLanguage, EXIT, PACKAGE_FOLDER, type RunOptions, Trouble, todayFrom, toolVersion } from './context.js';

export interface CollectOptions extends RunOptions {
  format?: 'table' | 'json' | 'csv' | 'xlsx';
  out?: string;
  page?: string;
  force?: boolean;
}

/** `tiaokuai collect`: returned checklists → one status table. */
export async function collect(files: readonly string[], options: CollectOptions): Promise<number> {
  const today = todayFrom(options);
  const format = options.format ?? 'table';
  if (format === 'xlsx' && options.out === undefined)
    throw new Trouble(
      '--format xlsx 要用 --out 指明写到哪个文件，例如 --out 进度.xlsx。',
      '--format xlsx needs --out FILE, such as --out progress.xlsx.',
    );
  const targets = [options.out, options.page].filter((path) => path !== undefined);
  const paths = chosen(files);
  for (const target of targets) refuseTarget(target, paths, options.force ?? false);
  if (options.out !== undefined && options.page !== undefined && resolve(options.out) === resolve(options.page))
    throw new Trouble('--out 和 --page 不能是同一个文件。', '--out and --page cannot be the same file.');
  const compilation = await compiled(options);
  const language = chooseLanguage(options, compilation?.config.lang ?? null);
  const readings: Reading[] = [];
  for (const [at, path] of paths.entries()) {
    showProgress(at + 1, paths.length, language);
    readings.push(await readOne(path));
  }
  const table = statusTable(readings, { program: compilation?.program ?? null, today, lang: language });
  const content = await inFormat(table, format, language, options.out !== undefined);
  if (options.out === undefined) process.stdout.write(content);
  else write(options.out, content, language);
  if (options.page !== undefined) write(options.page, await page(table, compilation, language), language);
  if (!readings.some(({ returned }) => returned)) {
    process.stderr.write(language === 'zh' ? '没有一个文件读得出来。\n' : 'None of the files could be read.\n');
    return EXIT.trouble;
  }
  const isClean =
    table.problems.every(({ severity }) => severity === 'info') && table.rows.every(({ conflicts }) => conflicts.length === 0);
  return isClean ? EXIT.ok : EXIT.findings;
}

/** The files, each once, however often it is named. */
function chosen(files: readonly string[]): string[] {
  const seen = new Set<string>();
  return files.filter((file) => {
    if (!existsSync(file)) throw new Trouble(`没有这个文件：${file}`, `There is no such file: ${file}`);
    if (statSync(file).isDirectory())
      throw new Trouble(
        `${file} 是文件夹。请列出其中的文件，例如 ${file}/*.xlsx。`,
        `${file} is a folder. Name the files in it, such as ${file}/*.xlsx.`,
      );
    const real = realpathSync(file);
    return seen.size < seen.add(real).size;
  });
}

/** Before any work is done: nothing is overwritten that was not meant, least of all what was returned. */
function refuseTarget(target: string, sources: readonly string[], force: boolean): void {
  if (!existsSync(dirname(resolve(target))))
    throw new Trouble(`没有这个文件夹：${dirname(target)}`, `There is no such folder: ${dirname(target)}`);
  if (!existsSync(target)) return;
  if (statSync(target).isDirectory()) throw new Trouble(`${target} 是文件夹，不能写成文件。`, `${target} is a folder, not a file.`);
  if (sources.some((source) => realpathSync(source) === realpathSync(target)))
    throw new Trouble(`${target} 是交回的文件之一，不能覆盖。`, `${target} is one of the returned files; it is not overwritten.`);
  if (!force)
    throw new Trouble(
      `${target} 已经存在。换一个名字，或者加 --force 覆盖。`,
      `${target} is there already. Choose another name, or overwrite it with --force.`,
    );
}

/** The workspace to compare with; null where none was named and there is none here. */
async function compiled(options: CollectOptions): Promise<Compilation | null> {
  if (options.workspace === undefined && !existsSync('policies')) return null;
  return compileHere(undefined, options);
}

async function readOne(path: string): Promise<Reading> {
  try {
    // So large a file is not even loaded.
    if (statSync(path).size > MAX_MEGABYTES * 1024 * 1024) {
      return { file: path, returned: null, problems: [problem(path, 'file-too-large', { megabytes: MAX_MEGABYTES })] };
    }
    return await readReturned(path, readFileSync(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return { file: path, returned: null, problems: [problem(path, 'file-unreadable', { detail: code })] };
  }
}

async function inFormat(
  table: StatusTable,
  format: CollectOptions['format'],
  lang: Language,
  toFile: boolean,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return (await import('../collect/json.js')).collectJson(table, lang, toolVersion());
    case 'csv':
      return (await import('../collect/csv.js')).statusCsv(table, lang);
    case 'xlsx': {
      const { sourceDateEpoch } = await import('../render/pdf/steady.js');
      const { statusWorkbook } = await import('../collect/workbook.js');
      return statusWorkbook(table, lang, { toolVersion: toolVersion(), epoch: sourceDateEpoch(process.env) });
    }
    default: {
      const { statusReport } = await import('../collect/terminal.js');
      const colour = !toFile && process.env.NO_COLOR === undefined && (process.stdout.isTTY || process.env.FORCE_COLOR !== undefined);
      return statusReport(table, { lang, colour, columns: Math.min(process.stdout.columns ?? 120, 160) });
    }
  }
}

async function page(table: StatusTable, compilation: Compilation | null, lang: Language): Promise<string> {
  const { progressPage } = await import('../collect/page.js');
  const { TEMPLATE_NAMES, Templates } = await import('../render/html.js');
  const { anyProse } = await import('../render/prose.js');
  const { nodeHost } = await import('../workspace/node-host.js');
  const { readTemplates } = await import('../workspace/templates.js');
  const folder = resolve(PACKAGE_FOLDER);
  const { packaged, own } = readTemplates(nodeHost, folder, compilation?.workspace.folder ?? folder, TEMPLATE_NAMES);
  return progressPage(table, new Templates(packaged, own, await anyProse()), { lang, toolVersion: toolVersion() });
}

/** Whole or not at all. */
function write(path: string, content: string | Uint8Array, language: Language): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Trouble(`无法写入 ${path}（${why}）。`, `Cannot write to ${path} (${why}).`);
  }
  process.stderr.write(language === 'zh' ? `已写入 ${path}\n` : `Written to ${path}\n`);
}

function showProgress(at: number, total: number, language: Language): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${language === 'zh' ? `读取 ${at}/${total}` : `Reading ${at} of ${total}`}${at === total ? '\n' : ''}`);
}
