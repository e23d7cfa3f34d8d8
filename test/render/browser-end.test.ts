import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/render/browser/launch.js';
import { packedBrowser, unpackBrowser } from '../../src/render/browser/unpack.js';
import { openPrinter } from '../../src/render/pdf/printer.js';
import { CACHE, FONTS, page } from './pdf-text.js';

/** A folder for everything temporary: whatever is left in it, or runs on it, is ours. */
let temporary: string;
const before = process.env.TMPDIR;
// The first run unpacks it, which takes seconds.
beforeAll(async () => {
  await unpackBrowser(packedBrowser() ?? '', CACHE, process.env);
}, 60_000);
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'end-'));
  process.env.TMPDIR = temporary;
});
afterEach(async () => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await rm(temporary, { recursive: true, force: true });
});

/** Processes whose command line speaks of the folder. */
async function browsers(): Promise<string[]> {
  const commands = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return commands.filter((command) => command.includes(`--user-data-dir=${temporary}`));
}

async function expectNoneLeft(): Promise<void> {
  await expect.poll(browsers, { timeout: 5000 }).toEqual([]);
}

const html = page('<p>正文');

describe.runIf(process.platform === 'linux')('the browser and its files', () => {
  it('are gone after close, and printing says so', async () => {
    const printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
    await printer.print({ html, title: '字' });
    expect((await browsers()).length).toBeGreaterThan(0);
    const pending = printer.print({ html, title: '字' });
    await Promise.all([printer.close(), expect(pending).rejects.toThrow('closed')]);
    expect(await readdir(temporary)).toEqual([]);
    await expectNoneLeft();
    await expect(printer.print({ html, title: '字' })).rejects.toThrow('closed');
  });

  it('are gone after an abort, and printing rejects with its reason', async () => {
    const controller = new AbortController();
    const printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS, signal: controller.signal });
    const reason = new Error('enough');
    const pending = [1, 2, 3].map(() => expect(printer.print({ html, title: '字' })).rejects.toBe(reason));
    controller.abort(reason);
    await Promise.all(pending);
    await printer.close();
    expect(await readdir(temporary)).toEqual([]);
    await expectNoneLeft();
  });

  it('start again where the first start fails', async () => {
    const { executable, libraries } = await unpackBrowser(packedBrowser() ?? '', CACHE, process.env);
    const script = join(temporary, 'browser');
    const library = libraries === null ? '' : `export LD_LIBRARY_PATH='${libraries}'\n`;
    await writeFile(script, `#!/bin/sh\nif mkdir '${script}-began'; then exit 1; fi\n${library}exec '${executable}' "$@"\n`);
    await chmod(script, 0o755);
    const launch = { cacheDir: CACHE, fontsDir: FONTS, env: process.env, platform: process.platform };
    const running = await launchBrowser({ path: script, name: 'Chromium', bundled: false }, launch);
    expect(await running.browser.newPage()).toBeDefined();
    await running.close();
    expect((await readdir(temporary)).sort()).toEqual(['browser', 'browser-began']);
    await expectNoneLeft();
  });

  it('are gone when the abort comes during the start', async () => {
    const controller = new AbortController();
    const opening = openPrinter({ cacheDir: CACHE, fontsDir: FONTS, signal: controller.signal });
    await expect.poll(async () => (await browsers()).length, { interval: 2 }).toBeGreaterThan(0);
    controller.abort(new Error('enough'));
    await opening.then(
      (printer) => printer.close(),
      (error) => expect(error.message).toBe('enough'),
    );
    expect(await readdir(temporary)).toEqual([]);
    await expectNoneLeft();
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'are gone when this process gets %s',
    async (signal) => {
      const child = startPrinting();
      const [output] = await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
      expect(String(output)).toContain('ready');
      expect((await browsers()).length).toBeGreaterThan(0);
      child.kill(signal);
      const [, ended] = await once(child, 'exit');
      expect(ended).toBe(signal);
      await expectNoneLeft();
      // Nobody can clean up after SIGKILL; the browser ends all the same, because its pipe does.
      if (signal !== 'SIGKILL') expect(await readdir(temporary)).toEqual([]);
    },
    20_000,
  );
});

describe.runIf(process.platform === 'linux')('a browser that does not start', () => {
  it.each([
    ['the sandbox is refused', 'FATAL:zygote_host_impl_linux.cc(126)] No usable sandbox!', /命名空间/],
    ['a library is missing', 'chrome: error while loading shared libraries: libnss3.so: cannot open', /libnss3\.so/],
    ['it has other last words', 'first line\nno display', /no display$/m],
  ])('says what to do when %s', async (_case, words, problem) => {
    const browser = join(temporary, 'browser');
    await writeFile(browser, `#!/bin/sh\necho '${words}' >&2\nexit 1\n`);
    await chmod(browser, 0o755);
    const error = await openPrinter({ browser, cacheDir: CACHE, fontsDir: FONTS, lang: 'zh' }).catch((error) => error);
    expect(error.tried).toEqual([{ candidate: browser, problem: expect.stringMatching(problem) }]);
    expect(await readdir(temporary)).toEqual(['browser']);
  });
});

/** Another process that opens a printer and waits. It loads the sources through the test runner's own loader. */
function startPrinting(): ChildProcess {
  const program = `
    const { createViteServer } = await import('vitest/node');
    const server = await createViteServer({ configFile: false, logLevel: 'silent', server: { middlewareMode: true, watch: null }, appType: 'custom' });
    const { openPrinter } = await server.ssrLoadModule('/src/render/pdf/printer.ts');
    const printer = await openPrinter(${JSON.stringify({ cacheDir: CACHE, fontsDir: FONTS })});
    await printer.print(${JSON.stringify({ html, title: '字' })});
    await server.close();
    console.log('ready');
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: new URL('../..', import.meta.url),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
