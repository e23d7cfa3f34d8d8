import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { environment, folderWith, MAIN, ROOT, tiaokuai } from '../support/command-line.js';
import { documentWith, SHARED_VOCABULARY } from '../support/expect-marked.js';

const VOCABULARY = { 'policies/vocabulary/v.yaml': SHARED_VOCABULARY };
const CLEAN = { ...VOCABULARY, 'policies/a.yaml': documentWith('lead: 区民政局') };
const INFO = { ...VOCABULARY, 'policies/a.yaml': `\uFEFF${documentWith('lead: 区民政局')}` };
const WARNING = { ...VOCABULARY, 'policies/a.yaml': documentWith('framework: false') };
const ERROR = { ...VOCABULARY, 'policies/a.yaml': documentWith('laed: 区民政局') };

describe('exit codes of check', () => {
  test.each<[string, Record<string, string>, string[], number]>([
    ['nothing to say', CLEAN, ['--fail-on', 'info'], 0],
    ['an info', INFO, ['--fail-on', 'warning'], 0],
    ['an info', INFO, ['--fail-on', 'info'], 1],
    ['a warning', WARNING, [], 0],
    ['a warning', WARNING, ['--fail-on', 'warning'], 1],
    ['an error', ERROR, [], 1],
    ['an error', ERROR, ['--fail-on', 'none'], 0],
  ])('%s', (_, files, options, code) => {
    const run = tiaokuai(folderWith(files), ['check', ...options]);
    expect([run.code, run.stderr]).toEqual([code, '']);
  });

  test('fail-on of the configuration, which the command line outranks', () => {
    const folder = folderWith({ ...WARNING, 'tiaokuai.config.yaml': 'fail-on: warning\n' });
    expect(tiaokuai(folder, ['check']).code).toBe(1);
    expect(tiaokuai(folder, ['check', '--fail-on', 'error']).code).toBe(0);
  });

  test('severity per rule: raised, and off', () => {
    const folder = folderWith({ ...WARNING, 'tiaokuai.config.yaml': 'severity: { lead-missing: error }\n' });
    expect(tiaokuai(folder, ['check']).code).toBe(1);
    const quiet = folderWith({ ...WARNING, 'tiaokuai.config.yaml': 'severity: { lead-missing: off }\n' });
    expect(tiaokuai(quiet, ['check', '--fail-on', 'info']).code).toBe(0);
  });

  test.each<[string, string[], RegExp]>([
    ['an unknown command', ['chek'], /unknown command 'chek'/],
    ['an unknown option', ['check', '--formt', 'json'], /unknown option '--formt'[\s\S]*--format/],
    ['a format that is none', ['check', '--format', 'pdf'], /'pdf' is invalid/],
    ['a severity that is none', ['check', '--fail-on', 'fatal'], /'fatal' is invalid/],
    ['a language that is none', ['check', '--lang', 'fr'], /'fr' is invalid/],
    ['a day that is none', ['check', '--today', '2024-02-30'], /--today takes YYYY-MM-DD/],
    ['too many arguments', ['check', 'a', 'b'], /too many arguments/],
    ['an option without its value', ['check', '-w'], /argument missing/],
    ['a folder that is not there', ['check', 'nowhere'], /no such folder: .*nowhere/],
    ['a file for a folder', ['check', 'policies/a.yaml'], /no such folder/],
    ['outputs that are none', ['build', '--only', 'matrix,poster'], /does not know “poster”; choose from program, matrix, checklist/],
    ['nothing of that name', ['explain', 'community.household'], /Did you mean community\.households/],
    ['no command', [], /Usage: tiaokuai/],
  ])('2: %s', (_, args, said) => {
    const run = tiaokuai(folderWith(CLEAN), args);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(said);
    expect(run.stderr).not.toMatch(/^ {4}at /m);
  });

  test('2: an empty workspace, saying what was looked for', () => {
    const nothing = tiaokuai(folderWith(), ['check']);
    expect([nothing.code, nothing.stdout]).toEqual([2, '']);
    expect(nothing.stderr).toMatch(/holds no policies\/ folder[\s\S]*tiaokuai init/);
    const empty = tiaokuai(folderWith(VOCABULARY), ['build']);
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain('policies/**/*.{yaml,yml}');
    const unmatched = tiaokuai(folderWith({ ...CLEAN, 'tiaokuai.config.yaml': 'documents: [texts/*.yaml]\n' }), ['check']);
    expect(unmatched.code).toBe(2);
    expect(unmatched.stderr).toContain('texts/*.yaml');
  });

  test('the workspace by argument and by option', () => {
    const folder = folderWith(Object.fromEntries(Object.entries(ERROR).map(([path, text]) => [`inner/${path}`, text])));
    expect(tiaokuai(folder, ['check', 'inner']).code).toBe(1);
    expect(tiaokuai(folder, ['check', '-w', 'inner']).code).toBe(1);
    expect(tiaokuai(folder, ['check', '--workspace', join(folder, 'inner')]).code).toBe(1);
  });
});

