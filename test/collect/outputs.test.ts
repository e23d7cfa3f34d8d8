import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvField, statusCsv } from '../../src/collect/csv.js';
import { collectJson } from '../../src/collect/json.js';
import { progressPage } from '../../src/collect/page.js';
import { readReturned } from '../../src/collect/read.js';
import { type StatusTable, statusTable } from '../../src/collect/status-table.js';
import { shareOf, statusReport } from '../../src/collect/terminal.js';
import { statusWorkbook } from '../../src/collect/workbook.js';
import { packagedTemplates } from '../render/sample.js';
import { cellAt, down, find, open, sheetOf } from '../render/xlsx/opened.js';
import { filled, makeLists, theProgram } from './lists.js';

makeLists();

const EVIL = '=HYPERLINK("http://evil.example")</title><script>alert(1)</script>';
let table: StatusTable;
beforeAll(async () => {
  const files = {
    'a.xlsx': await filled('bodies/affairs/checklist.xlsx', {
      'district.size': { status: '已完成', evidence: EVIL, date: '2026-02-01' },
      'district.limits': { status: '不适用' },
    }),
    'b.xlsx': await filled('bodies/affairs/checklist.xlsx', { 'district.size': { status: '进行中' } }),
    'c.xlsx': await filled('documents/district/checklist.xlsx', { 'district.size.t1': { status: '已完成' } }, { body: EVIL }),
    'bad.txt': new TextEncoder().encode('x'),
  };
  const readings = [];
  for (const [file, bytes] of Object.entries(files)) readings.push(await readReturned(file, bytes));
  table = statusTable(readings, { program: theProgram(), today: '2026-03-01', lang: 'zh' });
});

describe('JSON', () => {
  const require = createRequire(import.meta.url);
  const schema = JSON.parse(readFileSync(new URL('../../schema/collect-result.schema.json', import.meta.url), 'utf8'));
  const validator = () => {
    const Ajv = require('ajv/dist/2020').default;
    return new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(schema);
  };

  test.each(['zh', 'en'] as const)('is what the schema says, in %s', (lang) => {
    const validate = validator();
    const result = JSON.parse(collectJson(table, lang, '1.2.3'));
    expect([validate(result), validate.errors]).toEqual([true, null]);
    expect(result.counts).toMatchObject({ all: 31, done: 1, notApplicable: 1, conflict: 1 });
    expect(result.counts.all).toBe(result.bodies.reduce((sum: number, { counts }: { counts: { all: number } }) => sum + counts.all, 0));
    expect(result.counts.all).toBe(result.measures.reduce((sum: number, { counts }: { counts: { all: number } }) => sum + counts.all, 0));
    const { all, done, open: undone, overdue, notApplicable, conflict } = result.counts;
    expect(all).toBe(done + undone + overdue + notApplicable + conflict);
    expect(result.problems.map(({ code }: { code: string }) => code)).toContain('file-unknown');
  });

  test('a schema that admits anything else is none', () => {
    const validate = validator();
    const result = JSON.parse(collectJson(table, 'zh', '1.2.3'));
    expect(validate({ ...result, more: 1 })).toBe(false);
    expect(validate({ ...result, rows: [{ ...result.rows[0], state: 'perhaps' }] })).toBe(false);
  });
});

