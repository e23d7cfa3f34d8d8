import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment, folderWith, MAIN, ROOT, tiaokuai } from '../support/command-line.js';

describe('a browser that cannot start', () => {
  test.each([
    ['in English', {}, /No browser could be used, so no PDF was made\. Tried:\n {2}.*\/nonexistent.*no such file[\s\S]*--browser/],
    ['in Chinese', { LANG: 'zh_CN.UTF-8' }, /没有可用的浏览器，无法生成 PDF。试过：\n.*\/nonexistent[\s\S]*--browser/],
  ])('says which were tried and what to do, %s; everything else is written', (_, env, said) => {
    const folder = folderWith();
    tiaokuai(folder, ['init']);
    const run = tiaokuai(folder, ['build', '--browser', '/nonexistent/chrome'], env);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(said);
    expect(run.stderr).not.toMatch(/^ {4}at /m);
    const out = join(folder, 'out');
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['program.json', 'index.html', 'matrix.html', 'documents/example-2025/checklist.html']));
    expect(files.filter((file) => file.endsWith('.pdf') || file.includes('.staging'))).toEqual([]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('.pdf"');
  });

  test('a program that is no browser', () => {
    const folder = folderWith();
    tiaokuai(folder, ['init']);
    const run = tiaokuai(folder, ['build', '--only', 'matrix', '--browser', '/bin/false']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('/bin/false');
    expect(existsSync(join(folder, 'out/matrix.html'))).toBe(true);
  });

  test('no browser is looked for where none is needed', () => {
    const folder = folderWith();
    tiaokuai(folder, ['init']);
    expect(tiaokuai(folder, ['build', '--only', 'program', '--browser', '/nonexistent'])).toMatchObject({ code: 0, stderr: '' });
  });
});

/** Processes that have this text in their command line. */
function processesWith(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(text) ? [command] : [];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}

/** Waits until what the child says matches. */
async function until(child: ChildProcess, pattern: RegExp): Promise<void> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += chunk;
    if (pattern.test(said)) return;
  }
  throw new Error(`ended without ${pattern}: ${said}`);
}

describe.runIf(process.platform === 'linux')('Ctrl-C in the middle of a build', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s: no browser is left running, no file half-written, the earlier outputs stay',
    async (signal) => {
      const folder = folderWith({ 'out/program.json': 'earlier' });
      const temporary = join(folder, 'tmp');
      mkdirSync(temporary);
      writeFileSync(join(folder, 'out/index.html'), 'earlier');
      const args = [MAIN, 'build', ROOT, '--out', join(folder, 'out')];
      const child = spawn(process.execPath, args, {
        cwd: folder,
        env: environment({ TMPDIR: temporary }),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = once(child, 'exit');
      await until(child, /Printing PDFs with/);
      expect(processesWith(`${temporary}/`).length).toBeGreaterThan(0);
      child.kill(signal);
      const [code] = await ended;
      expect(code).toBe(2);
      expect(processesWith(`${temporary}/`)).toEqual([]);
      expect(readdirSync(temporary)).toEqual([]);
      expect(readdirSync(join(folder, 'out')).sort()).toEqual(['index.html', 'program.json']);
      expect(readFileSync(join(folder, 'out/program.json'), 'utf8')).toBe('earlier');
    },
  );

  test('before the browser runs: a folder that was not there is not there', async () => {
    const folder = folderWith();
    const child = spawn(process.execPath, [MAIN, 'build', ROOT, '--out', join(folder, 'new/out')], {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'exit');
    while (!existsSync(join(folder, 'new/out'))) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    const [code] = await ended;
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});
