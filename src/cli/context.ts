import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '../report/worded.js';
import { Cache, cacheFolder, type Refusal } from '../workspace/cache.js';

/** Exit codes that scripts rely on. */
export const EXIT = { ok: 0, findings: 1, trouble: 2 } as const;

/** The command line was not understood, or the work could not be done: one message, exit code 2. */
export class Trouble extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** `--lang` wins; else the first of LC_ALL, LC_MESSAGES, LANG that is set: Chinese for zh…, English for the rest. */
export function languageFrom(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  if (given === 'zh' || given === 'en') return given;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

export interface RunOptions {
  lang?: string;
  today?: string;
  workspace?: string;
}

/** The language of a run: the command line, then the configuration, then the environment. */
export function chooseLanguage(options: RunOptions, configured: Language | null): Language {
  if (options.lang === 'zh' || options.lang === 'en') return options.lang;
  return configured ?? languageFrom([], process.env);
}

/** The folder to work on: the argument, then `--workspace`, then here. */
export function workspaceFolder(argument: string | undefined, options: RunOptions): string {
  return resolve(argument ?? options.workspace ?? '.');
}

/** YYYY-MM-DD: `--today`, then SOURCE_DATE_EPOCH (seconds), then the clock. */
export function todayFrom(options: RunOptions): string {
  if (options.today !== undefined) {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(options.today) && !Number.isNaN(Date.parse(options.today));
    if (!isDate || new Date(options.today).toISOString().slice(0, 10) !== options.today) {
      throw new Trouble(`--today 要写成 YYYY-MM-DD，这里是“${options.today}”。`, `--today takes YYYY-MM-DD; this is “${options.today}”.`);
    }
    return options.today;
  }
  const epoch = process.env.SOURCE_DATE_EPOCH;
  // Within the years that a date can be written with four digits.
  const date = epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}

/** The package this runs from: two folders up, both in src and in dist. */
export const PACKAGE_FOLDER = join(import.meta.dirname, '..', '..');

export function toolVersion(): string {
  return (JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as { version: string }).version;
}

const REFUSALS: Readonly<Record<Refusal, readonly [zh: string, en: string]>> = {
  'not-own': ['它不归本用户所有，或者别人也能写。', 'it belongs to somebody else, or others can write to it.'],
  unwritable: ['那里写不进去。请检查 TIAOKUAI_CACHE。', 'nothing can be written there. See TIAOKUAI_CACHE.'],
};

/**
 * What earlier runs left, for `--no-cache` not given and a tool that was built; said aloud where a folder is not to be
 * trusted, or was named and cannot be written to.
 */
export function openCache({ cache }: { cache?: boolean }, language: Language): Cache | null {
  if (cache === false) return null;
  const file = join(PACKAGE_FOLDER, 'dist', 'build-id');
  if (!existsSync(file)) return null;
  return Cache.open(cacheFolder(process.env), readFileSync(file, 'utf8').trim(), (folder, why) => {
    // Where nobody named a folder, a home that cannot be written to is as it should be: nothing is kept.
    if (why === 'unwritable' && !process.env.TIAOKUAI_CACHE) return;
    const [zh, en] = REFUSALS[why];
    process.stderr.write(language === 'zh' ? `没有使用缓存 ${folder}：${zh}\n` : `The cache ${folder} was not used: ${en}\n`);
  });
}

/** A rule's page as it is; it holds both languages. */
export function rulePage(id: string): string {
  const page = readOfRule(id, 'rule.md');
  if (page === null) throw new Error(`rule ${id} has no page`);
  return page;
}

/** The text of a rule's page in one language, as HTML: as it was made when the package was built, else made now. */
export async function ruleHtml(id: string, lang: Language): Promise<string> {
  const made = readOfRule(id, `${lang}.html`);
  if (made !== null) return made;
  const { ruleHtmlOf } = await import('../render/site/rule-text.js');
  return ruleHtmlOf(rulePage(id), lang);
}

/** Null where there is no such file. */
function readOfRule(id: string, file: string): string | null {
  for (const folder of ['dist', 'src']) {
    const path = join(PACKAGE_FOLDER, folder, 'rules', id, file);
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  return null;
}