describe('CSV', () => {
  test('has a row for each row, a mark for Excel, and no formula', () => {
    const csv = statusCsv(table, 'zh');
    expect(csv.startsWith('\ufeff单位,文件,类别,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")</title><script>alert(1)</script>"`);
    for (const line of csv.slice(1).split('\r\n')) expect(line).not.toMatch(/(?:^|,)"?[=+\-@]/);
    expect(csv).toContain('不一致');
  });

  test.each([
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ['\tx', "'\tx"],
    ['\r=1', '"\'\r=1"'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['一\n二', '"一\n二"'],
    ['1-2', '1-2'],
    ['', ''],
  ])('a field %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});

describe('the workbook', () => {
  test('counts by formulas what its rows say, body by body and measure by measure', async () => {
    const opened = await open(await statusWorkbook(table, 'zh', { toolVersion: '1.2.3', epoch: 0 }));
    const summary = sheetOf(opened, '汇总');
    const details = sheetOf(opened, '明细');
    const head = find(details, '进度');
    const [states, bodies, titles] = [head.column, find(details, '单位').column, find(details, '措施').column].map((column) =>
      down(details, head.row + 1, column),
    );
    const words = ['已完成', '未完成', '已逾期', '不适用', '不一致'];
    let checked = 0;
    for (const [block, keys] of [
      ['按单位', bodies],
      ['按措施', titles],
    ] as const) {
      const from = find(summary, block).row + 2;
      for (let row = from; summary.rows[row]?.[1] !== '合计'; row++) {
        const name = summary.rows[row]?.[1];
        words.forEach((word, at) => {
          const cell = cellAt(summary, row, 2 + at);
          expect(cell?.formula).toMatch(/^SUMPRODUCT\(/);
          const count = states?.filter((state, index) => state === word && keys?.[index] === name).length;
          expect([name, word, cell?.formulaResult]).toEqual([name, word, count]);
          checked++;
        });
      }
    }
    expect(checked).toBeGreaterThan(20);
    expect(
      opened.book.sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).filter(({ formula }) => formula?.includes('evil')),
    ).toEqual([]);
    expect(details.rows.flat()).toContain(EVIL);
    expect(sheetOf(opened, '要说明的').rows.flat().join()).toContain('既不是 PDF，也不是 XLSX');
  });

  test('is the same bytes every time', async () => {
    const [a, b] = [
      await statusWorkbook(table, 'en', { toolVersion: '1', epoch: 0 }),
      await statusWorkbook(table, 'en', { toolVersion: '1', epoch: 0 }),
    ];
    expect(Buffer.compare(a, b)).toBe(0);
  });
});

describe('the page', () => {
  test.each(['zh', 'en'] as const)('holds everything, fetches nothing and runs nothing, in %s', (lang) => {
    const html = progressPage(table, packagedTemplates(), { lang, toolVersion: '1.2.3' });
    expect(html).not.toMatch(/<script|\ssrc=|@import|<link|url\(/i);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/(?<!-)undefined|\[object|NaN/);
    for (const words of lang === 'zh'
      ? ['按单位', '按措施', '已逾期', '各份填报不一致', '还没交回', 'b.xlsx']
      : ['By body', 'By measure', 'Overdue', 'Not returned'])
      expect(html).toContain(words);
    // Each bar is as long as the whole.
    const bars = Array.from(html.matchAll(/<span class="track">(.*?)<\/span>/g), ([, bar = '']) =>
      Array.from(bar.matchAll(/width: ([\d.]+)%/g), ([, width]) => Number(width)),
    );
    expect(bars.length).toBeGreaterThan(3);
    for (const widths of bars) expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100)).toBeLessThan(0.5);
  });

  test('of nothing that was read still says why', () => {
    const empty = statusTable([], { program: null, today: '2026-03-01', lang: 'zh' });
    expect(progressPage(empty, packagedTemplates(), { lang: 'zh', toolVersion: '1' })).toContain('没有与工作区比对');
  });
});

describe('the terminal', () => {
  test('says who has done what, what contradicts, who is missing, and what could not be read', () => {
    const text = statusReport(table, { lang: 'zh', colour: false, columns: 120 });
    expect(text).toMatch(/甲区民政局 +0 +7 +6 +1 +1 +15 +0%/);
    for (const words of [
      '落实进度，截至 2026-03-01',
      '读了 3 个文件，共 4 个。',
      '状态：已完成（a.xlsx） / 进行中（b.xlsx）',
      '甲区住房和城乡建设局',
      '没有读  既不是 PDF',
    ])
      expect(text).toContain(words);
    // A stranger's text steers no terminal.
    expect(text).not.toContain('\u001b');
  });

  test('a share is rounded down: only all of it is 100 %', () => {
    const counts = { all: 1000, done: 999, open: 1, overdue: 0, 'not-applicable': 0, conflict: 0, gone: 0, reference: 0 };
    expect([shareOf(counts), shareOf({ ...counts, done: 1000 }), shareOf({ ...counts, all: 5, done: 0, 'not-applicable': 5 })]).toEqual([
      '99%',
      '100%',
      '–',
    ]);
  });
});
