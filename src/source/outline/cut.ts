/** Which items of the tree are clauses: the deepest that someone is made responsible for, else the deepest that carry the text. */

import { isFrameworkTitle } from './framework.js';
import type { Line } from './lines.js';
import { hasTail, isTailLine } from './tail.js';
import { cutTitle } from './title.js';
import { afterMarker, isTable, levelOf, type Node } from './tree.js';

/** A node that is a clause, with its children as part of it or (where they are clauses of their own) without them. */
export interface Cut {
  node: Node;
  withChildren: boolean;
}

interface Facts {
  /** Whether it ends with a tail of its own. */
  isTailed: boolean;
  /** Whether one of its descendants does. */
  holdsTails: boolean;
  /** Whether its line is a heading and nothing else stands between it and its first child. */
  isBare: boolean;
  isFramework: boolean;
}

interface Levels {
  facts: Map<Node, Facts>;
  hasArticles: boolean;
  /** Levels of which some item has a tail. */
  tailed: Set<string>;
  /** For each level: how many items below the sections there are, and how many of them have items of their own. */
  counts: Map<string, { all: number; parents: number }>;
}

/** The clauses of a tree in reading order. */
export function clausesOf(root: Node): Cut[] {
  settleTails(root);
  const levels = survey(root);
  const cuts: Cut[] = [];
  for (const child of root.children) collect(child, levels, cuts);
  return cuts;
}

function collect(node: Node, levels: Levels, cuts: Cut[]): void {
  if (!opens(node, levels)) {
    cuts.push({ node, withChildren: true });
    return;
  }
  if (hasOwnText(node, levels)) cuts.push({ node, withChildren: false });
  for (const child of node.children) collect(child, levels, cuts);
}

/** Whether a node's children are clauses rather than parts of it. */
function opens(node: Node, levels: Levels): boolean {
  if (node.children.length === 0) return false;
  const facts = levels.facts.get(node) as Facts;
  if (levels.hasArticles) return node.marker?.style !== 'article' && (holdsArticles(node) || !isList(node.children));
  const tailedChildren = node.children.filter((child) => isCharged(child, levels)).length;
  // Its own tail covers its items, unless most of them have theirs.
  if (facts.isTailed && tailedChildren * 2 <= node.children.length) return false;
  if (facts.holdsTails) return true;
  if (facts.isTailed || isList(node.children)) return false;
  return opensByLevel(node, facts, levels);
}

/** Without tails: sections open; items below them where that is the habit of the text and not of one list. */
function opensByLevel(node: Node, facts: Facts, levels: Levels): boolean {
  const child = node.children[0] as Node;
  const childLevel = child.marker ? levelOf(child.marker) : 'heading';
  if (facts.isFramework && !isSection(node)) return false;
  if (levels.tailed.has(childLevel)) return true;
  if (isSection(node)) {
    if (facts.isFramework)
      return node.children.some((item) => levels.facts.get(item)?.isFramework) || isSharedLevel(node, childLevel, levels);
    return facts.isBare || isHabit(siblingsOf(node), levels);
  }
  if (levels.tailed.size > 0) return false;
  const siblings = siblingsOf(node);
  if (facts.isBare) {
    const bareParents = siblings.filter((sibling) => sibling.children.length > 0 && levels.facts.get(sibling)?.isBare).length;
    if (bareParents * 2 >= siblings.length && !isList(node.children)) return true;
  }
  const count = node.marker ? levels.counts.get(levelOf(node.marker)) : undefined;
  return count !== undefined && count.parents * 5 >= count.all * 3;
}

/** Whether another section that is no framework has items of this level. */
function isSharedLevel(node: Node, level: string, levels: Levels): boolean {
  return siblingsOf(node).some(
    (other) =>
      other !== node && !levels.facts.get(other)?.isFramework && other.children.some(({ marker }) => marker && levelOf(marker) === level),
  );
}

function isHabit(nodes: readonly Node[], levels: Levels): boolean {
  const counted = nodes.filter((node) => !levels.facts.get(node)?.isFramework);
  return counted.filter(({ children }) => children.length > 0 && !isList(children)).length * 2 >= counted.length;
}

function isSection(node: Node): boolean {
  return (
    node.marker === null ||
    node.parent?.line === null ||
    node.parent?.marker === null ||
    /^(?:part|chapter|section)$/.test(node.marker.style)
  );
}

function siblingsOf(node: Node): readonly Node[] {
  return node.parent?.children ?? [];
}

/** Parts of one sentence: each but the last ends with ；, or is but a few words. */
function isList(children: readonly Node[]): boolean {
  if (children.length < 2) return false;
  return children.slice(0, -1).every((child) => {
    if (child.children.length > 0 || child.prose.some((line) => !isTable(line))) return false;
    const words = afterMarker(child).chars;
    return /[；;，,、]$/.test(words) || (words.length <= 40 && !/[。.]/.test(words));
  });
}

