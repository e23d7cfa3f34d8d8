import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import type { Finding } from '../../src/model/finding.js';
import { fingerprintsOf } from '../../src/verify/fingerprint.js';
import { readTexts } from '../../src/verify/texts.js';
import { verifyTexts } from '../../src/verify.js';
import { memoryHost } from '../support/memory-host.js';

/* Single errors in the YAML or in the text, and harmless edits: one fault is one finding, at its line. */

const TODAY = '2026-01-01';

const TEXT = `临川市城市公园管理若干措施

为管好全市公园，制定如下措施。

一、增加供给

（一）新建口袋公园。到2027年底，全市新建口袋公园34个，每个面积不少于500平方米，人均公园绿地达到百分之六十以上的街道不低于12个。（牵头单位：市园林局；责任单位：市财政局、市规划局；配合单位：市水务局等部门）

（二）改造老旧公园。每年改造老旧公园5个，单个补助不超过80万元，工期不超过半年。（牵头单位：市园林局；责任单位：市财政局、各区政府）

二、规范管理

（三）延长开放时间。公园每天开放不少于15小时。（牵头单位：市园林局；责任单位：市公安局）

（四）配备管理人员。面积2万平方米以上的公园，配备管理人员不少于8人，其中持证人员占三分之二。（牵头单位：市园林局；责任单位：市人社局）

（五）劝导不文明行为。对违规行为耐心劝导，做好记录。（牵头单位：市城管局；配合单位：市公安局）
`;

const DOCUMENT = `id: parks
title: 临川市城市公园管理若干措施
level: city
jurisdiction: null
nature: normative
source:
  completeness: full
  file: parks.txt
FINGERPRINT
measures:
  - id: pocket-parks
    clause: （一）
    section: 一、增加供给
    title: 新建口袋公园
    lead: 市园林局
    responsible: [市财政局, 市规划局]
    cooperating: [市水务局]
    open-ended: [cooperating]
    thresholds:
      - { indicator: parks.new, equals: 34, unit: 个, deadline: 2027-12-31 }
      - { indicator: parks.area, min: 500, unit: 平方米, deadline: 2027 }
      - { indicator: streets.green, min: 12, unit: 个, when: { green.share: { min: 60 } }, deadline: 2027 }
  - id: old-parks
    clause: （二）
    section: 一、增加供给
    title: 改造老旧公园
    lead: 市园林局
    responsible: [市财政局, 各区政府]
    thresholds:
      - { indicator: parks.renewed, equals: 5, unit: 个/年 }
      - { indicator: parks.grant, max: 80, unit: 万元 }
      - { indicator: parks.duration, max: 0.5, unit: 年 }
  - id: hours
    clause: （三）
    section: 二、规范管理
    title: 延长开放时间
    lead: 市园林局
    responsible: [市公安局]
    thresholds:
      - { indicator: parks.hours, min: 15, unit: 小时 }
  - id: staff
    clause: （四）
    section: 二、规范管理
    title: 配备管理人员
    lead: 市园林局
    responsible: [市人社局]
    thresholds:
      - { indicator: parks.staff, min: 8, unit: 人, when: { parks.area: { min: 20000 } } }
      - { indicator: parks.certified, equals: 2/3, unit: 比 }
  - id: manners
    clause: （五）
    section: 二、规范管理
    title: 劝导不文明行为
    lead: 市城管局
    cooperating: [市公安局]
`;

const VOCABULARY = `bodies:
  parks: { name: 市园林局, level: city, jurisdiction: null }
  finance: { name: 市财政局, level: city, jurisdiction: null }
  planning: { name: 市规划局, level: city, jurisdiction: null }
  water: { name: 市水务局, level: city, jurisdiction: null }
  police: { name: 市公安局, level: city, jurisdiction: null }
  labour: { name: 市人社局, level: city, jurisdiction: null }
  city-management: { name: 市城管局, level: city, jurisdiction: null }
  districts: { name: 各区政府, level: district, jurisdiction: null, collective: true }
  education: { name: 市教育局, level: city, jurisdiction: null }
indicators:
  parks.new: { name: 新建口袋公园数, unit: 个 }
  parks.area: { name: 公园面积, unit: 平方米 }
  streets.green: { name: 绿地达标街道数, unit: 个 }
  green.share: { name: 人均公园绿地达标比例, unit: "%" }
  parks.renewed: { name: 改造老旧公园数, unit: 个/年 }
  parks.grant: { name: 单个公园补助, unit: 万元 }
  parks.duration: { name: 改造工期, unit: 年 }
  parks.hours: { name: 每天开放时间, unit: 小时 }
  parks.staff: { name: 管理人员数, unit: 人 }
  parks.certified: { name: 持证人员占比, unit: 比 }
`;

