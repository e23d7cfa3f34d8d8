import { countBySeverity, type WordedFinding } from './worded.js';

/** The result of `check --format json`, as schema/check-result.schema.json describes it. */
export function jsonReport(findings: readonly WordedFinding[], version: string): string {
  const result = { tool: { name: 'tiaokuai', version }, counts: countBySeverity(findings), findings };
  return `${JSON.stringify(result, null, 2)}\n`;
}
