/** The number by which a clause is quoted: as printed, after its ancestors' where that numbering begins anew. */

import type { Node } from './tree.js';
import { levelOf } from './tree.js';

/** Labels all numbered nodes of a tree. */
export function labelsOf(root: Node, prefix: string): Map<Node, string> {
  const restarting = restartingLevels(root);
  const labels = new Map<Node, string>();
  const walk = (node: Node, above: string): void => {
    let own = above;
    if (node.marker) {
      // 1.1 holds its ancestors' numbers already.
      const isUnique = !restarting.has(levelOf(node.marker)) || node.marker.style === 'decimal';
      own = joined(isUnique ? prefix : above, node.marker.label);
      labels.set(node, own);
    }
    for (const child of node.children) walk(child, own);
  };
  walk(root, prefix);
  return labels;
}

/** A number behind those above it: 三（一）1; two in figures are kept apart: 3-1. */
export function joined(above: string, label: string): string {
  return /[0-9]$/.test(above) && /^[0-9]/.test(label) ? `${above}-${label}` : above + label;
}

/** Levels whose numbers begin at 1 under more than one parent. */
function restartingLevels(root: Node): Set<string> {
  /** Under which parent each level was seen first. */
  const begun = new Map<string, Node>();
  const restarting = new Set<string>();
  const walk = (node: Node): void => {
    const first = new Set<string>();
    for (const child of node.children) {
      if (child.marker) {
        const level = levelOf(child.marker);
        // Only where a run begins: a 1 in the middle of others is a typing error.
        if (child.marker.value === 1 && !first.has(level) && begun.has(level) && begun.get(level) !== node) restarting.add(level);
        // An excerpt begins with 3, and a 1 after that begins anew.
        if (!begun.has(level)) begun.set(level, node);
        first.add(level);
      }
      walk(child);
    }
  };
  walk(root);
  return restarting;
}
