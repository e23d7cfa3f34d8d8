/** Equivalents in brackets (1000 户，5000 人): the ratio that each of them implies. It should be one and the same. */

import { setKey } from '../../algebra/cells.js';
import type { Interval } from '../../algebra/intervals.js';
import { equal, type Rational } from '../../algebra/rational.js';
import { conversion } from '../../algebra/units.js';
import { setsNorms } from '../../model/duties.js';
import type { Alternative, Condition, Document, Program, Threshold } from '../../model/program.js';
import type { Spot } from '../../model/spot.js';
import type { Indicator, Vocabulary } from '../../model/vocabulary.js';

/** Two figures that a text gives for each other, each in the unit of its indicator. */
export interface Equivalence {
  threshold: Threshold;
  /** The figure in brackets. */
  at: Spot;
  /** Which end of a range it is; a preferred value is neither. */
  end: 'min' | 'max' | 'value';
  base: Rational;
  other: Rational;
  /** How much of the second indicator goes to one of the first. */
  ratio: Rational;
}

/** Two indicators that a document gives equivalents for, with every ratio that it implies. */
export interface Equivalences {
  document: Document;
  base: Indicator;
  other: Indicator;
  all: Equivalence[];
}

/** Every pair of indicators with equivalents, per document, and where they differ per condition. */
export function equivalencesOf({ documents, vocabulary }: Program): Equivalences[] {
  return documents.filter(setsNorms).flatMap((document) => {
    const groups = new Map<string, Equivalences>();
    for (const { thresholds } of document.measures) {
      for (const threshold of thresholds) {
        if (threshold.equivalent) addTo(groups, threshold, threshold.equivalent, document, vocabulary);
      }
    }
    return [...groups.values()];
  });
}

function addTo(
  groups: Map<string, Equivalences>,
  threshold: Threshold,
  equivalent: Alternative,
  document: Document,
  { indicators }: Vocabulary,
): void {
  const [mine, theirs] = [indicators.get(threshold.indicator), indicators.get(equivalent.indicator)];
  if (!mine || !theirs || mine === theirs || threshold.relativeTo !== null) return;
  const factors = [factorTo(threshold.unit, mine), factorTo(equivalent.unit, theirs)];
  const [factor, otherFactor] = factors;
  if (!factor || !otherFactor) return;
  // “1000 户（5000 人）” here and “5000 人（1000 户）” there are about one ratio.
  const [base, other] = mine.id < theirs.id ? [mine, theirs] : [theirs, mine];
  const key = `${base.id} ${other.id} ${conditionKey(threshold.when)}`;
  const group = groups.get(key) ?? { document, base, other, all: [] };
  groups.set(key, group);
  for (const { end, value, equivalent: bracketed } of pairsOf(threshold, equivalent)) {
    const [a, b] = [value.mul(factor), bracketed.mul(otherFactor)];
    const [first, second] = base === mine ? [a, b] : [b, a];
    if (first.n === 0n || second.n === 0n) continue;
    group.all.push({ threshold, at: equivalent.at, end, base: first, other: second, ratio: second.div(first) });
  }
}

function factorTo(unit: Threshold['unit'], indicator: Indicator): Rational | null {
  return unit && indicator.unit ? conversion(unit, indicator.unit) : null;
}

/** The ends of ranges belong together one by one. */
function pairsOf(
  { admissible, target }: Threshold,
  { set }: Alternative,
): { end: Equivalence['end']; value: Rational; equivalent: Rational }[] {
  const bracketed = set[0];
  const own: Interval | undefined = admissible?.[0] ?? (target ? { min: target, max: target, minOpen: false, maxOpen: false } : undefined);
  if (!own || !bracketed || (admissible ?? set).length > 1 || set.length > 1) return [];
  const isPoint = ({ min, max }: Interval) => min !== null && max !== null && equal(min, max);
  if (isPoint(own) && own.min)
    return isPoint(bracketed) && bracketed.min ? [{ end: 'value', value: own.min, equivalent: bracketed.min }] : [];
  if (isPoint(bracketed)) return [];
  const low = own.min && bracketed.min ? [{ end: 'min' as const, value: own.min, equivalent: bracketed.min }] : [];
  const high = own.max && bracketed.max ? [{ end: 'max' as const, value: own.max, equivalent: bracketed.max }] : [];
  return [...low, ...high];
}

function conditionKey(when: Condition | null): string {
  const tests = (when?.tests ?? []).map(({ indicator, set, is, dates }) => JSON.stringify([indicator, set && setKey(set), is, dates]));
  return tests.sort().join();
}
