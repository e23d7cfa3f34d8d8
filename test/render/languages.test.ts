import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../src/model/program.js';
import { hasOtherLanguage, markLanguages } from '../../src/render/languages.js';
import { renderPages } from '../../src/render/pages.js';
import { compileFiles } from '../support/compile-files.js';
import { packagedTemplates, sampleProgram } from './sample.js';

const screen = (html: string) => markLanguages(html, 'en', { runs: true });
const paper = (html: string) => markLanguages(html, 'en', { runs: false });
const chinese = (html: string) => markLanguages(html, 'zh', { runs: true });
const ZH = ' lang="zh-Hans"';
const EN = ' lang="en"';

describe('an English page', () => {
  test('says of an element with Chinese text that it is Chinese, and of no other', () => {
    expect(paper('<h1>河道巡查</h1><p>Checklist</p>')).toBe(`<h1${ZH}>河道巡查</h1><p>Checklist</p>`);
    expect(paper('<p class="a">3</p><img src="河.png"><p></p>')).toBe('<p class="a">3</p><img src="河.png"><p></p>');
  });

  test('says it once for everything in an element', () => {
    expect(paper('<ul><li><a href="#a">甲</a>、<a href="#b">乙</a></li><li>丙</li></ul>')).toBe(
      `<ul${ZH}><li><a href="#a">甲</a>、<a href="#b">乙</a></li><li>丙</li></ul>`,
    );
  });

  test('says where a Chinese text goes back to English', () => {
    expect(paper('<p><span class="label">Lead</span>市民政局</p>')).toBe(`<p${ZH}><span class="label"${EN}>Lead</span>市民政局</p>`);
  });

  test('goes by what there is more of', () => {
    expect(paper('<p>District, 甲区 (610104)</p>')).toBe('<p>District, 甲区 (610104)</p>');
    expect(paper('<p>甲区关于河道的办法 Annex</p>')).toBe(`<p${ZH}>甲区关于河道的办法 Annex</p>`);
  });

  test('on the screen, hanzi in a sentence have a frame of their own', () => {
    expect(screen('<p>“河道巡查” asks for 3 次/年 &amp; more of 甲，乙.</p>')).toBe(
      `<p>“<span${ZH}>河道巡查</span>” asks for 3 <span${ZH}>次/年</span> &amp; more of <span${ZH}>甲，乙</span>.</p>`,
    );
    expect(screen('<td>甲区关于河道的办法<br>in force</td>')).toBe(`<td${ZH}>甲区关于河道的办法<br><span${EN}>in force</span></td>`);
  });

  test('on paper, nothing is said by what has no tag in a PDF', () => {
    const row = '<table><tbody><tr><th>甲</th><td>乙</td></tr></tbody></table><table><tr><td>丙</td><td>Two words</td></tr></table>';
    expect(paper(row)).toBe(
      `<table${ZH}><tbody><tr><th>甲</th><td>乙</td></tr></tbody></table><table><tr><td${ZH}>丙</td><td>Two words</td></tr></table>`,
    );
    expect(paper('<table><thead><tr><th>Body</th></tr></thead><tbody><tr><th>甲</th></tr></tbody></table>')).toContain(`<th${ZH}>甲`);
    expect(screen('<table><thead><tr><th>Body</th></tr></thead><tbody><tr><th>甲</th></tr></tbody></table>')).toContain(`<tbody${ZH}>`);
  });

  test('a label that is only read aloud stays in the language of the page', () => {
    expect(screen('<nav aria-label="Before and after"><a href="#">甲</a></nav>')).toBe(
      `<nav aria-label="Before and after"><a href="#"${ZH}>甲</a></nav>`,
    );
  });

  test('drawings, code and styles are left alone, and so is what says its language already', () => {
    const html =
      '<svg><text>甲</text></svg><code>甲.yaml</code><style>p::before { content: "甲" }</style><!-- <p>甲 --><p lang="zh-Hant">甲</p>';
    expect(screen(html)).toBe(html);
  });

  test('a sign in a value ends no tag, and ends that are missing do no harm', () => {
    expect(screen('<p title="a > b" class="x">甲</p>')).toBe(`<p title="a > b" class="x"${ZH}>甲</p>`);
    expect(screen('<div><p>甲<p>words of it</div><p>乙</p></b>')).toContain(`<p${ZH}>乙</p>`);
    for (const cut of ['<p', '<p title="', '<!-- 甲', '<svg>甲', '甲', '']) expect(screen(cut)).toBe(cut);
  });
});

