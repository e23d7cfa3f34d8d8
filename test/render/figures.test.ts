import { beforeAll, describe, expect, test } from 'vitest';
import type { Program, Threshold } from '../../src/model/program.js';
import { conditionInWords, type ThresholdWords, thresholdInOneLine, thresholdInWords } from '../../src/render/figures.js';
import { sampleProgram } from './sample.js';

let program: Program;
let thresholds: Map<string, Threshold[]>;

beforeAll(async () => {
  const compiled = await sampleProgram();
  expect(compiled.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  program = compiled.program;
  thresholds = new Map(program.documents.flatMap(({ measures }) => measures.map((measure) => [measure.ref, measure.thresholds])));
});

const words = (ref: string, index: number, lang: 'zh' | 'en' = 'zh'): ThresholdWords => {
  const threshold = thresholds.get(ref)?.[index];
  if (!threshold) throw new Error(`no threshold ${index} in ${ref}`);
  return thresholdInWords(threshold, program.vocabulary, lang);
};

describe('a figure in words', () => {
  test.each([
    ['district/size', 0, '1000—5000 户（5000—15000 人）', '1000–5000 户 (5000–15000 人)'],
    ['district/size', 1, '以 3500 户为宜', 'preferably 3500 户'],
    ['district/size', 2, '不低于 30 平方米/百户', 'at least 30 平方米/百户'],
    ['district/limits', 0, '全覆盖（100%）', 'full coverage (100%)'],
    ['district/limits', 1, '不得有', 'none allowed'],
    ['district/limits', 2, '不超过 100%', 'at most 100%'],
    ['district/limits', 3, '5‰，不超过 200 万元', '5‰, at most 200 万元'],
    ['district/limits', 4, '1∶1', '1∶1'],
    ['district/limits', 5, '7 个', '7 个'],
    ['district/limits', 7, '不满 800 户', 'less than 800 户'],
    ['report/fewer', 0, '不少于 20000 户', 'at least 20000 户'],
  ])('%s #%i', (ref, index, zh, en) => {
    expect(words(ref, index).requirement).toBe(zh);
    expect(words(ref, index, 'en').requirement).toBe(en);
  });

  test('the force, the deadline and the indicator stand apart', () => {
    expect(words('district/limits', 5)).toMatchObject({
      indicator: '超大型社区调整数',
      force: { id: 'aspirational', word: '力争' },
      deadline: '2025年',
    });
    expect(words('district/size', 0, 'en')).toMatchObject({ indicator: 'Households', force: { word: 'as a rule' }, deadline: null });
  });
});

describe('what a norm depends on', () => {
  test('rows of a scale name their common condition once and say that ends are included', () => {
    expect(words('district/size', 3)).toMatchObject({
      requirement: '',
      rowsBy: '社区户数',
      rows: [
        { when: '2000 户及以下', requirement: '5 人' },
        { when: '超过 2000 户、不满 4000 户', requirement: '7 人' },
        { when: '4000 户及以上', requirement: '9—11 人' },
      ],
    });
  });

  test('categories are rows too', () => {
    expect(words('district/size', 4).rows.map(({ when }) => when)).toEqual(['支部', '总支']);
  });

  test('conditions on dates leave open what the text leaves open', () => {
    const when = thresholds.get('district/size')?.[2]?.when;
    if (!when) throw new Error('the sample lost its condition');
    expect(conditionInWords(when, program.vocabulary, 'zh')).toBe('建成时间在2011年2月以后，社区户数 2000 户及以下');
    expect(conditionInWords(when, program.vocabulary, 'en')).toBe('建成时间 after 2011-02, Households up to 2000 户');
  });

  test('a part names its whole with the whole figure', () => {
    expect(words('district/limits', 5).details).toEqual([{ label: '总量', text: '属于《甲市办法》三“优化调整”所列 34 个的一部分' }]);
  });

  test('a relative figure names what it is relative to', () => {
    expect(words('district/limits', 2).details).toEqual([{ label: '参照', text: '住宅收费' }]);
  });

  test('alternatives are lines of their own, and whose duty it is stands beside them', () => {
    expect(words('district/limits', 6)).toMatchObject({
      requirement: '',
      alternatives: [
        { indicator: '全员培训次数', requirement: '不少于 1 次/年' },
        { indicator: '专项培训次数', requirement: '不少于 2 次/年' },
      ],
      details: [{ label: '承担主体', text: '各街办' }],
    });
  });
});

test('one line holds the whole norm', () => {
  const line = (ref: string, index: number) => thresholdInOneLine(thresholds.get(ref)?.[index] as Threshold, program.vocabulary, 'zh');
  expect(line('district/size', 3)).toBe(
    '居委会成员数 社区户数 2000 户及以下：5 人；社区户数 超过 2000 户、不满 4000 户：7 人；社区户数 4000 户及以上：9—11 人',
  );
  expect(line('district/limits', 6)).toBe('全员培训次数 不少于 1 次/年或专项培训次数 不少于 2 次/年');
});
