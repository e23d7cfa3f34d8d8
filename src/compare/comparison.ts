/** Everything that is compared for one document: thresholds, parts of wholes, bodies, procedures. */

import { ancestorsOf, setsNorms } from '../model/duties.js';
import type { Document, Program, Threshold } from '../model/program.js';
import { type BodyComparison, compareBodies } from './bodies.js';
import { entryOf, type Outcome, silence, type ThresholdVerdict, unheardOf } from './entry.js';
import { atomsOf, isShared } from './norms.js';
import { exceeds, type Part, sharesOf, type Undetermined, type Whole, wholeOf } from './parts.js';
import { compareProcedures, type ProcedureComparison } from './procedures.js';
import { bearerOfUse } from './scope.js';
import { compareThresholds } from './thresholds.js';
import type { Verdict } from './verdict.js';

export interface PartVerdict {
  verdict: Extract<Verdict, 'part-of' | 'contradictory' | 'missing' | 'undetermined'>;
  /** Null where this child has no part of the whole. */
  part: Part | null;
  whole: Whole;
}

export interface Comparison {
  child: Document;
  /** All documents that it carries out, nearest first. */
  parents: Document[];
  thresholds: ThresholdVerdict[];
  parts: PartVerdict[];
  bodies: BodyComparison[];
  procedures: ProcedureComparison[];
}

const known = new WeakMap<Program, Map<Document, Comparison>>();

/** The comparison of each document with all that it carries out. Worked out once for a program. */
export function comparisonsOf(program: Program): Map<Document, Comparison> {
  let comparisons = known.get(program);
  if (!comparisons) {
    comparisons = new Map();
    for (const document of program.documents) {
      const ancestors = ancestorsOf(document).filter(setsNorms);
      if (ancestors.length > 0 && setsNorms(document)) comparisons.set(document, compareDocuments(document, ancestors, program));
    }
    known.set(program, comparisons);
  }
  return comparisons;
}

/** One child against given parents. */
export function compareDocuments(child: Document, parents: readonly Document[], program: Program): Comparison {
  const shares = partsOf(child, parents, program);
  return {
    child,
    parents: [...parents],
    thresholds: [...compareThresholds(child, parents, program.vocabulary), ...shares.rest],
    parts: shares.parts,
    bodies: compareBodies(child, parents),
    procedures: proceduresOf(child, parents),
  };
}

/** Procedures of documents that set norms: against the parent's, and against another of the same document. */
export function procedureComparisonsOf(program: Program): ProcedureComparison[] {
  const comparisons = comparisonsOf(program);
  return program.documents.filter(setsNorms).flatMap((document) => comparisons.get(document)?.procedures ?? proceduresOf(document, []));
}

/** Parts with their wholes, and what cannot be set against a whole. */
function partsOf(child: Document, parents: readonly Document[], program: Program): { parts: PartVerdict[]; rest: ThresholdVerdict[] } {
  const parts: PartVerdict[] = [];
  const rest: ThresholdVerdict[] = [];
  const shares = sharesOf(program);
  const mine = sharedIn(child);
  const placed = new Set<Threshold>();
  for (const threshold of parents.flatMap(sharedIn)) {
    const whole = wholeOf(threshold, program);
    const own = mine.flatMap((part) => shares.partOf.get(part) ?? []).filter((share) => share.whole === whole);
    for (const { part, whole: of } of own) {
      placed.add(part.threshold);
      const over = exceeds(part.amount, of.amount) || exceeds(of.sum, of.amount);
      parts.push({ verdict: over ? 'contradictory' : 'part-of', part, whole: of });
    }
    // What a nearer parent has a part of is shared out by that parent.
    if (own.length > 0 || parents.some((parent) => parent !== threshold.measure.document && answersFor(parent, threshold))) continue;
    const bearer = bearerOfUse(threshold.binds, child, program.vocabulary);
    const outcome = silence(null, bearer === 'own' ? null : (threshold.binds?.name ?? ''), threshold.measure.document, child);
    const open = mine.find((part) => part.indicator === threshold.indicator && isUndetermined(part, shares.undetermined));
    if (open) {
      placed.add(open);
      rest.push(sharedEntry(open, threshold, { verdict: 'undetermined', witness: null, reason: null }, program));
    } else if (whole && (outcome.verdict === 'missing' || outcome.verdict === 'undetermined'))
      parts.push({ verdict: outcome.verdict, part: null, whole });
    else rest.push(sharedEntry(null, threshold, whole ? outcome : notStated(), program));
  }
  const partial = parents.some(({ completeness }) => completeness !== 'full');
  for (const threshold of mine) {
    // It may be a part of a whole in a document that is not looked at here.
    if (placed.has(threshold) || shares.partOf.has(threshold)) continue;
    const isOpen = isUndetermined(threshold, shares.undetermined);
    rest.push(
      sharedEntry(threshold, null, isOpen ? { verdict: 'undetermined', witness: null, reason: null } : unheardOf(partial), program),
    );
  }
  return { parts, rest };
}

const shared = new WeakMap<Document, Threshold[]>();

function sharedIn(document: Document): Threshold[] {
  let thresholds = shared.get(document);
  if (!thresholds) {
    thresholds = document.measures.flatMap((measure) => measure.thresholds.filter(isShared));
    shared.set(document, thresholds);
  }
  return thresholds;
}

/** Whether a nearer parent has its own part of a whole: what is left for the child is a part of that. */
function answersFor(parent: Document, threshold: Threshold): boolean {
  return (
    ancestorsOf(parent).includes(threshold.measure.document) && sharedIn(parent).some(({ indicator }) => indicator === threshold.indicator)
  );
}

function isUndetermined(threshold: Threshold, undetermined: readonly Undetermined[]): boolean {
  return undetermined.some((each) => each.threshold === threshold);
}

function notStated(): Outcome {
  return { verdict: 'not-comparable', witness: null, reason: { code: 'no-figure' } };
}

function sharedEntry(child: Threshold | null, parent: Threshold | null, outcome: Outcome, { vocabulary }: Program): ThresholdVerdict {
  const atom = (threshold: Threshold | null) => (threshold ? (atomsOf(threshold, vocabulary)[0] ?? null) : null);
  return entryOf(atom(child), atom(parent), outcome);
}

function proceduresOf(child: Document, parents: readonly Document[]): ProcedureComparison[] {
  return child.procedures.flatMap((procedure) => {
    const found: ProcedureComparison[] = [];
    if (procedure.parent && parents.includes(procedure.parent.document))
      found.push(compareProcedures(procedure, procedure.parent, 'implements'));
    const { sameAs } = procedure;
    const isSecondMention = sameAs?.sameAs === procedure && child.procedures.indexOf(sameAs) < child.procedures.indexOf(procedure);
    if (sameAs && sameAs !== procedure && !isSecondMention) found.push(compareProcedures(procedure, sameAs, 'same-as'));
    return found;
  });
}