describe('what check prints', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false });
  const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'schema/check-result.schema.json'), 'utf8')));

  test.each([
    ['the real documents', ROOT, []],
    ['bad input', null, ['--lang', 'zh']],
  ])('JSON of %s is as its schema says', (_, folder, options) => {
    const bad = {
      ...ERROR,
      'policies/b.yaml': `${documentWith('lead: 区民政居\nlead: x\ndeadline: 2020-02-30')}- : [`,
      'policies/c.yaml': '\0',
    };
    const { stdout } = tiaokuai(folder ?? folderWith(bad), ['check', '--format', 'json', ...options]);
    const result = JSON.parse(stdout);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result.findings.length).toBeGreaterThan(3);
    const { error, warning, info, waived } = result.counts;
    expect(error + warning + info + waived).toBe(result.findings.length);
  });

  test('JSON is byte-identical from run to run and depends on --lang only in its words', () => {
    const folder = folderWith(ERROR);
    const run = (lang: string) => tiaokuai(folder, ['check', '--format', 'json', '--lang', lang]).stdout;
    expect(run('zh')).toBe(run('zh'));
    const [zh, en] = [JSON.parse(run('zh')), JSON.parse(run('en'))];
    expect(zh.findings[0].message).toMatch(/无法识别的键“laed”/);
    expect(en.findings[0].message).toMatch(/Unknown key “laed”/);
    const unworded = (result: { findings: Record<string, unknown>[] }) =>
      result.findings.map(({ message, help, related, ...rest }) => rest);
    expect(unworded(zh)).toEqual(unworded(en));
  });

  test('the code frame shows the line as it stands, with a squiggle under wide characters', () => {
    const { stdout } = tiaokuai(folderWith({ ...VOCABULARY, 'policies/a.yaml': documentWith('lead：区民政居') }), [
      'check',
      '--lang',
      'zh',
    ]);
    expect(stdout).toContain('    9 │     lead：区民政居\n      │           ~~~~~~~~\n');
    expect(stdout).toContain('改成：lead: 区民政居');
    expect(stdout).toMatch(/2 个错误，0 个警告，0 个提示。\n$/);
  });

  test('infos are counted, and listed with --verbose', () => {
    const folder = folderWith(INFO);
    expect(tiaokuai(folder, ['check']).stdout).toBe('0 errors, 0 warnings, 1 info (--verbose lists the infos).\n');
    expect(tiaokuai(folder, ['check', '--verbose']).stdout).toContain('byte order mark');
  });

  test('a reader that stops reading is no fault', () => {
    const shell = `"$0" "$1" check --verbose | head -1; printf '%s' "\${PIPESTATUS[0]}"`;
    const run = spawnSync('bash', ['-c', shell, process.execPath, MAIN], { cwd: ROOT, env: environment(), encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^policies\/.*\n[01]$/);
  });
});

