import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/render/browser/find.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(...parts: string[]): Promise<string> {
  const path = join(folder, ...parts);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, 0o755);
  return path;
}

/** An environment in which nothing of the machine is found. */
const bare = () => ({ PATH: folder, PUPPETEER_CACHE_DIR: join(folder, 'cache') });

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  it('takes the browser that was named and no other', async () => {
    const path = await program('my-browser');
    expect(await findBrowser({ explicit: path, env: bare(), platform: 'linux' })).toEqual({
      candidates: [{ name: path, path, bundled: false }],
      tried: [],
    });
    const named = await findBrowser({ env: { ...bare(), PUPPETEER_EXECUTABLE_PATH: path }, platform: 'linux' });
    expect(named.candidates.map(({ path }) => path)).toEqual([path]);
    const command = await findBrowser({ explicit: 'my-browser', env: bare(), platform: 'linux' });
    expect(command.candidates.map(({ path }) => path)).toEqual([path]);
  });

  it('says so when the named one is missing or no program, and does not fall back', async () => {
    const text = join(folder, 'text');
    await writeFile(text, '');
    for (const explicit of [join(folder, 'gone'), text, folder]) {
      const { candidates, tried } = await findBrowser({ explicit, env: bare(), platform: 'linux', lang: 'en' });
      expect(candidates).toEqual([]);
      expect(tried).toEqual([{ candidate: explicit, problem: expect.stringContaining('not an executable') }]);
    }
  });

  it.runIf(process.platform === 'linux')('takes what puppeteer has downloaded, the newest first', async () => {
    const older = await program('cache', 'chrome', 'linux-99.0.1', 'chrome-linux64', 'chrome');
    const newer = await program('cache', 'chrome', 'linux-140.0.1', 'chrome-linux64', 'chrome');
    const { candidates } = await findBrowser({ env: bare(), platform: 'linux', arch: 'x64' });
    expect(candidates.map(({ path }) => path).slice(1)).toEqual([newer, older]);
  });

  it('goes from the bundled one over a downloaded one to installed ones', async () => {
    await program('chromium');
    await program('google-chrome');
    await program('microsoft-edge');
    const { candidates, tried } = await findBrowser({ env: bare(), platform: 'linux', arch: 'x64', lang: 'en' });
    expect(candidates.map(({ name }) => name)).toEqual([
      '@sparticuz/chromium',
      join(folder, 'google-chrome'),
      join(folder, 'chromium'),
      join(folder, 'microsoft-edge'),
    ]);
    expect(candidates.map(({ bundled }) => bundled)).toEqual([true, false, false, false]);
    expect(tried).toEqual([{ candidate: join(folder, 'cache', 'chrome'), problem: 'not installed.' }]);
  });

  it('knows that the bundled one is for Linux x64 only, and where others keep theirs', async () => {
    const arm = await findBrowser({ env: bare(), platform: 'linux', arch: 'arm64', lang: 'zh' });
    expect(arm.candidates).toEqual([]);
    expect(arm.tried[0]).toEqual({ candidate: '@sparticuz/chromium', problem: expect.stringContaining('linux arm64') });
    expect(arm.tried.map(({ candidate }) => candidate)).toEqual([
      '@sparticuz/chromium',
      join(folder, 'cache', 'chrome'),
      'Google Chrome',
      'Chromium',
      'Microsoft Edge',
    ]);

    const edge = await program('Microsoft', 'Edge', 'Application', 'msedge.exe');
    const windows = await findBrowser({ env: { ...bare(), PROGRAMFILES: folder }, platform: 'win32', arch: 'x64' });
    expect(windows.candidates.map(({ path }) => path)).toEqual([edge]);
  });
});
