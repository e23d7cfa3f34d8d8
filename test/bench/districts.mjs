// @ts-check
/** A hundred districts in one run, and one long checklist: how many pages, how large, and whether memory stays flat. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { compile } from '../../dist/compile.js';
import { renderPages } from '../../dist/render/pages.js';
import { openPrinter } from '../../dist/render/pdf/printer.js';
import { readProvenance } from '../../dist/render/pdf/read-provenance.js';
import { prepareTemplates } from '../../dist/templates.js';
import { cacheFolder } from '../../dist/workspace/cache.js';
import { nodeHost } from '../../dist/workspace/node-host.js';
import { originOf } from '../../dist/workspace/origin.js';
import { writeCorpus } from './corpus.mjs';
import { median, ROOT } from './measure.mjs';

const DISTRICTS = 100;
/** Gives about eight pages, as many as a real district's checklist has. */
const MEASURES_EACH = 13;
/** Gives a little more than a hundred pages. */
const MEASURES_LONG = 210;
const PARALLEL = 2;

/** @typedef {import('./measure.mjs').Result} Result */

/**
 * @param {{ seed: string, progress: (line: string) => void }} options
 * @returns {Promise<Result[]>}
 */
export async function benchDistricts({ seed, progress }) {
  // One city for nine districts.
  const files = DISTRICTS + Math.ceil(DISTRICTS / 9);
  const districts = await printChecklists({ files, measures: files * MEASURES_EACH, seed }, /^documents\/district-/, progress);
  const long = await printChecklists({ files: 1, measures: MEASURES_LONG, seed }, /^documents\/city-/, progress);
  const { samples, sheets, seconds } = districts;
  // Fonts and the browser's own tables fill up over the first documents.
  const quarter = Math.floor(samples.length / 4);
  const [, second = 0, , last = 0] = [0, 1, 2, 3].map((at) => median(samples.slice(at * quarter, (at + 1) * quarter)));
  const [book] = long.sheets;
  if (!book) throw new Error('There is no long checklist.');
  return [
    {
      what: 'memory over 100 districts',
      values: [last / second],
      target: 1.1,
      unit: ' ×',
      digits: 2,
      note:
        `${sheets.length} checklists of ${Math.min(...sheets.map(({ pages }) => pages))}–${Math.max(...sheets.map(({ pages }) => pages))} pages in ` +
        `${seconds.toFixed(1)} s; node and browser together have ${Math.round(last)} MB in the last quarter and ` +
        `${Math.round(second)} MB in the second; at most ${Math.round(Math.max(...samples))} MB.`,
    },
    {
      what: 'a long checklist',
      values: [book.bytes / 1e6],
      target: 2.5,
      unit: ' MB',
      digits: 2,
      note: `${book.pages} pages with fields, tags and attachments; ${book.drawnFonts} of its fonts are Type 3.`,
    },
    {
      what: 'Type 3 fonts',
      values: [[...sheets, book].reduce((sum, { drawnFonts }) => sum + drawnFonts, 0)],
      target: 0,
      unit: '',
      digits: 0,
      note: 'in all of these files.',
    },
  ];
}

/**
 * @param {{ files: number, measures: number, seed: string }} size
 * @param {RegExp} wanted
 * @param {(line: string) => void} progress
 */
async function printChecklists(size, wanted, progress) {
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-districts-'));
  const printer = await openPrinter({ cacheDir: cacheFolder(process.env), fontsDir: join(ROOT, 'dist', 'fonts'), parallel: PARALLEL });
  try {
    writeCorpus(folder, size);
    const { program, workspace } = compile(nodeHost, folder, { today: '2026-01-01' });
    const { templates } = await prepareTemplates(nodeHost, ROOT, folder, program);
    const origin = originOf(nodeHost, workspace);
    const input = { program, findings: [], lang: /** @type {const} */ ('zh'), only: new Set(['checklist']), toolVersion: 'bench', origin };
    const jobs = [...renderPages(input, templates)].flatMap(({ print }) => (print && wanted.test(print.path) ? [print] : []));
    /** @type {{ pages: number, bytes: number, drawnFonts: number }[]} */
    const sheets = [];
    /** @type {number[]} megabytes */
    const samples = [];
    const started = performance.now();
    const waiting = jobs.values();
    const lane = async () => {
      for (const job of waiting) {
        const bytes = await printer.print(job);
        samples.push(megabytes(process.pid));
        sheets.push({ ...(await described(bytes)), bytes: bytes.length });
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, lane));
    const seconds = (performance.now() - started) / 1000;
    progress(`districts: ${sheets.length} checklists in ${seconds.toFixed(1)} s`);
    return { sheets, samples, seconds };
  } finally {
    await printer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Uint8Array} bytes */
async function described(bytes) {
  const reading = await readProvenance(bytes);
  if (reading.kind !== 'ours') throw new Error(`a PDF that is ${reading.kind}`);
  const text = Buffer.from(bytes).toString('latin1');
  const packed = Array.from(text.matchAll(/\/Type \/ObjStm[^>]*\/Length (\d+)>>\nstream\n/g), ({ index, 0: head, 1: length }) => {
    const start = index + head.length;
    return inflateSync(bytes.subarray(start, start + Number(length))).toString('latin1');
  });
  return { pages: reading.manifest.contents.length, drawnFonts: [text, ...packed].join('\n').split('/Subtype /Type3').length - 1 };
}

/** What a process and all that it has started keep in memory, shared pages by halves. @param {number} root @returns {number} */
function megabytes(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(textOf(`/proc/${name}/status`))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  let kilobytes = 0;
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    waiting.push(...(children.get(pid) ?? []));
  }
  return kilobytes / 1024;
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
