import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ruleHtml } from '../../../src/cli/context.js';
import { compile } from '../../../src/compile.js';
import type { SearchData } from '../../../src/render/site/search-data.js';
import { renderSite, type SiteFile } from '../../../src/render/site/site.js';
import { wordAll } from '../../../src/report/worded.js';
import { nodeHost } from '../../../src/workspace/node-host.js';
import { textOf } from '../page-checks.js';
import { packagedTemplates } from '../sample.js';
import { contentOf, deadLinks, doubleIds, FILES, pagesOf, siteOf } from './sample-site.js';

let site: SiteFile[];
beforeAll(async () => {
  site = await siteOf();
});
const page = (path: string): string => contentOf(site, path);
const text = (path: string): string => textOf(page(path));

describe('the pages', () => {
  test('one for every document, measure, registered body, indicator with a norm, comparison, and rule that found something', () => {
    const paths = site.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'documents.html', 'matrix.html', 'bodies.html', 'indicators.html']));
    expect(paths).toEqual(
      expect.arrayContaining(['deadlines.html', 'findings.html', 'assets/site.css', 'assets/site.js', 'assets/search.js']),
    );
    const of = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1, -5));
    expect(of('documents')).toEqual(['city', 'district', 'report', 'western']);
    expect(of('matrices')).toEqual(['city', 'district', 'report', 'western']);
    expect(of('comparisons')).toEqual(['district', 'western']);
    expect(of('measures').sort()).toEqual([
      'city/adjust',
      'district/aims',
      'district/limits',
      'district/size',
      'report/fewer',
      'western/adjust',
      'western/plaza',
    ]);
    expect(of('bodies').sort()).toEqual(['affairs', 'city-affairs', 'departments', 'housing', 'streets', 'western-affairs']);
    expect(of('indicators')).toEqual([
      'households',
      'area',
      'members',
      'coverage',
      'veto',
      'fee',
      'share',
      'matching',
      'oversized',
      'training',
      'course',
    ]);
    expect(of('rules')).toContain('threshold-loosened');
  });

  test('no link leads nowhere, no place is missing, no id is there twice', () => {
    expect(deadLinks(site)).toEqual([]);
    expect(pagesOf(site).flatMap(doubleIds)).toEqual([]);
  });

  test('each links to home, to the other pages and to its own kind', () => {
    for (const { path, content } of pagesOf(site)) {
      const root = '../'.repeat(path.split('/').length - 1);
      for (const other of [
        'index.html',
        'documents.html',
        'matrix.html',
        'bodies.html',
        'indicators.html',
        'deadlines.html',
        'findings.html',
      ])
        expect([path, content.includes(`href="${root}${other}"`)]).toEqual([path, true]);
      expect(content).toContain('<div id="live" role="status" hidden></div>');
      expect(content.match(/<h1\b/g)).toHaveLength(1);
    }
  });

  test('headings go down one level at a time', () => {
    for (const { path, content } of pagesOf(site)) {
      let last = 0;
      for (const [, level] of content.matchAll(/<h([1-6])\b/g)) {
        expect([path, Number(level) <= last + 1]).toEqual([path, true]);
        last = Number(level);
      }
    }
  });

  test('nothing is fetched from anywhere, and no script stands in a page', () => {
    for (const { path, content } of pagesOf(site)) {
      expect([path, content.match(/(?:src|href|action)="(?:https?:)?\/\//g)]).toEqual([path, null]);
      expect(content.match(/<script\b[^>]*>/g)).toEqual([expect.stringMatching(/^<script src="(?:\.\.\/)*assets\/site\.js" defer>$/)]);
      expect(content).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none';/);
      expect(content).not.toMatch(/ on\w+="/);
    }
  });

  test('the same program has the same bytes, in whatever order its pages are made', async () => {
    const { program, findings } = compile(nodeHost, fileURLToPath(new URL('../../../', import.meta.url)), { today: '2026-01-01' });
    const options = { lang: 'zh', templates: packagedTemplates(), toolVersion: '1.2.3', ruleHtml } as const;
    const worded = await wordAll(findings, 'zh');
    const first = new Map(Array.from(await renderSite(program, worded, options), ({ path, content }) => [path, content]));
    const backwards = [...(await renderSite(program, worded, options))].reverse();
    expect(first.size).toBe(backwards.length);
    for (const { path, content } of backwards) if (first.get(path) !== content) throw new Error(`${path} differs`);
    const files = Array.from(first, ([path, content]) => ({ path, content }));
    expect(deadLinks(files)).toEqual([]);
    expect(pagesOf(files).flatMap(doubleIds)).toEqual([]);
  });
});

describe('the page of a measure', () => {
  test('has its summary, thresholds, roles, terms, deadline', () => {
    const size = text('measures/district/size.html');
    for (const words of [
      '一般 1000~5000 户',
      '1000—5000 户（5000—15000 人）',
      '以 3500 户为宜',
      '社区户数 要求',
      '不低于 30 平方米/百户',
      '2025年12月',
      '超大型社区',
      '原文没有定义',
    ])
      expect(size).toContain(words);
    expect(page('measures/district/size.html')).toContain('<a href="../../bodies/affairs.html">区民政局</a>');
    expect(size).toContain('各街办 等');
  });

  test('links to its parents, children, whole, comparison, matrix, findings and rules', () => {
    const own = page('measures/western/adjust.html');
    for (const href of [
      '../../measures/city/adjust.html',
      '../../comparisons/western.html#m-western_adjust',
      '../../matrices/western.html#m-western_adjust',
      '../../indicators/oversized.html',
      '../../rules/part-of-whole.html',
    ])
      expect(own).toContain(`href="${href}"`);
    const above = page('measures/city/adjust.html');
    expect(above).toContain('href="../../measures/western/adjust.html"');
    expect(above).toContain('href="../../comparisons/western.html#m-city_adjust"');
    expect(page('measures/district/limits.html')).toMatch(/总量出处<\/span><a class="to" href="\.\.\/\.\.\/measures\/city\/adjust\.html">/);
    expect(own).toContain('data-ref="western/adjust"');
  });

  test('says of an experience report that it is none', () => {
    expect(text('measures/report/fewer.html')).toContain('经验材料，不作为要求');
    expect(text('measures/report/fewer.html')).not.toContain('刚性');
  });
});

describe('the other pages', () => {
  test('home says what needs attention, and has the numbers of each chart in a table', () => {
    const home = text('index.html');
    expect(home).toContain('文件 4 份，措施 7 条，责任主体 7 个');
    expect(home).toMatch(/丙区措施 .*警告/);
    expect(page('index.html').match(/<svg viewBox="[^"]+" role="img" aria-label="[^"]+">/g)?.length).toBeGreaterThanOrEqual(3);
    expect(home).toContain('甲区民政局 2 2');
    expect(home).toContain('2026年6月30日 1 1');
    expect(home).toContain('西安市 · 总数');
    expect(home).toMatch(/已承担 下辖 13 个地区，其中 2 个有文件承担 12 个/);
    expect(home).toMatch(/尚未承担 22 个/);
  });

  test('an indicator has the norms of all documents, from the highest level down', () => {
    const area = text('indicators/area.html');
    expect(area.indexOf('甲市办法')).toBeLessThan(area.indexOf('甲区措施'));
    expect(area).toContain('不低于 20 平方米/百户');
    expect(page('indicators/area.html')).toContain('href="../measures/western/plaza.html#t-1"');
  });

  test('a matrix marks with shapes that are named', () => {
    const matrix = page('matrices/district.html');
    expect(matrix).toContain('<abbr title="牵头单位">●</abbr>');
    expect(matrix).toContain('<abbr title="正文点名">△</abbr>');
    expect(matrix).toMatch(/<th scope="col" data-body="其他单位（未列明）">/);
    expect(textOf(page('matrices/western.html'))).toContain('未登记的单位＊');
  });

  test('a rule has its text in the language of the site, and all its findings', async () => {
    const rule = text('rules/threshold-loosened.html');
    expect(rule).toContain('为什么');
    expect(rule).not.toContain('How to mend');
    expect(rule).toContain('口袋公园');
    const english = await siteOf(FILES, 'en');
    expect(textOf(contentOf(english, 'rules/threshold-loosened.html'))).toContain('How to mend');
    expect(textOf(contentOf(english, 'index.html'))).toContain('Needs attention');
    expect(deadLinks(english)).toEqual([]);
  });

  test('in English, a body that has an English name is called by it, and found by both', async () => {
    const english = await siteOf(FILES, 'en');
    const own = contentOf(english, 'bodies/affairs.html');
    expect(own).toMatch(/<h1[^>]*>Civil Affairs Bureau<\/h1>/);
    expect(textOf(own)).toContain('Also called 甲区民政局, 区民政局');
    expect(textOf(contentOf(english, 'bodies.html'))).toContain('Civil Affairs Bureau 甲区民政局 district');
    // The chart, and the table beside it.
    const home = contentOf(english, 'index.html');
    expect(home).toMatch(/<text[^>]*>Civil Affairs Bureau<\/text>/);
    expect(home).toContain('<a href="bodies/affairs.html">Civil Affairs Bureau</a>');
    expect(contentOf(english, 'assets/search.js')).toContain('["bodies/affairs.html","Civil Affairs Bureau","甲区民政局 区民政局"]');
    expect(contentOf(site, 'assets/search.js')).toContain('["bodies/affairs.html","甲区民政局","Civil Affairs Bureau 区民政局"]');
    expect(contentOf(site, 'bodies/affairs.html')).toMatch(/<h1[^>]*>甲区民政局<\/h1>/);
  });

  test('a finding about what only the parent has stands on the page of the document that lacks it', async () => {
    const fees = `
  - id: fees
    title: 收费
    thresholds: [{ indicator: coverage, min: 80%, unit: '%' }]
`;
    const more = await siteOf({ ...FILES, 'policies/city.yaml': `${FILES['policies/city.yaml']?.trimEnd()}${fees}` });
    const own = contentOf(more, 'documents/western.html');
    expect(own).toContain('href="../rules/threshold-missing.html"');
    expect(textOf(own)).toMatch(/《甲市办法》“收费”.*覆盖率.*本文件没有写/);
    // What concerns one of its measures stays with that measure.
    expect(own).not.toContain('href="../rules/threshold-loosened.html"');
  });

  test('an empty workspace has a site, too', async () => {
    const empty = await siteOf({
      'policies/a.yaml': 'id: a\ntitle: 空\nlevel: city\njurisdiction: null\nnature: normative\nmeasures: []\n',
    });
    expect(deadLinks(empty)).toEqual([]);
    expect(textOf(contentOf(empty, 'documents/a.html'))).toContain('没有编入措施');
    expect(contentOf(empty, 'index.html')).not.toContain('<svg viewBox');
  });
});

describe('what is hostile appears as text', () => {
  const evil =
    '</title></style></script><script>alert(1)</script><img src=//evil.example onerror=alert(2)>{{constructor}}"\' onfocus=alert(3)\u2028x';
  const quoted = `'${evil.replaceAll("'", "''")}'`;

  test.each([
    ['a title of a document', 'policies/western.yaml', 'title: 丙区措施', `title: ${quoted}`],
    ['a title of a measure', 'policies/western.yaml', 'title: 口袋公园', `title: ${quoted}`],
    ['a clause', 'policies/western.yaml', 'clause: （二）', `clause: ${quoted}`],
    ['a summary', 'policies/western.yaml', 'summary: 提前做好摸底。', `summary: ${quoted}`],
    ['a body', 'policies/western.yaml', '未登记的单位', quoted],
    ['a body of the vocabulary', 'policies/vocabulary/all.yaml', 'name: 丙区民政局', `name: ${quoted}`],
    ['an indicator', 'policies/vocabulary/all.yaml', 'name: 每百户面积', `name: ${quoted}`],
    ['a topic', 'policies/vocabulary/all.yaml', 'name: 规模', `name: ${quoted}`],
  ])('%s', async (_, file, from, to) => {
    const before = FILES[file] ?? '';
    expect(before).toContain(from);
    const files = await siteOf({ ...FILES, [file]: before.replaceAll(from, to) });
    let seen = 0;
    for (const { content } of pagesOf(files)) {
      expect(content).not.toMatch(/<(?:img|iframe)\b/i);
      expect(content.match(/<script\b/gi)).toHaveLength(1);
      expect(content.match(/<\/(?:title|script)>/gi)).toHaveLength(2);
      expect(content).not.toMatch(/<[^>]*\sonfocus=alert/);
      if (content.includes('{{constructor}}')) seen++;
    }
    expect(seen).toBeGreaterThan(0);
    const script = contentOf(files, 'assets/search.js');
    expect(script).not.toMatch(/<|\u2028|\u2029/);
    const window: { tiaokuaiSearch?: SearchData } = {};
    runInNewContext(script, { window });
    expect(window.tiaokuaiSearch?.kinds.map(({ kind }) => kind)).toEqual(['document', 'body', 'indicator', 'measure', 'rule']);
  });

  test('ids that are no slugs stay in their folder', async () => {
    const files = await siteOf({
      ...FILES,
      'policies/western.yaml': (FILES['policies/western.yaml'] ?? '').replace('id: western', "id: '../../etc'"),
    });
    for (const { path } of files) expect(path).toMatch(/^[a-z0-9][a-z0-9./-]*$/);
    for (const { path } of files) expect(path).not.toContain('..');
    expect(deadLinks(files)).toEqual([]);
  });
});
