import type { Finding, Severity } from '../../src/model/finding.js';
import { RULES } from '../../src/rules/generated/registry.js';

/** A finding that a source expects: the squiggle under the offending text, as in `~~~~ rule-id:variant severity`. */
export interface Mark {
  file: string;
  line: number;
  column: number;
  length: number;
  rule: string;
  variant: string;
  /** Null: the rule's own. */
  severity: Severity | null;
}

const MARK = /^( *)(~+) ([a-z][a-z-]*)(?::([a-z][a-z0-9-]*))?(?: (error|warning|info))?$/;

/** Takes the squiggles out of a source; each stands under the line that it is about. */
export function readMarks(file: string, source: string): { text: string; marks: Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of source === '' ? [] : source.split('\n')) {
    const mark = MARK.exec(line);
    if (!mark) {
      lines.push(line);
      continue;
    }
    const [, indent = '', squiggle = '', rule = '', variant = 'default', severity = null] = mark;
    const place = { file, line: Math.max(1, lines.length), column: indent.length + 1, length: squiggle.length };
    marks.push({ ...place, rule, variant, severity: severity as Severity | null });
  }
  return { text: lines.map((line) => `${line}\n`).join(''), marks };
}

/** What a mark expects, in one line; equal to `describeFinding` of the finding that it stands for. */
export function describeMark({ file, line, column, length, rule, variant, severity }: Mark): string {
  return `${file}:${line}:${column} ${'~'.repeat(length)} ${rule}:${variant} ${severity ?? RULES.get(rule)?.severity}`;
}

/** @param text the file that the finding is about; a squiggle over several lines ends with the first */
export function describeFinding({ rule, variant, severity, place: { file, start, end } }: Finding, text: string): string {
  const line = text.split('\n')[start.line - 1] ?? '';
  const last = end.line === start.line ? end.column : line.length + 1;
  return `${file}:${start.line}:${start.column} ${'~'.repeat(Math.max(1, last - start.column))} ${rule}:${variant} ${severity}`;
}
