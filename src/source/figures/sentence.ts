import { Marks } from '../marks.js';
import type { Token } from './tokens.js';

/** What stands between two commas, with its numbers. Places are indexes in the flat paragraph. */
export interface Segment {
  start: number;
  end: number;
  /** The mark after it; empty at the end. */
  mark: string;
  tokens: Token[];
}

/** A sentence up to 。 with its segments; only those with numbers in them are looked at. */
export interface Sentence {
  start: number;
  end: number;
  segments: Segment[];
}

const MARKS = new Marks('。！？\n，；：-');

/** Cuts a flat paragraph at its marks of punctuation; marks inside numbers (1,000) and dates are none. */
export function sentencesOf(chars: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let segments: Segment[] = [];
  let sentenceAt = 0;
  let segmentAt = 0;
  let next = 0;
  const endSegment = (end: number, mark: string): void => {
    const first = next;
    while (next < tokens.length && (tokens[next] as Token).start < end) next++;
    const inside = first === next ? [] : tokens.slice(first, next);
    if (end > segmentAt) segments.push({ start: segmentAt, end, mark, tokens: inside });
    segmentAt = end + Math.max(mark.length, 0);
  };
  const endSentence = (end: number): void => {
    if (segments.some(({ tokens: inside }) => inside.length > 0)) sentences.push({ start: sentenceAt, end, segments });
    segments = [];
    sentenceAt = segmentAt;
  };
  let ahead = 0;
  let end = 0;
  for (let index = MARKS.next(chars, 0); index >= 0; index = MARKS.next(chars, end)) {
    end = index + 1;
    if (chars[index] === '-') {
      while (chars[end] === '-') end++;
      // One alone is a hyphen.
      if (end === index + 1) continue;
    }
    const mark = chars.slice(index, end);
    while (ahead < tokens.length && (tokens[ahead]?.end ?? 0) <= index) ahead++;
    if ((tokens[ahead]?.start ?? index) < index) continue;
    endSegment(index, mark);
    if (mark === '。' || mark === '！' || mark === '？' || mark === '\n') endSentence(index);
  }
  endSegment(chars.length, '');
  endSentence(chars.length);
  return sentences;
}
