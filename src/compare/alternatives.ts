/** “All-staff or special training”: a child meets alternatives by implying one of them, and tightens them by implying more. */

import type { Document, Threshold } from '../model/program.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { entryOf, type Outcome, type Side, silence, type ThresholdVerdict, unheardOf } from './entry.js';
import { judge, judgeForce } from './judge.js';
import { asWider, isKindOf } from './kinds.js';
import { type Atom, atomsOf } from './norms.js';
import { bearAlike, bearerOfUse } from './scope.js';
import { isBreach, type Reason } from './verdict.js';

export interface AlternativeVerdicts {
  entries: ThresholdVerdict[];
  /** Atoms of the child that answer alternatives. They may answer other norms as well. */
  used: Set<Atom>;
}

/** Verdicts on every threshold with `any-of`, of the parents and of the child. */
export function alternativeVerdicts(
  child: Document,
  parents: readonly Document[],
  mine: readonly Atom[],
  vocabulary: Vocabulary,
): AlternativeVerdicts {
  const entries: ThresholdVerdict[] = [];
  const used = new Set<Atom>();
  const own = alternativesOf(child);
  const answered = new Set<Threshold>();
  for (const parent of parents.flatMap(alternativesOf)) {
    const same = own.find((threshold) => sharesIndicator(threshold, parent));
    if (same && bearerOfUse(parent.binds, child, vocabulary) === 'own') {
      answered.add(same);
      entries.push(entry(same, parent, compareLists(same, parent, vocabulary)));
      continue;
    }
    const branches = branchesOf(parent, vocabulary);
    const answers =
      bearerOfUse(parent.binds, child, vocabulary) === 'own'
        ? mine.filter((atom) => branches.some((branch) => counts(atom, branch, vocabulary)))
        : [];
    const judged = judgeAnswers(answers, branches, vocabulary);
    if (!judged) {
      entries.push(entry(null, parent, unanswered(parent, child, vocabulary)));
      continue;
    }
    for (const atom of answers) {
      used.add(atom);
      entries.push({ ...entryOf(atom, null, judged), parent: side(parent) });
    }
  }
  const partial = parents.some((document) => document.completeness !== 'full');
  for (const threshold of own) if (!answered.has(threshold)) entries.push(entry(threshold, null, unheardOf(partial)));
  return { entries, used };
}

function alternativesOf(document: Document): Threshold[] {
  return document.measures.flatMap(({ thresholds }) => thresholds.filter(({ anyOf }) => anyOf.length > 0));
}

/** Each alternative as a norm of its own. */
function branchesOf(threshold: Threshold, vocabulary: Vocabulary): Atom[] {
  return threshold.anyOf.flatMap(({ indicator, known, set, unit }) =>
    atomsOf(
      {
        ...threshold,
        anyOf: [],
        indicator,
        known,
        admissible: set,
        unit,
        unitName: null,
        rows: [],
        target: null,
        equivalent: null,
        cap: null,
      },
      vocabulary,
    ),
  );
}

/** Whether a norm of the child speaks of a branch: the same indicator, or a kind of it with a minimum. */
function counts(atom: Atom, branch: Atom, vocabulary: Vocabulary): boolean {
  if (atom.facet !== 'norm' || atom.norm === null || branch.norm === null || !bearAlike(atom, branch, vocabulary)) return false;
  return atom.indicator === branch.indicator || (isKindOf(atom.known, branch.indicator, vocabulary) && asWider(atom, branch) !== null);
}

/** Null where the child, with all that it says, says nothing of any alternative. */
function judgeAnswers(answers: readonly Atom[], branches: readonly Atom[], vocabulary: Vocabulary): Outcome | null {
  const outcomes = branches.flatMap((branch) => {
    const speaking = answers.flatMap((atom) => (counts(atom, branch, vocabulary) ? (asWider(atom, branch) ?? []) : []));
    if (speaking.length === 0) return [];
    const sets = judge(speaking, [branch], vocabulary);
    return [{ branch, speaking, sets, met: sets.verdict === 'restated' || sets.verdict === 'tightened' }];
  });
  const met = outcomes.filter((outcome) => outcome.met);
  const reason: Reason = { code: 'alternatives', met: met.length, of: branches.length };
  const [only] = met;
  if (!only) {
    // A kind alone may fall short of the wider indicator without breaching anything: the rest may be other kinds.
    const direct = outcomes.find(({ branch, sets }) => isBreach(sets) && answers.some(({ indicator }) => indicator === branch.indicator));
    return direct ? { verdict: 'loosened', witness: direct.sets.witness, reason } : null;
  }
  const bonds = met.map(({ branch, speaking }) => speaking.map((atom) => judgeForce(atom, branch)));
  const kept = bonds.some((each) => each.some(({ verdict }) => verdict !== 'weakened'));
  if (!kept) return { verdict: 'weakened', witness: null, reason: bonds[0]?.[0]?.reason ?? reason };
  const exact = met.length === 1 && only.sets.verdict === 'restated' && bonds[0]?.every(({ verdict }) => verdict === 'restated');
  const direct = answers.every(({ indicator }) => indicator === only.branch.indicator);
  return { verdict: exact && direct ? 'restated' : 'tightened', witness: null, reason };
}

function unanswered(parent: Threshold, child: Document, vocabulary: Vocabulary): Outcome {
  const elsewhere = bearerOfUse(parent.binds, child, vocabulary) === 'own' ? null : (parent.binds?.name ?? '');
  return silence(null, elsewhere, parent.measure.document, child);
}

function sharesIndicator(a: Threshold, b: Threshold): boolean {
  return a.anyOf.some((mine) => b.anyOf.some((theirs) => mine.indicator === theirs.indicator));
}

/** Alternatives against alternatives: each of the child's must imply one of the parent's. */
function compareLists(child: Threshold, parent: Threshold, vocabulary: Vocabulary): Outcome {
  const mine = branchesOf(child, vocabulary);
  const theirs = branchesOf(parent, vocabulary);
  const implied = (from: Atom, to: readonly Atom[]) =>
    to.some(
      (branch) => from.indicator === branch.indicator && ['restated', 'tightened'].includes(judge([from], [branch], vocabulary).verdict),
    );
  const met = mine.filter((branch) => implied(branch, theirs)).length;
  const reason: Reason = { code: 'alternatives', met, of: mine.length };
  if (met < mine.length) return { verdict: 'loosened', witness: null, reason };
  const [first, second] = [mine[0], theirs[0]];
  const bond = first && second ? judgeForce(first, second) : null;
  if (bond?.verdict === 'weakened') return bond;
  const back = theirs.every((branch) => implied(branch, mine));
  if (!back) return { verdict: 'tightened', witness: null, reason };
  return bond ?? { verdict: 'restated', witness: null, reason: null };
}

function side(threshold: Threshold): Side {
  return { measure: threshold.measure, threshold, facet: 'alternatives', atom: null };
}

function entry(child: Threshold | null, parent: Threshold | null, { verdict, witness, reason }: Outcome): ThresholdVerdict {
  const indicator = (child ?? parent)?.anyOf.map((alternative) => alternative.indicator).join('|') ?? '';
  return {
    indicator,
    known: null,
    verdict,
    child: child && side(child),
    parent: parent && side(parent),
    witness,
    reason,
    inheritedFrom: null,
  };
}
