import { expect, it } from 'vitest';
import { readParagraph } from '../../../src/source/figures/paragraph.js';

/** Numbers without any such word are passed over quickly: none of these may be taken for one of them. */
const BEFORE: Readonly<Record<string, string>> = {
  '>=': '不低于 不少于 不得小于 未短于 没有弱于 大于等于 高于或等于 多于等于 ≥ ≧ ⩾ >= 至少 最少 起码 最低 不下 下限 提高到 提升至 增加到 扩大至 扩展到 拓展至 扩面至 上升到 增长至 增至 升到 扩容至 发展到 壮大至 集聚到 达 达到 满',
  '<=': '不超过 不得高于 未多于 没大于 不宜超出 不可突破 不应长于 不能迟于 不晚于 小于等于 低于或等于 少于等于 ≤ ≦ ⩽ <= 至多 最多 最高 最长 最大 最迟 最晚 上限 封顶 限高 只能 仅可 压缩到 压减至 缩短为 缩减至 减少到 降低至 下降到 精简至 缩小到 压降至 放宽到 可延长至 缩至 压到 降至 减为 控制在 限于 限定在 限额 少到',
  '<': '低于 少于 小于 短于 早于 弱于 < ＜ 不足 不到 不满 未满 未达到',
  '>': '超过 高于 多于 大于 超出 突破 长于 迟于 晚于 超 > ＞ 逾',
  '~': '约 约为 大约 大概 近 接近',
};
const BEHIND: Readonly<Record<string, string>> = {
  '>=': '以上 及以上 及其以上 （含）以上 起 为下限 保底',
  '<=': '以下 及以下 以内 内 之内 封顶 为上限 为限',
  '~': '左右 上下 前后 为宜 为佳 较为适宜 为主 为基准',
};

function operatorIn(paragraph: string): string | undefined {
  const { found } = readParagraph(paragraph, { deadline: null, keepsDeadline: false, force: 'must', year: null, issued: null });
  return found.find((item) => item.kind === 'figure')?.operator;
}

it('reads every word of comparison before a number', () => {
  const missed = Object.entries(BEFORE).flatMap(([operator, words]) =>
    words.split(' ').filter((word) => operatorIn(`灯塔补给船的航次${word}35次。`) !== operator),
  );
  expect(missed).toEqual([]);
});

it('reads every word of comparison behind a number', () => {
  const missed = Object.entries(BEHIND).flatMap(([operator, words]) =>
    words.split(' ').filter((word) => operatorIn(`每年安排补给航次35次${word}。`) !== operator),
  );
  expect(missed).toEqual([]);
});
