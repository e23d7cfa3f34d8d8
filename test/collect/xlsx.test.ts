import { describe, expect, test } from 'vitest';
import { readReturned } from '../../src/collect/read.js';
import type { Reading } from '../../src/collect/returned.js';
import { at, type EditedSheet, edited, fill, filled, LIST, list, makeLists, sheet } from './lists.js';

makeLists();

const DISTRICT = 'documents/district/checklist.xlsx';
const read = (bytes: Uint8Array): Promise<Reading> => readReturned('a.xlsx', bytes);
const codes = ({ problems }: Reading) => problems.map(({ code }) => code);
const answer = ({ returned }: Reading, key: string) => returned?.answers.get(key);

const FILLED = {
  'district.size': { status: '已完成', evidence: '已划分 12 个社区', person: '张三', date: new Date('2026-03-01T00:00:00Z') },
  'district.size.t1': { status: '进行中', actual: '1200' },
  'district.limits.t6': { status: '不适用' },
  'district.p_establish.s2': { status: '未开始' },
};

test('an untouched list reads as blank', async () => {
  const reading = await read(list(DISTRICT));
  expect(reading.problems).toEqual([]);
  expect(reading.returned?.list).toEqual({ document: 'district' });
  expect(reading.returned?.madeBy).toBe('1.2.3');
  expect(reading.returned?.answers.size).toBe(19);
  expect([...(reading.returned?.answers.values() ?? [])].every(({ status, evidence }) => status === null && evidence === null)).toBe(true);
});

test('a list that was filled in and saved', async () => {
  const reading = await read(await filled(DISTRICT, FILLED, { body: '甲区民政局', person: '李四', date: '2026年3月5日' }));
  expect(reading.problems).toEqual([]);
  expect(answer(reading, 'district.size')).toEqual({
    status: 'done',
    actual: null,
    evidence: { text: '已划分 12 个社区' },
    person: { text: '张三' },
    date: { text: '2026-03-01' },
    alternatives: [],
  });
  expect(answer(reading, 'district.size.t1')).toMatchObject({ status: 'in-progress', actual: { text: '1200' } });
  expect(answer(reading, 'district.limits.t6')?.status).toBe('not-applicable');
  expect(answer(reading, 'district.p_establish.s2')?.status).toBe('not-started');
  expect(reading.returned?.cover).toEqual({ body: '甲区民政局', person: '李四', date: '2026-03-05' });
  expect(reading.returned?.printed.get('district.limits.t6')).toMatchObject({
    clause: '（二）',
    title: '经费和考核',
    deadline: '2025年',
    due: '2025-12-31',
  });
});

describe('is tolerated and said', () => {
  const same = async (edit: (sheets: EditedSheet[]) => unknown, wanted: string[]) => {
    const reading = await read(
      await edited(list(DISTRICT), (sheets) => {
        fill(sheets, FILLED);
        return edit(sheets);
      }),
    );
    expect(codes(reading)).toEqual(wanted);
    expect(reading.problems.every(({ severity }) => severity === 'info')).toBe(true);
    expect(answer(reading, 'district.size')).toMatchObject({ status: 'done', evidence: { text: '已划分 12 个社区' } });
    expect(answer(reading, 'district.limits.t6')?.status).toBe('not-applicable');
  };

  test('a renamed sheet', () =>
    same(
      (sheets) => {
        sheet(sheets, LIST).name = '民政局填报';
      },
      ['sheet-renamed'],
    ));

  test('sorted rows', () =>
    same(
      (sheets) => {
        const { rows } = sheet(sheets, LIST);
        const body = rows.splice(4).reverse();
        rows.push(...body);
      },
      ['rows-sorted'],
    ));

  test('moved and inserted columns', () =>
    same(
      (sheets) => {
        for (const row of sheet(sheets, LIST).rows) {
          while (row.length < 20) row.push(null);
          const [evidence] = row.splice(17, 1);
          row.splice(3, 0, evidence ?? null, '我们自己的列');
        }
      },
      ['columns-moved'],
    ));

  test('inserted rows above the table, a note of their own below it, and a sheet of theirs', () =>
    same((sheets) => {
      const { rows } = sheet(sheets, LIST);
      rows.unshift(['某某局'], []);
      rows.push([], [null, null, '填报说明：以上属实']);
      return [
        ...sheets,
        {
          name: '附件',
          rows: [
            ['序号', '名称'],
            [1, '照片'],
          ],
          formulas: new Map(),
          hidden: false,
        },
      ];
    }, []));

  test('a hidden row that was deleted: columns are told by their heads', () =>
    same(
      (sheets) => {
        const { rows } = sheet(sheets, LIST);
        rows.splice(2, 1);
      },
      ['columns-unnamed'],
    ));
});

