/** Why a browser could not be used, and what to do about it, in both languages. */

import type { Lang } from '../views/labels.js';

/** One browser that was tried. */
export interface Attempt {
  /** What was tried: a path, or the name of what was looked for. */
  candidate: string;
  /** What is wrong with it and what to do, in the language asked for. */
  problem: string;
}

export type Problem =
  | { code: 'not-found' }
  | { code: 'not-installed' }
  | { code: 'no-bundle'; platform: string }
  | { code: 'unsafe-cache'; path: string }
  | { code: 'cannot-unpack'; reason: string }
  | { code: 'sandbox-refused' }
  | { code: 'library-missing'; library: string }
  | { code: 'did-not-start'; reason: string };

type Wording = { [Code in Problem['code']]: (problem: Extract<Problem, { code: Code }>) => string } & {
  unavailable: string;
  remedy: string;
};

const zh: Wording = {
  'not-found': () =>
    '没有这个文件，或者它不是可执行文件。请核对 --browser 或 PUPPETEER_EXECUTABLE_PATH 中的路径；都不设置，就使用随包的 Chromium。',
  'not-installed': () => '没有安装。',
  'no-bundle': (p) => `随包的 Chromium 只能在 Linux x64 上运行，本机是 ${p.platform}。`,
  'unsafe-cache': (p) => `${p.path} 不属于当前用户，或者其他用户也能改写，不能从中运行程序。请删除它，或者换一个缓存文件夹。`,
  'cannot-unpack': (p) => `解压到缓存文件夹失败：${p.reason}。请检查该文件夹能否写入、磁盘是否还有 250 MB 空间。`,
  'sandbox-refused': () =>
    '系统不允许普通用户建立 Chromium 的沙箱。请让管理员放开非特权用户命名空间（Ubuntu：sysctl kernel.apparmor_restrict_unprivileged_userns=0；Debian：sysctl kernel.unprivileged_userns_clone=1），或者用 --browser 指定系统安装的 Chrome，或者在容器中以 root 运行。',
  'library-missing': (p) => `系统缺少共享库 ${p.library}。请安装含有它的软件包，或者用 --browser 指定另一个浏览器。`,
  'did-not-start': (p) => `启动失败：${p.reason}`,
  unavailable: '没有可用的浏览器，无法生成 PDF。试过：',
  remedy: '请安装 Chrome、Chromium 或 Edge，或者用 --browser 指定其路径。',
};

const en: Wording = {
  'not-found': () =>
    'no such file, or not an executable. Check the path in --browser or PUPPETEER_EXECUTABLE_PATH; with neither, the bundled Chromium is used.',
  'not-installed': () => 'not installed.',
  'no-bundle': (p) => `the Chromium that comes with this package runs on Linux x64 only; this machine is ${p.platform}.`,
  'unsafe-cache': (p) =>
    `${p.path} is not yours, or other users can write to it, so no program is run from there. Delete it, or choose another cache folder.`,
  'cannot-unpack': (p) =>
    `unpacking into the cache folder failed: ${p.reason}. Check that the folder is writable and that 250 MB are free.`,
  'sandbox-refused': () =>
    'this system does not let an ordinary user set up the Chromium sandbox. Have unprivileged user namespaces allowed (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0; Debian: sysctl kernel.unprivileged_userns_clone=1), or name an installed Chrome with --browser, or run as root in a container.',
  'library-missing': (p) =>
    `the shared library ${p.library} is missing. Install the package that has it, or name another browser with --browser.`,
  'did-not-start': (p) => `it did not start: ${p.reason}`,
  unavailable: 'No browser could be used, so no PDF was made. Tried:',
  remedy: 'Install Chrome, Chromium or Edge, or give the path of one with --browser.',
};

const WORDINGS: Record<Lang, Wording> = { zh, en };

/** Says what is wrong with a candidate. */
export function wordProblem(problem: Problem, lang: Lang): string {
  const word = WORDINGS[lang][problem.code] as (problem: Problem) => string;
  return word(problem);
}

/** A problem with one candidate; the next one is tried. */
export class BrowserProblem extends Error {
  constructor(readonly problem: Problem) {
    super(wordProblem(problem, 'en'));
    this.name = 'BrowserProblem';
  }
}

/** No browser can be used. `message` is fit to be shown as it is. */
export class BrowserUnavailable extends Error {
  constructor(
    readonly tried: Attempt[],
    lang: Lang,
  ) {
    const wording = WORDINGS[lang];
    const lines = tried.map(({ candidate, problem }) => `  ${candidate}${lang === 'zh' ? '：' : ': '}${problem}`);
    super([wording.unavailable, ...lines, wording.remedy].join('\n'));
    this.name = 'BrowserUnavailable';
  }
}
