import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STARTER } from '../../src/workspace/starter.js';
import { LanguageServer } from './language-server.js';

const server = new LanguageServer();
const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-editor-'));

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../schema'), join(folder, 'schema'), { recursive: true });
  await server.start(folder);
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true });
});

test.each(Object.entries(STARTER))('%s of the first workspace: nothing is underlined', async (path, text) => {
  expect(text).toMatch(/^# yaml-language-server: \$schema=/);
  expect(await server.open(join(folder, path), text)).toEqual([]);
});

test('keys of a measure are completed, with both languages', async () => {
  const file = join(folder, 'policies/completion.yaml');
  const head = '# yaml-language-server: $schema=../schema/document.schema.json\nid: a\nmeasures:\n  - id: one\n    title: 甲\n    ';
  await server.open(file, head);
  const items = await server.complete(file, 5, 4);
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['lead', 'responsible', 'cooperating', 'thresholds', 'summary']));
  expect(items.find(({ label }) => label === 'lead')?.documentation).toMatch(/共同牵头[\s\S]*joint lead/);
});

test('values are completed through the modeline of a vocabulary', async () => {
  const file = join(folder, 'policies/vocabulary/completion.yaml');
  const text = '# yaml-language-server: $schema=../../schema/vocabulary.schema.json\nbodies:\n  a:\n    name: 甲\n    level: \n';
  await server.open(file, text);
  const labels = (await server.complete(file, 4, 11)).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['city', 'district']));
});

test('hovering explains a key', async () => {
  const file = join(folder, 'policies/hover.yaml');
  await server.open(file, '# yaml-language-server: $schema=../schema/document.schema.json\nid: a\njurisdiction: "610104"\n');
  const said = await server.hover(file, 2, 3);
  expect(said).toContain('行政区划代码 Jurisdiction');
  expect(said).toContain('GB/T 2260');
});

test('a day that no calendar has is underlined while it is typed', async () => {
  const text = `${STARTER['policies/example-2025.yaml']}`.replace('issued: 2025-03-01', 'issued: 2025-02-30');
  expect(await server.open(join(folder, 'policies/february.yaml'), text)).toHaveLength(1);
});
