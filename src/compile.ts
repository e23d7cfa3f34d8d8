import type { Alignment } from './compare/alignment.js';
import { withoutHearsay } from './hearsay.js';
import { link } from './link/link.js';
import type { Diagnostic, Finding } from './model/finding.js';
import type { Program } from './model/program.js';
import { markBaseline } from './rules/baseline.js';
import { RULES } from './rules/generated/registry.js';
import { inOrder, runRules, settle } from './rules/run.js';
import { waive } from './rules/waivers.js';
import { diagnostic } from './syntax/diagnostic.js';
import type { AlignmentLockFile } from './syntax/generated/alignment-lock.js';
import type { ConfigFile } from './syntax/generated/config.js';
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
  /** What a check of the very same files has found: then they are not checked once more. */
  findings?: Finding[];
}

/**
 * The way of the data: files → checked data → linked program → findings, those that are waived marked.
 * Nothing that a user wrote makes it throw; only a folder without documents does (`NoWorkspace`).
 */
export function compile(host: Host, folder: string, options: CompileOptions): Compilation {
  const workspace = openWorkspace(host, folder);
  const { config } = workspace;
  const { program, diagnostics: unlinked } = link(workspace.documents, workspace.vocabulary, workspace.unread.has('document'));
  if (options.findings) return { program, findings: options.findings, config, workspace };
  const isOff = (rule: string): boolean => config.severity.get(rule) === 'off';
  const unruly = runRules(program, { today: options.today, alignment: alignmentOf(workspace) }, isOff);
  const founded = withoutHearsay([...unlinked, ...unruly], workspace);
  const settled = settle([...workspace.diagnostics, ...unknownRules(workspace), ...founded], config.severity);
  // What only `verify` finds is not here, and its waivers are not idle.
  const waived = waive(settled, program, options.today, isOff, (rule) => RULES.get(rule)?.stage !== 'verify');
  const marked = markBaseline(waived.findings, program, workspace.baseline);
  const lapsed = settle([...waived.diagnostics, ...marked.diagnostics], config.severity);
  const findings = lapsed.length === 0 ? marked.findings : [...marked.findings, ...lapsed].sort(inOrder);
  return { program, findings, config, workspace };
}

function alignmentOf({ alignment }: Workspace): Alignment | null {
  if (!alignment) return null;
  return { data: alignment.data as unknown as AlignmentLockFile, at: { source: alignment.positions, node: alignment.data as object } };
}

/** A severity for a rule that does not exist would silently do nothing. */
function unknownRules({ config, configFile }: Workspace): Diagnostic[] {
  const written = (configFile?.data as ConfigFile | null | undefined)?.severity;
  return [...config.severity.keys()]
    .filter((rule) => !RULES.has(rule))
    .map((rule) => {
      const at = configFile && written ? configFile.positions.placeOf(written, rule, 'key') : CONFIG_FILE;
      return diagnostic('config-rule-unknown', at, { rule, suggestions: nearest(rule, RULES.keys(), 3) });
    });
}
