import { expect, test } from 'vitest';
import { withInnerMarks, wordAll } from '../../src/report/worded.js';
import { compileFiles } from '../support/compile-files.js';

test.each([
  ['《市步道规划》没有这一项。', '《市步道规划》没有这一项。'],
  ['《关于落实《市步道规划》的意见》没有这一项，《市步道规划》有。', '《关于落实〈市步道规划〉的意见》没有这一项，《市步道规划》有。'],
  ['《甲《乙《丙》丁》戊》', '《甲〈乙〈丙〉丁〉戊》'],
  ['步道》《甲《乙》丙》', '步道》《甲〈乙〉丙》'],
  ['《甲《乙', '《甲〈乙'],
])('%s', (text, shown) => {
  expect(withInnerMarks(text)).toBe(shown);
});

test('a title that cites another is quoted with the marks that it has inside a quotation', async () => {
  const document = (id: string, title: string, level: string, more = '') =>
    `id: ${id}\ntitle: ${title}\nlevel: ${level}\njurisdiction: null\nnature: normative\n${more}measures: []\n`;
  const { findings } = await compileFiles({
    'policies/city.yaml': document('city', '关于落实《步道规划》的意见', 'city'),
    'policies/district.yaml': document('district', '步道方案', 'province', 'implements: [city]\n'),
  });
  const [finding] = (await wordAll(findings, 'zh')).filter(({ rule }) => rule === 'parent-not-above');
  expect(finding?.message).toContain('《关于落实〈步道规划〉的意见》');
});
