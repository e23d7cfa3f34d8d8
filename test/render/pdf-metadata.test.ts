import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPages } from '../../src/render/pages.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { CACHE, FONTS, openWithReader, page, plainObjects } from './pdf-text.js';
import { packagedTemplates, sampleProgram } from './sample.js';

let printer: Printer;
beforeAll(async () => {
  const env = { ...process.env };
  delete env.SOURCE_DATE_EPOCH;
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS, env });
}, 60_000);
afterAll(() => printer?.close());

const about = {
  title: '甲（乙）的\\清单',
  author: '甲市人民政府、乙厅',
  subject: '《办法》甲政发〔2023〕1号 <&>',
  keywords: ['清单', '甲政发〔2023〕1号'],
  language: 'zh-CN',
  creator: 'tiaokuai 1.2.3',
};

describe('a printed file says', () => {
  test('what it is, who issued it, and no date where none is known', async () => {
    const pdf = await printer.print({ html: page('<h1>甲</h1>'), title: '甲', about });
    const reader = await openWithReader(pdf);
    const { info, metadata } = await reader.getMetadata();
    expect(info).toMatchObject({
      Title: about.title,
      Author: about.author,
      Subject: about.subject,
      Keywords: '清单, 甲政发〔2023〕1号',
      Creator: 'tiaokuai 1.2.3',
      Language: 'zh-CN',
    });
    expect(info).not.toHaveProperty('CreationDate');
    expect(metadata.get('dc:title')).toBe(about.title);
    expect(metadata.get('dc:creator')).toEqual([about.author]);
    expect(metadata.get('dc:description')).toBe(about.subject);
    expect(metadata.get('dc:subject')).toEqual(about.keywords);
    expect(plainObjects(pdf)).toContain('/DisplayDocTitle true');
  });

  test('nothing that breaks its XML, whatever the title holds', async () => {
    const title = `${String.fromCharCode(1)}]]><x>&amp;\ud800`;
    const { metadata } = await (
      await openWithReader(await printer.print({ html: page('甲'), title, about: { ...about, title } }))
    ).getMetadata();
    expect(metadata.get('dc:title')).toBe(']]><x>&amp;');
  });

  test('its issuer and number, page by page', async () => {
    const { program } = await sampleProgram();
    const pages = [...renderPages({ program, findings: [], lang: 'zh', toolVersion: '1.2.3' }, packagedTemplates())];
    const of = (path: string) => pages.find((one) => one.path === path)?.print?.about;
    expect(of('documents/city/checklist.html')).toEqual({
      title: '甲市办法 · 落实检查清单',
      author: '甲市人民政府',
      subject: '《甲市办法》甲政发〔2023〕1号',
      keywords: ['落实检查清单', '甲政发〔2023〕1号'],
      language: 'zh-CN',
      creator: 'tiaokuai 1.2.3',
    });
    expect(of('bodies/affairs/checklist.html')?.author).toBe('甲区人民政府');
    expect(of('matrix.html')?.author).toBe('甲市人民政府、甲区人民政府');
  });
});

describe('the tags', () => {
  test('tell heads of columns from heads of rows, and every cell its heads', async () => {
    const table = '<table><thead><tr><th scope="col">指标<th scope="col">要求</thead><tr><th scope="row">户数<td>1000</table>';
    const text = plainObjects(await printer.print({ html: page(`<h1>甲</h1>${table}`), title: '甲', about }));
    expect(text.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(text.match(/\/Scope \/Row/g)).toHaveLength(1);
    expect(text).toMatch(/\/Headers \[\(node\d{8}\) \(node\d{8}\)\]/);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (zh-CN)');
  });
});

describe('a link to another file', () => {
  test('is relative, and leads to a place in it', async () => {
    const html = page('<p><a href="relative:../x/checklist.pdf#nameddest=m-a_b">去</a> <a href="#here">这里</a><h1 id="here">甲</h1>');
    const reader = await openWithReader(await printer.print({ html, title: '甲', about }));
    const links = await (await reader.getPage(1)).getAnnotations();
    expect(links.map(({ unsafeUrl, dest }) => unsafeUrl ?? dest)).toEqual(['../x/checklist.pdf#nameddest=m-a_b', 'here']);
  });

  test('finds the place even if nothing else in that file leads there', async () => {
    const html = page('<nav hidden><a href="#m-a_b"></a></nav><h1>甲</h1><p style="break-before: page"><span id="m-a_b">乙</span>');
    const reader = await openWithReader(await printer.print({ html, title: '甲', about }));
    const [target] = (await reader.getDestination('m-a_b')) ?? [];
    expect(await reader.getPageIndex(target)).toBe(1);
  });
});
