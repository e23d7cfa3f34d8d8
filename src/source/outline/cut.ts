/** Which items of the tree are clauses: the deepest that someone is made responsible for, else the deepest that carry the text. */

import { isFrameworkTitle } from './framework.js';
import { settleTails } from './settle.js';
import { type Facts, type Group, type Survey, surveyOf } from './survey.js';
import { isTable, levelOf, type Node } from './tree.js';

/** A node that is a clause, with its children as part of it or (where they are clauses of their own) without them. */
export interface Cut {
  node: Node;
  withChildren: boolean;
}

export interface Cuts {
  /** In reading order. */
  clauses: Cut[];
  facts: ReadonlyMap<Node, Facts>;
}

/** The clauses of a tree. Tails that cover several items are moved to their parent. */
export function cutsOf(root: Node): Cuts {
  const survey = surveyOf(root, settleTails(root));
  const clauses: Cut[] = [];
  const collect = (node: Node): void => {
    const isOpen = opens(node, survey);
    if (!isOpen || hasOwnText(node, survey)) clauses.push({ node, withChildren: !isOpen });
    if (isOpen) for (const child of node.children) collect(child);
  };
  for (const child of root.children) collect(child);
  return { clauses, facts: survey.facts };
}

/** Whether a node's children are clauses rather than parts of it. */
function opens(node: Node, survey: Survey): boolean {
  if (node.children.length === 0) return false;
  const facts = survey.facts.get(node) as Facts;
  if (survey.hasArticles) return node.marker?.style !== 'article' && (facts.holdsArticles || !facts.isList);
  // Its own tail covers its items, unless most of them have theirs.
  if (facts.isTailed) {
    const tailed = node.children.filter((child) => survey.facts.get(child)?.isTailed || survey.facts.get(child)?.holdsTails).length;
    return tailed * 2 > node.children.length;
  }
  return facts.holdsTails || (!facts.isList && opensByLevel(node, facts, survey));
}

/** Without tails: sections open; items below them where that is the habit of the text and not of one list. */
function opensByLevel(node: Node, facts: Facts, { groups, tailed, counts, facts: all }: Survey): boolean {
  const child = node.children[0] as Node;
  const childLevel = child.marker ? levelOf(child.marker) : 'heading';
  const siblings = groups.get(node.parent as Node) as Group;
  if (facts.isFramework && !isSection(node)) return false;
  if (tailed.has(childLevel)) return true;
  if (isSection(node)) {
    if (facts.isFramework)
      return siblings.levels.has(childLevel) || node.children.some((item) => isFrameworkTitle(all.get(item)?.cut?.title?.chars ?? ''));
    return facts.isBare || siblings.regularParents * 2 >= siblings.regular;
  }
  if (tailed.size > 0) return false;
  if (facts.isBare && siblings.bareParents * 2 >= siblings.size) return true;
  const count = node.marker ? counts.get(levelOf(node.marker)) : undefined;
  return count !== undefined && count.parents * 5 >= count.all * 3;
}

function isSection(node: Node): boolean {
  const { marker, parent } = node;
  return marker === null || parent?.line === null || parent?.marker === null || /^(?:part|chapter|section)$/.test(marker.style);
}

/** Whether text stands between a heading and its first item that would be lost if only the items were clauses. */
function hasOwnText(node: Node, { facts }: Survey): boolean {
  const own = facts.get(node) as Facts;
  if (own.isTailed || node.after.length > 0) return true;
  const lines = [own.cut?.rest.chars ?? '', ...node.prose.map((line) => (isTable(line) ? '' : line.text.chars))];
  // 重点做好以下工作： only leads to the items.
  return node.prose.some(isTable) || lines.some((chars) => /[。0-9０-９]/.test(chars) || chars.length > 60);
}
