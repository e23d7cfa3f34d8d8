/** What the documents share: bodies, indicators, units, jurisdictions, lines, actions, topics, relations; and how they are called. */

import type { Rational } from '../algebra/rational.js';
import type { Unit, UnitTable } from '../algebra/units.js';
import type { Level } from './program.js';
import type { Spot } from './spot.js';

export interface Vocabulary {
  bodies: Map<string, Body>;
  indicators: Map<string, Indicator>;
  units: UnitTable;
  jurisdictions: JurisdictionTable;
  lines: Map<string, Named>;
  actions: Map<string, Named>;
  topics: Map<string, Named>;
  relations: Map<string, Relation>;
}

/** What has a Chinese name, and an English one where the vocabulary gives it. */
export interface Named {
  name: string;
  nameEn: string | null;
}

/** The name in the language of the output: the Chinese one where there is no English one, `otherwise` where the vocabulary lacks it. */
export function nameIn(lang: 'zh' | 'en', named: Named): string;
export function nameIn(lang: 'zh' | 'en', named: Named | null | undefined, otherwise: string): string;
export function nameIn(lang: 'zh' | 'en', named: Named | null | undefined, otherwise = ''): string {
  return (lang === 'en' ? named?.nameEn : null) ?? named?.name ?? otherwise;
}

export interface Body extends Named {
  id: string;
  aliases: string[];
  level: Level;
  jurisdiction: string | null;
  /** Department system (条), an id of `lines`. */
  line: string | null;
  /** A whole government or office of a territory (块) rather than a department of a line (条). */
  isTerritorial: boolean;
  branch: 'party' | 'government' | 'mass-organisation' | 'judicial' | 'self-governing' | 'enterprise' | 'citizens' | 'other' | null;
  collective: boolean;
  /** Of a collective body: whether its members are known. */
  members: 'known' | 'open';
  became: { how: 'renamed' | 'merged' | 'split' | 'abolished'; date: string; into: string[]; basis: string | null } | null;
  note: string | null;
  at: Spot;
}

export interface Indicator extends Named {
  id: string;
  aliases: string[];
  subject: string | null;
  unitName: string | null;
  unit: Unit | null;
  integer: boolean;
  domain: { min: Rational | null; max: Rational | null };
  kind: 'number' | 'category' | 'date';
  values: string[];
  betweenLevels: 'narrow' | 'equal' | 'part' | 'free';
  parts: 'open' | 'exhaustive';
  kindOf: string | null;
  monotone: 'increasing' | 'decreasing' | null;
  tightening: 'free' | 'needs-reason';
  /** Denominator of a share; `unstated` where no text says. */
  of: string | null;
  deadlineExpected: boolean;
  note: string | null;
  at: Spot;
}

export interface Relation {
  id: string;
  name: string | null;
  terms: RelationTerm[];
  is: '<=' | '>=' | '=';
  bound: Rational;
  reading: string | null;
  /** The relation that this one is another reading of; it was not adopted. */
  insteadOf: string | null;
  at: Spot;
}

export interface RelationTerm {
  indicator: string;
  coefficient: Rational;
  /** An indicator whose value multiplies the coefficient: whatever a document asks of that share or rate. */
  rate: string | null;
}

export interface Jurisdiction {
  code: string;
  name: string;
  level: Level;
  parent: string | null;
}

/** GB/T 2260 plus the areas that the vocabulary adds. */
export interface JurisdictionTable {
  get(code: string): Jurisdiction | undefined;
  /** Direct children, in code order, added areas last. */
  children(code: string): Jurisdiction[];
  /** Whether `inner` lies in `outer` or is it. */
  contains(outer: string, inner: string): boolean;
  /** Codes near to one that does not exist, for “did you mean”. */
  all(): Iterable<Jurisdiction>;
}
