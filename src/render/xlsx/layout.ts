/**
 * What `collect` relies on in a checklist workbook. People rename sheets, sort rows and move columns; so nothing is read by
 * position: a hidden row above the headers names each column, a hidden column names what each row is about (the names of the
 * form fields in the PDF, see pdf/fields.ts, without their last part), and a hidden sheet says which list this is.
 */

import { createHash } from 'node:crypto';
import type { Measure, Procedure, Threshold } from '../../model/program.js';
import { fieldName, thresholdKey } from '../pdf/fields.js';

/** Raised when a column, a key or a status is renamed, goes away or means something else. */
export const LAYOUT_VERSION = 1;

/** Name of the hidden sheet. */
export const META_SHEET = '_tiaokuai';

/** Head of its lower part: what each row of the list was when the workbook was made. */
export const META_COLUMNS = ['key', 'fingerprint', 'wording', 'sheet'] as const;

/** The hidden row starts with this. */
export const COLUMN_MARK = 'tiaokuai:columns';
/** Before the label of an answer on the summary sheet, in a hidden column. */
export const COVER_MARK = 'tiaokuai:cover';

/** What people fill in, by column. */
export const ANSWER_COLUMNS = ['status', 'actual', 'evidence', 'person', 'date'] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];
/** What tells a row's words: if they are not those of its key, rows were sorted without it. */
export const WORDING_COLUMNS = ['clause', 'title', 'indicator', 'requirement'] as const;

export const STATUSES = ['done', 'in-progress', 'not-started', 'not-applicable'] as const;
export type Status = (typeof STATUSES)[number];
/** As they stand in the drop-down; both languages are read. */
export const STATUS_WORDS = {
  zh: { done: '已完成', 'in-progress': '进行中', 'not-started': '未开始', 'not-applicable': '不适用' },
  en: { done: 'Done', 'in-progress': 'In progress', 'not-started': 'Not started', 'not-applicable': 'Not applicable' },
} as const satisfies Record<'zh' | 'en', Record<Status, string>>;

/** Dates are wanted from 2000-01-01 on: a number of days, as spreadsheets keep them. */
export const FIRST_DAY = 36_526;

/** What of a list is a row. */
export type RowKind = 'measure' | 'threshold' | 'procedure' | 'step';

/** `lianhu-2024.size` */
export const measureKey = ({ document, id }: Measure): string =>
  base(fieldName({ of: 'measure', document: document.id, measure: id, entry: 'done' }));

/** `lianhu-2024.size.t1` */
export function thresholdRowKey(threshold: Threshold): string {
  const { document, id } = threshold.measure;
  return base(fieldName({ of: 'threshold', document: document.id, measure: id, threshold: thresholdKey(threshold), entry: 'done' }));
}

/** `lianhu-2024.p_establish` */
export const procedureKey = ({ document, id }: Procedure): string =>
  base(fieldName({ of: 'procedure', document: document.id, procedure: id, entry: 'done' }));

/** `lianhu-2024.p_establish.s1`; `step` counts from 1. */
export const stepKey = ({ document, id }: Procedure, step: number): string =>
  base(fieldName({ of: 'step', document: document.id, procedure: id, step, entry: 'done' }));

const base = (name: string): string => name.slice(0, name.lastIndexOf('.'));

/** Of the words that a row shows, to see that it still stands beside its key. */
export function wordingHash(words: readonly string[]): string {
  const text = JSON.stringify(words.map((word) => word.replace(/\s+/gu, '')));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
