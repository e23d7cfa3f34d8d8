/**
 * What a Chinese keyboard does to YAML: full-width colons, commas, dashes and spaces where YAML wants its own.
 * Such lines are repaired in memory, so that the rest of the file can be read, and reported with the line as it should be.
 */

import type { Diagnostic } from '../model/finding.js';
import { diagnostic } from './diagnostic.js';

export interface Repaired {
  text: string;
  /** Offsets in `text` of characters that the file does not have, ascending. */
  inserted: number[];
  diagnostics: Diagnostic[];
}

/** Whether an offset of the original text lies in a quoted or block scalar, a comment, or a continued line. */
export type IsProse = (offset: number) => boolean;

interface Slip {
  /** Variant of `yaml-fullwidth`. */
  variant: string;
  /** Finds a slip in one line; the group `slip` is what gets replaced. */
  pattern: RegExp;
  replacement: (slip: string) => string;
}

const LEAD = String.raw`^[ \t]*(?:- +)*`;
const KEY = '[a-z][a-z0-9.-]{0,60}';
const AFTER_DASH = String.raw`${KEY}[:：]|\p{Script=Han}`;
/** Before a flow collection, and inside it: no quotes, no comment. Bounded, so that no line makes matching slow. */
const PLAIN = String.raw`^[^#"'\n]{0,300}`;
const PLAIN_REST = String.raw`[^\]}"'\n]{0,300}?`;
/** Where a value begins: after a dash or a key. */
const OPENS = `${LEAD}(?:${KEY}: +)?`;
/** Inside a flow mapping that begins on this line. */
const IN_MAP = `${OPENS}[{](?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\\]}"'\n]){0,300}?`;
/** Before a key of a flow mapping; a text that merely holds a comma does not begin with a brace. */
const NEXT = String.raw`(?<=[{,，][ \t\u3000]*)`;

const SLIPS: readonly Slip[] = [
  {
    variant: 'indent',
    pattern: /^(?:[ \t]*)(?<slip>[\u3000\u00a0]+)/du,
    replacement: (slip) => slip.replace(/\u3000/g, '  ').replace(/\u00a0/g, ' '),
  },
  { variant: 'dash', pattern: /^(?:[ \t]*)(?<slip>[－—–][ \u3000]*)(?=\S)/du, replacement: () => '- ' },
  { variant: 'dash-space', pattern: new RegExp(`^(?:[ \\t]*)(?<slip>-)(?=${AFTER_DASH})`, 'du'), replacement: () => '- ' },
  { variant: 'comment', pattern: /^[ \t]*(?<slip>＃)/du, replacement: () => '#' },
  { variant: 'colon', pattern: new RegExp(`${LEAD}${KEY}(?<slip>[ \\t]*：[ \\t\\u3000\\u00a0]*)`, 'du'), replacement: () => ': ' },
  { variant: 'colon-space', pattern: new RegExp(`${LEAD}${KEY}:(?<slip>[\\u3000\\u00a0]+)`, 'du'), replacement: () => ' ' },
  { variant: 'missing-space', pattern: new RegExp(`${LEAD}${KEY}(?<slip>:)(?=[^\\s:/\\u3000\\u00a0])`, 'du'), replacement: () => ': ' },
  { variant: 'bracket', pattern: new RegExp(`${OPENS}(?<slip>｛)`, 'du'), replacement: () => '{' },
  { variant: 'bracket', pattern: new RegExp(`${IN_MAP}(?<slip>｝)[ \\t]*$`, 'du'), replacement: () => '}' },
  { variant: 'colon', pattern: new RegExp(`${IN_MAP}${NEXT}${KEY}(?<slip>：[ \\t\\u3000]*)`, 'du'), replacement: () => ': ' },
  { variant: 'missing-space', pattern: new RegExp(`${IN_MAP}${NEXT}${KEY}(?<slip>:)(?=[^\\s:/,}])`, 'du'), replacement: () => ': ' },
  {
    variant: 'comma',
    pattern: new RegExp(`${IN_MAP}(?<slip>，[ \\t\\u3000]*)(?=${KEY}[ ]*[:：])`, 'du'),
    replacement: () => ', ',
  },
  {
    variant: 'comma',
    pattern: new RegExp(`${PLAIN}: +\\[${PLAIN_REST}(?<slip>，[ \\t\\u3000]*)(?=[^\\]\\n]{0,300}\\])`, 'du'),
    replacement: () => ', ',
  },
  { variant: 'bracket', pattern: new RegExp(`${PLAIN}: +(?<slip>［)(?=[^\\n]{0,300}[］\\]][ \\t]*$)`, 'du'), replacement: () => '[' },
  { variant: 'bracket', pattern: new RegExp(`${PLAIN}: +\\[${PLAIN_REST}(?<slip>］)[ \\t]*$`, 'du'), replacement: () => ']' },
];

