// @ts-check
/**
 * How much of official texts the reader gets right, measured against the policies of a workspace:
 *   node test/bench/reading.mjs DIR [WORKSPACE] [--quiet]
 * For each policy whose `source.file` is in DIR, the text is read and compared clause by clause: recall, precision and F1
 * of clauses, of bodies with their roles, of figures (with their operators, and whatever the operator), and of coverage
 * and prohibitions, which a text states without a figure; then every miss and every invention. What policies add to the
 * words of a text (a figure for 每年, a group for 等) counts as missed. The texts are no part of the project: whoever measures brings them.
 * Run `npm run build` first.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { takeIn } from '../../dist/source/intake.js';
import { read } from '../../dist/source/read.js';
import { encodedItems, readItems } from './reading-items.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { quiet: { type: 'boolean', default: false } } });
const [sources, workspace = '.'] = positionals;
if (!sources) {
  console.error('node test/bench/reading.mjs DIR [WORKSPACE]: where are the texts?');
  process.exit(2);
}

/** @typedef {{ found: number, missed: string[], invented: string[] }} Tally */

/** @type {Map<string, Tally>} */
const totals = new Map();
let measured = 0;
for (const file of readdirSync(join(workspace, 'policies')).sort()) {
  if (!file.endsWith('.yaml')) continue;
  const policy = parse(readFileSync(join(workspace, 'policies', file), 'utf8'));
  const name = policy?.source?.file;
  const path = name && join(sources, name);
  if (!path || !existsSync(path)) {
    console.log(`${file}: no text`);
    continue;
  }
  measured++;
  const reading = read(await takeIn(name, readFileSync(path)), { repair: true });
  const encoded = encodedItems(policy);
  const found = readItems(reading, encoded.unit, encoded.items);
  console.log(`\n${file} (${name}), compared ${encoded.unit === 'clause' ? 'clause by clause' : `by ${encoded.unit}`}`);
  for (const kind of ['clauses', 'bodies', 'figures', 'absolutes']) {
    const tally = compare(encoded.items.get(kind) ?? [], found.get(kind) ?? []);
    print(kind, tally);
    if (kind === 'figures') {
      const bare = (/** @type {string[] | undefined} */ items = []) => items.map((item) => item.replace(/ (?:[<>]=?|[=~]) /, ' '));
      print('values', compare(bare(encoded.items.get(kind)), bare(found.get(kind))), true);
    }
    const total = totals.get(kind) ?? { found: 0, missed: [], invented: [] };
    total.found += tally.found;
    total.missed.push(...tally.missed);
    total.invented.push(...tally.invented);
    totals.set(kind, total);
  }
}
if (measured === 0) {
  console.error(`None of the policies in ${workspace} has its text in ${sources}.`);
  process.exit(2);
}
console.log('\nall');
for (const [kind, tally] of totals) print(kind, tally, true);

/**
 * Both lists as multisets.
 * @param {string[]} expected
 * @param {string[]} found
 * @returns {Tally}
 */
function compare(expected, found) {
  const open = new Map();
  for (const item of expected) open.set(item, (open.get(item) ?? 0) + 1);
  /** @type {Tally} */
  const tally = { found: 0, missed: [], invented: [] };
  for (const item of found) {
    const left = open.get(item) ?? 0;
    if (left === 0) tally.invented.push(item);
    else {
      tally.found++;
      open.set(item, left - 1);
    }
  }
  for (const [item, left] of open) for (let each = 0; each < left; each++) tally.missed.push(item);
  return tally;
}

/**
 * @param {string} kind
 * @param {Tally} tally
 * @param {boolean} [isBrief] without the items themselves
 */
function print(kind, { found, missed, invented }, isBrief = false) {
  const recall = ratio(found, found + missed.length);
  const precision = ratio(found, found + invented.length);
  const f1 = ratio(2 * found, 2 * found + missed.length + invented.length);
  console.log(`  ${kind.padEnd(10)} recall ${recall}  precision ${precision}  F1 ${f1}  (${found} of ${found + missed.length})`);
  if (isBrief || values.quiet) return;
  for (const item of missed) console.log(`    missed    ${item}`);
  for (const item of invented) console.log(`    invented  ${item}`);
}

/**
 * @param {number} part
 * @param {number} whole
 */
function ratio(part, whole) {
  return whole === 0 ? '    –' : (part / whole).toFixed(3);
}
