/** The thresholds of a child against those of the documents that it carries out: one verdict for each pair of norms. */

import { ancestorsOf, setsNorms } from '../model/duties.js';
import type { Document, Measure } from '../model/program.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { alternativeVerdicts } from './alternatives.js';
import { entryOf, type Outcome, type Side, silence, type ThresholdVerdict, unheardOf } from './entry.js';
import { judgeGroup } from './group.js';
import { judge } from './judge.js';
import { asWider, isKindOf } from './kinds.js';
import { type Atom, atomsIn, topicsIn } from './norms.js';
import { comparable, subjectOf } from './pairing.js';
import { bearAlike, bearerName, bearerOf } from './scope.js';
import { isBreach, type Judgement, type Reason } from './verdict.js';

export { isLater, type Side, type ThresholdVerdict } from './entry.js';

interface Context {
  child: Document;
  vocabulary: Vocabulary;
  /** Subjects on which the ancestors themselves disagree. */
  disagreements: ReadonlyMap<string, string[]>;
}

/** Every threshold of the child and of the ancestors, each with its verdict. Parts of a whole are left to parts.ts. */
export function compareThresholds(child: Document, ancestors: readonly Document[], vocabulary: Vocabulary): ThresholdVerdict[] {
  if (!setsNorms(child)) return [];
  const governing = ancestors.filter(setsNorms);
  const mine = atomsIn(child, vocabulary);
  const context: Context = { child, vocabulary, disagreements: disagreements(governing, vocabulary) };
  const alternatives = alternativeVerdicts(child, governing, mine, vocabulary);
  const answered = new Set<Atom>(alternatives.used);
  const entries = [...alternatives.entries];
  for (const parent of governing) {
    for (const entry of compareWith(parent, context)) {
      entries.push(entry);
      if (entry.child?.atom) answered.add(entry.child.atom);
    }
  }
  const partial = governing.some(({ completeness }) => completeness !== 'full');
  for (const atom of mine) if (!answered.has(atom)) entries.push(entryOf(atom, null, unheardOf(partial)));
  if (governing.length > 1) noteInherited(entries);
  return inOrder(entries, child, governing);
}

/** The child against one document: an entry for each norm of that document, and for each norm of the child that meets one. */
function compareWith(parent: Document, context: Context): ThresholdVerdict[] {
  const { child, vocabulary } = context;
  const entries: ThresholdVerdict[] = [];
  const mine = topicsIn(child, vocabulary);
  const paired = new Set<Atom>();
  const open: Atom[] = [];
  for (const [topic, theirs] of topicsIn(parent, vocabulary)) {
    const own = mine.get(topic);
    if (!own) {
      open.push(...theirs);
      continue;
    }
    const group = judgeGroup(own, theirs, vocabulary);
    for (const pair of group.pairs) {
      paired.add(pair.child);
      entries.push(entryOf(pair.child, pair.parent, adjust(pair.judgement, pair.parent, context)));
    }
    open.push(...group.parent);
  }
  const [own, theirs] = [atomsIn(child, vocabulary), atomsIn(parent, vocabulary)];
  if (open.length === 0 && !own.some(isUnreadable) && !theirs.some(isUnreadable)) return entries;
  const spare = new Set(own.filter((atom) => !isUnreadable(atom) && !paired.has(atom)));
  entries.push(...judgeUnreadable(own, theirs, open, spare));
  for (const atom of open) entries.push(answerByKind(atom, spare, context) ?? answerByOther(atom, spare, context) ?? absent(atom, context));
  return entries;
}

function isUnreadable({ norm }: Atom): boolean {
  return norm === null;
}

/** A figure that is missing or has the wrong unit compares with nothing; its counterpart is not accused of it. */
function judgeUnreadable(mine: readonly Atom[], theirs: readonly Atom[], open: Atom[], spare: Set<Atom>): ThresholdVerdict[] {
  const entries: ThresholdVerdict[] = [];
  const meets = (a: Atom) => (b: Atom) => a.indicator === b.indicator && (a.facet === 'cap') === (b.facet === 'cap');
  for (const atom of mine.filter(isUnreadable)) {
    const index = open.findIndex(meets(atom));
    const parent = index < 0 ? theirs.find(meets(atom)) : open.splice(index, 1)[0];
    if (parent) entries.push(entryOf(atom, parent, notComparable(atom, parent)));
  }
  for (const atom of theirs.filter(isUnreadable)) {
    const child = [...spare].find(meets(atom)) ?? null;
    if (child) spare.delete(child);
    entries.push(entryOf(child, atom, notComparable(child, atom)));
  }
  return entries;
}

/** What the vocabulary and the ancestors say on top of the sets. */
function adjust(judgement: Judgement, parent: Atom, context: Context): Outcome {
  if (judgement.verdict === 'restated') return judgement;
  const documents = context.disagreements.get(subjectOf(parent));
  if (documents) return { verdict: 'undetermined', witness: null, reason: { code: 'ancestors-disagree', documents } };
  const between = parent.known?.betweenLevels ?? 'narrow';
  if (between === 'free') return { verdict: 'not-comparable', witness: null, reason: { code: 'free' } };
  if (between === 'equal' && judgement.verdict === 'tightened' && judgement.witness) {
    return { verdict: 'contradictory', witness: judgement.witness, reason: { code: 'must-be-equal' } };
  }
  return judgement;
}

const disagreed = new WeakMap<Document, WeakMap<Document, string[]>>();

