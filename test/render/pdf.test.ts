import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PrintFailure } from '../../src/render/pdf/failure.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { CACHE, FONTS, openWithReader, page, pageTexts, pdfText, plainObjects } from './pdf-text.js';

let printer: Printer;
const lines: string[] = [];

beforeAll(async () => {
  printer = await openPrinter({
    cacheDir: CACHE,
    fontsDir: FONTS,
    log: (line) => lines.push(line),
    env: { ...process.env, SOURCE_DATE_EPOCH: '86400' },
  });
}, 60_000);
afterAll(() => printer?.close());

const latin1 = plainObjects;

const TABLE = `<table><thead><tr><th>指标<th>要求</thead>${'<tr><th>行<td>值'.repeat(3)}</table>`;

describe('text', () => {
  it('is copied as it was written, in every face, though radicals look the same as hanzi', async () => {
    const decoder = new TextDecoder('gbk');
    let hanzi = '';
    for (let lead = 0xb0; lead <= 0xf7; lead++) {
      for (let trail = 0xa1; trail <= 0xfe; trail++) hanzi += decoder.decode(Uint8Array.of(lead, trail)).replace(/[^\u4e00-\u9fff]/g, '');
    }
    expect(hanzi).toHaveLength(6763);
    const symbols = '①②⑳〇·—…×÷±≤≥㎡℃№─│┌┼〔2024〕《》“”，。；：～●○◎▲△★☆□■※✓￥％';
    const html = page(
      `<p>${hanzi}<p>${symbols}<p class="sans">${hanzi.slice(0, 3755)}人民工作<p class="kai">人民工作长江<p><b>人民工作</b>`,
      '.sans { font-family: "Noto Sans SC" } .kai { font-family: "LXGW WenKai" }',
    );
    const text = await pdfText(await printer.print({ html, title: '字' }));
    expect(text).toBe(`${hanzi}${symbols}${hanzi.slice(0, 3755)}人民工作人民工作长江人民工作`);
  });

  it('is set in embedded TrueType faces of the families that were asked for', async () => {
    const html = page(
      '<p>宋<b>粗宋</b><p class="sans">黑<b>粗黑</b><p class="kai">楷',
      '.sans { font-family: "Noto Sans SC" } .kai { font-family: "LXGW WenKai" }',
    );
    const pdf = latin1(await printer.print({ html, title: '字体' }));
    const names = new Set(Array.from(pdf.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g), ([, name]) => name));
    expect([...names].sort()).toEqual([
      'LXGWWenKai-Regular',
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
    ]);
    expect(pdf.match(/\/Subtype \/CIDFontType2/g)).toHaveLength(5);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(5);
    expect(pdf).not.toContain('/Subtype /Type3');
  });

  it('comes with a word of warning where the browser has to draw a bold itself', async () => {
    await printer.print({ html: page('<p style="font-family: LXGW WenKai"><b>粗楷'), title: '粗楷体' });
    expect(lines.filter((line) => line.includes('《粗楷体》'))).toHaveLength(1);
  });

  it('gives way to the common character where a rare one has the same glyph', async () => {
    const text = await pdfText(await printer.print({ html: page('<p>⼈民⼯作 5〜7 2023―2025'), title: '字' }));
    expect(text).toBe('人民工作5～72023—2025');
  });

  it('has to be there: a blank page is a failure', async () => {
    const failure = await printer.print({ html: page('<hr>'), title: '空' }).catch((error) => error);
    expect(failure).toBeInstanceOf(PrintFailure);
    expect(failure.fault).toEqual({ code: 'blank' });
    expect(failure.message).toMatch(/^《空》/);
  });
});

