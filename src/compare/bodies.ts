/** The bodies of a child's measure against those of the parent measures that it carries out. */

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
 * For each body that the parent's measure names and that must have an answer at the child's level: who answers it.
 * A lead must stay in its line (条); another body must not be dropped.
 */
export function compareBodies(child: Document, ancestors: readonly Document[]): BodyComparison[] {
  const found: BodyComparison[] = [];
  for (const measure of child.measures) {
    for (const parent of measure.parents.filter(({ document }) => ancestors.includes(document))) found.push(...compareMeasure(measure, parent, child));
  }
  return found;
}

function compareMeasure(child: Measure, parent: Measure, document: Document): BodyComparison[] {
  const found: BodyComparison[] = [];
  const all = [...child.lead, ...child.responsible, ...child.cooperating, ...child.charged];
  const entry = (verdict: BodyVerdict, role: BodyComparison['role'], theirs: BodyUse, mine: BodyUse | null): BodyComparison => ({ verdict, role, child, parent, theirs, mine });
  for (const theirs of parent.lead) {
    if (child.lead.length === 0 || theirs.body === null) continue;
    const same = child.lead.find(({ body }) => body && sameLine(body, theirs.body as Body));
    if (same) found.push(entry('kept', 'lead', theirs, same));
    else if (theirs.body.isTerritorial || child.lead.some(({ body }) => !body || body.isTerritorial)) found.push(entry('undetermined', 'lead', theirs, child.lead[0] ?? null));
    else if (!parent.lead.some((other) => child.lead.some(({ body }) => body && other.body && sameLine(body, other.body)))) {
      found.push(entry('line-changed', 'lead', theirs, child.lead[0] ?? null));
    }
  }
  const open = child.openEnded.length > 0 || all.some(({ body }) => body === null || (body.collective && body.members === 'open'));
  for (const role of ['responsible', 'cooperating', 'charged'] as const) {
    for (const theirs of parent[role]) {
      const body = theirs.body;
      // What a level above does itself, or cannot be told apart, needs no answer in the child's measure.
      if (!body || (body.collective && body.members === 'open') || (body.isTerritorial && compareLevels(body.level, document.level) < 0)) continue;
      if (role === 'charged' && compareLevels(body.level, document.level) < 0) continue;
      const mine = all.find((use) => use.body && answers(use.body, body)) ?? null;
      if (mine) found.push(entry('kept', role, theirs, mine));
      else if (all.length > 0) found.push(entry(open ? 'undetermined' : 'dropped', role, theirs, null));
    }
  }
  return found;
}

/** A bureau answers the one of its line at another level; any body of a level answers a whole territory of that level. */
function answers(mine: Body, theirs: Body): boolean {
  if (mine === theirs) return true;
  if (theirs.isTerritorial) return compareLevels(mine.level, theirs.level) === 0;
  return mine.line === theirs.line && mine.branch === theirs.branch;
}

function sameLine(mine: Body, theirs: Body): boolean {
  return mine === theirs || (!mine.isTerritorial && mine.line === theirs.line);
}
