import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonsOf } from '../../src/compare/comparison.js';
import { VERDICTS } from '../../src/compare/verdict.js';
import type { Compilation } from '../../src/compile.js';
import { type ComparisonView, verdictCounts } from '../../src/render/views/comparison.js';
import { COMPARISON_WORDS } from '../../src/render/views/comparison-words.js';
import type { Lang } from '../../src/render/views/labels.js';
import { compileFiles } from '../support/compile-files.js';
import { found, pagesOf, rowsOf, viewOf } from './comparison-made.js';
import { type Change, CITY, comparisonSample, DISTRICT, VOCABULARY } from './comparison-sample.js';
import { textOf } from './page-checks.js';

const sampleView = async (changes: Change[] = [], lang: Lang = 'zh') => viewOf(await comparisonSample(...changes), 'district', lang);

let sample: Compilation;
let view: ComparisonView;
beforeAll(async () => {
  sample = await comparisonSample();
  view = await viewOf(sample, 'district');
});

describe('a small workspace', () => {
  test('in which every verdict occurs shows each of them', async () => {
    const all = sample.program.documents.flatMap((document) => comparisonsOf(sample.program).get(document) ?? []);
    expect(new Set(all.flatMap(verdictCounts).map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
    expect(view.counts.reduce((sum, { count }) => sum + count, 0)).toBe(14);
    // What a reader would count.
    const rows = [
      ...view.topics.flatMap(({ pairs }) => pairs.flatMap((pair) => pair.rows)),
      ...view.singles.flatMap((single) => single.rows),
    ];
    expect(rows.length + view.wholes.length).toBe(14);
    for (const lang of ['zh', 'en'] as const) {
      const { html, print } = found((await pagesOf(sample, lang)).find(({ path }) => path === 'documents/district/comparison.html'));
      for (const made of [html, print?.html ?? '']) {
        for (const verdict of VERDICTS) expect(textOf(made)).toContain(COMPARISON_WORDS[lang].verdictOf[verdict]);
      }
    }
  });

  test('puts what breaches before what is to be checked, each with its case in words', () => {
    expect(view.attention.must.map(({ mark, what, lines }) => [mark, what, ...lines])).toEqual([
      ['contradictory', '居委会成员数', '社区户数 1000 户时，上级要求 9 人，本文件 6 人。'],
      ['loosened', '每百户面积', '上级要求不低于 30 平方米/百户，本文件不低于 25 平方米/百户。'],
    ]);
    expect(view.attention.check.map(({ word, what, lines }) => [word, what, ...lines])).toEqual([
      ['弱化', '办理天数', '期限由2024年推迟到2025年。'],
      ['弱化', '路灯数', '刚性由“必须”降为“为宜”。'],
      ['未写', '走访次数', '上级要求走访次数 不少于 2 次/年，本文件没有写。'],
      ['缺步骤', '本区流程', '上级流程有“列入台账：社区”（区民政局），本文件的流程没有这一步。'],
      ['换条线', '牵头单位', '上级由民政条线牵头（市民政局），本条改由区住建局牵头。'],
      ['次序不同', '本区流程', '“审核：设立”的次序与上级不同：本文件排在最前。'],
      ['主体不同', '本区流程', '“批准：设立”上级由区民政局办理，本文件由区住建局办理。'],
      ['加严', '礼堂面积', '上级要求不低于 200 平方米，本文件不低于 300 平方米。', '没有写明理由。'],
    ]);
    expect(view.attention.calm).toBe('');
  });

  test('says the same in English', async () => {
    const { attention } = await sampleView([], 'en');
    expect(attention.must.map(({ lines }) => lines[0])).toEqual([
      'Households 1000 户: 9 人 above, 6 人 here.',
      'At least 30 平方米/百户 above, at least 25 平方米/百户 here.',
    ]);
  });

  test('a tightening with its reason needs no attention', async () => {
    const { attention } = await sampleView([
      { of: 'district', from: 'hall, min: 300, unit: 平方米', to: 'hall, min: 300, unit: 平方米, reason: 旧城改造' },
    ]);
    expect(attention.check.map(({ what }) => what)).not.toContain('礼堂面积');
  });

  test('emphasises what differs, and only that', () => {
    const area = rowsOf(view).find(({ indicator }) => indicator === '每百户面积');
    expect(area?.children[0]?.main.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')).toBe('不低于 [25] 平方米/百户');
    const members = rowsOf(view).find(({ indicator }) => indicator === '居委会成员数');
    const marked = members?.children[0]?.rows.map(({ when, requirement }) =>
      [...when, ...requirement].filter(({ differs }) => differs).map(({ text }) => text),
    );
    expect(marked).toEqual([[], ['6']]);
    for (const row of rowsOf(view).filter(({ mark }) => mark === 'restated'))
      expect(row.children[0]?.main.some(({ differs }) => differs)).toBe(false);
  });

  test('topics stand in the order of the vocabulary, figures in brackets below their norm', () => {
    expect(view.topics.map(({ title }) => title)).toEqual(['队伍', '场所']);
    const places = view.topics[1]?.pairs[0]?.rows ?? [];
    const at = places.findIndex(({ sub }) => sub !== '');
    expect([places[at - 1]?.indicator, places[at]?.sub, places[at]?.indicator]).toEqual(['社区户数', '括注', '社区人口']);
  });

  test('lists what only one side has, with the reason where there is one', () => {
    const lists = Object.fromEntries(view.singles.map(({ id, rows }) => [id, rows.map(({ indicator, lines }) => [indicator, ...lines])]));
    expect(lists).toEqual({
      'o-missing': [['走访次数']],
      'o-added': [['展板数']],
      'o-incomparable': [['示范培训次数', '上级这项要求由市民政局自己承担，不要求本级。']],
    });
    expect(view.unlinked.map(({ measures }) => measures.map(({ title }) => title))).toEqual([['没有承接'], ['本区另有']]);
  });

  test.each([
    ['zh', '上级的几条规定合起来，就是这个要求或者更严，所以不算加严。'],
    ['en', 'No stricter than above: several norms of the higher level together ask this much or more.'],
  ] as const)('says why a figure that differs is no stricter (%s)', async (lang, reason) => {
    const from = '- { indicator: plaza, min: 1000, unit: 平方米 }';
    const changed = await sampleView([{ of: 'city', from, to: `${from}\n      - { indicator: plaza, min: 1300, unit: 平方米 }` }], lang);
    const rows = changed.topics
      .flatMap(({ pairs }) => pairs.flatMap((pair) => pair.rows))
      .filter(({ indicator }) => indicator === '广场面积');
    expect(rows.map(({ mark, lines }) => [mark, ...lines])).toContainEqual(['restated', reason]);
  });

  test('draws procedures with the same step on the same row', () => {
    expect(view.procedures[0]?.rows.map(({ kind, parent, child }) => [kind, parent?.action ?? null, child?.action ?? null])).toEqual([
      ['kept', '提出意见：设立', '提出意见：设立'],
      ['reordered', '审核：设立', '审核：设立'],
      ['actor-changed', '批准：设立', '批准：设立'],
      ['missing', '列入台账：社区', null],
      ['added', null, '审核：场地'],
    ]);
    expect(view.procedures[0]?.rows.map(({ childGap, parentGap }) => childGap + parentGap)).toEqual(['', '', '', '没有这一步', '']);
  });

  test('is called by its place in every heading, and numbers only the sections there are', () => {
    expect(view.columns).toEqual({ parent: '上级 · 西安市', child: '本文件 · 莲湖区' });
    expect(view.sections.map(({ title }) => title)).toEqual([
      '一、需要先看的',
      '二、逐项对照',
      '三、总量与分解',
      '四、只有一方写到的',
      '五、职责分工',
      '六、流程对照',
    ]);
  });
});

describe('wholes and parts', () => {
  const whole = async (part: string) =>
    (await sampleView([{ of: 'district', from: 'equals: 7, unit: 个, part-of', to: `${part}, unit: 个, part-of` }])).wholes[0];

  test('7 of 34 leaves 27, to scale', async () => {
    const { sum, segments, lines } = (await whole('equals: 7')) ?? {};
    expect(sum).toBe('34 个 = 7（莲湖区） + 27（其余）');
    expect(segments?.map(({ kind, width }) => [kind, width])).toEqual([
      ['mine', '20.6%'],
      ['rest', '79.4%'],
    ]);
    expect(lines).toEqual(['区县级 13 个，已编入 1 个。']);
  });

  test('70 of 34 is 36 too many, and comes first', async () => {
    const { sum, segments, word } = (await whole('equals: 70')) ?? {};
    expect([sum, word]).toEqual(['70（莲湖区），总量 34 个，超出 36 个', '超出']);
    expect(segments?.map(({ kind, width, figure }) => [kind, width, figure])).toEqual([
      ['mine', '48.6%', '70'],
      ['over', '51.4%', '36'],
    ]);
    const { attention } = await sampleView([{ of: 'district', from: 'equals: 7, unit: 个, part-of', to: 'equals: 70, unit: 个, part-of' }]);
    expect(attention.must.map(({ what }) => what)).toContain('超大型社区调整数');
  });

  test('an amount that leaves a choice makes no equation', async () => {
    expect((await whole('range: 5~9'))?.sum).toBe('34 个；5—9（莲湖区）');
  });
});

describe('what is known of the higher level', () => {
  const summary: Change = { of: 'city', from: 'completeness: full', to: 'completeness: summary' };

  test('a summary leaves open what the district adds', async () => {
    const changed = await sampleView([summary]);
    expect(changed.singles.map(({ id }) => id)).toEqual(['o-missing', 'o-unknown', 'o-incomparable']);
    expect(changed.facts.find(({ label }) => label === '文本来源')?.sides).toEqual([
      { whose: '上级 · 西安市', text: '摘要（未见全文），没有提到的，不等于没有规定' },
      { whose: '本文件 · 莲湖区', text: '全文' },
    ]);
  });

  test('a cell says whose it is by the place, or by the title where a place has two documents', async () => {
    const files = {
      'policies/vocabulary/all.yaml': VOCABULARY,
      'policies/city.yaml': CITY,
      'policies/another.yaml': CITY.replace('id: city', 'id: another').replace('title: 甲市办法', 'title: 甲市规程'),
      'policies/district.yaml': DISTRICT.replace('implements: [city]', 'implements: [city, another]'),
    };
    const { facts } = await viewOf(await compileFiles(files), 'district');
    expect(facts.length).toBeGreaterThan(0);
    for (const { sides } of facts) expect(sides.map(({ whose }) => whose)).toEqual(['《甲市办法》', '《甲市规程》', '本文件 · 莲湖区']);
  });

  test('one calm line, which says how far it reaches', async () => {
    const calm = await viewOf(await comparisonSample(summary, ...harmless()), 'district');
    expect([calm.attention.must, calm.attention.check]).toEqual([[], []]);
    expect(calm.attention.calm).toBe(
      '没有需要改正或核对的地方。指标没有突破、弱化、漏掉上级要求的，各份合计没有超出总量。这一结论只及于上级文件已知的内容：《甲市办法》只见摘要。',
    );
    expect(calm.attention.basis).toContain('总量分解 1 项');
  });

  test('a waiver moves a breach to what was accepted, with its reason', async () => {
    const { attention } = await sampleView([
      {
        of: 'district',
        from: 'procedures:',
        to: "waivers:\n  - { rule: threshold-loosened, target: 'places#area', reason: 老城区用地不足, accepted-by: 甲市民政局, until: 2027-12-31 }\nprocedures:",
      },
    ]);
    expect(attention.must.map(({ mark }) => mark)).toEqual(['contradictory']);
    expect(attention.waived.map(({ what, lines }) => [what, lines.at(-1)])).toEqual([
      ['每百户面积', '豁免理由：老城区用地不足；甲市民政局批准；有效期至2027年12月31日。'],
    ]);
  });
});

/** Everything that the district does otherwise than the city, undone. */
function harmless(): Change[] {
  const district = (from: string, to: string): Change => ({ of: 'district', from, to });
  return [
    district('equals: 6', 'equals: 9'),
    district('deadline: 2025', 'deadline: 2024'),
    district('area, min: 25', 'area, min: 30'),
    district('hall, min: 300', 'hall, min: 200'),
    district('force: advisory', 'force: must'),
    district(
      '    lead: 区住建局\n    thresholds:\n      - indicator: members',
      '    lead: 区民政局\n    thresholds:\n      - { indicator: visits, min: 2, unit: 次/年 }\n      - indicator: members',
    ),
    { of: 'district', from: DISTRICT_STEPS, to: CITY_STEPS },
  ];
}
const DISTRICT_STEPS = `      - { actor: 区民政局, action: review, object: 设立 }
      - { actor: 各街办, action: propose, object: 设立 }
      - { actor: 区住建局, action: approve, object: 设立 }
      - { actor: 区住建局, action: review, object: 场地 }`;
const CITY_STEPS = `      - { actor: 各街办, action: propose, object: 设立 }
      - { actor: 区民政局, action: review, object: 设立 }
      - { actor: 区民政局, action: approve, object: 设立 }
      - { actor: 区民政局, action: list, object: 社区 }`;
