import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markArtifacts, withArtifacts } from '../../src/render/pdf/artifacts.js';
import { pagesOf } from '../../src/render/pdf/page-numbers.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { CACHE, FONTS, openWithReader, page } from './pdf-text.js';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
}, 60_000);
afterAll(() => printer?.close());

/** Texts of a page by whether they are tagged, as a reader of its own finds them. */
async function texts(pdf: Uint8Array, number: number): Promise<{ tagged: string; artifacts: string; loose: string }> {
  const { items } = await (await (await openWithReader(pdf)).getPage(number)).getTextContent({ includeMarkedContent: true });
  const found = { tagged: '', artifacts: '', loose: '' };
  const open: (keyof typeof found)[] = [];
  for (const item of items) {
    if ('str' in item) found[open.at(-1) ?? 'loose'] += item.str;
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { tag?: string }).tag === 'Artifact' ? 'artifacts' : 'tagged');
  }
  return found;
}

const HEADS = `@page { @top-left { content: "页眉" } @bottom-right { content: "第" counter(page) "页" } }
.run { display: table; width: 100% } .head { display: table-header-group; break-inside: avoid } .rest { display: table-row-group }`;
const rows = (count: number) => Array.from({ length: count }, (_, at) => `<tr><td>行${at}</td></tr>`).join('');

describe('what stands on every page', () => {
  test('is tagged once, and an artifact where it is repeated', async () => {
    const html = page(
      `<div class="run"><div class="head"><h3>河道巡查</h3></div><div class="rest"><table><thead><tr><th>表头</th></tr></thead><tbody>${rows(60)}</tbody></table></div></div>`,
      HEADS,
    );
    const pdf = await printer.print({ html, title: '甲' });
    const [first, second] = [await texts(pdf, 1), await texts(pdf, 2)];
    expect(first.tagged).toMatch(/^河道巡查表头行0/);
    expect(first.artifacts).toBe('页眉第1页');
    expect(second.artifacts).toBe('页眉第2页河道巡查表头');
    expect(second.tagged).toMatch(/^行\d+.*行59$/);
    expect(first.loose + second.loose).toBe('');
  });

  test('and its bookmark says it once, a word that is doubled as it is', async () => {
    const run = (heading: string) =>
      `<div class="run"><div class="head"><h3>${heading}</h3></div><div class="rest"><table><tbody>${rows(90)}</tbody></table></div></div>`;
    const headings = [
      '<span>（一）</span>天天天天巡查',
      `河道${'与沿岸管道'.repeat(20)}`,
      'Traffic (offices)',
      '<span>二</span><span>二</span>渠道',
    ];
    const reader = await openWithReader(await printer.print({ html: page(headings.map(run).join(''), HEADS), title: '甲' }));
    const outline = (await reader.getOutline()).map(({ title }) => title.replaceAll('\n', ''));
    expect(outline).toEqual(headings.map((heading) => heading.replace(/<[^>]*>/g, '')));
  });

  test('and its links are there once on each page', async () => {
    const html = page(
      `<div class="run"><div class="head"><p><a href="#end">至末尾</a></p></div><div class="rest">${'<p>行</p>'.repeat(60)}<p id="end">末</p></div></div>`,
      HEADS,
    );
    const reader = await openWithReader(await printer.print({ html, title: '甲' }));
    for (let number = 1; number <= reader.numPages; number++) expect(await (await reader.getPage(number)).getAnnotations()).toHaveLength(1);
    const tree = JSON.stringify(await (await reader.getPage(1)).getStructTree());
    expect(tree.match(/"role":"Link"/g), tree).toHaveLength(1);
    expect(tree.match(/"type":"object"/g), tree).toHaveLength(1);
  });

  test('and so are rules and areas; the page looks as before and stays the same file twice', async () => {
    const html = page('<p style="border: 1pt solid; background: #eee">甲</p>', HEADS);
    const { edit } = await printer.draw(html, '甲');
    const pages = pagesOf(edit.pdf);
    const drawings = () => pages.map((number) => edit.drawing(number));
    markArtifacts(edit, pages);
    const marked = drawings();
    expect(marked.join('')).toContain('/Artifact BMC');
    markArtifacts(edit, pages);
    expect(drawings()).toEqual(marked);
    const again = await printer.print({ html, title: '甲' });
    expect(Buffer.compare(again, await printer.print({ html, title: '甲' }))).toBe(0);
  });
});

describe('the operators of a page', () => {
  test('that are seen get a frame, those that only prepare get none', () => {
    expect(
      withArtifacts('q\n1 0 0 1 0 0 cm\n/P <</MCID 0 >>BDC\nBT\nET\nEMC\nQ\nq\n0 0 1 1 re\nf\nQ\n/P <</MCID 1 >>BDC\nBT\nET\nEMC\nQ\n'),
    ).toBe(
      'q\n1 0 0 1 0 0 cm\n/P <</MCID 0 >>BDC\nBT\nET\nEMC\n/Artifact BMC\nQ\nq\n0 0 1 1 re\nf\nQ\nEMC\n/P <</MCID 1 >>BDC\nBT\nET\nEMC\nQ\n',
    );
  });

  test('within a tag are left alone, and so is what is not as expected', () => {
    for (const drawn of [
      '/P <</MCID 0 >>BDC\nBT\n/Span<</ActualText <FEFF2002> >> BDC\nEMC\nET\nEMC\n',
      'BT\nET\nEMC\n',
      '/P <</MCID 0 >>BDC\nBT\nET\n',
      '',
    ])
      expect(withArtifacts(drawn)).toBe(drawn);
  });
});
