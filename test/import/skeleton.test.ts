import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SkeletonOptions } from '../../src/import/context.js';
import { skeleton } from '../../src/import/skeleton.js';
import { linkVocabulary } from '../../src/link/vocabulary.js';
import type { OtherNumber, Reading } from '../../src/source/reading.js';
import { readYaml } from '../../src/syntax/read-yaml.js';
import { validate } from '../../src/syntax/validate.js';
import { compileFiles } from '../support/compile-files.js';
import { makeClause, makeFigure, makeReading, named, onLine } from './sheet.js';

const OPTIONS: SkeletonOptions = {
  language: 'zh',
  knowledge: null,
  schema: '../schema/document.schema.json',
  repaired: true,
  isTaken: () => false,
  fingerprints: () => new Map(),
};

const yamlOf = (reading: Reading, options: Partial<SkeletonOptions> = {}): string => skeleton(reading, { ...OPTIONS, ...options }).yaml;

/** The data, which has to be free of any fault of YAML or of the schema. */
function dataOf(yaml: string) {
  const file = readYaml('policies/new.yaml', yaml);
  expect(file.diagnostics).toEqual([]);
  expect(validate(file, 'document')).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what is asked
  return file.data as any;
}

describe('whatever the text says', () => {
  const nasty = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '社区',
            ': ',
            ' #',
            '"',
            "'",
            '\n',
            '\r',
            '\t',
            '*',
            '&a',
            '!!js',
            '=',
            '- ',
            '? ',
            '{',
            '}',
            '[',
            ']',
            ',',
            '%',
            '@',
            '`',
            '|',
            '>',
          ],
          ...[
            '：',
            '，',
            '［',
            '］',
            '｛',
            '｝',
            '＃',
            '－',
            '—',
            '　',
            '\u00a0',
            '\u2028',
            '\u0085',
            '\ufeff',
            '\0',
            '\ud800',
            '<<',
            '---',
            '...',
          ],
          ...['yes', 'null', '~', '0x1F', '1:30', '2024-01-01', '1e3', '007', 'TODO', 'a：b', 'lead:x', '”', '\\', '\\n'],
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join('')),
  );

  const HEAD_KEYS = [
    ...['id', 'title', 'level', 'jurisdiction', 'nature', 'issuer', 'number', 'issued', 'issued-basis', 'status', 'cites', 'source'],
    ...['measures', 'procedures'],
  ];

  test('every text comes back as it was, and the file is valid', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 12, maxLength: 12 }), (texts) => {
        const [title = '', number = '', issuer = '', clause = '', section = '', name = '', lead = '', other = '', cited = '', object = ''] =
          texts;
        const [unit = '', label = ''] = texts.slice(10);
        const yaml = yamlOf(
          makeReading({
            file: `${other}/${unit}`,
            head: { title, number, issuer: [issuer, other] },
            basis: [{ title: cited, number: other, issuer: [name, lead], text: onLine(2, cited) }],
            problems: [{ rule: name, at: { line: 3, column: 1 }, args: { words: other } }],
            repairs: [{ rule: 'space', at: { line: 1, column: 1 }, count: 1, before: lead, after: other }],
            clauses: [
              makeClause({
                clause,
                section,
                title: name,
                responsibilities: {
                  lead: named(lead),
                  responsible: named(lead, other),
                  charged: [{ body: { name: other, text: onLine(5, other) }, words: onLine(5, cited) }],
                },
                figures: [
                  makeFigure({
                    operator: '>=',
                    value: 3,
                    unit,
                    per: other,
                    subject: lead,
                    quote: onLine(7, cited),
                    condition: onLine(7, name),
                  }),
                  makeFigure({ operator: '<', value: 0.5, unit: label, isEquivalent: true, deadline: other }),
                ],
                absolutes: [{ kind: 'prohibited', text: onLine(8, cited) }],
              }),
            ],
            procedures: [
              {
                title: cited,
                clause: 0,
                annex: null,
                steps: [{ label, actor: lead, action: null, verb: other, object, to: other, text: onLine(9, object) }],
              },
            ],
          }),
          { fingerprints: () => new Map([[clause, '0123456789abcdef']]) },
        );
        const data = dataOf(yaml);
        expect(data).toMatchObject({
          title,
          number,
          issuer: [issuer, other],
          cites: [{ title: cited, number: other, issuer: [name, lead] }],
        });
        expect(Object.keys(data.source.fingerprint)).toEqual([clause]);
        expect(Object.keys(data).filter((key) => !HEAD_KEYS.includes(key))).toEqual([]);
        const [measure, ...more] = data.measures;
        expect(more).toEqual([]);
        expect(Object.keys(measure)).toEqual(['id', 'clause', 'section', 'title', 'lead', 'responsible', 'thresholds']);
        expect(measure).toMatchObject({ clause, section, title: name, lead, responsible: [lead, other] });
        expect(measure.thresholds).toHaveLength(1);
        expect(measure.thresholds[0]).toMatchObject({ indicator: 'TODO', min: 3, equivalent: { indicator: 'TODO', below: 0.5 } });
        expect(data.procedures[0]).toMatchObject({ title: cited, steps: [{ clause: label, object }] });
        // A reader of YAML 1.1 sees the same texts.
        expect(parse(yaml, { version: '1.1' })).toMatchObject({ title, number, measures: [{ section, title: name, lead }] });
      }),
      { numRuns: 150 },
    );
  });
});

