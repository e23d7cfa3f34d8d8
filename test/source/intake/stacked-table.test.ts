import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/source/intake.js';
import { shown } from './shown.js';

const read = async (...lines: string[]) => shown(await takeIn('任务.txt', new TextEncoder().encode(lines.join('\n'))));

describe('a table whose cells stand on lines of their own', () => {
  it('is put together again', async () => {
    expect(await read('序号', '任务内容', '责任单位', '1', '修建水窖', '县水利局', '2', '清理淤地坝', '县林草局')).toEqual([
      '= 序号 | 任务内容 | 责任单位',
      '1 | 修建水窖 | 县水利局',
      '2 | 清理淤地坝 | 县林草局',
    ]);
  });

  it('may begin in its middle, leave numbers out and end its cells with bars', async () => {
    expect(await read('序 号 |', '任务 |', '牵头单位 |', '31 |', '修建水窖 |', '县水利局 |', '34 |', '清理淤地坝 |', '县林草局 |')).toEqual(
      ['= 序 号 | 任务 | 牵头单位', '31 | 修建水窖 | 县水利局', '34 | 清理淤地坝 | 县林草局'],
    );
  });

  it('may have a column before its numbers, whose cells go over several rows', async () => {
    const lines = ['分类', '序号', '事项', '责任单位', '牵头单位', '水利', '1', '修建水窖20口。', '县水利局、各镇', '县水利局'];
    const more = ['2', '清理淤地坝。', '县林草局', '县林草局', '交通', '5', '铺设村道。', '县交通局', '县交通局'];
    expect(await read(...lines, ...more, '以上任务按月调度。')).toEqual([
      '= 分类 | 序号 | 事项 | 责任单位 | 牵头单位',
      '水利 | 1 | 修建水窖20口。 | 县水利局、各镇 | 县水利局',
      '水利 | 2 | 清理淤地坝。 | 县林草局 | 县林草局',
      '交通 | 5 | 铺设村道。 | 县交通局 | 县交通局',
      '以上任务按月调度。',
    ]);
  });

  it('is parted by the names of groups', async () => {
    const lines = [
      '序号',
      '任务',
      '责任单位',
      '一、水利',
      '3',
      '修建水窖',
      '县水利局',
      '二、交通',
      '三、林业',
      '5',
      '清理淤地坝',
      '县林草局',
    ];
    expect(await read(...lines, '以上任务按月调度。')).toEqual([
      '一、水利',
      '= 序号 | 任务 | 责任单位',
      '3 | 修建水窖 | 县水利局',
      '二、交通',
      '三、林业',
      '= 序号 | 任务 | 责任单位',
      '5 | 清理淤地坝 | 县林草局',
      '以上任务按月调度。',
    ]);
  });

  it.each([
    ['a cell is missing', ['序号', '任务', '责任单位', '1', '修建水窖', '2', '清理淤地坝', '县林草局']],
    ['there is no head', ['序号', '甲', '乙', '1', '修建水窖', '县水利局']],
    ['one row begins in its middle', ['序号', '任务', '责任单位', '7', '修建水窖', '县水利局', '以下略']],
    ['numbers go down', ['序号', '任务', '责任单位', '9', '修建水窖', '县水利局', '3', '清理淤地坝', '县林草局']],
  ])('is none where %s', async (_, lines) => {
    expect(await read(...lines)).toEqual(lines);
  });
});
