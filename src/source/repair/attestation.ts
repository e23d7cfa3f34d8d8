import type { Text } from '../text.js';
import { removeGlosses } from './glosses.js';
import type { Log } from './log.js';
import { isOfficialWord } from './official-words.js';
import { simplified } from './traditional.js';

/** How much of a document is counted: enough to know its words. */
const COUNTED = 300_000;
/** More different neighbours than this, and a character goes with anything. */
const LOOSE = 25;
const HAN_ONLY = /^[\u3400-\u9fff]+$/;

/** What a document itself says of how its characters go together: the evidence for readings of damaged places. */
export class Attestation {
  private readonly counts = new Map<string, number>();
  /** How many different characters follow each, and precede each. */
  private readonly followers = new Map<string, number>();
  private readonly precursors = new Map<string, number>();

  constructor(texts: readonly Text[], log: Log) {
    let left = COUNTED;
    for (const text of texts) {
      if (left <= 0) break;
      const chars = simplified(removeGlosses(text.slice(0, left), true, log).chars);
      left -= chars.length;
      for (let at = 0; at < chars.length; at++) {
        this.count(chars.slice(at, at + 2), 2);
        this.count(chars.slice(at, at + 3), 3);
      }
    }
  }

  /** How well characters of the simplified script (two or three of them) go together: 0 where nothing says so. */
  weight(chars: string): number {
    if (!HAN_ONLY.test(chars)) return 0;
    const count = this.counts.get(chars) ?? 0;
    const known = isOfficialWord(chars) ? 4 : 0;
    return chars.length === 2 ? known + Math.min(count, 4) : chars.length === 3 ? known * 1.5 + Math.min(count * 2, 6) : 0;
  }

  /** Whether characters are a word in their own right, and do not only happen to stand together in the document. */
  isWord(chars: string): boolean {
    return isOfficialWord(chars);
  }

  /** Whether a character goes with so many others after it (一, 不) that one of them says little. */
  isLoose(char: string, side: 'followers' | 'precursors'): boolean {
    return (this[side].get(char) ?? 0) > LOOSE;
  }

  private count(chars: string, length: number): void {
    if (chars.length !== length || !HAN_ONLY.test(chars)) return;
    const known = this.counts.get(chars) ?? 0;
    this.counts.set(chars, known + 1);
    if (known > 0 || length !== 2) return;
    const [first, second] = chars as unknown as [string, string];
    this.followers.set(first, (this.followers.get(first) ?? 0) + 1);
    this.precursors.set(second, (this.precursors.get(second) ?? 0) + 1);
  }
}
