import { type Cut, clausesOf } from './outline/cut.js';
import { isFrameworkTitle } from './outline/framework.js';
import { labelsOf } from './outline/label.js';
import { type Line, linesOf } from './outline/lines.js';
import { numberingProblems } from './outline/numbering.js';
import { type Body, partsOf } from './outline/parts.js';
import { measureHead, rowClauses, rowTexts } from './outline/table.js';
import { cutTitle, type TitleCut } from './outline/title.js';
import { afterMarker, isTable, type Node, treeOf } from './outline/tree.js';
import { unnumberedClauses } from './outline/unnumbered.js';
import { fullWidth } from './outline/width.js';
import type { Annex, Block, Clause, Outline, Positions, Problem } from './reading.js';
import { Text } from './text.js';

/**
 * Cuts an official text into its opening, its clauses, its annexes and its closing. A clause is an article, else the
 * deepest numbered item that ends with a tail, else the deepest level of items that the text uses throughout; rows of
 * a table of measures are clauses, too. Numbers that skip, repeat or restart are reported and never put right.
 * Linear in the length of the text; never throws.
 */
export function readOutline(blocks: Block[], positions: Positions): Outline {
  const parts = partsOf(linesOf(blocks));
  const problems: Problem[] = [];
  const clauses = parts.bodies.flatMap((body) => bodyClauses(body, positions, problems));
  const annexes = parts.annexes.map(
    ({ label, title, lines, place }): Annex => ({ label, title: title && fullWidth(title.chars), body: textsOf(lines), place }),
  );
  return { opening: textsOf(parts.opening), clauses, annexes, closing: textsOf(parts.closing), problems };
}

function bodyClauses({ label, lines }: Body, positions: Positions, problems: Problem[]): Clause[] {
  const prefix = label ?? '';
  const root = treeOf(lines);
  if (root.children.length === 0) return unnumberedClauses(lines, [], prefix);
  problems.push(...numberingProblems(root, positions));
  const cuts = clausesOf(root);
  const labels = labelsOf(root, prefix);
  const habit = standsAlone(cuts);
  const first = root.prose.length > 0 ? unnumberedClauses(root.prose, [], prefix) : [];
  return [...first, ...cuts.flatMap((cut) => nodeClauses(cut, labels, habit, prefix, positions, problems))];
}

/** Whether the titles of clauses stand on lines of their own throughout. */
function standsAlone(cuts: readonly Cut[]): boolean {
  const numbered = cuts.filter(({ node }) => node.marker !== null);
  const alone = numbered.filter(
    ({ node }) => node.prose.length > 0 && node.line !== null && node.line.text.length <= 45 && !/[。；;]$/.test(node.line.text.chars),
  );
  return alone.length * 3 > numbered.length * 2;
}

function nodeClauses(
  { node, withChildren }: Cut,
  labels: ReadonlyMap<Node, string>,
  siblingsStandAlone: boolean,
  prefix: string,
  positions: Positions,
  problems: Problem[],
): Clause[] {
  const headings = headingsOf(node);
  if (node.marker === null) return headingClauses(node, content(node, withChildren), headings, prefix);
  const own = afterMarker(node);
  const found = cutTitle(own, node.marker.style, node.prose.length > 0 || node.children.length > 0, siblingsStandAlone);
  reportCut(found, node, positions, problems);
  const title = found.title && fullWidth(found.title.chars);
  const tables: Clause[] = [];
  const body = found.rest.length > 0 ? [found.rest] : [];
  for (const line of content(node, withChildren)) {
    if (!isTable(line)) {
      body.push(line.text);
      continue;
    }
    const head = measureHead(line);
    if (head) tables.push(...rowClauses(line, head, [...headings, headingText(node)], labels.get(node) ?? prefix));
    else body.push(...rowTexts(line));
  }
  const clause: Clause = {
    clause: labels.get(node) ?? null,
    section: headings.at(-1) ?? null,
    headings,
    title,
    isFramework: [...ancestorsOf(node).map(bareHeading), title ?? ''].some((heading) => isFrameworkTitle(heading)),
    place: placeOf(node, found.title),
    body,
    cells: [],
  };
  // A heading above a table of measures is their section and asks for nothing itself.
  return tables.length > 0 && body.length === 0 ? tables : [clause, ...tables];
}

/** What stands under a heading without number: one clause of that name, or several that have titles themselves. */
function headingClauses(node: Node, lines: readonly Line[], headings: string[], prefix: string): Clause[] {
  const name = headingText(node);
  const clauses = unnumberedClauses(lines, [...headings, name], prefix);
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

function ancestorsOf(node: Node): Node[] {
  const above: Node[] = [];
  for (let at = node.parent; at?.line; at = at.parent) above.unshift(at);
  return above;
}

function headingsOf(node: Node): string[] {
  return ancestorsOf(node).map(headingText);
}

/** As printed, with its number: 一、夯实基础, 第一章 总则. */
function headingText(node: Node): string {
  return `${node.marker ? node.marker.printed : ''}${bareHeading(node)}`.trim();
}

function bareHeading(node: Node): string {
  const text = afterMarker(node);
  const { title } = cutTitle(text, node.marker?.style ?? null, true, false);
  return fullWidth(title?.chars ?? text.slice(0, 60).chars);
}

function reportCut(found: TitleCut, node: Node, positions: Positions, problems: Problem[]): void {
  if (found.basis === 'stop' || !node.line || !node.marker) return;
  const at = positions.at(node.line.text.offset(0));
  if (found.basis === 'unclear') problems.push({ rule: 'title-unclear', at, args: { clause: node.marker.label } });
  else problems.push({ rule: 'title-stop-lost', at, args: { clause: node.marker.label, title: found.title?.chars ?? '' } });
}

function textsOf(lines: readonly Line[]): Text[] {
  return lines.flatMap((line) => (isTable(line) ? rowTexts(line) : [line.text]));
}
