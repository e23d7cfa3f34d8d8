import { expect, test } from 'vitest';
import { Templates } from '../../src/render/html.js';
import { markdownToHtml } from '../../src/render/markdown.js';
import { renderPages } from '../../src/render/pages.js';
import { type Prose, plainProse, proseFor } from '../../src/render/prose.js';
import { renderSite } from '../../src/render/site/site.js';
import { compileFiles } from '../support/compile-files.js';
import { packagedFiles } from './sample.js';

/** A workspace with one text in each place that is Markdown; `at` says which of them has a mark of it. */
const workspace = (at: number) => {
  let place = 0;
  const text = () => (place++ === at ? "'写**明**'" : '写明');
  return {
    'policies/vocabulary/words.yaml': `
bodies:
  affairs: { name: 甲区民政局, level: district, jurisdiction: '610104', note: ${text()} }
actions:
  propose: { name: 提出意见 }
indicators:
  households: { name: 社区户数, unit: 户, integer: true, note: ${text()} }
`,
    'policies/district.yaml': `
id: district
title: 甲区社区管理办法
level: district
jurisdiction: '610104'
nature: normative
issuer: [甲区人民政府]
number: null
issued: 2024-01-01
status: in-force
measures:
  - id: size
    clause: 一
    title: 规模
    lead: 甲区民政局
    summary: ${text()}
    note: ${text()}
    thresholds:
      - { indicator: households, min: 1000, unit: 户, note: ${text()} }
procedures:
  - id: change
    title: 变更
    note: ${text()}
    steps:
      - { actor: 甲区民政局, action: propose, note: ${text()} }
`,
  };
};

/** Every page of the workspace, its texts made HTML by one of the ways. */
async function pagesOf(at: number, prose: Prose): Promise<string[]> {
  const { program, findings } = await compileFiles(workspace(at));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const templates = new Templates(packagedFiles(), {}, prose);
  const input = { program, findings: [], lang: 'zh' as const, toolVersion: '1' };
  const site = await renderSite(program, [], { ...input, templates, ruleHtml: async () => '' });
  return [...renderPages(input, templates)].map((page) => page.html).concat(Array.from(site, ({ content }) => content));
}

test.each([0, 1, 2, 3, 4, 5, 6])('the parser is loaded where text %i of seven needs it', async (at) => {
  const prose = await proseFor((await compileFiles(workspace(at))).program);
  expect(prose).toBe(markdownToHtml);
  expect((await pagesOf(at, prose)).filter((html) => html.includes('写<strong>明</strong>')).length).toBeGreaterThan(0);
});

test('plain texts need no parser: the pages are the same without one', async () => {
  const prose = await proseFor((await compileFiles(workspace(-1))).program);
  expect(prose).toBe(plainProse);
  expect(await pagesOf(-1, prose)).toEqual(await pagesOf(-1, markdownToHtml));
});

test('what is looked at for Markdown is all that templates show as such', () => {
  const shown = Object.values(packagedFiles()).flatMap((source) =>
    Array.from(source.matchAll(/\{\{markdown ([^}]*)\}\}/g), ([, what]) => what),
  );
  expect(new Set(shown)).toEqual(new Set(['summary', 'note']));
});

test('a text with Markdown is never shown as if it had none', () => {
  expect(() => plainProse('写**明**')).toThrow('写**明**');
});
