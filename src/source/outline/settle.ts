/** Whose a tail is that stands on a line of its own after several items. */

import type { Line } from './lines.js';
import { isTable, levelOf, type Node } from './tree.js';

/** For each level: of its items that are not the last of theirs, how many end with a tail. */
export type TailHabits = ReadonlyMap<string, { all: number; tailed: number }>;

/** A tail on a line of its own after several items that have none covers all of them: it goes to their parent. */
export function settleTails(root: Node): TailHabits {
  const habits = tailHabits(root);
  const settle = (node: Node): void => {
    for (const child of node.children) settle(child);
    const last = node.children.at(-1);
    if (!last?.marker || node.line === null || node.children.length < 2) return;
    if (node.children.slice(0, -1).some(endsWithTail) || isHabitual(habits, last)) return;
    const lines = last.children.length > 0 ? last.after : last.prose;
    const first = lines.findIndex((line) => !isTable(line) && line.tail === 0);
    if (first >= 0) for (const line of lines.splice(first)) node.after.push(line);
  };
  settle(root);
  return habits;
}

/** Whether items of a node's level mostly have tails of their own in this text. */
export function isHabitual(habits: TailHabits, node: Node): boolean {
  const habit = node.marker ? habits.get(levelOf(node.marker)) : undefined;
  return habit !== undefined && habit.tailed * 10 >= habit.all * 3;
}

/** Whether a node says itself, and not through its children, who does it. */
export function endsWithTail(node: Node): boolean {
  return [node.line, ...node.prose, ...node.after].some((line) => line !== null && isTailed(line));
}

function isTailed(line: Line): boolean {
  return !isTable(line) && line.tail < line.text.length;
}

function tailHabits(root: Node): TailHabits {
  const habits = new Map<string, { all: number; tailed: number }>();
  const walk = (node: Node): void => {
    const last = node.children.at(-1);
    for (const child of node.children) {
      if (child.marker && child !== last) {
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
