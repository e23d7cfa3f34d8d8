import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { check, checkedBefore } from '../src/check.js';
import { compile } from '../src/compile.js';
import { Cache } from '../src/workspace/cache.js';
import { remembering } from '../src/workspace/remembering.js';
import { memoryHost } from './support/memory-host.js';

const today = '2026-01-01';
const DOCUMENT = `id: demo
title: 示范市养老服务若干措施
level: city
jurisdiction: null
nature: normative
measures:
  - id: beds
    title: 增加床位
    thresholds:
      - { indicator: beds.total, min: 300, unit: 张, deadline: 2025-06-30 }
`;
const FILES = {
  'policies/demo.yaml': DOCUMENT,
  'policies/vocabulary/shared.yaml': 'indicators:\n  beds.total: { name: 养老床位数, unit: 张 }\n',
};
const OTHER = { 'policies/second.yaml': DOCUMENT };

function emptyCache(): Cache {
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const cache = Cache.open(folder, 'a-build', (at, why) => expect.fail(`${at}: ${why}`));
  return cache ?? expect.fail('no cache');
}

test('what was checked is known as long as every file is as it was', async () => {
  const cache = emptyCache();
  const host = memoryHost(FILES);
  expect(checkedBefore(host, '/w', { today, cache })).toBeNull();
  const checked = await check(host, '/w', { today, cache });
  expect(checked.findings.length).toBeGreaterThan(0);
  expect(checkedBefore(host, '/w', { today, cache })).toEqual(checked);
  expect(checkedBefore(host, '/w', { today: '2026-01-02', cache })).toBeNull();
  expect(checkedBefore(memoryHost({ ...FILES, ...OTHER }), '/w', { today, cache })).toBeNull();
});

test('findings that are known are taken over, and the program is the same', async () => {
  const { findings } = await check(memoryHost(FILES), '/w', { today, cache: null });
  const [whole, known] = [compile(memoryHost(FILES), '/w', { today }), compile(memoryHost(FILES), '/w', { today, findings })];
  expect(known.findings).toBe(findings);
  expect(whole.findings).toEqual(findings);
  expect(known.program.documents.map(({ id }) => id)).toEqual(whole.program.documents.map(({ id }) => id));
});

test('what is saved between a look and the next is not seen: both are of the same files', async () => {
  const files: Record<string, string> = { ...FILES };
  let now = memoryHost(files);
  const host = remembering({
    readFile: (path) => now.readFile(path),
    fileSize: (path) => now.fileSize(path),
    isDirectory: (path) => now.isDirectory(path),
    realPath: (path) => now.realPath(path),
    glob: (...question) => now.glob(...question),
  });
  const before = await check(host, '/w', { today, cache: null });
  now = memoryHost({ 'policies/demo.yaml': DOCUMENT.replace('2025-06-30', '2025-07-31'), ...OTHER });
  expect(await check(host, '/w', { today, cache: null })).toEqual(before);
  expect(await check(now, '/w', { today, cache: null })).not.toEqual(before);
});
