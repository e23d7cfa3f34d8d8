import type { Compilation } from './compile.js';
import type { Finding } from './model/finding.js';
import { RULES } from './rules/generated/registry.js';
import { inOrder, settle } from './rules/run.js';
import { waive } from './rules/waivers.js';
import { type TextOf, verify } from './verify/verify.js';

/**
 * Program + official texts → findings, those that are waived marked.
 * @param texts by document id; a document without an entry has no text
 */
export function verifyTexts({ program, config }: Compilation, texts: ReadonlyMap<string, TextOf>, today: string): Finding[] {
  const isOff = (rule: string): boolean => config.severity.get(rule) === 'off';
  const diagnostics = verify(program, ({ id, sourceFile }) => texts.get(id) ?? { file: sourceFile, problem: 'none' });
  const settled = settle(diagnostics, config.severity);
  const waived = waive(settled, program, today, isOff, isVerified);
  const lapsed = settle(waived.diagnostics, config.severity);
  return [...waived.findings, ...lapsed].sort(inOrder);
}

/** Whether a rule needs the official texts: only `verify` runs it. */
export function isVerified(rule: string): boolean {
  return RULES.get(rule)?.stage === 'verify';
}
