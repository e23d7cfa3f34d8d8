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

/** A measure whose number is not that of the clause which it is by its title, or by its place among the others. */
export interface Renumbered {
  measure: Measure;
  /** The number that the text has. */
  stated: string;
}

export interface Pairing {
  /** `whole`: neither numbers nor subheads lead from one to the other, so the whole text is one pair. */
  by: 'clause' | 'section' | 'whole';
  pairs: Pair[];
  renumbered: Renumbered[];
  /** Measures that no number and no subhead leads from, while the others have one. */
  astray: Measure[];
}

/**
 * Pairs clauses with measures by their numbers; a text without numbers by its subheads, or else as a whole. A clause or a
 * measure without a number among numbered ones goes by its subhead, and by its title.
 */
export function pairClauses(document: Document, clauses: readonly ReadClause[]): Pairing {
  for (const by of ['clause', 'section'] as const) {
    if (clauses.every((each) => each[by] === null)) continue;
    const pairing = pairBy(by, document.measures, clauses);
    if (pairing.pairs.some((pair) => pair.clauses.length > 0 && pair.measures.length > 0)) return pairing;
  }
  const pairs = [{ name: document.title, clauses: [...clauses], measures: [...document.measures] }];
  return { by: 'whole', pairs, renumbered: [], astray: [] };
}

function pairBy(by: 'clause' | 'section', measures: readonly Measure[], clauses: readonly ReadClause[]): Pairing {
  const pairs = new Map<string, Pair>();
  const pairOf = (name: string): Pair => {
    const key = normalise(name);
    let pair = pairs.get(key);
    if (!pair) {
      pair = { name, clauses: [], measures: [] };
      pairs.set(key, pair);
    }
    return pair;
  };
  const unnamed: ReadClause[] = [];
  for (const clause of clauses) {
    const name = clause[by] ?? clause.section ?? clause.title;
    if (name === null) unnamed.push(clause);
    else pairOf(name).clauses.push(clause);
  }
  // Words before the first subhead: only measures that say no subhead either can be from there.
  for (const clause of unnamed) pairOf('').clauses.push(clause);
  const renumbered = by === 'clause' ? renumberedOf(measures, clauses) : [];
  const moved = new Map(renumbered.map(({ measure, stated }) => [measure, stated]));
  const astray: Measure[] = [];
  for (const measure of measures) {
    // A number, where the text has none.
    if (by === 'section' && measure.clause !== null) astray.push(measure);
    const name = moved.get(measure) ?? measure[by];
    if (name !== null) pairOf(name).measures.push(measure);
    else {
      const known = [measure.section, measure.title, measure.clause === null ? '' : null].find(
        (each) => each !== null && (pairs.get(normalise(each))?.clauses.length ?? 0) > 0,
      );
      if (typeof known === 'string') pairOf(known).measures.push(measure);
      else if (!astray.includes(measure)) astray.push(measure);
    }
  }
  return { by, pairs: [...pairs.values()], renumbered, astray };
}

/** Measures that bear another number than the clause with their title, or than the one open clause between their neighbours'. */
function renumberedOf(measures: readonly Measure[], clauses: readonly ReadClause[]): Renumbered[] {
  const numbers = clauses.flatMap(({ clause }) => (clause === null ? [] : [normalise(clause)]));
  const places = new Map(numbers.map((number, index) => [number, index]));
  // Numbers of a document's own making are not wrong numbers.
  if (!measures.some(({ clause }) => clause !== null && places.has(normalise(clause)))) return [];
  // A title that several clauses have leads to none of them.
  const titles = new Map<string, string | null>();
  for (const { clause, title } of clauses) {
    if (clause === null || title === null) continue;
    const key = normalise(title);
    titles.set(key, titles.has(key) ? null : clause);
  }
  const stated = new Map<Measure, string>();
  for (const measure of measures) {
    const byTitle = titles.get(normalise(measure.title)) ?? null;
    if (measure.clause !== null && byTitle !== null && normalise(byTitle) !== normalise(measure.clause)) stated.set(measure, byTitle);
  }
  const placeOf = (measure: Measure | undefined): number | undefined =>
    measure && places.get(normalise(stated.get(measure) ?? measure.clause ?? ''));
  const taken = new Set(measures.map(placeOf));
  measures.forEach((measure, index) => {
    if (measure.clause === null || placeOf(measure) !== undefined) return;
    const before = index === 0 ? -1 : placeOf(measures[index - 1]);
    const after = index === measures.length - 1 ? numbers.length : placeOf(measures[index + 1]);
    if (before === undefined || after !== before + 2 || taken.has(before + 1)) return;
    const clause = clauses.find((each) => each.clause !== null && normalise(each.clause) === numbers[before + 1])?.clause;
    if (clause) stated.set(measure, clause);
  });
  return [...stated].map(([measure, number]) => ({ measure, stated: number }));
}

/** Everything that a clause says, its tail included. */
export function wordsOf({ title, body, cells }: ReadClause): string {
  return [title ?? '', ...body.map(({ chars }) => chars), ...cells.map(({ text }) => text.chars)].join('\n');
}
