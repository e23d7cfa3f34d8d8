import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, tiaokuai } from '../support/command-line.js';

const DOCUMENT = `id: demo
title: 示范市养老服务若干措施
level: city
jurisdiction: null
nature: normative
measures:
  - id: beds
    title: 增加床位
    thresholds:
      - { indicator: beds.total, min: 300, unit: 张 }
`;
const VOCABULARY = `indicators:
  beds.total: { name: 养老床位数, unit: 张 }
`;

function workspace(): { folder: string; check: (...args: string[]) => { code: number | null; stdout: string } } {
  const folder = folderWith({ 'w/policies/demo.yaml': DOCUMENT, 'w/policies/vocabulary/shared.yaml': VOCABULARY });
  const env = { TIAOKUAI_CACHE: join(folder, 'cache') };
  return { folder, check: (...args) => tiaokuai(join(folder, 'w'), ['check', '--format', 'json', '--today', '2026-01-01', ...args], env) };
}

const rulesOf = ({ stdout }: { stdout: string }): string[] =>
  (JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);

describe('check with its cache', () => {
  test('says the same as without, byte for byte, in every format', () => {
    const { folder } = workspace();
    const env = { TIAOKUAI_CACHE: join(folder, 'cache') };
    for (const format of ['stylish', 'json', 'sarif', 'junit', 'github']) {
      const run = (...more: string[]) => tiaokuai(join(folder, 'w'), ['check', '--format', format, '--today', '2026-01-01', ...more], env);
      const fresh = run('--no-cache');
      expect(run()).toEqual(fresh);
      expect(run()).toEqual(fresh);
    }
    expect(readdirSync(join(folder, 'cache', 'results'))).toHaveLength(1);
  });

  test('sees a file that was changed, added or taken away, and a new configuration', () => {
    const { folder, check } = workspace();
    const before = rulesOf(check());
    const file = join(folder, 'w/policies/demo.yaml');
    appendFileSync(file, '      - { indicator: beds.unknown, min: 1, unit: 张 }\n');
    expect(rulesOf(check())).toContain('reference-indicator');
    writeFileSync(file, DOCUMENT);
    expect(rulesOf(check())).toEqual(before);

    writeFileSync(join(folder, 'w/policies/second.yaml'), DOCUMENT);
    expect(rulesOf(check())).toContain('reference-duplicate');
    rmSync(join(folder, 'w/policies/second.yaml'));
    expect(rulesOf(check())).toEqual(before);

    writeFileSync(join(folder, 'w/tiaokuai.config.yaml'), 'severity: { no-such-rule: off }\n');
    expect(rulesOf(check())).toContain('config-rule-unknown');
  });

  test('another day is another question', () => {
    const { folder, check } = workspace();
    writeFileSync(join(folder, 'w/policies/demo.yaml'), DOCUMENT.replace('unit: 张 }', 'unit: 张, deadline: 2026-06-30 }'));
    expect(rulesOf(check())).not.toContain('deadline-passed');
    expect(rulesOf(check('--today', '2026-07-01'))).toContain('deadline-passed');
    expect(rulesOf(check())).not.toContain('deadline-passed');
  });

  test('--no-cache neither reads nor writes', () => {
    const { folder, check } = workspace();
    check('--no-cache');
    expect(readdirSync(folder)).toEqual(['w']);
  });
});

describe('build after check', () => {
  const files = (folder: string): [string, string][] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, 'latin1')]);

  test('makes the same files as one that checks for itself, and sees what has changed since', () => {
    const { folder, check } = workspace();
    const env = { TIAOKUAI_CACHE: join(folder, 'cache') };
    const build = (out: string, ...more: string[]) => {
      const run = tiaokuai(
        join(folder, 'w'),
        ['build', '--only', 'site,xlsx,program', '--out', join(folder, out), '--today', '2026-01-01', '--verbose', ...more],
        env,
      );
      // What is said of the findings; the times differ.
      return { code: run.code, said: run.stdout.slice(0, run.stdout.indexOf(out)), files: files(join(folder, out)) };
    };
    const file = join(folder, 'w/policies/demo.yaml');
    writeFileSync(file, DOCUMENT.replace('unit: 张 }', 'unit: 张, deadline: 2025-06-30 }'));
    const fresh = build('out', '--no-cache');
    expect(fresh.said).toContain('deadline-passed');
    rmSync(join(folder, 'out'), { recursive: true });
    check();
    expect(build('out')).toEqual(fresh);

    rmSync(join(folder, 'out'), { recursive: true });
    writeFileSync(file, DOCUMENT);
    expect(build('out').said).not.toContain('deadline-passed');
  });
});