describe('has to be looked at', () => {
  const look = async (edit: (sheets: EditedSheet[]) => unknown) =>
    read(
      await edited(list(DISTRICT), (sheets) => {
        fill(sheets, FILLED);
        return edit(sheets);
      }),
    );

  test('a deleted column of answers', async () => {
    const reading = await look((sheets) => {
      const one = sheet(sheets, LIST);
      const [, column] = at(one, 'district.size', 'evidence');
      for (const row of one.rows) row.splice(column, 1);
    });
    expect(reading.problems).toEqual([
      expect.objectContaining({ code: 'column-missing', args: { sheet: LIST, column: '落实情况及佐证' } }),
    ]);
    expect(answer(reading, 'district.size')).toMatchObject({ status: 'done', evidence: null, person: { text: '张三' } });
  });

  test('deleted columns of words: answers are still read by their keys', async () => {
    const reading = await look((sheets) => {
      for (const row of sheet(sheets, LIST).rows) row.splice(4, 4);
    });
    expect(codes(reading)).toEqual([]);
    expect(answer(reading, 'district.size')?.status).toBe('done');
  });

  test('deleted rows', async () => {
    const reading = await look((sheets) => {
      const { rows } = sheet(sheets, LIST);
      rows.splice(5, 2);
    });
    expect(reading.problems).toEqual([
      expect.objectContaining({ code: 'rows-missing', args: { count: 2, rows: ['district.size.t1', 'district.size.t2'] } }),
    ]);
    expect(reading.returned?.answers.has('district.size.t1')).toBe(false);
  });

  test('a deleted sheet of a body’s list', async () => {
    const reading = await readReturned(
      'b.xlsx',
      await edited(list('bodies/streets/checklist.xlsx'), (sheets) => sheets.filter(({ name }) => name !== '甲区措施')),
    );
    expect(codes(reading)).toContain('sheet-missing');
  });

  test('rows sorted without the hidden column: answers go where the words are', async () => {
    const reading = await look((sheets) => {
      const { rows } = sheet(sheets, LIST);
      const keys = rows.slice(4).map((row) => row[0] ?? null);
      const body = rows.splice(4).reverse();
      rows.push(...body);
      keys.forEach((key, index) => {
        (rows[4 + index] as unknown[])[0] = key;
      });
    });
    expect(new Set(codes(reading))).toEqual(new Set(['row-shifted', 'rows-sorted']));
    expect(answer(reading, 'district.size')).toMatchObject({ status: 'done', evidence: { text: '已划分 12 个社区' } });
    expect(answer(reading, 'district.p_establish.s2')?.status).toBe('not-started');
    expect(answer(reading, 'district.p_establish.s1')?.status).toBeNull();
  });

  test('words that were changed: the answer is taken, the change is said', async () => {
    const reading = await look((sheets) => {
      const one = sheet(sheets, LIST);
      const [row, column] = at(one, 'district.size.t1', 'requirement');
      (one.rows[row] as unknown[])[column] = '500—5000 户';
    });
    expect(reading.problems).toEqual([
      expect.objectContaining({ code: 'row-reworded', args: { sheet: LIST, row: 6, key: 'district.size.t1' } }),
    ]);
    expect(answer(reading, 'district.size.t1')?.status).toBe('in-progress');
  });

  test('a row of their own with an answer in it', async () => {
    const reading = await look((sheets) => {
      const one = sheet(sheets, LIST);
      const [, column] = at(one, 'district.size', 'status');
      const row: (string | null)[] = Array(20).fill(null);
      row[column] = '已完成';
      one.rows.splice(6, 0, row);
    });
    expect(reading.problems).toEqual([expect.objectContaining({ code: 'row-foreign', args: { sheet: LIST, row: 7, text: 'done' } })]);
  });

  test('a row that stands twice with different answers settles nothing', async () => {
    const reading = await look((sheets) => {
      const one = sheet(sheets, LIST);
      const [row, column] = at(one, 'district.size', 'status');
      const copy = [...(one.rows[row] ?? [])];
      copy[column] = '未开始';
      one.rows.push(copy);
    });
    expect(codes(reading)).toContain('row-twice');
    expect(answer(reading, 'district.size')?.status).toBe('unclear');
  });

  test('a formula among the answers is not calculated, and settles nothing', async () => {
    const reading = await look((sheets) => {
      const one = sheet(sheets, LIST);
      const [row, column] = at(one, 'district.limits', 'status');
      one.formulas.set(`${row},${column}`, { formula: 'P5', result: '已完成' });
      const [, evidence] = at(one, 'district.limits', 'evidence');
      one.formulas.set(`${row},${evidence}`, { formula: 'HYPERLINK("http://evil.example")', result: '见附件' });
    });
    expect(reading.problems.filter(({ code }) => code === 'formula').map(({ args }) => args)).toEqual([
      { cell: `${LIST}!P11`, formula: '=P5', cached: '已完成' },
      { cell: `${LIST}!R11`, formula: '=HYPERLINK("http://evil.example")', cached: '见附件' },
    ]);
    expect(answer(reading, 'district.limits')).toMatchObject({ status: 'unclear', evidence: { text: '见附件', suspicious: true } });
  });

  test('a state and a date that are none', async () => {
    const reading = await look((sheets) => fill(sheets, { 'district.limits': { status: '差不多了', date: '下个月' } }));
    expect(reading.problems).toEqual([
      expect.objectContaining({ code: 'status-unclear', args: { cell: `${LIST}!P11`, text: '差不多了' } }),
      expect.objectContaining({ code: 'date-unclear', args: { cell: `${LIST}!T11`, text: '下个月' } }),
    ]);
    expect(answer(reading, 'district.limits')).toMatchObject({ status: 'unclear', date: { text: '下个月' } });
  });

  test('the hidden column of keys deleted: rows are told by their words', async () => {
    const reading = await look((sheets) => {
      const one = sheet(sheets, LIST);
      const keys = (one.rows.find((row) => row.includes('tiaokuai:columns')) ?? []).indexOf('tiaokuai:columns');
      for (const row of one.rows) row.splice(keys, 1);
    });
    expect(codes(reading)).toEqual(['keys-missing']);
    expect(answer(reading, 'district.size')?.status).toBe('done');
    expect(reading.returned?.answers.get('district.limits.t1')).toBeDefined();
  });

  test('neither keys nor the hidden sheet: nothing can be told', async () => {
    const reading = await look((sheets) => {
      const one = sheet(sheets, LIST);
      const keys = (one.rows.find((row) => row.includes('tiaokuai:columns')) ?? []).indexOf('tiaokuai:columns');
      for (const row of one.rows) row.splice(keys, 1);
      return sheets.filter(({ hidden }) => !hidden);
    });
    expect([reading.returned, codes(reading)]).toEqual([null, ['xlsx-foreign']]);
  });

  test('a tick that LibreOffice keeps as a formula is no suspicion', async () => {
    const reading = await look((sheets) => {
      const one = sheet(sheets, LIST);
      const [row, column] = at(one, 'district.limits', 'status');
      one.formulas.set(`${row},${column}`, { formula: 'TRUE()', result: true });
    });
    expect(codes(reading)).toEqual([]);
    expect(answer(reading, 'district.limits')?.status).toBe('done');
  });

  test('a hidden sheet that was deleted: rows are read, what was asked is not known', async () => {
    const reading = await look((sheets) => sheets.filter(({ hidden }) => !hidden));
    expect(codes(reading)).toEqual(['meta-missing']);
    expect(answer(reading, 'district.size')?.status).toBe('done');
    expect(reading.returned?.fingerprints).toBeNull();
  });
});

