import { Marks } from '../marks.js';

/** Where quotation marks or title marks begin and end, in order; of nested ones the outermost. */
export interface Spans {
  quotes: readonly (readonly [start: number, end: number])[];
  titles: readonly (readonly [start: number, end: number])[];
}

const NONE: Spans = { quotes: [], titles: [] };
const MARKS = new Marks('“”‘’「」《》〈〉"\n');

/** Finds “…”, ‘…’, 「…」, "…" and 《…》 within one line; marks without their other half are left alone. */
export function spansOf(chars: string): Spans {
  const { length } = chars;
  const first = MARKS.next(chars, 0, length);
  if (first < 0) return NONE;
  const quotes = { spans: [] as [number, number][], open: [] as number[] };
  const titles = { spans: [] as [number, number][], open: [] as number[] };
  let straight: number | null = null;
  for (let index = first; index >= 0; index = MARKS.next(chars, index + 1, length)) {
    const mark = chars.charAt(index);
    if (mark === '\n') {
      quotes.open = [];
      titles.open = [];
      straight = null;
    } else if (mark === '"') {
      if (straight !== null) close(quotes.spans, straight, index);
      straight = straight === null ? index : null;
    } else {
      const marks = '《》〈〉'.includes(mark) ? titles : quotes;
      if ('“‘「《〈'.includes(mark)) marks.open.push(index);
      else {
        const start = marks.open.pop();
        if (start !== undefined) close(marks.spans, start, index);
      }
    }
  }
  return { quotes: quotes.spans, titles: titles.spans };
}

/** Adds a span and drops those in it. */
function close(spans: [number, number][], start: number, end: number): void {
  while ((spans.at(-1)?.[0] ?? -1) > start) spans.pop();
  spans.push([start, end]);
}

/** The span around an index, null where none is. */
export function spanAround(spans: readonly (readonly [number, number])[], index: number): readonly [number, number] | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return null;
    if (index < span[0]) high = middle - 1;
    else if (index > span[1]) low = middle + 1;
    else return span;
  }
  return null;
}
