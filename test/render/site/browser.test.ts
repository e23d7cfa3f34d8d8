/// <reference lib="dom" />
/** The site in a real browser, opened from a folder: search, filters, links, print, and what a screen reader needs. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/render/browser/find.js';
import { launchBrowser, type Running } from '../../../src/render/browser/launch.js';
import { renderPages } from '../../../src/render/pages.js';
import { wordAll } from '../../../src/report/worded.js';
import { compileFiles } from '../../support/compile-files.js';
import { CACHE, FONTS, pageTexts } from '../pdf-text.js';
import { packagedTemplates } from '../sample.js';
import { FILES, siteOf } from './sample-site.js';

/** A page of every kind. */
const KINDS = [
  'index.html',
  'documents.html',
  'documents/district.html',
  'measures/district/limits.html',
  'measures/western/adjust.html',
  'bodies.html',
  'bodies/affairs.html',
  'indicators.html',
  'indicators/households.html',
  'indicators/oversized.html',
  'matrix.html',
  'matrices/district.html',
  'comparisons/western.html',
  'deadlines.html',
  'findings.html',
  'rules/threshold-loosened.html',
];

let folder: string;
let running: Running;
let page: Page;
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiaokuai-site-'));
  for (const { path, content } of await siteOf()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { env, platform } = process;
  const { candidates } = await findBrowser({ env, platform });
  const [candidate] = candidates;
  if (!candidate) throw new Error('no browser');
  running = await launchBrowser(candidate, { cacheDir: CACHE, fontsDir: FONTS, env, platform });
  page = await running.browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
}, 60_000);
afterAll(async () => {
  await running?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const open = (path: string) => page.goto(`${pathToFileURL(folder)}/${path}`);
const looks = (scheme: 'light' | 'dark') => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
const size = (width: number, height = 900) => page.setViewport({ width, height });
const status = () => page.$eval('#found-count', ({ textContent }) => textContent ?? '');
const hits = () => page.$$eval('#found a', (links) => links.map((link) => link.textContent ?? ''));
const path = () => page.url().slice(`${pathToFileURL(folder)}/`.length);

async function ask(words: string): Promise<void> {
  await page.$eval(
    '#find',
    (box, value) => {
      (box as HTMLInputElement).value = value;
      box.dispatchEvent(new Event('input'));
    },
    words,
  );
  await page.waitForFunction(() => /\d|“/.test(document.getElementById('found-count')?.textContent ?? ''));
}

test('pages open from a folder without a request elsewhere or a complaint of the browser', async () => {
  await size(1280);
  for (const path of KINDS) await open(path);
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(`${pathToFileURL(folder)}/`))).toEqual([]);
});

describe('search', () => {
  test('finds Chinese in titles first, and the link leads to the page', async () => {
    await open('bodies/affairs.html');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
    await ask('调整');
    expect((await hits()).slice(0, 3)).toEqual(
      ['调整社区规模', '超大型社区调整数', '优化调整'].map((title) => expect.stringContaining(title)),
    );
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown'] as const) await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('优化调整');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(path()).toBe('measures/city/adjust.html');
  });

  test.each([
    ['丙政发[2024]7号', '丙区措施'],
    ['丙政发〔２０２４〕７号', '丙区措施'],
    ['摸底', '调整社区规模'],
    ['Civil affairs bureau', ''],
    ['丙局 口袋', null],
    ['丙局 规模', '调整社区规模'],
    ['社区户数 丙区', '调整社区规模'],
    ['households', '社区户数'],
    ['看不见', null],
  ])('“%s”', async (words, first) => {
    await open('index.html');
    await page.focus('#find');
    await ask(words);
    const found = await hits();
    if (first === null) {
      expect(found).toEqual([]);
      expect(await status()).toBe(`没有找到“${words}”。`);
    } else if (first !== '') {
      expect(found[0]).toContain(first);
      expect(await status()).toBe(`${found.length} 条结果`);
    }
  });

  test('marks what was found, Enter goes to the first hit, Escape closes', async () => {
    await open('index.html');
    await page.focus('#find');
    await ask('口袋');
    expect(await page.$$eval('#found mark', (marks) => marks.map(({ textContent }) => textContent))).toEqual(['口袋']);
    await page.keyboard.press('Escape');
    expect(await page.$eval('.found', (panel) => (panel as HTMLElement).hidden)).toBe(true);
    await ask('口袋');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(path()).toBe('measures/western/plaza.html');
  });

  test('says so when its data is missing', async () => {
    const script = join(folder, 'assets/search.js');
    const data = readFileSync(script);
    try {
      rmSync(script);
      await open('index.html');
      await page.focus('#find');
      await page.keyboard.type('甲');
      await page.waitForFunction(() => document.getElementById('found-count')?.textContent?.includes('search.js'));
    } finally {
      writeFileSync(script, data);
    }
    complaints.length = 0;
  });
});

