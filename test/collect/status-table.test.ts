import { describe, expect, test } from 'vitest';
import { readReturned } from '../../src/collect/read.js';
import { countRows, type StatusTable, statusTable } from '../../src/collect/status-table.js';
import type { Program } from '../../src/model/program.js';
import { sampleProgram } from '../render/sample.js';
import { edited, fill, filled, LIST, makeLists, sheet, theProgram } from './lists.js';

makeLists();

const DISTRICT = 'documents/district/checklist.xlsx';
const AFFAIRS = 'bodies/affairs/checklist.xlsx';
const STREETS = 'bodies/streets/checklist.xlsx';

async function merged(files: Record<string, Uint8Array>, options: { today?: string; program?: Program | null } = {}): Promise<StatusTable> {
  const readings = [];
  for (const [file, bytes] of Object.entries(files)) readings.push(await readReturned(file, bytes));
  return statusTable(readings, {
    program: options.program === undefined ? theProgram() : options.program,
    today: options.today ?? '2025-06-30',
    lang: 'zh',
  });
}

const row = ({ rows }: StatusTable, key: string, name?: string) => {
  const found = rows.filter((one) => one.item.key === key && (name === undefined || one.returner.name === name));
  expect(found).toHaveLength(1);
  return found[0];
};

describe('states', () => {
  const FILLED = {
    'district.size': { status: '已完成' },
    'district.size.t1': { status: '进行中' },
    'district.limits': { status: '不适用' },
  };

  test('done, open, not applicable; overdue from the day after the deadline', async () => {
    const files = { 'a.xlsx': await filled(DISTRICT, FILLED, { body: '区民政局' }) };
    const before = await merged(files, { today: '2025-12-31' });
    expect(row(before, 'district.size')?.state).toBe('done');
    expect(row(before, 'district.limits')?.state).toBe('not-applicable');
    // The measure is due by the end of December 2025, and its thresholds with it.
    expect(row(before, 'district.size.t1')?.state).toBe('open');
    const after = await merged(files, { today: '2026-01-01' });
    expect(row(after, 'district.size.t1')?.state).toBe('overdue');
    expect(row(after, 'district.size')?.state).toBe('done');
    // No deadline: never overdue.
    expect(row(after, 'district.aims')?.state).toBe('open');
    expect(countRows(after.rows)).toEqual({
      all: 16,
      done: 1,
      open: 8,
      overdue: 6,
      'not-applicable': 1,
      conflict: 0,
      gone: 0,
      reference: 0,
    });
  });

  test('done after the deadline is done late', async () => {
    const late = {
      'district.size': { status: '已完成', date: '2026-02-01' },
      'district.size.t1': { status: '已完成', date: '2025-12-31' },
    };
    const table = await merged({ 'a.xlsx': await filled(DISTRICT, late, { body: '区民政局' }) }, { today: '2026-03-01' });
    expect([row(table, 'district.size')?.late, row(table, 'district.size.t1')?.late]).toEqual([true, false]);
  });

  test('an experience report asks for nothing', async () => {
    const table = await merged({
      'a.xlsx': await filled('documents/report/checklist.xlsx', { 'report.fewer': { evidence: '已学习' } }, { body: '某局' }),
    });
    expect(row(table, 'report.fewer')?.state).toBe('reference');
    expect(countRows(table.rows)).toMatchObject({ all: 0, reference: 2 });
  });

  test('rows that were deleted count as not answered', async () => {
    const bytes = await edited(await filled(DISTRICT, FILLED, { body: '区民政局' }), (sheets) => {
      sheet(sheets, LIST).rows.splice(4, 1);
    });
    const table = await merged({ 'a.xlsx': bytes });
    expect(row(table, 'district.size')).toMatchObject({ state: 'open', sources: [] });
  });
});

