import type { Clause, Outline, Problem, Responsibilities } from '../../../src/source/reading.js';
import { readResponsibilities, standingRules } from '../../../src/source/responsibilities.js';
import { Text } from '../../../src/source/text.js';

const positions = { at: (offset: number) => ({ line: 1, column: offset + 1 }) };

/** A clause from its paragraphs, a line for each, that stands at an offset of the input. */
export function clauseOf(text: string, offset = 0): Clause {
  let at = offset;
  const body = text.split('\n').map((line) => {
    const paragraph = Text.at(at, line);
    at += line.length + 1;
    return paragraph;
  });
  return {
    clause: null,
    section: null,
    headings: [],
    title: null,
    isFramework: false,
    place: Text.at(offset, text.slice(0, 4)),
    body,
    cells: [],
  };
}

export function outlineOf(clauses: Clause[], around: Partial<Outline> = {}): Outline {
  return { opening: [], annexes: [], closing: [], problems: [], ...around, clauses };
}

/** What is read from clauses that stand one after the other. */
export function readClauses(texts: readonly string[], around: Partial<Outline> = {}): { read: Responsibilities; problems: Problem[] }[] {
  const clauses = texts.map((text, at) => clauseOf(text, 10_000 * (at + 1)));
  const rules = standingRules(outlineOf(clauses, around));
  return clauses.map((clause) => readOne(clause, rules));
}

export function readOne(clause: Clause, rules = standingRules(outlineOf([clause]))): { read: Responsibilities; problems: Problem[] } {
  const problems: Problem[] = [];
  return { read: readResponsibilities(clause, rules, positions, problems), problems };
}

/** Roles in short: `L 甲 / R 乙 丙 / C 丁 / + R`. */
export function said(read: Responsibilities): string {
  const parts = (
    [
      ['L', read.lead],
      ['R', read.responsible],
      ['C', read.cooperating],
    ] as const
  ).flatMap(([sign, bodies]) => (bodies.length > 0 ? [`${sign} ${bodies.map(({ name }) => name).join(' ')}`] : []));
  const letters = { lead: 'L', responsible: 'R', cooperating: 'C' };
  if (read.openEnded.length > 0) parts.push(`+ ${read.openEnded.map((role) => letters[role]).join(' ')}`);
  return parts.join(' / ');
}
