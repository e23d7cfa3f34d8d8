import { aimsApart } from './outline/aims.js';
import { withoutFieldNames, withoutLoneTitles } from './outline/clause-titles.js';
import { type Cut, cutsOf } from './outline/cut.js';
import { type DocumentLines, documentsOf, nameOf } from './outline/documents.js';
import { fusedTables } from './outline/fused-table.js';
import { joined, labelsOf } from './outline/label.js';
import { type Line, linesOf } from './outline/lines.js';
import { numberingProblems } from './outline/numbering.js';
import { type Body, partsOf } from './outline/parts.js';
import { type Facts, isText } from './outline/survey.js';
import { measureHead, numbersRunOn, rowClauses } from './outline/table.js';
import { rowTexts } from './outline/table-texts.js';
import { articleName, cutTitle, type TitleCut } from './outline/title.js';
import { afterMarker, isTable, type Node, treeOf } from './outline/tree.js';
import { unnumberedClauses } from './outline/unnumbered.js';
import { fullWidth } from './outline/width.js';
import type { Annex, Block, Clause, Outline, Positions, Problem } from './reading.js';
import { Text } from './text.js';

/**
 * Cuts an official text into its opening, its clauses, its annexes and its closing. A clause is an article, else the
 * deepest numbered item that ends with a tail, else the deepest level of items that the text uses throughout; rows of
 * a table of measures are clauses, too, but for those of an annex to a text that charges somebody itself: they are reported.
 * Items whose numbers run through the sections of the text are clauses each, under the tail of their section. Numbers that
 * skip, repeat or restart are reported and never put right. Where a file holds several documents, the opening, the closing and so
 * the head are those of the first; the clauses of the others follow under their titles, and each is reported.
 * Linear in the length of the text; never throws.
 */
export function readOutline(blocks: Block[], positions: Positions): Outline {
  const lines = linesOf(blocks);
  const [first, ...others] = documentsOf(lines);
  const outline = documentOutline(first as DocumentLines, positions);
  for (const problem of fusedTables(lines, positions)) outline.problems.push(problem);
  if (others.length > 0) outline.firstClauses = outline.clauses.length;
  for (const other of others) {
    const { clauses, annexes, problems } = documentOutline(other, positions);
    for (const clause of clauses) outline.clauses.push(clause);
    for (const annex of annexes) outline.annexes.push(annex);
    for (const problem of problems) outline.problems.push(problem);
    if (other.place)
      outline.problems.push({ rule: 'another-document', at: positions.at(other.place.offset(0)), args: { title: nameOf(other) ?? '' } });
  }
  return outline;
}

function documentOutline(document: DocumentLines, positions: Positions): Outline {
  const parts = partsOf(document.lines);
  const problems: Problem[] = [];
  const bodies = parts.bodies.map((body) => ({ label: body.label, clauses: bodyClauses(body, positions, problems) }));
  const { aims, others } = aimsApart(parts.opening);
  const clauses = named([...unnumberedClauses(aims, [], ''), ...joinedBodies(bodies)], document);
  const annexes = parts.annexes.map(
    ({ label, title, lines, place }): Annex => ({ label, title: title && fullWidth(title.chars), body: textsOf(lines), place }),
  );
  for (const { label, lines, place } of parts.annexes) {
    const rows = lines.reduce((sum, line) => sum + (isTable(line) && measureHead(line) ? line.rows.length - 1 : 0), 0);
    if (rows > 0) problems.push({ rule: 'annex-table', at: positions.at(place.offset(0)), args: { annex: label, rows } });
  }
  return { opening: [...document.intro, ...textsOf(others)], clauses, annexes, closing: textsOf(parts.closing), problems };
}

/** Clauses of one of several documents: its name stands above their headings, its label before their numbers. */
function named(clauses: Clause[], document: DocumentLines): Clause[] {
  const name = nameOf(document);
  if (name === null) return clauses;
  return clauses.map((clause) => ({
    ...clause,
    clause: document.label === null || clause.clause === null ? clause.clause : joined(document.label, clause.clause),
    section: clause.section ?? name,
    headings: [name, ...clause.headings],
  }));
}

