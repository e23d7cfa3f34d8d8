import type { Position } from '../../model/finding.js';
import type { Positions } from '../reading.js';

/** Places in a text whose lines end with LF, CRLF or CR, as editors count them. */
export function positionsOf(text: string): Positions {
  return positionsFrom(lineStarts(text));
}

/** Places in a text of which it is known where each line begins, in ascending order. */
export function positionsFrom(starts: readonly number[]): Positions {
  /** The line that was asked for last: the next question is about the same one nearly always. */
  let last = 0;
  return {
    at(offset: number): Position {
      const start = starts[last] as number;
      if (offset >= start && offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) return { line: last + 1, column: offset - start + 1 };
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      last = low;
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  const ends = /\r\n|\n|\r/g;
  while (ends.test(text)) starts.push(ends.lastIndex);
  return starts;
}
