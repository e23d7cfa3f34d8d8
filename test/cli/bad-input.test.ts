import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, tiaokuai } from '../support/command-line.js';
import { documentWith, SHARED_VOCABULARY } from '../support/expect-marked.js';

const VOCABULARY = { 'policies/vocabulary/v.yaml': SHARED_VOCABULARY };
const CLEAN = documentWith('lead: 区民政局');

interface Found {
  rule: string;
  file: string;
  start: { line: number; column: number };
  messageArgs: Record<string, unknown>;
}

/** Checks, expects findings and no crash, and returns what was found. */
function found(folder: string, code = 1): Found[] {
  const run = tiaokuai(folder, ['check', '--format', 'json']);
  expect([run.code, run.stderr]).toEqual([code, '']);
  return JSON.parse(run.stdout).findings;
}

const brief = (findings: readonly Found[]): string[] =>
  findings.map(({ rule, file, start }) => `${file}:${start.line}:${start.column} ${rule}`);

describe('files that are no documents', () => {
  test('an alias bomb is stopped, and the other files are read', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) =>
        `l${level}: &l${level} [${Array(9)
          .fill(level === 0 ? 'x' : `*l${level - 1}`)
          .join(', ')}]`,
    );
    const folder = folderWith({
      ...VOCABULARY,
      'policies/bomb.yaml': `${levels.join('\n')}\n`,
      'policies/z.yaml': CLEAN.replace('区财政局', '区财政居'),
    });
    expect(brief(found(folder))).toEqual([
      expect.stringMatching(/^policies\/bomb\.yaml:\d+:\d+ yaml-alias-bomb$/),
      expect.stringMatching(/^policies\/z\.yaml:12:11 body-unknown$/),
    ]);
  });

  test('a file of 50 MB is not read', () => {
    const folder = folderWith({ ...VOCABULARY, 'policies/a.yaml': CLEAN });
    const file = openSync(join(folder, 'policies/large.yaml'), 'w');
    ftruncateSync(file, 50 * 1024 * 1024);
    closeSync(file);
    const [finding, ...others] = found(folder);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'yaml-too-large', file: 'policies/large.yaml', messageArgs: { megabytes: 50, limit: 16 } });
  });

  test('noise, a NUL, a picture, a text without structure, an empty file', () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 255);
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const folder = folderWith({
      ...VOCABULARY,
      'policies/a.yaml': noise,
      'policies/b.yaml': `id: b\0\n`,
      'policies/c.yaml': picture,
      'policies/d.yaml': '一段话\n',
      'policies/e.yml': '',
    });
    expect(brief(found(folder))).toEqual([
      'policies/a.yaml:1:1 yaml-binary',
      'policies/b.yaml:1:1 yaml-binary',
      'policies/c.yaml:1:1 yaml-binary',
      'policies/d.yaml:1:1 schema-type',
      'policies/e.yml:1:1 yaml-empty',
    ]);
  });

  test('a folder and a pipe that are called like documents', () => {
    const folder = folderWith({ ...VOCABULARY, 'policies/a.yaml': CLEAN, 'policies/folder.yaml/b.yaml': CLEAN.replace('id: a', 'id: b') });
    spawnSync('mkfifo', [join(folder, 'policies/pipe.yaml')]);
    expect(found(folder, 0)).toEqual([]);
  });

  test('a terminal is not steered by what a file says', () => {
    const { stdout } = tiaokuai(
      folderWith({
        ...VOCABULARY,
        'policies/a.yaml': documentWith('lead: "区\\e]0;x\\a\\e[2J"').replace('title: 甲', 'title: "甲\u009b31m"'),
      }),
      ['check', '--verbose'],
    );
    expect(stdout).toContain('body-unknown');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('what leaves the workspace is not read', () => {
  const secret = CLEAN.replace('id: a', 'id: secret').replace('示例措施', 'SECRET');

  test('links to files and folders outside, broken links; links inside are read', () => {
    const folder = folderWith({
      'w/policies/vocabulary/v.yaml': SHARED_VOCABULARY,
      'w/policies/a.yaml': CLEAN,
      'w/drafts/b.yaml': CLEAN.replace('id: a', 'id: b'),
      'outside/secret.yaml': secret,
    });
    const link = (target: string, path: string) => symlinkSync(target, join(folder, 'w/policies', path));
    link('../../outside/secret.yaml', 'file.yaml');
    link(join(folder, 'outside/secret.yaml'), 'absolute.yaml');
    link('../../outside', 'folder');
    link('../../../outside', 'vocabulary/folder');
    link('nowhere.yaml', 'broken.yaml');
    link('loop.yaml', 'loop.yaml');
    link('../drafts/b.yaml', 'inside.yaml');
    link('.', 'round');
    const findings = found(join(folder, 'w'));
    expect(brief(findings)).toEqual(
      ['absolute.yaml', 'broken.yaml', 'file.yaml', 'folder', 'loop.yaml', 'vocabulary/folder'].map(
        (path) => `policies/${path}:1:1 workspace-outside`,
      ),
    );
    expect(JSON.stringify(findings)).not.toContain('SECRET');
    const { stdout } = tiaokuai(join(folder, 'w'), ['explain', 'b/one']);
    expect(stdout).toContain('policies/inside.yaml');
  });

  test('a configuration that is a link to the outside', () => {
    const folder = folderWith({
      'w/policies/vocabulary/v.yaml': SHARED_VOCABULARY,
      'w/policies/a.yaml': CLEAN,
      'other.yaml': 'lang: zh\n',
    });
    symlinkSync('../other.yaml', join(folder, 'w/tiaokuai.config.yaml'));
    expect(brief(found(join(folder, 'w')))).toEqual(['tiaokuai.config.yaml:1:1 workspace-outside']);
  });

  test.each([
    '../outside/*.yaml',
    'policies/../../outside/*.yaml',
    '/etc/*.yaml',
    '{..,policies}/outside/*.yaml',
    'policies/{a,../../outside/secret}.yaml',
  ])('the pattern %s', (pattern) => {
    const folder = folderWith({
      'w/policies/vocabulary/v.yaml': SHARED_VOCABULARY,
      'w/policies/a.yaml': CLEAN,
      'outside/secret.yaml': secret,
      'w/tiaokuai.config.yaml': `documents: [policies/a.yaml, "${pattern}"]\n`,
    });
    const run = tiaokuai(join(folder, 'w'), ['check', '--format', 'json']);
    expect(run.code).toBe(1);
    const rules = (JSON.parse(run.stdout).findings as Found[]).map(({ rule }) => rule);
    expect(rules.every((rule) => rule === 'workspace-outside' || rule === 'workspace-no-match')).toBe(true);
    expect(rules.length).toBeGreaterThan(0);
    expect(run.stdout).not.toContain('SECRET');
  });

  test('a template that is a link to the outside', () => {
    const folder = folderWith({
      'w/policies/vocabulary/v.yaml': SHARED_VOCABULARY,
      'w/policies/a.yaml': CLEAN,
      'secret.css': 'SECRET',
      'w/templates/note.txt': '',
    });
    symlinkSync('../../secret.css', join(folder, 'w/templates/base.css'));
    symlinkSync('../..', join(folder, 'w/templates/up'));
    const run = tiaokuai(join(folder, 'w'), ['build', '--only', 'matrix', '--browser', '/nonexistent']);
    expect(run.stdout).toContain('workspace-outside');
    expect(readFileSync(join(folder, 'w/out/matrix.html'), 'utf8')).not.toContain('SECRET');
  });
});

describe('outputs that cannot be written', () => {
  test.each([
    ['a file where the folder should be', 'taken'],
    ['a file above it', 'taken/out'],
    ['a place that the system keeps', '/proc/nowhere'],
  ])('%s', (_, out) => {
    const folder = folderWith({ ...VOCABULARY, 'policies/a.yaml': CLEAN, taken: 'mine' });
    const run = tiaokuai(folder, ['build', '--out', out, '--only', 'program']);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^tiaokuai: Cannot write to .* \(E[A-Z]+\)\.\n$/);
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('mine');
  });

  test('a folder in the place of an output: nothing is half-written', () => {
    const folder = folderWith({ ...VOCABULARY, 'policies/a.yaml': CLEAN });
    mkdirSync(join(folder, 'out/program.json/inner'), { recursive: true });
    const run = tiaokuai(folder, ['build', '--only', 'program']);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^tiaokuai: Cannot write to .*\n$/);
    expect(readdirSync(join(folder, 'out'))).toEqual(['program.json']);
  });

  test('what an earlier build left and others put there', () => {
    const folder = folderWith({ ...VOCABULARY, 'policies/a.yaml': CLEAN, 'policies/b.yaml': CLEAN.replace('id: a', 'id: b') });
    const build = () => tiaokuai(folder, ['build', '--only', 'matrix', '--browser', '/nonexistent']);
    expect(build().code).toBe(2);
    expect(existsSync(join(folder, 'out/documents/b/matrix.html'))).toBe(true);
    writeFileSync(join(folder, 'out/documents/mine.txt'), '');
    writeFileSync(join(folder, 'policies/b.yaml'), CLEAN.replace('id: a', 'id: c'));
    expect(build().stdout).toContain('Removed');
    expect(existsSync(join(folder, 'out/documents/b'))).toBe(false);
    expect(existsSync(join(folder, 'out/documents/c/matrix.html'))).toBe(true);
    expect(existsSync(join(folder, 'out/documents/mine.txt'))).toBe(true);
  });

  test('a list of earlier files that names others’ files takes none of them away', () => {
    const folder = folderWith({
      ...VOCABULARY,
      'policies/a.yaml': CLEAN,
      'out/.tiaokuai-files.json': '{"files":["../policies/a.yaml","/etc/hostname","..",5,"program.json/../../policies/a.yaml"]}',
    });
    expect(tiaokuai(folder, ['build', '--only', 'program']).code).toBe(0);
    expect(existsSync(join(folder, 'policies/a.yaml'))).toBe(true);
    expect(existsSync(join(dirname(folder), 'policies'))).toBe(false);
  });
});
