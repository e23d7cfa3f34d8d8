/** Blocks as the lines that the outline is read from, each with the number it begins with. */

import type { Block } from '../reading.js';
import type { Text } from '../text.js';
import { type Marker, markerOf } from './marker.js';
import { RunIn } from './run-in.js';
import { settleDoubtful } from './sequence.js';
import { tailOf } from './tail.js';

export interface TextLine {
  kind: 'text';
  /** Trimmed, never empty. */
  text: Text;
  /** Depth of the heading, null where it is a paragraph. */
  depth: number | null;
  marker: Marker | null;
  /** Where the tail at its end begins; 0 where it is nothing but a tail, its length where it has none. */
  tail: number;
}

export interface TableLine {
  kind: 'table';
  rows: Text[][];
  headerRows: number;
}

export type Line = TextLine | TableLine;

/** Lines in reading order; a paragraph that still holds line ends gives several. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  const runIn = new RunIn();
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (block.rows.length > 0) lines.push({ kind: 'table', rows: block.rows, headerRows: block.headerRows });
      continue;
    }
    const depth = block.kind === 'heading' ? block.depth : null;
    for (const piece of pieces(block.text)) {
      const text = piece.trim();
      if (text.length === 0) continue;
      const marker = markerOf(text.chars.slice(0, 60), depth !== null);
      const starts = runIn.splits(text.chars, marker?.isDoubtful ? null : marker);
      lines.push(lineOf(starts.length === 0 ? text : text.slice(0, starts[0]).trim(), depth, marker));
      for (const [index, start] of starts.entries()) {
        const part = text.slice(start, starts[index + 1]).trim();
        lines.push(lineOf(part, null, markerOf(part.chars.slice(0, 60))));
      }
    }
  }
  settleDoubtful(lines);
  return lines;
}

export function lineOf(text: Text, depth: number | null, marker: Marker | null): TextLine {
  return { kind: 'text', text, depth, marker, tail: tailOf(text.chars) };
}

function* pieces(text: Text): Generator<Text> {
  let start = 0;
  for (let end = text.chars.indexOf('\n'); end >= 0; end = text.chars.indexOf('\n', start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
  yield text.slice(start);
}