describe('filters', () => {
  const shown = () =>
    page.$$eval('#matrix tr[data-row]', (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-ref')));
  const count = () => page.$eval('.filter .count', ({ textContent }) => textContent);
  const set = async (name: string, value: string) => {
    const field = await page.$(`.filter [name="${name}"]`);
    if (await field?.evaluate((element) => element.tagName === 'SELECT')) await field?.select(value);
    else await field?.type(value);
  };
  const columns = () =>
    page.$$eval('#matrix thead th[data-body]', (heads) =>
      heads.filter((head) => head.checkVisibility()).map((head) => head.getAttribute('data-body')),
    );

  test('by text, role, body and topic; the count is announced, and cleared they are all there again', async () => {
    await open('matrix.html');
    const all = await shown();
    expect(all.length).toBe(7);
    expect(await count()).toBe('显示 7 条，共 7 条');
    await set('text', '经费');
    expect(await shown()).toEqual(['district/limits']);
    expect(await count()).toBe('显示 1 条，共 7 条');
    expect(await page.$eval('.filter .count', (element) => element.getAttribute('role'))).toBe('status');
    await page.click('.filter button[type="reset"]');
    await page.waitForFunction(() => document.querySelector('.filter .count')?.textContent === '显示 7 条，共 7 条');
    expect(await shown()).toEqual(all);
    await set('body', '区住建局');
    expect(await shown()).toEqual(['district/size', 'district/limits']);
    expect(await columns()).not.toContain('丙局');
    await set('role', 'lead');
    expect(await shown()).toEqual(['district/limits']);
    await page.click('.filter button[type="reset"]');
    await set('topic', 'size');
    expect(await shown()).toEqual(['western/adjust']);
    expect(await columns()).toEqual(['丙局', '未登记的单位']);
  });

  test('what the address asks for is filled in', async () => {
    await open('bodies/housing.html');
    const href = await page.$eval('a[href*="matrix.html?body="]', (link) => link.getAttribute('href'));
    await open(`bodies/${href}`);
    expect(await shown()).toEqual(['district/size', 'district/limits']);
  });
});

describe('looks', () => {
  test('no page scrolls sideways on a phone', async () => {
    await size(390, 844);
    for (const path of KINDS) {
      await open(path);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390]);
    }
  });

  test('on a phone the facts of two documents stand one below the other, each with its place', async () => {
    await size(360, 740);
    await open('comparisons/western.html');
    const facts = () =>
      page.$eval('.sources', (table) => ({
        over: (table.parentElement?.scrollWidth ?? 0) - (table.parentElement?.clientWidth ?? 0),
        cells: Array.from(table.querySelectorAll('tbody tr:first-child td'), (cell) => ({
          label: getComputedStyle(cell, '::before').content,
          top: Math.round(cell.getBoundingClientRect().top),
        })),
      }));
    const narrow = await facts();
    expect(narrow.over).toBe(0);
    expect(narrow.cells.map(({ label }) => label)).toEqual(['"上级 · 西安市"', '"本文件 · 碑林区"']);
    expect(narrow.cells[1]?.top).toBeGreaterThan(narrow.cells[0]?.top ?? 0);
    await size(1000);
    const wide = await facts();
    expect(wide.cells.map(({ label, top }) => [label, top])).toEqual(Array(2).fill(['none', wide.cells[0]?.top]));
  });

  test('the longest title squeezes neither its neighbour nor the columns beside it', async () => {
    const district = (FILES['policies/district.yaml'] ?? '').replace('title: 合理划分', `title: ${'合理划分社区范围'.repeat(60)}`);
    const long = join(folder, 'long');
    for (const { path, content } of await siteOf({ ...FILES, 'policies/district.yaml': district })) {
      mkdirSync(dirname(join(long, path)), { recursive: true });
      writeFileSync(join(long, path), content);
    }
    await size(1000);
    await page.goto(pathToFileURL(join(long, 'measures', 'district', 'limits.html')).href);
    const [previous, next] = await page.$$eval('.turn > span', (all) => all.map((one) => one.getBoundingClientRect().width));
    expect(previous).toBeGreaterThan(300);
    // 指导思想 and its arrow, in one line.
    expect(next).toBeGreaterThan(70);
    await page.goto(pathToFileURL(join(long, 'deadlines.html')).href);
    const lines = await page.$$eval('table.dues', (tables) =>
      tables.map((one) => Array.from(one.tHead?.rows[0]?.cells ?? [], (cell) => Math.round(cell.getBoundingClientRect().left)).join(' ')),
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines).size).toBe(1);
  });

  test('a date is not broken, however narrow its column', async () => {
    const english = join(folder, 'english');
    const district = (FILES['policies/district.yaml'] ?? '').replace('deadline: 2025,', "deadline: '2025-12-31',");
    for (const { path, content } of await siteOf({ ...FILES, 'policies/district.yaml': district }, 'en')) {
      mkdirSync(dirname(join(english, path)), { recursive: true });
      writeFileSync(join(english, path), content);
    }
    for (const width of [1000, 720, 360]) {
      await size(width);
      for (const path of ['bodies/affairs.html', 'documents/western.html', 'measures/district/limits.html', 'indicators/oversized.html']) {
        await page.goto(pathToFileURL(join(english, path)).href);
        const lines = await page.$$eval('td', (cells) =>
          cells
            .filter((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell.textContent?.trim() ?? ''))
            .map((cell) => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return range.getClientRects().length;
            }),
        );
        expect([width, path, lines.length > 0, Math.max(...lines)]).toEqual([width, path, true, 1]);
      }
    }
  });

  test('on the page that links to everything, no table is wider than the page, in English either', async () => {
    const { program, findings } = await compileFiles(FILES);
    const input = { program, findings: await wordAll(findings, 'en'), lang: 'en' as const, toolVersion: '1' };
    const made = [...renderPages(input, packagedTemplates())].find(({ path }) => path === 'index.html');
    expect(made?.html).toContain('point by point');
    const file = join(folder, 'everything.html');
    writeFileSync(file, made?.html ?? '');
    for (const width of [1200, 900, 760]) {
      await size(width);
      await page.goto(pathToFileURL(file).href);
      const over = await page.$$eval('main table', (tables) => {
        const { right } = document.querySelector('main header')?.getBoundingClientRect() ?? { right: 0 };
        return tables.filter((one) => one.getBoundingClientRect().right > right + 1).length;
      });
      expect([width, over]).toEqual([width, 0]);
    }
  });

  test('a checklist does not scroll sideways on the smallest phone, with days of twelve letters', async () => {
    const district = (FILES['policies/district.yaml'] ?? '').replace('deadline: 2025,', "deadline: '2025-12-31',");
    const { program } = await compileFiles({ ...FILES, 'policies/district.yaml': district });
    const input = { program, findings: [], lang: 'zh' as const, toolVersion: '1', only: new Set(['checklist']) };
    const made = [...renderPages(input, packagedTemplates())].find(({ path }) => path === 'documents/district/checklist.html');
    expect(made?.html).toContain('12月31日');
    const file = join(folder, 'checklist-on-a-phone.html');
    writeFileSync(file, made?.html ?? '');
    await size(360, 740);
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('pages print on A4 without an empty sheet, and without what is for the screen', async () => {
    await size(1280);
    await looks('dark');
    for (const path of KINDS) {
      await open(path);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const sheets = await pageTexts(new Uint8Array(pdf));
      for (const [at, text] of sheets.entries()) expect([path, at, text.replace(/\d+\/\d+$/, '').length > 4]).toEqual([path, at, true]);
      expect(sheets.join('')).not.toContain('检查发现指标期限');
      expect(sheets.join('')).not.toContain('清除筛选');
    }
  }, 120_000);

  test('a matrix that is wider than the sheet is printed as a list: no body is cut off, and filters hold there, too', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `第${at + 1}养护站`);
    const western = (FILES['policies/western.yaml'] ?? '').replace('[未登记的单位]', `[${names.join(', ')}]`);
    const wide = mkdtempSync(join(tmpdir(), 'tiaokuai-wide-'));
    try {
      for (const { path, content } of await siteOf({ ...FILES, 'policies/western.yaml': western })) {
        mkdirSync(dirname(join(wide, path)), { recursive: true });
        writeFileSync(join(wide, path), content);
      }
      const printed = async () => {
        const sheets = await pageTexts(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
        return sheets.join('').replace(/\s+/gu, '');
      };
      await size(1280);
      await page.goto(pathToFileURL(join(wide, 'matrix.html')).href);
      expect(await page.$$eval('.on-paper', (all) => all.map((one) => one.checkVisibility()))).toEqual([false]);
      const all = await printed();
      for (const name of names) expect(all).toContain(name);
      expect(all).toContain('合理划分');
      await page.goto(`${pathToFileURL(join(wide, 'matrix.html')).href}?body=${encodeURIComponent('第60养护站')}`);
      const some = await printed();
      expect(some).toContain('第60养护站');
      expect(some).not.toContain('合理划分');
      // A narrow one stays a table of marks.
      await page.goto(pathToFileURL(join(wide, 'matrices', 'district.html')).href);
      expect(await page.$$('.on-paper')).toEqual([]);
      expect(await printed()).toContain('●');
    } finally {
      rmSync(wide, { recursive: true, force: true });
    }
  }, 60_000);

  test('dark is dark, print is not', async () => {
    await open('index.html');
    const paper = () => page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
    const text = () => page.$eval('svg text', (element) => getComputedStyle(element).fill);
    await looks('light');
    const light = [await paper(), await text()];
    await looks('dark');
    const dark = [await paper(), await text()];
    expect(dark[0]).not.toBe(light[0]);
    expect(dark[1]).not.toBe(light[1]);
    await page.emulateMediaType('print');
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.emulateMediaType('screen');
  });
});

