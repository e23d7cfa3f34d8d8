/** Numbers that skip, repeat or begin anew where they should go on: typing errors, or text that was lost. */

import type { Positions, Problem } from '../reading.js';
import { levelOf, type Node } from './tree.js';

type Run = Node[];

/** Checks every level of a tree. A wrong number between right ones is reported once and disturbs nothing after it. */
export function numberingProblems(root: Node, positions: Positions): Problem[] {
  const levels = new Map<string, Run[]>();
  collect(root, levels);
  const problems: Problem[] = [];
  for (const [level, runs] of levels) {
    const goesOn = level === 'article' || (runs.length > 1 && continues(runs));
    if (goesOn) check(runs.flat(), 0, positions, problems);
    else for (const run of runs) check(run, 0, positions, problems);
  }
  return problems;
}

/** Runs of numbers of one level under one parent, in reading order; articles are one run whatever stands between. */
function collect(node: Node, levels: Map<string, Run[]>): void {
  const here = new Map<string, Run>();
  for (const child of node.children) {
    if (child.marker) {
      const level = child.marker.style === 'decimal' ? `decimal-${child.marker.label.replace(/\.\d+$/, '')}` : levelOf(child.marker);
      let run = here.get(level);
      if (!run) {
        run = [];
        here.set(level, run);
        const runs = levels.get(level);
        if (runs) runs.push(run);
        else levels.set(level, [run]);
      }
      run.push(child);
    }
    collect(child, levels);
  }
}

/** Whether most runs take up where the one before them ended: （四） under 二、. */
function continues(runs: readonly Run[]): boolean {
  let onward = 0;
  for (const [index, run] of runs.entries()) {
    if (index === 0) continue;
    const before = numberOf((runs[index - 1] as Run).at(-1) as Node);
    const first = numberOf(run[0] as Node);
    if (first > 1 && first >= before && first - before <= 2) onward++;
  }
  return onward * 2 > runs.length - 1;
}

function check(run: readonly Node[], start: number, positions: Positions, problems: Problem[]): void {
  let last = start;
  for (const [index, node] of run.entries()) {
    const value = numberOf(node);
    const expected = last + 1;
    if (value === expected) {
      last = value;
      continue;
    }
    const { marker, line } = node;
    if (!marker || !line) continue;
    const rule =
      value === last && index > 0
        ? 'numbering-repeats'
        : value < expected
          ? value === 1
            ? 'numbering-restarts'
            : 'numbering-repeats'
          : 'numbering-skips';
    const args = {
      found: marker.label,
      expected: labelWith(marker.label, marker.value, expected),
      ...(value > expected + 1 ? { until: labelWith(marker.label, marker.value, value - 1) } : {}),
      foundNumber: value,
      expectedNumber: expected,
    };
    problems.push({ rule, at: positions.at(line.text.offset(0)), args });
    // Where the next one goes on as if this one were right, it alone is wrong.
    const next = run[index + 1];
    last = next && numberOf(next) === expected + 1 ? expected : value;
  }
}

function numberOf({ marker }: Node): number {
  return marker?.value ?? 0;
}

/** The label as it would be with another number: （四） for （五）. */
function labelWith(label: string, found: number, expected: number): string {
  if (/\d/.test(label)) return label.replace(/\d+(?=\D*$)/, `${expected}`);
  if (/[一二三四五六七八九十百千〇零廿卅]/.test(label)) return label.replace(/[一二三四五六七八九十百千〇零廿卅]+/, written(expected));
  const code = label.charCodeAt(0) - found + expected;
  return String.fromCharCode(code);
}

/** Below 10000, as items are numbered: 十, 二十一, 一百零三, 一千零三十. */
export function written(value: number): string {
  const digits = '零一二三四五六七八九';
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor(value / 100) % 10;
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  let out = thousands > 0 ? `${digits[thousands]}千` : '';
  if (hundreds > 0) out += `${digits[hundreds]}百`;
  else if (thousands > 0 && tens + ones > 0) out += '零';
  if (tens > 0) out += tens === 1 && value < 100 ? '十' : `${digits[tens]}十`;
  else if (hundreds > 0 && ones > 0) out += '零';
  if (ones > 0) out += digits[ones];
  return out;
}
