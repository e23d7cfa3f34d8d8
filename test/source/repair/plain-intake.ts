import { readPlainText } from '../../../src/source/intake/plain-text.js';
import { positionsOf } from '../../../src/source/intake/positions.js';
import type { Block, Intake } from '../../../src/source/reading.js';
import { type Repaired, repair } from '../../../src/source/repair.js';

/** A plain text as the repair gets it. */
export function intakeOf(text: string): Intake {
  return { file: 'text.txt', format: 'txt', encoding: 'UTF-8', positions: positionsOf(text), blocks: readPlainText(text), problems: [] };
}

/** A plain text repaired, and its lines. */
export function repaired(text: string): Repaired & { lines: string[] } {
  const result = repair(intakeOf(text));
  return { ...result, lines: linesOf(result.blocks) };
}

export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ chars }) => chars).join(' | ')).join('\n') : block.text.chars,
  );
}
