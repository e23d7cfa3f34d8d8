import { link } from './link/link.js';
import type { Diagnostic, Finding } from './model/finding.js';
import type { Program } from './model/program.js';
import { RULES } from './rules/generated/registry.js';
import { runRules, settle } from './rules/run.js';
import { diagnostic } from './syntax/diagnostic.js';
import { nearest } from './syntax/nearest.js';
import type { Host } from './workspace/host.js';
import { CONFIG_FILE, type Config, openWorkspace, type Workspace } from './workspace/workspace.js';

export interface Compilation {
  program: Program;
  /** In order of file, place and rule; not yet worded. */
  findings: Finding[];
  config: Config;
  workspace: Workspace;
}

export interface CompileOptions {
  /** YYYY-MM-DD: what “passed” and “expired” are measured against. */
  today: string;
}

/**
 * The way of the data: files → checked data → linked program → findings.
 * Nothing that a user wrote makes it throw; only a folder without documents does (`NoWorkspace`).
 */
export function compile(host: Host, folder: string, options: CompileOptions): Compilation {
  const workspace = openWorkspace(host, folder);
  const { config } = workspace;
  const { program, diagnostics: unlinked } = link(workspace.documents, workspace.vocabulary);
  const unruly = runRules(program, options.today, (rule) => config.severity.get(rule) === 'off');
  const findings = settle([...workspace.diagnostics, ...unknownRules(config), ...unlinked, ...unruly], config.severity);
  return { program, findings, config, workspace };
}

/** A severity for a rule that does not exist would silently do nothing. */
function unknownRules(config: Config): Diagnostic[] {
  return [...config.severity.keys()]
    .filter((rule) => !RULES.has(rule))
    .map((rule) => diagnostic('config-rule-unknown', CONFIG_FILE, { rule, suggestions: nearest(rule, RULES.keys(), 3) }));
}
