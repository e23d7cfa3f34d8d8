import { expect, test } from 'vitest';
import type { Severity } from '../../src/model/finding.js';
import { type SarifOptions, sarifReport } from '../../src/report/sarif.js';
import type { WordedFinding } from '../../src/report/worded.js';
import { wordedFinding } from '../support/finding.js';

const page = { title: '没有牵头单位', severity: 'warning' as Severity, page: '**怎么改** 补上 `lead`。' };

function run(findings: WordedFinding[], options: Partial<SarifOptions> = {}) {
  const fingerprints = findings.map((_, index) => `f${index}`);
  const rules = new Map<string, typeof page>([
    ['lead-missing', page],
    ['body-unknown', { ...page, severity: 'error' }],
  ]);
  const text = sarifReport(findings, { language: 'zh', version: '1.2.3', fingerprints, rules, prefix: '', ...options });
  const log = JSON.parse(text);
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

test('a result points at its rule, its place and what it rests on', () => {
  const related = [{ file: 'policies/xian.yaml', start: { line: 3, column: 1 }, end: { line: 3, column: 9 }, message: '总量' }];
  const { tool, results, artifacts, columnKind, originalUriBaseIds } = run([
    wordedFinding({ rule: 'body-unknown', severity: 'error', help: '写正式名称。', related, witness: { households: '1500' } }),
    wordedFinding({ start: { line: 2, column: 1 }, end: { line: 3, column: 4 } }),
    wordedFinding({ severity: 'info' }),
  ]);
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver).toMatchObject({ name: 'tiaokuai', semanticVersion: '1.2.3' });
  expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['body-unknown', 'lead-missing']);
  expect(tool.driver.rules[1]).toMatchObject({
    help: { text: '怎么改 补上 lead。', markdown: '**怎么改** 补上 `lead`。' },
    defaultConfiguration: { level: 'warning' },
  });
  expect(artifacts.map((artifact: { location: { uri: string } }) => artifact.location.uri)).toEqual([
    'policies/lianhu.yaml',
    'policies/xian.yaml',
  ]);
  expect(Object.keys(originalUriBaseIds)).toEqual(['%SRCROOT%']);
  expect(originalUriBaseIds['%SRCROOT%'].uri).toBeUndefined();
  const [first, second, third] = results;
  expect(first).toMatchObject({
    ruleId: 'body-unknown',
    ruleIndex: 0,
    level: 'error',
    message: { text: '没有牵头单位。\n写正式名称。' },
    partialFingerprints: { 'tiaokuai/v1': 'f0' },
    suppressions: [],
    properties: { measures: ['lianhu/funds'], witness: { households: '1500' } },
  });
  expect(first.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'policies/lianhu.yaml', uriBaseId: '%SRCROOT%', index: 0 },
        region: { startLine: 9, startColumn: 5, endLine: 9, endColumn: 16 },
      },
    },
  ]);
  expect(first.relatedLocations).toEqual([
    {
      id: 0,
      message: { text: '总量' },
      physicalLocation: {
        artifactLocation: { uri: 'policies/xian.yaml', uriBaseId: '%SRCROOT%', index: 1 },
        region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 9 },
      },
    },
  ]);
  expect(second.locations[0].physicalLocation.region).toEqual({ startLine: 2, startColumn: 1, endLine: 3, endColumn: 4 });
  expect(third.level).toBe('note');
});

test('a waived finding is suppressed: in the source by a waiver, from outside by the baseline', () => {
  const { results } = run([
    wordedFinding({ waived: { by: 'waiver', reason: '原文如此', acceptedBy: '区政府办', until: '2027' } }),
    wordedFinding({ waived: { by: 'baseline', reason: '' } }),
    wordedFinding(),
  ]);
  expect(results.map(({ suppressions }: { suppressions: unknown }) => suppressions)).toEqual([
    [{ kind: 'inSource', status: 'accepted', justification: '原文如此', properties: { acceptedBy: '区政府办', until: '2027' } }],
    [{ kind: 'external', status: 'accepted' }],
    [],
  ]);
});

test('paths are below the repository and are URIs', () => {
  const { artifacts } = run([wordedFinding({ file: 'policies/莲湖 1.yaml' })], { prefix: 'sub/' });
  expect(artifacts[0].location.uri).toBe('sub/policies/%E8%8E%B2%E6%B9%96%201.yaml');
});

test('without findings it is still a run that succeeded', () => {
  const { results, invocations, tool, artifacts } = run([]);
  expect([results, artifacts, tool.driver.rules]).toEqual([[], [], []]);
  expect(invocations).toEqual([{ executionSuccessful: true }]);
});

test('a rule without a page is our bug, not a report without it', () => {
  expect(() => run([wordedFinding({ rule: 'no-such-rule' })])).toThrow('no-such-rule');
});
