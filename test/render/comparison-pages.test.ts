import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonsOf } from '../../src/compare/comparison.js';
import { type Compilation, compile } from '../../src/compile.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { found, pagesOf, rowsOf, viewOf } from './comparison-made.js';
import { type Change, comparisonSample } from './comparison-sample.js';
import { brokenLinks, idsOf, textOf } from './page-checks.js';
import { CACHE, FONTS, pageTexts } from './pdf-text.js';

let sample: Compilation;
beforeAll(async () => {
  sample = await comparisonSample();
});

describe('the pages', () => {
  test.each(['zh', 'en'] as const)('lead nowhere that is not there, in %s', async (lang) => {
    const pages = await pagesOf(sample, lang);
    expect(brokenLinks(pages)).toEqual([]);
    const page = found(pages.find(({ path }) => path === 'documents/district/comparison.html'));
    for (const made of [page.html, page.print?.html ?? '']) {
      expect(idsOf(made).length).toBe(new Set(idsOf(made)).size);
      expect(textOf(made)).not.toMatch(/(?<!-)undefined|\[object|NaN|\{\w+\}/);
      expect(made).not.toMatch(/\ssrc=|url\(|@import|<link/);
    }
    for (const [, id] of (page.print?.html ?? '').matchAll(/data-page-of="([^"]*)"/g)) {
      expect(idsOf(page.print?.html ?? '')).toContain(id);
      expect(page.print?.html).toContain(`href="#${id}"`);
    }
  });

  test.each(['zh', 'en'] as const)('every head of a table has a name, be it only for who has it read aloud, in %s', async (lang) => {
    const page = found((await pagesOf(sample, lang)).find(({ path }) => path === 'documents/district/comparison.html'));
    for (const made of [page.html, page.print?.html ?? '']) {
      const heads = Array.from(made.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs), ([, head]) => textOf(head ?? '').trim());
      expect(heads.length).toBeGreaterThan(10);
      expect(heads.filter((head) => head === '')).toEqual([]);
    }
  });

  test('alone they link to no page that is not made, and others link to them', async () => {
    const alone = await pagesOf(sample, 'zh', new Set(['comparison']));
    expect(alone.map(({ path }) => path)).toEqual(['documents/district/comparison.html', 'index.html']);
    expect(brokenLinks(alone)).toEqual([]);
    const all = await pagesOf(sample);
    for (const path of ['documents/district/checklist.html', 'documents/district/matrix.html', 'index.html']) {
      expect(found(all.find((page) => page.path === path)).html).toMatch(/href="[^"]*comparison\.html"/);
    }
    expect(found(all.find(({ path }) => path === 'documents/city/checklist.html')).html).not.toContain('comparison.html');
    expect(textOf(found(all.at(-1)).html)).toMatch(/上下级一致性对照报告 抵触 1 放宽 1 弱化 2/);
  });

  const evil = '</title></style><script>alert(1)</script><img src=http://evil.example/x onerror=alert(2)>{{constructor}}';
  test.each<[string, Change]>([
    ['the title of a document', { of: 'city', from: 'title: 甲市办法', to: `title: '${evil}'` }],
    ['the title of a measure', { of: 'district', from: 'title: 场所建设', to: `title: '${evil}'` }],
    ['a clause', { of: 'city', from: 'clause: 二', to: `clause: '${evil}'` }],
    ['an object of a step', { of: 'city', from: 'object: 社区', to: `object: '${evil}'` }],
    ['a note', { of: 'district', from: 'area, min: 25', to: `area, note: '${evil}', min: 25` }],
    ['a reason', { of: 'district', from: 'hall, min: 300', to: `hall, reason: '${evil}', min: 300` }],
  ])('%s appears as text', async (_where, change) => {
    const { html, print } = found((await pagesOf(await comparisonSample(change))).find(({ path }) => path.endsWith('comparison.html')));
    for (const made of [html, print?.html ?? '']) {
      expect(made).not.toMatch(/<(?:script|img)\b/i);
      expect(made.match(/<\/style>/g)).toHaveLength(1);
      expect(made).toContain('{{constructor}}');
    }
  });
});

describe('the real documents', () => {
  let real: Compilation;
  let printer: Printer;
  beforeAll(async () => {
    real = compile(nodeHost, fileURLToPath(new URL('../../', import.meta.url)), { today: '2026-01-01' });
    printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  });
  afterAll(() => printer?.close());

  test('every threshold of both has its row', async () => {
    const report = await viewOf(real, 'lianhu-2024');
    const [document, parent] = ['lianhu-2024', 'xian-2023'].map((id) => real.program.documents.find((one) => one.id === id));
    const comparison = document && comparisonsOf(real.program).get(document);
    const told = new Set([
      ...(comparison?.thresholds ?? []).flatMap(({ child, parent }) => [child?.threshold, parent?.threshold]),
      ...(comparison?.parts ?? []).flatMap(({ part, whole }) => [part?.threshold, whole.threshold]),
    ]);
    for (const measure of [...(document?.measures ?? []), ...(parent?.measures ?? [])]) {
      for (const threshold of measure.thresholds)
        expect([measure.ref, threshold.index, told.has(threshold)]).toEqual([measure.ref, threshold.index, true]);
    }
    const shown = [...rowsOf(report), ...report.singles.flatMap(({ rows }) => rows)];
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    const norms = shown.reduce((sum, { children, parents }) => sum + Math.max(children.length, parents.length), 0);
    expect(norms).toBe(comparison?.thresholds.length);
  });

  test('莲湖区 breaches nothing, and its share of 34 is drawn', async () => {
    const report = await viewOf(real, 'lianhu-2024');
    expect(report.attention.must).toEqual([]);
    expect(report.attention.calm).toContain('《关于进一步加强城乡社区管理的若干措施》只见摘要');
    expect(report.wholes.map(({ sum }) => sum)).toEqual(['34 个 = 7（莲湖区） + 27（其余）', '103 个 = 8（莲湖区） + 95（其余）']);
  });

  test('printed, it has its contents, its heads on every page of a table, and page numbers', async () => {
    const { print } = found((await pagesOf(real)).find(({ path }) => path === 'documents/lianhu-2024/comparison.html'));
    const texts = await pageTexts(new Uint8Array(await printer.print({ html: print?.html ?? '', title: print?.title ?? '' })));
    expect(texts.length).toBeGreaterThan(3);
    const first = texts[0] ?? '';
    expect(first).toContain('上下级一致性对照报告');
    const side = texts.findIndex((text, at) => at > 0 && text.includes('二、逐项对照'));
    expect(first).toContain(`二、逐项对照${side + 1}`);
    expect(texts.filter((text) => text.includes('上级·西安市本文件·莲湖区差别')).length).toBeGreaterThan(1);
    for (const [at, text] of texts.entries()) expect(text).toContain(`—${at + 1}—`);
    expect(texts.at(-1)).toContain('复核人');
  });
});
