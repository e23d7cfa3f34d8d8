import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CACHE } from '../render/pdf-text.js';

export const ROOT = join(import.meta.dirname, '../..');
/** The command as it is installed; `npm run build` makes it. */
export const MAIN = join(ROOT, 'dist/cli/main.js');

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** An environment with nothing of the machine’s that the tool looks at. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, LANG: 'C.UTF-8', NO_COLOR: '1', TIAOKUAI_CACHE: CACHE, ...more };
}

/** Runs the real command line and waits for it. */
export function tiaokuai(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const run: SpawnSyncReturns<string> = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: 120_000,
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** A folder with these files, gone when the test is over. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tiaokuai-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
