import type { Severity } from '../model/finding.js';
import { countBySeverity, type Language, type WordedFinding } from './worded.js';

export interface GithubOptions {
  language: Language;
  /** Where the workspace lies below the repository: empty, or with a `/` at its end. */
  prefix: string;
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands: GitHub shows each finding at its line in the pull request. Waived ones stand in the log only. */
export function githubReport(findings: readonly WordedFinding[], { language, prefix }: GithubOptions): string {
  const lines = findings.map((finding) => (finding.waived ? waivedLine(finding, language, prefix) : command(finding, prefix)));
  const { error, warning, info, waived } = countBySeverity(findings);
  lines.push(
    language === 'zh'
      ? `tiaokuai：${error} 个错误，${warning} 个警告，${info} 个提示，已豁免 ${waived} 个。`
      : `tiaokuai: errors ${error}, warnings ${warning}, infos ${info}, waived ${waived}.`,
  );
  return `${lines.join('\n')}\n`;
}

function command({ rule, severity, message, help, file, start, end }: WordedFinding, prefix: string): string {
  // Columns are only understood within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: Math.max(end.column, start.column) } : {};
  const properties = Object.entries({ file: prefix + file, line: start.line, endLine: end.line, ...columns, title: rule })
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${properties}::${data(help ? `${message}\n${help}` : message)}`;
}

/** A plain line of the log. It begins with words of ours, so that nothing in a file can pass for a command. */
function waivedLine({ rule, message, file, start, waived }: WordedFinding, language: Language, prefix: string): string {
  const reason = waived?.reason ? (language === 'zh' ? `（${waived.reason}）` : ` (${waived.reason})`) : '';
  const line = `${language === 'zh' ? '已豁免' : 'waived'} ${prefix}${file}:${start.line}:${start.column} ${rule} ${message}${reason}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return line.replace(/[\u0000-\u001f\u007f]+/g, ' ');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
