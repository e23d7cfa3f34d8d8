import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const main = readFileSync(join(root, 'src/cli/main.ts'), 'utf8');

/** The arguments that the last step of the action hands to the tool, and where its output goes. */
function run(inputs: Record<string, string>): { args: string[]; output: string | null } {
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-action-'));
  try {
    const step = action.runs.steps.at(-1);
    const tool = join(folder, 'tool.mjs');
    writeFileSync(tool, 'console.log(JSON.stringify(process.argv.slice(2)))');
    const values: Record<string, string> = Object.fromEntries(
      Object.entries(step.env as Record<string, string>).map(([name, from]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(from)?.[1];
        if (input === undefined) return [name, tool];
        expect(action.inputs).toHaveProperty(input);
        return [name, inputs[input] ?? action.inputs[input].default];
      }),
    );
    const text = execFileSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
      cwd: folder,
      env: { ...process.env, ...values },
      encoding: 'utf8',
    });
    const output = values.OUTPUT ? readFileSync(join(folder, values.OUTPUT), 'utf8') : null;
    return { args: JSON.parse(output ?? text), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the action checks the workspace with the settings given, and only those', () => {
  expect(run({}).args).toEqual(['check', '--workspace', '.', '--format', 'github']);
  const given = { workspace: '区 政策', 'fail-on': 'warning', format: 'sarif', lang: 'zh', output: 'report.sarif' };
  expect(run(given).args).toEqual(['check', '--workspace', '区 政策', '--format', 'sarif', '--fail-on', 'warning', '--lang', 'zh']);
  expect(run(given).output).not.toBeNull();
});

test('an input is never run as a script', () => {
  expect(run({ workspace: '"; echo injected; "$(echo injected)' }).args[2]).toBe('"; echo injected; "$(echo injected)');
  for (const step of action.runs.steps) expect(step.run ?? '').not.toContain('${{');
});

test('what the action and the hook name exists', () => {
  expect(action.runs.using).toBe('composite');
  const formats = /--format <format>[^\n]*\.choices\(\[([^\]]*)\]/.exec(main)?.[1] ?? '';
  expect(formats).toContain(`'${action.inputs.format.default}'`);
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
  expect(hook).toMatchObject({ id: 'tiaokuai', entry: 'tiaokuai check', language: 'node', pass_filenames: false });
  const files = new RegExp(hook.files);
  for (const file of ['policies/lianhu-2024.yaml', 'policies/vocabulary/bodies.yml', 'district/policies/a.yaml', 'tiaokuai.config.yaml'])
    expect(files.test(file)).toBe(true);
  expect(files.test('README.md')).toBe(false);
});
