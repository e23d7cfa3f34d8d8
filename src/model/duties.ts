/** Every place where a document charges a body with something. */

import type { BodyUse, Document, Measure, Procedure } from './program.js';
import type { Body } from './vocabulary.js';

export type DutyKind = 'lead' | 'responsible' | 'cooperating' | 'charged' | 'binds' | 'step';

export interface Duty {
  kind: DutyKind;
  use: BodyUse;
  /** Null for a step of a procedure that stands outside the measures. */
  measure: Measure | null;
  procedure: Procedure | null;
}

/** The duties in the order of the text: measure by measure, then the procedures. */
export function* dutiesOf(document: Document): Generator<Duty> {
  for (const measure of document.measures) yield* dutiesOfMeasure(measure);
  for (const procedure of document.procedures) {
    const measure = document.measures.find(({ id }) => id === procedure.measure) ?? null;
    for (const step of procedure.steps) {
      for (const use of step.actor) yield { kind: 'step', use, measure, procedure };
    }
  }
}

export function* dutiesOfMeasure(measure: Measure): Generator<Duty> {
  const duty = (kind: DutyKind, use: BodyUse): Duty => ({ kind, use, measure, procedure: null });
  for (const use of measure.lead) yield duty('lead', use);
  for (const use of measure.responsible) yield duty('responsible', use);
  for (const use of measure.cooperating) yield duty('cooperating', use);
  for (const use of measure.charged) yield duty('charged', use);
  for (const threshold of measure.thresholds) {
    if (threshold.binds) yield duty('binds', threshold.binds);
  }
}

/** All documents that `document` carries out, directly or through others, nearest first. */
export function ancestorsOf(document: Document): Document[] {
  const found = new Set<Document>();
  let layer = document.parents;
  while (layer.length > 0) {
    const next: Document[] = [];
    for (const parent of layer) {
      if (parent === document || found.has(parent)) continue;
      found.add(parent);
      next.push(...parent.parents);
    }
    layer = next;
  }
  return [...found];
}

/** Whether a document sets norms that can be in force: no experience report, nothing expired or repealed. */
export function setsNorms(document: Document): boolean {
  return document.nature === 'normative' && document.status !== 'expired' && document.status !== 'repealed';
}

/** Entries that name a known body, by that body, in order of first mention. */
export function byBody<Named extends { use: BodyUse }>(entries: Iterable<Named>): Map<Body, [Named, ...Named[]]> {
  const groups = new Map<Body, [Named, ...Named[]]>();
  for (const entry of entries) {
    const { body } = entry.use;
    if (!body) continue;
    const group = groups.get(body);
    if (group) group.push(entry);
    else groups.set(body, [entry]);
  }
  return groups;
}
