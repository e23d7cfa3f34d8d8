/** The linked program: names are resolved, figures are exact, every element knows where it was written. */

import type { IntervalSet } from '../algebra/intervals.js';
import type { Rational } from '../algebra/rational.js';
import type { Unit } from '../algebra/units.js';
import type { Spot } from './spot.js';
import type { Body, Indicator, Vocabulary } from './vocabulary.js';

export type Level = 'nation' | 'province' | 'city' | 'district' | 'subdistrict' | 'community';
/** From the highest level to the lowest. */
export const LEVELS: readonly Level[] = ['nation', 'province', 'city', 'district', 'subdistrict', 'community'];

export type Force = 'must' | 'general' | 'advisory' | 'aspirational';
/** From the most to the least binding. */
export const FORCES: readonly Force[] = ['must', 'general', 'advisory', 'aspirational'];

export type Role = 'lead' | 'responsible' | 'cooperating';
export const ROLES: readonly Role[] = ['lead', 'responsible', 'cooperating'];

export interface Program {
  documents: Document[];
  vocabulary: Vocabulary;
}

export interface Document {
  id: string;
  title: string;
  level: Level;
  /** GB/T 2260 code or an id of the vocabulary's jurisdictions. */
  jurisdiction: string | null;
  nature: 'normative' | 'descriptive';
  issuer: string[];
  number: string | null;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  issued: string | null;
  issuedBasis: 'document' | 'news' | 'upload' | 'unknown';
  published: string | null;
  effective: string | null;
  expires: string | null;
  status: 'in-force' | 'draft' | 'expired' | 'repealed' | 'unknown';
  repeals: Citation[];
  /** Parents that were found. `implementsIds` also holds those that were not. */
  parents: Document[];
  implementsIds: string[];
  cites: Citation[];
  boundaries: { 以上?: 'included' | 'excluded'; 以下?: 'included' | 'excluded'; reason: string } | null;
  /** Whether its tails tell a lead from the others; where false, a missing lead is no fault. */
  namesLeads: boolean;
  completeness: 'full' | 'summary' | 'excerpt';
  sourceNote: string | null;
  /** File name of the official text, and what was left out of it on purpose. */
  sourceFile: string | null;
  omits: Omission[];
  /** Of each clause's text when it was encoded, by clause. */
  fingerprints: { clause: string; value: string; at: Spot }[];
  measures: Measure[];
  procedures: Procedure[];
  waivers: Waiver[];
  at: Spot;
}

export interface Citation {
  title: string;
  /** null: the cited text has none; undefined: not given. */
  number: string | null | undefined;
  issuer: string[];
  document: string | null;
  measure: string | null;
  basis: boolean;
  note: string | null;
  at: Spot;
}

export interface Measure {
  /** `document/measure` */
  ref: string;
  id: string;
  document: Document;
  clause: string | null;
  section: string | null;
  title: string;
  topic: string | null;
  framework: boolean;
  /** Parent measures that were found. */
  parents: Measure[];
  implementsRefs: string[];
  lead: BodyUse[];
  responsible: BodyUse[];
  cooperating: BodyUse[];
  /** Lists that end in “and other departments” (等部门). */
  openEnded: Role[];
  charged: Charge[];
  summary: string | null;
  thresholds: Threshold[];
  terms: { name: string; definition: string | null; at: Spot }[];
  deadline: string | null;
  /** Figures of the text that are no thresholds on purpose. */
  omits: Omission[];
  note: string | null;
  at: Spot;
}

/** A clause or a figure of the official text that is not encoded, and why. */
export interface Omission {
  /** As the text has it. */
  what: string;
  reason: string;
  at: Spot;
}

/** A body as a document writes it, and the registered body it is, if known. */
export interface BodyUse {
  name: string;
  body: Body | null;
  at: Spot;
}

export interface Charge extends BodyUse {
  force: Force;
  duty: string | null;
}

/** The condition a norm applies under: all of `tests` hold together. */
export interface Condition {
  tests: ConditionTest[];
}

export interface ConditionTest {
  indicator: string;
  /** Numbers, in the indicator's own unit. */
  set?: IntervalSet;
  /** Categories. */
  is?: string[];
  /** Dates; `after`/`before` leave open whether the day itself counts. */
  dates?: { after?: string; from?: string; before?: string; until?: string };
  at: Spot;
}

/** A set of admissible values as one norm states it, in its own written unit. */
export interface Admissible {
  set: IntervalSet;
  unit: Unit | null;
  at: Spot;
}

export interface ScaleRow extends Admissible {
  when: Condition;
}

export interface Alternative extends Admissible {
  indicator: string;
  known: Indicator | null;
}

export interface Threshold {
  measure: Measure;
  /** Position in its measure, from 0. */
  index: number;
  id: string | null;
  /** Empty only for `anyOf`. */
  indicator: string;
  known: Indicator | null;
  /** As written; `unit` is its meaning, null when unknown. */
  unitName: string | null;
  unit: Unit | null;
  force: Force;
  /** In the written unit. Null for scales, alternatives, and where no figure was given or it is no figure. */
  admissible: IntervalSet | null;
  target: Rational | null;
  rows: ScaleRow[];
  when: Condition | null;
  anyOf: Alternative[];
  relativeTo: string | null;
  equivalent: Alternative | null;
  cap: Alternative | null;
  partOf: { ref: string; measure: Measure | null; at: Spot } | null;
  deadline: string | null;
  /** Whose duty it is; null: the lead's. */
  binds: BodyUse | null;
  reason: string | null;
  note: string | null;
  at: Spot;
}

export interface Procedure {
  /** `document/procedure` */
  ref: string;
  id: string;
  document: Document;
  title: string;
  measure: string | null;
  clause: string | null;
  implementsRef: string | null;
  parent: Procedure | null;
  sameAs: Procedure | null;
  steps: Step[];
  note: string | null;
  at: Spot;
}

export interface Step {
  clause: string | null;
  actor: BodyUse[];
  /** An action of the vocabulary. */
  action: string;
  object: string | null;
  to: BodyUse[];
  when: string | null;
  note: string | null;
  at: Spot;
}

export interface Waiver {
  rule: string;
  target: string;
  reason: string;
  acceptedBy: string;
  until: string | null;
  at: Spot;
}

/** All measures of all documents, in order. */
export function measuresOf(program: Program): Measure[] {
  return program.documents.flatMap((document) => document.measures);
}

/** Negative when `a` is the higher level of government. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}
