import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tiaokuai } from '../support/command-line.js';

describe('verify-pdf', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tiaokuai-test-')));
  const pdf = 'out/documents/example-2025/checklist.pdf';
  beforeAll(() => {
    tiaokuai(folder, ['init']);
    expect(tiaokuai(folder, ['build', '--only', 'checklist'])).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('0: what the YAML says now', () => {
    expect(tiaokuai(folder, ['verify-pdf', pdf])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('says what the YAML says now'),
    });
  });

  test('1: outdated, with the measures that have changed', () => {
    const file = join(folder, 'policies/example-2025.yaml');
    const before = readFileSync(file, 'utf8');
    const title = /^ {4}title: (.+)$/m.exec(before)?.[1] ?? '';
    writeFileSync(file, before.replace(`    title: ${title}`, `    title: ${title}（新）`));
    const run = tiaokuai(folder, ['verify-pdf', pdf, '--format', 'json']);
    writeFileSync(file, before);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      file: pdf,
      state: 'outdated',
      changes: [{ of: 'measure', change: 'changed', fields: [{ field: 'title', before: title, after: `${title}（新）` }] }],
    });
  });

  test('2: not ours, and not there', () => {
    writeFileSync(join(folder, 'other.pdf'), 'not a PDF');
    expect(tiaokuai(folder, ['verify-pdf', 'other.pdf'], { LANG: 'zh_CN.UTF-8' })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'other.pdf 不是 PDF。\n',
    });
    expect(tiaokuai(folder, ['verify-pdf', 'other.pdf', '--format', 'json'])).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('"state": "no-pdf"'),
    });
    expect(tiaokuai(folder, ['verify-pdf', 'none.pdf', '--lang', 'en'])).toMatchObject({
      code: 2,
      stderr: 'tiaokuai: There is no such file: none.pdf\n',
    });
    expect(tiaokuai(folder, ['verify-pdf', 'out', '--lang', 'zh'])).toMatchObject({
      code: 2,
      stderr: 'tiaokuai: out 是文件夹；请给出其中的一份 PDF。\n',
    });
  });
});
