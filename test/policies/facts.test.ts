import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { toText } from '../../src/algebra/rational.js';
import { type Compilation, compile } from '../../src/compile.js';
import type { Document, Measure, Threshold } from '../../src/model/program.js';
import { programJson } from '../../src/render/views/program-json.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { folderWith, ROOT, tiaokuai } from '../support/command-line.js';

const TODAY = '2026-01-01';
const compilation = compile(nodeHost, ROOT, { today: TODAY });
const { program, findings } = compilation;

const document = (id: string): Document => {
  const found = program.documents.find((one) => one.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};
const measure = (id: string, { measures } = lianhu): Measure => {
  const found = measures.find((one) => one.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const lianhu = document('lianhu-2024');
const xian = document('xian-2023');
const yangquan = document('yangquan-2018');
const shanghai = document('shanghai-community-services');
const experience = document('xx-city-experience');

const names = (uses: readonly { name: string }[]): string => uses.map(({ name }) => name).join('、');
const numerals = '一二三四五六七八九十';
const chinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? numerals[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? numerals[ones - 1] : ''}`;
};

/** `1000–5000 户`, with round brackets for open ends. */
function figure({ admissible, target, unitName }: Threshold): string {
  const set = (admissible ?? []).map(({ min, minOpen, max, maxOpen }) => {
    if (min && max && min.equals(max)) return toText(min);
    return `${minOpen ? '(' : '['}${min ? toText(min) : ''},${max ? toText(max) : ''}${maxOpen ? ')' : ']'}`;
  });
  return `${set.join('∪')}${target ? `→${toText(target)}` : ''} ${unitName}`;
}

test('five documents, and no error in them', () => {
  expect(program.documents.map(({ id }) => id).sort()).toEqual([
    'lianhu-2024',
    'shanghai-community-services',
    'xian-2023',
    'xx-city-experience',
    'yangquan-2018',
  ]);
  expect(
    findings.filter(({ severity }) => severity === 'error').map(({ rule, place }) => `${place.file}:${place.start.line} ${rule}`),
  ).toEqual([]);
});

test('every body, indicator, unit and action that a document names is in the vocabulary', () => {
  const unknown = ['body-unknown', 'unit-unknown', 'reference-indicator', 'reference-action', 'reference-measure', 'yaml-', 'schema-'];
  expect(findings.filter(({ rule }) => unknown.some((start) => rule.startsWith(start)))).toEqual([]);
});

describe('莲湖区 2024', () => {
  test('is a normative document of district 610104 that carries out 西安市 2023', () => {
    expect(lianhu).toMatchObject({
      level: 'district',
      jurisdiction: '610104',
      nature: 'normative',
      issued: '2024-02-29',
      status: 'in-force',
      completeness: 'full',
    });
    expect(lianhu.parents).toEqual([xian]);
    expect(program.vocabulary.jurisdictions.contains('610100', '610104')).toBe(true);
  });

  test('twenty measures with their tails', () => {
    const tails: [lead: string, responsible: string, cooperating?: string][] = [
      ['区民政局', '区级相关部门、各街办'],
      ['区民政局', '区级相关部门、各街办'],
      ['区民政局', '区住建局、各街办'],
      ['区民政局', '各街办'],
      ['区民政局', '区级相关部门、各街办'],
      ['区民政局', '各街办'],
      ['区民政局', '资源规划莲湖分局、区住建局、各街办'],
      ['区民政局', '资源规划莲湖分局、区住建局、大兴新区管委会、各街办'],
      ['区民政局', '资源规划莲湖分局、区住建局、区财政局、区城棚改事务中心、各街办'],
      ['区民政局', '各街办'],
      ['区民政局', '各街办'],
      ['区民政局', '各街办'],
      ['区民政局', '区财政局、区总工会、各街办'],
      ['区民政局', '各街办'],
      ['区民政局', '区级相关部门、各街办'],
      ['区民政局', '区级相关部门、各街办', '区发改委'],
      ['区民政局', '各街办'],
      ['区住建局、区民政局', '各街办'],
      ['区民政局、区财政局', '区发改委、区市场监管局、各街办'],
      ['区民政局', '区级相关部门、各街办'],
    ];
    expect(
      lianhu.measures.map(({ clause, lead, responsible, cooperating }) => [clause, names(lead), names(responsible), names(cooperating)]),
    ).toEqual(tails.map(([lead, responsible, cooperating = ''], index) => [`（${chinese(index + 1)}）`, lead, responsible, cooperating]));
    // “…等相关部门”
    expect(lianhu.measures.filter(({ openEnded }) => openEnded.length > 0).map(({ id }) => id)).toEqual(['floor-area', 'funding']);
  });

  test('community size: 1000–5000 in general, 3500 preferably, with what it equals in persons', () => {
    const [general, preferred] = measure('size').thresholds;
    expect(general && [figure(general), general.force, general.equivalent?.indicator]).toEqual([
      '[1000,5000] 户',
      'general',
      'community.population',
    ]);
    expect(preferred && [figure(preferred), preferred.force]).toEqual(['→3500 户', 'advisory']);
  });

  test('committee size by households: the three rows overlap where the text says 以上 and 以下', () => {
    const scale = measure('committee-size').thresholds.find(({ rows }) => rows.length === 3);
    const rows = scale?.rows.map(({ when, set }) => {
      const [households] = when.tests[0]?.set ?? [];
      return [households?.min && toText(households.min), households?.max && toText(households.max), set[0]?.min && toText(set[0].min)];
    });
    expect(rows).toEqual([
      [null, '2000', '5'],
      ['2000', '4000', '7'],
      ['4000', null, '9'],
    ]);
  });

  test.each([
    ['floor-area', ['[30,) 平方米/百户', '[1000,) 平方米', '[600,) 平方米', '[60,) %']],
    ['staffing', ['18 人/万人']],
    ['adjust', ['7 个', '8 个']],
  ])('the figures of %s', (id, expected) => {
    expect(measure(id).thresholds.map(figure)).toEqual(expect.arrayContaining(expected));
  });

  test('7 of 34 and 8 of 103: what remains is 27 and 95', () => {
    const parts = measure('adjust').thresholds.map((one) => [one.indicator, figure(one), one.partOf?.measure?.ref]);
    expect(parts).toEqual([
      ['plan.oversized-communities', '7 个', 'xian-2023/adjust'],
      ['plan.micro-communities', '8 个', 'xian-2023/adjust'],
    ]);
    const wholes = measure('adjust', xian).thresholds.map((one) => [one.indicator, figure(one)]);
    expect(wholes).toEqual(
      expect.arrayContaining([
        ['plan.oversized-communities', '34 个'],
        ['plan.micro-communities', '103 个'],
      ]),
    );
    const said = findings.filter(({ rule, measures }) => rule === 'part-of-whole' && measures.includes('lianhu-2024/adjust'));
    expect(said.map(({ severity, witness }) => [severity, witness?.residual])).toEqual([
      ['info', '27'],
      ['info', '95'],
    ]);
  });

  test('the annex in eight steps beside the procedure of （五）', () => {
    const [annex, narrative] = lianhu.procedures;
    expect([annex?.id, narrative?.id]).toEqual(['establish', 'establish-narrative']);
    expect([...new Set(annex?.steps.map(({ clause }) => clause))]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(narrative?.steps.length).toBeGreaterThan(10);
    expect(annex?.parent?.ref ?? narrative?.parent?.ref).toBe('xian-2023/establish');
    expect(annex?.sameAs ?? narrative?.sameAs).not.toBeNull();
  });

  test('its citations with their numbers', () => {
    const numbers = lianhu.cites.map(({ number }) => number).filter(Boolean);
    expect(numbers).toEqual([
      '中发〔2021〕16号',
      '市政办发〔2023〕24号',
      '市办字〔2019〕131号',
      '市办字〔2023〕66号',
      '莲城党组发〔2023〕1号',
      '市民发〔2020〕153号',
    ]);
  });
});

test('西安市 2023 is a city document known from a summary only', () => {
  expect(xian).toMatchObject({
    level: 'city',
    jurisdiction: '610100',
    nature: 'normative',
    number: '市政办发〔2023〕24号',
    completeness: 'summary',
  });
  expect(xian.measures.every(({ clause }) => clause === null)).toBe(true);
});

describe('阳泉市 2018', () => {
  test('nineteen numbered items of 三 and 四', () => {
    const clauses = [5, 5, 6, 0].flatMap((count, part) =>
      part < 3
        ? Array.from({ length: [4, 5, 6][part] ?? 0 }, (_, index) => `三（${chinese(part + 1)}）${index + 1}`)
        : count === 0
          ? Array.from({ length: 4 }, (_, index) => `四（${chinese(index + 1)}）`)
          : [],
    );
    expect(clauses).toHaveLength(19);
    expect(yangquan.measures.map(({ clause }) => clause)).toEqual(clauses);
  });

  test('its forms with 〈〉 and its open lists are kept', () => {
    const all = yangquan.measures.flatMap(({ lead, responsible, cooperating }) => [...lead, ...responsible, ...cooperating]);
    expect(all.some(({ name }) => name.includes('〈') && name.includes('〉'))).toBe(true);
    expect(all.every(({ body }) => body !== null)).toBe(true);
    expect(yangquan.measures.some(({ openEnded }) => openEnded.length > 0)).toBe(true);
  });

  test('bodies that the reform of 2018 and 2019 changed know what became of them', () => {
    const changed = findings.filter(
      ({ rule, place }) => (rule === 'body-renamed' || rule === 'body-abolished') && place.file.endsWith('yangquan-2018.yaml'),
    );
    expect(changed.length).toBeGreaterThan(0);
  });
});

test('上海: twenty-six articles, the first three of them framework, no tails but bodies charged in the prose', () => {
  expect(shanghai.measures.map(({ clause }) => clause)).toEqual(Array.from({ length: 26 }, (_, index) => `（${chinese(index + 1)}）`));
  expect(shanghai.measures.filter(({ framework }) => framework).map(({ clause }) => clause)).toEqual(['（一）', '（二）', '（三）']);
  expect(shanghai.measures.every(({ lead, responsible }) => lead.length === 0 && responsible.length === 0)).toBe(true);
  expect(shanghai.measures.filter(({ charged }) => charged.length > 0).length).toBeGreaterThan(15);
  expect(shanghai.jurisdiction).toBe('310000');
});

describe('XX市', () => {
  test('twelve items, descriptive', () => {
    expect(experience).toMatchObject({ nature: 'descriptive', jurisdiction: null });
    expect(experience.measures.map(({ clause }) => clause)).toEqual(
      ['减', '转', '分', '合'].flatMap((part) => ['一', '二', '三'].map((number) => `${part}（${number}）`)),
    );
  });

  test('is never a norm to be violated: nothing is said of what it requires', () => {
    const own = findings.filter(
      ({ place, measures }) => place.file.endsWith('xx-city-experience.yaml') || measures.some((ref) => ref.startsWith('xx-city')),
    );
    expect(own.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(own.filter(({ rule }) => /^(threshold-|deadline-|lead-|part-|scale-|norm|assigns)/.test(rule))).toEqual([]);
  });
});

describe('program.json', () => {
  const text = ({ program: one }: Compilation): string => JSON.stringify(programJson(one), null, 2);

  test('is the same bytes every time, whatever the day', () => {
    expect(text(compile(nodeHost, ROOT, { today: '2030-01-01' }))).toBe(text(compilation));
  });

  test('is as its schema says', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/program.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(schema);
    expect(validate(JSON.parse(text(compilation))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
});

test('check is an error as soon as somebody writes 70 for 7', () => {
  const folder = folderWith();
  cpSync(join(ROOT, 'policies'), join(folder, 'policies'), { recursive: true });
  expect(tiaokuai(folder, ['check', '--today', TODAY]).code).toBe(0);
  const file = join(folder, 'policies/lianhu-2024.yaml');
  const before = readFileSync(file, 'utf8');
  const line = '{ indicator: plan.oversized-communities, equals: 7, unit: 个, part-of: xian-2023/adjust }';
  expect(before).toContain(line);
  writeFileSync(file, before.replace(line, line.replace('equals: 7,', 'equals: 70,')));
  const run = tiaokuai(folder, ['check', '--today', TODAY, '--format', 'json']);
  expect(run.code).toBe(1);
  const errors = (
    JSON.parse(run.stdout).findings as { severity: string; rule: string; file: string; measures: string[]; start: { line: number } }[]
  ).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([
    { rule: 'part-exceeds-whole', file: 'policies/lianhu-2024.yaml', measures: ['lianhu-2024/adjust', 'xian-2023/adjust'] },
  ]);
  expect(errors[0]?.start.line).toBe(before.slice(0, before.indexOf(line)).split('\n').length);
});
