import { expect, test } from 'vitest';
import { compileFiles } from '../support/compile-files.js';
import { SHARED_VOCABULARY } from '../support/shared-vocabulary.js';

const DISTRICT = `id: lianhu
title: 莲湖区社区管理示例
level: district
jurisdiction: "610104"
nature: normative
names-leads: true
measures:
  - id: funds
    title: 经费保障
    responsible: [区财政局]
    thresholds:
      - { indicator: plan.oversized-communities, equals: 7, unit: 个, deadline: 2020 }
      - { indicator: plan.pilot-communities, equals: 2, unit: 个, deadline: 2020 }
  - { id: size, title: 社区规模, responsible: [区财政局] }
procedures:
  - { id: apply, title: 申请, steps: [{ actor: 区民证局, action: apply }] }
waivers:
`;

/** Which findings are waived, and the findings about waivers, of a document with these waivers. */
async function withWaivers(waivers: string[], files: Record<string, string> = {}, today = '2026-01-01') {
  const lines = waivers.map((waiver) => `  - { ${waiver}, reason: 原文如此, accepted-by: 区政府办 }\n`).join('');
  const all = { 'policies/lianhu.yaml': DISTRICT + lines, ...SHARED_VOCABULARY, ...files };
  const { findings } = await compileFiles(all, { today });
  const name = ({ rule, place }: (typeof findings)[number]) =>
    `${rule} ${place.file.replace(/policies\/|\.yaml/g, '')}:${place.start.line}`;
  return {
    waived: findings.filter((finding) => finding.waived).map(name),
    open: findings.filter((finding) => !finding.waived).map(name),
    findings,
  };
}

test('a measure is waived as a whole, and its findings stay in the list with the reason', async () => {
  const { waived, open, findings } = await withWaivers(['rule: lead-missing, target: funds, until: 2027']);
  expect(waived).toEqual(['lead-missing lianhu:10']);
  expect(open).toContain('lead-missing lianhu:14');
  expect(open.filter((name) => name.startsWith('waiver-'))).toEqual([]);
  expect(findings.find(({ waived: mark }) => mark)?.waived).toEqual({
    by: 'waiver',
    reason: '原文如此',
    acceptedBy: '区政府办',
    until: '2027',
  });
});

test('#indicator narrows it to one figure', async () => {
  const { waived, open } = await withWaivers(['rule: deadline-passed, target: funds#plan.pilot-communities']);
  expect(waived).toEqual(['deadline-passed lianhu:13']);
  expect(open).toContain('deadline-passed lianhu:12');
});

test('* is the whole document, *#indicator one figure anywhere in it, and nothing of another document', async () => {
  const other = DISTRICT.replace('id: lianhu', 'id: beilin').replace('waivers:\n', '');
  const both = await withWaivers(['rule: deadline-passed, target: "*"'], { 'policies/beilin.yaml': other });
  expect(both.waived).toEqual(['deadline-passed lianhu:12', 'deadline-passed lianhu:13']);
  expect(both.open).toContain('deadline-passed beilin:12');
  const one = await withWaivers(['rule: deadline-passed, target: "*#plan.oversized-communities"']);
  expect(one.waived).toEqual(['deadline-passed lianhu:12']);
});

test('a procedure is a target, too, for what stands in it', async () => {
  const { waived, open } = await withWaivers(['rule: body-unknown, target: apply']);
  expect(waived).toEqual(['body-unknown lianhu:16']);
  expect(open.filter((name) => name.startsWith('waiver-'))).toEqual([]);
});

test('a document may waive what is found elsewhere about its own measure', async () => {
  const city = `id: xian
title: 西安市社区管理示例
level: city
jurisdiction: "610100"
nature: normative
measures: [{ id: plan, title: 调整计划, thresholds: [{ indicator: plan.oversized-communities, equals: 8, unit: 个, deadline: 2030 }] }]
waivers: [{ rule: part-exceeds-whole, target: plan, reason: 总量待核, accepted-by: 市民政局 }]
`;
  const figure = '{ indicator: plan.oversized-communities, equals: 9, unit: 个, part-of: xian/plan, deadline: 2030 }';
  const child = DISTRICT.replace('names-leads', 'implements: [xian]\nnames-leads')
    .replace(/\{ indicator: plan.over[^}]+\}/, figure)
    .replace('waivers:\n', '');
  const { waived } = await withWaivers([], { 'policies/xian.yaml': city, 'policies/lianhu.yaml': child });
  expect(waived).toEqual(['part-exceeds-whole lianhu:13']);
});

test('what has expired waives nothing, and no waiver can waive that', async () => {
  const waivers = ['rule: lead-missing, target: funds, until: 2025-12-31', 'rule: waiver-expired, target: "*"'];
  const { waived, open } = await withWaivers(waivers);
  expect(waived).toEqual([]);
  expect(open).toEqual(expect.arrayContaining(['lead-missing lianhu:10', 'waiver-expired lianhu:18', 'waiver-unmatched lianhu:19']));
});
