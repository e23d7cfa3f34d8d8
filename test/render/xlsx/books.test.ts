import { beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../../src/model/program.js';
import { linesIn } from '../../../src/render/xlsx/cell-text.js';
import { META_SHEET } from '../../../src/render/xlsx/layout.js';
import { sampleProgram } from '../sample.js';
import { cellAt, down, find, type Opened, open, sheetOf, workbooksOf } from './opened.js';

let program: Program;
const books = new Map<string, Opened>();
const book = (path: string): Opened => {
  const found = books.get(path);
  if (!found) throw new Error(`no workbook ${path}`);
  return found;
};
beforeAll(async () => {
  program = (await sampleProgram()).program;
  for (const [path, bytes] of await workbooksOf(program)) books.set(path, await open(bytes));
});

test('no text is cut off at the highest row there is: eighty bodies, a title of five hundred characters', async () => {
  const names = Array.from({ length: 80 }, (_, at) => `甲区第${at + 1}号社区服务管理站`);
  const { program: long } = await sampleProgram({
    file: 'policies/district.yaml',
    from: '    title: 合理划分\n    lead: 区民政局\n    responsible: [区住建局, 各街办]',
    to: `    title: ${'合理划分社区范围'.repeat(62)}\n    lead: 区民政局\n    responsible: [${names.join(', ')}]`,
  });
  const made = await workbooksOf(long);
  for (const path of ['documents/district/checklist.xlsx', 'documents/district/matrix.xlsx', 'documents/district/comparison.xlsx']) {
    const { book: opened } = await open(made.get(path) as Uint8Array);
    for (const { name, rows, columns, merges } of opened.sheets.slice(1)) {
      if (name === META_SHEET) continue;
      const isMerged = (row: number, column: number) => merges?.some((one) => one.startRow === row && one.startCol === column);
      for (const [at, cells] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (typeof cell !== 'string' || columns?.[column]?.hidden || isMerged(at, column)) continue;
          // 409 points, at 15 for a line.
          expect([path, name, cell.slice(0, 12), linesIn(cell, (columns?.[column]?.width ?? 10) - 1.5) <= 27]).toEqual([
            path,
            name,
            cell.slice(0, 12),
            true,
          ]);
        }
      }
    }
  }
});

