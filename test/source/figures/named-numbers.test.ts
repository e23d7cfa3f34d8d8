import { expect, it } from 'vitest';
import { readParagraph } from '../../../src/source/figures/paragraph.js';

/** Figures with other words behind them are passed over quickly: none of these may be. */
const NAMES =
  '15分钟生活圈 2刻钟服务圈 1小时便民圈 3个小时服务圈 5公里生活圈 800米服务圈 15 分钟生活圈 3十分钟生活圈 7×24小时 8x24小时 9X24 6*24 24小时值守 7天无理由 7日无理由 3版 3.0版 2号线 4号楼 6届 3时代 2课堂 3年行动 12年规划 3+1 5*2 110 96333 985高校 4050人员 365天';

it('knows every number of a name by what stands behind it', () => {
  const missed = NAMES.split(/ (?!分)/).filter((name) => {
    const carry = { deadline: null, keepsDeadline: false, force: 'must', year: null, issued: null, isTold: false } as const;
    const { found } = readParagraph(`灯塔推行${name}，值守人员换岗。`, { ...carry });
    return found[0]?.kind !== 'name';
  });
  expect(missed).toEqual([]);
});

it('takes no other number for one of a name', () => {
  const carry = { deadline: null, keepsDeadline: false, force: 'must', year: null, issued: null, isTold: false } as const;
  expect(readParagraph('灯塔配备值守人员24名。', { ...carry }).found[0]?.kind).toBe('figure');
});
