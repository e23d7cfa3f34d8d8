// @ts-check
/** Printing the five documents against bare Chromium: the same pages, no page numbers in the contents, nothing rewritten. */

import { join } from 'node:path';
import { compile } from '../../dist/compile.js';
import { findBrowser } from '../../dist/render/browser/find.js';
import { launchBrowser } from '../../dist/render/browser/launch.js';
import { renderPages } from '../../dist/render/pages.js';
import { openPrinter } from '../../dist/render/pdf/printer.js';
import { wordAll } from '../../dist/report/worded.js';
import { prepareTemplates } from '../../dist/templates.js';
import { cacheFolder } from '../../dist/workspace/cache.js';
import { nodeHost } from '../../dist/workspace/node-host.js';
import { originOf } from '../../dist/workspace/origin.js';
import { median, ROOT } from './measure.mjs';

const FONTS = join(ROOT, 'dist', 'fonts');
/** As many as the printer of `build` uses. */
const PAGES = 2;

/** Both take turns after so many documents, so that what else the machine does meets them alike. */
const TURN = 36;

/** @typedef {{ html: string, title: string }} Job */
/** @typedef {{ print(jobs: readonly Job[]): Promise<void>, close(): Promise<void> }} Press */

/**
 * @param {{ rounds: number, progress: (line: string) => void }} options
 * @returns {Promise<import('./measure.mjs').Result[]>}
 */
export async function benchPrint({ rounds, progress }) {
  const jobs = await pagesToPrint();
  const taken = [];
  for (let round = 1; round <= rounds; round++) {
    const own = await ownPress();
    const chromium = await barePress();
    const times = { own: 0, chromium: 0 };
    try {
      for (let at = 0; at < jobs.length; at += TURN) {
        const some = jobs.slice(at, at + TURN);
        const turns = [() => timed(times, 'own', own, some), () => timed(times, 'chromium', chromium, some)];
        for (const turn of (at / TURN) % 2 === 0 ? turns : turns.reverse()) await turn();
      }
    } finally {
      await Promise.all([own.close(), chromium.close()]);
    }
    taken.push(times);
    progress(`print, round ${round}: build ${times.own.toFixed(2)} s, bare Chromium ${times.chromium.toFixed(2)} s`);
  }
  const seconds = (/** @type {'own' | 'chromium'} */ which) => median(taken.map((each) => each[which])).toFixed(2);
  return [
    {
      what: 'print five documents',
      values: taken.map(({ own, chromium }) => own / chromium),
      target: 1.15,
      unit: ' ×',
      digits: 2,
      note:
        `${jobs.length} PDFs in ${seconds('own')} s, against ${seconds('chromium')} s for bare Chromium: the same browser, fonts and ${PAGES} reused pages, ` +
        'setContent and pdf with the same options, once for each page; contents without page numbers, bytes as they come. Starting the browser is in neither.',
    },
  ];
}

/** What `build` gives to the printer. @returns {Promise<Job[]>} */
async function pagesToPrint() {
  const { program, findings, workspace } = compile(nodeHost, ROOT, { today: '2026-01-01' });
  const { templates } = await prepareTemplates(nodeHost, ROOT, workspace.folder, program);
  const origin = originOf(nodeHost, workspace);
  const input = { program, findings: await wordAll(findings, 'zh'), lang: /** @type {const} */ ('zh'), toolVersion: 'bench', origin };
  return [...renderPages(input, templates)].flatMap(({ print }) => (print ? [{ ...print }] : []));
}

/**
 * @param {Record<string, number>} times seconds
 * @param {string} which
 * @param {Press} press
 * @param {readonly Job[]} jobs
 */
async function timed(times, which, press, jobs) {
  const started = performance.now();
  await press.print(jobs);
  times[which] = (times[which] ?? 0) + (performance.now() - started) / 1000;
}

/** @returns {Promise<Press>} */
async function ownPress() {
  const printer = await openPrinter({ cacheDir: cacheFolder(process.env), fontsDir: FONTS, parallel: PAGES });
  return {
    print: async (jobs) => void (await Promise.all(jobs.map((job) => printer.print(job)))),
    close: () => printer.close(),
  };
}

/** @returns {Promise<Press>} */
async function barePress() {
  const { env, platform } = process;
  const { candidates } = await findBrowser({ env, platform, lang: 'en' });
  const [candidate] = candidates;
  if (!candidate) throw new Error('There is no browser to measure.');
  const running = await launchBrowser(candidate, { cacheDir: cacheFolder(env), fontsDir: FONTS, env, platform });
  const pages = await Promise.all(Array.from({ length: PAGES }, () => running.browser.newPage()));
  return {
    async print(jobs) {
      const left = [...jobs];
      await Promise.all(
        pages.map(async (page) => {
          for (let job = left.shift(); job; job = left.shift()) {
            await page.setContent(job.html);
            await page.pdf({ preferCSSPageSize: true, printBackground: true, waitForFonts: false, tagged: true, outline: true });
          }
        }),
      );
    },
    close: () => running.close(),
  };
}
