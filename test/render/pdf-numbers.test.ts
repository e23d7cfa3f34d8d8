import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillNumbers, MARK } from '../../src/render/pdf/number-fill.js';
import { pagesOf } from '../../src/render/pdf/page-numbers.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { CACHE, FONTS, openWithReader, page, pageTexts } from './pdf-text.js';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
}, 60_000);
afterAll(() => printer?.close());

const chapters = (count: number) =>
  Array.from({ length: count }, (_, at) => `<h2 id="c${at}" style="break-before: page">章${at}</h2>`).join('');
const line = (id: string) =>
  `<p style="display: flex"><a href="#${id}">至</a><span style="flex: 1"></span><span data-page-of="${id}"></span></p>`;

describe('page numbers set into a printed page', () => {
  test('stand in the order of the contents, the same one as often as it is asked for', async () => {
    const ids = ['c2', 'c0', 'c11', 'c0'];
    const texts = await pageTexts(await printer.print({ html: page(ids.map(line).join('') + chapters(12)), title: '目录' }));
    expect(texts[0]).toBe('至4至2至13至2');
  });

  test('end where a mark of their width would end, on the right', async () => {
    const reader = await openWithReader(await printer.print({ html: page(line('c0') + line('c10') + chapters(11)), title: '目录' }));
    const { items } = await (await reader.getPage(1)).getTextContent();
    const ends = items.flatMap((item) => ('str' in item && /\d/.test(item.str) ? [(item.transform[4] ?? 0) + item.width] : []));
    expect(ends).toHaveLength(2);
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(0.1);
    // A4 less the margins of page (20 mm) and body, in points.
    expect(Math.abs((ends[0] ?? 0) - (595.28 - 56.69 - 6))).toBeLessThan(1);
  });

  test('are tagged with the entry that they belong to, and keep the file valid', async () => {
    const pdf = await printer.print({ html: page(line('c0') + chapters(1)), title: '目录' });
    const tree = JSON.stringify(await (await (await openWithReader(pdf)).getPage(1)).getStructTree());
    // The link with its text, then the number: two pieces of content, read out one after the other.
    expect(tree).toMatch(/"role":"Link".*_mc0".*_mc1"/);
  });

  test('three digits have no room in the place of a mark: the document is printed again', async () => {
    const html = page(line('c120') + line('c0') + line('c1') + line('c2') + chapters(121));
    const texts = await pageTexts(await printer.print({ html, title: '目录' }));
    expect(texts[0]).toBe('至122至2至3至4');
  }, 30_000);

  test('a text that has the mark itself keeps it', async () => {
    const html = page(`<p>图例${MARK}</p>${['c0', 'c1', 'c2', 'c3'].map(line).join('')}${chapters(4)}`);
    expect((await pageTexts(await printer.print({ html, title: '目录' })))[0]).toBe(`图例${MARK}至2至3至4至5`);
  });

  test('are not guessed: without as many marks as numbers nothing is changed', async () => {
    const { edit } = await printer.draw(page(`<p><span>${MARK}</span><p>1234567890</p>`), '甲');
    const [sheet = 0] = pagesOf(edit.pdf);
    const before = edit.drawing(sheet);
    expect(fillNumbers(edit, [1, 2])).toBe(false);
    expect(edit.drawing(sheet)).toBe(before);
    expect(fillNumbers(edit, [7])).toBe(true);
    expect(edit.drawing(sheet)).not.toBe(before);
  });
});
