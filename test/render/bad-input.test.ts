/** What no office would write, and some day somebody does: it is printed whole. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPages } from '../../src/render/pages.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { compileFiles } from '../support/compile-files.js';
import { CACHE, FONTS, openWithReader } from './pdf-text.js';
import { packagedTemplates } from './sample.js';

const bodyName = (index: number) => `石门区绿化和市容管理第${index}分局`;
const BODIES = 300;
const TITLE = '石门区关于进一步加强口袋公园和城市绿道建设管理工作的若干措施（试行）'.repeat(20).slice(0, 500);
const LONG_NAME = '石门区口袋公园建设管理工作领导小组办公室'.repeat(6);

const FILES = {
  'policies/vocabulary/bodies.yaml': [
    'bodies:',
    ...Array.from({ length: BODIES }, (_, at) => `  b${at}: { name: ${bodyName(at)}, level: district, jurisdiction: "610104" }`),
    `  long: { name: ${LONG_NAME}, level: district, jurisdiction: "610104" }`,
    'indicators:',
    '  path: { name: 绿道里程, unit: 公里 }',
    `  kind: { name: 类别, kind: category, values: [${Array.from({ length: 90 }, (_, at) => `第${at}类`).join(', ')}] }`,
  ].join('\n'),
  'policies/big.yaml': [
    'id: big',
    `title: ${TITLE}`,
    'level: district',
    'jurisdiction: "610104"',
    'nature: normative',
    'status: in-force',
    'measures:',
    '  - id: many',
    `    title: ${TITLE}`,
    `    lead: ${bodyName(0)}`,
    `    responsible: [${Array.from({ length: 80 }, (_, at) => bodyName(at + 1)).join(', ')}]`,
    `    summary: ${'建'.repeat(2500)}终。镇名𠮷峪，图标🚮。`,
    '    thresholds:',
    '      - indicator: path',
    '        unit: 公里',
    `        note: ${'注'.repeat(2200)}尾。`,
    '        scale:',
    ...Array.from({ length: 90 }, (_, at) => `          - { when: { kind: { is: 第${at}类 } }, equals: ${at + 1} }`),
    '  - id: rest',
    '    title: 其余各局',
    `    lead: ${LONG_NAME}`,
    `    responsible: [${Array.from({ length: BODIES - 81 }, (_, at) => bodyName(at + 81)).join(', ')}]`,
  ].join('\n'),
  'policies/empty.yaml': 'id: empty\ntitle: 空文件\nlevel: district\njurisdiction: "610104"\nnature: normative\nmeasures: []\n',
};

interface Sheet {
  /** Its text, without running heads and the page number. */
  body: string;
  /** Text that leaves the paper. */
  outside: string[];
}

let printer: Printer;
const sheets = new Map<string, Sheet[]>();
let findings: string[];

beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  const compiled = await compileFiles(FILES);
  findings = compiled.findings.map(({ rule }) => rule);
  const input = { program: compiled.program, findings: [], lang: 'zh' as const, toolVersion: '1.2.3' };
  for (const { print } of renderPages(input, packagedTemplates())) {
    if (print?.path.startsWith('documents/')) sheets.set(print.path, await sheetsOf(await printer.print(print)));
  }
}, 120_000);
afterAll(() => printer?.close());

async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const reader = await openWithReader(pdf);
  const found: Sheet[] = [];
  for (let number = 1; number <= reader.numPages; number++) {
    const page = await reader.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const margin = width < height ? 98 : 50;
    const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    const isInside = ([, , , , x, y]: number[], advance: number) =>
      (x ?? -1) >= 0 && (x ?? 0) + advance <= width && (y ?? -1) >= 0 && (y ?? 0) <= height;
    const join = (some: typeof items) =>
      some
        .map(({ str }) => str)
        .join('')
        .replace(/\s/g, '');
    found.push({
      body: join(items.filter(({ transform: [, , , , , y] }) => y > margin && y < height - margin)),
      // Vertical text advances downwards; its width is that of one character.
      outside: items
        .filter(({ transform, width: advance, dir }) => !isInside(transform, dir === 'ttb' ? 0 : advance))
        .map(({ str }) => str),
    });
  }
  return found;
}

const textOf = (path: string): string => (sheets.get(path) ?? []).map(({ body }) => body).join('');

describe.each(['documents/big/checklist.pdf', 'documents/big/matrix.pdf', 'documents/empty/checklist.pdf'])('%s', (path) => {
  test('has text on every page, and none beside the paper', () => {
    const pages = sheets.get(path) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    for (const { body, outside } of pages) {
      expect(body).not.toBe('');
      expect(outside).toEqual([]);
    }
  });
});

test('a title of 500 characters is there in full, on the cover and over its measure', () => {
  const text = textOf('documents/big/checklist.pdf');
  expect(text.startsWith(`落实检查清单${TITLE}`)).toBe(true);
  expect(text.split(TITLE).length - 1).toBeGreaterThanOrEqual(2);
});

test('300 bodies are in the matrix, each once, and its rows on every part', () => {
  const text = textOf('documents/big/matrix.pdf');
  for (let at = 0; at < BODIES; at++) expect(text, bodyName(at)).toContain(bodyName(at));
  expect(text).toContain('第9部分，共9部分');
  expect(text.split('其余各局').length - 1).toBe(9);
  expect(text).toContain(`${LONG_NAME.slice(0, 59)}…`);
});

test('80 responsible bodies, a summary and a row longer than a page lose nothing', () => {
  const text = textOf('documents/big/checklist.pdf');
  for (let at = 1; at <= 80; at++) expect(text).toContain(bodyName(at));
  expect(text.match(/建/g)?.length).toBeGreaterThan(2500);
  expect(text).toContain('建终。');
  expect(text.match(/注/g)?.length).toBe(2200);
  for (let at = 0; at < 90; at++) expect(text).toContain(`第${at}类${at + 1}公里`);
});

test('a character that no font has is a mark with its code, and a finding', () => {
  expect(textOf('documents/big/checklist.pdf')).toContain('镇名〓〔U+20BB7〕峪，图标〓〔U+1F6AE〕。');
  expect(findings.filter((rule) => rule === 'character-unprintable')).toHaveLength(1);
});

test('an empty document says so', () => {
  expect(textOf('documents/empty/checklist.pdf')).toContain('本文件没有编入措施。');
  expect(sheets.get('documents/empty/checklist.pdf')).toHaveLength(1);
});
