// @ts-check
/**
 * What the checks inside a scale cost, as a ratio to parsing its YAML: 50 rows over three conditions, in order and at
 * random. Run `npm run build` first.
 */

import { parseDocument } from 'yaml';
import { scaleFaults } from '../../dist/compare/within/scales.js';
import { compile } from '../../dist/compile.js';
import { randomFrom } from './random.mjs';

const ROWS = 50;
const ROUNDS = 40;
const AXES = ['households', 'area', 'floors'];
const VOCABULARY = `indicators:\n${AXES.map((axis) => `  ${axis}: { name: ${axis}, integer: true }\n`).join('')}  members: { name: members, unit: 人, integer: true }\n`;

/** @param {string[]} rows */
const documentOf = (rows) =>
  `id: scale\ntitle: 分档\nlevel: district\njurisdiction: "610104"\nnature: normative\nmeasures:\n  - id: members\n    title: 人数\n    thresholds:\n      - indicator: members\n        unit: 人\n        scale:\n${rows.join('\n')}\n`;

/** @param {[string, number, number][]} when @param {number} says */
const row = (when, says) =>
  `          - { when: { ${when.map(([axis, min, below]) => `${axis}: { min: ${min}, below: ${below} }`).join(', ')} }, equals: ${says} }`;

/** 5 × 5 × 2 steps that fit each other without a gap. */
function inOrder() {
  const rows = [];
  for (let a = 0; a < 5; a++)
    for (let b = 0; b < 5; b++)
      for (let c = 0; c < 2; c++)
        rows.push(
          row(
            [
              ['households', a * 1000, a * 1000 + 1000],
              ['area', b * 500, b * 500 + 500],
              ['floors', c * 6, c * 6 + 6],
            ],
            5 + a + b + c,
          ),
        );
  return rows;
}

/** Boxes anywhere, most of them across each other. @param {string} seed */
function atRandom(seed) {
  const random = randomFrom(seed);
  return Array.from({ length: ROWS }, () => {
    const when = AXES.map((axis) => {
      const min = random.below(900);
      return /** @type {[string, number, number]} */ ([axis, min, min + 1 + random.below(300)]);
    });
    return row(when, 5 + random.below(4));
  });
}

/** @param {() => unknown} work */
function median(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

let worst = 0;
for (const [name, rows] of /** @type {[string, string[]][]} */ ([
  ['in order', inOrder()],
  ['at random', atRandom('scales')],
])) {
  const text = documentOf(rows);
  const files = { 'policies/scale.yaml': text, 'policies/vocabulary/v.yaml': VOCABULARY };
  const { program } = compile(hostOf(files), '/w', { today: '2026-01-01' });
  const threshold = program.documents[0]?.measures[0]?.thresholds[0];
  if (threshold?.rows.length !== ROWS) throw new Error('the scale was not read');
  const faults = scaleFaults(threshold, program.vocabulary, new Map());
  const parse = median(() => parseDocument(text));
  const check = median(() => scaleFaults(threshold, program.vocabulary, new Map()));
  worst = Math.max(worst, check / parse);
  const found = `${faults?.gaps.length} gaps, ${faults?.overlaps.length} overlaps, ${faults?.unreachable.length} without an effect`;
  console.log(`${ROWS} rows ${name}: ${(check / parse).toFixed(2)} × parsing (goal: below 1); ${found}`);
}
process.exitCode = worst < 1 ? 0 : 1;

/** @param {Record<string, string>} files @returns {any} */
function hostOf(files) {
  const inside = (/** @type {string} */ path) => path.replace(/^\/w\/?/, '');
  return {
    readFile: (/** @type {string} */ path) => {
      const text = files[inside(path)];
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    fileSize: (/** @type {string} */ path) => files[inside(path)]?.length ?? null,
    isDirectory: (/** @type {string} */ path) => Object.keys(files).some((name) => name.startsWith(inside(path))),
    realPath: (/** @type {string} */ path) => path,
    glob: (/** @type {string} */ _folder, /** @type {string[]} */ patterns) =>
      Object.keys(files).filter((name) => name.includes('vocabulary') === patterns.some((pattern) => pattern.includes('vocabulary'))),
  };
}
