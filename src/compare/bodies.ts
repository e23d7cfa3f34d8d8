/** The bodies of a child's measures against those of the parent measures that they carry out. */

import { type BodyUse, compareLevels, type Document, type Measure, type Role } from '../model/program.js';
import type { Body } from '../model/vocabulary.js';

export type BodyVerdict = 'kept' | 'line-changed' | 'dropped' | 'undetermined';

export interface BodyComparison {
  verdict: BodyVerdict;
  role: Role | 'charged';
  child: Measure;
  parent: Measure;
  /** As the parent names it. */
  theirs: BodyUse;
  /** Who answers it in the child's measure; null where nobody does. */
  mine: BodyUse | null;
}

/**
 * For each body that a parent's measure names and that must have an answer at the child's level: who answers it.
 * A lead must stay in its line (条); another body must not be dropped. Several measures of the child that carry out
 * one of the parent are looked at together.
 */
export function compareBodies(child: Document, ancestors: readonly Document[]): BodyComparison[] {
  const carriers = new Map<Measure, Measure[]>();
  for (const measure of child.measures) {
    for (const parent of measure.parents) {
      if (ancestors.includes(parent.document)) carriers.set(parent, [...(carriers.get(parent) ?? []), measure]);
    }
  }
  const order = new Map(child.measures.map((measure, index) => [measure, index]));
  const found = [...carriers].flatMap(([parent, measures]) => [...leadsOf(measures, parent, child), ...othersOf(measures, parent, child)]);
  return found.sort((a, b) => (order.get(a.child) ?? 0) - (order.get(b.child) ?? 0));
}

function leadsOf(measures: readonly Measure[], parent: Measure, document: Document): BodyComparison[] {
  const led = measures.filter(({ lead }) => lead.length > 0);
  const [first] = led;
  if (!first) return [];
  const mine = led.flatMap((measure) => measure.lead.map((use) => ({ measure, use })));
  const answerTo = (theirs: BodyUse) => mine.find(({ use }) => use.body && theirs.body && lineOf(use.body, theirs.body) === 'same');
  // Of leads that act jointly one is enough: the others may well be cooperating bodies further down.
  const someAnswered = parent.lead.some(answerTo);
  return parent.lead.flatMap((theirs): BodyComparison[] => {
    if (theirs.body === null) return [];
    const same = answerTo(theirs);
    if (same) return [{ verdict: 'kept', role: 'lead', child: same.measure, parent, theirs, mine: same.use }];
    const other: BodyComparison = { verdict: 'undetermined', role: 'lead', child: first, parent, theirs, mine: first.lead[0] ?? null };
    const unknown = document.completeness !== 'full' || mine.some(({ use }) => !use.body || lineOf(use.body, theirs.body as Body) === 'unknown');
    if (unknown) return [other];
    return someAnswered ? [] : [{ ...other, verdict: 'line-changed' }];
  });
}

function othersOf(measures: readonly Measure[], parent: Measure, document: Document): BodyComparison[] {
  const [first] = measures;
  const all = measures.flatMap((measure) => [...measure.lead, ...measure.responsible, ...measure.cooperating, ...measure.charged].map((use) => ({ measure, use })));
  if (!first || all.length === 0) return [];
  const open = document.completeness !== 'full' || measures.some(({ openEnded }) => openEnded.length > 0) || all.some(({ use: { body } }) => body === null || isOpen(body));
  const seen = new Set<Body>(parent.lead.flatMap(({ body }) => body ?? []));
  const found: BodyComparison[] = [];
  for (const role of ['responsible', 'cooperating', 'charged'] as const) {
    for (const theirs of parent[role]) {
      const { body } = theirs;
      if (!body || seen.has(body) || !needsAnswer(body, role, document)) continue;
      seen.add(body);
      const answer = all.find(({ use }) => use.body && answers(use.body, body));
      if (answer) found.push({ verdict: 'kept', role, child: answer.measure, parent, theirs, mine: answer.use });
      else {
        // A government is answered by the document that it issues, whoever does the work.
        const verdict = open || (body.isTerritorial && body.level === document.level) ? 'undetermined' : 'dropped';
        found.push({ verdict, role, child: first, parent, theirs, mine: null });
      }
    }
  }
  return found;
}

/** What a level above does itself, or cannot be told apart, needs no answer in the child's measure. */
function needsAnswer(body: Body, role: Role | 'charged', document: Document): boolean {
  if (isOpen(body)) return false;
  return compareLevels(body.level, document.level) >= 0 || (role !== 'charged' && !body.isTerritorial);
}

function isOpen(body: Body): boolean {
  return body.collective && body.members === 'open';
}

/** A bureau answers the one of its line at another level; any body of a level answers a whole territory of that level. */
function answers(mine: Body, theirs: Body): boolean {
  if (mine === theirs) return true;
  if (theirs.isTerritorial) return compareLevels(mine.level, theirs.level) === 0;
  return !mine.isTerritorial && mine.line === theirs.line && mine.branch === theirs.branch;
}

/** A whole government is of no line: whether it leads the work of one nobody can tell. */
function lineOf(mine: Body, theirs: Body): 'same' | 'other' | 'unknown' {
  if (mine === theirs) return 'same';
  if (mine.isTerritorial || theirs.isTerritorial) return 'unknown';
  return mine.line === theirs.line ? 'same' : 'other';
}
