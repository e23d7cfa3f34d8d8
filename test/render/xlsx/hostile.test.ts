import { describe, expect, test } from 'vitest';
import { cellText, linesIn, MAX_CELL_TEXT, widestLine } from '../../../src/render/xlsx/cell-text.js';
import { columnName } from '../../../src/render/xlsx/column-name.js';
import { Grid } from '../../../src/render/xlsx/grid.js';
import { markdownToText } from '../../../src/render/xlsx/plain-markdown.js';
import { SheetNames } from '../../../src/render/xlsx/sheet-names.js';
import { workbookBytes } from '../../../src/render/xlsx/workbook.js';
import { compileFiles } from '../../support/compile-files.js';
import { SAMPLE, sampleProgram } from '../sample.js';
import { type Opened, open, workbooksOf } from './opened.js';

/** Formulas that our own sheets may have. */
const OWN = /^(?:COUNTIFS?|SUM|SUMIF|IF)\(|^[A-Z]+\d+-SUM\([A-Z]+\d+:[A-Z]+\d+\)$|^'[^']*(?:''[^']*)*'!\$[A-Z]+\$\d+$/;

const formulasOf = ({ book }: Opened) =>
  book.sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []));
const textsOf = ({ book }: Opened) => book.sheets.flatMap(({ rows }) => rows.flat());

test.each([
  '=1+1',
  '=HYPERLINK("http://evil.example","click")',
  '+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '＝1+1',
  "=cmd|'/C calc'!A0",
  '#REF!',
  '#N/A',
  'TRUE',
  '007',
  '2024-01-02',
  '1:1',
  '_x0041_',
  '</t><f>1+1</f>',
])('titles and names that read %j stay text', async (evil) => {
  const files = { ...SAMPLE };
  const replace = (file: string, from: string, key: string) => {
    expect(files[file]).toContain(from);
    files[file] = (files[file] ?? '').replace(from, `${key}: ${JSON.stringify(evil)}`);
  };
  replace('policies/district.yaml', 'title: 合理划分', 'title');
  replace('policies/district.yaml', 'title: 甲区措施', 'title');
  replace('policies/district.yaml', 'summary: 一般 1000~5000 户，**不得**随意突破。', 'summary');
  replace('policies/vocabulary/all.yaml', 'name: 甲区各街道办事处', 'name');
  const { program } = await compileFiles(files);
  let seen = 0;
  for (const [path, bytes] of await workbooksOf(program)) {
    const opened = await open(bytes);
    for (const formula of formulasOf(opened)) expect([path, OWN.test(formula) ? '' : formula]).toEqual([path, '']);
    expect([path, /<c [^>]*t="e"/.test(Object.values(opened.parts).join(''))]).toEqual([path, false]);
    seen += textsOf(opened).filter((text) => typeof text === 'string' && text.includes(evil.trim())).length;
  }
  expect(seen).toBeGreaterThan(3);
});

test('a cell that looks like a formula is marked as text, so that typing it anew makes none', async () => {
  const grid = new Grid('x', [{ width: 10 }, { width: 10 }], 'zh');
  grid.text(0, 0, '=1+1', 'text');
  grid.text(0, 1, '一加一', 'text');
  const { book } = await open(await workbookBytes([grid.sheet('x')], { title: 'x', lang: 'zh', toolVersion: '1', epoch: 0 }));
  expect([0, 1].map((column) => book.sheets[0]?.cells?.get(`0,${column}`)?.style?.numFmt)).toEqual(['@', undefined]);
});

describe('what a cell cannot hold', () => {
  test('control characters, halves of a pair and non-characters become visible; line ends become one kind', () => {
    expect(cellText('a\u0000b\u0008\u000bc\ud800d\ufffee\uffff', 'zh')).toBe('a�b��c�d�e�');
    expect(cellText('一\r\n二\r三\n四\t五', 'zh')).toBe('一\n二\n三\n四\t五');
    expect(cellText('😀', 'zh')).toBe('😀');
  });

  test('a text that is too long is cut with a note, not inside a character', () => {
    const cut = cellText('😀'.repeat(20_000), 'zh');
    expect(cut.length).toBeLessThanOrEqual(MAX_CELL_TEXT);
    expect(cut.length).toBeGreaterThan(MAX_CELL_TEXT - 5);
    expect(cut).toMatch(/😀……（单元格写不下，还有 \d+ 字，见 PDF 或网页）$/u);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
    const left = Number(/还有 (\d+) 字/.exec(cut)?.[1]);
    expect(cut.indexOf('……') + left).toBe(40_000);
    expect(cellText('字'.repeat(MAX_CELL_TEXT), 'en')).toHaveLength(MAX_CELL_TEXT);
    expect(cellText('字'.repeat(MAX_CELL_TEXT + 1), 'en')).toMatch(/more characters, see the PDF or the page\)$/);
  });

  test('comes out of the file as it went in', async () => {
    const texts = ['_x0041_', '_x005F_', '前后 空格 ', ' 前', '<&>"\'', ']]>', '\n', '#REF!', 'a\u0001b'];
    const grid = new Grid(
      'x',
      texts.map(() => ({ width: 10 })),
      'zh',
    );
    texts.forEach((text, column) => {
      grid.text(0, column, text, 'text');
    });
    const { book, parts } = await open(await workbookBytes([grid.sheet('x')], { title: 'x', lang: 'zh', toolVersion: '1', epoch: 0 }));
    expect(parts['xl/sharedStrings.xml']).toContain('_x005F_x0041_');
    expect(texts.map((_, column) => book.sheets[0]?.rows[0]?.[column])).toEqual(texts.map((text) => text.replace('\u0001', '�')));
  });
});

