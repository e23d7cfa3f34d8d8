import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CompareOptions, compare } from '../../src/cli/compare.js';
import { Trouble } from '../../src/cli/context.js';
import { wrap } from '../../src/report/compare-columns.js';
import { width } from '../../src/report/stylish.js';
import type { CompareResultFile } from '../../src/syntax/generated/compare-result.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const Ajv2020 = createRequire(import.meta.url)('ajv/dist/2020').default;
const schema = JSON.parse(readFileSync(join(root, 'schema/compare-result.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(schema);

const written = { out: '', err: '' };
beforeEach(() => {
  written.out = '';
  written.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function run(child: string, parent?: string, options: CompareOptions = {}): Promise<{ code: number; out: string; err: string }> {
  written.out = '';
  written.err = '';
  const code = await compare(child, parent, { workspace: root, today: '2026-01-01', lang: 'zh', ...options });
  return { code, ...written };
}

async function json(
  child: string,
  parent?: string,
  options: CompareOptions = {},
): Promise<{ code: number; result: CompareResultFile; err: string }> {
  const { code, out, err } = await run(child, parent, { ...options, format: 'json' });
  const result = JSON.parse(out);
  expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
  return { code, result, err };
}

/** A folder with documents, gone when the work is done. */
async function inWorkspace<T>(files: Record<string, string>, work: (workspace: string) => Promise<T>): Promise<T> {
  const workspace = mkdtempSync(join(tmpdir(), 'tiaokuai-compare-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, name)), { recursive: true });
      writeFileSync(join(workspace, name), text);
    }
    return await work(workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

const VOCABULARY =
  'indicators:\n  area: { name: 面积, unit: 平方米 }\n  members: { name: 成员数, unit: 人, integer: true }\n  households: { name: 户数, unit: 户, integer: true }\n';
const city = (thresholds: string, more = '') =>
  `id: city\ntitle: 市里的办法\nlevel: city\njurisdiction: "610100"\nnature: normative\n${more}measures:\n  - { id: size, title: 规模, thresholds: [${thresholds}] }\n`;
const district = (thresholds: string, more = 'implements: [city]\n') =>
  `id: district\ntitle: 区里的办法\nlevel: district\njurisdiction: "610104"\nnature: normative\n${more}measures:\n  - { id: size, title: 规模, thresholds: [${thresholds}] }\n`;

test('the district of the examples against its city: every threshold of both, with its verdict', async () => {
  const { code, result } = await json('lianhu-2024');
  expect(code).toBe(0);
  expect(result).toMatchObject({ child: 'lianhu-2024', parents: ['xian-2023'], judged: true });
  const total = Object.values(result.counts).reduce((sum, count) => sum + (count ?? 0), 0);
  expect(total).toBe(result.thresholds.length);
  const part = result.thresholds.find(({ indicator }) => indicator === 'plan.oversized-communities');
  expect(part).toMatchObject({
    verdict: 'part-of',
    residual: '27',
    areas: { national: 13, nationalEncoded: 1, zones: 7, zonesEncoded: 0 },
  });
  expect(part?.child).toMatchObject({ measure: 'lianhu-2024/adjust', admissible: [{ min: '7', max: '7' }], partOf: 'xian-2023/adjust' });
  expect(part?.parent).toMatchObject({ measure: 'xian-2023/adjust', admissible: [{ min: '34', max: '34' }] });
  const households = result.thresholds.find(({ indicator, child }) => indicator === 'community.households' && child?.facet === 'norm');
  expect(households?.child).toMatchObject({
    unit: '户',
    force: 'general',
    admissible: [{ min: '1000', max: '5000' }],
    text: '1000—5000 户',
  });
  expect(result.procedures.map(({ relation }) => relation)).toEqual(['implements', 'same-as']);
});

test('naming the parent gives the same verdicts as naming none, where there is one', async () => {
  const all = await json('lianhu-2024');
  const one = await json('lianhu-2024', 'xian-2023');
  expect(one.result).toEqual(all.result);
});

test('a breach fails, unless the caller says otherwise', async () => {
  const files = {
    'policies/vocabulary/v.yaml': VOCABULARY,
    'policies/city.yaml': city(
      '{ indicator: members, unit: 人, scale: [{ when: { households: { max: 1000 } }, equals: 5 }, { when: { households: { above: 1000 } }, equals: 9 }] }',
    ),
    'policies/district.yaml': district(
      '{ indicator: members, unit: 人, scale: [{ when: { households: { max: 1000 } }, equals: 5 }, { when: { households: { above: 1000 } }, equals: 6 }] }',
    ),
  };
  await inWorkspace(files, async (workspace) => {
    const { code, result } = await json('district', undefined, { workspace });
    expect(code).toBe(1);
    expect(result.counts).toEqual({ contradictory: 1 });
    expect(result.thresholds[0]).toMatchObject({
      verdict: 'contradictory',
      witness: { at: { households: '1001' }, parent: '9', child: '6', value: '6' },
    });
    expect((await run('district', 'city', { workspace, failOn: 'none' })).code).toBe(0);
    const { out } = await run('district', 'city', { workspace });
    expect(out).toContain('户数 1001 户时，上级要求 9 人，本文件 6 人');
  });
});

test('a waived breach does not fail', async () => {
  const waiver = 'waivers:\n  - { rule: threshold-loosened, target: size, reason: 试点, accepted-by: 市民政局 }\n';
  const files = (more: string) => ({
    'policies/vocabulary/v.yaml': VOCABULARY,
    'policies/city.yaml': city('{ indicator: area, min: 30, unit: 平方米 }'),
    'policies/district.yaml': district('{ indicator: area, min: 25, unit: 平方米 }', `implements: [city]\n${more}`),
  });
  const codeOf = (more: string) => inWorkspace(files(more), async (workspace) => (await run('district', undefined, { workspace })).code);
  expect(await codeOf('')).toBe(1);
  expect(await codeOf(waiver)).toBe(0);
});

test('documents of which neither carries out the other are laid side by side, without a verdict', async () => {
  const { code, result } = await json('yangquan-2018', 'xian-2023');
  expect(code).toBe(0);
  expect(result).toMatchObject({ judged: false, counts: {}, bodies: [], procedures: [] });
  expect(result.thresholds.length).toBeGreaterThan(10);
  expect(new Set(result.thresholds.map(({ verdict }) => verdict))).toEqual(new Set([null]));
  expect(result.thresholds.some(({ child, parent }) => child && parent)).toBe(true);
  const { out } = await run('yangquan-2018', 'xian-2023');
  expect(out).toContain('只并列，不评判');
  expect(out).not.toMatch(/放宽|抵触|未写/);
});

test('a descriptive document has no norm to show on either side', async () => {
  const report = await json('xx-city-experience', 'xian-2023');
  expect(report.result.thresholds.filter(({ child }) => child)).toEqual([]);
  const other = await json('xian-2023', 'xx-city-experience');
  expect(other.result.thresholds.filter(({ parent }) => parent)).toEqual([]);
});

test('a document that carries out nothing is shown alone', async () => {
  const { code, out } = await run('yangquan-2018');
  expect(code).toBe(0);
  expect(out).toContain('没有落实任何上级文件');
});

test('the wrong way round is said on stderr', async () => {
  const { code, err } = await run('xian-2023', 'lianhu-2024');
  expect(code).toBe(0);
  expect(err).toContain('tiaokuai compare lianhu-2024 xian-2023');
});

test('an unknown document is trouble, with the one that was meant', async () => {
  const trouble = await run('lianhu-2042').catch((error) => error);
  expect(trouble).toBeInstanceOf(Trouble);
  expect(trouble.zh).toContain('lianhu-2024');
  expect(trouble.en).toContain('lianhu-2024');
  await expect(run('lianhu-2024', 'xian-2032')).rejects.toThrow(Trouble);
  await expect(run('lianhu-2024', 'lianhu-2024')).rejects.toThrow(Trouble);
});

test('the table is in the language asked for and fits the terminal', async () => {
  const { out: zh } = await run('lianhu-2024');
  for (const words of [
    '分解 2',
    '一致',
    '待定',
    '13 个区县已编码 1 个',
    '另有 7 个开发区等，已编码 0 个',
    '还余 27 个',
    '职责分工',
    '流程',
  ])
    expect(zh).toContain(words);
  for (const line of zh.split('\n').slice(4)) expect(width(line)).toBeLessThanOrEqual(124);
  const { out: en } = await run('lianhu-2024', undefined, { lang: 'en' });
  for (const words of ['part-of 2', 'restated', '1 of 13 districts encoded', '27 个 remain', 'Bodies', 'Procedures'])
    expect(en).toContain(words);
});

test('cells wrap between Chinese characters, never before a closing mark or inside a figure', () => {
  expect(wrap('每百户社区综合服务设施建筑面积（平方米）', 12)).toEqual(['每百户社区综', '合服务设施建', '筑面积（平方', '米）']);
  expect(wrap('不低于 1000 平方米', 9)).toEqual(['不低于', '1000 平方', '米']);
  expect(wrap('', 10)).toEqual(['']);
  for (const line of wrap('a'.repeat(30), 10)) expect(line).toBe('a'.repeat(30));
});
