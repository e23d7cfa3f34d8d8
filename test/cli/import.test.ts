import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImportResultFile } from '../../src/syntax/generated/import-result.js';
import { environment, folderWith, MAIN, ROOT, tiaokuai } from '../support/command-line.js';

const schema = JSON.parse(readFileSync(join(ROOT, 'schema/import-result.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(schema);

const SORTING = `合肥市生活垃圾分类投放点改造实施方案

合政办〔2023〕17号

各县(市、区)人民政府，市政府各部门：

为做好生活垃圾分类工作，根据《安徽省生活垃圾分类管理条例》，制定本方案。

一、主要任务

（一）改造投放点。居民小区每300户至少设置1个分类投放点，2025年底前完成改造的投放点不少于1200个。（牵头单位：市城管局；责任单位：市住建局、各县（市、区）政府）

（二）配强督导队伍。每个投放点配备2至3名督导员，督导员每年培训不少于2次。（牵头单位：市城管局；配合单位：市总工会等部门）

合肥市人民政府办公室

2023年4月6日
`;

const VOCABULARY = `bodies:
  hefei-urban-management: { name: 合肥市城市管理局, aliases: [市城管局], level: city, jurisdiction: "340100", branch: government }
indicators:
  sorting.points: { name: 完成改造的投放点数, subject: 行政区, unit: 个 }
`;
const WORKSPACE = { 'policies/vocabulary/v.yaml': VOCABULARY };
const TEXT = { 'texts/投放点.txt': SORTING };

const withInput = (folder: string, args: string[], input: string | Uint8Array) => {
  const run = spawnSync(process.execPath, [MAIN, 'import', ...args], { cwd: folder, env: environment(), input });
  return { code: run.status, stdout: run.stdout.toString(), stderr: run.stderr.toString() };
};

describe('one text', () => {
  test('becomes YAML on stdout and a report on stderr, without a workspace', () => {
    const folder = folderWith(TEXT);
    const run = tiaokuai(folder, ['import', 'texts/投放点.txt', '--lang', 'zh']);
    expect(run.code).toBe(0);
    expect(parse(run.stdout)).toMatchObject({
      title: '合肥市生活垃圾分类投放点改造实施方案',
      level: 'city',
      jurisdiction: '340100',
      number: '合政办〔2023〕17号',
      measures: [
        { id: 'm-1', clause: '（一）', title: '改造投放点', lead: '市城管局', responsible: ['市住建局', '各县（市、区）政府'] },
        { id: 'm-2', clause: '（二）', title: '配强督导队伍', lead: '市城管局', cooperating: ['市总工会'], 'open-ended': ['cooperating'] },
      ],
    });
    expect(run.stderr).toContain('《合肥市生活垃圾分类投放点改造实施方案》，2 条，写明责任单位的 2 条');
    expect(run.stderr).toContain('这里没有工作区');
    expect(readdirSync(folder)).toEqual(['texts']);
  });

  test('a workspace proposes indicators, and what was imported is valid in it', () => {
    const folder = folderWith({ ...WORKSPACE, ...TEXT });
    const run = tiaokuai(folder, ['import', 'texts/投放点.txt', '--out', 'policies/hefei-2023.yaml', '--lang', 'zh']);
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(run.stderr).toContain('已写入 policies/hefei-2023.yaml');
    const yaml = readFileSync(join(folder, 'policies/hefei-2023.yaml'), 'utf8');
    expect(yaml).toMatch(/indicator: sorting\.points, min: 1200, unit: 个, deadline: 2025.* # 请核对指标：单位一致，“完成改造投放点”相近/);
    const { findings } = JSON.parse(tiaokuai(folder, ['check', '--format', 'json', '--no-cache', '--today', '2024-01-01']).stdout);
    const rules = new Set<string>(findings.map(({ rule }: { rule: string }) => rule));
    expect([...rules].filter((rule) => /^(?:yaml|schema)-/.test(rule))).toEqual([]);
    expect(rules).toContain('todo-left');
    const unknown = findings.filter(({ rule }: { rule: string }) => rule === 'body-unknown');
    const names = unknown.map(({ messageArgs }: { messageArgs: { name: string } }) => messageArgs.name);
    expect(names.sort()).toEqual(['各县（市、区）政府', '市住建局', '市总工会']);
  });

  test('JSON keeps to its schema', () => {
    const run = tiaokuai(folderWith(TEXT), ['import', 'texts/投放点.txt', '--format', 'json', '--lang', 'en']);
    const result: ImportResultFile = JSON.parse(run.stdout);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result.document.cites.map(({ title }) => title)).toEqual(['安徽省生活垃圾分类管理条例']);
    expect(result.measures.map(({ line }) => line)).toEqual([11, 13]);
    expect(result.repairs.map(({ rule, line }) => [rule, line])).toContainEqual(['punctuation', 5]);
    const raw: ImportResultFile = JSON.parse(
      tiaokuai(folderWith(TEXT), ['import', 'texts/投放点.txt', '--format', 'json', '--no-repair']).stdout,
    );
    expect([raw.repairs, raw.source.repaired]).toEqual([[], false]);
  });

  test('standard input, in an encoding of its own', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SORTING, 'utf16le')]);
    const run = withInput(folderWith(), ['-', '--format', 'json', '--lang', 'zh'], bytes);
    expect(run.code).toBe(0);
    const result: ImportResultFile = JSON.parse(run.stdout);
    expect(result.source).toMatchObject({ file: '-', encoding: 'UTF-16LE' });
    expect(result.measures).toHaveLength(2);
    expect(run.stderr).toContain('UTF-16LE');
  });

  test('the same text gives the same bytes', () => {
    const folder = folderWith({ ...WORKSPACE, ...TEXT });
    const once = tiaokuai(folder, ['import', 'texts/投放点.txt']);
    expect(tiaokuai(folder, ['import', 'texts/投放点.txt'])).toEqual(once);
  });
});

