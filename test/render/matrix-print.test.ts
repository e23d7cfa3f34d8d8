/** A matrix on paper: whoever turns the page still sees whose column is whose. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { renderPages } from '../../src/render/pages.js';
import { openPrinter } from '../../src/render/pdf/printer.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { compileFiles } from '../support/compile-files.js';
import { CACHE, FONTS, openWithReader, pageTexts } from './pdf-text.js';
import { packagedTemplates } from './sample.js';

const { program } = compile(nodeHost, fileURLToPath(new URL('../../', import.meta.url)), { today: '2026-01-01' });

// In English: its words are wider, and in Chinese every other title has the word of the head.
test('every page of every matrix begins with its head', async () => {
  const input = { program, findings: [], lang: 'en' as const, toolVersion: '1', only: new Set(['matrix']) };
  const printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS, lang: 'en' });
  try {
    let pages = 0;
    for (const { path, print } of renderPages(input, packagedTemplates())) {
      if (!print) continue;
      for (const [at, text] of (await pageTexts(await printer.print(print))).entries()) {
        pages++;
        // Its own word stands above the column of measures; “Measures” are the total.
        expect([path, at + 1, /Measure(?!s)/.test(text)]).toEqual([path, at + 1, true]);
      }
    }
    expect(pages).toBeGreaterThan(12);
  } finally {
    await printer.close();
  }
}, 60_000);

/** Documents of as many measures, without and with sections. */
const CALLED = { 河道: 40, 公园: 55, 桥梁: 2, [`道路${'与两侧绿地'.repeat(30)}`]: 45 };
const sectionOf = (at: number) => (at < 5 ? '' : `第${Math.ceil(at / 25)}章`);
const files = Object.fromEntries(
  Object.entries(CALLED).map(([name, count], document) => [
    `policies/${'abcd'[document]}.yaml`,
    [
      `id: ${'abcd'[document]}`,
      `title: ${name}管护办法`,
      'level: district',
      "jurisdiction: '610104'",
      'nature: normative',
      'measures:',
      ...Array.from(
        { length: count },
        (_, at) =>
          `  - { id: m${at}, title: ${name.slice(0, 2)}巡查${at}号${'及沿线'.repeat((at % 9) * 3)}, lead: ${'东西'[at % 2]}站${document === 0 && at >= 5 ? `, section: ${sectionOf(at)}` : ''} }`,
      ),
    ].join('\n'),
  ]),
);

test('where the measures of a document or of a section go on on another page, it is named there again; its bookmark names it once', async () => {
  const { program } = await compileFiles(files);
  const input = { program, findings: [], lang: 'zh' as const, toolVersion: '1', only: new Set(['matrix']) };
  const printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  const printed = async (path: string) => {
    const job = [...renderPages(input, packagedTemplates())].find((page) => page.path === path)?.print;
    if (!job) throw new Error(`no ${path}`);
    return printer.print(job);
  };
  try {
    const whole = await printed('matrix.html');
    const pages = await pageTexts(whole);
    expect(pages.length).toBeGreaterThan(5);
    const names = Object.keys(CALLED).map((name) => name.slice(0, 2));
    for (const [at, text] of pages.entries()) {
      const here = names.filter((name) => text.includes(`${name}巡查`));
      // Once each: the title of a document begins with its name and is not cut before its end.
      const called = names.filter((name) => text.split(new RegExp(`${name}(?:管护办法|与两侧)`)).length === 2);
      expect([at + 1, called]).toEqual([at + 1, here]);
    }
    const outline = (await (await openWithReader(whole)).getOutline())[0]?.items.map(({ title }) => title.slice(0, 6));
    expect(outline).toEqual(['河道管护办法', '公园管护办法', '桥梁管护办法', '道路与两侧绿']);
    const sections = await pageTexts(await printed('documents/a/matrix.html'));
    expect(sections.length).toBeGreaterThan(1);
    for (const [at, text] of sections.entries()) {
      const rows = Array.from(text.matchAll(/河道巡查(\d+)号/g), ([, number]) => sectionOf(Number(number)));
      expect([at + 1, ...new Set(rows)].filter(Boolean)).toEqual([at + 1, ...(text.match(/第\d章/g) ?? [])]);
    }
  } finally {
    await printer.close();
  }
}, 60_000);
