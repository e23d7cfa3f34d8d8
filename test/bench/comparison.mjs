// @ts-check
/** What comparing the levels adds to a check: one city, 50 to 200 districts of 25 measures, as whole processes in one run. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../dist/rules/generated/registry.js';
import { consistentCity } from './mutation/city.mjs';
import { textsOf } from './mutation/workspace.mjs';
import { randomFrom } from './random.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const RUNS = 5;
/** Rules that compare a child with its parents; off, nothing is compared. */
const COMPARING = [...RULES.keys()].filter((rule) =>
  /^(threshold-(?!incomplete)|part-|step-|lead-line|body-dropped|parent-changed)/.test(rule),
);

/** @param {number} districts */
function corpus(districts) {
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-compare-'));
  for (const [path, text] of Object.entries(textsOf(consistentCity(randomFrom('comparison'), districts, 16)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** @param {string} folder @param {boolean} compared @returns {number} seconds */
function time(folder, compared) {
  writeFileSync(
    join(folder, 'tiaokuai.config.yaml'),
    compared ? 'lang: zh\n' : `lang: zh\nseverity: { ${COMPARING.map((rule) => `${rule}: off`).join(', ')} }\n`,
  );
  const started = process.hrtime.bigint();
  execFileSync(process.execPath, [CLI, 'check', folder, '--fail-on', 'none', '--today', '2026-01-01'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/** @param {number[]} values */
const median = (values) => /** @type {number} */ ([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]);

const sizes = [50, 100, 200];
const folders = sizes.map(corpus);
try {
  const compared = sizes.map(() => /** @type {number[]} */ ([]));
  const without = sizes.map(() => /** @type {number[]} */ ([]));
  for (let run = 0; run < RUNS; run++) {
    folders.forEach((folder, index) => {
      compared[index]?.push(time(folder, true));
      without[index]?.push(time(folder, false));
    });
  }
  const added = sizes.map((_, index) => median(compared[index] ?? []) - median(without[index] ?? []));
  console.log('districts  without (s)  with (s)  added');
  sizes.forEach((size, index) => {
    const base = median(without[index] ?? []);
    console.log(
      `${String(size).padStart(9)}  ${base.toFixed(2).padStart(11)}  ${median(compared[index] ?? [])
        .toFixed(2)
        .padStart(8)}  ${((added[index] ?? 0) / base).toFixed(2)} ×`,
    );
  });
  const last = sizes.length - 1;
  console.log(
    `target: added at most 0.25 × at ${sizes[last]} districts; from ${sizes[0]} to ${sizes[last]} (4 ×) the added time grows ${((added[last] ?? 0) / Math.max(1e-3, added[0] ?? 0)).toFixed(1)} ×`,
  );
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