/** Subjects on which one ancestor breaches another: reported there, and for the child nothing can be decided. */
function disagreements(ancestors: readonly Document[], vocabulary: Vocabulary): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const lower of ancestors) {
    for (const upper of lower.parents.filter((parent) => ancestors.includes(parent))) {
      const known = disagreed.get(lower) ?? new WeakMap<Document, string[]>();
      disagreed.set(lower, known);
      let subjects = known.get(upper);
      if (!subjects) {
        const breaches = compareThresholds(lower, [upper], vocabulary).filter(isBreach);
        subjects = breaches.flatMap(({ parent, child }) => [parent, child].flatMap((side) => (side?.atom ? [subjectOf(side.atom)] : [])));
        known.set(upper, subjects);
      }
      for (const subject of subjects) found.set(subject, [upper.id, lower.id]);
    }
  }
  return found;
}

/** “Special training of secretaries” is a special training: at least one of the former is at least one of the latter. */
function answerByKind(parent: Atom, spare: Set<Atom>, { child, vocabulary }: Context): ThresholdVerdict | null {
  const mine = atomsIn(child, vocabulary);
  if (mine.some(({ indicator, norm }) => norm !== null && indicator === parent.indicator)) return null;
  for (const atom of mine) {
    if (atom.facet !== 'norm' || atom.threshold.relativeTo !== null || !isKindOf(atom.known, parent.indicator, vocabulary)) continue;
    const wider = asWider(atom, parent);
    if (!wider || !comparable(wider, parent, vocabulary)) continue;
    const { verdict, witness } = judge([wider], [parent], vocabulary);
    if (verdict !== 'restated' && verdict !== 'tightened' && verdict !== 'contradictory') continue;
    spare.delete(atom);
    return entryOf(atom, parent, {
      verdict: verdict === 'tightened' ? 'restated' : verdict,
      witness,
      reason: { code: 'kind-of', indicator: parent.indicator },
    });
  }
  return null;
}

/** A norm of the child on the same indicator that binds somebody else, or is relative to something else. */
function answerByOther(parent: Atom, spare: Set<Atom>, { vocabulary }: Context): ThresholdVerdict | null {
  for (const atom of spare) {
    if (atom.indicator !== parent.indicator || (atom.facet === 'cap') !== (parent.facet === 'cap')) continue;
    if (bearAlike(atom, parent, vocabulary) && atom.topic === parent.topic) continue;
    spare.delete(atom);
    return entryOf(atom, parent, notComparable(atom, parent));
  }
  return null;
}

/** A parent's norm that the child does not mention. */
function absent(parent: Atom, { child, vocabulary }: Context): ThresholdVerdict {
  const bearer = bearerOf(parent, child, vocabulary);
  return entryOf(
    null,
    parent,
    silence(parent.known, bearer === 'own' ? null : (bearerName(parent) ?? ''), parent.threshold.measure.document, child),
  );
}

function notComparable(child: Atom | null, parent: Atom): Outcome {
  const not = (reason: Reason): Outcome => ({ verdict: 'not-comparable', witness: null, reason });
  const unread = [child, parent].find((atom) => atom && atom.norm === null);
  if (unread?.unreadable === 'unit')
    return not({ code: 'unit', parent: unread.known?.unitName ?? '', child: unread.threshold.unitName ?? '' });
  if (unread) return not({ code: 'no-figure' });
  if (child && child.topic !== parent.topic)
    return not({ code: 'relative-to', parent: parent.threshold.relativeTo, child: child.threshold.relativeTo });
  return not({ code: 'binds', parent: bearerName(parent) ?? '', child: child && bearerName(child) });
}

/** Stricter than the province, but only as strict as the city already is: the city's doing, not the child's. */
function noteInherited(entries: readonly ThresholdVerdict[]): void {
  const restated = new Map<Atom, Document[]>();
  for (const { verdict, child, parent } of entries) {
    if (verdict === 'restated' && child?.atom && parent)
      restated.set(child.atom, [...(restated.get(child.atom) ?? []), parent.measure.document]);
  }
  for (const entry of entries) {
    if (entry.verdict !== 'tightened' || !entry.child?.atom || !entry.parent) continue;
    const above = entry.parent.measure.document;
    entry.inheritedFrom = restated.get(entry.child.atom)?.find((nearer) => ancestorsOf(nearer).includes(above)) ?? null;
  }
}

const FACETS = ['norm', 'target', 'equivalent', 'cap', 'alternatives'];

/** The child's norms in the order of its text, each with its parents from near to far; then what only parents have. */
function inOrder(entries: readonly ThresholdVerdict[], child: Document, governing: readonly Document[]): ThresholdVerdict[] {
  const offsets = new Map<Document, number>();
  let offset = 0;
  for (const document of [child, ...governing]) {
    offsets.set(document, offset);
    offset += document.measures.length;
  }
  const rank = (side: Side | null): number =>
    side
      ? (((offsets.get(side.measure.document) ?? 0) + positionOf(side.measure)) * 4096 + side.threshold.index) * 8 +
        FACETS.indexOf(side.facet)
      : Number.MAX_SAFE_INTEGER;
  const ranked = entries.map((entry) => ({ entry, own: rank(entry.child), above: rank(entry.parent) }));
  ranked.sort((a, b) => a.own - b.own || a.above - b.above);
  return ranked.map(({ entry }) => entry);
}

const positions = new WeakMap<Measure, number>();

function positionOf(measure: Measure): number {
  let position = positions.get(measure);
  if (position === undefined) {
    measure.document.measures.forEach((each, index) => {
      positions.set(each, index);
    });
    position = positions.get(measure) ?? 0;
  }
  return position;
}
