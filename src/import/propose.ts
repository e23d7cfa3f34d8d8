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
const NONE: readonly number[] = [];

/** A name of an indicator, or an alias. */
interface Named {
  indicator: Indicator;
  name: string;
}

/** Proposes indicators; built once for a vocabulary. */
export class IndicatorIndex {
  readonly #named: Named[] = [];
  /** Pair of characters → indexes of the names that have it. */
  readonly #byPair = new Map<number, number[]>();
  /** For each name, how often the text at hand has one of its pairs; zero in between. */
  readonly #counts: Uint32Array;
  readonly #units: UnitTable;
  /** Unit → how it fits each indicator that was asked about. */
  readonly #fits = new Map<string | null, Map<Indicator, Proposal['unit'] | null>>();

  constructor(vocabulary: Vocabulary) {
    this.#units = vocabulary.units;
    for (const indicator of vocabulary.indicators.values()) {
      if (indicator.kind !== 'number') continue;
      for (const name of [indicator.name, ...indicator.aliases].map(plain)) {
        if (name.length < 2) continue;
        for (let at = 0; at + 1 < name.length; at++) {
          const pair = pairAt(name, at);
          const same = this.#byPair.get(pair);
          if (same) same.push(this.#named.length);
          else this.#byPair.set(pair, [this.#named.length]);
        }
        this.#named.push({ indicator, name });
      }
    }
    this.#counts = new Uint32Array(this.#named.length);
  }

  /** The likeliest indicator; null where none is likely. */
  propose({ unit, subject, near, quote, title }: Clues): Proposal | null {
    const zones = [near, subject ?? '', quote, title ?? ''].map((zone) => plain(zone.slice(0, MOST)));
    const proposals = new Map<Indicator, Proposal & { rank: number }>();
    for (const { indicator, name } of this.#candidates(zones, unit)) {
      const fit = this.#fit(unit, indicator);
      if (fit === null) continue;
      const likely = likeness(name, zones, unit);
      const rank = rankOf(likely);
      if (likely.score < LEAST || !isTelling(likely, indicator) || rank <= (proposals.get(indicator)?.rank ?? 0)) continue;
      proposals.set(indicator, { indicator, unit: fit, rivals: [], score: likely.score, words: likely.words, rank });
    }
    if (proposals.size === 0) return null;
    const [first, ...others] = [...proposals.values()].sort((a, b) => b.rank - a.rank || (a.indicator.id < b.indicator.id ? -1 : 1));
    if (!first) return null;
    const { rank, ...proposal } = first;
    return { ...proposal, rivals: others.filter((other) => other.rank > rank * 0.95).map(({ indicator }) => indicator) };
  }

  /** Names with so many pairs of characters in common with the text that enough of them may be said. */
  #candidates(zones: readonly string[], unit: string | null): Named[] {
    const counts = this.#counts;
    const touched: number[] = [];
    for (const zone of zones) {
      for (let at = 0; at + 1 < zone.length; at++) {
        for (const index of this.#byPair.get(pairAt(zone, at)) ?? NONE) {
          const count = counts[index] ?? 0;
          if (count === 0) touched.push(index);
          counts[index] = count + 1;
        }
      }
    }
    const candidates: Named[] = [];
    for (const index of touched) {
      const named = this.#named[index];
      // A word of n characters has n − 1 pairs, and the shortest words have two: half of what has to be said.
      if (named && (counts[index] ?? 0) >= (named.name.length * LEAST - (unit?.length ?? 0)) / 2) candidates.push(named);
      counts[index] = 0;
    }
    return candidates;
  }

  #fit(unit: string | null, indicator: Indicator): Proposal['unit'] | null {
    let fits = this.#fits.get(unit);
    if (!fits) {
      fits = new Map();
      this.#fits.set(unit, fits);
    }
    let fit = fits.get(indicator);
    if (fit === undefined) {
      fit = fitOf(unit, unit === null ? null : this.#units.read(unit), indicator);
      fits.set(indicator, fit);
    }
    return fit;
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

/** What is said has to be more than whose figure it is: 社区 alone does not tell one indicator of communities from the next; 户 of 社区 may. */
function isTelling({ words, score, endsInUnit }: Likeness, { subject }: Indicator): boolean {
  return (endsInUnit && score >= 0.8) || words.some((word) => !(subject ?? '').includes(word));
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

/** Letters and figures, without the little words that names leave out. */
function plain(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isHan = code >= 0x4e00 && code <= 0x9fff;
    if (isHan ? code !== 0x7684 && code !== 0x6570 && code !== 0x4e4b : isLetter(code)) kept += text[at];
  }
  return kept;
}

/** ASCII letters and digits, and rarer characters of names: halves of pairs, extension A. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) ||
    (code >= 0x3400 && code < 0x4e00) ||
    (code >= 0xd800 && code < 0xe000)
  );
}

/** Two characters as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
