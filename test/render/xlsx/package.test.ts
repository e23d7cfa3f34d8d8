/** The rules of the file format, which Excel answers with a repair dialog when they are broken. */

import { beforeAll, describe, expect, test } from 'vitest';
import { sampleProgram } from '../sample.js';
import { type Opened, open, workbooksOf } from './opened.js';

const books = new Map<string, Opened>();
beforeAll(async () => {
  const { program } = await sampleProgram();
  for (const [path, bytes] of await workbooksOf(program)) books.set(path, await open(bytes));
});

test('which workbooks there are', () => {
  expect([...books.keys()].sort()).toEqual([
    'bodies/affairs/checklist.xlsx',
    'bodies/city-affairs/checklist.xlsx',
    'bodies/departments/checklist.xlsx',
    'bodies/housing/checklist.xlsx',
    'bodies/streets/checklist.xlsx',
    'documents/city/checklist.xlsx',
    'documents/city/matrix.xlsx',
    'documents/district/checklist.xlsx',
    'documents/district/comparison.xlsx',
    'documents/district/matrix.xlsx',
    'documents/report/checklist.xlsx',
    'matrix.xlsx',
  ]);
});

/** Elements of a worksheet in the order that the schema demands (CT_Worksheet). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'ignoredErrors',
];

describe('every package', () => {
  const each = (check: (opened: Opened, path: string) => void) => () => {
    for (const [path, opened] of books) check(opened, path);
  };
  const sheets = ({ parts }: Opened) => Object.entries(parts).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));

  test(
    'names a type for each of its parts, and no part that is not there',
    each(({ parts }, book) => {
      const types = parts['[Content_Types].xml'] ?? '';
      const named = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, path = '']) => path);
      const extensions = Array.from(types.matchAll(/Extension="([^"]+)"/g), ([, extension = '']) => extension);
      for (const path of named) expect([book, path, path in parts]).toEqual([book, path, true]);
      for (const path of Object.keys(parts))
        if (path !== '[Content_Types].xml')
          expect([book, path, named.includes(path) || extensions.includes(path.split('.').at(-1) ?? '')]).toEqual([book, path, true]);
      expect(new Set(named).size).toBe(named.length);
    }),
  );

  test(
    'has a target for each relationship',
    each(({ parts }, book) => {
      for (const [path, content] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
        const folder = path.replace(/_rels\/[^/]+$/, '');
        const ids = Array.from(content.matchAll(/ Id="([^"]+)"/g), ([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, target = ''] of content.matchAll(/ Target="([^"]+)"/g))
          expect([book, target, `${folder}${target}` in parts]).toEqual([book, target, true]);
        // Nothing leads out of the file.
        expect(content).not.toContain('TargetMode="External"');
      }
    }),
  );

  test(
    'has its elements in the order of the schema, each once',
    each((opened, book) => {
      for (const [path, xml] of sheets(opened)) {
        const top = topElements(xml);
        const known = top.map((name) => ORDER.indexOf(name));
        expect([book, path, top, known.includes(-1)]).toEqual([book, path, top, false]);
        expect([book, path, known]).toEqual([book, path, [...known].sort((a, b) => a - b)]);
        const once = top.filter((name) => name !== 'conditionalFormatting');
        expect(new Set(once).size).toBe(once.length);
      }
    }),
  );

  test(
    'has rows and cells in order, each once, and styles that exist',
    each((opened, book) => {
      const styles = /<cellXfs count="(\d+)"/.exec(opened.parts['xl/styles.xml'] ?? '')?.[1];
      for (const [path, xml] of sheets(opened)) {
        const rows = Array.from(xml.matchAll(/<row r="(\d+)"/g), ([, row]) => Number(row));
        expect([book, path, rows]).toEqual([book, path, [...new Set(rows)].sort((a, b) => a - b)]);
        const cells = Array.from(xml.matchAll(/<c r="([A-Z]+\d+)"/g), ([, cell]) => cell);
        expect(new Set(cells).size).toBe(cells.length);
        for (const [, style] of xml.matchAll(/<c [^>]*s="(\d+)"/g)) expect(Number(style)).toBeLessThan(Number(styles));
      }
    }),
  );

  test(
    'has merged areas, filters and rules that do not overlap or lie outside',
    each((opened, book) => {
      for (const [path, xml] of sheets(opened)) {
        const merged = Array.from(xml.matchAll(/<mergeCell ref="([^"]+)"/g), ([, range = '']) => cellsOf(range));
        const all = merged.flat();
        expect([book, path, all.length - new Set(all).size]).toEqual([book, path, 0]);
        for (const cells of merged) expect(cells.length).toBeGreaterThan(1);
      }
    }),
  );

  test(
    'keeps to the limits of drop-downs, heads and messages',
    each((opened) => {
      for (const [, xml] of sheets(opened)) {
        for (const [, list = ''] of xml.matchAll(/<formula1>"([^<]*)"<\/formula1>/g)) expect(list.length).toBeLessThanOrEqual(255);
        for (const [, text = ''] of xml.matchAll(/<odd(?:Header|Footer)>([^<]*)</g)) expect(text.length).toBeLessThanOrEqual(255);
        for (const [, title = ''] of xml.matchAll(/ errorTitle="([^"]*)"/g)) expect(title.length).toBeLessThanOrEqual(32);
        for (const [, message = ''] of xml.matchAll(/ error="([^"]*)"/g)) expect(message.length).toBeLessThanOrEqual(255);
        for (const [, height] of xml.matchAll(/ ht="([\d.]+)"/g)) expect(Number(height)).toBeLessThanOrEqual(409.5);
        for (const [, width] of xml.matchAll(/ width="([\d.]+)"/g)) expect(Number(width)).toBeLessThanOrEqual(255);
      }
    }),
  );

  test(
    'shows a value for every formula, and links only to cells of its own sheets',
    each(({ parts, book: { sheets: read } }, book) => {
      const names = new Set(read.map(({ name }) => name));
      const all = Object.values(parts).join('');
      expect([book, /<f>[^<]*<\/f><\/c>/.exec(all)?.[0]]).toEqual([book, undefined]);
      for (const [, location = ''] of all.matchAll(/<hyperlink [^>]*location="([^"]+)"/g)) {
        const [, name = ''] = /^(?:'|&apos;)(.*)(?:'|&apos;)![A-Z]+\d+$/.exec(location) ?? [];
        expect([book, location, names.has(name)]).toEqual([book, location, true]);
      }
    }),
  );

  test(
    'carries no time but the one it was given',
    each(({ parts, bytes }) => {
      expect(parts['docProps/core.xml']).toContain('1970-01-01T00:00:00Z</dcterms:modified>');
      // The date of each entry in the archive: the first that the format knows.
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      expect(view.getUint32(0, true)).toBe(0x04034b50);
      expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
    }),
  );
});

test('the same program gives the same bytes, in any time zone', async () => {
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Asia/Shanghai';
    const again = await workbooksOf((await sampleProgram()).program);
    process.env.TZ = 'America/New_York';
    const third = await workbooksOf((await sampleProgram()).program);
    for (const [path, { bytes }] of books) {
      expect([path, Buffer.compare(bytes, again.get(path) ?? new Uint8Array())]).toEqual([path, 0]);
      expect([path, Buffer.compare(bytes, third.get(path) ?? new Uint8Array())]).toEqual([path, 0]);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

/** Names of the elements directly below the root. */
function topElements(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name = '', empty] of xml.matchAll(/<(\/?)([a-zA-Z:]+)[^>]*?(\/?)>/g)) {
    if (tag.startsWith('<?')) continue;
    if (closing) depth--;
    else {
      if (depth === 1) names.push(name);
      if (!empty) depth++;
    }
  }
  return names;
}

function cellsOf(range: string): string[] {
  const [, from = '', top, to = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  const number = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const cells: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++)
    for (let column = number(from); column <= number(to); column++) cells.push(`${row},${column}`);
  return cells;
}
