/** Everything that is compared for one document: thresholds, parts of wholes, bodies, procedures. */

import { ancestorsOf, setsNorms } from '../model/duties.js';
import type { Document, Program } from '../model/program.js';
import { type BodyComparison, compareBodies } from './bodies.js';
import { type Part, sharesOf, type Whole } from './parts.js';
import { compareProcedures, type ProcedureComparison } from './procedures.js';
import { compareThresholds, type ThresholdVerdict } from './thresholds.js';
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
      const ancestors = ancestorsOf(document);
      if (ancestors.length > 0 && setsNorms(document)) comparisons.set(document, compareDocuments(document, ancestors, program));
    }
    known.set(program, comparisons);
  }
  return comparisons;
}

/** One child against given parents. */
export function compareDocuments(child: Document, parents: readonly Document[], program: Program): Comparison {
  return {
    child,
    parents: [...parents],
    thresholds: compareThresholds(child, parents, program.vocabulary),
    parts: partsOf(child, parents, program),
    bodies: compareBodies(child, parents),
    procedures: proceduresOf(child, parents),
  };
}

function partsOf(child: Document, parents: readonly Document[], program: Program): PartVerdict[] {
  return sharesOf(program)
    .wholes.filter(({ threshold }) => parents.includes(threshold.measure.document))
    .map((whole) => {
      const part = [...whole.parts, ...whole.duplicates.map((duplicate) => duplicate.part)].find(({ threshold }) => threshold.measure.document === child) ?? null;
      const over = whole.amount.high !== null && whole.sum.low.compare(whole.amount.high) > 0;
      return { verdict: part ? (over ? 'contradictory' : 'part-of') : 'missing', part, whole };
    });
}

function proceduresOf(child: Document, parents: readonly Document[]): ProcedureComparison[] {
  return child.procedures.flatMap((procedure) => {
    const found: ProcedureComparison[] = [];
    if (procedure.parent && parents.includes(procedure.parent.document)) found.push(compareProcedures(procedure, procedure.parent, 'implements'));
    if (procedure.sameAs) found.push(compareProcedures(procedure, procedure.sameAs, 'same-as'));
    return found;
  });
}