describe('--out', () => {
  const texts = { ...TEXT, 'texts/two.txt': SORTING.replaceAll('合肥', '芜湖').replaceAll('合政办', '芜政办') };

  test('never writes over a file without --force, and never over a text', () => {
    const folder = folderWith({ ...WORKSPACE, ...TEXT, 'policies/a.yaml': 'kept\n' });
    const refused = tiaokuai(folder, ['import', 'texts/投放点.txt', '--out', 'policies/a.yaml', '--lang', 'zh']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('已经有 policies/a.yaml，没有写入任何内容');
    expect(readFileSync(join(folder, 'policies/a.yaml'), 'utf8')).toBe('kept\n');
    expect(tiaokuai(folder, ['import', 'texts/投放点.txt', '--out', 'policies/a.yaml', '--force']).code).toBe(0);
    expect(parse(readFileSync(join(folder, 'policies/a.yaml'), 'utf8')).measures).toHaveLength(2);
    symlinkSync(join(folder, 'texts/投放点.txt'), join(folder, 'link.yaml'));
    const own = tiaokuai(folder, ['import', 'texts/投放点.txt', '--out', 'link.yaml', '--force']);
    expect([own.code, own.stderr]).toEqual([2, expect.stringContaining('is the text to be read')]);
    expect(readFileSync(join(folder, 'texts/投放点.txt'), 'utf8')).toBe(SORTING);
    expect(readdirSync(join(folder, 'policies')).sort()).toEqual(['a.yaml', 'vocabulary']);
  });

  test('imported again over itself, a document keeps its id', () => {
    const folder = folderWith({ ...WORKSPACE, ...TEXT });
    const args = ['import', 'texts/投放点.txt', '--out', 'policies/hefei.yaml', '--force'];
    tiaokuai(folder, args);
    const once = readFileSync(join(folder, 'policies/hefei.yaml'), 'utf8');
    tiaokuai(folder, args);
    expect(readFileSync(join(folder, 'policies/hefei.yaml'), 'utf8')).toBe(once);
    expect(parse(tiaokuai(folder, ['import', 'texts/投放点.txt']).stdout).id).toBe(`${parse(once).id}-2`);
  });

  test('takes a folder for several texts: a file each, with an id each', () => {
    const folder = folderWith({ ...WORKSPACE, ...texts });
    const args = ['import', 'texts/投放点.txt', 'texts/two.txt', '--out', 'policies'];
    expect(tiaokuai(folder, args).code).toBe(0);
    const made = readdirSync(join(folder, 'policies')).filter((name) => name.endsWith('.yaml'));
    expect(made.sort()).toEqual(['imported-2023-2.yaml', 'imported-2023.yaml']);
    for (const name of made) expect(parse(readFileSync(join(folder, 'policies', name), 'utf8')).id).toBe(name.replace('.yaml', ''));
    expect(tiaokuai(folder, args).code).toBe(0);
    expect(readdirSync(join(folder, 'policies'))).toHaveLength(5);
  });

  test('as JSON, files are called after the texts', () => {
    const folder = folderWith(texts);
    expect(tiaokuai(folder, ['import', 'texts/投放点.txt', 'texts/two.txt', '--format', 'json', '--out', 'read/']).code).toBe(0);
    expect(readdirSync(join(folder, 'read')).sort()).toEqual(['two.json', '投放点.json']);
  });

  test('several texts do not go into one file', () => {
    const run = tiaokuai(folderWith({ ...texts, 'a.yaml': '' }), ['import', 'texts/two.txt', 'texts/投放点.txt', '--out', 'a.yaml']);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('--out takes a folder')]);
  });

  test('on stdout, several are YAML documents after each other, or one array', () => {
    const folder = folderWith(texts);
    const args = ['import', 'texts/投放点.txt', 'texts/two.txt'];
    expect(
      tiaokuai(folder, args)
        .stdout.split(/^---$/m)
        .map((text) => parse(text).jurisdiction),
    ).toEqual(['340100', '340200']);
    const results: ImportResultFile[] = JSON.parse(tiaokuai(folder, [...args, '--format', 'json']).stdout);
    expect(results.map(({ document }) => document.number)).toEqual(['合政办〔2023〕17号', '芜政办〔2023〕17号']);
  });

  test('the first line finds the schema of the workspace from wherever the file lies', () => {
    const folder = folderWith({ ...WORKSPACE, ...TEXT, 'schema/document.schema.json': '{}' });
    tiaokuai(folder, ['import', 'texts/投放点.txt', '--out', 'policies/anhui/hefei/']);
    const [name = ''] = readdirSync(join(folder, 'policies/anhui/hefei'));
    expect(readFileSync(join(folder, 'policies/anhui/hefei', name), 'utf8')).toMatch(
      /^# .*\$schema=\.\.\/\.\.\/\.\.\/schema\/document\.schema\.json\n/,
    );
  });
});

