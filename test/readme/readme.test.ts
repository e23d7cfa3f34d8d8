/** What the READMEs show is true: their YAML compiles, their commands exist, their files are there. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULES } from '../../src/rules/generated/registry.js';
import { STARTER } from '../../src/workspace/starter.js';
import { compileFiles } from '../support/compile-files.js';
import { parsePage } from '../support/rule-page.js';
import { runExample } from '../support/run-example.js';
import { fencesOf, READMES, type Readme, ROOT, readmeText, targetsOf } from './fences.js';

const TOUR = 'my-policies/';
const FRAGMENT = 'thresholds';
const TODAY = '2026-01-01';
const schema = JSON.parse(readFileSync(`${ROOT}schema/document.schema.json`, 'utf8'));

/** The workspace of the tour and of the section on the language, without the tour's own district. */
function workspaceOf(readme: Readme): Record<string, string> {
  const files: Record<string, string> = { 'policies/vocabulary/vocabulary.yaml': STARTER['policies/vocabulary/vocabulary.yaml'] ?? '' };
  for (const { language, name, append, text } of fencesOf(readme)) {
    if (language === 'yaml' && name !== FRAGMENT && !append) files[name.replace(TOUR, '')] = text;
  }
  return files;
}

const fragmentsOf = (readme: Readme): string[] => fencesOf(readme).flatMap(({ name, text }) => (name === FRAGMENT ? [text] : []));

/** A document that holds a fragment of thresholds. */
function around(fragment: string): string {
  const head =
    'id: around\ntitle: 示例\nlevel: district\njurisdiction: "610104"\nnature: normative\nissued: 2025-03-01\nimplements: [city-2024]\n';
  return `${head}measures:\n  - id: m\n    title: 一条\n    lead: 区民政局\n    thresholds:\n${fragment.replace(/^/gm, '      ').trimEnd()}\n`;
}

describe.each(READMES)('%s: the language', (readme) => {
  test('its document, vocabulary and configuration compile without an error or a warning', async () => {
    const { findings, program } = await compileFiles(workspaceOf(readme), { today: TODAY });
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule, args }) => ({ rule, args }))).toEqual([]);
    expect(program.documents.map(({ id }) => id).sort()).toEqual(['city-2024', 'district-2025']);
    expect(program.documents.find(({ id }) => id === 'district-2025')?.parents.map(({ id }) => id)).toEqual(['city-2024']);
  });

  test.each(fragmentsOf(readme).map((text, index) => [index + 1, text] as const))(
    'its thresholds, block %i, are understood',
    async (_, fragment) => {
      const files = { ...workspaceOf(readme), 'policies/district-2025.yaml': around(fragment) };
      const { findings, program } = await compileFiles(files, { today: TODAY });
      expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, args }) => ({ rule, args }))).toEqual([]);
      const [measure] = program.documents.find(({ id }) => id === 'around')?.measures ?? [];
      expect(measure?.thresholds).toHaveLength(parse(fragment).length);
      for (const { admissible, target, rows, anyOf } of measure?.thresholds ?? []) {
        expect([admissible, target, ...rows, ...anyOf].some((said) => said !== null)).toBe(true);
      }
    },
  );

  test('it shows every key that a threshold and a condition can have', () => {
    const shown = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (value && typeof value === 'object') {
        for (const [key, inner] of Object.entries(value)) {
          shown.add(key);
          collect(inner);
        }
      }
    };
    for (const fragment of fragmentsOf(readme)) collect(parse(fragment));
    const { threshold, condition } = schema.$defs;
    const known = [...Object.keys(threshold.properties), ...Object.keys(condition.properties)];
    expect(known.filter((key) => !shown.has(key))).toEqual([]);
  });
});

test('both say the same in YAML and in code, comments aside', () => {
  const content = (readme: Readme) =>
    fencesOf(readme)
      .filter(({ language }) => language !== '' && language !== 'console')
      .map(({ language, name, text }) => [language, name, language === 'yaml' ? parse(text) : text.replace(/'en'|'zh'/, 'LANG')]);
  expect(content('README.zh-CN.md')).toEqual(content('README.md'));
});

describe.each(READMES)('%s: commands and files', (readme) => {
  const help = (...command: string[]) =>
    execFileSync(process.execPath, [`${ROOT}dist/cli/main.js`, 'help', ...command], { encoding: 'utf8' });
  const text = readmeText(readme);

  test('its commands and options exist', () => {
    const commands = [...help().matchAll(/^ {2}([a-z-]+) \[/gm)].map((match) => match[1] ?? '');
    const named = [...text.matchAll(/(?:npx |`)tiaokuai ([a-z-]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
    const options = new Set(
      commands.flatMap((command) => (command === 'help' ? [] : [...help(command).matchAll(/--[a-z-]+/g)].map(([option]) => option))),
    );
    const table = [...text.matchAll(/^\| `(--[a-z-]+)/gm)].map((match) => match[1] ?? '');
    expect(table.length).toBeGreaterThan(5);
    expect(table.filter((option) => !options.has(option))).toEqual([]);
  });

  test('its scripts and files exist', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const local = targetsOf(readme).filter((target) => !/^https?:/.test(target));
    expect(local.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
    for (const picture of local.filter((target) => target.endsWith('.png')))
      expect(statSync(join(ROOT, picture)).size).toBeLessThan(300_000);
  });

  test('its list of rooms is the list of folders', () => {
    const rooms = [...text.matchAll(/^\| `(?:src\/)([a-z]+)\/(?:<id>\/)?` \|/gm)].map((match) => match[1] ?? '');
    const folders = readdirSync(`${ROOT}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  test('its example of a rule finds what its page says', async () => {
    const files = fencesOf(readme).filter(({ name }) => name.startsWith('src/rules/'));
    const file = (name: string): string => files.find((fence) => fence.name.endsWith(`/${name}`))?.text ?? '';
    const id = files[0]?.name.split('/')[2] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-rule-'));
    const load = async (name: string) => {
      const path = join(folder, name);
      writeFileSync(
        path,
        file(name).replace(/'((?:\.\.\/)+)([^']+)\.js'/g, (_, up, rest) => `'${ROOT}src/${up === '../' ? 'rules/' : ''}${rest}.ts'`),
      );
      return import(/* @vite-ignore */ path);
    };
    try {
      expect(RULES.has(id)).toBe(false);
      const { zh, en } = await load('messages.ts');
      (RULES as Map<string, unknown>).set(id, (await load('rule.ts')).default);
      const page = parsePage(file('rule.md'));
      expect(page.titles).toEqual({ zh: zh.title, en: en.title });
      expect(page.examples.map(({ fires }) => fires)).toEqual([true, false]);
      for (const example of page.examples) {
        const places = (await runExample(example)).flatMap(({ rule, place: { start, end } }) =>
          rule === id ? [{ rule, line: start.line, column: start.column, length: end.column - start.column }] : [],
        );
        expect(places).toEqual(example.marks.map(({ rule, line, column, length }) => ({ rule, line, column, length })));
      }
    } finally {
      (RULES as Map<string, unknown>).delete(id);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
