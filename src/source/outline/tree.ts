/** The lines of a body as a tree of its headings and numbered items. */

import type { Line, TableLine, TextLine } from './lines.js';
import type { Marker } from './marker.js';
import { isAbove } from './rank.js';

/** A heading or numbered item with everything that stands under it. */
export interface Node {
  /** Null for the root. */
  line: TextLine | null;
  marker: Marker | null;
  /** What stands between it and its first child, or its end. */
  prose: Line[];
  children: Node[];
  /** What stands after its last child but belongs to all of them, such as one tail for several items. */
  after: Line[];
  parent: Node | null;
}

/** Where unnumbered headings stand among the styles: `heading-2`, or `subhead` for a short line above a list. */
type Level = string;

interface Open {
  node: Node;
  level: Level;
  /** Depth of a Markdown or HTML heading, null for other lines. */
  depth: number | null;
}

/** Grows the tree: a style that is open already goes on there, a new one opens below what stands last. Linear. */
export function treeOf(lines: readonly Line[]): Node {
  const root: Node = { line: null, marker: null, prose: [], children: [], after: [], parent: null };
  const open: Open[] = [{ node: root, level: 'root', depth: 0 }];
  const subheads = subheadLines(lines);
  for (const [index, line] of lines.entries()) {
    const top = (open.at(-1) as Open).node;
    if (line.kind === 'table') {
      top.prose.push(line);
      continue;
    }
    const { marker } = line;
    if (marker) closeTo(open, marker, line.depth);
    else if (line.depth !== null) closeToDepth(open, line.depth);
    else if (subheads.has(index)) closeToSubhead(open, (lines[index + 1] as TextLine).marker as Marker);
    else {
      top.prose.push(line);
      continue;
    }
    const parent = (open.at(-1) as Open).node;
    const node: Node = { line, marker, prose: [], children: [], after: [], parent };
    parent.children.push(node);
    open.push({ node, level: marker ? levelOf(marker) : line.depth !== null ? `heading-${line.depth}` : 'subhead', depth: line.depth });
  }
  return root;
}

/** Of the items of one level; 1.1 and 1.1.1 are two levels of one style. */
export function levelOf(marker: Marker): Level {
  return marker.style === 'decimal' ? `decimal-${marker.label.split('.').length}` : marker.style;
}

function closeTo(open: Open[], marker: Marker, depth: number | null): void {
  const level = levelOf(marker);
  const at = open.findLastIndex((entry) => entry.level === level);
  if (at > 0) {
    open.length = at;
    return;
  }
  // A heading never opens inside an item that is none, or below a deeper heading.
  if (depth !== null) closeToDepth(open, depth);
  while (open.length > 1) {
    const above = (open.at(-1) as Open).node.marker;
    if (!above || !isAbove(marker.style, marker.value, above.style)) return;
    open.pop();
  }
}

function closeToDepth(open: Open[], depth: number): void {
  while (open.length > 1) {
    const { depth: above } = open.at(-1) as Open;
    if (above !== null && above < depth) return;
    open.pop();
  }
}

function closeToSubhead(open: Open[], next: Marker): void {
  const at = open.findLastIndex(({ level }) => level === 'subhead');
  if (at > 0) open.length = at;
  const same = open.findLastIndex(({ level }) => level === next.style);
  if (same > 0) open.length = same;
}

/**
 * Short lines without a stop right above a list that begins anew, or between two items of one that runs on, where the text does so
 * more than once: headings that have no number of their own. Above the first （一） of a text one is enough.
 */
function subheadLines(lines: readonly Line[]): Set<number> {
  const found = new Map<string, number[]>();
  const reached = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'text' && line.marker) reached.set(line.marker.style, line.marker.value);
    const next = lines[index + 1];
    if (line.kind === 'table' || line.marker || line.depth !== null || next?.kind !== 'text') continue;
    if (!next.marker || next.depth !== null) continue;
    const { chars } = line.text;
    if (chars.length > 30 || /[。；;，,：:、！？!?.）)》]$/.test(chars)) continue;
    const { value, style } = next.marker;
    const goesOn = (index === 0 || value === (reached.get(style) ?? 0) + 1) && isBetweenItems(lines, index);
    if (value !== 1 && !goesOn) continue;
    const list = found.get(style);
    if (list) list.push(index);
    else found.set(style, [index]);
  }
  const isFirst = (indexes: readonly number[]): boolean => {
    const first = lines[1];
    return indexes[0] === 0 && first?.kind === 'text' && first.marker?.style === 'cn-brackets';
  };
  return new Set([...found.values()].filter((indexes) => indexes.length > 1 || isFirst(indexes)).flat());
}

/** Whether a line says neither who nor when, and what stands above it has ended. */
function isBetweenItems(lines: readonly Line[], index: number): boolean {
  const { text, tail } = lines[index] as TextLine;
  const above = lines[index - 1];
  if (text.length < 4 || tail < text.length || /[：:0-9]/.test(text.chars)) return false;
  return above === undefined || (above.kind === 'text' && (above.tail < above.text.length || /[。）)]$/.test(above.text.chars)));
}

/** Text of a node's own line after its number. */
export function afterMarker({ line, marker }: Node): TextLine['text'] {
  const { text } = line as TextLine;
  return text.slice(marker?.length ?? 0).trim();
}

export function isTable(line: Line): line is TableLine {
  return line.kind === 'table';
}