describe('a screen reader and a keyboard', () => {
  const axe = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

  test.each(['light', 'dark'] as const)(
    'axe finds nothing serious, %s',
    async (scheme) => {
      await size(1280);
      await looks(scheme);
      // The pages allow no script but their own; the checker is brought in beside them.
      await page.setBypassCSP(true);
      for (const path of KINDS) {
        await open(path);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: the checker is a script of its own
          const { violations } = await (globalThis as any).axe.run(document, { resultTypes: ['violations'] });
          return (violations as { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[])
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(
              ({ id, nodes }) =>
                `${id}: ${nodes
                  .slice(0, 2)
                  .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`)
                  .join(' | ')}`,
            );
        });
        expect([path, found]).toEqual([path, []]);
      }
      await page.setBypassCSP(false);
    },
    120_000,
  );

  test('the first key leads past the navigation, and every focus is seen', async () => {
    await looks('light');
    await open('documents/district.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const { inside, outline } = await page.evaluate(() => {
      const active = document.activeElement as Element;
      return { inside: active.closest('main') !== null, outline: getComputedStyle(active).outlineStyle };
    });
    expect({ inside, outline }).toEqual({ inside: true, outline: 'solid' });
  });

  test('landmarks are there and named', async () => {
    await open('measures/district/size.html');
    const tree = await page.evaluate(() => ({
      main: document.querySelectorAll('main').length,
      header: document.querySelectorAll('body > header').length,
      navs: Array.from(document.querySelectorAll('nav'), (nav) => nav.getAttribute('aria-label')),
      heads: Array.from(document.querySelectorAll('th')).filter((head) => !head.hasAttribute('scope')).length,
    }));
    expect(tree).toEqual({ main: 1, header: 1, navs: ['全站导航', '所在位置', '前后措施'], heads: 0 });
  });
});
