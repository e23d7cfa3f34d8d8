/** The bodies of a child's measures against those of the parent measures that they carry out. */

import { type BodyUse, compareLevels, type Document, type Measure, type Role } from '../model/program.js';
import type { Body } from '../model/vocabulary.js';

export type BodyVerdict = 'kept' | 'line-changed' | 'dropped' | 'undetermined';

export interface BodyComparison {
  verdict: BodyVerdict;
  role: List;
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
      if (!ancestors.includes(parent.document)) continue;
      const group = carriers.get(parent);
      if (group) group.push(measure);
      else carriers.set(parent, [measure]);
    }
  }
  const found: BodyComparison[] = [];
  for (const [parent, measures] of carriers) found.push(...leadsOf(measures, parent, child), ...othersOf(measures, parent, child));
  return found;
}

function leadsOf(measures: readonly Measure[], parent: Measure, document: Document): BodyComparison[] {
  if (parent.lead.length === 0) return [];
  const first = measures.find(({ lead }) => lead.length > 0);
  if (!first) return [];
  const found: BodyComparison[] = [];
  // Of leads that act jointly one is enough: the others may well be cooperating bodies further down.
  let someAnswered = false;
  const changed: BodyComparison[] = [];
  for (const theirs of parent.lead) {
    if (theirs.body === null) continue;
    const answer = find(measures, LEADS, ({ body }) => body !== null && lineOf(body, theirs.body as Body) === 'same');
    if (answer) {
      someAnswered = true;
      found.push({ verdict: 'kept', role: 'lead', child: answer.measure, parent, theirs, mine: answer.use });
      continue;
    }
    const other: BodyComparison = { verdict: 'undetermined', role: 'lead', child: first, parent, theirs, mine: first.lead[0] ?? null };
    const unknown = find(measures, LEADS, ({ body }) => body === null || lineOf(body, theirs.body as Body) === 'unknown');
    if (document.completeness !== 'full' || unknown) found.push(other);
    else changed.push({ ...other, verdict: 'line-changed' });
  }
  return someAnswered ? found : [...found, ...changed];
}

function othersOf(measures: readonly Measure[], parent: Measure, document: Document): BodyComparison[] {
  if (parent.responsible.length + parent.cooperating.length + parent.charged.length === 0) return [];
  const found: BodyComparison[] = [];
  const [first] = measures;
  const seen = new Set<Body>();
  for (const { body } of parent.lead) if (body) seen.add(body);
  for (const role of ['responsible', 'cooperating', 'charged'] as const) {
    for (const theirs of parent[role]) {
      const { body } = theirs;
      if (!first || !body || seen.has(body) || !needsAnswer(body, role, document)) continue;
      seen.add(body);
      const answer = find(measures, ALL, (use) => use.body !== null && answers(use.body, body));
      if (answer) found.push({ verdict: 'kept', role, child: answer.measure, parent, theirs, mine: answer.use });
      else if (find(measures, ALL, () => true)) {
        // A government is answered by the document that it issues, whoever does the work.
        const unclear = isUnclear(measures, document) || (body.isTerritorial && body.level === document.level);
        found.push({ verdict: unclear ? 'undetermined' : 'dropped', role, child: first, parent, theirs, mine: null });
      }
    }
  }
  return found;
}

/** Whether the lists of bodies do not tell all that are meant. */
function isUnclear(measures: readonly Measure[], document: Document): boolean {
  if (document.completeness !== 'full' || measures.some(({ openEnded }) => openEnded.length > 0)) return true;
  return find(measures, ALL, ({ body }) => body === null || isOpen(body)) !== null;
}

type List = Role | 'charged';
const LEADS: readonly List[] = ['lead'];
const ALL: readonly List[] = ['lead', 'responsible', 'cooperating', 'charged'];

/** The first body of some lists of the measures that will do. */
function find(
  measures: readonly Measure[],
  lists: readonly List[],
  will: (use: BodyUse) => boolean,
): { measure: Measure; use: BodyUse } | null {
  for (const measure of measures) {
    for (const list of lists) for (const use of measure[list]) if (will(use)) return { measure, use };
  }
  return null;
}

/** What a level above does itself, or cannot be told apart, needs no answer in the child's measure. */
function needsAnswer(body: Body, role: List, document: Document): boolean {
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
