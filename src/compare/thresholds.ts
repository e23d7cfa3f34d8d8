/** The thresholds of a child against those of the documents that it carries out: one verdict for each. */

import { setsNorms } from '../model/duties.js';
import { certainlyBefore, issuedOf } from '../model/dates.js';
import type { Document, Measure, Threshold } from '../model/program.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import { alternativeVerdicts } from './alternatives.js';
import { judge, judgePair } from './judge.js';
import { type Atom, atomsOf } from './norms.js';
import { pairUp, subjectOf } from './pairing.js';
import { type Bearer, bearerName, bearerOf } from './scope.js';
import { graver, isBreach, isGraver, type Judgement, type Reason, type Verdict, type Witness } from './verdict.js';

/** One side of an entry: the norm that is compared. */
export interface Side {
  measure: Measure;
  threshold: Threshold;
  facet: Atom['facet'] | 'alternatives';
  atom: Atom | null;
}

export interface ThresholdVerdict {
  indicator: string;
  known: Indicator | null;
  verdict: Verdict;
  child: Side | null;
  parent: Side | null;
  witness: Witness | null;
  reason: Reason | null;
}

/** Every threshold of the child and of the ancestors, each with its verdict. Quantities with `part-of` are left to parts.ts. */
export function compareThresholds(child: Document, ancestors: readonly Document[], vocabulary: Vocabulary): ThresholdVerdict[] {
  if (!setsNorms(child)) return [];
  const governing = ancestors.filter(setsNorms);
  const mine = collect(child, vocabulary);
  const theirs = governing.flatMap((document) => collect(document, vocabulary));
  const context: Context = { child, governing, vocabulary, disagreements: disagreements(governing, vocabulary) };
  const entries: ThresholdVerdict[] = [];
  const alternatives = alternativeVerdicts(child, governing, mine, vocabulary);
  entries.push(...alternatives.entries);
  const rest = mine.filter((atom) => !alternatives.used.has(atom));
  const groups = new Map<string, Group>();
  const groupOf = (atom: Atom): Group => {
    const bearer = bearerOf(atom, child);
    const key = `${subjectOf(atom)} ${bearer}`;
    let group = groups.get(key);
    if (!group) {
      group = { bearer, child: [], parent: [] };
      groups.set(key, group);
    }
    return group;
  };
  for (const atom of rest) groupOf(atom).child.push(atom);
  for (const atom of theirs) groupOf(atom).parent.push(atom);
  const open = [...groups.values()].flatMap((group) => {
    const done = judgeGroup(group, context);
    entries.push(...done.entries);
    return { bearer: group.bearer, child: done.child, parent: done.parent };
  });
  entries.push(...judgeLeftovers(open, context));
  return entries;
}

interface Context {
  child: Document;
  governing: readonly Document[];
  vocabulary: Vocabulary;
  /** Subjects on which the ancestors themselves disagree. */
  disagreements: ReadonlyMap<string, string[]>;
}

interface Group {
  bearer: Bearer;
  child: Atom[];
  parent: Atom[];
}

/** All atoms of a document that are compared here: not the parts of a whole. */
function collect(document: Document, vocabulary: Vocabulary): Atom[] {
  return document.measures.flatMap((measure) =>
    measure.thresholds.filter((threshold) => !isShared(threshold)).flatMap((threshold) => atomsOf(threshold, vocabulary)),
  );
}

function isShared(threshold: Threshold): boolean {
  return threshold.partOf !== null || threshold.known?.betweenLevels === 'part';
}

/** Norms on the same subject and bearer. What finds no counterpart here is handed on. */
function judgeGroup(group: Group, context: Context): { entries: ThresholdVerdict[]; child: Atom[]; parent: Atom[] } {
  const entries: ThresholdVerdict[] = [];
  if (group.child.length === 0 || group.parent.length === 0) return { entries, child: group.child, parent: group.parent };
  const unreadable = (atom: Atom) => atom.norm === null;
  const mine = group.child.filter((atom) => !unreadable(atom));
  const theirs = group.parent.filter((atom) => !unreadable(atom));
  for (const atom of group.child.filter(unreadable)) entries.push(notComparable(atom, group.parent[0] ?? null));
  if (mine.length === 0 || theirs.length === 0) return { entries, child: mine, parent: theirs };
  const pairs = pairUp(mine, theirs);
  const whole = judgeWhole(mine, theirs, context.vocabulary);
  const judged = [...pairs].map(([own, parent]) => ({ own, parent, judgement: judgePair(own, parent, context.vocabulary) }));
  const blamed = isBreach(whole) ? (judged.find(({ judgement }) => isBreach(judgement)) ?? mostToBlame(judged)) : null;
  for (const pair of judged) {
    const settled = pair === blamed ? breachOf(pair.judgement, whole) : notGraver(pair.judgement, whole);
    entries.push(entryOf(pair.own, pair.parent, adjust(settled, pair.own, pair.parent, context)));
  }
  const answered = new Set(pairs.values());
  const left: Atom[] = [];
  for (const parent of theirs.filter((atom) => !answered.has(atom))) {
    const covered = judge(mine, [parent], context.vocabulary);
    if (covered.verdict === 'missing') left.push(parent);
    else entries.push(entryOf(mine[0] ?? null, parent, adjust(merged(notGraver(covered, whole)), mine[0] ?? null, parent, context)));
  }
  return { entries, child: [], parent: left };
}

