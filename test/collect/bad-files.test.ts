import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES, type ProblemCode, problem, problemInWords } from '../../src/collect/problems.js';
import { MAX_MEGABYTES, readReturned } from '../../src/collect/read.js';
import { readZip, Unzippable } from '../../src/collect/zip.js';
import { edited, list, makeLists, sheet } from './lists.js';

makeLists();

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const only = async (bytes: Uint8Array): Promise<ProblemCode | undefined> => {
  const { returned, problems } = await readReturned('a', bytes);
  expect(returned).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]?.severity).toBe('error');
  return problems[0]?.code;
};
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a file that cannot be read has one clear answer', () => {
  test.each<[string, ProblemCode, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing at all', 'file-empty', () => new Uint8Array()],
    ['plain text', 'file-unknown', () => bytesOf('单位,状态\n')],
    ['a picture', 'file-unknown', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['an .xls', 'xls-old', () => new Uint8Array([...COMPOUND, ...Array(600).fill(0)])],
    ['an .xlsx with a password', 'xlsx-encrypted', () => new Uint8Array([...COMPOUND, ...Buffer.from('EncryptedPackage', 'utf16le')])],
    [
      'an .xlsx with a password, as the library writes it',
      'xlsx-encrypted',
      () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'geheim', spinCount: 1000 } }),
    ],
    ['half an .xlsx', 'xlsx-damaged', () => list('documents/district/checklist.xlsx').subarray(0, 5000)],
    ['a ZIP of something else', 'file-unknown', () => zipSync({ 'readme.txt': bytesOf('x') })],
    [
      'an .ods',
      'ods',
      () => zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': bytesOf('<x/>') }),
    ],
    ['an .xlsb', 'xlsx-binary', () => zipSync({ 'xl/workbook.bin': new Uint8Array([1, 2, 3]) })],
    [
      'a broken workbook part',
      'xlsx-damaged',
      () => zipSync({ '[Content_Types].xml': bytesOf('<Types>'), 'xl/workbook.xml': bytesOf('<workbook') }),
    ],
    [
      'a foreign spreadsheet',
      'xlsx-foreign',
      () =>
        writeXlsx({
          sheets: [
            {
              name: '台账',
              rows: [
                ['序号', '状态'],
                [1, '已完成'],
              ],
            },
          ],
        }),
    ],
    ['a matrix', 'list-other-kind', () => list('documents/district/matrix.xlsx')],
    ['half a PDF', 'pdf-damaged', () => bytesOf('%PDF-1.7\n1 0 obj\n<<')],
  ])('%s', async (_what, code, make) => {
    expect(await only(await make())).toBe(code);
  });

  test.each([
    ['0', 'layout-older'],
    ['2', 'layout-newer'],
  ] as const)('a list of layout %s', async (layout, code) => {
    const bytes = await edited(list('documents/district/checklist.xlsx'), (sheets) => {
      const row = sheet(sheets, '_tiaokuai').rows.find(([name]) => name === 'layout');
      if (row) row[1] = layout;
    });
    expect(await only(bytes)).toBe(code);
  });

  test('a file that is too large is not opened', async () => {
    const bytes = new Uint8Array(MAX_MEGABYTES * 1024 * 1024 + 1);
    bytes.set([0x50, 0x4b, 0x03, 0x04]);
    expect(await only(bytes)).toBe('file-too-large');
  });
});

describe('a ZIP bomb', () => {
  const LIMITS = { entries: 10, bytes: 1 << 20 };
  const reason = (bytes: Uint8Array): string => {
    try {
      readZip(bytes, LIMITS);
      return 'read';
    } catch (error) {
      return error instanceof Unzippable ? error.reason : String(error);
    }
  };

  test('is stopped at the limit, whatever its headers claim', () => {
    const honest = zipSync({ a: new Uint8Array(2 << 20) });
    expect(reason(honest)).toBe('too-large');
    // The same, claiming to hold ten bytes.
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 30 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(reason(lying)).toBe('too-large');
    expect(reason(zipSync({ a: new Uint8Array(600_000), b: new Uint8Array(600_000) }))).toBe('too-large');
    expect(reason(zipSync({ a: new Uint8Array(600_000) }))).toBe('read');
  });

  test('of many entries, of offsets that lead outside, of a locked entry', () => {
    expect(reason(zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [String(at), new Uint8Array(1)]))))).toBe('too-large');
    const small = zipSync({ a: bytesOf('x'.repeat(100)) });
    const central = small.findIndex((_, at) => new DataView(small.buffer, small.byteOffset).getUint32(at, true) === 0x02014b50);
    const changed = (offset: number, value: number) => {
      const bytes = small.slice();
      new DataView(bytes.buffer).setUint32(central + offset, value, true);
      return bytes;
    };
    expect(reason(changed(42, 0xfffffff0))).toBe('damaged');
    expect(reason(changed(20, 0xfffffff0))).toBe('damaged');
    expect(reason(changed(8, 1))).toBe('encrypted');
    expect(reason(deflateRawSync(new Uint8Array(100)))).toBe('damaged');
  });

  test('in a workbook is said as such', async () => {
    // 200 MB of blanks in a part that is read.
    const bytes = zipSync(
      { '[Content_Types].xml': bytesOf('<Types/>'), 'xl/workbook.xml': new Uint8Array(200 << 20).fill(0x20) },
      { level: 1 },
    );
    expect(bytes.length).toBeLessThan(2 << 20);
    expect(await only(bytes)).toBe('xlsx-too-large');
  });

  test('of cells: two corners of a sheet do not fill the memory', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] });
    const { unzipSync, strFromU8, strToU8 } = await import('fflate');
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    expect(await only(zipSync(parts))).toBe('xlsx-damaged');
  });
});

describe('problems', () => {
  test('every code has words in both languages, with every argument in them', () => {
    const args = {
      detail: 'EIO',
      megabytes: 7,
      kind: '甲',
      made: 3,
      known: 4,
      sheet: '丙',
      column: '丁',
      count: 9,
      rows: ['戊'],
      row: 8,
      text: '己',
      key: 'k.x',
      other: 'k.y',
      first: '庚',
      second: '辛',
      cell: 'A1',
      formula: '=1',
      cached: '壬',
      name: '癸',
      list: '子',
      cover: '丑',
      document: 'doc',
      from: '寅',
      to: '卯',
    };
    for (const code of PROBLEM_CODES) {
      const one = problem('f', code, args as never);
      const [zh, en] = (['zh', 'en'] as const).map((lang) => problemInWords(one, lang));
      expect([code, zh]).toEqual([code, expect.stringMatching(/^[^\n]*\p{Script=Han}[^\n]*[。]$/u)]);
      expect([code, /undefined|\[object/.test(`${zh}${en}`)]).toEqual([code, false]);
      expect(en).toMatch(/[A-Za-z].*[.]$/);
    }
  });
});
