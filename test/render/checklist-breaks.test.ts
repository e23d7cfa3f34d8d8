/** Where the pages of a checklist end: no threshold is cut, and little is left white. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPages } from '../../src/render/pages.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { compileFiles } from '../support/compile-files.js';
import { CACHE, FONTS, openWithReader } from './pdf-text.js';
import { packagedTemplates } from './sample.js';

const MEASURES = 40;
const CASES = 55;
const measure = (at: number) => [
  `  - id: m${at}`,
  `    title: 第${at + 1}号水井检修`,
  `    section: ${'甲乙丙丁戊己庚辛'[Math.floor(at / 5)]}、分工`,
  '    lead: 区水务局',
  `    summary: ${'逐口检查并登记水位。'.repeat(1 + ((at * 7) % 12))}`,
  ...(at % 3 === 0 ? [] : ['    thresholds:']),
  ...Array.from({ length: at % 3 === 0 ? 0 : 1 + (at % 4) }, (_, n) => [
    `      - indicator: wells`,
    `        min: ${at * 100 + n}`,
    '        unit: 口',
    ...((at + n) % 2 ? [`        note: ${'井深按枯水期计。'.repeat(1 + ((at + n) % 9))}`] : []),
  ]).flat(),
];
const files: Record<string, string> = {
  'policies/vocabulary/v.yaml':
    'indicators:\n  wells: { name: 水井数, unit: 口 }\n  rounds: { name: 检修频次, unit: 次/月 }\n  depth: { name: 井深, unit: 米 }\n',
  'policies/wells.yaml': [
    'id: wells',
    'title: 水井检修办法',
    'level: district',
    'jurisdiction: "610104"',
    'nature: normative',
    'measures:',
    ...Array.from({ length: MEASURES }, (_, at) => measure(at)).flat(),
  ].join('\n'),
  'policies/scale.yaml': [
    'id: scale',
    'title: 分档办法',
    'level: district',
    'jurisdiction: "610104"',
    'nature: normative',
    'measures:',
    '  - id: first',
    '    title: 分档检修',
    `    summary: ${'按井深分档。'.repeat(40)}`,
    '    thresholds:',
    '      - indicator: wells',
    '        unit: 口',
    '        scale:',
    ...Array.from(
      { length: CASES },
      (_, at) => `          - { when: { depth: { min: ${at * 10}, max: ${at * 10 + 9} } }, equals: ${at + 3} }`,
    ),
  ].join('\n'),
};

/** Measures without a summary, and figures that need their room. */
const BARE = 36;
const bare = (at: number) => (at % 6 === 5 ? charged(at) : counted(at));
const charged = (at: number) => [
  `  - id: m${at}`,
  `    title: 第${at + 1}号水井检修${'以及沿线管道的巡看'.repeat(3)}`,
  `    charged: [{ body: 区水务局, duty: ${'带队巡看。'.repeat(5)} }, { body: 各镇, duty: ${'派人同去。'.repeat(5)} }]`,
];
const counted = (at: number) => [
  `  - id: m${at}`,
  `    title: 第${at + 1}号水井检修`,
  '    lead: 区水务局',
  '    responsible: [各镇]',
  '    thresholds:',
  ...Array.from(
    { length: 1 + ((at * 3) % 7) },
    (_, n) => `      - { indicator: wells, min: ${at * 100 + n}, unit: 口, deadline: 2026-12-31 }`,
  ),
  ...(at % 4 === 0
    ? [
        '      - indicator: rounds',
        '        unit: 次/月',
        '        scale:',
        '          - { when: { depth: { below: 10 } }, min: 1 }',
        '          - { when: { depth: { min: 10, max: 3000 } }, min: 2 }',
      ]
    : []),
];
files['policies/bare.yaml'] = [
  'id: bare',
  'title: 水井清单',
  'level: district',
  'jurisdiction: "610104"',
  'nature: normative',
  'measures:',
  ...Array.from({ length: BARE }, (_, at) => bare(at)).flat(),
].join('\n');

