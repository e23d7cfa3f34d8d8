import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleHtml, toolVersion } from '../../src/cli/context.js';
import { compile } from '../../src/compile.js';
import { renderSite } from '../../src/render/site/site.js';
import { wordAll } from '../../src/report/worded.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { packagedFiles, packagedTemplates } from '../render/sample.js';
import { folderWith, ROOT, tiaokuai } from '../support/command-line.js';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));

test('every packaged template was made into code when the package was built', async () => {
  const { PACKAGED_TEMPLATES } = await import(join(ROOT, 'dist/render/packaged-templates.js'));
  const templates = Object.entries(packagedFiles()).filter(([name]) => name.endsWith('.hbs'));
  expect(templates.filter(([, source]) => !PACKAGED_TEMPLATES.has(source)).map(([name]) => name)).toEqual([]);
});

test('build --only site writes the site, needs no browser, and leaves other outputs alone', () => {
  const folder = folderWith({ 'out/matrix.html': 'earlier' });
  tiaokuai(folder, ['init']);
  const run = tiaokuai(folder, ['build', '--only', 'site', '--browser', '/nonexistent']);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('out/site/index.html');
  const files = filesIn(join(folder, 'out/site'));
  expect(files).toEqual(expect.arrayContaining(['index.html', 'assets/site.js', 'assets/search.js', 'documents/example-2025.html']));
  expect(run.stdout).toContain(`(web site ${files.length})`);
  expect(readFileSync(join(folder, 'out/matrix.html'), 'utf8')).toBe('earlier');
});

test('a second build has the same bytes, and takes away pages that are no longer made', () => {
  const folder = folderWith();
  tiaokuai(folder, ['init']);
  const document = join(folder, 'policies/example-2025.yaml');
  const build = () => tiaokuai(folder, ['build', '--only', 'site', '--today', '2026-01-01']);
  build();
  const read = () => new Map(filesIn(join(folder, 'out/site')).map((path) => [path, readFileSync(join(folder, 'out/site', path), 'utf8')]));
  const first = read();
  build();
  expect(read()).toEqual(first);
  writeFileSync(document, readFileSync(document, 'utf8').replace('id: example-2025', 'id: example-2026'));
  const run = build();
  expect(run.code).toBe(0);
  expect(existsSync(join(folder, 'out/site/documents/example-2025.html'))).toBe(false);
  expect(existsSync(join(folder, 'out/site/documents/example-2026.html'))).toBe(true);
  expect(run.stdout).toMatch(/Removed \d+ files/);
});

test('a workspace may bring its own style and script of the site', () => {
  const folder = folderWith({ 'templates/site.css': 'h1 { color: teal }', 'templates/site.js': '/* ours */', 'templates/other.js': '' });
  tiaokuai(folder, ['init']);
  const run = tiaokuai(folder, ['build', '--only', 'site']);
  expect(run.stdout).toContain('templates/other.js');
  expect(readFileSync(join(folder, 'out/site/assets/site.css'), 'utf8')).toBe('h1 { color: teal }');
  expect(readFileSync(join(folder, 'out/site/assets/site.js'), 'utf8')).toBe('/* ours */');
});

test.each(['zh', 'en'] as const)(
  'threads that draw, mark and write beside the pages change nothing: every file is what its page is (%s)',
  async (lang) => {
    const out = folderWith();
    expect(tiaokuai(ROOT, ['build', '--only', 'site', '--out', out, '--today', '2026-01-01', '--lang', lang]).code).toBe(0);
    const { program, findings } = compile(nodeHost, ROOT, { today: '2026-01-01' });
    const input = { lang, templates: packagedTemplates(), toolVersion: toolVersion(), ruleHtml };
    const pages = Array.from(await renderSite(program, await wordAll(findings, lang), input), ({ path, content }) => ({ path, content }));
    for (const { path, content } of pages) expect([path, readFileSync(join(out, 'site', path), 'utf8')]).toEqual([path, content]);
    expect(filesIn(join(out, 'site')).length).toBe(pages.length);
    expect(pages.filter(({ content }) => content.includes('<svg viewBox')).length).toBeGreaterThan(10);
    expect(pages.some(({ content }) => content.includes(' lang="zh-Hans"'))).toBe(lang === 'en');
  },
);
