// @ts-check
/** Runs programs as whole processes, by turns, and compares what they took in the same round. */

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = join(ROOT, 'dist', 'cli', 'main.js');
const PROBE = new URL('./probe.mjs', import.meta.url).href;

/** @typedef {{ seconds: number, processor: number, megabytes: number }} Usage wall clock, processor time, most memory at any time */

/**
 * One cold run.
 * @param {string[]} args of node
 * @param {NodeJS.ProcessEnv} [env] beside ours
 * @param {readonly number[]} [codes] exit codes that are no failure
 * @returns {Usage}
 */
export function run(args, env = {}, codes = [0]) {
  const usage = join(tmpdir(), `tiaokuai-usage-${process.pid}.json`);
  const started = process.hrtime.bigint();
  const { status, signal, stderr, error } = spawnSync(process.execPath, ['--import', PROBE, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env, TIAOKUAI_BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (error || status === null || !codes.includes(status)) {
    throw new Error(`node ${args.join(' ')} ended with ${signal ?? status}\n${error?.message ?? stderr}`);
  }
  const { processor, megabytes } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(usage);
  return { seconds, processor, megabytes };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * A line of the table: one number for each round, against the most that it may be.
 * @typedef {{ what: string, values: readonly number[], target: number, unit: string, digits: number, note: string }} Result
 */

/**
 * Missed only where every round misses: what changes sides from round to round is noise of the machine.
 * @param {Result} result
 * @returns {'met' | 'unsure' | 'missed'}
 */
export function verdict({ values, target }) {
  if (median(values) <= target) return 'met';
  return Math.min(...values) <= target ? 'unsure' : 'missed';
}

/** @param {readonly Result[]} results */
export function table(results) {
  const rows = results.map((result) => {
    const { what, values, target, unit, digits } = result;
    const text = (/** @type {number} */ value) => `${value.toFixed(digits)}${unit}`;
    const spread = `${text(Math.min(...values))} – ${text(Math.max(...values))}`;
    return [what, text(median(values)), spread, `≤ ${text(target)}`, verdict(result)];
  });
  const head = ['what', 'median', 'rounds', 'target', 'verdict'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(head),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map(line),
    '',
    ...results.map(({ what, note }) => `${what}: ${note}`),
  ].join('\n');
}