/** A scale where an English date leaves it little room. */
files['policies/narrow.yaml'] = [
  'id: narrow',
  'title: 水井补助办法',
  'level: district',
  'jurisdiction: "610104"',
  'nature: normative',
  'measures:',
  '  - id: first',
  '    title: 分档补助',
  '    thresholds:',
  '      - indicator: wells',
  '        unit: 口/百户',
  '        deadline: 2027-09-30',
  '        scale:',
  '          - { when: { depth: { max: 2000 } }, min: 30 }',
  '          - { when: { depth: { min: 2001, max: 4000 } }, min: 30, max: 90 }',
  '          - { when: { depth: { min: 4001 } }, max: 1200 }',
].join('\n');

/** A measure for which a whole town answers, after others that fill the page more and more. */
const STATIONS = Array.from({ length: 90 }, (_, at) => `第${at + 1}号水井养护管理站`);
files['policies/town.yaml'] = [
  'id: town',
  'title: 全镇水井办法',
  'level: district',
  'jurisdiction: "610104"',
  'nature: normative',
  'measures:',
  ...[1, 3, 5].flatMap((at) => [
    ...bare(at),
    `  - { id: all${at}, title: 全镇井况巡看, lead: 区水务局, summary: 各站都去。, responsible: [${STATIONS.join(', ')}] }`,
  ]),
].join('\n');

/** The heights of the lines of text on each page, in points from its foot, between running head and page number. */
interface Laid {
  lines: { y: number; text: string }[];
}

let printer: Printer;
let wells: Laid[];
let scale: Laid[];
let plain: Laid[];
let town: Laid[];
let narrow: Laid[];
beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  const { program } = await compileFiles(files);
  const pagesIn = (lang: 'zh' | 'en') => [
    ...renderPages({ program, findings: [], lang, toolVersion: '1', only: new Set(['checklist']) }, packagedTemplates()),
  ];
  const chinese = pagesIn('zh');
  const laidOut = async (id: string, pages = chinese) => {
    const job = pages.find(({ path }) => path === `documents/${id}/checklist.html`)?.print;
    const reader = await openWithReader(await printer.print(job as NonNullable<typeof job>));
    const laid: Laid[] = [];
    for (let number = 1; number <= reader.numPages; number++) {
      const rows = new Map<number, string>();
      for (const item of (await (await reader.getPage(number)).getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const y = Math.round(item.transform[5]);
        if (y > 90 && y < 745) rows.set(y, (rows.get(y) ?? '') + item.str.replace(/\s/g, ''));
      }
      laid.push({ lines: [...rows].sort(([a], [b]) => b - a).map(([y, text]) => ({ y, text })) });
    }
    // Without the cover and the contents, whose lines end in the number of a page.
    return laid.slice(laid.findLastIndex(({ lines }) => lines.some(({ text }) => /受检单位|检修\d+$/.test(text))) + 1);
  };
  [wells, scale, plain] = [await laidOut('wells'), await laidOut('scale'), await laidOut('bare')];
  [town, narrow] = [await laidOut('town'), await laidOut('narrow', pagesIn('en'))];
}, 60_000);
afterAll(() => printer?.close());

/** The foot of the text area is 35 mm above that of the page; the area is 225 mm high. */
const FOOT = 99;
const AREA = 638;
const white = ({ lines }: Laid): number => ((lines.at(-1)?.y ?? FOOT + AREA) - FOOT) / AREA;

test('about a quarter of a page is the most that is left white', () => {
  expect(wells.length).toBeGreaterThan(12);
  for (const [at, one] of wells.slice(0, -1).entries()) expect(white(one), `page ${at + 1}: ${one.lines.at(-1)?.text}`).toBeLessThan(0.3);
});

test('a measure that is broken goes on with its name, and with more than one line', () => {
  const names = wells.flatMap(({ lines }) => lines.filter(({ text }) => /^第\d+号水井检修/.test(text)).map(({ text }) => text));
  expect(new Set(names).size).toBe(MEASURES);
  expect(names.length).toBeGreaterThan(MEASURES);
  for (const { lines } of wells) {
    const last = lines.findLastIndex(({ text }) => /^第\d+号水井检修/.test(text));
    expect(lines.length - 1 - last, lines.at(-1)?.text).toBeGreaterThan(1);
  }
});