test.each([
  ['√', 'done'],
  ['✔', 'done'],
  ['是', 'done'],
  ['Y', 'done'],
  [1, 'done'],
  ['完成', 'done'],
  ['已 完成。', 'done'],
  ['不涉及', 'not-applicable'],
  ['否', 'unclear'],
  [0, 'unclear'],
  ['x', 'unclear'],
  [true, 'done'],
  ['Done', 'done'],
  ['in progress', 'in-progress'],
  [' 不适用 ', 'not-applicable'],
])('a state written as %j', async (written, status) => {
  const reading = await read(await filled(DISTRICT, { 'district.size': { status: written } }));
  expect([codes(reading), answer(reading, 'district.size')?.status]).toEqual([status === 'unclear' ? ['status-unclear'] : [], status]);
});

test.each([
  ['2026-3-1', '2026-03-01'],
  ['2026.03.01', '2026-03-01'],
  ['2026/3/1', '2026-03-01'],
  ['2026年3月1日', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['2026-03-01 00:00:00', '2026-03-01'],
  ['2026-03-01T08:30:00.000Z', '2026-03-01'],
  ['２０２６年３月１日', '2026-03-01'],
  ['2026／3／1', '2026-03-01'],
  [46082, '2026-03-01'],
  [46082.75, '2026-03-01'],
  ['2026年3月', null],
  ['2026-02-30', null],
  ['3月1日', null],
  ['99999', null],
])('a date written as %j', async (written, day) => {
  const reading = await read(await filled(DISTRICT, { 'district.size': { date: written } }));
  expect(codes(reading)).toEqual(day === null ? ['date-unclear'] : []);
  expect(answer(reading, 'district.size')?.date?.text).toBe(day ?? String(written));
});