type Edit = readonly [from: string | RegExp, to: string];

let fingerprint = '';

beforeAll(async () => {
  const { texts } = await read(DOCUMENT.replace('FINGERPRINT', ''), TEXT);
  const text = texts.get('parks');
  if (!text || !('reading' in text)) throw new Error('no text');
  const lines = [...fingerprintsOf(text.reading.clauses)].map(([clause, value]) => `    ${clause}: '${value}'`);
  fingerprint = ['  fingerprint:', ...lines].join('\n');
});

async function read(document: string, text: string) {
  const host = memoryHost({ 'policies/parks.yaml': document, 'policies/vocabulary/shared.yaml': VOCABULARY, 'texts/parks.txt': text });
  const compilation = compile(host, '/w', { today: TODAY });
  return { compilation, texts: await readTexts(host, '/w/texts', 'texts', compilation.program) };
}

/** Findings as `rule:variant measure "the line of the YAML"`. */
async function found(document: string, text: string): Promise<string[]> {
  const { compilation, texts } = await read(document, text);
  const findings = verifyTexts(compilation, texts, TODAY);
  return findings.map(({ rule, variant, measures, place }: Finding) => {
    const line = document.split(/\r?\n/)[place.start.line - 1]?.trim() ?? '';
    const name = rule.replace('verify-', '');
    return `${name}${variant === 'default' ? '' : `:${variant}`} ${measures.map((ref) => ref.replace('parks/', '')).join(' ')} | ${line}`;
  });
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const [from, to] of edits) {
    const next = result.replace(from, to);
    if (next === result) throw new Error(`nothing to change: ${from}`);
    result = next;
  }
  return result;
}

const documentNow = () => DOCUMENT.replace('FINGERPRINT', fingerprint);

test('as it is, nothing is found', async () => {
  expect(await found(documentNow(), TEXT)).toEqual([]);
});

