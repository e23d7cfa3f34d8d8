/** What the outline must know of every item before it can say which ones are clauses. */

import { isFrameworkTitle } from './framework.js';
import type { Line } from './lines.js';
import { endsWithTail, isHabitual, type TailHabits } from './settle.js';
import { cutTitle, type TitleCut } from './title.js';
import { afterMarker, isTable, levelOf, type Node } from './tree.js';

export interface Facts {
  /** Its own line; null for the root. */
  cut: TitleCut | null;
  /** Whether it ends with a tail of its own. */
  isTailed: boolean;
  /** Whether one of its descendants does. */
  holdsTails: boolean;
  holdsArticles: boolean;
  /** Whether its line is a heading and nothing else stands between it and its first child. */
  isBare: boolean;
  /** By its own title or one above it. */
  isFramework: boolean;
  /** Whether its children are parts of one sentence. */
  isList: boolean;
}

/** What the children of one node have in common. */
export interface Group {
  size: number;
  /** How many of them are headings and nothing else, with items below. */
  bareParents: number;
  /** How many are no framework, and how many of those have items below that are more than a list. */
  regular: number;
  regularParents: number;
  /** Levels of the items below those that are no framework. */
  levels: Set<string>;
}

export interface Survey {
  facts: ReadonlyMap<Node, Facts>;
  groups: ReadonlyMap<Node, Group>;
  hasArticles: boolean;
  /** Levels of which some item has a tail. */
  tailed: ReadonlySet<string>;
  /** Levels whose numbers go on from one parent to the next: each is an item of the whole text. */
  running: ReadonlySet<string>;
  /** For each level: how many items that are no framework there are, and how many of them have items of their own. */
  counts: ReadonlyMap<string, { all: number; parents: number }>;
}

/** When it is to be done, on a line beside that of who does it. */
const TIME_LINE = /^(?:完成|办结)?(?:时限|时间|期限)(?:要求|安排|节点)?\s*[：:]/;

/** Whether a line says more of its item than who does it and by when: only then the line above it is a heading. */
export function isText(line: Line): boolean {
  return isTable(line) || !(line.tail === 0 || TIME_LINE.test(line.text.chars));
}

/** Looks at every node of a tree once, children before parents. */
export function surveyOf(root: Node, habits: TailHabits): Survey {
  const facts = new Map<Node, Facts>();
  const groups = new Map<Node, Group>();
  let articles = 0;
  const walk = (node: Node, isBelowFramework: boolean): void => {
    const cut = node.line
      ? cutTitle(afterMarker(node), node.marker?.style ?? null, node.prose.some(isText) || node.children.length > 0, false)
      : null;
    const isFramework = isBelowFramework || (cut?.title ? isFrameworkTitle(cut.title.chars) : false);
    for (const child of node.children) walk(child, isFramework);
    if (node.marker?.style === 'article') articles++;
    const own: Facts = {
      cut,
      isTailed: node.line !== null && endsWithTail(node),
      holdsTails: node.children.some((child) => isCharged(facts.get(child))),
      holdsArticles: node.children.some((child) => child.marker?.style === 'article' || facts.get(child)?.holdsArticles),
      isBare: cut !== null && cut.rest.length === 0 && node.prose.length === 0,
      isFramework,
      isList: isList(node.children),
    };
    claimLastTail(node, own, facts, habits);
    facts.set(node, own);
    groups.set(node, groupOf(node, facts));
  };
  walk(root, false);
  const { tailed, counts } = levelsOf(facts);
  return { facts, groups, hasArticles: articles >= 2, tailed, counts, running: runningLevels(root) };
}

function runningLevels(root: Node): Set<string> {
  const runs = new Map<string, { last: number; parents: number; isRunning: boolean }>();
  const walk = (node: Node): void => {
    const begun = new Set<string>();
    for (const child of node.children) {
      if (child.marker) {
        const level = levelOf(child.marker);
        const run = runs.get(level) ?? { last: 0, parents: 0, isRunning: child.marker.style !== 'decimal' };
        if (child.marker.value !== run.last + 1) run.isRunning = false;
        if (!begun.has(level)) run.parents++;
        run.last = child.marker.value;
        begun.add(level);
        runs.set(level, run);
      }
      walk(child);
    }
  };
  walk(root);
  return new Set([...runs].flatMap(([level, { parents, isRunning }]) => (isRunning && parents > 1 ? [level] : [])));
}

/** The only tail of several items stands at the end of the last: it closes all of them. */
function claimLastTail(node: Node, own: Facts, facts: ReadonlyMap<Node, Facts>, habits: TailHabits): void {
  const last = node.children.at(-1);
  const lastFacts = last && facts.get(last);
  if (!last?.marker || !lastFacts?.isTailed || node.marker === null || node.children.length < 2) return;
  // Sections have no tails; one of their last item is that item's.
  if (node.parent?.line === null || isHabitual(habits, last)) return;
  if (node.children.slice(0, -1).some((child) => isCharged(facts.get(child)))) return;
  own.isTailed = true;
  own.holdsTails = false;
  lastFacts.isTailed = false;
}

function levelsOf(facts: ReadonlyMap<Node, Facts>): Pick<Survey, 'tailed' | 'counts'> {
  const tailed = new Set<string>();
  const counts = new Map<string, { all: number; parents: number }>();
  for (const [node, own] of facts) {
    if (!node.marker) continue;
    const level = levelOf(node.marker);
    if (own.isTailed) tailed.add(level);
    if (own.isFramework) continue;
    const count = counts.get(level) ?? { all: 0, parents: 0 };
    count.all++;
    if (node.children.length > 0 && !own.isList) count.parents++;
    counts.set(level, count);
  }
  return { tailed, counts };
}

function groupOf(node: Node, facts: ReadonlyMap<Node, Facts>): Group {
  const group: Group = { size: node.children.length, bareParents: 0, regular: 0, regularParents: 0, levels: new Set() };
  for (const child of node.children) {
    const own = facts.get(child) as Facts;
    const isParent = child.children.length > 0;
    if (isParent && own.isBare) group.bareParents++;
    if (own.isFramework) continue;
    group.regular++;
    if (isParent && !own.isList) group.regularParents++;
    for (const { marker } of child.children) if (marker) group.levels.add(levelOf(marker));
  }
  return group;
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

function isCharged(facts: Facts | undefined): boolean {
  return facts !== undefined && (facts.isTailed || facts.holdsTails);
}