describe('what cannot be read', () => {
  test.each<[string, string[], string | Uint8Array, RegExp]>([
    ['nothing', ['-'], '', /empty/],
    ['a picture', ['-'], Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /PNG/],
    ['a file that is not there', ['nowhere.txt'], '', /There is no such file: nowhere\.txt/],
    ['a folder', ['texts'], '', /texts is a folder/],
    ['standard input twice', ['-', '-'], SORTING, /only once/],
    ['a workspace that is none', ['-', '-w', 'texts'], SORTING, /is no workspace/],
    ['a format that is none', ['-', '--format', 'xml'], SORTING, /'xml' is invalid/],
    ['no file at all', [], '', /missing required argument/],
  ])('%s: 2, and why', (_, args, input, said) => {
    const run = withInput(folderWith(TEXT), args, input);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(said);
    expect(run.stderr).not.toMatch(/ {4}at /);
  });

  test('one of several: the others are read, and the exit code is 2', () => {
    const folder = folderWith({ ...TEXT, 'texts/empty.txt': '' });
    const run = tiaokuai(folder, ['import', 'texts/empty.txt', 'texts/投放点.txt', '--format', 'json']);
    expect(run.code).toBe(2);
    expect(JSON.parse(run.stdout)).toHaveLength(1);
    expect(run.stderr).toMatch(/texts\/empty\.txt: .*empty/);
    expect(tiaokuai(folder, ['import', 'texts/empty.txt', '--out', 'a.yaml']).code).toBe(2);
    expect(existsSync(join(folder, 'a.yaml'))).toBe(false);
  });
});

