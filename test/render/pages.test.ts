import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import type { Finding } from '../../src/model/finding.js';
import type { Program } from '../../src/model/program.js';
import { type Page, renderPages } from '../../src/render/pages.js';
import type { Lang } from '../../src/render/views/labels.js';
import type { WordedFinding } from '../../src/report/worded.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { brokenLinks, idsOf, textOf } from './page-checks.js';
import { packagedTemplates, sampleProgram } from './sample.js';

const templates = packagedTemplates();
const render = (
  program: Program,
  changes: { findings?: WordedFinding[]; lang?: Lang; only?: Set<string>; printable?: () => boolean } = {},
) => [...renderPages({ program, findings: [], lang: 'zh', toolVersion: '1.2.3', ...changes }, templates)];

/** Findings with their arguments for words: what a title says reaches the page through them too. */
const worded = (findings: Finding[]): WordedFinding[] =>
  findings.map(({ rule, severity, args, place, measures }) => ({
    rule,
    severity,
    message: JSON.stringify(args),
    messageArgs: args,
    ...place,
    measures,
    related: [],
  }));
let sample: Page[];
let program: Program;
beforeAll(async () => {
  program = (await sampleProgram()).program;
  sample = render(program);
});
const page = (path: string, pages = sample): Page => {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found;
};

describe('which pages there are', () => {
  test('documents, every body that has a role, matrices, and the index last', () => {
    expect(sample.map(({ path }) => path)).toEqual([
      'documents/city/checklist.html',
      'documents/district/checklist.html',
      'documents/report/checklist.html',
      'bodies/city-affairs/checklist.html',
      'bodies/housing/checklist.html',
      'bodies/affairs/checklist.html',
      'bodies/departments/checklist.html',
      'bodies/streets/checklist.html',
      'documents/city/matrix.html',
      'documents/district/matrix.html',
      'matrix.html',
      'documents/district/comparison.html',
      'index.html',
    ]);
    expect(sample.filter(({ print }) => !print).map(({ path }) => path)).toEqual(['index.html']);
  });

  test('only what was asked for, and the index links to nothing else', () => {
    const pages = render(program, { only: new Set(['matrix']) });
    expect(pages.map(({ path }) => path)).toEqual([
      'documents/city/matrix.html',
      'documents/district/matrix.html',
      'matrix.html',
      'index.html',
    ]);
    expect(brokenLinks(pages)).toEqual([]);
    expect(page('index.html', pages).html).not.toContain('checklist.html');
    expect(render(program, { only: new Set(['program']) })).toEqual([]);
  });

  test('without a printer the index offers no PDF', () => {
    expect(page('index.html').html).toContain('href="documents/district/checklist.pdf"');
    expect(page('index.html', render(program, { printable: () => false })).html).not.toMatch(/href="[^"]*\.pdf/);
  });
});

