import type { Severity } from '../model/finding.js';
import type { Language, WordedFinding } from './worded.js';

export interface JunitOptions {
  language: Language;
  /** Every document of the workspace: one without findings is a suite that passed. */
  files: readonly string[];
  /** Findings at or above this are failures; the rest pass with a remark. */
  failOn: Severity | 'none';
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The report as JUnit XML: a suite per file, a test case per finding. Waived ones are skipped tests. */
export function junitReport(findings: readonly WordedFinding[], options: JunitOptions): string {
  const files = [...new Set([...options.files, ...findings.map(({ file }) => file)])].sort();
  const suites = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    return {
      file,
      own,
      failures: own.filter((finding) => fails(finding, options)).length,
      skipped: own.filter((one) => one.waived).length,
    };
  });
  const sum = (count: (suite: (typeof suites)[number]) => number): number => suites.reduce((total, suite) => total + count(suite), 0);
  const counts = (tests: number, failures: number, skipped: number) =>
    `tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}"`;
  const testsOf = ({ own }: { own: readonly unknown[] }): number => Math.max(1, own.length);
  const total = counts(
    sum(testsOf),
    sum(({ failures }) => failures),
    sum(({ skipped }) => skipped),
  );
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="tiaokuai" ${total}>`];
  for (const suite of suites) {
    lines.push(`  <testsuite name="${attribute(suite.file)}" ${counts(testsOf(suite), suite.failures, suite.skipped)}>`);
    if (suite.own.length === 0)
      lines.push(`    <testcase classname="check" name="${options.language === 'zh' ? '没有发现' : 'no findings'}"/>`);
    for (const finding of suite.own) lines.push(...testCase(finding, options));
    lines.push('  </testsuite>');
  }
  lines.push('</testsuites>');
  return `${lines.join('\n')}\n`;
}

function testCase(finding: WordedFinding, options: JunitOptions): string[] {
  const { rule, severity, message, help, file, start, related, waived } = finding;
  const name = `${start.line}:${start.column} ${message}`;
  const open = `    <testcase classname="${attribute(rule)}" name="${attribute(name)}" file="${attribute(file)}" line="${start.line}">`;
  const details = [
    `${file}:${start.line}:${start.column}`,
    message,
    ...(help ? [help] : []),
    ...related.map((each) => `${each.file}:${each.start.line}:${each.start.column} ${each.message}`),
  ].join('\n');
  if (waived) return [open, `      <skipped message="${attribute(waived.reason || waived.by)}"/>`, '    </testcase>'];
  if (!fails(finding, options)) return [open, `      <system-out>${text(`${severity}: ${details}`)}</system-out>`, '    </testcase>'];
  return [open, `      <failure type="${severity}" message="${attribute(message)}">${text(details)}</failure>`, '    </testcase>'];
}

function fails({ severity, waived }: WordedFinding, { failOn }: JunitOptions): boolean {
  return !waived && failOn !== 'none' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
}

/** What XML 1.0 cannot hold at all, such as a control character of a hostile file, is replaced. */
function text(value: string): string {
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}
