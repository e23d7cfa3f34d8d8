import type { Document, Measure } from '../model/program.js';
import type { ReadClause } from '../source/reading.js';
import { normalise } from '../source/repair/normalise.js';

/** Clauses of the text and the measures that encode them. Either side may be empty; several measures may share a clause. */
export interface Pair {
  /** Clause number, or the subhead where clauses have none. */
  name: string;
  clauses: ReadClause[];
  measures: Measure[];
}

export interface Pairing {
  /** `whole`: neither numbers nor subheads lead from one to the other, so the whole text is one pair. */
  by: 'clause' | 'section' | 'whole';
  pairs: Pair[];
}

/** Pairs clauses with measures by their numbers; a text without numbers by its subheads, or else as a whole. */
export function pairClauses(document: Document, clauses: readonly ReadClause[]): Pairing {
  for (const by of ['clause', 'section'] as const) {
    const pairs = pairBy(by, document.measures, clauses);
    if (pairs.some((pair) => pair.clauses.length > 0 && pair.measures.length > 0)) return { by, pairs };
  }
  return { by: 'whole', pairs: [{ name: document.title, clauses: [...clauses], measures: [...document.measures] }] };
}

function pairBy(by: 'clause' | 'section', measures: readonly Measure[], clauses: readonly ReadClause[]): Pair[] {
  const pairs = new Map<string, Pair>();
  const pairOf = (name: string | null): Pair | null => {
    if (name === null) return null;
    const key = normalise(name);
    let pair = pairs.get(key);
    if (!pair) {
      pair = { name, clauses: [], measures: [] };
      pairs.set(key, pair);
    }
    return pair;
  };
  for (const clause of clauses) pairOf(clause[by])?.clauses.push(clause);
  for (const measure of measures) pairOf(measure[by])?.measures.push(measure);
  return [...pairs.values()];
}
