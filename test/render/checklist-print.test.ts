/** A checklist on paper: what belongs together can be told on every page. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPages } from '../../src/render/pages.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { compileFiles } from '../support/compile-files.js';
import { CACHE, FONTS, openWithReader } from './pdf-text.js';
import { packagedTemplates } from './sample.js';

const MEASURES = 26;
const title = (at: number) => `第${at + 1}号绿道养护`;
const files = {
  'policies/vocabulary/v.yaml': 'indicators:\n  path: { name: 绿道里程, unit: 公里 }\nactions:\n  report: { name: 报告 }\n',
  'policies/paths.yaml': [
    'id: paths',
    'title: 绿道养护办法',
    'level: district',
    'jurisdiction: "610104"',
    'nature: normative',
    'measures:',
    ...Array.from({ length: MEASURES }, (_, at) => [
      `  - id: m${at}`,
      `    title: ${title(at)}`,
      `    section: ${'一二三四五六'[Math.floor(at / 5)]}、分工`,
      `    summary: ${'巡查并修补路面。'.repeat(3 + ((at * 17) % 41))}`,
      '    thresholds:',
      ...Array.from({ length: 1 + (at % 7) }, (_, n) => `      - { indicator: path, min: ${at * 10 + n + 1}, unit: 公里 }`),
    ]).flat(),
    'procedures:',
    '  - id: round',
    '    title: 巡查流程',
    '    steps:',
    ...Array.from({ length: 45 }, () => '      - { actor: 区林业局, action: report }'),
  ].join('\n'),
};

let printer: Printer;
let pages: { lines: string[]; boxes: number }[];
beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  const { program } = await compileFiles(files);
  const input = { program, findings: [], lang: 'zh' as const, toolVersion: '1', only: new Set(['checklist']) };
  const job = [...renderPages(input, packagedTemplates())].find(({ path }) => path === 'documents/paths/checklist.html')?.print;
  const reader = await openWithReader(await printer.print(job as NonNullable<typeof job>));
  pages = [];
  for (let number = 1; number <= reader.numPages; number++) {
    const page = await reader.getPage(number);
    const rows = new Map<number, string>();
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const y = Math.round(item.transform[5]);
      // Between running head and page number.
      if (y > 90 && y < 745) rows.set(y, (rows.get(y) ?? '') + item.str);
    }
    const boxes = (await page.getAnnotations()).filter(({ fieldName }) => /^paths\.(?:p_)?[a-z0-9]+\.done$/.test(fieldName ?? ''));
    pages.push({ lines: [...rows].sort(([a], [b]) => b - a).map(([, text]) => text.replace(/\s/g, '')), boxes: boxes.length });
  }
}, 60_000);
afterAll(() => printer?.close());

const isName = (line: string | undefined) => /^第\d+号绿道养护|^巡查流程/.test(line ?? '');
const body = () => pages.filter(({ boxes }, at) => at > 1 || boxes > 0);

test('a measure that goes on to another page is named there again', () => {
  expect(body().length).toBeGreaterThan(8);
  for (const { lines } of body()) {
    const [first, second] = lines;
    expect(isName(first) || isName(second), lines.slice(0, 3).join(' | ')).toBe(true);
    if (!isName(first)) expect(first).toMatch(/、分工$|^流程$/);
  }
  const names = body().flatMap(({ lines }) => lines.filter(isName));
  expect(new Set(names).size).toBe(MEASURES + 1);
  expect(names.length).toBeGreaterThan(MEASURES + 5);
});

test('and ticked only once', () => {
  expect(pages.reduce((sum, { boxes }) => sum + boxes, 0)).toBe(MEASURES + 1);
});

test('no name, head of a table or heading stands last on a page', () => {
  for (const { lines } of body()) {
    const last = lines.at(-1) ?? '';
    expect(isName(last), last).toBe(false);
    expect(last).not.toMatch(/、分工$|^流程$|^指标要求|^步骤/);
  }
});

test('contents that are a few lines too long for a page are set closer', () => {
  // Twenty-six measures, one procedure and seven groups.
  const listed = (page: number) => pages[page]?.lines.filter((line) => /(?:绿道养护|巡查流程|分工|流程)\d+$/.test(line)).length;
  expect(listed(1)).toBe(MEASURES + 1 + 7);
  expect(pages[2]?.boxes).toBeGreaterThan(0);
});
