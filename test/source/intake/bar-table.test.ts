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

  it('goes on where a cell stands for several rows, and to the end of an excerpt', async () => {
    const lines = [
      '类别 | 事项 | 责任单位 | 电话 |',
      '水利 | 14.修建水窖 | 县水利局 | 12 |',
      '15.清淤 | 县林草局 | 13 | |',
      '16.护岸 | 县水利局 | 14 |',
    ];
    expect(await read(...lines)).toEqual([
      '= 类别 | 事项 | 责任单位 | 电话',
      '水利 | 14.修建水窖 | 县水利局 | 12',
      ' | 15.清淤 | 县林草局 | 13',
      ' | 16.护岸 | 县水利局 | 14',
    ]);
    expect(await read('序号 | 事项 | 措施 | 责任单位 |', '1 | 水窖 | 修建 | 县水利局 |', '2 | 淤地坝 | 清')).toEqual([
      '= 序号 | 事项 | 措施 | 责任单位',
      '1 | 水窖 | 修建 | 县水利局',
      '2 | 淤地坝 | 清 | ',
    ]);
  });

  it('is none without heads: the bars of a page', async () => {
    const lines = ['首页 | 新闻 | 服务', '字号：大 | 中 | 小', '村里要修建水窖。'];
    expect((await read(...lines)).filter((line) => line.startsWith('='))).toEqual([]);
  });
});
