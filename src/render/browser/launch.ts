/** Starts a browser that sees our fonts only, reaches no network, and leaves nothing behind. */

import { type ChildProcess, execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, PuppeteerNode } from 'puppeteer';
import type { Candidate } from './find.js';
import { fontconfig } from './fontconfig.js';
import { BrowserProblem } from './problem.js';
import { atProcessEnd } from './process-end.js';
import { unpackBrowser } from './unpack.js';

const ARGUMENTS = [
  '--disable-gpu',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-extensions',
  '--lang=zh-CN',
  // Requests of pages are stopped by interception; these two stop what never becomes a request, such as preconnect.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--dns-prefetch-disable',
];

export interface Launch {
  cacheDir: string;
  fontsDir: string;
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  signal?: AbortSignal;
}

export interface Running {
  browser: Browser;
  /** Name and version. */
  name: string;
  /** Ends all its processes and removes its files. */
  close(): Promise<void>;
}

/** Starts the candidate; rejects with BrowserProblem when it cannot run here. */
export async function launchBrowser(candidate: Candidate, launch: Launch): Promise<Running> {
  const loading = loadPuppeteer();
  // Its failure is reported below; meanwhile unpacking goes on.
  loading.catch(() => {});
  const { executable, libraries } = candidate.bundled
    ? await unpackBrowser(candidate.path, launch.cacheDir, launch.env)
    : { executable: candidate.path, libraries: null };
  const puppeteer = await loading;
  launch.signal?.throwIfAborted();

  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-'));
  const starting = new AbortController();
  let child: ChildProcess | null = null;
  const callOff = atProcessEnd(() => {
    if (child) killTree(child);
    else starting.abort();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  });
  const close = async () => {
    if (child) {
      killTree(child);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    callOff();
  };
  const abort = () => starting.abort();
  launch.signal?.addEventListener('abort', abort, { once: true });

  const env = await prepare(folder, libraries, launch);
  const args = process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;
  try {
    const start = (profile: string): Promise<Browser> =>
      puppeteer.launch({
        executablePath: executable,
        headless: candidate.bundled ? 'shell' : true,
        // A browser on a pipe ends with this process, even when it is killed outright; and no port is open to others.
        pipe: true,
        userDataDir: join(folder, profile),
        env,
        args,
        defaultViewport: null,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        signal: starting.signal,
        protocolTimeout: 300_000,
      });
    // Of hundreds of starts on a busy machine, one may fail; what is really wrong shows the second time as well.
    const browser = await start('profile').catch((error) => {
      if (starting.signal.aborted) throw error;
      return start('profile-2');
    });
    child = browser.process();
    const version = (await browser.version()).replace(/^.*\//, '');
    return { browser, name: `${candidate.name} ${version}`, close };
  } catch (error) {
    launch.signal?.throwIfAborted();
    throw await diagnose(executable, args, env, join(folder, 'diagnosis'), error as Error);
  } finally {
    launch.signal?.removeEventListener('abort', abort);
    if (!child) await close();
  }
}

/** puppeteer-core lies beside puppeteer and loads 80 ms faster; it also runs no `.puppeteerrc` of the folder we are called in. */
async function loadPuppeteer(): Promise<PuppeteerNode> {
  const core: unknown = await import('puppeteer-core').catch(() => import('puppeteer'));
  return (core as { default: PuppeteerNode }).default;
}

async function prepare(folder: string, libraries: string | null, launch: Launch): Promise<NodeJS.ProcessEnv> {
  if (launch.platform !== 'linux') return launch.env;
  const temporary = join(folder, 'tmp');
  const index = join(launch.cacheDir, 'fontconfig');
  const fontsConf = join(folder, 'fonts.conf');
  await mkdir(temporary);
  await mkdir(index, { recursive: true, mode: 0o700 });
  await writeFile(fontsConf, fontconfig(launch.fontsDir, index));
  const env: NodeJS.ProcessEnv = { ...launch.env, FONTCONFIG_FILE: fontsConf, TMPDIR: temporary, TZ: 'UTC' };
  if (libraries) env.LD_LIBRARY_PATH = [libraries, launch.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return env;
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Runs the browser once more by itself: on a pipe its last words are lost. */
async function diagnose(
  executable: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  profile: string,
  error: Error,
): Promise<BrowserProblem> {
  const all = [...args, '--headless', `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'];
  const output = await new Promise<string>((resolve) => {
    execFile(executable, all, { env, timeout: 10_000, killSignal: 'SIGKILL' }, (failure, _stdout, stderr) =>
      resolve(failure ? stderr.trim() || `exit code ${failure.code ?? failure.signal}` : ''),
    );
  });
  if (/no usable sandbox|suid sandbox|failed to move to new namespace|zygote_host_impl_linux/i.test(output)) {
    return new BrowserProblem({ code: 'sandbox-refused' });
  }
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(output)?.[1];
  if (library) return new BrowserProblem({ code: 'library-missing', library });
  const lastWords = output.split('\n').at(-1);
  return new BrowserProblem({ code: 'did-not-start', reason: lastWords || error.message });
}
