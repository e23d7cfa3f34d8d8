import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../src/import/citations.js';
import { freeId, Ids, measureIds, numbersIn } from '../../src/import/ids.js';
import { isWorded, wordProblem } from '../../src/import/problems.js';
import { kindsOf, wordRepairs } from '../../src/import/repairs.js';
import { readingReport } from '../../src/import/report.js';
import { importResult } from '../../src/import/result.js';
import { excerpt } from '../../src/import/style.js';
import type { Repair, RepairRule } from '../../src/source/reading.js';
import { makeClause, makeFigure, makeReading, named, onLine } from './sheet.js';

const ROOT = join(import.meta.dirname, '../..');

describe('ids', () => {
  test.each([
    ['（四）', [4]],
    ['三（一）1', [3, 1, 1]],
    ['第二十三条', [23]],
    ['第一百零八条', [108]],
    ['十、', [10]],
    ['①', [1]],
    ['二（十一）(3)', [2, 11, 3]],
    ['附则', []],
  ])('%s', (clause, numbers) => {
    expect(numbersIn(clause)).toEqual(numbers);
  });

  test('are made of the numbers, and each is given once', () => {
    const clauses = ['（一）', '（一）', null, '三（一）1', null, '总则'].map((clause) => makeClause({ clause }));
    expect(measureIds(clauses)).toEqual(['m-1', 'm-1-2', 'u-1', 'm-3-1-1', 'u-2', 'u-3']);
  });

  test('100,000 that want the same take no longer than others', () => {
    const ids = new Ids();
    const started = performance.now();
    for (let count = 0; count < 100_000; count++) ids.claim('m-1');
    expect(ids.claim('m-1')).toBe('m-1-100001');
    expect(performance.now() - started).toBeLessThan(1000);
    expect(freeId('a', (id) => ['a', 'a-2'].includes(id))).toBe('a-3');
  });
});

describe('citations', () => {
  const cite = (title: string, number: string | null, ...issuer: string[]) => ({ title, number, issuer, text: onLine(2, title) });

  test('each document once, with what any of its citations says', () => {
    const clause = makeClause({ citations: [cite('养老服务条例', '第12号', '省人大常委会'), cite('消防规范', 'GB 1')] });
    const reading = makeReading({
      basis: [cite('养老服务条例', null)],
      clauses: [clause, makeClause({ citations: [cite('消防规范', 'GB 2')] })],
    });
    expect(citationsOf(reading).map(({ citation: { title, number, issuer }, basis }) => ({ title, number, issuer, basis }))).toEqual([
      { title: '养老服务条例', number: '第12号', issuer: ['省人大常委会'], basis: true },
      { title: '消防规范', number: 'GB 1', issuer: [], basis: false },
      { title: '消防规范', number: 'GB 2', issuer: [], basis: false },
    ]);
  });

  test('with the office inside the title and before it are one, two of one series are not', () => {
    const cite = (title: string, number: string | null) => ({ title, number, issuer: [], text: onLine(1, `《${title}》`) });
    const basis = [
      cite('云州省水利厅关于修建水窖的函', '云水函〔2027〕4号'),
      cite('关于修建水窖的函', '云水函〔2027〕4号'),
      cite('关于修建水窖的函', '云水函〔2028〕4号'),
      cite('水窖建设标准', '云水函〔2028〕4号'),
    ];
    expect(citationsOf(makeReading({ basis, clauses: [] })).map(({ citation: { title } }) => title)).toEqual([
      '云州省水利厅关于修建水窖的函',
      '关于修建水窖的函',
      '水窖建设标准',
    ]);
  });
});

