import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ruleHtml } from '../../src/cli/context.js';
import { compile } from '../../src/compile.js';
import { Templates } from '../../src/render/html.js';
import { markdownToHtml } from '../../src/render/markdown.js';
import { renderPages } from '../../src/render/pages.js';
import { renderSite } from '../../src/render/site/site.js';
import { templateCode } from '../../src/render/template-code.js';
import { type MakeRender, rendering } from '../../src/render/template-runtime.js';
import { wordAll } from '../../src/report/worded.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { compileFiles } from '../support/compile-files.js';
import { packagedFiles } from './sample.js';
import { FILES, siteOf } from './site/sample-site.js';

const code = (source: string, partials: Record<string, string> = {}) => {
  const surroundings = {
    helpers: { 'in-brackets': (text: string) => `[${text}]` },
    partial: (name: string) => rendered(partials[name] ?? ''),
  };
  const rendered = (text: string) => rendering(new Function('$', templateCode(text)) as MakeRender, surroundings);
  const render = rendered(source);
  return (context: unknown) => render(context, context);
};

describe('a packaged template made into code', () => {
  test('prints, escapes, and leaves alone what asks for it', () => {
    expect(code('<p title="{{a}}">{{b.c}}{{{b.c}}}</p>{{this.n}}{{none}}')({ a: '"', b: { c: '<i>' }, n: 0, none: null })).toBe(
      '<p title="&quot;">&lt;i&gt;<i></p>0',
    );
  });

  test('knows blocks, the way up, the root and the first', () => {
    const source =
      '{{#each list}}{{#unless @first}},{{/unless}}{{#if on}}{{name}}{{../end}}{{else}}-{{@root.end}}{{/if}}{{/each}}{{#with one}}{{x}}{{/with}}';
    const view = {
      end: '!',
      list: [
        { on: true, name: 'a' },
        { on: [], name: 'b' },
      ],
      one: { x: 1 },
    };
    expect(code(source)(view)).toBe('a!,-!1');
    expect(code('{{#each list}}x{{else}}none{{/each}}')({ list: [] })).toBe('none');
  });

  test('calls helpers and partials, with values of their own', () => {
    expect(code('{{in-brackets a}}{{> p b}}{{> p b x="2"}}', { p: '<{{x}}{{@root.a}}>' })({ a: '&', b: { x: 1 } })).toBe(
      '[&amp;]<1&amp;><2&amp;>',
    );
  });

  test('fails by name where the view lacks something', () => {
    expect(() => code('{{titel}}')({ title: 'x' })).toThrow(/"titel" not defined/);
    expect(() => code('{{#each list}}{{a.b}}{{/each}}')({ list: [{ a: {} }] })).toThrow(/"b" not defined/);
  });

  test.each([
    '{{lookup a b}}{{#lookup a b}}{{/lookup}}',
    '{{#each a as |b|}}{{b}}{{/each}}',
    '{{@key}}',
    '{{../a}}',
    '{{> (lookup . "a")}}',
  ])('%s is refused, not guessed', (source) => {
    expect(() => code(source)({ a: [] })).toThrow();
  });
});

test('every page is the same as Handlebars makes it', async () => {
  const packaged = packagedFiles();
  // A template that a workspace brings is run by Handlebars itself: here, all of them.
  const [ours, theirs] = [new Templates(packaged, {}, markdownToHtml), new Templates(packaged, packaged, markdownToHtml)];
  expect(theirs.problems).toEqual([]);
  const real = compile(nodeHost, fileURLToPath(new URL('../../', import.meta.url)), { today: '2026-01-01' });
  for (const { program, findings } of [real, await compileFiles(FILES)]) {
    for (const lang of ['zh', 'en'] as const) {
      const worded = await wordAll(findings, lang);
      const input = { program, findings: worded, lang, toolVersion: '1' };
      const pages = (templates: Templates) =>
        [...renderPages(input, templates)].map(({ path, html, print }) => [path, html, print?.html ?? '']);
      expect(pages(ours)).toEqual(pages(theirs));
      const site = async (templates: Templates) =>
        Array.from(await renderSite(program, worded, { lang, templates, toolVersion: '1', ruleHtml }), ({ path, content }) => [
          path,
          content,
        ]);
      const [mine, other] = [await site(ours), new Map((await site(theirs)) as [string, string][])];
      for (const [path = '', content] of mine) if (other.get(path) !== content) expect([path, content]).toEqual([path, other.get(path)]);
    }
  }
  expect((await siteOf()).length).toBeGreaterThan(40);
}, 120_000);
