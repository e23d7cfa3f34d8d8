/** Cells that people filled in, as answers: words of either language, dates in the usual spellings, formulas as a suspicion. */

import { columnName } from '../render/xlsx/column-name.js';
import { STATUS_WORDS, STATUSES, type Status } from '../render/xlsx/layout.js';
import { type CollectProblem, problem } from './problems.js';
import type { AnswerText } from './returned.js';
import type { Cell, Sheet } from './xlsx-file.js';

/** Where problems of a file are noted. */
export type Note = (problem: CollectProblem) => void;

/** A cell by row and column from 0, as text; null where it is blank. A formula is never calculated: its kept result is a suspicion. */
export function textAt(sheet: Sheet, row: number, column: number, file: string, note: Note): AnswerText | null {
  const detail: Cell | undefined = sheet.cells?.get(`${row},${column}`);
  const text = written(sheet.rows[row]?.[column] ?? null);
  // LibreOffice keeps a box that was ticked as a formula.
  const isTruth = /^(?:TRUE|FALSE)\(\)$/i.test(detail?.formula ?? '');
  if (detail && !isTruth && (detail.formula !== undefined || detail.type === 'formula')) {
    const formula = detail.formula === undefined ? '=…' : `=${detail.formula}`;
    note(problem(file, 'formula', { cell: cellName(sheet, row, column), formula: short(formula), cached: short(text) }));
    return { text, suspicious: true };
  }
  return text === '' ? null : { text };
}

function written(value: Sheet['rows'][number][number]): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}

const BY_WORD: ReadonlyMap<string, Status> = new Map([
  ...(['zh', 'en'] as const).flatMap((lang) =>
    STATUSES.map((status): [string, Status] => [STATUS_WORDS[lang][status].toLowerCase(), status]),
  ),
  // What people put who tick instead of choosing. What says no is left to a person: not done is not the same as not begun.
  ...['√', '✓', '✔', '☑', '✅', 'true', '是', '1', 'y', 'yes', 'v', '完成', '已落实'].map((mark): [string, Status] => [mark, 'done']),
  ...['不涉及', 'n/a'].map((mark): [string, Status] => [mark, 'not-applicable']),
]);

/** Without what does not matter: width, case, spaces inside, a stop at the end. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/[。.,，;；]$/u, '')
    .trim();
}

export function statusOf(answer: AnswerText | null, cell: string, file: string, note: Note): Status | 'unclear' | null {
  if (answer === null) return null;
  // What a formula says of itself settles nothing.
  if (answer.suspicious) return 'unclear';
  const status = BY_WORD.get(plain(answer.text));
  if (status) return status;
  note(problem(file, 'status-unclear', { cell, text: short(answer.text) }));
  return 'unclear';
}

/** A date of the calendar as YYYY-MM-DD; one that cannot be told is kept as it was written. `label` is what people know the cell by. */
export function dateOf(
  answer: AnswerText | null,
  { cell, label }: { cell: string; label?: string },
  file: string,
  note: Note,
): AnswerText | null {
  if (answer === null || answer.suspicious) return answer;
  const day = dayOf(answer.text);
  if (day !== null) return { text: day };
  note(problem(file, 'date-unclear', { cell, text: short(answer.text), ...(label !== undefined && { label: short(label) }) }));
  return answer;
}

/**
 * `2026-3-31`, `2026.3.31`, `2026/3/31`, `2026年3月31日`, `20260331`, or the number of days that a spreadsheet keeps; of
 * either width, and with the time of day behind it.
 */
export function dayOf(written: string): string | null {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/[\sT]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z?$/u, '');
  const match = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match) {
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
  }
  const serial = /^\d{5}(?:\.\d{1,12})?$/.test(text) ? Math.floor(Number(text)) : null;
  // From 2000 to 2099: days since the last day of 1899.
  if (serial === null || serial < 36526 || serial > 73050) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

export const cellName = (sheet: Sheet, row: number, column: number): string => `${sheet.name}!${columnName(column)}${row + 1}`;

/** For messages: what a stranger wrote is quoted, but not at any length. */
export function short(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}
