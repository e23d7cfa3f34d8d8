import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../render/sample.js';
import { folderWith, tiaokuai } from '../support/command-line.js';
import { edited, fill } from './lists.js';

const TODAY = ['--today', '2025-06-30', '--lang', 'zh'];

/** A workspace with its lists as workbooks. */
function workspace(): string {
  const folder = folderWith(SAMPLE);
  const built = tiaokuai(folder, ['build', '--only', 'checklist,xlsx', '--browser', '/nonexistent', '--lang', 'zh']);
  // Without a browser the workbooks are made all the same.
  expect([built.code, existsSync(join(folder, 'out/documents/district/checklist.xlsx'))]).toEqual([2, true]);
  return folder;
}

async function fillIn(
  folder: string,
  path: string,
  to: string,
  answers: Parameters<typeof fill>[1],
  cover?: Parameters<typeof fill>[2],
): Promise<void> {
  const bytes = await edited(readFileSync(join(folder, 'out', path)), (sheets) => fill(sheets, answers, cover));
  writeFileSync(join(folder, to), bytes);
}

describe('tiaokuai collect', () => {
  test('workbooks, from the build to the status table', async () => {
    const folder = workspace();
    await fillIn(folder, 'bodies/affairs/checklist.xlsx', 'affairs.xlsx', { 'district.size': { status: '已完成' } });
    const { code, stdout, stderr } = tiaokuai(folder, ['collect', 'affairs.xlsx', 'affairs.xlsx', ...TODAY]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('读了 1 个文件，共 1 个。');
    expect(stdout).toMatch(/甲区民政局 +1 +14 +0 +0 +0 +15 +6%/);
    expect(stdout).toContain('还没交回（4）');
    const json = JSON.parse(tiaokuai(folder, ['collect', 'affairs.xlsx', '--format', 'json', ...TODAY]).stdout);
    expect(json).toMatchObject({ compared: true, today: '2025-06-30', counts: { done: 1, all: 15 } });
    expect(json.rows[0]).toMatchObject({
      key: 'district.size',
      measure: 'district/size',
      body: 'affairs',
      state: 'done',
      due: '2025-12-31',
    });
  });

  test('writes files only where there are none, and never over what was returned', async () => {
    const folder = workspace();
    await fillIn(folder, 'bodies/affairs/checklist.xlsx', 'a.xlsx', { 'district.size': { status: '已完成' } });
    const run = (...args: string[]) => tiaokuai(folder, ['collect', 'a.xlsx', ...args, ...TODAY]);
    const written = run('--format', 'xlsx', '--out', 'status.xlsx', '--page', 'page.html');
    expect([written.code, written.stdout, written.stderr]).toEqual([0, '', '已写入 status.xlsx\n已写入 page.html\n']);
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('落实进度');
    const before = readFileSync(join(folder, 'status.xlsx'));
    const refused = run('--format', 'csv', '--out', 'status.xlsx');
    expect([refused.code, refused.stderr]).toEqual([2, 'tiaokuai: status.xlsx 已经存在。换一个名字，或者加 --force 覆盖。\n']);
    expect(Buffer.compare(before, readFileSync(join(folder, 'status.xlsx')))).toBe(0);
    expect(run('--format', 'csv', '--out', 'status.xlsx', '--force').code).toBe(0);
    expect(readFileSync(join(folder, 'status.xlsx'), 'utf8')).toMatch(/^\ufeff单位,/);
    const list = readFileSync(join(folder, 'a.xlsx'));
    expect(run('--format', 'csv', '--out', 'a.xlsx', '--force')).toMatchObject({
      code: 2,
      stderr: 'tiaokuai: a.xlsx 是交回的文件之一，不能覆盖。\n',
    });
    expect(Buffer.compare(list, readFileSync(join(folder, 'a.xlsx')))).toBe(0);
    expect(run('--format', 'xlsx').code).toBe(2);
    expect(run('--out', 'nowhere/x.txt')).toMatchObject({ code: 2, stderr: 'tiaokuai: 没有这个文件夹：nowhere\n' });
    expect(run('--out', 'x', '--page', './x').code).toBe(2);
  });

  test('answers what it cannot read, and says so with its exit code', async () => {
    const folder = workspace();
    await fillIn(folder, 'bodies/affairs/checklist.xlsx', 'a.xlsx', { 'district.size': { status: '已完成' } });
    writeFileSync(join(folder, 'old.xls'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const some = tiaokuai(folder, ['collect', 'a.xlsx', 'old.xls', ...TODAY]);
    expect(some.code).toBe(1);
    expect(some.stdout).toContain('没有读  这是旧版 Excel 格式（.xls）。请在 Excel 或 WPS 里另存为 .xlsx 再交回。');
    const none = tiaokuai(folder, ['collect', 'old.xls', '--format', 'json', ...TODAY]);
    expect([none.code, none.stderr]).toEqual([2, '没有一个文件读得出来。\n']);
    expect(JSON.parse(none.stdout).problems).toEqual([expect.objectContaining({ code: 'xls-old', file: 'old.xls', severity: 'error' })]);
    expect(tiaokuai(folder, ['collect', 'missing.xlsx', ...TODAY])).toMatchObject({
      code: 2,
      stderr: 'tiaokuai: 没有这个文件：missing.xlsx\n',
    });
    expect(tiaokuai(folder, ['collect', 'out', ...TODAY]).stderr).toContain('out 是文件夹');
    expect(tiaokuai(folder, ['collect', ...TODAY])).toMatchObject({ code: 2 });
  });

  test('works without a workspace, and says what it cannot tell', async () => {
    const folder = workspace();
    const elsewhere = folderWith();
    await fillIn(folder, 'bodies/affairs/checklist.xlsx', 'a.xlsx', { 'district.size': { status: '进行中' } });
    writeFileSync(join(elsewhere, 'a.xlsx'), readFileSync(join(folder, 'a.xlsx')));
    const { code, stdout } = tiaokuai(elsewhere, ['collect', 'a.xlsx', '--today', '2026-01-01', '--lang', 'zh']);
    expect([code, stdout.includes('没有与工作区比对')]).toEqual([0, true]);
    expect(stdout).toContain('已逾期（7）');
    expect(tiaokuai(elsewhere, ['collect', 'a.xlsx', '-w', '.', '--lang', 'zh']).code).toBe(2);
    expect(tiaokuai(elsewhere, ['collect', 'a.xlsx', '-w', folder, ...TODAY]).stdout).toContain('还没交回');
  });

  test('only the workbooks, or only the pages', () => {
    const folder = folderWith(SAMPLE);
    const all = tiaokuai(folder, ['build', '--only', 'xlsx', '--lang', 'zh']);
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(/写出 12 个文件.*XLSX 12 个/);
    for (const path of ['matrix.xlsx', 'documents/district/comparison.xlsx', 'bodies/streets/checklist.xlsx'])
      expect([path, existsSync(join(folder, 'out', path))]).toEqual([path, true]);
    expect(existsSync(join(folder, 'out/index.html'))).toBe(false);
    // Workbooks of other kinds stay; pages alone leave all of them.
    const matrices = tiaokuai(folder, ['build', '--only', 'matrix,xlsx', '--browser', '/nonexistent', '--lang', 'zh']);
    expect(matrices.stdout).toContain('XLSX 3 个');
    expect(existsSync(join(folder, 'out/documents/district/comparison.xlsx'))).toBe(true);
    tiaokuai(folder, ['build', '--only', 'checklist', '--browser', '/nonexistent', '--lang', 'zh']);
    expect(existsSync(join(folder, 'out/documents/district/checklist.xlsx'))).toBe(true);
  });
});

test('printed lists: filled in as a viewer does, collected beside workbooks', { timeout: 120_000 }, async () => {
  const folder = folderWith(SAMPLE);
  expect(tiaokuai(folder, ['build', '--only', 'checklist,xlsx', '--lang', 'zh'])).toMatchObject({ code: 0 });
  const path = join(folder, 'out/bodies/affairs/checklist.pdf');
  const document = await PDFDocument.load(readFileSync(path));
  const form = document.getForm();
  form.getCheckBox('district.size.done').check();
  form.getTextField('district.size.t1.actual').setText('1200');
  form.getCheckBox('district.limits.t7.a2.done').check();
  form.getTextField('cover.date').setText('2025-06-01');
  writeFileSync(join(folder, 'affairs.pdf'), await document.save());
  await fillIn(folder, 'bodies/affairs/checklist.xlsx', 'affairs.xlsx', { 'district.size': { status: '进行中' } });

  const run = tiaokuai(folder, ['collect', 'affairs.pdf', 'affairs.xlsx', '--format', 'json', ...TODAY]);
  const result = JSON.parse(run.stdout);
  expect([run.code, result.problems, result.changes]).toEqual([1, [], []]);
  expect(result.files.map(({ format, returner }: { format: string; returner: { body: string } }) => [format, returner.body])).toEqual([
    ['pdf', 'affairs'],
    ['xlsx', 'affairs'],
  ]);
  const row = (key: string) => result.rows.find((one: { key: string }) => one.key === key);
  expect(row('district.size')).toMatchObject({ state: 'conflict', files: ['affairs.pdf', 'affairs.xlsx'] });
  expect(row('district.size.t1')).toMatchObject({ state: 'open', actual: '1200', files: ['affairs.pdf'] });
  expect(row('district.limits.t7')).toMatchObject({ state: 'done', alternatives: [2] });

  // The YAML has changed since: the data in the PDF tells what.
  const yaml = join(folder, 'policies/district.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('below: 800', 'below: 900'));
  const later = JSON.parse(tiaokuai(folder, ['collect', 'affairs.pdf', '--format', 'json', ...TODAY]).stdout);
  expect(later.changes).toEqual([{ file: 'affairs.pdf', kind: 'changed', key: 'district.limits.t8', title: '经费和考核' }]);

  // So does the fingerprint alone, though not what.
  const bare = await PDFDocument.load(readFileSync(join(folder, 'affairs.pdf')));
  bare.catalog.delete(PDFName.of('Names'));
  for (const [ref, object] of bare.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(PDFName.of('EF'))) bare.context.delete(ref);
  writeFileSync(join(folder, 'bare.pdf'), await bare.save());
  const stripped = JSON.parse(tiaokuai(folder, ['collect', 'bare.pdf', '--format', 'json', ...TODAY]).stdout);
  expect([stripped.changes, stripped.problems.map(({ code }: { code: string }) => code)]).toEqual([[], ['made-earlier']]);
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('below: 900', 'below: 800'));
  expect(JSON.parse(tiaokuai(folder, ['collect', 'bare.pdf', '--format', 'json', ...TODAY]).stdout).problems).toEqual([]);

  // Without the workspace, titles and deadlines are those of the data in the PDF.
  const elsewhere = folderWith({ 'affairs.pdf': readFileSync(join(folder, 'affairs.pdf')) });
  const alone = JSON.parse(tiaokuai(elsewhere, ['collect', 'affairs.pdf', '--format', 'json', '--today', '2026-01-01']).stdout);
  expect(alone.rows.find((one: { key: string }) => one.key === 'district.size.t1')).toMatchObject({
    title: '合理划分',
    indicator: '社区户数',
    due: '2025-12-31',
    state: 'overdue',
  });
});
