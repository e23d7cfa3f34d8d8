/** Two norms of one document on the same thing: those that allow nothing in common, and those that say the same. */

import { normKey, sweep } from '../../algebra/cells.js';
import { EVERYTHING, type IntervalSet, intersect, isEmpty, onIntegers } from '../../algebra/intervals.js';
import { setsNorms } from '../../model/duties.js';
import type { Document, Program, Threshold } from '../../model/program.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { type Atom, atomsIn, atomsOf, axesOf, isShared, type Layer, type Reading, spaceOf } from '../norms.js';
import { subjectOf } from '../pairing.js';

export interface Conflict {
  layer: Layer;
  /** The earlier norm, and the later one. */
  first: Atom;
  second: Atom;
  /** A case in which both apply, as text per indicator; empty where they always do. */
  at: Readonly<Record<string, string>>;
  /** What either allows there, in the unit of the indicator. */
  allows: readonly [first: IntervalSet, second: IntervalSet];
}

export interface Repetition {
  first: Atom;
  /** The later norms that repeat it, in order. */
  others: Atom[];
}

export interface Pairs {
  conflicts: Conflict[];
  repetitions: Repetition[];
}

const known = new WeakMap<Program, Pairs>();

/** The conflicts and repetitions inside each document that sets norms. Worked out once for a program. */
export function pairsOf(program: Program): Pairs {
  let pairs = known.get(program);
  if (!pairs) {
    pairs = { conflicts: [], repetitions: [] };
    for (const document of program.documents) {
      if (!setsNorms(document)) continue;
      for (const group of comparableNorms(document, program.vocabulary)) {
        pairs.repetitions.push(...repetitionsIn(group));
        pairs.conflicts.push(...conflictsIn(group, program.vocabulary));
      }
    }
    known.set(program, pairs);
  }
  return pairs;
}

/** Norms on one indicator, of one layer, on one bearer, for one date: only these can contradict or repeat each other. */
function comparableNorms(document: Document, vocabulary: Vocabulary): Atom[][] {
  const groups = new Map<string, Atom[]>();
  for (const atom of allAtoms(document, vocabulary)) {
    if (!atom.norm) continue;
    const { threshold } = atom;
    const due = threshold.deadline ?? threshold.measure.deadline ?? '';
    const key = `${subjectOf(atom)} ${bearerKey(threshold)} ${due} ${threshold.partOf?.ref ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(atom);
    else groups.set(key, [atom]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Every norm; of what is shared between levels only what a document states more than once. */
function allAtoms(document: Document, vocabulary: Vocabulary): readonly Atom[] {
  const shared: Threshold[] = [];
  for (const { thresholds } of document.measures) for (const threshold of thresholds) if (isShared(threshold)) shared.push(threshold);
  if (shared.length < 2) return atomsIn(document, vocabulary);
  const count = new Map<string, number>();
  for (const { indicator } of shared) count.set(indicator, (count.get(indicator) ?? 0) + 1);
  const repeated = shared.filter(({ indicator }) => (count.get(indicator) ?? 0) > 1);
  return [...atomsIn(document, vocabulary), ...repeated.flatMap((threshold) => atomsOf(threshold, vocabulary))];
}

/** Whose duty it is: the body that is bound; empty for the lead, whether the threshold names it or not. */
export function bearerKey({ binds, measure }: Threshold): string {
  if (!binds) return '';
  const isLead = measure.lead.some(({ body, name }) => (body ? body === binds.body : name === binds.name));
  return isLead ? '' : (binds.body?.id ?? binds.name);
}

function repetitionsIn(group: readonly Atom[]): Repetition[] {
  const same = new Map<string, Atom[]>();
  for (const atom of group) {
    // The brackets beside a norm that is repeated, and parts that are counted twice, are told of elsewhere.
    if (atom.facet === 'equivalent' || isPart(atom.threshold)) continue;
    const key = `${atom.facet} ${atom.force} ${normKey(atom.norm?.('narrow') ?? [])} ${atom.open ? normKey(atom.norm?.('wide') ?? []) : ''}`;
    same.set(key, [...(same.get(key) ?? []), atom]);
  }
  return [...same.values()].flatMap(([first, ...others]) => (first && others.length > 0 ? [{ first, others }] : []));
}

function isPart({ partOf, known: indicator, measure }: Threshold): boolean {
  return partOf !== null || (indicator?.betweenLevels === 'part' && measure.parents.length > 0);
}

function conflictsIn(group: readonly Atom[], vocabulary: Vocabulary): Conflict[] {
  // Mostly there is a value that all of them allow, wherever they apply.
  if (!isEmpty(group.reduce<IntervalSet>((all, atom) => intersect(all, always(atom)), EVERYTHING))) return [];
  const found = new Map<string, Conflict>();
  group.forEach((second, index) => {
    for (const first of group.slice(0, index)) {
      // Where two thresholds conflict, so do the figures in their brackets: once is enough.
      const key = [first, second].map(({ threshold: { measure, index: at } }) => `${measure.ref}#${at}`).join();
      const conflict = found.has(key) ? null : conflictOf(first, second, vocabulary);
      if (conflict) found.set(key, conflict);
    }
  });
  return [...found.values()];
}

const allowedAlways = new WeakMap<Atom, IntervalSet>();

/** What a norm allows wherever it applies: two norms that have something of it in common cannot conflict. */
function always(atom: Atom): IntervalSet {
  let set = allowedAlways.get(atom);
  if (!set) {
    const { domain, integer } = spaceOf(atom);
    set = (atom.norm?.('narrow') ?? []).reduce((all, piece) => intersect(all, piece.set), domain);
    if (integer) set = onIntegers(set);
    allowedAlways.set(atom, set);
  }
  return set;
}

/** The first case in which two norms apply and no value meets both; in every reading of the dates that the text leaves open. */
function conflictOf(first: Atom, second: Atom, vocabulary: Vocabulary): Conflict | null {
  if (!isEmpty(intersect(always(first), always(second)))) return null;
  const { domain, integer } = spaceOf(first);
  const readings: Reading[] = first.open || second.open ? ['narrow', 'wide'] : ['narrow'];
  let conflict: Conflict | null = null;
  for (const reading of readings) {
    const [a, b] = [first.norm?.(reading), second.norm?.(reading)];
    conflict = null;
    if (!a || !b) return null;
    sweep(axesOf([first, second], vocabulary), [a], [b], integer, ({ at }, left, right) => {
      if (left === null || right === null) return true;
      const allows = [left, right].map((set) => {
        const inDomain = intersect(set, domain);
        return integer ? onIntegers(inDomain) : inDomain;
      });
      const [mine = [], theirs = []] = allows;
      // A norm that nothing can meet is another rule's finding.
      if (isEmpty(mine) || isEmpty(theirs) || !isEmpty(intersect(mine, theirs))) return true;
      conflict = { layer: first.layer, first, second, at, allows: [mine, theirs] };
      return false;
    });
    if (!conflict) return null;
  }
  return conflict;
}