describe('bodies that the vocabulary does not have', () => {
  const unknown = (folder: string) =>
    (JSON.parse(tiaokuai(folder, ['check', '--format', 'json']).stdout) as { findings: { rule: string }[] }).findings.filter(
      ({ rule }) => rule === 'body-unknown',
    );

  test('are counted, and written down as a vocabulary when asked: then check knows them', () => {
    const folder = folderWith({ ...WORKSPACE, ...TEXT });
    const out = ['--out', 'policies/hefei-2023.yaml', '--lang', 'zh'];
    const first = tiaokuai(folder, ['import', 'texts/投放点.txt', ...out]);
    expect(first.stderr).toContain('词表里没有的机构有 3 个：市住建局、各县（市、区）政府、市总工会。加 --bodies');
    expect(unknown(folder)).toHaveLength(3);
    const second = tiaokuai(folder, ['import', 'texts/投放点.txt', ...out, '--force', '--bodies', 'policies/vocabulary/hefei.yaml']);
    expect([second.code, second.stdout]).toEqual([0, '']);
    expect(second.stderr).toContain('已写入 policies/vocabulary/hefei.yaml');
    const { bodies } = parse(readFileSync(join(folder, 'policies/vocabulary/hefei.yaml'), 'utf8')) as { bodies: object };
    expect(Object.values(bodies)).toEqual([
      { name: '市住建局', level: 'city', jurisdiction: '340100', branch: 'government' },
      { name: '各县（市、区）政府', level: 'district', jurisdiction: '340100', branch: 'government', collective: true, members: 'known' },
      { name: '市总工会', level: 'city', jurisdiction: '340100', branch: 'mass-organisation' },
    ]);
    expect(unknown(folder)).toEqual([]);
  });

  test('are never written over what is there, and are nothing to JSON', () => {
    const folder = folderWith({ ...WORKSPACE, ...TEXT });
    const over = tiaokuai(folder, [
      'import',
      'texts/投放点.txt',
      '--out',
      'policies/a.yaml',
      '--force',
      '--bodies',
      'policies/vocabulary/v.yaml',
    ]);
    expect(over.code).toBe(2);
    expect(over.stderr).toContain('--bodies');
    expect(readFileSync(join(folder, 'policies/vocabulary/v.yaml'), 'utf8')).toBe(VOCABULARY);
    expect(existsSync(join(folder, 'policies/a.yaml'))).toBe(false);
    expect(tiaokuai(folder, ['import', 'texts/投放点.txt', '--format', 'json', '--bodies', 'b.yaml']).code).toBe(2);
    // Not over the document of the same run either.
    const same = tiaokuai(folder, [
      'import',
      'texts/投放点.txt',
      '--out',
      'policies/a.yaml',
      '--bodies',
      './policies/a.yaml',
      '--lang',
      'en',
    ]);
    expect([same.code, existsSync(join(folder, 'policies/a.yaml'))]).toEqual([2, false]);
    expect(same.stderr).toContain('--bodies and --out both lead to ./policies/a.yaml');
  });

  test('where there are none, no file is written, which is said', () => {
    const folder = folderWith({ ...WORKSPACE, 'texts/a.txt': '合肥市步道办法\n\n（一）建设步道。（责任单位：市城管局）\n' });
    const run = tiaokuai(folder, ['import', 'texts/a.txt', '--bodies', 'policies/vocabulary/new.yaml', '--lang', 'en']);
    expect(run.stderr).toContain('No body is missing from the vocabulary');
    expect(existsSync(join(folder, 'policies/vocabulary/new.yaml'))).toBe(false);
  });
});
