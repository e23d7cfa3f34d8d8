/** “All-staff or special training”: a child meets alternatives by implying one of them, and tightens them by implying more. */

import { atLeast } from '../algebra/intervals.js';
import type { Document, Threshold } from '../model/program.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import { judge } from './judge.js';
import { type Atom, atomsOf, layerOf } from './norms.js';
import { bearerOfUse } from './scope.js';
import type { Side, ThresholdVerdict } from './thresholds.js';

export interface AlternativeVerdicts {
  entries: ThresholdVerdict[];
  /** Atoms of the child that answer alternatives; they are not looked at again. */
  used: Set<Atom>;
}

/** Verdicts on every threshold with `any-of`, of the parents and of the child. */
export function alternativeVerdicts(child: Document, parents: readonly Document[], mine: readonly Atom[], vocabulary: Vocabulary): AlternativeVerdicts {
  const entries: ThresholdVerdict[] = [];
  const used = new Set<Atom>();
  const own = alternativesOf(child);
  const answered = new Set<Threshold>();
  const direct = new Set(parents.flatMap((document) => document.measures).flatMap(({ thresholds }) => thresholds.map(({ indicator }) => indicator)));
  for (const parent of parents.flatMap(alternativesOf)) {
    if (bearerOfUse(parent.binds, child) !== 'own') {
      entries.push(entry('not-comparable', null, parent, { code: 'binds', parent: parent.binds?.name ?? '', child: null }));
      continue;
    }
    const same = own.find((threshold) => !answered.has(threshold) && sharesIndicator(threshold, parent));
    if (same) {
      answered.add(same);
      entries.push(compareLists(same, parent, vocabulary));
      continue;
    }
    const branches = branchesOf(parent, vocabulary);
    const answers = mine.filter((atom) => !used.has(atom) && !direct.has(atom.indicator) && branches.some((branch) => counts(atom, branch, vocabulary)));
    for (const atom of answers) used.add(atom);
    entries.push(...judgeAnswers(answers, parent, branches, child, vocabulary));
  }
  const partial = parents.some((document) => document.completeness !== 'full');
  for (const threshold of own) {
    if (!answered.has(threshold)) entries.push(entry(partial ? 'undetermined' : 'added', threshold, null, partial ? { code: 'parent-summary' } : null));
  }
  return { entries, used };
}

function alternativesOf(document: Document): Threshold[] {
  return document.measures.flatMap(({ thresholds }) => thresholds.filter(({ anyOf }) => anyOf.length > 0));
}

/** Each alternative as a norm of its own. */
function branchesOf(threshold: Threshold, vocabulary: Vocabulary): Atom[] {
  return threshold.anyOf.flatMap(({ indicator, known, set, unit }) =>
    atomsOf({ ...threshold, anyOf: [], indicator, known, admissible: set, unit, rows: [], target: null, equivalent: null, cap: null }, vocabulary),
  );
}

/** Whether a norm of the child speaks of a branch: the same indicator, or a kind of it with a minimum. */
function counts(atom: Atom, branch: Atom, vocabulary: Vocabulary): boolean {
  if (atom.facet !== 'norm' || layerOf(atom.force) !== layerOf(branch.force)) return false;
  return atom.indicator === branch.indicator || isKindOf(atom.known, branch.indicator, vocabulary);
}

export function isKindOf(indicator: Indicator | null, wider: string, vocabulary: Vocabulary): boolean {
  for (let at = indicator, steps = 0; at?.kindOf && steps < 20; at = vocabulary.indicators.get(at.kindOf) ?? null, steps++) {
    if (at.kindOf === wider) return true;
  }
  return false;
}

function judgeAnswers(answers: readonly Atom[], parent: Threshold, branches: readonly Atom[], child: Document, vocabulary: Vocabulary): ThresholdVerdict[] {
  if (answers.length === 0) {
    const verdict = child.completeness === 'full' ? 'missing' : 'undetermined';
    return [entry(verdict, null, parent, verdict === 'missing' ? null : { code: 'child-summary' })];
  }
  const met = branches.filter((branch) => {
    const speaking = answers.filter((atom) => counts(atom, branch, vocabulary)).map((atom) => asWider(atom, branch));
    const { verdict } = judge(speaking, [branch], vocabulary);
    return speaking.length > 0 && (verdict === 'restated' || verdict === 'tightened');
  });
  const reason = { code: 'alternatives', met: met.length, of: branches.length } as const;
  const [only] = met;
  const exact = met.length === 1 && only && answers.every((atom) => atom.indicator === only.indicator && judge([atom], met, vocabulary).verdict === 'restated');
  const verdict = met.length === 0 ? 'loosened' : met.length === 1 && exact ? 'restated' : 'tightened';
  return answers.map((atom) => ({
    ...entry(verdict, atom.threshold, parent, reason),
    child: { measure: atom.threshold.measure, threshold: atom.threshold, facet: 'norm', atom },
  }));
}

/** A minimum on a kind is a minimum on what it is a kind of; nothing more follows for the wider indicator. */
function asWider(atom: Atom, branch: Atom): Atom {
  if (atom.indicator === branch.indicator) return atom;
  const { norm } = atom;
  return {
    ...atom,
    indicator: branch.indicator,
    known: branch.known,
    norm: norm && ((reading) => norm(reading).map(({ box, set }) => ({ box, set: set[0]?.min ? atLeast(set[0].min) : [] }))),
  };
}

function sharesIndicator(a: Threshold, b: Threshold): boolean {
  return a.anyOf.some((mine) => b.anyOf.some((theirs) => mine.indicator === theirs.indicator));
}

/** Alternatives against alternatives: each of the child's must imply one of the parent's. */
function compareLists(child: Threshold, parent: Threshold, vocabulary: Vocabulary): ThresholdVerdict {
  const mine = branchesOf(child, vocabulary);
  const theirs = branchesOf(parent, vocabulary);
  const implied = (from: Atom, to: readonly Atom[]) =>
    to.some((branch) => from.indicator === branch.indicator && ['restated', 'tightened'].includes(judge([from], [branch], vocabulary).verdict));
  const met = mine.filter((branch) => implied(branch, theirs)).length;
  const reason = { code: 'alternatives', met, of: mine.length } as const;
  if (met < mine.length) return entry('loosened', child, parent, reason);
  const back = theirs.every((branch) => implied(branch, mine));
  return entry(back ? 'restated' : 'tightened', child, parent, back ? null : reason);
}

function entry(verdict: ThresholdVerdict['verdict'], child: Threshold | null, parent: Threshold | null, reason: ThresholdVerdict['reason']): ThresholdVerdict {
  const side = (threshold: Threshold | null): Side | null => threshold && { measure: threshold.measure, threshold, facet: 'alternatives', atom: null };
  const named = parent ?? child;
  return {
    indicator: named?.indicator || (named?.anyOf.map(({ indicator }) => indicator).join('|') ?? ''),
    known: null,
    verdict,
    child: side(child),
    parent: side(parent),
    witness: null,
    reason,
  };
}