/** The clauses of all bodies; those of an annex keep its label only where their numbers stand in another body, too. */
function joinedBodies(bodies: readonly { label: string | null; clauses: Clause[] }[]): Clause[] {
  if (bodies.length < 2) return bodies[0]?.clauses ?? [];
  const bare = ({ label, clauses }: (typeof bodies)[number]): (string | null)[] =>
    clauses.map(({ clause }) =>
      label === null || label === '通知' || clause === null ? clause : clause.slice(label.length).replace(/^-(?=[0-9])/, ''),
    );
  const numbers = bodies.map(bare);
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const own of numbers)
    for (const number of new Set(own)) {
      if (number === null) continue;
      if (seen.has(number)) twice.add(number);
      seen.add(number);
    }
  return bodies.flatMap(({ label, clauses }, at) => {
    const own = numbers[at] as (string | null)[];
    if (label === null || label === '通知' || own.some((number) => number !== null && twice.has(number))) return clauses;
    return clauses.map((clause, index) => ({ ...clause, clause: own[index] ?? null }));
  });
}

/** What the clauses of one body share. */
interface Context {
  facts: ReadonlyMap<Node, Facts>;
  labels: ReadonlyMap<Node, string>;
  /** Headings above each node and its own, outermost first. */
  headings: Map<Node, string[]>;
  /** Whether the titles of clauses stand on lines of their own throughout. */
  standAlone: boolean;
  /** Whether articles begin with their names here: 第三条 落户奖励。对……. */
  namesArticles: boolean;
  /** Whether the rows of tables are quoted by their own numbers, and not by those of the headings above them, too. */
  tablesRunOn: boolean;
  prefix: string;
  positions: Positions;
  problems: Problem[];
}

function bodyClauses({ label, lines: all }: Body, positions: Positions, problems: Problem[]): Clause[] {
  const prefix = label ?? '';
  const lines = withoutEmptyEnd(all);
  const root = treeOf(lines);
  if (root.children.length === 0) return unnumberedClauses(lines, [], prefix);
  // Not spread: a hostile text has more of them than a call has room for.
  for (const one of numberingProblems(root, positions)) problems.push(one);
  const { clauses, facts } = cutsOf(root);
  const context = {
    facts,
    labels: labelsOf(root, prefix),
    headings: new Map(),
    standAlone: standAlone(clauses),
    namesArticles: namesArticles(clauses),
    tablesRunOn: numbersRunOn(lines),
    prefix,
    positions,
    problems,
  };
  const own = withoutLoneTitles(withoutFieldNames(clauses.flatMap((cut) => nodeClauses(cut, context))));
  return [...unnumberedClauses(root.prose, [], prefix), ...own];
}

/** An excerpt may end with a number that nothing follows: no item begins there. */
function withoutEmptyEnd(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  return last?.kind === 'text' && last.marker && last.text.length <= last.marker.length ? lines.slice(0, -1) : lines;
}

function standAlone(cuts: readonly Cut[]): boolean {
  const numbered = cuts.filter(({ node }) => node.marker !== null);
  const alone = numbered.filter(
    ({ node }) => node.prose.length > 0 && node.line !== null && node.line.text.length <= 45 && !/[。；;]$/.test(node.line.text.chars),
  );
  return alone.length * 2 > numbered.length;
}

function namesArticles(cuts: readonly Cut[]): boolean {
  const articles = cuts.filter(({ node }) => node.marker?.style === 'article');
  const named = articles.filter(({ node }) => articleName(afterMarker(node), node.prose.length + node.children.length > 0) !== null);
  return named.length >= 2 && named.length * 3 >= articles.length;
}

function nodeClauses({ node, withChildren, inherited }: Cut, context: Context): Clause[] {
  const { labels, prefix } = context;
  const headings = headingsAbove(node, context);
  const lines = content(node, withChildren);
  if (node.marker === null) return headingClauses(node, lines, headings, context);
  const named =
    context.namesArticles && node.marker.style === 'article'
      ? articleName(afterMarker(node), node.prose.length + node.children.length > 0)
      : null;
  const found = named ?? titleCut(node, context);
  if (found.basis !== 'stop') context.problems.push(titleProblem(node, found.basis, found.title?.chars ?? '', context.positions));
  if (inherited.length === 0 && found.rest.length === 0 && areMeasures(lines))
    return unnumberedClauses(lines, headingsWith(node, context), prefix);
  const tables: Clause[] = [];
  const body = found.rest.length > 0 ? [found.rest] : [];
  for (const line of lines) {
    if (!isTable(line)) {
      body.push(line.text);
      continue;
    }
    const head = measureHead(line);
    if (head)
      for (const clause of rowClauses(line, head, headingsWith(node, context), context.tablesRunOn ? prefix : (labels.get(node) ?? prefix)))
        tables.push(clause);
    else for (const text of rowTexts(line)) body.push(text);
  }
  for (const text of inherited) body.push(text);
  const clause: Clause = {
    clause: labels.get(node) ?? null,
    section: headings.at(-1) ?? null,
    headings,
    title: found.title && fullWidth(found.title.chars),
    isFramework: context.facts.get(node)?.isFramework ?? false,
    place: placeOf(node, found.title),
    body,
    cells: [],
  };
  // A heading above a table of measures is their section and asks for nothing itself.
  return tables.length > 0 && body.length === 0 ? tables : [clause, ...tables];
}