describe('a Chinese page', () => {
  test('marks English sentences, but no format, file or word', () => {
    expect(chinese('<h1>Measures for gardens</h1><a href="x">PDF</a><p>policies/a.yaml:3</p><p>用 XLSX 表填写 and send back</p>')).toBe(
      `<h1${EN}>Measures for gardens</h1><a href="x">PDF</a><p>policies/a.yaml:3</p><p>用 XLSX 表填写 and send back</p>`,
    );
  });
});

const pieces = fc.constantFrom(
  '<p>',
  '</p>',
  '<span class="a">',
  '</span>',
  '<td>',
  '</td>',
  '<br>',
  '甲乙',
  'two words',
  ' 3 ',
  '&lt;',
  '“',
  '<a href="#丙">',
  '</a>',
);

test('nothing but languages is added, whatever the markup', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), fc.constantFrom('zh', 'en'), (parts, runs, page) => {
      const html = parts.join('');
      const bare = (text: string) =>
        text.replace(/<span lang="(?:en|zh-Hans)">([^<]*)<\/span>/g, '$1').replace(/ lang="(?:en|zh-Hans)"/g, '');
      expect(bare(markLanguages(html, page as 'zh' | 'en', { runs }))).toBe(html);
    }),
  );
});

test('takes time in proportion to the markup', () => {
  const time = (html: string) => {
    const started = performance.now();
    screen(html);
    return performance.now() - started;
  };
  for (const piece of ['<p>甲', '</p>', '<p x=">', '<a title="<', '甲 a ', '<!--', '&', '<svg>']) {
    time(piece.repeat(10_000));
    expect(time(piece.repeat(100_000)), piece).toBeLessThan(1500);
  }
});

describe('the pages of a program', () => {
  let program: Program;
  beforeAll(async () => {
    program = (await sampleProgram()).program;
  });
  const pages = (lang: 'zh' | 'en') => [...renderPages({ program, findings: [], lang, toolVersion: '1' }, packagedTemplates())];

  test('in English all hanzi are in Chinese, on the screen and, but for single words, on paper', () => {
    expect(hasOtherLanguage(program, 'en')).toBe(true);
    for (const { path, html, print } of pages('en')) {
      expect(unmarked(html), path).toEqual([]);
      for (const text of print ? unmarked(print.html) : []) expect(text, path).toMatch(/[A-Za-z]{2}/);
    }
  });

  test('in Chinese nothing is marked where all is Chinese', async () => {
    expect(hasOtherLanguage(program, 'zh')).toBe(false);
    for (const { html } of pages('zh')) expect(html).not.toMatch(/<body>[\s\S]* lang="/);
    const mixed = { 'policies/a.yaml': 'id: a\ntitle: 办法\nlevel: city\nmeasures:\n  - { id: b, title: Keep the gardens green }\n' };
    expect(hasOtherLanguage((await compileFiles(mixed)).program, 'zh')).toBe(true);
  });
});

/** Texts with hanzi that are not in an element that is Chinese. */
function unmarked(html: string): string[] {
  const found: string[] = [];
  const open: { name: string; lang: string }[] = [{ name: '', lang: 'en' }];
  const body = html.slice(html.indexOf('<body>')).replace(/<(svg|code|style|script)\b[\s\S]*?<\/\1>/g, '');
  for (const [, end, name = '', attributes = '', text = ''] of body.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>([^<]*)/g)) {
    if (end) open.splice(open.findLastIndex((one) => one.name === name));
    else if (!/^(?:br|col|img|input|link|meta|hr)$/.test(name))
      open.push({ name, lang: / lang="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1)?.lang ?? 'en' });
    if (/\p{Script=Han}/u.test(text) && open.at(-1)?.lang !== 'zh-Hans') found.push(text.trim());
  }
  return found;
}
