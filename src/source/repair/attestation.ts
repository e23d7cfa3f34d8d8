import type { Text } from '../text.js';
import { Counts } from './counts.js';
import { unglossed } from './glosses.js';
import { OFFICIAL_WORDS } from './official-words.js';
import { simplifyInto } from './traditional.js';

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
/** What stands before the first text, between two of them and behind the last one: nothing that is asked for. */
const MARGIN = 2;
/** More often than this nobody asks whether characters stand together. */
const ENOUGH = 4;
/** Places of a character are looked through up to this number; where all characters of a question have more, everything is counted. */
const MANY = 250;

/** Words of two and three characters, as they are looked up here: as numbers they need no string each time. */
let officialWords: Counts | undefined;
/** By distance 1 for each character of these words. */
const inOfficialWords = new Uint8Array(NONE);

function countsOf(words: Iterable<string>): Counts {
  const counts = new Counts();
  for (const word of words) {
    const one = distance(word.charCodeAt(0));
    const two = distance(word.charCodeAt(1));
    const three = word.length === 2 ? NONE : distance(word.charCodeAt(2));
    if (word.length <= 3 && one >= 0 && two >= 0 && three >= 0) counts.add((one << BITS) | two, three);
    for (const at of [one, two, three]) if (at >= 0 && at < NONE) inOfficialWords[at] = 1;
  }
  return counts;
}

/**
 * What a document itself says of how its characters go together: the evidence for readings of damaged places. Characters are
 * named by their UTF-16 units, in the simplified script; 0 is none.
 */
export class Attestation {
  /** The texts one after the other, with margins. */
  private readonly units: Uint16Array;
  /** By index in `units` that of the same character before, 0 where there is none. */
  private readonly before: Int32Array;
  /** By distance the index of its last place, and how many it has, up to one more than `MANY`. */
  private readonly last = new Int32Array(NONE);
  private readonly places = new Uint8Array(NONE);
  private readonly length: number;
  private readonly loose = new Map<number, boolean>();
  private counts: Counts | undefined;

  constructor(texts: readonly Text[]) {
    let size = MARGIN;
    for (const text of texts) size += Math.min(text.length, COUNTED) + MARGIN;
    this.units = new Uint16Array(Math.min(size, COUNTED + MARGIN * (texts.length + 1)));
    this.before = new Int32Array(this.units.length);
    let from = MARGIN;
    let left = COUNTED;
    for (const text of texts) {
      if (left <= 0) break;
      const chars = unglossed(text.slice(0, left));
      simplifyInto(this.units, from, chars);
      this.place(from, from + chars.length);
      left -= chars.length;
      from += chars.length + MARGIN;
    }
    this.length = from;
  }

  /** Whether a character stands in the document at all, or in a word of official texts: else it goes with nothing. */
  isSeen(unit: number): boolean {
    const at = distance(unit);
    return at >= 0 && ((this.places[at] as number) > 0 || isInOfficialWord(at));
  }

  /** How well two or three characters go together: 0 where nothing says so. */
  weight(one: number, two: number, three?: number): number {
    const first = distance(one);
    const second = distance(two);
    const third = three === undefined ? NONE : distance(three);
    if (first < 0 || second < 0 || third < 0) return 0;
    const known = isOfficial(first, second, third) ? 4 : 0;
    return third === NONE
      ? known + Math.min(this.count(first, second, third), 4)
      : known * 1.5 + Math.min(this.count(first, second, third) * 2, 6);
  }

  /** Whether two or three characters are a word in their own right, and do not only happen to stand together in the document. */
  isWord(one: number, two: number, three?: number): boolean {
    const first = distance(one);
    const second = distance(two);
    const third = three === undefined ? NONE : distance(three);
    return first >= 0 && second >= 0 && third >= 0 && isOfficial(first, second, third);
  }

  /** Whether a character goes with so many others behind it (一, 不), or before it, that one of them says little. */
  isLoose(unit: number, side: 'followers' | 'precursors'): boolean {
    const at = distance(unit);
    if (at < 0) return false;
    const key = side === 'followers' ? at : -at - 1;
    let isLoose = this.loose.get(key);
    if (isLoose === undefined) {
      isLoose = this.hasMany(at, side === 'followers' ? 1 : -1);
      this.loose.set(key, isLoose);
    }
    return isLoose;
  }

  /** Links each character of a text with the same one before. */
  private place(from: number, to: number): void {
    const { units, before, last, places } = this;
    for (let at = from; at < to; at++) {
      const here = distance(units[at] as number);
      if (here < 0) continue;
      before[at] = last[here] as number;
      last[here] = at;
      if ((places[here] as number) <= MANY) (places[here] as number)++;
    }
  }

  /** How often characters stand together, by their distances; at most `ENOUGH`, or more than that. */
  private count(one: number, two: number, three: number): number {
    const { units, before, last, places } = this;
    let rarest = one;
    let shift = 0;
    if ((places[two] as number) < (places[rarest] as number)) {
      rarest = two;
      shift = 1;
    }
    if (three !== NONE && (places[three] as number) < (places[rarest] as number)) {
      rarest = three;
      shift = 2;
    }
    if ((places[rarest] as number) > MANY) return this.allCounts().of((one << BITS) | two, three);
    let count = 0;
    for (let at = last[rarest] as number; at > 0; at = before[at] as number) {
      const start = at - shift;
      if (units[start] !== one + FIRST || units[start + 1] !== two + FIRST) continue;
      if (three !== NONE && units[start + 2] !== three + FIRST) continue;
      count++;
      if (count === ENOUGH) break;
    }
    return count;
  }

  private hasMany(here: number, step: 1 | -1): boolean {
    const neighbours = new Set<number>();
    for (let at = this.last[here] as number; at > 0; at = this.before[at] as number) {
      const neighbour = this.units[at + step] as number;
      if (distance(neighbour) >= 0) neighbours.add(neighbour);
      if (neighbours.size > LOOSE) return true;
    }
    return false;
  }

  /** Every pair and triple, for a document so long that looking each up by its places would take too much time. */
  private allCounts(): Counts {
    if (this.counts) return this.counts;
    const counts = new Counts();
    let [before, last] = [-1, -1];
    for (let at = 0; at < this.length; at++) {
      const here = distance(this.units[at] as number);
      if (here >= 0 && last >= 0) {
        counts.add((last << BITS) | here, NONE);
        if (before >= 0) counts.add((before << BITS) | last, here);
      }
      [before, last] = [last, here];
    }
    this.counts = counts;
    return counts;
  }
}

function isInOfficialWord(at: number): boolean {
  officialWords ??= countsOf(OFFICIAL_WORDS);
  return inOfficialWords[at] === 1;
}

function isOfficial(one: number, two: number, three: number): boolean {
  officialWords ??= countsOf(OFFICIAL_WORDS);
  return officialWords.of((one << BITS) | two, three) > 0;
}

/** Of a character from the first that is counted; -1 where it is none of them. */
function distance(unit: number): number {
  return unit >= FIRST && unit <= LAST ? unit - FIRST : -1;
}