test('a threshold stays on one page', () => {
  const notes = Array.from({ length: MEASURES }, (_, at) => at).flatMap((at) =>
    at % 3 === 0 ? [] : Array.from({ length: 1 + (at % 4) }, (_, n) => `不少于${at * 100 + n}口`),
  );
  const found = wells.flatMap(({ lines }) => lines.filter(({ text }) => /不少于\d+口/.test(text)));
  expect(found).toHaveLength(notes.length);
  // The page that begins with a remark would have it cut from its threshold.
  for (const { lines } of wells) {
    const first = lines.findIndex(({ text }) => /井深按枯水期计/.test(text));
    if (first >= 0) expect(lines.slice(0, first).some(({ text }) => /不少于\d+口/.test(text))).toBe(true);
  }
});

test('a scale that is higher than a page begins where it stands, and no case of it is cut', () => {
  expect(white(scale[0] as Laid)).toBeLessThan(0.1);
  const cases = scale.flatMap(({ lines }) => lines.filter(({ text }) => /^\d+—\d+米\d+口$/.test(text)));
  expect(cases).toHaveLength(CASES);
  // What it is a scale of is said again where it goes on.
  expect(scale).toHaveLength(2);
  for (const { lines } of scale) expect(lines.filter(({ text }) => text.startsWith('水井数'))).toHaveLength(1);
});

test('a name does not stand at the foot of a page with nothing but the line that says that there is no summary', () => {
  expect(plain.length).toBeGreaterThan(8);
  for (const [at, { lines }] of plain.entries()) expect(lines.at(-1)?.text, `page ${at + 1}`).not.toMatch(/未编写摘要|^第\d+号水井检修/);
  const names = plain.flatMap(({ lines }) => lines.filter(({ text }) => /^第\d+号水井检修/.test(text)).map(({ text }) => text));
  expect(new Set(names).size).toBe(BARE);
});

test('a date is broken after its year only, and a figure keeps its unit', () => {
  const lines = plain.flatMap((one) => one.lines.map(({ text }) => text));
  const dated = Array.from({ length: BARE }, (_, at) => (at % 6 === 5 ? 0 : 1 + ((at * 3) % 7))).reduce((sum, count) => sum + count, 0);
  expect(lines.filter((text) => text.includes('12月31日'))).toHaveLength(dated);
  for (const count of [1, 2]) expect(lines.filter((text) => text.endsWith(`不少于${count}次/月`))).toHaveLength(BARE / 4);
});

test('in a narrow scale, a figure goes to the next line together with its unit', () => {
  const lines = narrow.flatMap((one) => one.lines.map(({ text }) => text));
  for (const figure of ['2000米', '2001–4000米', '4001米', '30口/百户', '30–90口/百户', '1200口/百户'])
    expect(lines.filter((text) => text.includes(figure)).length, `${figure}: ${lines.join(' ')}`).toBeGreaterThan(0);
});

test('ninety bodies leave no hole before them, and are all there, with what is filled in after the last', () => {
  expect(town.length).toBeGreaterThan(2);
  for (const [at, one] of town.slice(0, -1).entries()) expect(white(one), `page ${at + 1}: ${one.lines.at(-1)?.text}`).toBeLessThan(0.3);
  // The name of the measure stands between the pages, be it in the middle of that of a body.
  const all = town.flatMap(({ lines }) => lines.map(({ text }) => text).filter((text) => !text.startsWith('全镇井况巡看'))).join('');
  for (const name of STATIONS) expect(all.split(name)).toHaveLength(4);
  // No page begins with the lines to be filled in: some names stand above them.
  for (const { lines } of town)
    expect(
      lines
        .slice(0, 2)
        .map(({ text }) => text)
        .join(''),
    ).not.toMatch(/落实情况|责任人签名/);
});
