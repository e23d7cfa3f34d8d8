import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/source/intake.js';
import { shown } from './shown.js';

const read = async (...lines: string[]) => shown(await takeIn('任务.txt', new TextEncoder().encode(lines.join('\n'))));

describe('a table whose rows are lines with bars between their cells', () => {
  it('is read as one, with a bar behind the last cell', async () => {
    expect(
      await read(
        '序号 | 任 务 | 责任单位 | 完成时限 |',
        '1 | 修建水窖20口 | 县水利局 | 6月 |',
        '2 | 清理淤地坝 | 县林草局 | |',
        '以上按月调度。',
      ),
    ).toEqual([
      '= 序号 | 任 务 | 责任单位 | 完成时限',
      '1 | 修建水窖20口 | 县水利局 | 6月',
      '2 | 清理淤地坝 | 县林草局 | ',
      '以上按月调度。',
    ]);
  });

  it('may have bars on both sides or on none, of both widths', async () => {
    expect(await read('|序号|任务|责任单位|', '|1|修建水窖|县水利局|')).toEqual(['= 序号 | 任务 | 责任单位', '1 | 修建水窖 | 县水利局']);
    expect(await read('任务｜责任单位', '修建水窖｜县水利局')).toEqual(['= 任务 | 责任单位', '修建水窖 | 县水利局']);
  });

  it('ends where a line has other cells', async () => {
    expect(await read('序号 | 任务 | 责任单位', '1 | 修建水窖 | 县水利局', '2026.8 | 县水投公司')).toEqual([
      '= 序号 | 任务 | 责任单位',
      '1 | 修建水窖 | 县水利局',
      '2026.8 | 县水投公司',
    ]);
  });

  it('is none without heads: the bars of a page', async () => {
    const lines = ['首页 | 新闻 | 服务', '字号：大 | 中 | 小', '村里要修建水窖。'];
    expect((await read(...lines)).filter((line) => line.startsWith('='))).toEqual([]);
  });
});
