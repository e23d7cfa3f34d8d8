/** Which items of the tree are clauses: the deepest that someone is made responsible for, else the deepest that carry the text. */

import type { Text } from '../text.js';
import { isFrameworkTitle } from './framework.js';
import { settleTails } from './settle.js';
import { type Facts, type Group, type Survey, surveyOf } from './survey.js';
import { isTailLine } from './tail.js';
import { afterMarker, isTable, levelOf, type Node } from './tree.js';

/** A node that is a clause, with its children as part of it or (where they are clauses of their own) without them. */
export interface Cut {
  node: Node;
  withChildren: boolean;
  /** The tails of a heading above it that hold for each of its items. */
  inherited: Text[];
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
  const collect = (node: Node, inherited: Text[]): void => {
    const isOpen = opens(node, survey);
    const shared = isOpen ? [] : sharedTails(node, survey);
    if (shared.length > 0) {
      for (const child of node.children) collect(child, shared);
      return;
    }
    if (!isOpen || hasOwnText(node, survey)) clauses.push({ node, withChildren: !isOpen, inherited: isOpen ? [] : inherited });
    if (isOpen) for (const child of node.children) collect(child, inherited);
  };
  for (const child of root.children) collect(child, []);
  return { clauses, facts: survey.facts };
}

/**
 * The tails of a heading that nothing else stands under but items whose numbers run through the whole text (1.—2. below 一、,
 * 3.—5. below 二、): those are the measures, and each is theirs. Empty where the items are parts of one measure.
 */
function sharedTails(node: Node, { facts, running }: Survey): Text[] {
  const own = facts.get(node) as Facts;
  if (!own.isTailed || own.isList || node.line === null || node.children.length === 0) return [];
  if (!node.children.every(({ marker }) => marker !== null && running.has(levelOf(marker)))) return [];
  const below = [...node.prose, ...node.after];
  const rest = own.cut?.rest.chars ?? '';
  if (below.some((line) => isTable(line) || line.tail > 0) || (rest !== '' && !isTailLine(rest))) return [];
  const tail = node.line.text.slice(node.line.tail);
  return [...(tail.length > 0 ? [tail] : []), ...below.flatMap((line) => (isTable(line) ? [] : [line.text]))];
}

/** Whether a node's children are clauses rather than parts of it. */
function opens(node: Node, survey: Survey): boolean {
  if (node.children.length === 0) return false;
  const facts = survey.facts.get(node) as Facts;
  if (areFields(node)) return false;
  if (survey.hasArticles) return node.marker?.style !== 'article' && (facts.holdsArticles || !facts.isList);
  // Its own tail covers its items, unless half of them have theirs.
  if (facts.isTailed) {
    const tailed = node.children.filter((child) => survey.facts.get(child)?.isTailed || survey.facts.get(child)?.holdsTails).length;
    return tailed * 2 >= node.children.length;
  }
  return facts.holdsTails || (!facts.isList && opensByLevel(node, facts, survey));
}

const FIELD =
  /^(?:(?:主要|工作|目标|重点|具体|建设|年度)?(?:任务|目标|内容|措施|举措|要求|标准)|(?:目标任务|工作目标|任务目标|任务内容|工作内容|工作措施)|(?:责任|任务|职责)分工|(?:责任|牵头|配合|主办|协办|负责|承办)(?:单位|部门)|(?:完成|办结)?(?:时限|时间|期限)|(?:时间|进度)(?:安排|要求|节点))\s*(?:[：:]|[。．.]?$)/;
const ROLE_FIELD = /^(?:(?:责任|任务|职责)分工|(?:责任|牵头|主办|负责|承办)(?:单位|部门))/;

/** 1.主要任务：…… 2.责任分工：…… 3.完成时限：……: what each measure of the text says of itself under the same names. */
function areFields({ children }: Node): boolean {
  if (children.length < 2 || children.length > 8) return false;
  const names = children.map((child) => afterMarker(child).chars.slice(0, 12));
  return names.every((name) => FIELD.test(name)) && names.some((name) => ROLE_FIELD.test(name));
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

const SUBHEAD = /^[^，,；;：:。0-9０-９]{2,16}。?$/;

/** Whether text stands between a heading and its first item that would be lost if only the items were clauses. */
function hasOwnText(node: Node, { facts }: Survey): boolean {
  const own = facts.get(node) as Facts;
  if (own.isTailed || node.after.length > 0) return true;
  const prose = node.prose.map((line) => (isTable(line) ? '' : line.text.chars));
  // 做好就业服务。 between a heading and items with tails heads them, too.
  const isSubhead = prose.length === 1 && own.holdsTails && own.cut?.rest.length === 0 && SUBHEAD.test(prose[0] as string);
  const lines = [own.cut?.rest.chars ?? '', ...(isSubhead ? [] : prose)];
  // 重点做好以下工作： only leads to the items.
  return node.prose.some(isTable) || lines.some((chars) => /[。0-9０-９]/.test(chars) || chars.length > 60);
}