describe('problems', () => {
  const sources = readdirSync(join(ROOT, 'src/source'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const REPAIRS: readonly RepairRule[] = [
    'traditional',
    'pinyin-gloss',
    'punctuation',
    'joined-lines',
    'page-artefact',
    'page-furniture',
    'entity',
    'document-number',
    'space',
    'shifted-bytes',
  ];
  const used = new Set<string>();
  for (const file of sources) {
    const text = readFileSync(join(ROOT, 'src/source', file), 'utf8');
    // Where a rule is given its name: rule: '…', const rule = … ? '…' : '…', problem('…', say('…', problemAt('….
    for (const [given] of text.matchAll(/\brule\s*[:=]\s[^;,}]{0,300}|(?:[pP]roblem|problemAt|say)\(\s*'[a-z-]+'/g))
      for (const [, rule = ''] of given.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)) used.add(rule);
  }
  const rules = [...used].filter((rule) => !REPAIRS.includes(rule as RepairRule)).sort();

  test('the search for their names finds those that are known to be there', () => {
    expect(rules).toEqual(
      expect.arrayContaining(['encoding-converted', 'lost-characters', 'numbering-skips', 'pasted-name', 'tail-unclosed']),
    );
  });

  test.each(rules)('%s is worded in Chinese and in English', (rule) => {
    expect(isWorded(rule)).toBe(true);
    const problem = { rule, at: { line: 1, column: 1 }, args: { words: 'W', count: 2, names: ['N'], found: '四', expected: '三' } };
    expect(wordProblem(problem, 'zh')).toMatch(/\p{Script=Han}{3}/u);
    expect(wordProblem(problem, 'en')).toMatch(/^[A-Z“\d].*[a-z]{2}/);
  });

  test('one that nobody worded is reported all the same', () => {
    const problem = { rule: 'constructor', at: { line: 1, column: 1 }, args: { words: ['甲', '乙'] } };
    expect(wordProblem(problem, 'zh')).toBe('这里没有把握读对（constructor：甲：乙），请对照原文。');
    expect(wordProblem(problem, 'en')).toBe('This could not be read with certainty (constructor: 甲: 乙); compare it with the text.');
  });

  test('a pasted name is reported place by place, with what may have stood there', () => {
    const places = Array.from({ length: 10 }, (_, index) => `${index + 3}:7`);
    const suggestions = places.map((_, index) => (index === 0 ? '社区/小区' : ''));
    const problem = { rule: 'pasted-name', at: { line: 3, column: 7 }, args: { name: '某网站', count: 10, places, suggestions } };
    expect(wordProblem(problem, 'zh')).toContain('共 10 处，没有改动，请逐处改回：第 3 行（可能是 社区 或 小区）、第 4 行');
    expect(wordProblem(problem, 'zh')).toContain('另有 2 处');
    expect(wordProblem(problem, 'en')).toContain('line 3 (perhaps 社区 or 小区), line 4');
  });
});

describe('repairs', () => {
  const repair = (rule: RepairRule, line: number, count: number, before: string, after: string): Repair => ({
    rule,
    at: { line, column: 1 },
    count,
    before,
    after,
  });

  test('are added up by kind, with the first of each', () => {
    const kinds = kindsOf([repair('space', 2, 1, ' ', ''), repair('punctuation', 3, 4, ',', '，'), repair('space', 9, 3, '  ', '')]);
    expect(kinds.map((kind) => wordRepairs(kind, 'zh'))).toEqual([
      '去掉多余的空白：4 处，第一处在第 2 行，去掉“␣”',
      '半角标点改为全角：4 处，第一处在第 3 行，“,”→“，”',
    ]);
    expect(kinds.map((kind) => wordRepairs(kind, 'en'))).toEqual([
      'stray blanks taken out: 4, first in line 2, “␣” gone',
      'half-width punctuation made full-width: 4, first in line 3, “,” → “，”',
    ]);
  });

  test('line breaks are shown, and what is long is cut, saying so', () => {
    const [kind] = kindsOf([repair('joined-lines', 2, 1, '一行\n二行', '一行二行')]);
    expect(kind && wordRepairs(kind, 'zh')).toBe('接上断开的行：1 处，在第 2 行，“一行↵二行”→“一行二行”');
    expect(excerpt('甲'.repeat(100))).toBe(`${'甲'.repeat(60)}……`);
    expect(excerpt(`${'甲'.repeat(60)}`)).toBe('甲'.repeat(60));
    expect(excerpt(' \n甲\t乙\u2028丙\u0007 ')).toBe('甲 乙 丙');
  });
});

describe('the result as JSON', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'schema/import-result.schema.json'), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(schema);
  const reading = makeReading({
    basis: [{ title: '养老服务条例', number: null, issuer: ['省人大常委会'], text: onLine(2, '条例') }],
    clauses: [
      makeClause({
        responsibilities: { lead: named('市民政局'), responsible: named('市财政局'), openEnded: ['responsible'] },
        figures: [
          makeFigure({ operator: '>=', value: 2, unit: '万个', deadline: '2025' }),
          makeFigure({ operator: 'range', value: [3, 5], unit: '名', per: '每个社区', subject: '护理员', force: 'general' }),
          makeFigure({ operator: '<', value: '2/3', unit: '', condition: onLine(11, '新建的') }),
        ],
        absolutes: [{ kind: 'prohibited', text: onLine(12, '不得挪用') }],
      }),
      makeClause({
        clause: null,
        title: null,
        responsibilities: { charged: [{ body: { name: '街道', text: onLine(13, '街道') }, words: onLine(13, '街道要') }] },
      }),
    ],
    procedures: [
      {
        title: null,
        clause: 0,
        annex: null,
        steps: [{ label: '1', actor: null, action: null, verb: '申请', object: null, to: null, text: onLine(14, '申请') }],
      },
    ],
    repairs: [{ rule: 'space', at: { line: 1, column: 2 }, count: 1, before: ' ', after: '' }],
    problems: [{ rule: 'tail-unclosed', at: { line: 3, column: 4 }, args: { words: '（责任' } }],
  });

  test('keeps to its schema, and to what was promised', () => {
    const result = importResult(reading, { version: '0.1.0', repaired: true, language: 'en' });
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result.document).toMatchObject({
      title: '嘉兴市关于加快发展养老服务的实施意见',
      issued: '2022-07-08',
      cites: [{ title: '养老服务条例' }],
    });
    expect(result.measures[0]).toMatchObject({
      clause: '（一）',
      lead: ['市民政局'],
      responsible: ['市财政局'],
      cooperating: [],
      openEnded: ['responsible'],
      line: 10,
      thresholds: [
        { operator: '>=', value: 2, unit: '万个', deadline: '2025', line: 11 },
        { operator: 'range', value: [3, 5], unit: '名', deadline: null, line: 11 },
        { operator: '<', value: '2/3', unit: '', deadline: null, line: 11 },
      ],
    });
    expect(result.measures[1]).toMatchObject({ clause: null, title: null, thresholds: [], charged: [{ body: '街道', line: 13 }] });
    expect(result.procedures[0]).toMatchObject({ clause: '（一）', steps: [{ label: '1', verb: '申请', line: 14 }] });
    expect(result.problems).toEqual([
      { rule: 'tail-unclosed', line: 3, column: 4, message: expect.stringContaining('（责任'), args: { words: '（责任' } },
    ]);
  });

  test('an empty reading keeps to it, too', () => {
    expect(
      validate(importResult(makeReading(), { version: '0.1.0', repaired: false, language: 'zh' })),
      JSON.stringify(validate.errors),
    ).toBe(true);
  });

  test('the report for people counts what is in it, and lists no more than anybody reads', () => {
    const problems = Array.from({ length: 25 }, (_, line) => ({
      rule: 'tail-empty',
      at: { line: line + 1, column: 1 },
      args: { words: '责任单位' },
    }));
    const report = readingReport({ ...reading, problems }, 'zh');
    expect(report).toContain('2 条，写明责任单位的 1 条，指标要求 3 项，流程 1 个');
    expect(report).toContain('要对照原文看的有 25 处');
    expect(report).toContain('……另有 5 处，都写在结果里');
    expect(report.split('\n').filter((line) => line.includes('责任单位的名目'))).toHaveLength(20);
    const [first] = reading.clauses;
    const framework = first ? [{ ...first, clause: '（一）', title: '指导思想' }] : [];
    expect(readingReport({ ...reading, framework }, 'zh')).toMatch(/^原则性的内容没有编成措施：（一）指导思想（第 \d+ 行）$/m);
    expect(readingReport({ ...reading, framework }, 'en')).toMatch(/^Principles are not made into measures: （一）指导思想 \(line \d+\)$/m);
    expect(readingReport(reading, 'en')).toContain('clauses 2, with responsible bodies 1, thresholds 3, procedures 1');
  });
});
