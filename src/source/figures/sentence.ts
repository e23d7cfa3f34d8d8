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

const MARK = /[。！？\n，；：]|-{2,}/g;

/** Cuts a flat paragraph at its marks of punctuation; marks inside numbers (1,000) and dates are none. */
export function sentencesOf(chars: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let segments: Segment[] = [];
  let sentenceAt = 0;
  let segmentAt = 0;
  let next = 0;
  const endSegment = (end: number, mark: string): void => {
    const inside: Token[] = [];
    for (let token = tokens[next]; token && token.start < end; token = tokens[++next]) inside.push(token);
    if (end > segmentAt) segments.push({ start: segmentAt, end, mark, tokens: inside });
    segmentAt = end + Math.max(mark.length, 0);
  };
  const endSentence = (end: number): void => {
    if (segments.some(({ tokens: inside }) => inside.length > 0)) sentences.push({ start: sentenceAt, end, segments });
    segments = [];
    sentenceAt = segmentAt;
  };
  let ahead = 0;
  MARK.lastIndex = 0;
  for (let found = MARK.exec(chars); found; found = MARK.exec(chars)) {
    const { 0: mark, index } = found;
    while (ahead < tokens.length && (tokens[ahead]?.end ?? 0) <= index) ahead++;
    if ((tokens[ahead]?.start ?? index) < index) continue;
    endSegment(index, mark);
    if (mark === '。' || mark === '！' || mark === '？' || mark === '\n') endSentence(index);
  }
  endSegment(chars.length, '');
  endSentence(chars.length);
  return sentences;
}
