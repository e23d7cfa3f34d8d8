import type { Compilation } from './compile.js';
import type { Finding } from './model/finding.js';
import { RULES } from './rules/generated/registry.js';
import { inOrder, settle } from './rules/run.js';
import { waive } from './rules/waivers.js';
import { type TextOf, verify } from './verify/verify.js';

/** Rules that find what a change of the text makes different. */
const SHOWS_CHANGE: ReadonlySet<string> = new Set([
  'verify-body-missing',
  'verify-body-unfounded',
  'verify-clause-unknown',
  'verify-figure-missing',
  'verify-figure-unfounded',
  'verify-open-ended',
  'verify-role-differs',
  'verify-title-differs',
]);

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
  return [...withoutEchoes(waived.findings), ...lapsed].sort(inOrder);
}

/**
 * A clause that changed after it was encoded and now differs from its measure is one fault: the difference is reported, and
 * that the text changed is said beside it. The changed clause is reported by itself where nothing else shows it.
 */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const changed = new Map<string, Finding>();
  for (const finding of findings) {
    const [measure, ...more] = finding.measures;
    if (finding.rule === 'verify-clause-changed' && !finding.waived && measure !== undefined && more.length === 0)
      changed.set(measure, finding);
  }
  if (changed.size === 0) return [...findings];
  const said = new Set<Finding>();
  const result = findings.map((finding) => {
    const echo = finding.measures.length === 1 ? changed.get(finding.measures[0] ?? '') : undefined;
    if (!echo || finding === echo || finding.waived || !SHOWS_CHANGE.has(finding.rule)) return finding;
    said.add(echo);
    return { ...finding, related: [...finding.related, { place: echo.place, variant: 'changed', args: {} }] };
  });
  return result.filter((finding) => !said.has(finding));
}

/** Whether a rule needs the official texts: only `verify` runs it. */
export function isVerified(rule: string): boolean {
  return RULES.get(rule)?.stage === 'verify';
}
