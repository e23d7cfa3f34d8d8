// @ts-check
/** `check` against a bare script that only parses the same files; its growth and its memory. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../dist/rules/generated/registry.js';
import { writeCorpus } from './corpus.mjs';
import { CLI, median, run } from './measure.mjs';

const BARE = fileURLToPath(new URL('./bare-parse.mjs', import.meta.url));
const SMALL = { measures: 5_000, files: 250 };
/** Off, nothing is compared between levels: what is left is reading, linking, and the rules within a document. */
const COMPARING = [...RULES].filter(([, rule]) => rule.stage === 'compare').map(([id]) => `${id}: off`);
const LARGE = { measures: 20_000, files: 1_000 };

/**
 * @param {{ rounds: number, seed: string, progress: (line: string) => void }} options
 * @returns {import('./measure.mjs').Result[]}
 */
export function benchCheck({ rounds, seed, progress }) {
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-bench-'));
  try {
    const small = join(folder, 'small');
    const large = join(folder, 'large');
    const list = join(folder, 'files.txt');
    writeFileSync(list, writeCorpus(small, { ...SMALL, seed }).join('\n'));
    writeCorpus(large, { ...LARGE, seed });

    const alone = join(folder, 'alone');
    cpSync(small, alone, { recursive: true });
    writeFileSync(join(alone, 'tiaokuai.config.yaml'), `severity: { ${COMPARING.join(', ')} }\n`);

    const bare = () => run([BARE, list]);
    // The corpus has open questions, as real documents have, but no errors: 1 would mean that it is not what it should be.
    const check = (/** @type {string} */ workspace) => run([CLI, 'check', workspace, '--today', '2026-01-01', '--no-cache']);
    const again = () => run([CLI, 'check', small, '--today', '2026-01-01'], { TIAOKUAI_CACHE: join(folder, 'cache') });
    bare();
    check(small);
    again();
    const taken = [];
    for (let round = 1; round <= rounds; round++) {
      // Turns about, so that a machine that grows slower or faster favours neither.
      const first = round % 2 === 1 ? bare() : check(small);
      const second = round % 2 === 1 ? check(small) : bare();
      const [parsed, checked] = round % 2 === 1 ? [first, second] : [second, first];
      const uncompared = check(alone);
      const grown = check(large);
      const unchanged = again();
      taken.push({ parsed, checked, uncompared, grown, unchanged });
      progress(
        `check, round ${round}: parse ${parsed.seconds.toFixed(2)} s, check ${checked.seconds.toFixed(2)} s, of 20,000 ${grown.seconds.toFixed(2)} s`,
      );
    }
    const seconds = (/** @type {'parsed' | 'checked' | 'uncompared' | 'grown' | 'unchanged'} */ which) =>
      median(taken.map((each) => each[which].seconds)).toFixed(2);
    const processor = median(taken.map(({ checked, parsed }) => checked.processor / parsed.processor)).toFixed(2);
    return [
      {
        what: 'check 5,000 measures',
        values: taken.map(({ checked, parsed }) => checked.seconds / parsed.seconds),
        target: 1.3,
        unit: ' ×',
        digits: 2,
        note: `${seconds('checked')} s cold, whole process, against ${seconds('parsed')} s for parseDocument alone on the same files; ${processor} × in processor time`,
      },
      {
        what: '– without comparing levels',
        values: taken.map(({ uncompared, parsed }) => uncompared.seconds / parsed.seconds),
        target: 1.3,
        unit: ' ×',
        digits: 2,
        note: `${seconds('uncompared')} s with the rules that compare a child with its parents off: what comparing adds is measured by comparison.mjs`,
      },
      {
        what: '– with nothing changed',
        values: taken.map(({ checked, unchanged }) => unchanged.seconds / checked.seconds),
        target: 0.15,
        unit: ' ×',
        digits: 2,
        note: `${seconds('unchanged')} s from the cache, whole process: every file is read and hashed again`,
      },
      {
        what: 'growth to 20,000',
        values: taken.map(({ checked, grown }) => grown.seconds / checked.seconds),
        target: 4.4,
        unit: ' ×',
        digits: 2,
        note: `${seconds('grown')} s for 20,000 measures in 1,000 files`,
      },
      {
        what: 'memory at 20,000',
        values: taken.map(({ grown }) => grown.megabytes),
        target: 600,
        unit: ' MiB',
        digits: 0,
        note: 'the most resident memory at any time',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
