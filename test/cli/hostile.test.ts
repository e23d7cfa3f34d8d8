import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfText } from '../render/pdf-text.js';
import { environment, folderWith, MAIN } from '../support/command-line.js';
import { SHARED_VOCABULARY } from '../support/expect-marked.js';

let connections = 0;
const server = createServer((_request, response) => response.end('from the network'));
let remote = '';

beforeAll(async () => {
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  remote = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** Runs beside the server, which answers meanwhile. */
function build(folder: string): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, 'build'], { cwd: folder, env: environment(), stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

const OWN_ASSET = /^<(?:link rel="stylesheet" href|script src)="(?:\.\.\/)*assets\/[a-z-]+\.(?:css|js)"(?: defer)?>$/;

test('markup, scripts, braces and remote pictures are text in every page; nothing is requested, nothing runs', async () => {
  const evil = (mark: string) =>
    `<script>document.title='RAN'</script><img src=x onerror=RAN${mark}>{{lookup this}}{{{raw}}}</title></script>`;
  const quoted = (text: string) => JSON.stringify(text);
  const summary = `![图](${remote}/a.png) <img src="${remote}/b.png"> <iframe src="${remote}/c"></iframe> [链接](javascript:RAN) [远](${remote}/d) <style>@import "${remote}/e.css"</style> {{danger}} \`{{x}}\``;
  const folder = folderWith({
    'policies/a.yaml': `id: a
title: ${quoted(evil('title'))}
level: district
jurisdiction: "610104"
nature: normative
number: ${quoted(evil('number'))}
issuer: [${quoted(evil('issuer'))}]
cites: [{ title: ${quoted(evil('cite'))}, number: null }]
source: { completeness: full, note: ${quoted(evil('source'))} }
measures:
  - id: one
    clause: ${quoted(evil('clause'))}
    section: ${quoted(evil('section'))}
    title: ${quoted(evil('measure'))}
    lead: ${quoted(evil('body'))}
    responsible: [区民政局]
    summary: ${quoted(summary)}
    note: ${quoted(`${evil('note')} ${summary}`)}
    terms: [{ name: ${quoted(evil('term'))}, definition: ${quoted(evil('definition'))} }]
    thresholds:
      - { indicator: community.households, max: 5, unit: 户, note: ${quoted(evil('threshold'))} }
      - { indicator: evil, equals: 5, unit: ${quoted(evil('unit'))} }
`,
    'policies/vocabulary/v.yaml': SHARED_VOCABULARY.replace(
      'bodies:\n',
      `bodies:\n  evil: { name: ${quoted(evil('body'))}, level: district, jurisdiction: "610104" }\n`,
    ).replace('indicators:\n', `indicators:\n  evil: { name: ${quoted(evil('indicator'))}, unit: 个, note: ${quoted(evil('inote'))} }\n`),
  });
  const { code, stderr } = await build(folder);
  expect(code, stderr).toBe(0);
  expect(stderr).not.toMatch(/Stopped a request|^ {4}at /m);
  expect(connections).toBe(0);

  const files = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const page of pages) {
    const html = readFileSync(join(folder, 'out', page), 'utf8');
    // A page of the site may show nothing of the measure; its own styles and scripts stand in its own folder.
    if (!page.startsWith('site')) expect(html).toContain('&lt;script&gt;');
    const all = html.replace(/<style>[\s\S]*?<\/style>/g, '').match(/<[^>]*>/g) ?? [];
    const tags = page.startsWith('site') ? all.filter((tag) => !OWN_ASSET.test(tag)) : all;
    expect(tags.filter((tag) => /^<(script|iframe|object|embed|link|base|img|style)\b/i.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /\son\w+=/i.test(tag.replace(/"[^"]*"/g, '""')) || /="\s*javascript:/i.test(tag))).toEqual([]);
    expect(html.match(/<meta http-equiv="Content-Security-Policy"/g)).toHaveLength(1);
    expect(html.match(/<title>/g)).toHaveLength(1);
  }
  const printed = files.filter((file) => file.endsWith('.pdf'));
  expect(printed.length).toBeGreaterThanOrEqual(4);
  const text = await pdfText(new Uint8Array(readFileSync(join(folder, 'out/documents/a/checklist.pdf'))));
  expect(text).toContain("<script>document.title='RAN'</script>");
  expect(text).toContain('{{lookupthis}}{{{raw}}}');
  expect(text).toContain('{{danger}}');
  expect(text).not.toContain('fromthenetwork');
});
