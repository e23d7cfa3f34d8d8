import { isAbsolute, relative } from 'node:path';
import { type Compilation, compile } from '../compile.js';
import type { Finding, Severity } from '../model/finding.js';
import { jsonReport } from '../report/json.js';
import { stylishReport } from '../report/stylish.js';
import { countBySeverity, type Language, messagesOf, type WordedFinding, wordAll } from '../report/worded.js';
import { fingerprintsOf } from '../rules/fingerprint.js';
import { RULES } from '../rules/generated/registry.js';
import { nodeHost } from '../workspace/node-host.js';
import { NoWorkspace } from '../workspace/workspace.js';
import { chooseLanguage, EXIT, type RunOptions, rulePage, Trouble, todayFrom, toolVersion, workspaceFolder } from './context.js';

export interface CheckOptions extends RunOptions {
  format?: 'stylish' | 'json' | 'sarif' | 'junit' | 'github';
  failOn?: Severity | 'none';
  verbose?: boolean;
}

/** `tiaokuai check`: findings on stdout, exit code by `--fail-on`. */
export async function check(argument: string | undefined, options: CheckOptions): Promise<number> {
  const compilation = compileHere(argument, options);
  const language = chooseLanguage(options, compilation.config.lang);
  const failOn = options.failOn ?? compilation.config.failOn ?? 'error';
  process.stdout.write(await report(compilation, language, { ...options, failOn }));
  return fails(compilation.findings, failOn) ? EXIT.findings : EXIT.ok;
}

async function report(
  compilation: Compilation,
  language: Language,
  options: CheckOptions & { failOn: Severity | 'none' },
): Promise<string> {
  const { program, workspace } = compilation;
  const findings = await wordAll(compilation.findings, language);
  switch (options.format) {
    case 'json':
      return jsonReport(findings, toolVersion());
    case 'sarif': {
      const { sarifReport } = await import('../report/sarif.js');
      const fingerprints = fingerprintsOf(compilation.findings, program);
      const rules = await describeRules(findings, language);
      return sarifReport(findings, { language, version: toolVersion(), fingerprints, rules, prefix: prefixOf(workspace.folder) });
    }
    case 'junit': {
      const { junitReport } = await import('../report/junit.js');
      return junitReport(findings, { language, files: workspace.documents.map(({ file }) => file), failOn: options.failOn });
    }
    case 'github': {
      const { githubReport } = await import('../report/github.js');
      return githubReport(findings, { language, prefix: prefixOf(workspace.folder) });
    }
    default:
      return terminalReport(findings, compilation, language, options.verbose);
  }
}

/** What a code scanner shows of the rules that have findings: the page's part in one language, without the examples. */
async function describeRules(findings: readonly WordedFinding[], language: Language) {
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

/** Compiles the workspace that the command line names; no workspace is a `Trouble`. */
export function compileHere(argument: string | undefined, options: RunOptions): Compilation {
  const today = todayFrom(options);
  const folder = workspaceFolder(argument, options);
  try {
    return compile(nodeHost, folder, { today });
  } catch (error) {
    if (error instanceof NoWorkspace) throw describe(error);
    throw error;
  }
}

function describe({ reason, folder, lookedFor }: NoWorkspace): Trouble {
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
export function terminalReport(findings: readonly WordedFinding[], compilation: Compilation, language: Language, verbose = false): string {
  const { documents, vocabulary, configFile, alignment, baseline } = compilation.workspace;
  const files = [...documents, ...vocabulary, configFile, alignment, baseline].filter((yaml) => yaml !== null);
  const sources = new Map(files.map((yaml) => [yaml.file, yaml.original]));
  const lines = new Map<string, string[]>();
  const lineOf = (file: string, line: number): string | null => {
    let split = lines.get(file);
    if (!split) {
      const text = sources.get(file);
      if (text === undefined) return null;
      split = text.split(/\r?\n/);
      lines.set(file, split);
    }
    return split[line - 1] ?? null;
  };
  const colour = process.env.NO_COLOR === undefined && (process.stdout.isTTY || process.env.FORCE_COLOR !== undefined);
  return stylishReport(findings, { language, colour, showInfos: verbose, lineOf });
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
