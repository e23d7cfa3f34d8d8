import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../src/source/figures.js';
import { Text } from '../../src/source/text.js';
import { type Case, clauseOf, read, written } from './figures/case.js';

const SUBJECTS = [
  'allowances',
  'amounts',
  'awards',
  'brackets-and-tables',
  'business-environment',
  'changes',
  'chinese-numerals',
  'community',
  'conditions',
  'culture-and-welfare',
  'digital-government',
  'education',
  'elderly-care',
  'employment',
  'environment',
  'force',
  'free-trade',
  'health',
  'housing',
  'industry-funds',
  'lists-and-shares',
  'measures-of-things',
  'mixed',
  'names-and-slogans',
  'not-figures',
  'notices',
  'penalties',
  'periods',
  'public-safety',
  'qualifications',
  'relative-terms',
  'reports-and-references',
  'sequences',
  'standards',
  'tariffs',
  'terms',
  'told',
  'transport',
  'waste-sorting',
];

describe.each(SUBJECTS)('figures of %s', async (subject) => {
  const { default: cases } = (await import(`./figures/cases/${subject}.ts`)) as { default: Case[] };
  test.each(cases)('%s', (sentence, figures, others) => {
    const numbers = read(sentence);
    expect(numbers.figures.map(written)).toEqual(figures);
    expect(numbers.others.map(({ kind, text }) => `${kind} ${text.chars}`)).toEqual(others);
  });
});

describe('the words of a figure', () => {
  test('quote and figure stand where they stood in the input', () => {
    const body = ['健全服务网络。', '每个乡镇设1处服务站（面积不少于120平方米），配备2至3名工作人员。'];
    const input = body.join('\n');
    const { figures } = readFigures(clauseOf(body), []);
    expect(figures.map(({ quote }) => quote.chars)).toEqual([
      '每个乡镇设1处服务站（面积不少于120平方米）',
      '面积不少于120平方米',
      '配备2至3名工作人员',
    ]);
    for (const { quote, figure } of figures) {
      expect(input.slice(quote.offset(0), quote.offset(0) + quote.length)).toBe(quote.chars);
      expect(input.slice(figure.offset(0), figure.offset(0) + figure.length)).toBe(figure.chars);
      expect(quote.chars).toContain(figure.chars);
    }
  });

  test('a figure that says the one before it again is quoted with it', () => {
    const { figures } = read('每个网格原则上为300户（约900人），由专人管理。');
    expect(figures.map(({ quote }) => quote.chars)).toEqual(['每个网格原则上为300户（约900人）', '每个网格原则上为300户（约900人）']);
    expect(figures.map(({ isEquivalent }) => isEquivalent)).toEqual([false, true]);
  });

  test('a long enumeration without commas is quoted in part', () => {
    const { figures } = read(Array.from({ length: 40 }, (_, index) => `第${'甲'.repeat(8)}类设施${index + 2}处`).join('、'));
    expect(figures).toHaveLength(40);
    for (const { quote, figure } of figures) {
      expect(quote.length).toBeLessThanOrEqual(140);
      expect(quote.chars).toContain(figure.chars);
    }
  });

  test.each([
    ['公办养老机构护理型床位占比不低于65%。', '公办养老机构护理型床位占比'],
    ['每百户居民拥有健身场地面积不少于40平方米。', '健身场地面积'],
    ['建成不少于15个示范站点。', '示范站点'],
    ['高中、初中、小学每班分别不超过50人、48人、45人。', '高中'],
    ['服务半径：800米。', '服务半径'],
  ])('subject of %s', (sentence, subject) => {
    expect(read(sentence).figures[0]?.subject).toBe(subject);
  });
});

