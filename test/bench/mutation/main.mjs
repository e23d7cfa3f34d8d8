// @ts-check
/**
 * How many seeded errors are found, at the right place, and how many harmless edits raise a false alarm.
 *   npm run bench:mutation [-- --mutants 50 --seed tiaokuai --only "floor loosened" --show]
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compile } from '../../../dist/compile.js';
import { randomFrom } from '../random.mjs';
import { flagged, likenesses, schemaFinds } from './baselines.mjs';
import { consistentCity } from './city.mjs';
import { DUTY_FAULTS } from './duties.mjs';
import { THRESHOLD_FAULTS } from './faults.mjs';
import { HARMLESS } from './harmless.mjs';
import { STALE_FAULTS } from './stale.mjs';
import { STRUCTURE_FAULTS } from './structure.mjs';
import { copy, identity, memoryHost, readWorkspace, TODAY, textsOf } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Workspace} Workspace */

const { values: options } = parseArgs({
  options: {
    mutants: { type: 'string', default: '50' },
    seed: { type: 'string', default: 'tiaokuai' },
    only: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
const wanted = Number(options.mutants);

/** The findings of a workspace. @param {Workspace} workspace @returns {import('./workspace.mjs').Finding[]} */
function check(workspace) {
  return /** @type {any} */ (compile(memoryHost(textsOf(workspace)), '/w', { today: TODAY }).findings);
}

/** Every workspace that is spoiled: the real documents, and cities of 1 to 4 districts. */
const bases = [
  readWorkspace(realPolicies()),
  ...[1, 2, 3, 4].map((districts) => consistentCity(randomFrom(`${options.seed} ${districts}`), districts)),
].map((workspace) => {
  const findings = check(workspace);
  return { workspace, known: new Set(findings.map(identity)), likeness: likenesses(workspace) };
});
for (const { workspace } of bases.slice(1)) {
  const loud = check(workspace).filter(({ severity }) => severity !== 'info');
  if (loud.length > 0)
    throw new Error(
      `a generated workspace is not consistent: ${loud.map(({ rule, args }) => `${rule} ${JSON.stringify(args)}`).join('; ')}`,
    );
}

/** @param {typeof bases[number]} base @param {Workspace} workspace */
function newFindings(base, workspace) {
  return check(workspace).filter((finding) => !base.known.has(identity(finding)));
}

const faults = [...THRESHOLD_FAULTS, ...STRUCTURE_FAULTS, ...DUTY_FAULTS, ...STALE_FAULTS].filter(
  ({ name }) => !options.only || name === options.only,
);
/** @type {{ name: string, mutants: number, found: number, placed: number, extra: number, schema: number, text: number }[]} */
const rows = [];
/** @type {string[]} */
const misses = [];
for (const { name, spoil } of faults) {
  const random = randomFrom(`${options.seed} ${name}`);
  const row = { name, mutants: 0, found: 0, placed: 0, extra: 0, schema: 0, text: 0 };
  for (let attempt = 0; attempt < wanted * 20 && row.mutants < wanted; attempt++) {
    const base = random.pick(bases);
    const mutant = copy(base.workspace);
    const expected = spoil(mutant, random);
    if (!expected) continue;
    row.mutants++;
    const findings = newFindings(base, mutant);
    const hits = findings.filter(({ rule }) => expected.rules.includes(rule));
    const document = expected.where.split('/')[0] ?? '';
    const placed = hits.some(
      ({ measures, place }) =>
        measures.includes(expected.where) ||
        (!expected.where.includes('/') && (measures.some((ref) => ref.startsWith(`${document}/`)) || place.file.includes(document))),
    );
    const loud = findings.filter(
      ({ severity, rule }) => severity !== 'info' && !expected.rules.includes(rule) && !expected.besides?.includes(rule),
    );
    row.found += hits.length > 0 ? 1 : 0;
    row.placed += placed ? 1 : 0;
    row.extra += loud.length > 0 ? 1 : 0;
    row.schema += schemaFinds(mutant) ? 1 : 0;
    row.text += [...flagged(base.likeness, likenesses(mutant))].some(
      (ref) => ref === expected.where || ref.startsWith(`${expected.where}/`),
    )
      ? 1
      : 0;
    if (!placed || loud.length > 0) {
      const seen = findings.filter(({ severity }) => severity !== 'info').map(({ rule, measures }) => `${rule}(${measures.join(' ')})`);
      misses.push(
        `${name} · ${expected.where} · ${expected.what}\n    ${placed ? 'besides' : 'not found'}: ${seen.join(', ') || 'nothing'}`,
      );
    }
  }
  rows.push(row);
}

/** @type {{ name: string, edits: number, alarms: number, text: number }[]} */
const quiet = [];
for (const { name, edit } of HARMLESS.filter(({ name }) => !options.only || name === options.only)) {
  const random = randomFrom(`${options.seed} ${name}`);
  const row = { name, edits: 0, alarms: 0, text: 0 };
  for (let attempt = 0; attempt < wanted * 20 && row.edits < wanted; attempt++) {
    const base = random.pick(bases);
    const edited = copy(base.workspace);
    const what = edit(edited, random);
    if (what === null) continue;
    row.edits++;
    const loud = newFindings(base, edited).filter(({ severity }) => severity !== 'info');
    const before = new Set([...base.known].map(withoutArgs));
    const really = loud.filter((finding) => !before.has(withoutArgs(identity(finding))));
    row.alarms += really.length > 0 ? 1 : 0;
    row.text += flagged(base.likeness, likenesses(edited)).size > 0 ? 1 : 0;
    if (really.length > 0)
      misses.push(`harmless: ${name} · ${what}\n    ${really.map(({ rule, measures }) => `${rule}(${measures.join(' ')})`).join(', ')}`);
  }
  quiet.push(row);
}

report();

/** An edit may move what a finding says of itself; the same rule at the same measures is no new alarm. @param {string} key */
function withoutArgs(key) {
  const [rule, , measures] = JSON.parse(key);
  return JSON.stringify([rule, measures.map((/** @type {string} */ ref) => ref.replace('-renamed', ''))]);
}

function report() {
  const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
    (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`).padStart(9);
  const widest = Math.max(...rows.map(({ name }) => name.length), ...quiet.map(({ name }) => name.length), 20);
  console.log(`${'error'.padEnd(widest)}  mutants     found   in place  besides    schema      text`);
  for (const row of rows)
    console.log(
      `${row.name.padEnd(widest)}  ${String(row.mutants).padStart(7)} ${percent(row.found, row.mutants)}  ${percent(row.placed, row.mutants)} ${percent(row.extra, row.mutants)} ${percent(row.schema, row.mutants)} ${percent(row.text, row.mutants)}`,
    );
  const total = (/** @type {'mutants' | 'found' | 'placed' | 'extra' | 'schema' | 'text'} */ key) =>
    rows.reduce((sum, row) => sum + row[key], 0);
  console.log(
    `${'all'.padEnd(widest)}  ${String(total('mutants')).padStart(7)} ${percent(total('found'), total('mutants'))}  ${percent(total('placed'), total('mutants'))} ${percent(total('extra'), total('mutants'))} ${percent(total('schema'), total('mutants'))} ${percent(total('text'), total('mutants'))}`,
  );
  console.log(`\n${'harmless edit'.padEnd(widest)}    edits    alarms                            text`);
  for (const row of quiet)
    console.log(
      `${row.name.padEnd(widest)}  ${String(row.edits).padStart(7)} ${percent(row.alarms, row.edits)}                       ${percent(row.text, row.edits)}`,
    );
  console.log(
    '\nbesides: another warning or error beside the expected one. schema, text: what schema validation alone or the likeness of texts would have flagged.',
  );
  if (misses.length > 0) {
    console.log(`\n${misses.length} to explain${options.show ? '' : ' (all with --show)'}:`);
    for (const miss of options.show ? misses : misses.slice(0, 12)) console.log(`  ${miss}`);
  }
}

/** @returns {Record<string, string>} */
function realPolicies() {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  /** @type {Record<string, string>} */
  const texts = {};
  for (const folder of ['policies', 'policies/vocabulary']) {
    for (const name of readdirSync(join(root, folder)).filter((each) => each.endsWith('.yaml') && !/baseline|alignment/.test(each)))
      texts[`${folder}/${name}`] = readFileSync(join(root, folder, name), 'utf8');
  }
  return texts;
}