/** The must-norms alone, for general norms admit exceptions; then all binding norms together. */
function judgeWhole(child: readonly Atom[], parent: readonly Atom[], vocabulary: Vocabulary): Judgement {
  const strict = (atoms: readonly Atom[]) => atoms.filter(({ force }) => force === 'must');
  const all = judge(child, parent, vocabulary);
  const [mine, theirs] = [strict(child), strict(parent)];
  if (mine.length === 0 || theirs.length === 0 || (mine.length === child.length && theirs.length === parent.length)) return all;
  const hard = judge(mine, theirs, vocabulary);
  return isBreach(hard) ? graver(all, hard) : all;
}

interface JudgedPair {
  own: Atom;
  parent: Atom;
  judgement: Judgement;
}

/** No single norm is at fault, only all of them together: the one that answers most directly is shown. */
function mostToBlame(pairs: readonly JudgedPair[]): JudgedPair | null {
  return pairs[0] ?? null;
}

function breachOf(own: Judgement, whole: Judgement): Judgement {
  return isBreach(own) ? own : whole;
}

/** One norm alone may seem wider than its counterpart while all norms together are not: then they count together. */
function notGraver(own: Judgement, whole: Judgement): Judgement {
  if (isBreach(own) && !isBreach(whole)) return whole;
  if (own.reason?.code === 'scope' && whole.reason?.code !== 'scope') return isGraver(whole, own) ? own : { ...whole };
  if (own.verdict === 'missing' || own.verdict === 'added') return whole.verdict === 'missing' ? own : whole;
  return own;
}

function merged(judgement: Judgement): Judgement {
  return judgement.reason === null ? { ...judgement, reason: { code: 'merged' } } : judgement;
}

/** What the vocabulary, the ancestors and the sources say on top of the sets. */
function adjust(judgement: Judgement, child: Atom | null, parent: Atom, context: Context): { verdict: Verdict; witness: Witness | null; reason: Reason | null } {
  const documents = context.disagreements.get(subjectOf(parent));
  if (documents && judgement.verdict !== 'restated') return { verdict: 'undetermined', witness: null, reason: { code: 'ancestors-disagree', documents } };
  const between = parent.known?.betweenLevels ?? 'narrow';
  if (between === 'free' && judgement.verdict !== 'restated' && child) return { verdict: 'not-comparable', witness: null, reason: { code: 'free' } };
  if (between === 'equal' && judgement.verdict === 'tightened' && judgement.witness) {
    return { verdict: 'contradictory', witness: judgement.witness, reason: { code: 'must-be-equal' } };
  }
  return judgement;
}

/** Subjects on which one ancestor breaches another: reported there, and for the child nothing can be decided. */
function disagreements(ancestors: readonly Document[], vocabulary: Vocabulary): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const lower of ancestors) {
    for (const upper of ancestors) {
      if (!lower.parents.includes(upper)) continue;
      for (const { verdict, parent } of compareThresholds(lower, [upper], vocabulary)) {
        if (isBreach({ verdict }) && parent?.atom) found.set(subjectOf(parent.atom), [upper.id, lower.id]);
      }
    }
  }
  return found;
}

