import { takeIn } from '../../../src/source/intake.js';
import type { Block, Format, Intake } from '../../../src/source/reading.js';
import type { Text } from '../../../src/source/text.js';

/** An input taken in, given as text (in UTF-8) or as bytes. */
export function taken(file: string, content: string | Uint8Array, format?: Format): Promise<Intake> {
  return takeIn(file, typeof content === 'string' ? Buffer.from(content) : content, format === undefined ? {} : { format });
}

/** Blocks in short: `# ` for headings, `~ ` for furniture, ` | ` between cells, `= ` before rows of a head. */
export function shown({ blocks }: Intake): string[] {
  return blocks.flatMap((block) => {
    const mark = block.isFurniture ? '~ ' : '';
    if (block.kind !== 'table') return `${mark}${block.kind === 'heading' ? `${'#'.repeat(block.depth)} ` : ''}${block.text.chars}`;
    return block.rows.map((row, index) => `${mark}${index < block.headerRows ? '= ' : ''}${row.map((cell) => cell.chars).join(' | ')}`);
  });
}

export function textsOf(blocks: readonly Block[]): Text[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : block.text));
}

/** Characters of the blocks that stand elsewhere than in the input where their place says. */
export function misplaced(input: string, { blocks }: Intake): string[] {
  return textsOf(blocks).flatMap((text) =>
    [...Array(text.length).keys()]
      .filter((index) => input[text.offset(index)] !== text.chars[index])
      .map((index) => text.chars[index] as string),
  );
}
