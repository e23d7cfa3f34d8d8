/** Quantities that are shares of a whole: which part belongs to which whole, and what the known parts add up to. */

import { compare, equal, ONE, type Rational, ZERO } from '../algebra/rational.js';
import { conversion, type Unit } from '../algebra/units.js';
import { ancestorsOf, setsNorms } from '../model/duties.js';
import type { Level, Measure, Program, Threshold } from '../model/program.js';
import type { Jurisdiction } from '../model/vocabulary.js';

/** The amounts that a norm allows, in the unit of the whole; `high` null: without limit. */
export interface Amount {
  low: Rational;
  high: Rational | null;
}

export interface Part {
  threshold: Threshold;
  amount: Amount;
}

/** Two parts of one jurisdiction; `first` is the one that counts. */
export interface Duplicate {
  part: Part;
  first: Part;
}

export interface Whole {
  threshold: Threshold;
  amount: Amount;
  /** One for each jurisdiction, in document order. */
  parts: Part[];
  duplicates: Duplicate[];
  /** What the counted parts come to at least, and at most. */
  sum: Amount;
  /** Areas directly below that of the whole, as far as they are known: those with a national code, and others such as development zones. */
  areas: Areas;
}

export interface Areas {
  /** Of the areas with a national code; null where there are none. */
  level: Level | null;
  national: number;
  /** How many of them have a part that is counted. */
  nationalEncoded: number;
  zones: number;
  zonesEncoded: number;
}

/** Why a part cannot be set against a whole. */
export type Obstacle = 'no-whole' | 'ambiguous' | 'unit' | 'no-figure' | 'whole-no-figure';

export interface Undetermined {
  threshold: Threshold;
  obstacle: Obstacle;
  /** The measures that should hold the whole. */
  wholes: Measure[];
}

export interface Shares {
  wholes: Whole[];
  undetermined: Undetermined[];
  /** The whole that a threshold is, and the whole that it is a part of. */
  wholeOf: ReadonlyMap<Threshold, Whole>;
  partOf: ReadonlyMap<Threshold, { part: Part; whole: Whole }>;
}

const known = new WeakMap<Program, Shares>();

/** All wholes with their parts. Worked out once for a program. */
export function sharesOf(program: Program): Shares {
  let shares = known.get(program);
  if (!shares) {
    shares = findShares(program);
    known.set(program, shares);
  }
  return shares;
}

/** A whole of which no part is known; null where it has no figure. */
export function wholeOf(threshold: Threshold, program: Program): Whole | null {
  const found = sharesOf(program).wholeOf.get(threshold);
  if (found) return found;
  const amount = amountOf(threshold);
  if (!amount) return null;
  const whole = emptyWhole(threshold, amount);
  return { ...whole, areas: areasOf(whole, program) };
}

/** Whether the parts certainly come to more than the whole. */
export function exceeds(amount: Amount, whole: Amount): boolean {
  return whole.high !== null && compare(amount.low, whole.high) > 0;
}

/** The one value an amount can have, null where it leaves a choice. */
export function exactValue({ low, high }: Amount): Rational | null {
  return high !== null && equal(low, high) ? low : null;
}

function findShares(program: Program): Shares {
  const wholes = new Map<Threshold, Whole>();
  const undetermined: Undetermined[] = [];
  for (const document of program.documents) {
    if (!setsNorms(document)) continue;
    for (const threshold of document.measures.flatMap(({ thresholds }) => thresholds)) {
      const holders = holdersOf(threshold);
      if (holders.length === 0) continue;
      const pair = pairOf(threshold, holders);
      if (typeof pair === 'string') {
        // Without an explicit `part-of` a parent that has no such quantity is no fault.
        if (threshold.partOf || pair !== 'no-whole') undetermined.push({ threshold, obstacle: pair, wholes: holders });
        continue;
      }
      const whole = wholes.get(pair.whole) ?? emptyWhole(pair.whole, pair.amount);
      wholes.set(pair.whole, whole);
      addPart(whole, { threshold, amount: pair.part });
    }
  }
  for (const whole of wholes.values()) {
    whole.sum = whole.parts.map(({ amount }) => amount).reduce(add, { low: ZERO, high: ZERO });
    whole.areas = areasOf(whole, program);
  }
  const partOf = new Map<Threshold, { part: Part; whole: Whole }>();
  for (const whole of wholes.values()) {
    for (const part of whole.parts) partOf.set(part.threshold, { part, whole });
    for (const { part } of whole.duplicates) partOf.set(part.threshold, { part, whole });
  }
  return { wholes: [...wholes.values()], undetermined, wholeOf: wholes, partOf };
}

/**
 * The parent measures that hold the whole: the one named, else those of an indicator that is shared out between levels,
 * in what the measure carries out or in the nearest document above that speaks of it.
 */
