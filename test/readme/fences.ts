import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const READMES = ['README.md', 'README.zh-CN.md'] as const;
export type Readme = (typeof READMES)[number];

/** A fenced block: what stands behind the three backticks, and the text. */
export interface Fence {
  language: string;
  /** The file that it is, or another word for its use. */
  name: string;
  append: boolean;
  text: string;
}

export const readmeText = (readme: Readme): string => readFileSync(`${ROOT}${readme}`, 'utf8');

/** The fenced blocks of a README, in order. */
export function fencesOf(readme: Readme): Fence[] {
  const fences: Fence[] = [];
  visit(unified().use(remarkParse).parse(readmeText(readme)), (node) => {
    if (node.type !== 'code') return;
    const [name = '', attribute] = (node.meta ?? '').split(' ');
    fences.push({ language: node.lang ?? '', name, append: attribute === 'append', text: `${node.value}\n` });
  });
  return fences;
}

/** The addresses of its links and pictures. */
export function targetsOf(readme: Readme): string[] {
  const targets: string[] = [];
  visit(unified().use(remarkParse).parse(readmeText(readme)), (node) => {
    if (node.type === 'link' || node.type === 'image') targets.push(node.url);
  });
  return targets;
}

function visit(node: Root | Nodes, look: (node: Nodes) => void): void {
  look(node as Nodes);
  if ('children' in node) for (const child of node.children) visit(child as Nodes, look);
}