/** Longer lines are no hand-written YAML. */
const MAX_LINE = 2000;

const SUSPECT = new RegExp(SLIPS.map(({ pattern }) => `(?:${pattern.source.replace('?<slip>', '?:')})`).join('|'), 'u');
/** The slips at the start of a line without a full-width character. */
const NARROW_SLIP = new RegExp(`^[ \\t]*(?:-(?=${AFTER_DASH})|(?:- +)*${KEY}:(?=[^\\s:/\\u3000\\u00a0]))`, 'mu');
const TRACE = new RegExp(`[：，－—–＃［］｛｝\\u3000\\u00a0]|[{,] *${KEY}:[^\\s:/,}]`, 'g');

/** Cheap first look: most files have no slip, and of their lines only those with a trace of one need all patterns. */
export function isSuspect(text: string): boolean {
  if (NARROW_SLIP.test(text)) return true;
  TRACE.lastIndex = 0;
  for (let found = TRACE.exec(text); found; found = TRACE.exec(text)) {
    const start = text.lastIndexOf('\n', found.index) + 1;
    const end = text.indexOf('\n', found.index);
    const line = text.slice(start, end < 0 ? text.length : end);
    if (SUSPECT.test(line)) return true;
    TRACE.lastIndex = start + line.length;
  }
  return false;
}

/** Repairs every line that has slips and is not prose. */
export function repairKeyboard(file: string, original: string, isProse: IsProse): Repaired {
  const lines = original.split('\n');
  const inserted: number[] = [];
  const diagnostics: Diagnostic[] = [];
  let before = 0;
  let after = 0;
  lines.forEach((line, index) => {
    const repaired = line.length > MAX_LINE ? null : repairLine(line, (column) => isProse(before + column));
    if (repaired) {
      const start = { line: index + 1, column: repaired.column + 1 };
      const place = { file, start, end: { line: index + 1, column: repaired.column + 1 + repaired.length } };
      diagnostics.push(diagnostic('yaml-fullwidth', place, { corrected: repaired.line.trim() }, repaired.variant));
      for (const column of repaired.inserted) inserted.push(after + column);
      lines[index] = repaired.line;
    }
    before += line.length + 1;
    after += (lines[index] ?? '').length + 1;
  });
  return { text: lines.join('\n'), inserted, diagnostics };
}

interface RepairedLine {
  line: string;
  variant: string;
  /** Of the first slip, in the original line, from 0. */
  column: number;
  length: number;
  /** Columns of the repaired line that the original does not have, ascending. */
  inserted: number[];
}

function repairLine(original: string, isProseAt: (column: number) => boolean): RepairedLine | null {
  let line = original;
  let inserted: number[] = [];
  let first: Pick<RepairedLine, 'variant' | 'column' | 'length'> | null = null;
  for (let round = 0; round < 100; round++) {
    const slip = nextSlip(line, (column) => isProseAt(column - inserted.filter((at) => at < column).length));
    if (!slip) break;
    const { start, end, replacement, variant } = slip;
    const sign = line.slice(start, end).trim();
    const at = sign === '' ? start : line.indexOf(sign, start);
    const column = at - inserted.filter((extra) => extra < at).length;
    if (!first || column < first.column) first = { variant, column, length: sign.length || end - start };
    const grown = replacement.length - (end - start);
    inserted = inserted.filter((at) => at < start || at >= end).map((at) => (at >= end ? at + grown : at));
    for (let extra = 0; extra < grown; extra++) inserted.push(end + extra);
    inserted.sort((a, b) => a - b);
    line = line.slice(0, start) + replacement + line.slice(end);
  }
  return first && { ...first, line, inserted };
}

function nextSlip(
  line: string,
  isProseAt: (column: number) => boolean,
): { start: number; end: number; replacement: string; variant: string } | null {
  for (const { variant, pattern, replacement } of SLIPS) {
    const [start, end] = pattern.exec(line)?.indices?.groups?.slip ?? [];
    if (start === undefined || end === undefined || isProseAt(start)) continue;
    const slip = line.slice(start, end);
    if (slip !== replacement(slip)) return { start, end, replacement: replacement(slip), variant };
  }
  return null;
}
