import { CharacterSet } from '../character-set.js';
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

/** Those of them that end a sentence. */
const STOPS = new CharacterSet('。！？\n');
const HYPHEN = '-'.charCodeAt(0);
/** Most segments have no numbers. */
const NO_TOKENS: Token[] = [];

/** Cuts a flat paragraph at its marks of punctuation; marks inside numbers (1,000) and dates are none. */
export function sentencesOf(chars: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const { length } = chars;
  let segments: Segment[] = [];
  let hasNumbers = false;
  // From the sentence of the first number to that of the last: no other is asked for.
  let sentenceAt = tokens[0]?.start ?? length;
  while (sentenceAt > 0 && !STOPS.has(chars.charCodeAt(sentenceAt - 1))) sentenceAt--;
  let segmentAt = sentenceAt;
  let next = 0;
  let ahead = 0;
  // Written out, for each mark of a text comes here: functions inside would keep all of this in memory between them.
  for (let end = sentenceAt; ; ) {
    const found = MARKS.next(chars, end, length);
    // The end of the paragraph ends what is left.
    const index = found < 0 ? length : found;
    end = index + 1;
    if (found >= 0) {
      if (chars.charCodeAt(index) === HYPHEN) {
        while (end < length && chars.charCodeAt(end) === HYPHEN) end++;
        // One alone is a hyphen.
        if (end === index + 1) continue;
      }
      while (ahead < tokens.length && (tokens[ahead] as Token).end <= index) ahead++;
      if (ahead < tokens.length && (tokens[ahead] as Token).start < index) continue;
    }
    const first = next;
    while (next < tokens.length && (tokens[next] as Token).start < index) next++;
    if (index > segmentAt) {
      segments.push({
        start: segmentAt,
        end: index,
        mark: found < 0 ? '' : chars.slice(index, end),
        tokens: first === next ? NO_TOKENS : tokens.slice(first, next),
      });
      if (first !== next) hasNumbers = true;
    }
    segmentAt = found < 0 ? index : end;
    if (found >= 0 && !STOPS.has(chars.charCodeAt(index))) continue;
    if (hasNumbers) sentences.push({ start: sentenceAt, end: index, segments });
    if (found < 0 || next === tokens.length) return sentences;
    segments = [];
    hasNumbers = false;
    sentenceAt = segmentAt;
  }
}
