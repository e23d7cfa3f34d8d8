/** Columns of a terminal: text in cells, wrapped by the width that it takes there. */

import type { Measure } from '../model/program.js';
import type { Naming } from '../render/views/comparison-reasons.js';
import { paint, printable, width } from './stylish.js';

export interface TableOptions extends Naming {
  colour: boolean;
  /** Of the terminal, in columns. */
  columns: number;
}

/** How a measure is called in headings. */
export function measureName({ clause, title, ref }: Measure): string {
  return printable(`${clause ?? ''}${title ?? ''}  ${ref}`);
}

/** A cell of a row: its text, the width of its column with the space after it, its colour (`0` for none). */
export interface TableCell {
  text: string;
  columns: number;
  colour: string;
}

/** Cells next to each other, each wrapped in its own column. */
export function sideBySide(cells: readonly TableCell[], indent: string, options: { colour: boolean }): string[] {
  const wrapped = cells.map(({ text, columns }, index) => wrap(text, index === cells.length - 1 ? columns : columns - 2));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map(({ columns, colour }, index) => {
      const text = wrapped[index]?.[line] ?? '';
      const padding = ' '.repeat(Math.max(0, columns - width(text)));
      return text === '' ? padding : `${colour === '0' ? text : paint(text, colour, options)}${padding}`;
    });
    return `${indent}${parts.join('')}`;
  });
}

/** Lines of at most so many columns: Chinese breaks between any two characters, words of letters and digits stay whole. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (width(line + piece) > columns && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = piece.trim() === '' ? '' : piece;
    } else line += piece;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** What stays on one line: a word or one character, with the marks that open before it and close after it. */
const PIECES = /[《“‘（([]*(?:[^\p{Script=Han}\s《》“”‘’（）()[\]，。；：、？！,;]+|\S)[》”’）)\]，。；：、？！,;]*|\s+/gu;
