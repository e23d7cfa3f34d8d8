import { isAbsolute, join, relative } from 'node:path';
import { checkedBefore, check as checkWorkspace } from '../check.js';
import type { Compilation } from '../compile.js';
import type { Finding, Severity } from '../model/finding.js';
import { jsonReport } from '../report/json.js';
import { stylishReport } from '../report/stylish.js';
import { countBySeverity, type Language, messagesOf, type WordedFinding, wordAll } from '../report/worded.js';
import { decode } from '../syntax/decode.js';
import type { Cache } from '../workspace/cache.js';
import { NoWorkspace } from '../workspace/no-workspace.js';
import { nodeHost } from '../workspace/node-host.js';
import { remembering } from '../workspace/remembering.js';
import { chooseLanguage, EXIT, openCache, type RunOptions, rulePage, Trouble, todayFrom, toolVersion, workspaceFolder } from './context.js';

export interface CheckOptions extends RunOptions {
  format?: 'stylish' | 'json' | 'sarif' | 'junit' | 'github';
  failOn?: Severity | 'none';
  verbose?: boolean;
  /** False with `--no-cache`. */
  cache?: boolean;
}

/** `tiaokuai check`: findings on stdout, exit code by `--fail-on`. */
export async function check(argument: string | undefined, options: CheckOptions): Promise<number> {
  const today = todayFrom(options);
  const folder = workspaceFolder(argument, options);
  const language = chooseLanguage(options, null);
  const checked = await orTrouble(() => checkWorkspace(nodeHost, folder, { today, cache: openCache(options, language) }));
  const { findings, fingerprints, documents, config } = checked;
  const chosen = chooseLanguage(options, config.lang);
  const failOn = options.failOn ?? config.failOn ?? 'error';
  const reported = { findings, fingerprints, documents, folder, textOf: (file: string) => textIn(folder, file) };
  process.stdout.write(await report(reported, chosen, { ...options, failOn }));
  return fails(findings, failOn) ? EXIT.findings : EXIT.ok;
}

/** What a report is made from. */
export interface Reported {
  findings: Finding[];
  /** One per finding, for code scanners. */
  fingerprints: readonly string[];
  /** Files that were looked at. */
  documents: readonly string[];
  /** The workspace. */
  folder: string;
  /** A file of the workspace as it stands, null where it cannot be read. */
  textOf: (file: string) => string | null;
}

/** Findings as the chosen format has them. */
export async function report(
  { findings: unworded, fingerprints, documents, folder, textOf }: Reported,
  language: Language,
  options: CheckOptions & { failOn: Severity | 'none' },
): Promise<string> {
  if ((options.format ?? 'stylish') === 'stylish') {
    const shown = options.verbose ? unworded : unworded.filter(({ severity }) => severity !== 'info');
    return terminalReport(await wordAll(shown, language), textOf, language, { ...options, counts: countBySeverity(unworded) });
  }
  const findings = await wordAll(unworded, language);
  switch (options.format) {
    case 'json':
      return jsonReport(findings, toolVersion());
    case 'sarif': {
      const { sarifReport } = await import('../report/sarif.js');
      const rules = await describeRules(findings, language);
      return sarifReport(findings, { language, version: toolVersion(), fingerprints: [...fingerprints], rules, prefix: prefixOf(folder) });
    }
    case 'junit': {
      const { junitReport } = await import('../report/junit.js');
      return junitReport(findings, { language, files: [...documents], failOn: options.failOn });
    }
    case 'github': {
      const { githubReport } = await import('../report/github.js');
      return githubReport(findings, { language, prefix: prefixOf(folder) });
    }
    default:
      throw new Error(`no format ${options.format}`);
  }
}

