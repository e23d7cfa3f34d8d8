/** Which browsers there are, in the order in which they are tried. */

import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Lang } from '../views/labels.js';
import { type Attempt, type Problem, wordProblem } from './problem.js';
import { packedBrowser } from './unpack.js';

export interface Candidate {
  /** As it is shown to people. */
  name: string;
  /** Where it lies: the program, or for the bundled one the folder of its packed files. */
  path: string;
  bundled: boolean;
}

export interface Found {
  /** Those that exist, best first. */
  candidates: Candidate[];
  /** Those that were looked for in vain. */
  tried: Attempt[];
}

export interface Search {
  /** What `--browser` says. */
  explicit?: string;
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  arch?: string;
  lang?: Lang;
}

/**
 * The browser that was asked for, by `--browser` or PUPPETEER_EXECUTABLE_PATH, is the only candidate: whoever names one wants
 * no other. Else the bundled Chromium, a Chrome that puppeteer downloaded, then an installed Chrome, Chromium or Edge.
 */
export async function findBrowser({ explicit, env, platform, arch = process.arch, lang = 'zh' }: Search): Promise<Found> {
  const candidates: Candidate[] = [];
  const tried: Attempt[] = [];
  const miss = (candidate: string, problem: Problem) => tried.push({ candidate, problem: wordProblem(problem, lang) });

  const named = explicit || env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    const path = /[\\/]/.test(named) ? resolve(named) : (inPath(named, env, platform) ?? resolve(named));
    if (isExecutable(path, platform)) candidates.push({ name: path, path, bundled: false });
    else miss(path, { code: 'not-found' });
    return { candidates, tried };
  }

  const bundle = '@sparticuz/chromium';
  const packed = packedBrowser();
  if (platform !== 'linux' || arch !== 'x64') miss(bundle, { code: 'no-bundle', platform: `${platform} ${arch}` });
  else if (packed) candidates.push({ name: bundle, path: packed, bundled: true });
  else miss(bundle, { code: 'not-installed' });

  const cache = env.PUPPETEER_CACHE_DIR || join(homedir(), '.cache', 'puppeteer');
  const downloaded = await downloadedByPuppeteer(cache);
  for (const path of downloaded) candidates.push({ name: path, path, bundled: false });
  if (downloaded.length === 0) miss(join(cache, 'chrome'), { code: 'not-installed' });

  for (const { name, paths } of installed(env, platform)) {
    const path = paths.find((path) => isExecutable(path, platform));
    if (path) candidates.push({ name: path, path, bundled: false });
    else miss(name, { code: 'not-installed' });
  }
  return { candidates, tried };
}

/** Newest first. */
async function downloadedByPuppeteer(cacheDir: string): Promise<string[]> {
  if (!isFolder(cacheDir)) return [];
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const browsers = await getInstalledBrowsers({ cacheDir });
  return browsers
    .filter(({ browser, executablePath }) => String(browser).startsWith('chrom') && isExecutable(executablePath, process.platform))
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
    .map(({ executablePath }) => executablePath);
}

function installed(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): { name: string; paths: string[] }[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const at = (...parts: string[]) => roots.map((root) => join(root, ...parts));
    return [
      { name: 'Google Chrome', paths: at('Google', 'Chrome', 'Application', 'chrome.exe') },
      { name: 'Chromium', paths: at('Chromium', 'Application', 'chrome.exe') },
      { name: 'Microsoft Edge', paths: at('Microsoft', 'Edge', 'Application', 'msedge.exe') },
    ];
  }
  if (platform === 'darwin') {
    const at = (name: string) => ({
      name,
      paths: ['/', homedir()].map((root) => join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
    });
    return [at('Google Chrome'), at('Chromium'), at('Microsoft Edge')];
  }
  const at = (name: string, ...commands: string[]) => ({
    name,
    paths: commands.map((command) => inPath(command, env, platform)).filter((path) => path !== null),
  });
  return [
    at('Google Chrome', 'google-chrome-stable', 'google-chrome'),
    at('Chromium', 'chromium', 'chromium-browser'),
    at('Microsoft Edge', 'microsoft-edge-stable', 'microsoft-edge'),
  ];
}

function inPath(command: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find((path) => isExecutable(path, platform)) ?? null;
}

function isExecutable(path: string, platform: NodeJS.Platform): boolean {
  try {
    accessSync(path, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
