import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordParents } from '../../src/compare/alignment.js';
import { alignmentText } from '../../src/workspace/kept-files.js';
import { compileFiles } from '../support/compile-files.js';
import { SHARED_VOCABULARY } from '../support/shared-vocabulary.js';

const CHILD = `id: lianhu
title: 莲湖区社区管理示例
level: district
jurisdiction: "610104"
nature: normative
implements: [xian]
measures:
  - { id: own, title: 落实, lead: 区民政局, implements: [xian/one] }
procedures:
  - { id: own, title: 设立, implements: xian/set-up, steps: [{ actor: 区民政局, action: apply }] }
`;

const city = (thresholds: readonly string[], more = '') => `id: xian
title: 西安市社区管理示例
level: city
jurisdiction: "610100"
nature: normative
measures:
  - id: one
    title: 第一条
    lead: 市民政局
    thresholds:
${thresholds.map((threshold) => `      - { ${threshold} }\n`).join('')}procedures:
  - id: set-up
    title: 设立
    steps:
      - { actor: 市民政局, action: review, object: 材料, to: 市财政局 }
      - { actor: 市民政局, action: approve }
${more}`;

const compiled = (parent: string, lock?: string) =>
  compileFiles({
    'policies/lianhu.yaml': CHILD,
    'policies/xian.yaml': parent,
    ...SHARED_VOCABULARY,
    ...(lock !== undefined && { 'policies/alignment.lock.yaml': lock }),
  });

/** The lock as `align` writes it for the child under this parent. */
async function lockOf(parent: string): Promise<string> {
  const { program, findings } = await compiled(parent);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const child = program.documents.find(({ id }) => id === 'lianhu');
  if (!child) throw new Error('no child');
  return alignmentText({ children: { lianhu: recordParents(child, program.vocabulary) } });
}

/** What is reported when the parent goes from one text to the other. */
async function changes(before: string, after: string): Promise<string[]> {
  const { findings } = await compiled(after, await lockOf(before));
  expect(findings.filter(({ place }) => place.file === 'policies/alignment.lock.yaml')).toEqual([]);
  return findings
    .filter(({ rule }) => rule === 'parent-changed')
    .map(({ variant, args }) => [variant, args.field, args.before, args.after, args.unit].filter((part) => part).join(' '))
    .sort();
}

const AREA = 'indicator: facility.area-rate, min: 30, unit: 平方米/百户';
const FUND = 'indicator: fund.amount, min: 20, unit: 万元';