describe('language and day', () => {
  const said = (env: NodeJS.ProcessEnv, args: string[] = [], files = ERROR): 'zh' | 'en' =>
    /错误/.test(tiaokuai(folderWith(files), ['check', ...args], env).stdout) ? 'zh' : 'en';

  test('from the environment, in the order of POSIX', () => {
    expect(said({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(said({ LANG: '' })).toBe('en');
    expect(said({ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN' })).toBe('zh');
    expect(said({ LC_ALL: 'C', LC_MESSAGES: 'zh_CN' })).toBe('en');
  });

  test('the configuration outranks the environment, --lang outranks both, before and after the command', () => {
    const configured = { ...ERROR, 'tiaokuai.config.yaml': 'lang: zh\n' };
    expect(said({}, [], configured)).toBe('zh');
    expect(said({ LANG: 'zh_CN.UTF-8' }, ['--lang', 'en'], configured)).toBe('en');
    expect(tiaokuai(folderWith(ERROR), ['--lang', 'zh', 'check']).stdout).toContain('错误');
  });

  test('help and complaints about the command line are in that language, too', () => {
    const folder = folderWith();
    const zh = tiaokuai(folder, ['check', '--nope'], { LANG: 'zh_CN.UTF-8' }).stderr;
    expect(zh).toBe('错误：没有选项“--nope”。\n（加 --help 看用法）\n');
    expect(tiaokuai(folder, ['chek', '--lang', 'zh']).stderr).toContain('没有命令“chek”。是不是想写 check？');
    expect(tiaokuai(folder, ['--help', '--lang', 'zh']).stdout).toContain('从这里开始');
  });

  const due = { ...VOCABULARY, 'policies/a.yaml': documentWith('lead: 区民政局\ndeadline: 2025-06') };
  test.each<[string, string[], NodeJS.ProcessEnv, boolean]>([
    ['the last day of the month', ['--today', '2025-06-30'], {}, false],
    ['the day after', ['--today', '2025-07-01'], {}, true],
    ['SOURCE_DATE_EPOCH before', [], { SOURCE_DATE_EPOCH: '1700000000' }, false],
    ['SOURCE_DATE_EPOCH after', [], { SOURCE_DATE_EPOCH: '1800000000' }, true],
    ['--today outranks it', ['--today', '2025-06-30'], { SOURCE_DATE_EPOCH: '1800000000' }, false],
    ['no time of this world', [], { SOURCE_DATE_EPOCH: '99999999999999999999' }, true],
  ])('today: %s', (_, args, env, passed) => {
    const { stdout } = tiaokuai(folderWith(due), ['check', '--format', 'json', ...args], env);
    const rules = (JSON.parse(stdout).findings as { rule: string }[]).map(({ rule }) => rule);
    expect(rules.includes('deadline-passed')).toBe(passed);
  });
});

describe('help, version, explain', () => {
  test('--version, and help that teaches', () => {
    const folder = folderWith();
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(tiaokuai(folder, ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const help = tiaokuai(folder, ['--help']);
    expect(help.code).toBe(0);
    for (const words of ['Start here', 'tiaokuai init', 'tiaokuai check', 'tiaokuai build', 'Exit codes: 0', 'policies/'])
      expect(help.stdout).toContain(words);
    for (const command of ['check', 'build', 'explain', 'init']) {
      const one = tiaokuai(folder, [command, '--help']);
      expect([one.code, one.stderr]).toEqual([0, '']);
      expect(one.stdout).toMatch(new RegExp(`Examples?:\\n +tiaokuai ${command}`));
    }
  });

  test('explain a rule, a measure, an indicator, and the list of rules', () => {
    const page = readFileSync(join(ROOT, 'src/rules/lead-missing/rule.md'), 'utf8');
    const [head = '', chinese = '', english = '', examples = ''] = page.split(/^(?=## )/m);
    expect(tiaokuai(ROOT, ['explain', 'lead-missing', '--lang', 'zh']).stdout).toBe(head + chinese + examples);
    expect(tiaokuai(ROOT, ['explain', 'lead-missing', '--lang', 'en']).stdout).toBe(head + english + examples);
    const measure = tiaokuai(ROOT, ['explain', 'lianhu-2024/adjust']).stdout;
    for (const words of ['推进社区优化调整', '区民政局', 'xian-2023/adjust', 'part-of-whole', 'policies/lianhu-2024.yaml:'])
      expect(measure).toContain(words);
    const indicator = tiaokuai(ROOT, ['explain', 'plan.oversized-communities', '--lang', 'zh']).stdout;
    expect(indicator).toMatch(/xian-2023\/adjust[\s\S]*34[\s\S]*lianhu-2024\/adjust|lianhu-2024\/adjust[\s\S]*7[\s\S]*xian-2023\/adjust/);
    const list = tiaokuai(folderWith(), ['explain']);
    expect(list.stdout).toMatch(/^lead-missing +warning +/m);
  });
});

describe('init, then check, then build', () => {
  test('passes with nothing to say, in an empty folder and in a new one', () => {
    const folder = folderWith();
    const init = tiaokuai(folder, ['init', '我的政策']);
    expect(init).toMatchObject({ code: 0, stderr: '' });
    expect(init.stdout).toContain('cd 我的政策');
    const here = join(folder, '我的政策');
    expect(readdirSync(join(here, 'schema')).sort()).toEqual(
      expect.arrayContaining(['config.schema.json', 'document.schema.json', 'vocabulary.schema.json']),
    );
    expect(tiaokuai(here, ['check', '--fail-on', 'info'])).toEqual({ code: 0, stdout: '0 errors, 0 warnings, 0 infos.\n', stderr: '' });
    const build = tiaokuai(here, ['build', '--only', 'program', '--fail-on', 'info']);
    expect(build).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(JSON.parse(readFileSync(join(here, 'out/program.json'), 'utf8')))).toEqual(['documents', 'vocabulary']);
    expect(existsSync(join(here, 'out/index.html'))).toBe(false);
  });

  test('writes over nothing', () => {
    const folder = folderWith({ 'tiaokuai.config.yaml': '# 我的\n' });
    const init = tiaokuai(folder, ['init']);
    expect(init.code).toBe(2);
    expect(init.stderr).toContain('tiaokuai.config.yaml');
    expect(readdirSync(folder)).toEqual(['tiaokuai.config.yaml']);
  });
});
