import { expect, test } from 'vitest';
import { type JunitOptions, junitReport } from '../../src/report/junit.js';
import type { WordedFinding } from '../../src/report/worded.js';
import { wordedFinding } from '../support/finding.js';

const report = (findings: WordedFinding[], options: Partial<JunitOptions> = {}) =>
  junitReport(findings, { language: 'en', files: ['policies/lianhu.yaml'], failOn: 'warning', ...options });

test('findings at or above --fail-on are failures, others pass with a remark, waived ones are skipped', () => {
  const xml = report([
    wordedFinding({ severity: 'error', message: 'One.', help: 'Do this.' }),
    wordedFinding({ message: 'Two.' }),
    wordedFinding({ severity: 'info', message: 'Three.' }),
    wordedFinding({ severity: 'error', message: 'Four.', waived: { by: 'waiver', reason: 'as the text has it' } }),
  ]);
  expect(xml).toContain('<testsuites name="tiaokuai" tests="4" failures="2" errors="0" skipped="1">');
  expect(xml).toContain('<testsuite name="policies/lianhu.yaml" tests="4" failures="2" errors="0" skipped="1">');
  expect(xml.match(/<failure /g)).toHaveLength(2);
  expect(xml).toContain('<failure type="error" message="One.">policies/lianhu.yaml:9:5\nOne.\nDo this.</failure>');
  expect(xml).toContain('<system-out>info: policies/lianhu.yaml:9:5\nThree.</system-out>');
  expect(xml).toContain('<skipped message="as the text has it"/>');
  expect(report([wordedFinding()], { failOn: 'error' })).toContain('failures="0"');
  expect(report([wordedFinding({ severity: 'error' })], { failOn: 'none' })).toContain('failures="0"');
});

test('every document is a suite, one without findings a test that passed', () => {
  const xml = report([wordedFinding({ file: 'tiaokuai.config.yaml' })], { files: ['policies/b.yaml', 'policies/a.yaml'] });
  expect([...xml.matchAll(/<testsuite name="([^"]+)" tests="(\d)"/g)].map(([, name, tests]) => [name, tests])).toEqual([
    ['policies/a.yaml', '1'],
    ['policies/b.yaml', '1'],
    ['tiaokuai.config.yaml', '1'],
  ]);
  expect(xml.match(/<testcase classname="check" name="no findings"\/>/g)).toHaveLength(2);
  expect(xml).toContain('tests="3" failures="1"');
});

test('a hostile message stays text', () => {
  const xml = report([wordedFinding({ message: '</failure><x a="1">&amp;\u0000\u001b[31m\n]]>' })]);
  expect(xml).not.toContain('<x');
  expect(xml).toContain('&lt;/failure&gt;&lt;x a=&quot;1&quot;&gt;&amp;amp;\ufffd\ufffd[31m&#10;]]&gt;');
  expect([...xml].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
});