test.each([
  ['a floor', [AREA], [AREA.replace('30', '35')], ['default min 30 35 平方米/百户']],
  [
    'a cap beside a floor',
    ['indicator: committee.members, range: 5~9, unit: 人'],
    ['indicator: committee.members, range: 5~11, unit: 人'],
    ['default max 9 11 人'],
  ],
  [
    'an exact figure',
    ['indicator: committee.members, equals: 5, unit: 人'],
    ['indicator: committee.members, equals: 7, unit: 人'],
    ['default exact 5 7 人'],
  ],
  ['a floor that became a cap', [AREA], [AREA.replace('min', 'max')], ['default admissible ≥30 ≤30 平方米/百户']],
  ['an open end', [AREA.replace('min', 'above')], [AREA], ['default admissible >30 ≥30 平方米/百户']],
  [
    'another unit and another figure',
    [FUND],
    [FUND.replace('min: 20, unit: 万元', 'min: 300000, unit: 元')],
    ['default min 200000 300000 元'],
  ],
  ['a target', ['indicator: fund.amount, target: 3, unit: 元'], ['indicator: fund.amount, target: 4, unit: 元'], ['default target 3 4 元']],
  ['the force', [AREA], [`${AREA}, force: advisory`], ['default force must advisory']],
  ['the deadline', [`${AREA}, deadline: 2030`], [`${AREA}, deadline: 2031`], ['default deadline 2030 2031']],
  ['a deadline that is gone', [`${AREA}, deadline: 2030`], [AREA], ['default deadline 2030']],
  ['whose duty', [`${AREA}, binds: 市民政局`], [`${AREA}, binds: 市财政局`], ['default binds 西安市民政局 西安市财政局']],
  [
    'the condition',
    [`${AREA}, when: { community.households: { max: 2000 } }`],
    [`${AREA}, when: { community.households: { max: 3000 } }`],
    ['default when 社区户数 ≤2000 户 社区户数 ≤3000 户'],
  ],
  [
    'a condition on dates',
    [`${AREA}, when: { community.completed: { after: 2011-02 } }`],
    [`${AREA}, when: { community.completed: { from: 2011-02 } }`],
    ['default when 小区建成时间 >2011-02 小区建成时间 ≥2011-02-01'],
  ],
  [
    'the bracketed figure and the cap',
    [
      'indicator: fund.rate, equals: 5‰, equivalent: { indicator: fund.amount, equals: 1, unit: 万元 }, cap: { indicator: fund.amount, max: 200万, unit: 元 }',
    ],
    [
      'indicator: fund.rate, equals: 0.5%, equivalent: { indicator: fund.amount, equals: 2, unit: 万元 }, cap: { indicator: fund.amount, max: 300, unit: 万元 }',
    ],
    ['default cap 社区工作经费 ≤2000000 元 社区工作经费 ≤3000000 元', 'default equivalent 社区工作经费 10000 元 社区工作经费 20000 元'],
  ],
  [
    'a choice',
    ['any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }]'],
    ['any-of: [{ indicator: training.all-staff, min: 2, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }]'],
    ['default any-of 专项培训次数 ≥1 次/年 / 全员培训次数 ≥1 次/年 专项培训次数 ≥1 次/年 / 全员培训次数 ≥2 次/年'],
  ],
  [
    'one of two norms on an indicator',
    [AREA, `${AREA.replace('30', '40')}, force: advisory`],
    [AREA, `${AREA.replace('30', '45')}, force: advisory`],
    ['default min 40 45 平方米/百户'],
  ],
  ['a norm that came', [AREA], [AREA, FUND], ['threshold-added']],
  ['a norm that went', [AREA, FUND], [AREA], ['threshold-removed']],
])('%s', async (_, before, after, expected) => {
  expect(await changes(city(before), city(after))).toEqual(expected);
});

test.each([
  ['a step that went', (text: string) => text.replace(/ +- \{ actor: 市民政局, action: approve \}\n/, ''), ['step-removed']],
  [
    'another actor',
    (text: string) => text.replace('actor: 市民政局, action: review', 'actor: 市财政局, action: review'),
    ['step-changed actor 西安市民政局 西安市财政局'],
  ],
  [
    'another lead',
    (text: string) => text.replace('lead: 市民政局', 'lead: [市民政局, 市财政局]'),
    ['default lead 西安市民政局 西安市民政局、西安市财政局'],
  ],
  [
    'a measure that came',
    (text: string) => text.replace('procedures:', '  - { id: two, title: 第二条, lead: 市财政局 }\nprocedures:'),
    ['measure-added'],
  ],
  [
    'a measure that went',
    (text: string) => text.replace(/ {2}- id: one[\s\S]*procedures:/, '  - { id: two, title: 第二条, framework: true }\nprocedures:'),
    ['measure-added', 'measure-removed'],
  ],
])('%s', async (_, edit, expected) => {
  const before = city([AREA]);
  expect(await changes(before, edit(before))).toEqual(expected);
});

test.each([
  [
    'other names of the same body',
    city([`${AREA}, binds: 市民政局`]),
    city([`${AREA}, binds: 西安市民政局`]).replace('lead: 市民政局', 'lead: 西安市民政局'),
  ],
  [
    'other titles, notes and clauses',
    city([AREA]),
    city([`${AREA}, note: 见附件`])
      .replace('title: 第一条', 'title: 首条\n    clause: （一）')
      .replaceAll('title: 设立', 'title: 设立社区'),
  ],
  ['shares written in another unit', city(['indicator: fund.rate, min: 5‰']), city(['indicator: fund.rate, min: 0.5, unit: "%"'])],
  [
    'a multiple as a share',
    city(['indicator: fund.amount, max: 0.5, unit: 倍, relative-to: fee.property']),
    city(['indicator: fund.amount, max: 50%, relative-to: fee.property']),
  ],
  ['a date to the day that ends the same', city([`${AREA}, deadline: 2030-06`]), city([`${AREA}, deadline: 2030-06-30`])],
])('no change: %s', async (_, before, after) => {
  expect(await changes(before, after)).toEqual([]);
});

