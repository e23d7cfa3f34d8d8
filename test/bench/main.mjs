// @ts-check
/**
 * How fast the tool is, as ratios of one run: absolute times say more of the machine than of the program.
 *   npm run bench [-- --only check,version,import,print,districts,site --rounds 5 --seed tiaokuai --strict]
 */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CLI, table, verdict } from './measure.mjs';

const KINDS = ['check', 'version', 'import', 'print', 'districts', 'site'];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: KINDS.join(',') },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: 'tiaokuai' },
    /** Exit 1 when a target is missed by more than the noise between rounds. */
    strict: { type: 'boolean', default: false },
  },
});
const only = options.only.split(',');
const rounds = Number(options.rounds);
const unknown = only.filter((kind) => !KINDS.includes(kind));
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`--only takes ${KINDS.join(', ')}; --rounds a whole number.`);
  process.exit(2);
}
if (!existsSync(CLI)) {
  console.error('There is nothing to measure yet: run npm run build first.');
  process.exit(2);
}

const progress = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
/** @type {import('./measure.mjs').Result[]} */
const results = [];
if (only.includes('check')) results.push(...(await import('./check.mjs')).benchCheck({ rounds, seed: options.seed, progress }));
if (only.includes('version')) results.push(...(await import('./version.mjs')).benchVersion({ rounds }));
if (only.includes('import')) results.push(...(await (await import('./import.mjs')).benchImport({ rounds, seed: options.seed, progress })));
// Printing takes long and varies little.
if (only.includes('print')) results.push(...(await (await import('./print.mjs')).benchPrint({ rounds: Math.ceil(rounds / 2), progress })));
// It reads /proc to see what the browser's processes hold.
if (only.includes('districts') && process.platform === 'linux')
  results.push(...(await (await import('./districts.mjs')).benchDistricts({ seed: options.seed, progress })));
if (only.includes('site')) results.push(...(await (await import('./site.mjs')).benchSite({ rounds, seed: options.seed, progress })));

console.log(`\n${table(results)}`);
const missed = results.filter((result) => verdict(result) === 'missed');
if (missed.length > 0) console.log(`\nMissed in every round: ${missed.map(({ what }) => what).join(', ')}`);
if (options.strict && missed.length > 0) process.exitCode = 1;