function holdersOf({ partOf, known: indicator, measure }: Threshold): Measure[] {
  if (partOf) return partOf.measure ? [partOf.measure] : [];
  if (indicator?.betweenLevels !== 'part') return [];
  const speaks = ({ thresholds }: Measure) => thresholds.some((threshold) => threshold.indicator === indicator.id);
  if (measure.parents.some(speaks)) return measure.parents;
  for (const ancestor of ancestorsOf(measure.document).filter(setsNorms)) {
    const holders = ancestor.measures.filter(speaks);
    if (holders.length > 0) return holders;
  }
  return measure.parents;
}

function pairOf(part: Threshold, holders: Measure[]): Obstacle | { whole: Threshold; amount: Amount; part: Amount } {
  const same = holders.flatMap(({ thresholds }) => thresholds).filter(({ indicator }) => indicator === part.indicator);
  const whole = same.length > 1 ? closest(part, same) : same[0];
  if (!whole) return same.length > 1 ? 'ambiguous' : 'no-whole';
  const factor = factorOf(unitOf(part), unitOf(whole));
  if (!factor) return 'unit';
  const mine = amountOf(part);
  if (!mine) return 'no-figure';
  const theirs = amountOf(whole);
  if (!theirs) return 'whole-no-figure';
  const converted = { low: mine.low.mul(factor), high: mine.high === null ? null : mine.high.mul(factor) };
  return { whole, amount: theirs, part: converted };
}

/** Of several norms on the indicator, the only one of the same force, or of the same force and deadline. */
function closest(part: Threshold, candidates: Threshold[]): Threshold | undefined {
  const forced = candidates.filter(({ force }) => force === part.force);
  if (forced.length === 1) return forced[0];
  const dated = forced.filter(({ deadline }) => deadline === part.deadline);
  return dated.length === 1 ? dated[0] : undefined;
}

const unitOf = ({ unit, unitName, known: indicator }: Threshold): Unit | null | undefined =>
  unit ?? (unitName === null ? (indicator?.unit ?? undefined) : null);

/** Neither side has a unit: plain counts. A unit that cannot be read converts into nothing. */
function factorOf(from: Unit | null | undefined, to: Unit | null | undefined): Rational | null {
  if (from === undefined && to === undefined) return ONE;
  return from && to ? conversion(from, to) : null;
}

function amountOf({ admissible, target }: Threshold): Amount | null {
  if (!admissible) return target === null ? null : { low: target, high: target };
  const first = admissible[0];
  const last = admissible.at(-1);
  return first && last ? { low: first.min ?? ZERO, high: last.max } : null;
}

function emptyWhole(threshold: Threshold, amount: Amount): Whole {
  const areas = { level: null, national: 0, nationalEncoded: 0, zones: 0, zonesEncoded: 0 };
  return { threshold, amount, parts: [], duplicates: [], sum: { low: ZERO, high: ZERO }, areas };
}

function areasOf({ threshold, parts }: Whole, { vocabulary }: Program): Areas {
  const { jurisdiction } = threshold.measure.document;
  const children = jurisdiction === null ? [] : vocabulary.jurisdictions.children(jurisdiction);
  const isNational = ({ code }: Jurisdiction) => /^\d{6}$/.test(code);
  const encoded = new Set(parts.map((part) => part.threshold.measure.document.jurisdiction));
  const count = (areas: Jurisdiction[]) => areas.filter(({ code }) => encoded.has(code)).length;
  const national = children.filter(isNational);
  const zones = children.filter((area) => !isNational(area));
  return {
    level: national[0]?.level ?? zones[0]?.level ?? null,
    national: national.length,
    nationalEncoded: count(national),
    zones: zones.length,
    zonesEncoded: count(zones),
  };
}

/** One part for each jurisdiction. A draft gives way to what is in force; of two stages the later one counts. */
function addPart(whole: Whole, part: Part): void {
  const { document } = part.threshold.measure;
  const { jurisdiction } = document;
  const isHere = (other: Part) => other.threshold.measure.document.jurisdiction === jurisdiction;
  const index = jurisdiction === null ? -1 : whole.parts.findIndex(isHere);
  const first = whole.parts[index];
  if (!first) {
    whole.parts.push(part);
    return;
  }
  const isDraft = ({ threshold }: Part) => threshold.measure.document.status === 'draft';
  const [mine, theirs] = [part.threshold.deadline, first.threshold.deadline];
  if (isDraft(part) !== isDraft(first)) {
    if (isDraft(first)) whole.parts[index] = part;
  } else if (mine !== null && theirs !== null && mine !== theirs) {
    if (mine > theirs) whole.parts[index] = part;
  } else whole.duplicates.push({ part, first });
}

function add(a: Amount, b: Amount): Amount {
  return { low: a.low.add(b.low), high: a.high === null || b.high === null ? null : a.high.add(b.high) };
}