describe('who returned it', () => {
  test('the body whose list it is; the one on the cover; a member of a collective one; the name of the file', async () => {
    const table = await merged({
      'own.xlsx': await filled(AFFAIRS, {}),
      'cover.xlsx': await filled(DISTRICT, {}, { body: '区住建局' }),
      'member.xlsx': await filled(STREETS, {}, { body: '北关街道办事处' }),
      'other.xlsx': await filled(STREETS, {}, { body: '青年路街道办事处' }),
      'nobody.xlsx': await filled(DISTRICT, {}),
      'stranger.xlsx': await filled(DISTRICT, {}, { body: '某某公司' }),
      'wrong.xlsx': await filled(AFFAIRS, {}, { body: '区住建局' }),
    });
    expect(table.files.map(({ file, returner }) => [file, returner?.body, returner?.name, returner?.memberOf])).toEqual([
      ['own.xlsx', 'affairs', '甲区民政局', null],
      ['cover.xlsx', 'housing', '甲区住房和城乡建设局', null],
      ['member.xlsx', null, '北关街道办事处', 'streets'],
      ['other.xlsx', null, '青年路街道办事处', 'streets'],
      ['nobody.xlsx', null, 'nobody.xlsx', null],
      ['stranger.xlsx', null, '某某公司', null],
      ['wrong.xlsx', 'housing', '甲区住房和城乡建设局', null],
    ]);
    const codes = (file: string) => table.problems.filter((one) => one.file === file && one.code !== 'empty').map(({ code }) => code);
    expect(['own', 'cover', 'member', 'other', 'nobody', 'stranger', 'wrong'].map((name) => codes(`${name}.xlsx`))).toEqual([
      [],
      [],
      [],
      [],
      ['body-unnamed'],
      ['body-unknown'],
      ['body-differs'],
    ]);
  });

  test('who is still missing, among those with duties in the same documents', async () => {
    const table = await merged({ 'a.xlsx': await filled(AFFAIRS, {}), 'b.xlsx': await filled(STREETS, {}, { body: '北关街道办事处' }) });
    expect(table.missing).toEqual([
      { body: 'city-affairs', name: '甲市民政局', documents: ['district'] },
      { body: 'housing', name: '甲区住房和城乡建设局', documents: ['district'] },
      { body: 'departments', name: '甲区相关部门', documents: ['district'] },
    ]);
  });
});

describe('two copies of one body', () => {
  const one = { 'district.size': { status: '已完成', evidence: '见附件一' }, 'district.size.t1': { actual: '1200' } };

  test('that complete each other are one answer', async () => {
    const table = await merged({
      'a.xlsx': await filled(AFFAIRS, one),
      'b.xlsx': await filled(AFFAIRS, {
        'district.limits': { status: '进行中' },
        'district.size': { evidence: ' 见附件一 ', person: '张三' },
      }),
    });
    expect(row(table, 'district.size')).toMatchObject({ state: 'done', conflicts: [], sources: ['a.xlsx', 'b.xlsx'] });
    expect(row(table, 'district.size')?.answer).toMatchObject({ evidence: { text: '见附件一' }, person: { text: '张三' } });
    expect(row(table, 'district.limits')).toMatchObject({ state: 'open', sources: ['b.xlsx'] });
  });

  test('that contradict each other are both shown, and count as neither', async () => {
    const table = await merged({
      'a.xlsx': await filled(AFFAIRS, one),
      'b.xlsx': await filled(AFFAIRS, {
        'district.size': { status: '进行中', evidence: '见附件一' },
        'district.size.t1': { actual: '900' },
      }),
    });
    expect(row(table, 'district.size')).toMatchObject({
      state: 'conflict',
      conflicts: [
        {
          field: 'status',
          values: [
            { file: 'a.xlsx', text: 'done' },
            { file: 'b.xlsx', text: 'in-progress' },
          ],
        },
      ],
    });
    expect(row(table, 'district.size.t1')).toMatchObject({
      state: 'open',
      conflicts: [
        {
          field: 'actual',
          values: [
            { file: 'a.xlsx', text: '1200' },
            { file: 'b.xlsx', text: '900' },
          ],
        },
      ],
    });
    expect(countRows(table.rows)).toMatchObject({ done: 0, conflict: 1 });
  });

  test('what is done by one figure in one copy and by another in the other counts as neither', async () => {
    const table = await merged({
      'a.xlsx': await filled(AFFAIRS, {
        'district.size.t1': { status: '已完成', actual: '1200' },
        'district.size': { status: '已完成', person: '张三' },
      }),
      'b.xlsx': await filled(AFFAIRS, { 'district.size.t1': { actual: '900' }, 'district.size': { person: '李四' } }),
    });
    expect(row(table, 'district.size.t1')).toMatchObject({ state: 'conflict', conflicts: [{ field: 'actual' }] });
    // Who did it is another matter: that is shown, and it is done.
    expect(row(table, 'district.size')).toMatchObject({ state: 'done', conflicts: [{ field: 'person' }] });
    expect(countRows(table.rows)).toMatchObject({ done: 1, conflict: 1 });
  });

  test('of two bodies, or two members of a collective one, contradict nobody', async () => {
    const table = await merged({
      'a.xlsx': await filled(STREETS, { 'district.size': { status: '已完成' } }, { body: '北关街道办事处' }),
      'b.xlsx': await filled(STREETS, { 'district.size': { status: '未开始' } }, { body: '青年路街道办事处' }),
    });
    expect(row(table, 'district.size', '北关街道办事处')).toMatchObject({ state: 'done', conflicts: [] });
    expect(row(table, 'district.size', '青年路街道办事处')).toMatchObject({ state: 'open', conflicts: [] });
  });
});

