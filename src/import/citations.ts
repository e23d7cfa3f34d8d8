import type { ReadCitation, ReadClause, Reading } from '../source/reading.js';

/** A document that the text cites, where it does so first. */
export interface Cited {
  citation: ReadCitation;
  /** Cited in the opening, as what the document rests on. */
  basis: boolean;
  /** The clause that cites it first; null in the opening. */
  clause: ReadClause | null;
}

/**
 * Every cited document once, in the order of the text. Two citations are the same when their titles are, unless both have
 * numbers that differ, and when both have one number and the title of one ends with that of the other (某厅《关于……的函》,
 * 《某厅关于……的函》); what one of them leaves out is filled in from the other.
 */
export function citationsOf({ basis, clauses, framework }: Reading): Cited[] {
  const all: Cited[] = basis.map((citation) => ({ citation, basis: true, clause: null }));
  const inOrder = [...framework, ...clauses].sort((a, b) => a.place.offset(0) - b.place.offset(0));
  for (const clause of inOrder) for (const citation of clause.citations) all.push({ citation, basis: false, clause });
  const byTitle = new Map<string, Cited[]>();
  const byNumber = new Map<string, Cited>();
  const result: Cited[] = [];
  for (const cited of all) {
    const { title, number, issuer } = cited.citation;
    const same = byTitle.get(title) ?? [];
    const numbered = number === null ? undefined : byNumber.get(number);
    const before =
      same.find(({ citation }) => citation.number === null || number === null || citation.number === number) ??
      (numbered && isPartOf(title, numbered.citation.title) ? numbered : undefined);
    if (before) {
      const known = before.citation;
      before.citation = { ...known, number: known.number ?? number, issuer: known.issuer.length > 0 ? known.issuer : issuer };
      continue;
    }
    byTitle.set(title, [...same, cited]);
    if (number !== null && !numbered) byNumber.set(number, cited);
    result.push(cited);
  }
  return result;
}

function isPartOf(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}