describe('a checklist', () => {
  const opened = () => book('documents/district/checklist.xlsx');
  const list = () => sheetOf(opened(), '落实检查清单');

  test('has a row for each measure, threshold, procedure and step, each saying all about itself', () => {
    const { row, column } = find(list(), '类别');
    expect(down(list(), row + 1, column)).toEqual([
      '措施',
      ...Array(5).fill('指标'),
      '措施',
      ...Array(8).fill('指标'),
      '措施',
      '流程',
      '步骤',
      '步骤',
    ]);
    const titles = down(list(), row + 1, find(list(), '措施').column);
    expect(titles).not.toContain(null);
    const wanted = find(list(), '要求').column;
    expect(list().rows[row + 2]?.[wanted]).toBe('1000—5000 户（5000—15000 人）');
    expect(list().rows[row + 5]?.[wanted]).toBe(
      '社区户数 2000 户及以下：5 人\n社区户数 超过 2000 户、不满 4000 户：7 人\n社区户数 4000 户及以上：9—11 人',
    );
    expect(list().rows[row + 13]?.[find(list(), '期限').column]).toBe('2025年');
    expect(list().rows[row + 13]?.[find(list(), '刚性').column]).toBe('力争');
    // Markdown is for pages: a cell shows the words alone.
    expect(list().rows[row + 1]?.[wanted]).toBe('一般 1000~5000 户，不得随意突破。\n用语：超大型社区：原文没有定义');
  });

  test('names every row and every column where people do not see it', () => {
    const { row, column } = find(list(), 'tiaokuai:columns');
    expect([row, column, list().rowDefs?.get(row)?.hidden, list().columns?.[column]?.hidden]).toEqual([2, 0, true, true]);
    expect(list().rows[row]).toEqual(expect.arrayContaining(['status', 'actual', 'evidence', 'person', 'date', 'title', 'requirement']));
    expect(down(list(), row + 2, column)).toEqual([
      'district.size',
      'district.size.t1',
      'district.size.t2',
      'district.size.t3',
      'district.size.t4',
      'district.size.t5',
      'district.limits',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `district.limits.t${number}`),
      'district.aims',
      'district.p_establish',
      'district.p_establish.s1',
      'district.p_establish.s2',
    ]);
    const meta = opened().book.sheets.find(({ name }) => name === META_SHEET);
    expect(meta?.veryHidden).toBe(true);
    expect(meta?.rows.slice(0, 5).map((row) => row.slice(0, 2))).toEqual([
      ['tiaokuai', '1.2.3'],
      ['layout', '1'],
      ['kind', 'checklist'],
      ['document', 'district'],
      ['lang', 'zh'],
    ]);
  });

  test('lets people choose a state and give a date, and write nowhere else', () => {
    const sheet = list();
    const { row } = find(sheet, '类别');
    const [status, date] = [find(sheet, '状态').column, find(sheet, '完成日期').column];
    const rules = sheet.dataValidations ?? [];
    expect(rules.find(({ type }) => type === 'list')?.values ?? rules.find(({ type }) => type === 'list')?.formula1).toEqual([
      '已完成',
      '进行中',
      '未开始',
      '不适用',
    ]);
    expect(rules.find(({ type }) => type === 'date')?.range).toMatch(/^([A-Z]+)5:\1/);
    expect(sheet.protection?.sheet).toBe(true);
    const locked = sheet.rows[row + 1]?.map((_, column) => cellAt(sheet, row + 1, column)?.style?.protection?.locked !== false) ?? [];
    const answers = [status, find(sheet, '实际情况').column, find(sheet, '落实情况及佐证').column, find(sheet, '责任人').column, date];
    expect(locked.flatMap((isLocked, column) => (isLocked ? [] : [column]))).toEqual(answers);
    // What is typed there stays text: no formula, no time of day.
    expect(cellAt(sheet, row + 1, answers[1] ?? 0)?.style?.numFmt).toBe('@');
  });

  test('freezes its head, filters the whole table with its keys, repeats the head on paper', () => {
    const sheet = list();
    const { row } = find(sheet, '类别');
    expect(sheet.freezePane).toEqual({ rows: row + 1, columns: find(sheet, '措施').column + 1 });
    expect(sheet.autoFilter?.range).toMatch(new RegExp(`^A${row + 1}:[A-Z]+${row + 20}$`));
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 'a3',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${row + 1}:$${row + 1}`,
    });
    expect(sheet.headerFooter?.oddFooter).toContain('第 &P 页，共 &N 页');
  });

  test('has rows that grow with what is typed', () => {
    const { parts, book: read } = opened();
    const at = read.sheets.findIndex(({ name }) => name === '落实检查清单') + 1;
    const xml = parts[`xl/worksheets/sheet${at}.xml`] ?? '';
    expect(xml).toMatch(/<row r="5" ht="[\d.]+">/);
    expect(xml).toMatch(/<row r="1" ht="[\d.]+" customHeight="1">/);
  });

  test('counts in its summary what the other sheet says', () => {
    const summary = sheetOf(opened(), '汇总');
    const { row, column } = find(summary, '共');
    expect(down(summary, row + 1, column).slice(0, 4)).toEqual([3, 13, 1, 2]);
    const first = cellAt(summary, row + 1, column);
    expect(first?.formula).toBe('COUNTIF(\'落实检查清单\'!$D$5:$D$23,"措施")');
    const done = cellAt(summary, row + 1, column + 1);
    expect(done?.formula).toBe('COUNTIFS(\'落实检查清单\'!$D$5:$D$23,"措施",\'落实检查清单\'!$P$5:$P$23,"已完成")');
    expect([done?.formulaResult, cellAt(summary, row + 1, find(summary, '未填').column)?.formulaResult]).toEqual([0, 3]);
    const columns = sheetOf(opened(), '落实检查清单').rows[2] ?? [];
    expect([columns.indexOf('kind'), columns.indexOf('status')]).toEqual([3, 15]);
    expect(find(summary, '甲区措施')).toBeTruthy();
  });

  test('of a body has a sheet for each document, its role, and totals over all of them', () => {
    const body = book('bodies/affairs/checklist.xlsx');
    expect(body.book.sheets.map(({ name }) => name)).toEqual(['汇总', '甲区措施', META_SHEET]);
    const sheet = sheetOf(body, '甲区措施');
    const { row } = find(sheet, '类别');
    expect(down(sheet, row + 1, find(sheet, '本单位职责').column).filter(Boolean)).toEqual(['牵头单位', '牵头单位']);
    const summary = sheetOf(body, '汇总');
    expect(summary.rows.flat()).toContain('甲区民政局');
  });

  test('of an experience report says that it demands nothing', () => {
    const report = book('documents/report/checklist.xlsx');
    const sheet = sheetOf(report, '经验材料对照单');
    expect(sheet.rows.flat()).toContain('经验材料，不作为要求');
    expect(sheet.rows.flat()).not.toContain('必须');
  });

  test('speaks English around Chinese content', async () => {
    const english = await open(
      (await workbooksOf(program, 'en', ['checklist'])).get('documents/district/checklist.xlsx') ?? new Uint8Array(),
    );
    const sheet = sheetOf(english, 'Implementation checklist');
    expect(sheet.rows[3]).toEqual(expect.arrayContaining(['Status', 'Requirement', 'Measure']));
    expect(sheet.rows.flat()).toContain('合理划分');
    expect(sheet.dataValidations?.[0]?.values).toEqual(['Done', 'In progress', 'Not started', 'Not applicable']);
    // The keys are the same in every language.
    const keys = (opened: Opened, name: string) => down(sheetOf(opened, name), 4, 0);
    expect(keys(english, 'Implementation checklist')).toEqual(keys(book('documents/district/checklist.xlsx'), '落实检查清单'));
  });
});

describe('a matrix', () => {
  test('has the marks of the page, and totals that count them', () => {
    const sheet = sheetOf(book('documents/district/matrix.xlsx'), '责任矩阵');
    const head = find(sheet, '区民政局');
    const marks = down(sheet, head.row + 1, head.column).slice(0, 3);
    expect(marks).toEqual(['●', '●', null]);
    const total = find(sheet, '● 牵头单位').row;
    expect(cellAt(sheet, total, head.column)).toMatchObject({
      formula: expect.stringMatching(/^COUNTIF\([A-Z]+5:[A-Z]+7,"\*●\*"\)$/),
      formulaResult: 2,
    });
    // Every cached total is what its formula counts.
    const kinds = { 牵头单位: '●', 责任单位: '◎', 配合单位: '○', 正文点名: '△' };
    let checked = 0;
    for (const [word, mark] of Object.entries(kinds)) {
      const row = find(sheet, `${mark} ${word}`).row;
      for (let column = 4; column < (sheet.rows[head.row]?.length ?? 0); column++) {
        const cell = cellAt(sheet, row, column);
        if (!cell?.formula) continue;
        const count = down(sheet, head.row + 1, column)
          .slice(0, 3)
          .filter((text) => String(text ?? '').includes(mark)).length;
        expect([word, column, cell.formulaResult]).toEqual([word, column, count]);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(10);
  });

  test('of all documents has a sheet for each, and a summary that adds their totals', () => {
    const all = book('matrix.xlsx');
    expect(all.book.sheets.map(({ name }) => name)).toEqual(['汇总', '甲市办法', '甲区措施', META_SHEET]);
    const summary = sheetOf(all, '汇总');
    const row = summary.rows.findIndex(([name]) => name === '甲区民政局');
    const [sum, city, district] = [1, 6, 11].map((column) => cellAt(summary, row, column));
    expect(sum).toMatchObject({ formula: expect.stringMatching(/^SUM\(/), formulaResult: 2 });
    expect(city?.formula).toBeUndefined();
    expect(district).toMatchObject({ formula: expect.stringMatching(/^'甲区措施'!\$[A-Z]+\$\d+$/), formulaResult: 2 });
    expect(cellAt(summary, 2, 11)?.hyperlink).toMatchObject({ location: "'甲区措施'!A1" });
  });

  test('is not made where nobody is named', () => {
    expect(books.has('documents/report/matrix.xlsx')).toBe(false);
  });
});

describe('a comparison', () => {
  test('counts the verdicts of its own rows', () => {
    const opened = book('documents/district/comparison.xlsx');
    const summary = sheetOf(opened, '汇总');
    const from = find(summary, '各类结论').row + 2;
    const until = find(summary, '合计').row;
    const words = opened.book.sheets.flatMap((sheet) => {
      if (!['逐项对照', '总量与分解'].some((name) => sheet.name.startsWith(name))) return [];
      const { row, column } = find(sheet, '结论');
      return down(sheet, row + 1, column);
    });
    expect(words.length).toBeGreaterThan(5);
    let sum = 0;
    for (let row = from; row < until; row++) {
      const word = summary.rows[row]?.[0];
      const count = cellAt(summary, row, 1)?.formulaResult;
      expect([word, count]).toEqual([word, words.filter((one) => one === word).length]);
      sum += Number(count);
    }
    expect(sum).toBe(words.length);
    expect(cellAt(summary, until, 1)?.formulaResult).toBe(words.length);
  });

  test('leaves room for a decision, from a list', () => {
    const sheet = book('documents/district/comparison.xlsx').book.sheets.find(({ name }) => name.startsWith('逐项对照'));
    expect(sheet?.dataValidations?.[0]?.values).toEqual(['修改', '保留', '待核']);
  });
});
