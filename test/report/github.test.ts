import { expect, test } from 'vitest';
import { githubReport } from '../../src/report/github.js';
import { wordedFinding } from '../support/finding.js';

const lines = (findings: Parameters<typeof githubReport>[0], prefix = '') =>
  githubReport(findings, { language: 'en', prefix }).trimEnd().split('\n');

test('a command per finding, at its place below the repository', () => {
  const [error, warning, notice, summary] = lines(
    [
      wordedFinding({ severity: 'error', message: 'One.', help: 'Do this.' }),
      wordedFinding({ message: 'Two.', start: { line: 2, column: 3 }, end: { line: 4, column: 1 } }),
      wordedFinding({ severity: 'info', message: 'Three.' }),
    ],
    'sub/',
  );
  expect(error).toBe('::error file=sub/policies/lianhu.yaml,line=9,endLine=9,col=5,endColumn=16,title=lead-missing::One.%0ADo this.');
  expect(warning).toBe('::warning file=sub/policies/lianhu.yaml,line=2,endLine=4,title=lead-missing::Two.');
  expect(notice).toMatch(/^::notice .*::Three\.$/);
  expect(summary).toBe('tiaokuai: errors 1, warnings 1, infos 1, waived 0.');
});

test('nothing in a file can end a command or start one', () => {
  const [escaped] = lines([wordedFinding({ file: 'policies/a,b:c%.yaml', message: '100%\r\n::error::fake' })]);
  expect(escaped).toContain('file=policies/a%2Cb%3Ac%25.yaml,');
  expect(escaped?.endsWith('::100%25%0D%0A::error::fake')).toBe(true);
  const waived = { by: 'baseline' as const, reason: 'old\n::error::fake' };
  const [listed, ...rest] = lines([wordedFinding({ message: 'One.\n::error::fake', waived })]);
  expect(listed).toBe('waived policies/lianhu.yaml:9:5 lead-missing One. ::error::fake (old ::error::fake)');
  expect(rest).toEqual(['tiaokuai: errors 0, warnings 0, infos 0, waived 1.']);
});

test('without findings only the summary', () => {
  expect(lines([])).toEqual(['tiaokuai: errors 0, warnings 0, infos 0, waived 0.']);
});