/** What has no counterpart of the same layer and bearer: other layers, other bearers, then missing and added. */
function judgeLeftovers(groups: readonly Group[], context: Context): ThresholdVerdict[] {
  const entries: ThresholdVerdict[] = [];
  const children = new Set(groups.flatMap((group) => group.child));
  const paired = new Set<Atom>();
  for (const parent of groups.flatMap((group) => group.parent)) {
    const same = (atom: Atom) => atom.indicator === parent.indicator && (atom.facet === 'cap') === (parent.facet === 'cap');
    const others = [...children].filter((atom) => same(atom) && !paired.has(atom));
    const here = bearerOf(parent, context.child);
    const otherLayer = others.find((atom) => bearerOf(atom, context.child) === here && atom.threshold.relativeTo === parent.threshold.relativeTo);
    const entry = otherLayer ? acrossLayers(otherLayer, parent, context) : null;
    if (entry && otherLayer) {
      paired.add(otherLayer);
      entries.push(entry);
      continue;
    }
    const other = others.find((atom) => atom !== otherLayer);
    if (other && (bearerOf(other, context.child) !== here || other.threshold.relativeTo !== parent.threshold.relativeTo)) {
      paired.add(other);
      entries.push(notComparable(other, parent));
    } else entries.push(absent(parent, here, context));
  }
  for (const child of children) if (!paired.has(child)) entries.push(addedBy(child, context));
  return entries;
}

/** A binding norm that the child has only as advice is weakened; advice that the child makes binding is tightened. */
function acrossLayers(child: Atom, parent: Atom, context: Context): ThresholdVerdict | null {
  const judgement = judge([child], [parent], context.vocabulary);
  if (judgement.verdict === 'missing' || judgement.verdict === 'added') return null;
  const reason: Reason = { code: 'force', parent: parent.force, child: child.force };
  const order = ['binding', 'advisory', 'aspirational'];
  if (order.indexOf(child.layer) > order.indexOf(parent.layer)) return entryOf(child, parent, { verdict: 'weakened', witness: judgement.witness, reason });
  if (judgement.verdict === 'restated' || judgement.verdict === 'tightened') return entryOf(child, parent, { verdict: 'tightened', witness: judgement.witness, reason });
  return null;
}

/** A parent's norm that the child does not mention. */
function absent(parent: Atom, bearer: Bearer, { child }: Context): ThresholdVerdict {
  if (bearer !== 'own') return entryOf(null, parent, { verdict: 'not-comparable', witness: null, reason: { code: 'binds', parent: bearerName(parent) ?? '', child: null } });
  if (child.completeness !== 'full') return entryOf(null, parent, { verdict: 'undetermined', witness: null, reason: { code: 'child-summary' } });
  return entryOf(null, parent, { verdict: 'missing', witness: null, reason: isLater(parent.threshold.measure.document, child) ? { code: 'parent-later' } : null });
}

/** A parent that was issued after its child, or is a draft, makes what is missing a thing to do, not a breach. */
export function isLater(parent: Document, child: Document): boolean {
  const [mine, theirs] = [issuedOf(child).latest, issuedOf(parent).earliest];
  return parent.status === 'draft' || (mine !== null && theirs !== null && certainlyBefore(mine, theirs));
}

/** A child's norm that no parent has: where one is known only from a summary, nobody can tell. */
function addedBy(atom: Atom, { governing }: Context): ThresholdVerdict {
  const partial = governing.some((document) => document.completeness !== 'full');
  return entryOf(atom, null, partial ? { verdict: 'undetermined', witness: null, reason: { code: 'parent-summary' } } : { verdict: 'added', witness: null, reason: null });
}

function notComparable(child: Atom, parent: Atom | null): ThresholdVerdict {
  let reason: Reason = { code: 'no-figure' };
  if (parent && child.norm && parent.norm) {
    reason =
      child.threshold.relativeTo === parent.threshold.relativeTo
        ? { code: 'binds', parent: bearerName(parent) ?? '', child: bearerName(child) }
        : { code: 'relative-to', parent: parent.threshold.relativeTo, child: child.threshold.relativeTo };
  } else if (child.threshold.unitName && child.known?.unitName) {
    reason = { code: 'unit', parent: child.known.unitName, child: child.threshold.unitName };
  }
  return entryOf(child, parent, { verdict: 'not-comparable', witness: null, reason });
}

function entryOf(child: Atom | null, parent: Atom | null, { verdict, witness, reason }: { verdict: Verdict; witness: Witness | null; reason: Reason | null }): ThresholdVerdict {
  const atom = parent ?? child;
  return { indicator: atom?.indicator ?? '', known: atom?.known ?? null, verdict, child: sideOf(child), parent: sideOf(parent), witness, reason };
}

export function sideOf(atom: Atom | null): Side | null {
  return atom && { measure: atom.threshold.measure, threshold: atom.threshold, facet: atom.facet, atom };
}


