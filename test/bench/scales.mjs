// @ts-check
/**
 * What the checks inside a scale cost, as a ratio to parsing its YAML: 50 rows over three conditions, in order and at
 * random. Run `npm run build` first.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { atomsOf } from '../../dist/compare/norms.js';
import { scaleFaults } from '../../dist/compare/within/scales.js';
import { compile } from '../../dist/compile.js';
import { nodeHost } from '../../dist/workspace/node-host.js';
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

const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-scales-'));
mkdirSync(join(folder, 'policies', 'vocabulary'), { recursive: true });
writeFileSync(join(folder, 'policies', 'vocabulary', 'indicators.yaml'), VOCABULARY);

/** @param {string} text */
function workspaceOf(text) {
  writeFileSync(join(folder, 'policies', 'scale.yaml'), text);
  return folder;
}

let worst = 0;
for (const [name, rows] of /** @type {[string, string[]][]} */ ([
  ['in order', inOrder()],
  ['at random', atRandom('scales')],
])) {
  const text = documentOf(rows);
  const { program } = compile(nodeHost, workspaceOf(text), { today: '2026-01-01' });
  const threshold = program.documents[0]?.measures[0]?.thresholds[0];
  if (threshold?.rows.length !== ROWS) throw new Error('the scale was not read');
  const [atom] = atomsOf(threshold, program.vocabulary);
  if (!atom) throw new Error('the scale says nothing');
  const faults = scaleFaults(atom, program.vocabulary, new Map());
  const parse = median(() => parseDocument(text));
  const check = median(() => scaleFaults(atom, program.vocabulary, new Map()));
  worst = Math.max(worst, check / parse);
  const found = `${faults?.gapCount} gaps, ${faults?.overlaps.length} overlaps, ${faults?.unreachable.length} without an effect`;
  console.log(`${ROWS} rows ${name}: ${(check / parse).toFixed(2)} × parsing (goal: below 1); ${found}`);
}
rmSync(folder, { recursive: true });
process.exitCode = worst < 1 ? 0 : 1;
