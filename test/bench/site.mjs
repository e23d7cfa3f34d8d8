// @ts-check
/** The web site of 5,000 measures: what it costs to build, how large its first page is, how soon the search answers. */

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../dist/render/browser/find.js';
import { launchBrowser } from '../../dist/render/browser/launch.js';
import { cacheFolder } from '../../dist/workspace/cache.js';
import { writeCorpus } from './corpus.mjs';
import { CLI, median, ROOT, run } from './measure.mjs';

const SIZE = { measures: 5_000, files: 250 };
const STYLES = ['site.css', 'site-matrix.css', 'site-comparison.css'];
/** What the first page needs before it can be read; the data of the search comes when somebody searches. */
const FIRST_PAGE = ['index.html', ...STYLES.map((name) => `assets/${name}`), 'assets/site.js'];

/**
 * @param {{ rounds: number, seed: string, progress: (line: string) => void }} options
 * @returns {Promise<import('./measure.mjs').Result[]>}
 */
export async function benchSite({ rounds, seed, progress }) {
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-bench-'));
  try {
    const workspace = join(folder, 'workspace');
    let out = '';
    let builds = 0;
    writeCorpus(workspace, { ...SIZE, seed });
    const kept = { TIAOKUAI_CACHE: join(folder, 'cache') };
    const check = () => run([CLI, 'check', workspace, '--today', '2026-01-01', '--no-cache']);
    const build = (/** @type {string[]} */ ...more) => {
      // Into a new folder: a file system takes its time over files that replace others, and after many were deleted.
      out = join(folder, `out-${++builds}`);
      return run([CLI, 'build', workspace, '--only', 'site', '--out', out, '--today', '2026-01-01', '--lang', 'zh', ...more], kept);
    };
    const ways = { checked: check, built: () => build('--no-cache'), after: () => build() };
    // What the builds after it need not check again.
    run([CLI, 'check', workspace, '--today', '2026-01-01'], kept);
    build();
    const taken = [];
    for (let round = 1; round <= rounds; round++) {
      const order = /** @type {(keyof typeof ways)[]} */ (Object.keys(ways));
      if (round % 2 === 0) order.reverse();
      const usages = /** @type {Record<keyof typeof ways, import('./measure.mjs').Usage>} */ (
        Object.fromEntries(order.map((way) => [way, ways[way]()]))
      );
      taken.push(usages);
      const took = (/** @type {keyof typeof ways} */ way) => usages[way].seconds.toFixed(2);
      progress(`site, round ${round}: check ${took('checked')} s, site ${took('built')} s, after a check ${took('after')} s`);
    }
    const searches = await timeSearch(join(out, 'site'), rounds);
    const kilobytes = FIRST_PAGE.reduce((sum, path) => sum + statSync(join(out, 'site', path)).size, 0) / 1024;
    const seconds = (/** @type {keyof typeof ways} */ which) => median(taken.map((each) => each[which].seconds)).toFixed(2);
    const processor = median(taken.map(({ checked, built }) => built.processor / checked.processor)).toFixed(2);
    return [
      {
        what: 'site of 5,000 measures',
        values: taken.map(({ checked, built }) => built.seconds / checked.seconds),
        target: 2,
        unit: ' ×',
        digits: 2,
        note: `build --only site --no-cache ${seconds('built')} s, check --no-cache ${seconds('checked')} s, whole processes; of processor time ${processor} ×; the most memory ${Math.max(...taken.map(({ built }) => built.megabytes)).toFixed(0)} MiB`,
      },
      {
        what: '– after a check of the same files',
        values: taken.map(({ checked, after }) => after.seconds / checked.seconds),
        target: 2,
        unit: ' ×',
        digits: 2,
        note: `${seconds('after')} s: what check has found is not looked for again`,
      },
      { what: '– first page', values: [kilobytes], target: 300, unit: ' KiB', digits: 0, note: `${FIRST_PAGE.join(', ')}, not compressed` },
      {
        what: '– search, first answer',
        values: searches.map(({ first }) => first),
        target: 1,
        unit: ' s',
        digits: 2,
        note: 'from the focus on the box to the results of a first word, the data read from disk',
      },
      {
        what: '– search, each further',
        values: searches.map(({ next }) => next),
        target: 0.1,
        unit: ' s',
        digits: 3,
        note: 'the median of ten queries of one and two words, results on the page',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Seconds until the results are there, in a real browser.
 * @param {string} site
 * @param {number} rounds
 */
async function timeSearch(site, rounds) {
  const { env, platform } = process;
  const { candidates } = await findBrowser({ env, platform, lang: 'en' });
  const [candidate] = candidates;
  if (!candidate) throw new Error('There is no browser to measure.');
  const running = await launchBrowser(candidate, { cacheDir: cacheFolder(env), fontsDir: join(ROOT, 'dist', 'fonts'), env, platform });
  try {
    const page = await running.browser.newPage();
    const results = [];
    for (let round = 0; round < rounds; round++) {
      await page.goto(pathToFileURL(join(site, 'index.html')).href);
      results.push(/** @type {{ first: number, next: number }} */ (await page.evaluate(SEARCHES)));
    }
    return results;
  } finally {
    await running.close();
  }
}

/** Runs in the page. */
const SEARCHES = `(async () => {
  const box = document.getElementById('find');
  const status = document.getElementById('found-count');
  const ask = async (words) => {
    const started = performance.now();
    box.value = words;
    box.dispatchEvent(new Event('input'));
    while (!/[0-9]/.test(status.textContent)) await new Promise((done) => setTimeout(done));
    const taken = (performance.now() - started) / 1000;
    status.textContent = '';
    return taken;
  };
  const started = performance.now();
  box.focus();
  await ask('社区');
  const first = (performance.now() - started) / 1000;
  const times = [];
  for (const words of ['民政', '民政局 社区', '服务设施', '社区 队伍', '城管', '考核', '一', '区 设施', '培训', '经费 社区']) times.push(await ask(words));
  times.sort((a, b) => a - b);
  return { first, next: times[5] };
})()`;
