import type { Text } from '../text.js';
import { Counts } from './counts.js';
import { withoutGlosses } from './glosses.js';
import { isOfficialWord, OFFICIAL_WORDS } from './official-words.js';
import { simplified } from './traditional.js';

/** How much of a document is counted: enough to know its words. */
const COUNTED = 300_000;
/** More different neighbours than this, and a character goes with anything. */
const LOOSE = 25;
/** Chinese characters from here to \u9fff are counted, each as its distance from here: two of them make a small integer. */
const FIRST = 0x3400;
const LAST = 0x9fff;
const BITS = 15;
/** In the place of a third character, of a pair. */
const NONE = LAST - FIRST + 1;

/** Words of two and three characters, as they are looked up here: as numbers they need no string each time. */
let officialWords: Counts | undefined;

function countsOf(words: Iterable<string>): Counts {
  const counts = new Counts();
  for (const word of words) {
    const [one, two, three] = [distance(word, 0), distance(word, 1), word.length === 2 ? NONE : distance(word, 2)];
    if (word.length <= 3 && one >= 0 && two >= 0 && three >= 0) counts.add((one << BITS) | two, three);
  }
  return counts;
}

/** What a document itself says of how its characters go together: the evidence for readings of damaged places. */
export class Attestation {
  private readonly counts = new Counts();
  /** How many different characters follow each, and precede each. */
  private readonly followers = new Uint16Array(LAST - FIRST + 1);
  private readonly precursors = new Uint16Array(LAST - FIRST + 1);

  constructor(texts: readonly Text[]) {
    let left = COUNTED;
    for (const text of texts) {
      if (left <= 0) break;
      const chars = simplified(withoutGlosses(text.chars.slice(0, left)));
      left -= chars.length;
      this.count(chars);
    }
  }

  /** How well characters of the simplified script (two or three of them) go together: 0 where nothing says so. */
  weight(chars: string): number {
    if (chars.length !== 2 && chars.length !== 3) return 0;
    const [one, two, three] = [distance(chars, 0), distance(chars, 1), chars.length === 2 ? 0 : distance(chars, 2)];
    if (one < 0 || two < 0 || three < 0) return 0;
    const pair = (one << BITS) | two;
    officialWords ??= countsOf(OFFICIAL_WORDS);
    const known = officialWords.of(pair, chars.length === 2 ? NONE : three) > 0 ? 4 : 0;
    return chars.length === 2
      ? known + Math.min(this.counts.of(pair, NONE), 4)
      : known * 1.5 + Math.min(this.counts.of(pair, three) * 2, 6);
  }

  /** Whether characters are a word in their own right, and do not only happen to stand together in the document. */
  isWord(chars: string): boolean {
    return isOfficialWord(chars);
  }

  /** Whether a character goes with so many others after it (一, 不) that one of them says little. */
  isLoose(char: string, side: 'followers' | 'precursors'): boolean {
    const at = char.length === 1 ? distance(char, 0) : -1;
    return at >= 0 && (this[side][at] as number) > LOOSE;
  }

  private count(chars: string): void {
    let [before, last] = [-1, -1];
    const { length } = chars;
    for (let at = 0; at < length; at++) {
      const here = distance(chars, at);
      if (here >= 0 && last >= 0) {
        const pair = (last << BITS) | here;
        if (this.counts.add(pair, NONE) === 0) {
          (this.followers[last] as number)++;
          (this.precursors[here] as number)++;
        }
        if (before >= 0) this.counts.add((before << BITS) | last, here);
      }
      [before, last] = [last, here];
    }
  }
}

/** Of the character at an index from the first that is counted; -1 where it is none of them. */
function distance(chars: string, at: number): number {
  const code = chars.charCodeAt(at);
  return code >= FIRST && code <= LAST ? code - FIRST : -1;
}