describe('an error in the YAML', () => {
  test.each<[string, Edit[], string]>([
    ['a figure', [['equals: 34', 'equals: 43']], 'figure-unfounded:value pocket-parks | - { indicator: parks.new, equals: 43'],
    [
      'a figure that is elsewhere in the clause',
      [['min: 12', 'min: 34']],
      'figure-unfounded:value pocket-parks | - { indicator: streets.green',
    ],
    ['a fraction', [['2/3', '3/4']], 'figure-unfounded:value staff | - { indicator: parks.certified'],
    ['a condition', [['min: 20000', 'min: 30000']], 'figure-unfounded:value staff | - { indicator: parks.staff'],
    ['a decimal', [['max: 0.5', 'max: 1.5']], 'figure-unfounded:value old-parks | - { indicator: parks.duration'],
    ['the unit', [['80, unit: 万元', '80, unit: 元']], 'figure-unfounded:unit old-parks | - { indicator: parks.grant'],
    ['a unit of another kind', [['8, unit: 人', '8, unit: 户']], 'figure-unfounded:unit staff | - { indicator: parks.staff'],
    ['a unit of another length', [['15, unit: 小时', '15, unit: 天']], 'figure-unfounded:unit hours | - { indicator: parks.hours'],
    ['the direction', [['max: 80', 'min: 80']], 'figure-unfounded:direction old-parks | - { indicator: parks.grant'],
    ['the direction of a condition', [['{ min: 20000', '{ max: 20000']], 'figure-unfounded:direction staff | - { indicator: parks.staff'],
    [
      'a figure too many',
      [['      - { indicator: parks.hours', '      - { indicator: parks.new, min: 99, unit: 个 }\n      - { indicator: parks.hours']],
      'figure-unfounded hours | - { indicator: parks.new, min: 99',
    ],
    ['a figure dropped', [[/ {6}- \{ indicator: parks\.grant.*\n/, '']], 'figure-missing:threshold old-parks | thresholds:'],
    ['a condition dropped', [[', when: { parks.area: { min: 20000 } }', '']], 'figure-missing:condition staff | thresholds:'],
    ['the year', [['2027-12-31', '2028-12-31']], 'figure-unfounded:date pocket-parks | - { indicator: parks.new'],
    ['the month', [['2027-12-31', '2027-06-30']], 'figure-unfounded:date pocket-parks | - { indicator: parks.new'],
    ['one deadline dropped', [[', deadline: 2027-12-31', '']], 'figure-missing:deadline pocket-parks | - { indicator: parks.new'],
    ['a body', [['市规划局]', '市教育局]']], 'body-unfounded:instead pocket-parks | responsible: [市财政局, 市教育局]'],
    ['a body that is there in another role', [['[市人社局]', '[市园林局]']], 'body-unfounded:instead staff | responsible: [市园林局]'],
    ['a body dropped', [['市财政局, 市规划局', '市财政局']], 'body-missing pocket-parks | responsible: [市财政局]'],
    ['a body too many', [['[市公安局]', '[市公安局, 市教育局]']], 'body-unfounded hours | responsible: [市公安局, 市教育局]'],
    ['a role', [['responsible: [市公安局]', 'cooperating: [市公安局]']], 'role-differs hours | cooperating: [市公安局]'],
    [
      'the role of a list',
      [['    responsible: [市财政局, 各区政府]', '    cooperating: [市财政局, 各区政府]']],
      'role-differs:list old-parks | cooperating: [市财政局, 各区政府]',
    ],
    ['“and others” dropped', [['    open-ended: [cooperating]\n', '']], 'open-ended:missing pocket-parks | cooperating: [市水务局]'],
    ['the title', [['title: 延长开放时间', 'title: 延长开放时段']], 'title-differs hours | title: 延长开放时段'],
    [
      'a clause dropped',
      [
        [/ {2}- id: hours[\s\S]*?(?= {2}- id: staff)/, ''],
        [/ {4}（三）: .*\n/, ''],
      ],
      'clause-missing  | measures:',
    ],
    ['the number', [['clause: （四）', 'clause: （十四）']], 'clause-unknown:renumbered staff | clause: （十四）'],
    ['the number of another', [['clause: （四）', 'clause: （二）']], 'clause-unknown:renumbered staff | clause: （二）'],
    [
      'the number, and a title of its own',
      [
        ['clause: （四）', 'clause: （十四）'],
        ['title: 配备管理人员', 'title: 管理人员配备'],
      ],
      'clause-unknown:renumbered staff | clause: （十四）',
    ],
    [
      'a clause that the text does not have',
      [['measures:\n', 'measures:\n  - id: extra\n    clause: （九）\n    title: 另一条\n    lead: 市园林局\n']],
      'clause-unknown extra | clause: （九）',
    ],
    [
      'a measure without a number',
      [['measures:\n', 'measures:\n  - id: extra\n    title: 另一条\n    lead: 市园林局\n']],
      'clause-unknown:unnamed extra | - id: extra',
    ],
  ])('%s', async (_, edits, expected) => {
    const findings = await found(edited(documentNow(), edits), TEXT);
    // A title besides a number is a second fault.
    const faults =
      expected.includes('renumbered') && edits.length > 1 ? findings.filter((each) => !each.startsWith('title-differs')) : findings;
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });
});

describe('a change of the text after it was encoded', () => {
  test.each<[string, Edit[], string]>([
    ['a word', [['耐心劝导', '当场劝导']], 'clause-changed manners | （五）'],
    ['a figure', [['15小时', '16小时']], 'figure-unfounded:value hours | - { indicator: parks.hours'],
    ['a figure more', [['不少于15小时', '不少于15小时，夜间照明不少于4小时']], 'figure-missing:threshold hours | thresholds:'],
    ['a unit', [['80万元', '80元']], 'figure-unfounded:unit old-parks | - { indicator: parks.grant'],
    ['a direction', [['不超过80万元', '不少于80万元']], 'figure-unfounded:direction old-parks | - { indicator: parks.grant'],
    ['a body', [['市人社局', '市教育局']], 'body-unfounded:instead staff | responsible: [市人社局]'],
    ['a body more', [['责任单位：市人社局', '责任单位：市人社局、市教育局']], 'body-missing staff | responsible: [市人社局]'],
    ['a body less', [['市财政局、各区政府', '市财政局']], 'body-unfounded old-parks | responsible: [市财政局, 各区政府]'],
    ['a year', [['2027年底', '2026年底']], 'figure-unfounded:date-differs pocket-parks | '],
    ['a clause more', [['（五）劝导', '（五）增设座椅。合理增设座椅。（牵头单位：市园林局）\n\n（六）劝导']], ''],
    ['a clause at the end', [[/$/, '\n（六）增设座椅。合理增设座椅。（牵头单位：市园林局）\n']], 'clause-missing  | measures:'],
    ['the last clause gone', [[/（五）劝导.*\n/, '']], 'clause-unknown manners | clause: （五）'],
  ])('%s', async (name, edits, expected) => {
    const findings = await found(documentNow(), edited(TEXT, edits));
    if (name === 'a clause more') {
      // All that follow have other numbers now, and the new one is missing.
      expect(findings.map((each) => each.split(' ')[0])).toEqual(['clause-missing', 'clause-unknown:renumbered']);
      return;
    }
    if (name === 'a year') {
      // Three thresholds have it.
      expect(findings).toHaveLength(3);
      for (const each of findings) expect(each).toMatch(/^figure-unfounded:date(-differs)? pocket-parks/);
      return;
    }
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
  });

  test('that it changed is said beside what differs, and by itself where that is waived', async () => {
    const text = edited(TEXT, [['15小时', '16小时']]);
    const { compilation, texts } = await read(documentNow(), text);
    const [finding] = verifyTexts(compilation, texts, TODAY);
    expect(finding?.related.map(({ variant }) => variant)).toEqual(['text', 'changed']);
    const waivers = 'waivers:\n  - { rule: verify-figure-unfounded, target: hours, reason: 试行, accepted-by: 编校 }\n';
    expect((await found(documentNow() + waivers, text)).map((each) => each.split(' ')[0])).toEqual([
      'clause-changed',
      'figure-unfounded:value',
    ]);
  });
});

describe('a harmless edit', () => {
  test.each<[string, Edit[]]>([
    ['lines end otherwise', [[/\n/g, '\r\n']]],
    ['comments', [[/^( *)(- id: )/gm, '$1# 500 户\n$1$2']]],
    ['empty lines', [[/^( *- id: )/gm, '\n$1']]],
    ['keys in another order', [['    lead: 市城管局\n    cooperating: [市公安局]\n', '    cooperating: [市公安局]\n    lead: 市城管局\n']]],
    ['quotation marks', [['lead: 市城管局', 'lead: "市城管局"']]],
    ['a larger unit', [['max: 80, unit: 万元', 'max: 800000, unit: 元']]],
    ['months for years', [['max: 0.5, unit: 年', 'max: 6, unit: 个月']]],
    ['minutes for hours', [['min: 15, unit: 小时', 'min: 900, unit: 分钟']]],
    ['万 in the figure', [['min: 20000', 'min: 2万']]],
    ['the year alone', [['2027-12-31', '2027']]],
    ['the month alone', [['2027-12-31', '2027-12']]],
    ['half-width numbers', [['clause: （一）', 'clause: (一)']]],
  ])('of the YAML: %s', async (_, edits) => {
    expect(await found(edited(documentNow(), edits), TEXT)).toEqual([]);
  });

  test.each<[string, Edit[]]>([
    ['half-width marks', [[/[（）；：，]/g, '$&']]],
    [
      'half-width brackets',
      [
        [/（/g, '('],
        [/）/g, ')'],
      ],
    ],
    [
      'half-width colons and semicolons',
      [
        [/：/g, ':'],
        [/；/g, ';'],
      ],
    ],
    ['spaces between numbers and words', [[/([0-9]+)/g, ' $1 ']]],
    ['ideographic spaces before paragraphs', [[/^(?=（)/gm, '　　']]],
    ['lines end otherwise', [[/\n/g, '\r\n']]],
    ['empty lines taken out', [[/\n\n/g, '\n']]],
    [
      'full-width figures',
      [
        ['34个', '３４个'],
        ['15小时', '１５小时'],
      ],
    ],
    ['a page number', [['二、规范管理', '— 2 —\n\n二、规范管理']]],
    ['a navigation line above', [[/^/, '首页 > 政务公开 > 政策文件\n\n']]],
    ['a copyright line below', [[/$/, '\n版权所有：临川市人民政府\n']]],
  ])('of the text: %s', async (name, edits) => {
    const text = name === 'half-width marks' ? TEXT.replaceAll('，', ',').replaceAll('；', ';') : edited(TEXT, edits);
    expect(await found(documentNow(), text)).toEqual([]);
  });

  test.each<[string, Edit[]]>([
    [
      'Chinese numerals',
      [
        ['34个', '三十四个'],
        ['80万元', '八十万元'],
      ],
    ],
    [
      'figures',
      [
        ['百分之六十', '60%'],
        ['半年', '0.5年'],
        ['三分之二', '2/3'],
      ],
    ],
    [
      'a number written out',
      [
        ['2万平方米', '20000平方米'],
        ['80万元', '800000元'],
      ],
    ],
    ['months', [['半年', '6个月']]],
    ['square metres in letters', [['500平方米', '500m2']]],
  ])('of the text, which only the fingerprint notices: %s', async (_, edits) => {
    const findings = await found(documentNow(), edited(TEXT, edits));
    expect(findings.map((each) => each.split(' ')[0])).toEqual(findings.map(() => 'clause-changed'));
    expect(findings.length).toBeGreaterThan(0);
    expect(await found(DOCUMENT.replace('FINGERPRINT', ''), edited(TEXT, edits))).toEqual([]);
  });
});

test.each([
  ['a ratio with decimals', '护士与老人的比例不低于1∶12.5'],
  ['times of the day', '每天8:00至18:00开放，中午12:00休息'],
  ['a ratio to nothing', '收费按1∶0执行，不低于0分之1'],
])('what is no plain number stops nothing: %s', async (_, words) => {
  const text = TEXT.replace('公园每天开放不少于15小时', `公园每天开放不少于15小时，${words}`);
  const findings = await found(DOCUMENT.replace('FINGERPRINT', ''), text);
  for (const each of findings) expect(each).toMatch(/^figure-missing:\S+ hours \|/);
});

test('clauses of one number that say the same: one fault is one finding', async () => {
  const clause = '（三）延长开放时间。公园每天开放不少于15小时，照明不少于4小时。（牵头单位：市园林局；责任单位：市公安局、市教育局）\n\n';
  const text = TEXT.replace(/（三）.*\n\n/, clause.repeat(3));
  const findings = await found(DOCUMENT.replace('FINGERPRINT', ''), text);
  expect(findings.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual(['body-missing hours', 'figure-missing:threshold hours']);
});

test('a long text takes linear time', async () => {
  const sentence = '面积2万平方米以上的公园，配备管理人员不少于8人。';
  const time = async (times: number): Promise<number> => {
    const text = TEXT.replace('（五）劝导', `（五）劝导${'，做好记录。'.repeat(3)}\n${`${sentence}\n`.repeat(times)}`);
    const { compilation, texts } = await read(DOCUMENT.replace('FINGERPRINT', ''), text);
    const before = process.cpuUsage();
    verifyTexts(compilation, texts, TODAY);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  await time(500);
  const [short, long] = [await time(2000), await time(8000)];
  // Quadratic time would be sixteen times.
  expect(long).toBeLessThan(short * 8 + 150);
});

test('a text without numbers, subheads and titles has one fingerprint', async () => {
  const text = '临川市公园工作见成效\n\n近日，临川市公园工作受到市民好评，全市公园管理人员耐心劝导。\n';
  const document = (print: string) =>
    `id: parks\ntitle: 见成效\nlevel: city\njurisdiction: null\nnature: descriptive\nsource:\n  completeness: full\n  file: parks.txt\n${print}measures:\n  - { id: one, title: 劝导 }\n`;
  const { texts } = await read(document(''), text);
  const reading = texts.get('parks');
  const prints = reading && 'reading' in reading ? [...fingerprintsOf(reading.reading.clauses)] : [];
  expect(prints.map(([key]) => key)).toEqual(['全文']);
  const now = document(`  fingerprint: { 全文: '${prints[0]?.[1]}' }\n`);
  expect((await found(now, text)).filter((each) => each.startsWith('clause-changed'))).toEqual([]);
  expect(await found(now, text.replace('耐心', '当场'))).toContainEqual(expect.stringMatching(/^clause-changed one \|/));
});