describe('bytes', () => {
  const first = page(`<h1 id="a">甲</h1><a href="#a">甲</a>${TABLE}`);
  const second = page(`<h1>乙</h1>${TABLE}${TABLE}`);

  it('are the same on every run and in every order', async () => {
    const [a, b] = await Promise.all([printer.print({ html: first, title: '甲' }), printer.print({ html: second, title: '乙' })]);
    const again = await printer.print({ html: second, title: '乙' });
    const last = await printer.print({ html: first, title: '甲' });
    expect(Buffer.compare(again, b)).toBe(0);
    expect(Buffer.compare(last, a)).toBe(0);
  });

  it('carry the date of SOURCE_DATE_EPOCH', async () => {
    const { info } = await (await openWithReader(await printer.print({ html: first, title: '甲' }))).getMetadata();
    expect(info).toMatchObject({ CreationDate: "D:19700102000000+00'00'", ModDate: "D:19700102000000+00'00'", Title: '测试' });
  });

  it('stay a valid tagged PDF whose ids agree, and leave a heading alone that looks like one', async () => {
    const pdf = await printer.print({ html: page(`<h1>node00000077</h1>${TABLE}`), title: '表' });
    const outline = await (await openWithReader(pdf)).getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['node00000077']);
    const text = latin1(pdf);
    const ids = Array.from(text.matchAll(/\/ID \((node\d{8})\)/g), ([, id]) => id);
    expect([...ids].sort()).toEqual(['node00000001', 'node00000002', 'node00000003', 'node00000004']);
    const names = Array.from((/\/Names \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/node\d{8}/g), ([id]) => id);
    expect(names).toEqual([...ids].sort());
    for (const [, id] of text.matchAll(/\/Headers \[\((node\d{8})\)/g)) expect(ids).toContain(id);
  });
});

describe('contents', () => {
  const entry = (id: string) => `<p><a href="#${id}">→<span class="n" data-page-of="${id}"></span></a>`;

  it('show the pages on which the chapters begin', async () => {
    const chapters = Array.from({ length: 12 }, (_, index) => ({ id: index % 2 ? `章-${index}` : `c&amp;${index}`, name: `第${index}章` }));
    const html = page(
      `${chapters.map(({ id }) => entry(id)).join('')}${chapters.map(({ id, name }) => `<h2 id="${id}" style="break-before: page">${name}</h2>`).join('')}`,
    );
    const texts = await pageTexts(await printer.print({ html, title: '目录' }));
    const begins = chapters.map(({ name }) => texts.indexOf(name) + 1);
    expect(texts[0]).toBe(begins.map((number) => `→${number}`).join(''));
    expect(begins).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('are filled again where the numbers themselves move the chapters', async () => {
    // The placeholder fits on its line; three digits do not, and the second line pushes the box below to the next page.
    const html = page(
      `<div style="height: 220mm"></div><div style="font-size: 40pt; line-height: 1.2; width: 90pt; overflow-wrap: anywhere">
       <a href="#end">→<span data-page-of="end"></span></a></div><div style="height: 14mm"></div>
       ${'<div style="break-before: page">续</div>'.repeat(98)}<h2 id="end" style="break-before: page">终</h2>`,
    );
    const texts = await pageTexts(await printer.print({ html, title: '目录' }));
    expect(texts).toHaveLength(101);
    expect(texts.indexOf('终')).toBe(100);
    expect(texts[0]).toBe('→101');
  });

  it('fail, naming the id, where nothing links to it', async () => {
    const html = page('<p>见第<span data-page-of="lost"></span>页<h2 id="lost">甲</h2>');
    const failure = await printer.print({ html, title: '目录' }).catch((error) => error);
    expect(failure.fault).toEqual({ code: 'no-target', ids: ['lost'] });
    expect(await pdfText(await printer.print({ html: page('<p>还能打印'), title: '后' }))).toBe('还能打印');
  });
});

describe('opening', () => {
  it('lists what was tried when no browser can be used', async () => {
    const error = await openPrinter({ browser: '/no/such/browser', cacheDir: CACHE, fontsDir: FONTS, lang: 'en' }).catch((error) => error);
    expect(error.name).toBe('BrowserUnavailable');
    expect(error.tried).toEqual([{ candidate: '/no/such/browser', problem: expect.stringContaining('no such file') }]);
    expect(error.message).toContain('/no/such/browser');
  });

  it('refuses a folder without fonts, with which pages would come out blank', async () => {
    const error = await openPrinter({ cacheDir: CACHE, fontsDir: new URL('.', import.meta.url).pathname }).catch((error) => error);
    expect(error.fault.code).toBe('no-fonts');
  });
});