describe('against the workspace of today', () => {
  test('what is asked otherwise, no longer, or anew', async () => {
    const bytes = await filled(
      DISTRICT,
      { 'district.size.t1': { status: '已完成' }, 'district.limits.t8': { status: '已完成' } },
      { body: '区民政局' },
    );
    const { program } = await sampleProgram({
      file: 'policies/district.yaml',
      from: '- { indicator: households, below: 800, unit: 户 }\n  - id: aims',
      to: '- { indicator: households, below: 900, unit: 户 }\n  - id: vision',
    });
    const table = await merged({ 'a.xlsx': bytes }, { program });
    expect(table.changes.map(({ kind, key }) => [kind, key])).toEqual([
      ['changed', 'district.limits.t8'],
      ['gone', 'district.aims'],
      ['added', 'district.vision'],
    ]);
    expect(row(table, 'district.limits.t8')).toMatchObject({ state: 'done', changed: true });
    expect(row(table, 'district.size.t1')).toMatchObject({ state: 'done', changed: false });
    expect(row(table, 'district.aims')?.state).toBe('gone');
    expect(countRows(table.rows)).toMatchObject({ gone: 1, all: 15 });
  });

  test('a language or a wording of the tool changes nothing', async () => {
    const table = await merged({ 'a.xlsx': await filled(DISTRICT, {}, { body: '区民政局' }) });
    expect(table.changes).toEqual([]);
  });

  test('a document that the workspace does not have is said once', async () => {
    const { program } = await sampleProgram();
    program.documents = program.documents.filter(({ id }) => id !== 'district');
    const table = await merged({ 'a.xlsx': await filled(DISTRICT, {}, { body: '区民政局' }) }, { program });
    expect(table.problems.filter(({ code }) => code === 'document-unknown')).toHaveLength(1);
    expect(table.changes).toEqual([]);
    expect(table.rows.every(({ state }) => state === 'gone')).toBe(true);
  });
});

test('without a workspace, deadlines are those printed on the list', async () => {
  const bytes = await edited(await filled(DISTRICT, { 'district.size': { status: '进行中' } }), (sheets) =>
    fill(sheets, {}, { body: '区民政局' }),
  );
  const table = await merged({ 'a.xlsx': bytes }, { program: null, today: '2026-02-01' });
  expect(row(table, 'district.size')).toMatchObject({ state: 'overdue', item: { clause: '（一）', title: '合理划分', due: '2025-12-31' } });
  expect([table.compared, table.missing, table.changes]).toEqual([false, [], []]);
  expect(table.files[0]?.returner?.name).toBe('区民政局');
});

test('a file that was not read is in the table, and takes nothing with it', async () => {
  const table = await merged({ 'bad.txt': new TextEncoder().encode('x'), 'a.xlsx': await filled(AFFAIRS, {}) });
  expect(table.files.map(({ file, returned }) => [file, returned !== null])).toEqual([
    ['bad.txt', false],
    ['a.xlsx', true],
  ]);
  expect(table.rows.length).toBeGreaterThan(0);
});
