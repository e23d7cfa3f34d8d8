/** Which bodies have to do with which measures, and how: derived from the measures, never typed. */

import { type BodyUse, type Document, LEVELS, type Measure, type Procedure, type Program } from '../../model/program.js';
import type { Body, Vocabulary } from '../../model/vocabulary.js';
import type { Tie } from './labels.js';

/** One body, with everything that ties it to measures and procedures. */
export interface BodyTies {
  /** The registry id, or the name of a body that the vocabulary does not have. */
  key: string;
  name: string;
  /** As the first document that names it writes it. */
  written: string;
  body: Body | null;
  /** The area at the top of its jurisdiction: bodies of different territories meet in no document. */
  territory: string;
  measures: Map<Measure, Set<Tie>>;
  procedures: Set<Procedure>;
}

export type MarkedTie = 'lead' | 'responsible' | 'cooperating' | 'charged';
export const MARKED_TIES: readonly MarkedTie[] = ['lead', 'responsible', 'cooperating', 'charged'];

export const keyOf = (use: BodyUse): string => (use.body ? `id:${use.body.id}` : `name:${use.name}`);

/** Every tie of a measure, in the order it is written. */
export function tiesOf(measure: Measure): { use: BodyUse; tie: Tie }[] {
  const as = (tie: Tie) => (use: BodyUse) => ({ use, tie });
  return [
    ...measure.lead.map(as('lead')),
    ...measure.responsible.map(as('responsible')),
    ...measure.cooperating.map(as('cooperating')),
    ...measure.charged.map(as('charged')),
    ...measure.thresholds.flatMap((threshold) => (threshold.binds ? [as('bound')(threshold.binds)] : [])),
  ];
}

/** The bodies of some documents, ordered by territory (and area, where there are several documents), level, department line, then first use. */
export function bodiesOf(documents: readonly Document[], vocabulary: Vocabulary): BodyTies[] {
  const found = new Map<string, BodyTies>();
  const of = (use: BodyUse, document: Document): BodyTies => {
    const key = keyOf(use);
    let ties = found.get(key);
    if (!ties) {
      const territory = topOf(use.body?.jurisdiction ?? null, vocabulary) ?? territoryOf(document, vocabulary);
      ties = {
        key,
        name: use.body?.name ?? use.name,
        written: use.name,
        body: use.body,
        territory,
        measures: new Map(),
        procedures: new Set(),
      };
      found.set(key, ties);
    }
    return ties;
  };
  for (const document of documents) {
    for (const measure of document.measures) {
      for (const { use, tie } of tiesOf(measure)) {
        const { measures } = of(use, document);
        const known = measures.get(measure);
        if (known) known.add(tie);
        else measures.set(measure, new Set([tie]));
      }
    }
    for (const procedure of document.procedures) {
      for (const step of procedure.steps) for (const use of step.actor) of(use, document).procedures.add(procedure);
    }
  }
  return inOrder([...found.values()], vocabulary, documents.length > 1);
}

/** Every body that has a role anywhere. */
export function allBodies(program: Program): BodyTies[] {
  return bodiesOf(program.documents, program.vocabulary);
}

/** The documents that give a body anything to do, in the program's order. */
export function documentsOf(ties: BodyTies, { documents }: Program): Document[] {
  const found = new Set([...ties.measures.keys(), ...ties.procedures].map(({ document }) => document));
  return documents.filter((document) => found.has(document));
}

/** How many measures a body has in each role. */
export function loadOf(ties: BodyTies): Record<MarkedTie, number> & { total: number } {
  const load = { lead: 0, responsible: 0, cooperating: 0, charged: 0, total: 0 };
  for (const kinds of ties.measures.values()) {
    const marked = MARKED_TIES.filter((tie) => kinds.has(tie));
    for (const tie of marked) load[tie]++;
    if (marked.length > 0) load.total++;
  }
  return load;
}

function topOf(code: string | null, { jurisdictions }: Vocabulary): string | null {
  let top = code;
  for (let at = code; at !== null; at = jurisdictions.get(at)?.parent ?? null) top = at;
  return top;
}

/** The territory of a document. */
export function territoryOf(document: Document, vocabulary: Vocabulary): string {
  return topOf(document.jurisdiction, vocabulary) ?? document.id;
}

function inOrder(bodies: BodyTies[], vocabulary: Vocabulary, byArea: boolean): BodyTies[] {
  const lines = [...vocabulary.lines.keys()];
  const areas = [...new Set(bodies.map(({ body }) => body?.jurisdiction ?? ''))];
  const territories = [...new Set(bodies.map(({ territory }) => territory))];
  const keys = (ties: BodyTies): number[] => {
    const { body, territory } = ties;
    const area = body?.jurisdiction ?? '';
    const line = body?.line ? lines.indexOf(body.line) : -1;
    return [
      territories.indexOf(territory),
      ...(byArea ? [depthOf(area, vocabulary), areas.indexOf(area)] : []),
      body ? LEVELS.indexOf(body.level) : LEVELS.length,
      Number(body?.collective ?? false),
      line < 0 ? lines.length : line,
    ];
  };
  // Array sorting is stable: what is equal stays in the order of first use.
  return bodies
    .map((ties) => ({ ties, keys: keys(ties) }))
    .sort((a, b) => a.keys.reduce((order, key, at) => order || key - (b.keys[at] ?? 0), 0))
    .map(({ ties }) => ties);
}

/** How far below the top of its territory an area lies; what has no area comes last. */
function depthOf(code: string, { jurisdictions }: Vocabulary): number {
  let depth = code === '' ? 99 : 0;
  for (let at = jurisdictions.get(code)?.parent ?? null; at !== null; at = jurisdictions.get(at)?.parent ?? null) depth++;
  return depth;
}
