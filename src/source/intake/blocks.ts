import type { Nodes, Root, RootContent } from 'mdast';
import type { Block, BlockMarks } from '../reading.js';
import { Text } from '../text.js';

/** What the tree alone cannot hold, by the offset at which a node begins. */
export interface Sources {
  /** The words of a text node with their places. */
  texts: Map<number, Text>;
  /** Marks of a heading, paragraph or table. */
  marks: Map<number, BlockMarks>;
  /** How many rows of a table are its head. */
  headerRows: Map<number, number>;
}

/** The blocks of a flat tree: headings, paragraphs and tables whose words are one text node each. */
export function blocksOf(tree: Root, sources: Sources): Block[] {
  return tree.children.flatMap((node) => block(node, sources));
}

function block(node: RootContent, sources: Sources): Block[] {
  const marks = sources.marks.get(offsetOf(node)) ?? {};
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, text: words(node, sources), ...marks }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: words(node, sources), ...marks }];
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => words(cell, sources)));
      return [{ kind: 'table', rows, headerRows: sources.headerRows.get(offsetOf(node)) ?? 0, ...marks }];
    }
    default:
      throw new Error(`unexpected ${node.type} in a flat tree`);
  }
}

function words(node: Nodes, { texts }: Sources): Text {
  const child = 'children' in node ? node.children[0] : undefined;
  if (!child) return Text.at(offsetOf(node), '');
  return texts.get(offsetOf(child)) ?? Text.EMPTY;
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