function holdsArticles(node: Node): boolean {
  return node.children.some((child) => child.marker?.style === 'article' || holdsArticles(child));
}

function isCharged(node: Node, { facts }: Levels): boolean {
  const own = facts.get(node);
  return own !== undefined && (own.isTailed || own.holdsTails);
}

/** Whether text stands between a heading and its first item that would be lost if only the items were clauses. */
function hasOwnText(node: Node, levels: Levels): boolean {
  const facts = levels.facts.get(node) as Facts;
  if (facts.isTailed || node.after.length > 0) return true;
  const rest = node.line ? cutTitle(afterMarker(node), node.marker?.style ?? null, false, false).rest.chars : '';
  return [rest, ...node.prose.map((line) => (isTable(line) ? '。' : line.text.chars))].some(
    (chars) => /[。0-9０-９]/.test(chars.replace(/。$/, '')) || chars.length > 60,
  );
}

/** A tail on a line of its own after several items that have none covers all of them: it goes to their parent. */
function settleTails(root: Node): void {
  const habits = tailHabits(root);
  const settle = (node: Node): void => {
    for (const child of node.children) settle(child);
    const last = node.children.at(-1);
    if (!last || node.line === null || node.children.length < 2 || !last.marker) return;
    const others = node.children.slice(0, -1);
    const habit = habits.get(levelOf(last.marker));
    if (others.some((child) => endsWithTail(child)) || (habit && habit.tailed * 10 >= habit.all * 3)) return;
    const lines = last.children.length > 0 ? last.after : last.prose;
    const first = lines.findIndex((line) => !isTable(line) && isTailLine(line.text.chars));
    if (first >= 0) node.after.push(...lines.splice(first));
  };
  settle(root);
}

/** For each level: of its items that are not the last of theirs, how many end with a tail. */
function tailHabits(root: Node): Map<string, { all: number; tailed: number }> {
  const habits = new Map<string, { all: number; tailed: number }>();
  const walk = (node: Node): void => {
    for (const [index, child] of node.children.entries()) {
      if (child.marker && index < node.children.length - 1) {
        const level = levelOf(child.marker);
        const habit = habits.get(level) ?? { all: 0, tailed: 0 };
        habit.all++;
        if (endsWithTail(child)) habit.tailed++;
        habits.set(level, habit);
      }
      walk(child);
    }
  };
  walk(root);
  return habits;
}

function endsWithTail(node: Node): boolean {
  return [node.line, ...node.prose, ...node.after].some((line) => line !== null && isTailed(line));
}

function isTailed(line: Line): boolean {
  return !isTable(line) && hasTail(line.text.chars);
}

function survey(root: Node): Levels {
  const facts = new Map<Node, Facts>();
  const tailed = new Set<string>();
  const counts: Levels['counts'] = new Map();
  let articles = 0;
  const habits = tailHabits(root);
  const walk = (node: Node, isFramework: boolean): Facts => {
    const title = node.line ? cutTitle(afterMarker(node), node.marker?.style ?? null, node.prose.length > 0, false) : null;
    const framework = isFramework || (title?.title !== null && title !== null && isFrameworkTitle(title.title.chars));
    const children = node.children.map((child) => walk(child, framework));
    const own: Facts = {
      isTailed: node.line !== null && endsWithTail(node),
      holdsTails: children.some((child) => child.isTailed || child.holdsTails),
      isBare: title !== null && title.rest.length === 0 && node.prose.length === 0,
      isFramework: framework,
    };
    const last = node.children.at(-1);
    const lastFacts = children.at(-1);
    // The only tail stands at the end of the last of several items: it closes all of them.
    if (
      last?.marker &&
      lastFacts?.isTailed &&
      node.line &&
      children.length > 1 &&
      !children.slice(0, -1).some((child) => child.isTailed || child.holdsTails)
    ) {
      const habit = habits.get(levelOf(last.marker));
      if (!isSection(node) && habit && habit.tailed * 10 < habit.all * 3) {
        own.isTailed = true;
        own.holdsTails = false;
        lastFacts.isTailed = false;
        tailed.delete(levelOf(last.marker));
      }
    }
    if (node.marker?.style === 'article') articles++;
    if (node.marker) {
      const level = levelOf(node.marker);
      if (own.isTailed) tailed.add(level);
      if (!framework) {
        const count = counts.get(level) ?? { all: 0, parents: 0 };
        count.all++;
        if (node.children.length > 0 && !isList(node.children)) count.parents++;
        counts.set(level, count);
      }
    }
    facts.set(node, own);
    return own;
  };
  walk(root, false);
  return { facts, hasArticles: articles >= 2, tailed, counts };
}
