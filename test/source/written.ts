import type { Block, Positions } from '../../src/source/reading.js';
import { Text } from '../../src/source/text.js';

/** A text as blocks: a paragraph a line, `# ` for headings, `|` for the cells of a table. */
export function written(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (line.trim() === '') continue;
    const heading = /^(#+) /.exec(line);
    if (heading)
      blocks.push({
        kind: 'heading',
        depth: heading[1]?.length ?? 1,
        text: Text.at(start + heading[0].length, line.slice(heading[0].length)),
      });
    else if (line.startsWith('|')) {
      let cellAt = start + 1;
      const cells = line
        .slice(1, -1)
        .split('|')
        .map((cell) => {
          const found = Text.at(cellAt, cell);
          cellAt += cell.length + 1;
          return found.trim();
        });
      const last = blocks.at(-1);
      if (last?.kind === 'table') last.rows.push(cells);
      else blocks.push({ kind: 'table', rows: [cells], headerRows: 1 });
    } else blocks.push({ kind: 'paragraph', text: Text.at(start, line) });
  }
  return blocks;
}

/** Lines of `text`, from 1. */
export function placesIn(text: string): Positions {
  return { at: (offset) => ({ line: text.slice(0, offset).split('\n').length, column: offset - text.lastIndexOf('\n', offset - 1) }) };
}