/** What a code scanner shows of the rules that have findings: the page's part in one language, without the examples. */
async function describeRules(findings: readonly WordedFinding[], language: Language) {
  const { RULES } = await import('../rules/generated/registry.js');
  const rules = new Map<string, { title: string; severity: Severity; page: string }>();
  for (const id of new Set(findings.map(({ rule }) => rule))) {
    const sections = rulePage(id).split(/^## /m);
    const heading = language === 'zh' ? '中文' : 'English';
    const page = sections.find((section) => section.startsWith(heading))?.slice(heading.length) ?? '';
    const { title } = (await messagesOf(id))[language];
    rules.set(id, { title, severity: RULES.get(id)?.severity ?? 'error', page: page.trim() });
  }
  return rules;
}

/** Code hosts know files by their path in the repository, where they run us: the workspace may be a folder of it. */
function prefixOf(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below === '' || below.startsWith('..') || isAbsolute(below) ? '' : `${below.replaceAll('\\', '/')}/`;
}

/**
 * Compiles the workspace that the command line names; no workspace is a `Trouble`. With a cache, files that were checked before and have
 * not changed are not checked again.
 */
export async function compileHere(argument: string | undefined, options: RunOptions, cache: Cache | null = null): Promise<Compilation> {
  const today = todayFrom(options);
  const folder = workspaceFolder(argument, options);
  const { compile } = await import('../compile.js');
  // What is compiled is what was looked at, whatever is saved meanwhile.
  const host = cache ? remembering(nodeHost) : nodeHost;
  return orTrouble(async () =>
    compile(host, folder, { today, findings: (cache && checkedBefore(host, folder, { today, cache }))?.findings }),
  );
}

/** Does the work; where there is no workspace, that is a `Trouble`. */
export async function orTrouble<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoWorkspace) throw describe(error);
    throw error;
  }
}

/** What is wrong with a folder that is no workspace, in both languages. */
export function describe({ reason, folder, lookedFor }: NoWorkspace): Trouble {
  const patterns = lookedFor.join(' ');
  switch (reason) {
    case 'no-folder':
      return new Trouble(`没有这个文件夹：${folder}`, `There is no such folder: ${folder}`);
    case 'no-policies':
      return new Trouble(
        `${folder} 里没有 policies/ 文件夹，无从核对。用 tiaokuai init 新建，或用 -w 指定工作区。`,
        `${folder} holds no policies/ folder, so there is nothing to work on. Make one with tiaokuai init, or name the workspace with -w.`,
      );
    case 'no-documents':
      return new Trouble(`${folder} 里没有政策文件，找的是：${patterns}`, `${folder} holds no policy document; looked for: ${patterns}`);
  }
}

/** The report for a terminal, with the lines as they stand in the files. */
export function terminalReport(
  findings: readonly WordedFinding[],
  textOf: (file: string) => string | null,
  language: Language,
  { verbose = false, counts }: { verbose?: boolean; counts?: Record<Severity | 'waived', number> } = {},
): string {
  const lines = new Map<string, string[]>();
  const lineOf = (file: string, line: number): string | null => {
    let split = lines.get(file);
    if (!split) {
      const text = textOf(file);
      if (text === null) return null;
      split = text.split(/\r?\n/);
      lines.set(file, split);
    }
    return split[line - 1] ?? null;
  };
  const colour = process.env.NO_COLOR === undefined && (process.stdout.isTTY || process.env.FORCE_COLOR !== undefined);
  return stylishReport(findings, { language, colour, showInfos: verbose, counts, lineOf });
}

/** The files of a compilation as they were read. */
export function textsOf({ workspace }: Compilation): (file: string) => string | null {
  const { documents, vocabulary, configFile, alignment, baseline } = workspace;
  const files = [...documents, ...vocabulary, configFile, alignment, baseline].filter((yaml) => yaml !== null);
  const texts = new Map(files.map((yaml) => [yaml.file, yaml.original]));
  return (file) => texts.get(file) ?? null;
}

/** A file of the workspace, read only to show a line of it. */
function textIn(folder: string, file: string): string | null {
  try {
    return decode(file, nodeHost.readFile(join(folder, file))).text;
  } catch {
    return null;
  }
}

/** Whether anything that is not waived is at or above a severity. */
export function fails(findings: readonly Pick<Finding, 'severity' | 'waived'>[], failOn: Severity | 'none'): boolean {
  const { error, warning, info } = countBySeverity(findings);
  switch (failOn) {
    case 'none':
      return false;
    case 'error':
      return error > 0;
    case 'warning':
      return error + warning > 0;
    case 'info':
      return error + warning + info > 0;
  }
}
