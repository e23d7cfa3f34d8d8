import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { align } from '../../src/cli/align.js';
import { baseline } from '../../src/cli/baseline.js';
import { type CheckOptions, check } from '../../src/cli/check.js';
import { Trouble } from '../../src/cli/context.js';
import { SHARED_VOCABULARY } from '../support/shared-vocabulary.js';

const CHILD = `id: lianhu
title: 莲湖区社区管理示例
level: district
jurisdiction: "610104"
nature: normative
names-leads: true
implements: [xian]
measures:
  - { id: size, title: 社区规模, lead: 区民政局, implements: [xian/size], thresholds: [{ indicator: community.households, max: 5000, unit: 户 }] }
  - { id: funds, title: 经费保障, responsible: [区财政局] }
`;
const PARENT = `id: xian
title: 西安市社区管理示例
level: city
jurisdiction: "610100"
nature: normative
measures:
  - { id: size, title: 社区规模, thresholds: [{ indicator: community.households, max: 5000, unit: 户 }] }
`;
const LOCK = 'policies/alignment.lock.yaml';
const BASELINE = 'policies/baseline.yaml';
const today = '2026-01-01';

let folder: string;
let printed: string;
const path = (file: string) => join(folder, file);
const read = (file: string) => readFileSync(path(file), 'utf8');
const write = (file: string, text: string) => writeFileSync(path(file), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaokuai-kept-'));
  mkdirSync(path('policies/vocabulary'), { recursive: true });
  write('policies/lianhu.yaml', CHILD);
  write('policies/xian.yaml', PARENT);
  for (const [file, text] of Object.entries(SHARED_VOCABULARY)) write(file, text);
  printed = '';
  const print = (text: unknown) => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(print);
  vi.spyOn(process.stderr, 'write').mockImplementation(print);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function checked(options: CheckOptions = {}): Promise<{ code: number; text: string }> {
  printed = '';
  const code = await check(folder, { today, lang: 'en', failOn: 'warning', ...options });
  return { code, text: printed };
}

test('check writes nothing; baseline makes it pass, and lists what it passes over', async () => {
  expect((await checked()).code).toBe(1);
  expect(existsSync(path(BASELINE))).toBe(false);
  expect(await baseline(folder, { today, lang: 'en', reason: 'old text' })).toBe(0);
  expect(printed).toContain('new 1');
  expect(read(BASELINE)).toContain('reason: "old text"');
  const { code, text } = await checked();
  expect(code).toBe(0);
  expect(text).toContain('(baseline; old text)');
  const json = JSON.parse((await checked({ format: 'json' })).text);
  expect(json.counts).toMatchObject({ warning: 0, waived: 1 });
  expect(json.findings.find(({ rule }: { rule: string }) => rule === 'lead-missing').waived).toEqual({
    by: 'baseline',
    reason: 'old text',
  });
});

test('baseline keeps the reason that people wrote', async () => {
  await baseline(folder, { today });
  write(BASELINE, read(BASELINE).replace('reason: null', 'reason: "原文如此，修订时改"'));
  const before = read(BASELINE);
  await baseline(folder, { today, reason: 'another' });
  expect(read(BASELINE)).toBe(before);
});

test('align records, check reports what changed since, and align again settles it', async () => {
  expect(await align(['lianhu'], { workspace: folder, today, lang: 'zh' })).toBe(0);
  const lock = read(LOCK);
  expect((await checked()).text).not.toContain('parent-changed');
  write('policies/xian.yaml', PARENT.replace('5000', '4000'));
  expect((await checked({ lang: 'zh' })).text).toContain('从 5000 户改为 4000 户（自上次核对以后）');
  expect(read(LOCK)).toBe(lock);
  await align(['lianhu'], { workspace: folder, today, lang: 'zh' });
  expect(printed).toContain('1 处变化');
  expect((await checked()).text).not.toContain('parent-changed');
});

test('align takes away the record of a document that is gone, and names no other', async () => {
  await align(['lianhu'], { workspace: folder, today });
  write('policies/lianhu.yaml', CHILD.replace('id: lianhu', 'id: lianhu-2024'));
  await align(['lianhu', 'lianhu-2024'], { workspace: folder, today });
  expect(read(LOCK)).not.toMatch(/^ {2}lianhu:/m);
  expect(read(LOCK)).toMatch(/^ {2}lianhu-2024:/m);
  await expect(align(['lianhu-2042'], { workspace: folder, today })).rejects.toThrow('Did you mean lianhu-2024?');
  await expect(align(['xian'], { workspace: folder, today })).rejects.toThrow('no parent');
});

test('what is misread is not recorded', async () => {
  write('policies/xian.yaml', PARENT.replace('max: 5000', 'max: 五千'));
  await expect(align(['lianhu'], { workspace: folder, today })).rejects.toThrow('policies/xian.yaml:7 schema-format');
  expect(existsSync(path(LOCK))).toBe(false);
});

test.each([
  [LOCK, () => align(['lianhu'], { workspace: folder, today })],
  [BASELINE, () => baseline(folder, { today })],
])('%s with a fault in it is left as it is', async (file, run) => {
  write(file, 'children: [\n<<<<<<< ours\n');
  await expect(run()).rejects.toThrow(Trouble);
  expect(read(file)).toBe('children: [\n<<<<<<< ours\n');
});

test('a link is never followed out of the workspace', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'tiaokuai-outside-'));
  try {
    write('tiaokuai.config.yaml', 'documents: [texts/*.yaml]\nvocabulary: [texts/vocabulary/*.yaml]\n');
    mkdirSync(path('texts/vocabulary'), { recursive: true });
    write('texts/lianhu.yaml', CHILD);
    write('texts/xian.yaml', PARENT);
    for (const text of Object.values(SHARED_VOCABULARY)) write('texts/vocabulary/shared.yaml', text);
    rmSync(path('policies'), { recursive: true });
    symlinkSync(outside, path('policies'));
    await expect(baseline(folder, { today })).rejects.toThrow('Cannot write');
    expect(existsSync(join(outside, 'baseline.yaml'))).toBe(false);
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
});

test.each(['stylish', 'json', 'sarif', 'junit', 'github'] as const)(
  '%s: with and without findings, the same bytes each time',
  async (format) => {
    const first = await checked({ format });
    expect(first.code).toBe(1);
    expect(await checked({ format })).toEqual(first);
    expect(first.text).toContain('lead-missing');
    expect(first.text).not.toContain(folder);
    rmSync(path('policies/lianhu.yaml'));
    const empty = await checked({ format, failOn: 'info' });
    expect(empty.code).toBe(0);
    if (format === 'json' || format === 'sarif') JSON.parse(empty.text);
    expect(empty.text).not.toContain('lead-missing');
  },
);

test('sarif carries the help of its rules and the fingerprints of the baseline', async () => {
  await baseline(folder, { today });
  const { runs } = JSON.parse((await checked({ format: 'sarif', lang: 'zh' })).text);
  const rule = runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === 'lead-missing');
  expect(rule.help.markdown).toContain('**怎么改**');
  expect(rule.help.markdown).not.toMatch(/How to mend|### /);
  const result = runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'lead-missing');
  expect(read(BASELINE)).toContain(result.partialFingerprints['tiaokuai/v1']);
  expect(result.suppressions).toEqual([{ kind: 'external', status: 'accepted' }]);
});
