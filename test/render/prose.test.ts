import { expect, test } from 'vitest';
import { Templates } from '../../src/render/html.js';
import { markdownToHtml } from '../../src/render/markdown.js';
import { renderPages } from '../../src/render/pages.js';
import { plainProse, proseFor } from '../../src/render/prose.js';
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

test.each([0, 1, 2, 3, 4, 5, 6])('the parser is loaded where text %i of seven needs it', async (at) => {
  const { program, findings } = await compileFiles(workspace(at));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const prose = await proseFor(program);
  expect(prose('写**明**')).toBe('<p>写<strong>明</strong></p>');
  const shown = async (html: typeof prose) => {
    const templates = new Templates(packagedFiles(), {}, html);
    const input = { program, findings: [], lang: 'zh' as const, toolVersion: '1' };
    const site = await renderSite(program, [], { ...input, templates, ruleHtml: async () => '' });
    return [...renderPages(input, templates)].map((page) => page.html).concat(Array.from(site, ({ content }) => content));
  };
  expect((await shown(prose)).filter((html) => html.includes('写<strong>明</strong>')).length).toBeGreaterThan(0);
  expect(await shown(prose)).toEqual(await shown(markdownToHtml));
});

test('plain texts need no parser, and pages are made without one', async () => {
  const { program } = await compileFiles(workspace(-1));
  const prose = await proseFor(program);
  expect(prose).toBe(plainProse);
  expect(prose('写明')).toBe(markdownToHtml('写明'));
});

test('a text with Markdown is never shown as if it had none', () => {
  expect(() => plainProse('写**明**')).toThrow('写**明**');
});
