import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renewBaseline } from '../../src/rules/baseline.js';
import { fingerprintsOf } from '../../src/rules/fingerprint.js';
import { baselineText } from '../../src/workspace/kept-files.js';
import { compileFiles } from '../support/compile-files.js';
import { SHARED_VOCABULARY } from '../support/shared-vocabulary.js';

const DISTRICT = `id: lianhu
title: 莲湖区社区管理示例
level: district
jurisdiction: "610104"
nature: normative
names-leads: true
measures:
  - { id: funds, clause: （一）, title: 经费保障, responsible: [区财政局] }
  - id: size
    clause: （二）
    title: 社区规模
    lead: 区民政局
    thresholds:
      - { indicator: plan.oversized-communities, equals: 7, unit: 个, deadline: 2020 }
cites:
  - { title: 甲办法 }
  - { title: 乙办法 }
`;

const compiled = (district: string, files: Record<string, string> = {}, today = '2026-01-01') =>
  compileFiles({ 'policies/lianhu.yaml': district, ...SHARED_VOCABULARY, ...files }, { today });

async function fingerprints(district: string, today?: string): Promise<Record<string, string>> {
  const { findings, program } = await compiled(district, {}, today);
  return Object.fromEntries(fingerprintsOf(findings, program).map((fingerprint, index) => [fingerprint, findings[index]?.rule ?? '']));
}

async function renewed(district: string, files: Record<string, string> = {}, severity: 'error' | 'warning' | 'info' = 'warning') {
  const { findings, program, workspace } = await compiled(district, files);
  return { ...renewBaseline(findings, program, workspace.baseline, { severity, reason: null }), findings };
}

test('a fingerprint survives other lines, titles, clauses and another day', async () => {
  const before = await fingerprints(DISTRICT);
  expect(Object.values(before).sort()).toEqual(['citation-unnumbered', 'citation-unnumbered', 'deadline-passed', 'lead-missing']);
  expect(Object.keys(before).every((fingerprint) => /^[0-9a-f]{16,}$/.test(fingerprint))).toBe(true);
  const moved = DISTRICT.replace('names-leads', '\n# 说明\nstatus: in-force\nnames-leads')
    .replace('title: 莲湖区社区管理示例', 'title: 莲湖区社区管理若干措施')
    .replace('（一）, title: 经费保障', '（九）, title: 经费')
    .replace('{ title: 甲办法 }', '{ title: 甲办法（修订） }');
  expect(await fingerprints(moved, '2026-09-30')).toEqual(before);
});

test('it changes with the figure, the measure and the document', async () => {
  const before = Object.keys(await fingerprints(DISTRICT));
  const gone = async (district: string) => {
    const after = await fingerprints(district);
    return before.filter((fingerprint) => !(fingerprint in after)).length;
  };
  expect(await gone(DISTRICT.replace('deadline: 2020', 'deadline: 2019'))).toBe(1);
  expect(await gone(DISTRICT.replace('id: funds', 'id: money'))).toBe(1);
  expect(await gone(DISTRICT.replace('id: lianhu', 'id: beilin'))).toBe(before.length);
});

test('the baseline marks what it holds, and only that', async () => {
  const { entries, added, removed } = await renewed(DISTRICT);
  expect(entries.map(({ rule, document, measures, reason }) => ({ rule, document, measures, reason }))).toEqual([
    { rule: 'deadline-passed', document: 'lianhu', measures: ['lianhu/size'], reason: null },
    { rule: 'lead-missing', document: 'lianhu', measures: ['lianhu/funds'], reason: null },
  ]);
  expect([added, removed]).toEqual([2, 0]);
  const worse = DISTRICT.replace('deadline: 2020', 'deadline: 2021');
  const { findings } = await renewed(worse, { 'policies/baseline.yaml': baselineText({ findings: entries }) });
  const marks = findings.filter(({ severity }) => severity !== 'info').map(({ rule, waived }) => [rule, waived?.by ?? null]);
  expect(marks.sort()).toEqual([
    ['baseline-stale', null],
    ['deadline-passed', null],
    ['lead-missing', 'baseline'],
  ]);
});

test('renewing keeps the reasons, takes stale entries away, and is the same text each time', async () => {
  const first = await renewed(DISTRICT);
  const reasoned = first.entries.map((entry) => ({ ...entry, reason: `因为：${entry.rule}\n"引号"` }));
  const text = baselineText({ findings: reasoned });
  expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\/baseline\.schema\.json\n#.*\p{Script=Han}/u);
  expect(parse(text)).toEqual({ findings: reasoned });
  const again = await renewed(DISTRICT, { 'policies/baseline.yaml': text });
  expect(baselineText({ findings: again.entries })).toBe(text);
  const mended = DISTRICT.replace('responsible: [区财政局]', 'lead: 区财政局');
  const after = await renewed(mended, { 'policies/baseline.yaml': text });
  expect(after.entries).toEqual(reasoned.filter(({ rule }) => rule === 'deadline-passed'));
  expect([after.added, after.removed]).toEqual([0, 1]);
});

test('severity decides what goes in; a waived finding does not', async () => {
  expect((await renewed(DISTRICT, {}, 'error')).entries).toEqual([]);
  expect((await renewed(DISTRICT, {}, 'info')).entries).toHaveLength(4);
  const waivers = 'waivers: [{ rule: lead-missing, target: funds, reason: 原文如此, accepted-by: 区政府办 }]\n';
  expect((await renewed(DISTRICT + waivers)).entries.map(({ rule }) => rule)).toEqual(['deadline-passed']);
});

test('what cannot be read and a waiver that does not hold cannot wait', async () => {
  const waivers = 'waivers: [{ rule: lead-missing, target: size, reason: 原文如此, accepted-by: 区政府办 }]\n';
  const { entries, refused } = await renewed(DISTRICT + waivers, { 'policies/broken.yaml': 'id: [\n' });
  expect(new Set(refused.map(({ rule }) => rule))).toEqual(new Set(['schema-required', 'schema-type', 'waiver-unmatched', 'yaml-syntax']));
  expect(entries.map(({ rule }) => rule)).toEqual(['deadline-passed', 'lead-missing']);
});

test('a baseline with a fault in it marks nothing, and says so', async () => {
  const { entries } = await renewed(DISTRICT);
  const text = `${baselineText({ findings: entries })}  - fingerprint: no\n`;
  const { findings } = await compiled(DISTRICT, { 'policies/baseline.yaml': text });
  expect(findings.some(({ waived }) => waived)).toBe(false);
  expect(findings.filter(({ place }) => place.file === 'policies/baseline.yaml').length).toBeGreaterThan(0);
});
