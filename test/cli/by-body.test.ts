import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, type Run, tiaokuai } from '../support/command-line.js';

const CITY = `id: city
title: 示范市养老服务若干措施
level: city
jurisdiction: null
nature: normative
measures:
  - id: beds
    title: 增加床位
    lead: 示范市民政局
    cooperating: [示范市财政局]
    thresholds:
      - { indicator: beds.total, min: 300, unit: 张 }
  - id: meals
    title: 开办助餐点
    lead: 示范市商务局
`;
const VOCABULARY = `bodies:
  affairs: { name: 示范市民政局, level: city, jurisdiction: null }
  commerce: { name: 示范市商务局, level: city, jurisdiction: null }
  finance: { name: 示范市财政局, level: city, jurisdiction: null }
indicators:
  beds.total: { name: 养老床位数, unit: 张 }
`;
const NO_BROWSER = ['--browser', '/nonexistent'];

function workspace(): { folder: string; build: (...args: string[]) => Run } {
  const folder = folderWith({ 'w/policies/city.yaml': CITY, 'w/policies/vocabulary/shared.yaml': VOCABULARY });
  return { folder, build: (...args) => tiaokuai(join(folder, 'w'), ['build', '--today', '2026-01-01', '--out', '../out', ...args]) };
}

const filesOf = (folder: string, body: string): string[] => {
  const path = join(folder, 'out/bodies', body);
  return existsSync(path) ? readdirSync(path).sort() : [];
};

