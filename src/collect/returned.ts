/** What a returned checklist says, whether it came as a PDF or as a spreadsheet. */

import type { Status } from '../render/xlsx/layout.js';
import type { CollectProblem } from './problems.js';

/** One value that somebody filled in. */
export interface AnswerText {
  text: string;
  /** A formula stood there: its result was kept by the file, not calculated by us. */
  suspicious?: true;
}

/** What was filled in for one row; null where it was left blank. */
export interface Answer {
  /** `unclear`: something stands there, but none of the states. */
  status: Status | 'unclear' | null;
  actual: AnswerText | null;
  evidence: AnswerText | null;
  person: AnswerText | null;
  /** YYYY-MM-DD, or as it was written where that is no date. */
  date: AnswerText | null;
  /** Numbers of the alternatives that were ticked, from 1. */
  alternatives: number[];
}

/** What the file itself says of a row: for lists that are collected without the workspace. */
export interface PrintedRow {
  clause: string;
  title: string;
  indicator: string;
  requirement: string;
  deadline: string;
  /** YYYY-MM-DD, the last day of the deadline. */
  due: string | null;
}

export interface Returned {
  file: string;
  format: 'pdf' | 'xlsx';
  /** Whose list it is, by id. */
  list: { document: string } | { body: string } | null;
  /** Who filled it in, as the cover says. */
  cover: { body: string | null; person: string | null; date: string | null };
  /** Version of the tool that made it; null where the file does not say. */
  madeBy: string | null;
  /** What each row asked when the file was made, by key; null where the file does not say. */
  fingerprints: ReadonlyMap<string, string> | null;
  /** SHA-256 of the compiled data that it was made from, where it says so. */
  data: string | null;
  answers: Map<string, Answer>;
  printed: Map<string, PrintedRow>;
}

/** A file that was read, or why it was not; in either case what there is to say of it. */
export interface Reading {
  file: string;
  returned: Returned | null;
  problems: CollectProblem[];
}

export const BLANK: Readonly<Answer> = { status: null, actual: null, evidence: null, person: null, date: null, alternatives: [] };

export function isBlank({ status, actual, evidence, person, date, alternatives }: Answer): boolean {
  return status === null && !actual && !evidence && !person && !date && alternatives.length === 0;
}