test('a clause number that is longer than YAML lets a key be', () => {
  const clause = `（${'一'.repeat(3000)}）`;
  const data = dataOf(
    yamlOf(makeReading({ clauses: [makeClause({ clause })] }), { fingerprints: () => new Map([[clause, '0123456789abcdef']]) }),
  );
  expect(data.source.fingerprint).toEqual({ [clause]: '0123456789abcdef' });
});

describe('a careful drafter', () => {
  const reading = makeReading({
    repairs: [
      { rule: 'punctuation', at: { line: 3, column: 2 }, count: 4, before: ',', after: '，' },
      { rule: 'punctuation', at: { line: 5, column: 2 }, count: 2, before: ';', after: '；' },
    ],
    problems: [
      { rule: 'encoding-converted', at: { line: 1, column: 1 }, args: { encoding: 'GB18030' } },
      { rule: 'numbering-skips', at: { line: 20, column: 1 }, args: { found: '（四）', expected: '（三）' } },
    ],
    basis: [{ title: '国家积极应对人口老龄化中长期规划', number: null, issuer: ['中共中央', '国务院'], text: onLine(4, '规划') }],
    clauses: [
      makeClause({ clause: '（一）', section: '一、总体要求', title: '目标', isFramework: true, place: onLine(8, '（一）目标。') }),
      makeClause({
        clause: '（二）',
        section: '二、主要任务',
        title: '建好社区食堂',
        responsibilities: {
          lead: named('市民政局'),
          responsible: named('市财政局', '各县（市、区）政府'),
          openEnded: ['responsible'],
          byStandingRule: true,
        },
        figures: [
          makeFigure({ operator: '>=', value: 2, unit: '万个', subject: '养老床位', quote: onLine(11, '养老床位达到2万个以上') }),
          makeFigure({
            operator: '<=',
            value: 15,
            unit: '元',
            per: '每份',
            deadline: '2026',
            force: 'general',
            condition: onLine(12, '政府投资建设的'),
            quote: onLine(12, '政府投资建设的，每份一般不高于15元'),
            figure: onLine(12, '15元'),
          }),
        ],
        absolutes: [{ kind: 'full-coverage', text: onLine(13, '老城区全部覆盖') }],
      }),
      makeClause({
        clause: '（四）',
        title: null,
        place: onLine(20, '（四）街道要按月巡查'),
        responsibilities: { charged: [{ body: { name: '街道', text: onLine(20, '街道') }, words: onLine(20, '街道要按月巡查') }] },
        absolutes: [{ kind: 'prohibited', text: onLine(21, '不得收取入场费') }],
      }),
    ],
    procedures: [
      {
        title: '社区食堂备案',
        clause: null,
        annex: '附件2',
        steps: [
          { label: '1', actor: '运营单位', action: 'apply', verb: '申请', object: '备案', to: '街道、区民政局', text: onLine(40, '1') },
          { label: '2', actor: null, action: null, verb: '研判', object: null, to: null, text: onLine(41, '2') },
        ],
      },
    ],
  });

  test('writes what is certain as keys and the rest as comments', () => {
    const yaml = yamlOf(reading);
    dataOf(yaml);
    expect(yaml).toBe(`# yaml-language-server: $schema=../schema/document.schema.json
# 由 tiaokuai import 从 texts/养老.txt（txt，UTF-8）写成。行号都是原文件的。
# 没有把握的地方都标了 TODO，tiaokuai check 会逐个列出。还可以补上 summary（用自己的话）、topic 和 implements。
# 读的时候修复了 6 处（--no-repair 可看未修复的样子）：
# - 半角标点改为全角：6 处，第一处在第 3 行，“,”→“，”
# 文件不是 UTF-8，按 GB18030 读的；看一看有没有乱码。
id: imported-2022 # 换一个好认的标识，如 lianhu-2024；定了就不再改
title: 嘉兴市关于加快发展养老服务的实施意见
level: city
jurisdiction: '330400' # 嘉兴市
nature: normative
issuer: [嘉兴市人民政府办公室]
number: 嘉政办发〔2022〕31号
issued: 2022-07-08
issued-basis: document
status: in-force
cites:
  - title: 国家积极应对人口老龄化中长期规划
    issuer: [中共中央, 国务院]
    basis: true
source:
  completeness: full
  file: 养老.txt
measures:
  - id: m-1 # 原文第 8 行
    clause: （一）
    section: 一、总体要求
    title: 目标
    framework: true

  - id: m-2 # 原文第 10 行
    clause: （二）
    section: 二、主要任务
    title: 建好社区食堂
    lead: 市民政局 # 原文通则：列第一位的牵头
    responsible: [市财政局, 各县（市、区）政府]
    open-ended: [responsible]
    thresholds:
      # 第 11 行：养老床位达到2万个以上
      - { indicator: TODO, min: 2万, unit: 个 } # 是“养老床位”的数
      # 第 12 行：政府投资建设的，每份一般不高于15元
      # TODO 这项要求有条件，写进 when：政府投资建设的
      # 原文是“每份”
      - { indicator: TODO, max: 15, unit: 元, force: general, deadline: 2026 } # 词表里没有相近的指标
      # 没有数字的绝对要求（要登记的，写上指标、去掉井号）：
      # - { indicator: TODO, coverage: full, unit: '%' } # 第 13 行：老城区全部覆盖

  # TODO 第 20 行：编号跳到了 （四），中间少了 （三）；看原文是漏了一条，还是编号印错。
  - id: m-4 # 原文第 20 行
    clause: （四）
    title: null
    # 原文没有写责任单位，正文点到的有（确实由它承担的，去掉井号）：
    # charged:
    #   - body: 街道 # 第 20 行：街道要按月巡查
    # 没有数字的绝对要求（要登记的，写上指标、去掉井号）：
    # thresholds:
    #   - { indicator: TODO, prohibited: true, unit: 项 } # 第 21 行：不得收取入场费
procedures:
  - id: p-annex # 原文第 40 行
    title: 社区食堂备案
    clause: 附件2
    steps:
      - { clause: '1', actor: 运营单位, action: apply, object: 备案, to: [街道, 区民政局] }
      - { clause: '2', actor: TODO, action: TODO } # 原文的动词：研判；原文没有写由谁做
`);
  });

  test('what it suggests in comments is valid once it is uncommented', () => {
    const yaml = yamlOf(reading).replace(/^( *)# (?=charged:|thresholds:| {2}- \{| {2}- body:|- \{ indicator)/gm, '$1');
    const { measures } = dataOf(yaml);
    expect(measures[1].thresholds).toHaveLength(3);
    expect(measures[2]).toMatchObject({ charged: [{ body: '街道' }], thresholds: [{ indicator: 'TODO', prohibited: true }] });
  });

  test('speaks English to those who do', () => {
    const yaml = yamlOf(reading, { language: 'en' });
    dataOf(yaml);
    const comments = yaml.split('\n').flatMap((line) => /(?<=^|\s)# (.*)/.exec(line)?.[1] ?? []);
    expect(comments.length).toBeGreaterThan(15);
    expect(comments.filter((comment) => /[，。；：]/.test(comment.replace(/(?<=line \d+: ).*|(?<=“).*(?=”)|(?<=when: ).*/g, '')))).toEqual(
      [],
    );
  });

  test('a workspace that holds it has nothing but TODOs and bodies to settle', async () => {
    const { findings } = await compileFiles({ 'policies/new.yaml': yamlOf(reading), 'policies/vocabulary/units.yaml': 'topics: {}\n' });
    const rules = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['body-unknown', 'lead-missing', 'reference-action', 'todo-left']);
    const todos = findings.filter(({ rule }) => rule === 'todo-left').map(({ variant }) => variant);
    expect(todos.sort()).toEqual(['action', 'actor', 'indicator', 'indicator', 'remark', 'remark']);
  });
});

describe('what is no threshold', () => {
  const other = (kind: OtherNumber['kind'], line: number, chars: string): OtherNumber => ({ kind, text: onLine(line, chars) });

  test('a deadline of no figure is proposed for the whole, once; that of a figure is not said again', () => {
    const others = [
      other('deadline', 12, '2026年底前'),
      other('deadline', 13, '2027年6月底'),
      other('deadline', 13, '2027年6月底'),
      other('deadline', 14, '30日内'),
      other('date', 15, '2019年'),
    ];
    const figures = [makeFigure({ operator: '>=', value: 2, unit: '家', deadline: '2026-12-31' })];
    const yaml = yamlOf(makeReading({ clauses: [makeClause({ others, figures })] }));
    expect(yaml.split('\n').filter((line) => /^ {4}# /.test(line))).toEqual([
      '    # 原文的期限（整条的，去掉井号；只管其中一项的，写进那一项）：',
      '    # deadline: 2027-06-30 # 第 13 行：2027年6月底',
      '    # 第 14 行：30日内',
    ]);
    expect(dataOf(yaml.replace('# deadline', 'deadline')).measures[0].deadline).toBe('2027-06-30');
  });

  test('principles that are no measures are named, and what they cite is not lost', () => {
    const cite = { title: '养老服务条例', number: null, issuer: [], text: onLine(3, '养老服务条例') };
    const framework = [makeClause({ clause: '一（二）', title: '基本原则', place: onLine(3, '（二）基本原则'), citations: [cite] })];
    const yaml = yamlOf(makeReading({ framework, clauses: [makeClause()] }));
    expect(yaml).toContain('# 原则性的内容没有编成措施：一（二）基本原则（第 3 行）\n');
    expect(dataOf(yaml)).toMatchObject({ cites: [{ title: '养老服务条例' }], measures: [{ id: 'm-1' }] });
  });
});

describe('its head', () => {
  test('what the text does not say is null, or to be decided', () => {
    const yaml = yamlOf(
      makeReading({ head: { title: null, number: null, issuer: [], issued: null, issuedBasis: 'unknown', status: 'unknown' } }),
    );
    expect(dataOf(yaml)).toMatchObject({ id: 'imported', title: 'TODO', level: 'city', jurisdiction: null, number: null, issued: null });
    expect(yaml).toMatch(/^level: city # TODO/m);
    expect(yaml).toMatch(/^jurisdiction: null # TODO/m);
    expect(yaml).toMatch(/^ {2}completeness: excerpt #/m);
  });

  test.each([
    ['（三）', 'excerpt'],
    ['第五条', 'excerpt'],
    ['三（一）1', 'full'],
    ['（一）', 'full'],
  ])('a text that begins with %s: %s', (clause, completeness) => {
    expect(dataOf(yamlOf(makeReading({ clauses: [makeClause({ clause })] }))).source.completeness).toBe(completeness);
  });

  test('a report of the news is a summary; a report of experience binds nobody', () => {
    expect(dataOf(yamlOf(makeReading({ head: { issuedBasis: 'news' } }))).source.completeness).toBe('summary');
    expect(dataOf(yamlOf(makeReading({ head: { title: '宁波市海曙区为老助餐经验材料', number: null } }))).nature).toBe('descriptive');
  });

  test('it is called like the other documents of its place, and like no other', () => {
    const known = { title: '旧文件', number: null, source: null, file: 'policies/jiaxing-2019.yaml', jurisdiction: '330400' };
    const knowledge = { vocabulary: linkVocabulary([], []), documents: [{ ...known, id: 'jiaxing-2019' }] };
    expect(skeleton(makeReading(), { ...OPTIONS, knowledge }).id).toBe('jiaxing-2022');
    expect(skeleton(makeReading(), { ...OPTIONS, knowledge, isTaken: (id) => id === 'jiaxing-2022' }).id).toBe('jiaxing-2022-2');
    expect(skeleton(makeReading({ file: 'texts/jiaxing-elderly.docx' }), OPTIONS).id).toBe('jiaxing-elderly');
  });

  test('a document of the workspace that it rests on is named, and proposed as the one that it carries out', () => {
    const known = {
      title: '某规划',
      number: '浙政发〔2021〕8号',
      source: null,
      file: 'policies/plan.yaml',
      jurisdiction: '330000',
      id: 'zhejiang-2021',
    };
    const basis = [{ title: '浙江省养老服务规划', number: '浙政发〔2021〕8号', issuer: [], text: onLine(4, '规划') }];
    const yaml = yamlOf(makeReading({ basis }), { knowledge: { vocabulary: linkVocabulary([], []), documents: [known] } });
    expect(dataOf(yaml).cites).toEqual([
      { title: '浙江省养老服务规划', number: '浙政发〔2021〕8号', document: 'zhejiang-2021', basis: true },
    ]);
    expect(yaml).toMatch(/^# .*implements: \[zhejiang-2021\]\ncites:/m);
  });
});