// Each test runs the command line several times.
describe('build --by body', { timeout: 120_000 }, () => {
  test('gives each body its checklist, its part of the matrix, and what has changed since', () => {
    const { folder, build } = workspace();
    expect(build('--only', 'program').code).toBe(0);
    writeFileSync(join(folder, 'last.json'), readFileSync(join(folder, 'out/program.json')));
    const changed = CITY.replace('min: 300', 'min: 360')
      .replace('[示范市财政局]', '[]')
      .replace('    lead: 示范市商务局', '    lead: 示范市民政局');
    writeFileSync(join(folder, 'w/policies/city.yaml'), changed);
    const run = build('--by', 'body', '--since', '../last.json', '--lang', 'zh');
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('每个单位的落实检查清单、责任矩阵、变化清单');
    const kinds = [
      'changes.html',
      'changes.pdf',
      'checklist.html',
      'checklist.pdf',
      'checklist.xlsx',
      'matrix.html',
      'matrix.pdf',
      'matrix.xlsx',
    ];
    expect(filesOf(folder, 'affairs')).toEqual(kinds);
    // They have nothing to do any more, and are told so.
    for (const body of ['finance', 'commerce']) expect(filesOf(folder, body)).toEqual(['changes.html', 'changes.pdf']);

    const page = (path: string) => readFileSync(join(folder, 'out/bodies', path), 'utf8').replace(/<style>[\s\S]*?<\/style>/, '');
    const affairs = page('affairs/changes.html');
    expect(affairs).toContain('与 last.json 比较');
    expect(affairs).toMatch(/≥ 300 张，必须<\/td><td class="arrow">→<\/td><td class="after">≥ 360 张，必须/);
    expect(affairs).toMatch(/新增任务[\s\S]*开办助餐点/);
    expect(page('finance/changes.html')).toMatch(/不再承担的任务[\s\S]*增加床位[\s\S]*这一条仍在，但不再列入本单位/);
    const index = readFileSync(join(folder, 'out/index.html'), 'utf8');
    expect(index).toContain('href="bodies/affairs/matrix.html"');
    expect(index).toContain('href="bodies/affairs/changes.html"');

    for (const kind of ['matrix', 'changes', 'checklist']) {
      const path = join(folder, 'out/bodies/affairs', `${kind}.pdf`);
      expect(tiaokuai(join(folder, 'w'), ['verify-pdf', path, '--today', '2026-01-01']), kind).toMatchObject({ code: 0 });
    }
    const freed = join(folder, 'out/bodies/finance/changes.pdf');
    expect(tiaokuai(join(folder, 'w'), ['verify-pdf', freed, '--today', '2026-01-01'])).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'w/policies/city.yaml'), CITY);
    const taken = tiaokuai(join(folder, 'w'), ['verify-pdf', freed, '--today', '2026-01-01', '--lang', 'en']);
    expect(taken).toMatchObject({ code: 1 });
    expect(taken.stdout).not.toContain('no longer in the workspace');
    for (const kind of ['matrix', 'changes']) {
      const path = join(folder, 'out/bodies/affairs', `${kind}.pdf`);
      const verified = tiaokuai(join(folder, 'w'), ['verify-pdf', path, '--today', '2026-01-01']);
      expect(verified, kind).toMatchObject({ code: 1 });
      expect(verified.stdout).toContain('city/beds');
    }
  });

  test("a body's matrix has its measures with everybody in them, and no others", () => {
    const { folder, build } = workspace();
    build('--by', 'body', '--only', 'matrix', ...NO_BROWSER);
    const page = (body: string) => readFileSync(join(folder, 'out/bodies', body, 'matrix.html'), 'utf8').split('</head>')[1] ?? '';
    expect(page('affairs')).toMatch(/<h1[^>]*>示范市民政局<\/h1>/);
    for (const text of ['增加床位', '示范市财政局']) expect(page('affairs')).toContain(text);
    for (const text of ['开办助餐点', '示范市商务局']) expect(page('affairs')).not.toContain(text);
    expect(page('commerce')).toContain('开办助餐点');
  });

  test('without --since it says so and writes none; without --by nothing of it stays', () => {
    const { folder, build } = workspace();
    const run = build('--by', 'body', '--only', 'matrix,checklist', ...NO_BROWSER);
    expect(run.stdout).toContain('Without --since there are no lists of changes');
    expect(filesOf(folder, 'affairs')).toEqual(['checklist.html', 'matrix.html']);
    build('--only', 'matrix,checklist', ...NO_BROWSER);
    expect(filesOf(folder, 'affairs')).toEqual(['checklist.html']);
    expect(build('--since', '../out/program.json')).toMatchObject({ code: 2, stderr: 'tiaokuai: --since goes with --by body.\n' });
    expect(build('--by', 'level').code).toBe(2);
  });

  test('what was compared with itself has not changed', () => {
    const { folder, build } = workspace();
    build('--only', 'program');
    build('--by', 'body', '--since', '../out/program.json', '--only', 'checklist', ...NO_BROWSER);
    expect(readFileSync(join(folder, 'out/bodies/affairs/changes.html'), 'utf8')).toContain('Nothing has changed');
  });

  test.each([
    ['none there', null, 'There is no such file'],
    ['no JSON', '{ "documents": [', 'is no JSON'],
    ['an array', '[]', 'it is no object'],
    ['another program’s', '{ "name": "x" }', 'it has no documents'],
    ['no documents of ours', '{ "documents": [{ "id": 1 }], "vocabulary": { "bodies": {} } }', 'document 1 has no id'],
    ['no vocabulary', '{ "documents": [] }', 'it has no vocabulary'],
    ['nested without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'nested too deeply'],
    ['no text', '\u0000\u0001', ''],
  ])('--since with %s: a clear answer, and nothing written', (_, content, said) => {
    const { folder, build } = workspace();
    if (content !== null) writeFileSync(join(folder, 'since.json'), content);
    const run = build('--by', 'body', '--since', '../since.json');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('since.json');
    expect(run.stderr).toContain(said);
    expect(run.stderr).not.toMatch(/^ {4}at /m);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('who had tasks and is gone from the vocabulary is named: nobody can be given that list', () => {
    const { folder, build } = workspace();
    build('--only', 'program');
    writeFileSync(join(folder, 'last.json'), readFileSync(join(folder, 'out/program.json')));
    writeFileSync(join(folder, 'w/policies/city.yaml'), CITY.replaceAll('[示范市财政局]', '[]'));
    writeFileSync(join(folder, 'w/policies/vocabulary/shared.yaml'), VOCABULARY.replace(/ {2}finance: .*\n/, ''));
    const since = ['--by', 'body', '--since', '../last.json', '--only', 'program'];
    expect(build(...since, '--lang', 'zh').stdout).toContain('没有变化清单：示范市财政局。');
    expect(build(...since, '--lang', 'en').stdout).toContain('no longer in the vocabulary: 示范市财政局.');
    writeFileSync(join(folder, 'w/policies/vocabulary/shared.yaml'), VOCABULARY);
    expect(build(...since, '--lang', 'zh').stdout).not.toContain('没有变化清单');
  });

  test('an older program.json, which lacks entries, is compared with what it has', () => {
    const { folder, build } = workspace();
    const measure = { ref: 'city/beds', title: '增加床位', lead: [{ name: '民政局', body: 'affairs' }], thresholds: [] };
    const old = { documents: [{ id: 'city', title: '旧', measures: [measure] }], vocabulary: { bodies: {} } };
    writeFileSync(join(folder, 'old.json'), `\uFEFF${JSON.stringify(old)}`);
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    build('--by', 'body', '--since', '../old.json', '--only', 'checklist', '--lang', 'zh', ...NO_BROWSER);
    const page = readFileSync(join(folder, 'out/bodies/affairs/changes.html'), 'utf8');
    expect(page).toMatch(/养老床位数<\/th><td class="before">（无）/);
  });
});