test('whatever the figures: rewritten in another unit, order and notation nothing changes; one figure moved is one change', async () => {
  const figure = fc.record({
    low: fc.integer({ min: 1, max: 50 }),
    span: fc.integer({ min: 1, max: 50 }),
    target: fc.integer({ min: 1, max: 99 }),
  });
  await fc.assert(
    fc.asyncProperty(figure, async ({ low, span, target }) => {
      const high = low + span;
      const people = (text: string) => `indicator: committee.members, ${text}, unit: 人`;
      const aim = (text: string) => `indicator: fund.amount, target: ${text}, force: advisory`;
      const before = city([
        people(`min: ${low}, max: ${high}`),
        `indicator: fund.amount, min: ${low}, unit: 万元`,
        aim(`${target}, unit: 万元`),
      ]);
      const rewritten = [
        aim(`${target * 10000}, unit: 元`),
        people(`above: ${low - 1}, below: ${high + 1}`),
        `indicator: fund.amount, min: ${low}万, unit: 元`,
      ];
      expect(await changes(before, city(rewritten))).toEqual([]);
      const moved = [rewritten[0] ?? '', people(`above: ${low - 1}, below: ${high + 2}`), rewritten[2] ?? ''];
      expect(await changes(before, city(moved))).toEqual([`default max ${high} ${high + 1} 人`]);
    }),
    { numRuns: 25 },
  );
});

test('the lock is the same text in whatever order the parent is written', async () => {
  const one = await lockOf(city([AREA, FUND, `${AREA.replace('30', '40')}, force: advisory`]));
  const other = await lockOf(city([`${AREA.replace('30', '40')}, force: advisory`, AREA, FUND]));
  expect(one).toBe(other);
  expect(one).toContain('facility.area-rate#2:');
  expect(one).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\/alignment-lock\.schema\.json\n#.*\p{Script=Han}/u);
});

test('where it is reported: at the measure that carries it out, with the parent as it is now and the own figure', async () => {
  const child = CHILD.replace(
    'implements: [xian/one] }',
    'implements: [xian/one], thresholds: [{ indicator: facility.area-rate, min: 30, unit: 平方米/百户 }] }',
  );
  const lock = await lockOf(city([AREA]));
  const { findings } = await compileFiles({
    'policies/lianhu.yaml': child,
    'policies/xian.yaml': city([AREA.replace('30', '35')]),
    'policies/alignment.lock.yaml': lock,
    ...SHARED_VOCABULARY,
  });
  const finding = findings.find(({ rule }) => rule === 'parent-changed');
  const line = (file: string, text: string) => file.split('\n').findIndex((each) => each.includes(text)) + 1;
  expect(finding?.place).toMatchObject({ file: 'policies/lianhu.yaml', start: { line: line(child, 'id: own') } });
  expect(finding?.measures).toEqual(['lianhu/own', 'xian/one']);
  expect(finding?.related.map(({ place: { file }, variant }) => [file, variant])).toEqual([
    ['policies/xian.yaml', 'now'],
    ['policies/lianhu.yaml', 'own'],
  ]);
});

test('a lock with a fault in it is reported and not relied on', async () => {
  const lock = (await lockOf(city([AREA]))).replace('min: "30"', 'min: "1/0"');
  const { findings } = await compiled(city([AREA.replace('30', '35')]), lock);
  expect(findings.filter(({ place }) => place.file === 'policies/alignment.lock.yaml').map(({ rule }) => rule)).toEqual(['schema-format']);
  expect(findings.some(({ rule }) => rule === 'parent-changed')).toBe(false);
});
