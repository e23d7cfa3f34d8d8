import { describe, expect, it } from 'vitest';
import { misplaced, shown, taken } from './shown.js';

const read = async (...lines: string[]) => shown(await taken('任务.txt', lines.join('\n')));

describe('a table drawn with lines', () => {
  it('is read cell by cell, words that go on over several lines together', async () => {
    const lines = [
      '县政府同意下表。',
      '┌────────┬──────┬─────┐',
      '│任 务   │责任  │完成 │',
      '│        │单位  │时限 │',
      '├────────┼──────┼─────┤',
      '│修建水窖│县水利│6月底│',
      '│300口   │局    │     │',
      '├────────┼──────┼─────┤',
      '│清理淤地│县林草│年底 │',
      '│坝12座  │局    │     │',
      '└────────┴──────┴─────┘',
      '以上按月调度。',
    ];
    expect(await read(...lines)).toEqual([
      '县政府同意下表。',
      '= 任 务 | 责任单位 | 完成时限',
      '修建水窖300口 | 县水利局 | 6月底',
      '清理淤地坝12座 | 县林草局 | 年底',
      '以上按月调度。',
    ]);
    expect(misplaced(lines.join('\n'), await taken('任务.txt', lines.join('\n')))).toEqual([]);
  });

  it('says of each row what stands once for several', async () => {
    expect(
      await read(
        '┌────────┬──────┐',
        '│工作任务│责任单位│',
        '├────────┼──────┤',
        '│修建水窖│县水利│',
        '├────────┤局，县│',
        '│清理淤地坝 │财政局│',
        '│并加固坝体 ├──────┤',
        '│栽植行道树 │县林草局│',
        '└────────┴──────┘',
      ),
    ).toEqual([
      '= 工作任务 | 责任单位',
      '修建水窖 | 县水利局，县财政局',
      '清理淤地坝并加固坝体 | 县水利局，县财政局',
      '栽植行道树 | 县林草局',
    ]);
  });

  it.each([
    ['has no head', ['┌──┬──┐', '│甲│乙│', '├──┼──┤', '│丙│丁│', '└──┴──┘']],
    ['is cut off', ['┌──┬──┐', '│任务│责任单位│']],
  ])('is none that %s', async (_, lines) => {
    expect(await read(...lines)).toEqual(lines);
  });

  it('is read in linear time', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`│修建第${at}口水窖│县水利局│`, '├──────┤      │']).flat();
    const started = performance.now();
    const found = await read('┌────┬────┐', '│任务│责任单位│', '├────┼────┤', ...rows, '└────┴────┘');
    expect(found.length).toBe(20_001);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