describe('names of sheets', () => {
  test('are legal, not too long, and told apart without regard to case', () => {
    const names = new SheetNames();
    expect(['a:b', "'quoted'", 'History', '', 'Data', 'DATA', '[x]*?/\\'].map((name) => names.take(name))).toEqual([
      'a：b',
      'quoted',
      'History_',
      '_',
      'Data',
      'DATA (2)',
      '［x］＊？／＼',
    ]);
    const long = ['长'.repeat(500), '长'.repeat(500), '😀'.repeat(40)].map((name) => names.take(name));
    for (const name of long) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/\p{Surrogate}/u);
    }
    expect(new Set(long).size).toBe(3);
    expect(long[0]).toBe(`${'长'.repeat(30)}…`);
  });

  test('with an apostrophe do not break formulas and links', async () => {
    const { program } = await sampleProgram({ file: 'policies/district.yaml', from: 'title: 甲区措施', to: `title: "甲'区'措施"` });
    const opened = await open((await workbooksOf(program, 'zh', ['matrix'])).get('matrix.xlsx') ?? new Uint8Array());
    expect(opened.book.sheets.map(({ name }) => name)).toContain("甲'区'措施");
    expect(formulasOf(opened).some((formula) => formula.startsWith("'甲''区''措施'!$"))).toBe(true);
  });
});

describe('size', () => {
  test('a title of 500 characters, a measure with 80 bodies, an empty document', async () => {
    const bodies = Array.from({ length: 80 }, (_, at) => `第${at}局`);
    const { program } = await sampleProgram({
      file: 'policies/district.yaml',
      from: 'title: 甲区措施',
      to: `title: ${'很长的标题'.repeat(100)}`,
    });
    const measure = program.documents.find(({ id }) => id === 'district')?.measures[0];
    if (!measure) throw new Error('no measure');
    measure.responsible = bodies.map((name) => ({ name, body: null, at: measure.at }));
    const city = program.documents.find(({ id }) => id === 'city');
    if (!city) throw new Error('no city');
    city.measures = [];
    const books = await workbooksOf(program);
    const list = await open(books.get('documents/district/checklist.xlsx') ?? new Uint8Array());
    expect(textsOf(list)).toContain(`${'很长的标题'.repeat(100)}`);
    expect(textsOf(list)).toContain(`${bodies.join('、')}等`);
    const matrix = await open(books.get('documents/district/matrix.xlsx') ?? new Uint8Array());
    expect(textsOf(matrix)).toEqual(expect.arrayContaining(bodies.map((name) => `${name}＊`)));
    const empty = await open(books.get('documents/city/checklist.xlsx') ?? new Uint8Array());
    expect(textsOf(empty)).toContain('本文件没有编入措施。');
    expect(books.has('documents/city/matrix.xlsx')).toBe(false);
  });

  test('widths count full-width characters twice', () => {
    expect([widestLine('ab中文'), widestLine('一\nabc'), linesIn('一二三四五', 4), linesIn('', 4)]).toEqual([6, 3, 3, 1]);
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

test('Markdown becomes plain text', () => {
  expect(markdownToText('一般 1000~5000 户，**不得**突破。')).toBe('一般 1000~5000 户，不得突破。');
  expect(markdownToText('前文：\n\n- 一\n- 二\n\n1. 甲\n2. 乙')).toBe('前文：\n• 一\n• 二\n1. 甲\n2. 乙');
  expect(markdownToText('[文本](https://example.org/a) <b>x</b> `=1`')).toBe('文本（https://example.org/a） <b>x</b> =1');
  expect(markdownToText('第一行\n第二行')).toBe('第一行第二行');
});