describe('a checklist', () => {
  test('has a box and a place to sign for each measure, and a box for each threshold', () => {
    const { html } = page('documents/district/checklist.html');
    expect(html.match(/class="box large"/g)).toHaveLength(4);
    expect(html.match(/class="sign"/g)).toHaveLength(4);
    expect(html.match(/<td class="tick"><span class="box"><\/span><\/td>\s*<th scope="row" class="indicator">/g)).toHaveLength(13);
    expect(html.match(/<td class="tick"><span class="box"><\/span><\/td>\s*<th scope="row" class="number">/g)).toHaveLength(2);
  });

  test('says what a reader of the cover asks', () => {
    const text = textOf(page('documents/district/checklist.html').html);
    for (const words of [
      '甲区人民政府',
      '2024年2月29日（据文件落款）',
      '有效，规范性文件',
      '区县级，莲湖区（610104）',
      '《甲市办法》甲政发〔2023〕1号',
      '措施 3 条，指标要求 13 项，流程 1 个',
    ])
      expect(text).toContain(words);
  });

  test('lists every heading with room for its page', () => {
    for (const { html, print } of sample.filter(({ path }) => path.endsWith('checklist.html'))) {
      const wanted = Array.from((print?.html ?? '').matchAll(/data-page-of="([^"]*)"/g), ([, id]) => id);
      expect(wanted.length).toBeGreaterThan(0);
      expect(new Set(wanted).size).toBe(wanted.length);
      for (const id of wanted) {
        expect(idsOf(html)).toContain(id);
        expect(print?.html).toContain(`href="#${id}"`);
      }
    }
  });

  test('of an experience report demands nothing', () => {
    const text = textOf(page('documents/report/checklist.html').html);
    expect(text).toContain('经验材料，不作为要求');
    expect(text).toContain('经验材料对照单');
    expect(text).not.toMatch(/刚性|必须|已落实/);
  });

  test('of a body says its role in each measure, and marks its own steps', () => {
    const { html } = page('bodies/streets/checklist.html');
    expect(textOf(html)).toMatch(/合理划分 ◎ 责任单位/);
    expect(textOf(html)).toMatch(/经费和考核 △ 正文点名 指标承担/);
    expect(textOf(html)).toContain('名下每个单位各填一份');
    expect(html.match(/<tr class="self">/g)).toHaveLength(1);
    expect(textOf(page('bodies/departments/checklist.html').html)).toContain('没有列明有哪些单位');
  });

  test('speaks English around Chinese content', () => {
    const { html } = page('documents/district/checklist.html', render(program, { lang: 'en' }));
    expect(html).toContain('<html lang="en"');
    expect(textOf(html)).toContain('Implementation checklist');
    expect(textOf(html)).toContain('合理划分');
  });
});

describe('hostile input appears as text', () => {
  const evil = '</title></style><script>alert(1)</script><img src=http://evil.example/x onerror=alert(2)>{{constructor}}{{{title}}}';

  test.each([
    ['a title of a measure', { file: 'policies/district.yaml', from: 'title: 合理划分', to: `title: '${evil}'` }],
    ['a title of a document', { file: 'policies/district.yaml', from: 'title: 甲区措施', to: `title: '${evil}'` }],
    ['a section', { file: 'policies/district.yaml', from: 'section: 一、规模', to: `section: '${evil}'` }],
    ['a clause', { file: 'policies/district.yaml', from: 'clause: （一）', to: `clause: '${evil}'` }],
    ['a summary', { file: 'policies/district.yaml', from: 'summary: 一般 1000~5000 户，**不得**随意突破。', to: `summary: '${evil}'` }],
    ['a name of a body', { file: 'policies/vocabulary/all.yaml', from: 'name: 甲区各街道办事处', to: `name: '${evil}'` }],
    ['a name of an indicator', { file: 'policies/vocabulary/all.yaml', from: 'name: 社区户数', to: `name: '${evil}'` }],
  ])('%s', async (_where, change) => {
    const changed = await sampleProgram(change);
    const pages = render(changed.program, { findings: worded(changed.findings) });
    let seen = 0;
    for (const { html, print } of pages) {
      for (const made of [html, print?.html ?? '']) {
        expect(made).not.toMatch(/<(?:script|img)\b/i);
        expect(made.match(/<\/style>/g)?.length ?? 0).toBeLessThanOrEqual(1);
        if (made.includes('{{constructor}}')) seen++;
      }
      expect(print?.title ?? '').not.toContain('\n');
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe('the real documents', () => {
  let pages: Page[];
  beforeAll(async () => {
    const compiled = compile(nodeHost, fileURLToPath(new URL('../../', import.meta.url)), { today: '2026-01-01' });
    pages = render(compiled.program, { findings: worded(compiled.findings) });
  });

  test('no link leads nowhere, and no id is there twice', () => {
    expect(pages.length).toBeGreaterThan(60);
    expect(brokenLinks(pages)).toEqual([]);
    for (const { path, html } of pages) expect([path, idsOf(html).length]).toEqual([path, new Set(idsOf(html)).size]);
  });

  test('nothing is fetched from anywhere', () => {
    for (const { html, print } of pages) expect(html + (print?.html ?? '')).not.toMatch(/\ssrc=|url\(|@import|<link/);
  });

  test('no value is missing or printed as an object', () => {
    for (const { path, html } of pages) expect([path, /(?<!-)undefined|\[object|NaN/.exec(textOf(html))?.[0]]).toEqual([path, undefined]);
  });
});
