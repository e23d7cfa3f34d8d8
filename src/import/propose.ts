/** Which indicator of the vocabulary a figure may be of, and why: a proposal for people, never a fact. */

import { sameDimension, sameUnit, type Unit, type UnitTable } from '../algebra/units.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';

/** What a figure says of itself. */
export interface Clues {
  unit: string | null;
  subject: string | null;
  /** The words around it up to the next comma or figure. */
  near: string;
  quote: string;
  /** Title of its clause. */
  title: string | null;
}

export interface Proposal {
  indicator: Indicator;
  /** From 0 to 1: how much of the indicator's name the text says. */
  score: number;
  unit: 'same' | 'comparable' | 'none';
  /** Words that name and text have in common, longest first. */
  words: string[];
  /** Others that are as likely. */
  rivals: Indicator[];
}

/** Less of a name than this proves nothing. */
const LEAST = 0.6;
/** What a word of the name counts when it stands next to the figure, in its subject, elsewhere in its sentence, or in the title of the clause. */
const WEIGHTS = [1, 0.85, 0.8, 0.6] as const;
/** More of a sentence than this is not looked at. */
const MOST = 300;

interface Named {
  indicator: Indicator;
  /** The name, and its aliases. */
  names: string[];
}

/** Proposes indicators; built once for a vocabulary. */
export class IndicatorIndex {
  /** Pair of characters → those that have it in a name. */
  readonly #byPair = new Map<string, Set<Named>>();
  readonly #units: UnitTable;

  constructor(vocabulary: Vocabulary) {
    this.#units = vocabulary.units;
    for (const indicator of vocabulary.indicators.values()) {
      if (indicator.kind !== 'number') continue;
      const named: Named = { indicator, names: [indicator.name, ...indicator.aliases].map(plain).filter((name) => name.length > 1) };
      for (const name of named.names) {
        for (const pair of pairsOf(name)) {
          const same = this.#byPair.get(pair);
          if (same) same.add(named);
          else this.#byPair.set(pair, new Set([named]));
        }
      }
    }
  }

  /** The likeliest indicator; null where none is likely. */
  propose({ unit, subject, near, quote, title }: Clues): Proposal | null {
    const meaning = unit === null ? null : this.#units.read(unit);
    const zones = [near, subject ?? '', quote, title ?? ''].map((zone) => plain(zone.slice(0, MOST)));
    const candidates = new Set<Named>();
    for (const pair of pairsOf(zones.slice(0, 3).join(' '))) for (const named of this.#byPair.get(pair) ?? []) candidates.add(named);
    const proposals: (Proposal & { rank: number })[] = [];
    for (const { indicator, names } of candidates) {
      const fit = fitOf(unit, meaning, indicator);
      if (fit === null) continue;
      const [best] = names.map((name) => likeness(name, zones, unit)).sort((a, b) => rankOf(b) - rankOf(a));
      if (!best || best.score < LEAST || !isTelling(best, indicator)) continue;
      proposals.push({ indicator, unit: fit, rivals: [], score: best.score, words: best.words, rank: rankOf(best) });
    }
    proposals.sort((a, b) => b.rank - a.rank || (a.indicator.id < b.indicator.id ? -1 : 1));
    const [first, ...others] = proposals;
    if (!first) return null;
    const { rank, ...proposal } = first;
    return { ...proposal, rivals: others.filter((other) => other.rank > rank * 0.95).map(({ indicator }) => indicator) };
  }
}

interface Likeness {
  score: number;
  /** Characters of the name that the text says, by weight. */
  said: number;
  words: string[];
  /** Whether the name ends in the unit: 社区户数. */
  endsInUnit: boolean;
}

/** The longer name that is said as well is the more specific one. */
function rankOf({ score, said }: Likeness): number {
  return score * said;
}

/** What is said has to be more than whose figure it is: 社区 alone does not tell one indicator of communities from the next. */
function isTelling({ words, endsInUnit }: Likeness, { subject }: Indicator): boolean {
  return endsInUnit || words.some((word) => !(subject ?? '').includes(word));
}

/** Whether the units allow it; null where they measure different things. */
function fitOf(name: string | null, unit: Unit | null, indicator: Indicator): Proposal['unit'] | null {
  if (name === null || indicator.unit === null) return 'none';
  if (name === indicator.unitName) return 'same';
  if (unit === null) return null;
  if (sameUnit(unit, indicator.unit)) return 'same';
  return sameDimension(unit, indicator.unit) ? 'comparable' : null;
}

/** How much of a name is said: near the figure, in its sentence, or at least in the title of its clause. */
function likeness(name: string, zones: readonly string[], unit: string | null): Likeness {
  const words: string[] = [];
  const endsInUnit = unit !== null && unit !== '' && name.endsWith(unit);
  const end = endsInUnit ? name.length - unit.length : name.length;
  let said = name.length - end;
  for (let at = 0; at < end; ) {
    let length = 0;
    let weight = 0;
    for (const [zone, text] of zones.entries()) {
      const found = longestCommon(name, at, end, text);
      if (found <= length) continue;
      length = found;
      weight = WEIGHTS[zone] ?? 0;
    }
    if (length < 2) at++;
    else {
      words.push(name.substring(at, at + length));
      said += length * weight;
      at += length;
    }
  }
  words.sort((a, b) => b.length - a.length);
  return { score: words.length > 0 ? said / name.length : 0, said, words, endsInUnit };
}

/** How many characters of the name from `at` on stand together in a text. */
function longestCommon(name: string, at: number, end: number, text: string): number {
  let length = 0;
  while (at + length < end && text.includes(name.substring(at, at + length + 1))) length++;
  return length;
}

/** Without punctuation, blanks and the little words that names leave out. */
function plain(text: string): string {
  return text.replace(/[^\p{Script=Han}\p{Letter}\p{Number} ]|[的数之]/gu, '');
}

function* pairsOf(text: string): Generator<string> {
  for (let at = 0; at + 1 < text.length; at++) yield text.substring(at, at + 2);
}