describe('what is read of a clause', () => {
  test('not its tails', () => {
    const sentence = '每年开展培训不少于2次。';
    const tail = '（牵头单位：市民政局等3个部门，2025年底前完成）';
    const body = Text.at(500, sentence + tail);
    const { figures, others } = readFigures({ ...clauseOf([]), body: [body] }, [body.slice(sentence.length)]);
    expect(figures.map(written)).toEqual(['>= 2 次 ｜每年']);
    expect(others).toEqual([]);
  });

  test('its title, where the body does not repeat the figure', () => {
    const place = Text.at(0, '（三）社区食堂不少于50家，每家补贴不超过10万元');
    const title = '社区食堂不少于50家，每家补贴不超过10万元';
    const body = [Text.at(100, '全市社区食堂不少于50家。')];
    const { figures } = readFigures({ ...clauseOf([]), body, place, title }, []);
    expect(figures.map(written)).toEqual(['<= 10 万元 ｜每家', '>= 50 家']);
    expect(figures[0]?.figure.offset(0)).toBe(place.chars.indexOf('10万元'));
  });

  test('a deadline before a colon governs the paragraphs after it', () => {
    const { figures } = read('到2027年，实现以下目标：', '——覆盖率达到80%。', '——站点不少于30个。');
    expect(figures.map(written)).toEqual(['>= 80 % ＠2027', '>= 30 个 ＠2027']);
  });

  test('a deadline among aims governs all sentences, elsewhere only its own', () => {
    const body = ['到2027年，体系基本完善。覆盖率达到80%。', '站点不少于30个。'];
    expect(readFigures(clauseOf(body), []).figures.map(written)).toEqual(['>= 80 %', '>= 30 个']);
    const aims = readFigures(clauseOf(body, { title: '工作目标', place: Text.at(900, '（二）工作目标') }), []);
    expect(aims.figures.map(written)).toEqual(['>= 80 % ＠2027', '>= 30 个 ＠2027']);
    const whole = readFigures(clauseOf(body, { title: '总体要求', place: Text.at(900, '一、总体要求') }), []);
    expect(whole.figures.map(written)).toEqual(['>= 80 % ＠2027', '>= 30 个 ＠2027']);
  });

  test('a column of what has been done asks for nothing', () => {
    const { figures } = read('改造渔港3座。', '1-9月工作完成情况：主体完成70%，拨付700万元。', '完成时限：1年。');
    expect(figures.map(written)).toEqual(['= 3 座', '<= 1 年']);
  });

  test('paragraphs without a number that only tell ask for nothing, a numbered clause is read sentence by sentence', () => {
    const body = ['渔港规模扩大。渔船总数398艘，比上年增加50艘。新增渔港3座，覆盖率60%。'];
    expect(read(...body).figures).toEqual([]);
    const { figures } = readFigures(clauseOf(body, { clause: '（一）' }), []);
    expect(figures.map(written)).toContain('= 3 座');
    expect(read(...body, '每座渔港配备2名船员。').figures.map(written)).toContain('= 3 座');
  });

  test('half-width punctuation as full-width', () => {
    const full = '到2026年，建成食堂120家（其中农村40家）；每家补贴不超过5万元，面积≥80平方米。';
    const half = full.replace(/[，（）；]/g, (char) => ({ '，': ',', '（': '(', '）': ')', '；': ';' })[char] ?? char);
    expect(read(half).figures.map(written)).toEqual(read(full).figures.map(written));
    expect(read(full).figures.map(written)).toEqual([
      '= 120 家 ＠2026',
      '= 40 家 ＠2026',
      '<= 5 万元 ｜每家 ＠2026',
      '>= 80 平方米 ＠2026',
    ]);
  });

  test('requirements without a figure, as suggestions', () => {
    const { absolutes, figures } = read('实现村级站点全覆盖，不得向群众收费，收费不得高于成本的50%；取消“一票否决”事项。');
    expect(absolutes.map(({ kind, text }) => [kind, text.chars])).toEqual([
      ['full-coverage', '实现村级站点全覆盖'],
      ['prohibited', '不得向群众收费'],
      ['prohibited', '取消“一票否决”事项'],
    ]);
    expect(figures.map(written)).toEqual(['<= 50 %']);
  });
});

describe('any input', () => {
  const WORDS = [
    '每',
    '百',
    '户',
    '不低于',
    '3',
    '０',
    '.',
    '，',
    ',',
    '（',
    '）',
    '(',
    '“',
    '”',
    '《',
    '》',
    '至',
    '~',
    '—',
    '万',
    '分之',
    '二',
  ];
  const MORE = [
    '年',
    '2025',
    '月',
    '底前',
    '到',
    '%',
    '‰',
    '个',
    '的',
    '。',
    '\n',
    ' ',
    '半',
    '十',
    '余',
    '分别',
    '、',
    '和',
    '第',
    '条',
    '：',
    '/',
    '∶',
    '力争',
    '对',
  ];

  test('is read without a crash, and every number stands inside its quote', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS, ...MORE), fc.string()), { maxLength: 60 }), (words) => {
        const input = words.join('');
        const { figures, others } = read(input);
        for (const { quote, figure, value, condition } of figures) {
          expect(input).toContain(quote.chars);
          expect(quote.chars).toContain(figure.chars);
          expect(figure.chars).not.toBe('');
          if (condition) expect(input).toContain(condition.chars);
          for (const number of [value].flat()) if (typeof number === 'number') expect(Number.isFinite(number)).toBe(true);
        }
        for (const { text } of others) expect(input).toContain(text.chars);
      }),
      { numRuns: 2000 },
    );
  });

  test('no number is read twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS, ...MORE), { maxLength: 60 }), (words) => {
        const { figures, others } = read(words.join(''));
        const stretches = [...figures.map(({ figure }) => figure), ...others.map(({ text }) => text)]
          .map((text) => [text.offset(0), text.offset(0) + text.length] as const)
          .sort((a, b) => a[0] - b[0]);
        for (const [index, [start]] of stretches.entries()) expect(start).toBeGreaterThanOrEqual(stretches[index - 1]?.[1] ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['100,000 figures in one sentence', () => '每年至少建成10个，'.repeat(100_000), 100_000],
    ['40,000 figures in one enumeration', () => '至少10个、'.repeat(40_000), 40_000],
    ['20 MB of digits', () => '1'.repeat(20_000_000), 0],
    ['7 million Chinese digits', () => '一'.repeat(7_000_000), 0],
    ['100,000 brackets in each other', () => `${'（'.repeat(100_000)}不少于10个${'）'.repeat(100_000)}`, 1],
    ['a million brackets that are never closed', () => `${'（'.repeat(1_000_000)}不少于10个`, 1],
    ['a million quotation marks', () => `${'“'.repeat(1_000_000)}不少于10个`, 1],
    ['30,000 per', () => '每1'.repeat(30_000), 0],
    ['30,000 dashes', () => '1-'.repeat(30_000), 0],
    ['20,000 brackets after each other', () => '10个（5人）'.repeat(20_000), 40_000],
  ])('%s take linear time', (_, input, count) => {
    expect(read(input()).figures).toHaveLength(count);
  });
});
