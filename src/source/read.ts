import { CharacterSet } from './character-set.js';
import { readCitations } from './citations.js';
import { readFigures } from './figures.js';
import { readHead } from './head.js';
import { readOutline } from './outline.js';
import { readProcedures } from './procedures.js';
import type { Head, Intake, Outline, ReadCitation, ReadClause, Reading, Responsibilities } from './reading.js';
import { repair } from './repair.js';
import { readResponsibilities, standingRules } from './responsibilities.js';
import type { Text } from './text.js';

/** The way of a text: blocks → repaired blocks → outline → what each clause says. Nothing in it throws. */
export function read(intake: Intake, options: { repair: boolean }): Reading {
  const { file, format, encoding, positions } = intake;
  const repaired = options.repair ? repair(intake) : { blocks: intake.blocks, furniture: [], repairs: [], problems: [] };
  const outline = readOutline(repaired.blocks, positions);
  // Dates of publication stand in what surrounds the text on its page.
  const head = readHead(outline, [...repaired.furniture, ...repaired.blocks]);
  const rules = standingRules(outline);
  const issued =
    head.issued ?? numberYear(head) ?? planStart(head) ?? lastCited(outline.opening.slice(0, 40)) ?? lastCited(bodiesOf(outline));
  const dates = { year: yearOf(head), issued };
  const problems = [...intake.problems, ...repaired.problems, ...outline.problems];
  // Reader by reader, and not clause by clause: each has so many patterns that they drive each other out of the processor's caches.
  const responsibilities = outline.clauses.map((clause) => readResponsibilities(clause, rules, positions, problems));
  const numbers = outline.clauses.map((clause, at) => readFigures(clause, (responsibilities[at] as Responsibilities).tails, dates));
  const citations = outline.clauses.map(({ body }) => body.flatMap((text) => readCitations(text, head.title)));
  const all = outline.clauses.map((clause, at): ReadClause => {
    const { figures, others, absolutes } = numbers[at] as (typeof numbers)[number];
    // Written out, here and elsewhere: a spread costs more than what it copies.
    const { section, headings, title, isFramework, place, body, cells } = clause;
    return {
      clause: clause.clause,
      section,
      headings,
      title,
      isFramework,
      place,
      body,
      cells,
      responsibilities: responsibilities[at] as Responsibilities,
      figures,
      others,
      absolutes,
      citations: citations[at] as ReadCitation[],
    };
  });
  const { clauses, framework } = withoutFramework(all);
  return {
    file,
    format,
    encoding,
    positions,
    head,
    basis: outline.opening.flatMap((text) => readCitations(text, head.title)),
    clauses,
    framework,
    procedures: readProcedures({ ...outline, clauses }),
    repairs: repaired.repairs,
    problems: problems.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column),
  };
}

/** The year of a plan for one year (2024年……工作方案), else that of the document. */
function yearOf(head: Head): string | null {
  const { title, issued } = head;
  const years = title?.match(/20\d\d(?=年)/g) ?? [];
  return years.length === 1 && !/20\d\d\s*(?:年)?\s*[-—–~～至]/.test(title ?? '')
    ? (years[0] as string)
    : (issued?.slice(0, 4) ?? numberYear(head));
}

/** The year of the youngest document that these paragraphs cite by its number: the one they are of is not older. */
function lastCited(paragraphs: readonly Text[]): string | null {
  let last: string | null = null;
  for (const { chars } of paragraphs) {
    if (!CITES.isIn(chars)) continue;
    for (const [year] of chars.slice(0, 2000).matchAll(/(?<=[〔[])20\d\d(?=[〕\]] ?\d)/g)) if (last === null || year > last) last = year;
  }
  return last;
}

const CITES = new CharacterSet('〔[');

/** The clauses of an excerpt that has lost its head. */
function bodiesOf({ clauses }: Outline): Text[] {
  return clauses.flatMap(({ body }) => body);
}

/** A document is numbered in the year of its issue. */
function numberYear({ number }: Head): string | null {
  return /[〔[](20\d\d)[〕\]]/.exec(number ?? '')?.[1] ?? null;
}

/** A plan for “十四五” is not older than its first year. */
function planStart({ title }: Head): string | null {
  // A plan for 2024—2026 is one of its first year.
  const years = title?.match(/20\d\d(?=年| ?[-—–~～至])/g) ?? [];
  if (years.length > 0) return years[0] as string;
  const number = '一二三四五六七八'.indexOf(/十([一二三四五六七八])五/.exec(title ?? '')?.[1] ?? ' ');
  return number < 0 ? null : `${2006 + 5 * number}`;
}

/**
 * In a text whose measures end with their bodies, what comes before them (significance, guiding ideas, aims) is nobody's
 * task, unless it sets figures. In a text without tails there is no such sign, and those clauses stay among the others.
 */
function withoutFramework(all: readonly ReadClause[]): { clauses: ReadClause[]; framework: ReadClause[] } {
  const isAssigned = ({ responsibilities: { lead, responsible, cooperating } }: ReadClause): boolean =>
    lead.length + responsible.length + cooperating.length > 0;
  if (!all.some(isAssigned)) return { clauses: [...all], framework: [] };
  const isLeftOut = (clause: ReadClause): boolean => clause.isFramework && clause.figures.length === 0 && !isAssigned(clause);
  return { clauses: all.filter((clause) => !isLeftOut(clause)), framework: all.filter(isLeftOut) };
}
