import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPages } from '../../src/render/pages.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { CACHE, FONTS, openWithReader, page } from './pdf-text.js';
import { packagedTemplates, sampleProgram } from './sample.js';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
}, 60_000);
afterAll(() => printer?.close());

type Place = [page: { num: number; gen: number }, kind: { name: string }, left: number, top: number, zoom: number];

/** How far a text's upper edge is below the place that is shown at the window's: points, of a text that stands on that page once. */
async function below(reader: PDFDocumentProxy, place: Place, text: string): Promise<number> {
  expect(place[1].name).toBe('XYZ');
  expect(place[2]).toBe(0);
  const { items } = await (await reader.getPage((await reader.getPageIndex(place[0])) + 1)).getTextContent();
  const found = items.flatMap((item) => ('str' in item && item.str.trim() === text ? [item] : []));
  expect(found, text).toHaveLength(1);
  const [, , , size = 0, , baseline = 0] = found[0]?.transform ?? [];
  return place[3] - (baseline + size * 0.88);
}

const SHEETS = `@page { margin: 37mm 26mm } @page :first { margin-top: 60mm } @page wide { size: A4 landscape; margin: 15mm 10mm 12mm }
  .wide { page: wide; break-before: page } h2 { margin: 0 }`;
const CHAPTERS: [id: string, title: string][] = [
  ['first', '第一页'],
  ['top', '页首'],
  ['middle', '页中'],
  ['wide', '横页'],
];

test('links and bookmarks show their target at the top, whatever margins its page has', async () => {
  const links = CHAPTERS.map(([id]) => `<a href="#${id}">至</a>`).join('');
  const [first, top, middle, wide] = CHAPTERS.map(([id, title]) => `<h2 id="${id}">${title}</h2>`);
  const body = `${links}${first}<div style="break-before: page">${top}<p style="margin-bottom: 90mm">文</p>${middle}</div><div class="wide">${wide}</div>`;
  const reader = await openWithReader(await printer.print({ html: page(body, SHEETS), title: '去处' }));
  const places = (await reader.getDestinations()) as unknown as Record<string, Place>;
  const outline = (await reader.getOutline()) as unknown as { title: string; dest: Place }[];
  expect(outline.map(({ title }) => title)).toEqual(CHAPTERS.map(([, title]) => title));
  for (const [at, [id, title]] of CHAPTERS.entries()) {
    for (const place of [places[id] as Place, outline[at]?.dest as Place]) {
      const distance = await below(reader, place, title);
      expect(distance, title).toBeGreaterThan(2);
      expect(distance, title).toBeLessThan(30);
    }
  }
});

test('so do those of a checklist', async () => {
  const { program } = await sampleProgram();
  const pages = [
    ...renderPages({ program, findings: [], lang: 'zh', toolVersion: '1.2.3', only: new Set(['checklist']) }, packagedTemplates()),
  ];
  const job = pages.find(({ path }) => path === 'documents/district/checklist.html')?.print;
  const reader = await openWithReader(await printer.print(job as NonNullable<typeof job>));
  const outline = (await reader.getOutline()) as unknown as { dest: Place; items: { title: string; dest: Place }[] }[];
  const places = (await reader.getDestinations()) as unknown as Record<string, Place>;
  const section = places['s-1'] as Place;
  const distance = await below(reader, section, '一、规模');
  expect(distance).toBeGreaterThan(2);
  expect(distance).toBeLessThan(30);
  expect(JSON.stringify(outline)).toContain('一、规模');
});
