/**
 * How high things stand on the paper of a checklist, in millimetres, roughly: what may be kept on one page has to be known before it is
 * printed, because CSS knows “never break here”, but not “unless that leaves a quarter of a page white”. The figures are those of
 * templates/checklist.css.
 */

import type { Measure } from '../../model/program.js';
import type { ThresholdWords } from '../figures.js';

/** The text area of GB/T 9704, 225 mm high. */
const QUARTER = 56;
const HALF = 112;
/** A table that stays whole: what is filled in below it goes with its end, and a quarter of the page must do for both. */
const FEW = 36;
/** Such a table with those who answer for it: broken before it, a name and one line would be left alone on the page before. */
const BLOCK = 64;

/** Widths of texts in characters, two Latin ones for one; heights of their lines. */
const SUMMARY = { width: 37, line: 5.9 } as const;
const NAME = { width: 27, line: 6.4 } as const;
const NAMES = { width: 40, line: 5.9 } as const;
const NOTE = { width: 43, line: 4.8 } as const;
const INDICATOR = { width: 10.5, line: 5.3 } as const;
const DETAIL = { line: 4.6 } as const;
/** Of the column that says what is required: beside a deadline it is narrower. */
const REQUIREMENT = { plain: 21, dated: 15, line: 5.3 } as const;
/** The part of that column that the figure of a case has. */
const CASE = 0.33;
/** The frame of a measure with its rule, and what is filled in at its end. */
const FRAME = 9;
const CLOSE = 24;
const TABLE_HEAD = 10;
const ROW_PADDING = 1.8;
const GAP = 1.4;

export interface Keeping {
  /** So low that it stays on one page: at most a quarter is left white before it. */
  compact: boolean;
  /** Stays on one page only where less than a quarter is left before it. */
  short: boolean;
  /** Says but a line before its table and bodies: with less room left than for the first row, it begins on the next page. */
  brief: boolean;
  /** Its table stays on one page. */
  few: boolean;
  /** So many bodies answer for it that their names may be broken: kept together, they would leave a hole before them. */
  many: boolean;
  /** By threshold: too high to be kept on one page, be it the last that goes. */
  tall: boolean[];
  /** By threshold: the figures of its cases need half the column, lest they lose their unit. */
  wide: boolean[];
}

/** What of a measure stays together on paper. */
export function keepingOf(measure: Measure, thresholds: readonly ThresholdWords[]): Keeping {
  const isDated = thresholds.some(({ deadline }) => deadline !== null);
  const rows = thresholds.map((words) => rowHeight(words, isDated));
  const table = rows.length === 0 ? 0 : TABLE_HEAD + sum(rows);
  const few = table <= FEW;
  const rest = restOf(measure) + table + CLOSE;
  const whole = FRAME + linesIn(`${measure.clause ?? ''}${measure.title}`, NAME.width) * NAME.line + rest;
  const brief = linesInText(measure.summary ?? '', SUMMARY.width) <= 1;
  const compact = whole <= QUARTER || (brief && few && rest - GAP - SUMMARY.line <= BLOCK);
  return {
    compact,
    short: !compact && whole <= HALF,
    brief: brief && !compact,
    // Kept whole, it would leave the name and the line alone.
    few: few && (compact || !brief),
    wide: thresholds.map(({ rows: cases }) =>
      cases.some(({ requirement }) => linesIn(requirement, (isDated ? REQUIREMENT.dated : REQUIREMENT.plain) * CASE) > 1),
    ),
    many: namesOf(measure) > QUARTER,
    tall: rows.map((height) => height > HALF),
  };
}

/** Everything but the name, the table, and what is filled in. */
function restOf(measure: Measure): number {
  const { summary, note, terms, charged } = measure;
  let height = GAP + Math.max(1, linesInText(summary ?? '', SUMMARY.width)) * SUMMARY.line;
  height += namesOf(measure);
  for (const charge of charged) height += linesIn(`${charge.name}${charge.duty ?? ''}`, SUMMARY.width - 4) * SUMMARY.line;
  if (terms.length > 0)
    height += GAP + linesIn(terms.map(({ name, definition }) => name + (definition ?? '')).join(''), SUMMARY.width) * SUMMARY.line;
  if (note !== null) height += GAP + linesInText(note, NOTE.width) * NOTE.line;
  if (measure.deadline !== null) height += GAP + SUMMARY.line;
  return height;
}

/** Those who answer for it. */
function namesOf(measure: Measure): number {
  const roles = (['lead', 'responsible', 'cooperating'] as const).map((role) => measure[role].map(({ name }) => name).join('、'));
  return sum(roles.map((names) => (names === '' ? 0 : linesIn(names, NAMES.width - 6) * NAMES.line)));
}

function rowHeight({ indicator, requirement, rows, alternatives, details, note }: ThresholdWords, isDated: boolean): number {
  const width = isDated ? REQUIREMENT.dated : REQUIREMENT.plain;
  const lines = (text: string, share = 1) => linesIn(text, width * share);
  let height = requirement === '' ? 0 : lines(requirement) * REQUIREMENT.line;
  // A case has two columns, the wider one for what it applies to.
  for (const { when, requirement: figure } of rows) height += Math.max(lines(when, 0.5), lines(figure, CASE)) * REQUIREMENT.line;
  if (rows.length > 0) height += REQUIREMENT.line;
  for (const one of alternatives) height += lines(`${one.indicator} ${one.requirement}`, 0.85) * REQUIREMENT.line;
  for (const { label, text } of details) height += linesIn(`${label}：${text}`, width * 1.1) * DETAIL.line;
  if (note !== null) height += linesInText(note, width * 1.1) * NOTE.line;
  return Math.max(height, linesIn(indicator, INDICATOR.width) * INDICATOR.line) + ROW_PADDING;
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

const linesInText = (text: string, width: number): number => sum(text.split('\n').map((line) => linesIn(line, width)));

/** Latin letters are half as wide as hanzi. */
const linesIn = (text: string, width: number): number => Math.ceil((text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2) / width);
