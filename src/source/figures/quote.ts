import { CharacterSet } from '../character-set.js';
import { WHITE_SPACE } from '../white-space.js';
import type { Stretch } from './found.js';
import type { Segment } from './sentence.js';

const LONGEST = 120;
const BLANK = new CharacterSet(WHITE_SPACE);
const BLANK_OR_PAUSE = new CharacterSet(`${WHITE_SPACE}、`);

/** The words around a figure that make it understandable: what stands between two commas, and the words before them where it has no subject. */
export function quoteOf(chars: string, segment: Segment, previous: Segment | null, figure: Stretch): Stretch {
  let { start, end } = segment;
  if (figure.start - start <= 6 && end - figure.end <= 2 && previous && previous.mark !== '；' && figure.end - previous.start <= LONGEST)
    start = previous.start;
  if (end - start > LONGEST) {
    // A list without commas is cut at the marks between its parts, else where the quotation gets too long.
    start = Math.max(start, boundary(chars, figure.start - LONGEST / 2, figure.start));
    const stop = chars.slice(figure.end, figure.end + LONGEST / 2).search(/[、]/);
    end = Math.min(end, figure.end + (stop < 0 ? LONGEST / 2 : stop));
  }
  while (start < figure.start && BLANK_OR_PAUSE.has(chars.charCodeAt(start))) start++;
  while (end > figure.end && BLANK.has(chars.charCodeAt(end - 1))) end--;
  return { start, end };
}

function boundary(chars: string, from: number, to: number): number {
  const start = Math.max(from, 0);
  const last = chars.slice(start, to).lastIndexOf('、');
  return last < 0 ? start : start + last + 1;
}