/** What its line was cut into for the survey, unless titles that stand alone throughout tell more. */
function titleCut(node: Node, { facts, standAlone }: Context): TitleCut {
  const known = standAlone ? null : facts.get(node)?.cut;
  return known ?? cutTitle(afterMarker(node), node.marker?.style ?? null, node.prose.some(isText) || node.children.length > 0, standAlone);
}

const BULLETED = /^(?:[—–]{1,2}|[●○◆◇■□▪▲△•▶►])\s*\S/;

/** ——新建5座。（甲负责） ——每个市至少1座。（乙负责）: each of the points below a heading is a measure of its own. */
function areMeasures(lines: readonly Line[]): boolean {
  let charged = 0;
  for (const line of lines) {
    if (isTable(line) || line.marker !== null) return false;
    if (line.tail === line.text.length) continue;
    if (line.tail === 0 || !BULLETED.test(line.text.chars.slice(0, 8))) return false;
    charged++;
  }
  return charged > 1;
}

/** What stands under a heading without number: one clause of that name, or several that have titles themselves. */
function headingClauses(node: Node, lines: readonly Line[], headings: string[], context: Context): Clause[] {
  const name = headingText(node, context);
  const clauses = unnumberedClauses(lines, [...headings, name], context.prefix);
  const [only] = clauses;
  if (!only || clauses.length > 1 || only.title !== null || only.clause !== null) return clauses;
  return [{ ...only, headings, section: headings.at(-1) ?? null, title: name, place: node.line?.text ?? only.place }];
}

/** All lines of a clause below its own, those of its children with their numbers. */
function content(node: Node, withChildren: boolean): Line[] {
  const lines: Line[] = [];
  const add = ({ prose, children, after }: Node, isOwn: boolean): void => {
    for (const line of prose) lines.push(line);
    if (!isOwn || withChildren) {
      for (const child of children) {
        if (child.line) lines.push(child.line);
        add(child, false);
      }
    }
    for (const line of after) lines.push(line);
  };
  add(node, true);
  return lines;
}

function placeOf(node: Node, title: Text | null): Text {
  const text = node.line?.text ?? Text.EMPTY;
  const length = node.marker?.length ?? 0;
  return text.slice(0, title ? length + title.length : length + 20);
}

function headingsAbove(node: Node, context: Context): string[] {
  return node.parent?.line ? headingsWith(node.parent, context) : [];
}

function headingsWith(node: Node, context: Context): string[] {
  const known = context.headings.get(node);
  if (known) return known;
  const headings = [...headingsAbove(node, context), headingText(node, context)];
  context.headings.set(node, headings);
  return headings;
}

/** As printed, with its number: 一、夯实基础, 第一章 总则. */
function headingText(node: Node, { facts }: Context): string {
  const title = facts.get(node)?.cut?.title ?? afterMarker(node).slice(0, 60);
  return fullWidth(`${node.marker?.printed ?? ''}${title.chars}`).replace(/：$/, '');
}

function titleProblem({ line, marker }: Node, basis: 'lost-stop' | 'unclear', title: string, positions: Positions): Problem {
  const at = positions.at(line?.text.offset(0) ?? 0);
  const clause = marker?.label ?? '';
  return basis === 'unclear' ? { rule: 'title-unclear', at, args: { clause } } : { rule: 'title-stop-lost', at, args: { clause, title } };
}

function textsOf(lines: readonly Line[]): Text[] {
  return lines.flatMap((line) => (isTable(line) ? rowTexts(line) : [line.text]));
}
