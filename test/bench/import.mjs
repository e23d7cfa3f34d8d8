// @ts-check
/**
 * Reading official texts against remark-parse alone, with its defaults, on the same texts, by turns in one process. What is
 * read is everything up to clauses, bodies, figures and procedures, from the bytes on, with repair. Texts of ordinary
 * density come first; dense ones show what reading numbers costs.
 */

import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { takeIn } from '../../dist/source/intake.js';
import { read } from '../../dist/source/read.js';
import { median } from './measure.mjs';
import { longText, officialTexts } from './official-texts.mjs';

const MEGABYTE = 1024 * 1024;
/** Passes before the first round, and in each: a single one takes less than a tenth of a second, and whether the garbage of the one before falls into it would decide. */
const WARM = 6;
const PASSES = 6;

/**
 * @param {{ rounds: number, seed: string, progress: (line: string) => void }} options
 * @returns {Promise<import('./measure.mjs').Result[]>}
 */
export async function benchImport({ rounds, seed, progress }) {
  const ordinary = officialTexts({ bytes: MEGABYTE, seed, isDense: false });
  const dense = officialTexts({ bytes: MEGABYTE, seed });
  const many = await compare('ordinary texts', ordinary, rounds, progress);
  const numbers = await compare('dense texts', dense, rounds, progress);
  const one = await compare('one text', [longText({ bytes: MEGABYTE, seed })], rounds, progress);
  return [
    { ...many, what: 'reading 1 MB of texts', note: `${many.note}; ${sizeOf(ordinary)} with some 4 figures in 1,000 characters` },
    { ...numbers, what: '– dense ones', note: `${numbers.note}; ${sizeOf(dense)} with some 25 figures in 1,000 characters` },
    { ...one, what: '– as one text', note: `${one.note}; of ordinary density, in some 150 sections` },
  ];
}

/** @param {readonly string[]} texts */
function sizeOf(texts) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return `${texts.length} texts, ${(bytes / MEGABYTE).toFixed(2)} MB,`;
}

/**
 * @param {string} what
 * @param {readonly string[]} texts
 * @param {number} rounds
 * @param {(line: string) => void} progress
 */
async function compare(what, texts, rounds, progress) {
  const parser = unified().use(remarkParse).freeze();
  const files = texts.map((text) => Buffer.from(text));
  const parse = async () => {
    for (const text of texts) parser.parse(text);
  };
  const readAll = async () => {
    let clauses = 0;
    for (const file of files) clauses += read(await takeIn('text.txt', file), { repair: true }).clauses.length;
    // Fast because nothing was found would be no measurement.
    if (clauses < texts.join('').length / 1000) throw new Error(`only ${clauses} clauses in ${what}`);
  };
  // Both are compiled while they run: what they are worth shows when that is done.
  for (let run = 0; run < WARM; run++) {
    await parse();
    await readAll();
  }
  const taken = [];
  for (let round = 1; round <= rounds; round++) {
    let [parsed, whole] = [0, 0];
    // By turns, and short: what the machine does meanwhile falls on both.
    for (let pass = 0; pass < PASSES; pass++) {
      if (pass % 2 === 0) parsed += await seconds(parse);
      whole += await seconds(readAll);
      if (pass % 2 === 1) parsed += await seconds(parse);
    }
    taken.push({ parsed, whole });
    progress(`reading ${what}, round ${round}: remark-parse ${(parsed / PASSES).toFixed(3)} s, all of it ${(whole / PASSES).toFixed(3)} s`);
  }
  const middle = (/** @type {'parsed' | 'whole'} */ which) => (median(taken.map((each) => each[which])) / PASSES).toFixed(3);
  return {
    values: taken.map(({ parsed, whole }) => whole / parsed),
    target: 2.0,
    unit: ' ×',
    digits: 2,
    note: `${middle('whole')} s of processor time for all of takeIn and read, against ${middle('parsed')} s for remark-parse alone with its defaults`,
  };
}

/** Processor time of one pass, garbage collection included: what else the machine does must not count. @param {() => Promise<void>} work */
async function seconds(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
