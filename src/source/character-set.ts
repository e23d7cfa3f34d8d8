/** Characters of which it is to be known whether one stands at a place: quicker than a pattern for one character. */
export class CharacterSet {
  /** By UTF-16 unit, whether it is one of them. */
  readonly #isIn = new Uint8Array(0x10000);

  constructor(chars: string) {
    for (let at = 0; at < chars.length; at++) this.#isIn[chars.charCodeAt(at)] = 1;
  }

  /** Those of a class of a regular expression, without its brackets and without escapes: `一-鿿〇`. */
  static ofClass(ranges: string): CharacterSet {
    const set = new CharacterSet('');
    for (let at = 0; at < ranges.length; at++) {
      const isRange = ranges[at + 1] === '-' && at + 2 < ranges.length;
      set.#isIn.fill(1, ranges.charCodeAt(at), ranges.charCodeAt(isRange ? at + 2 : at) + 1);
      if (isRange) at += 2;
    }
    return set;
  }

  /** Whether a UTF-16 unit is one of them: in a loop quicker than `at`, which asks for the length each time. */
  has(unit: number): boolean {
    return this.#isIn[unit] === 1;
  }

  /** Whether one of them stands at an index; none does beyond the ends. */
  at(chars: string, index: number): boolean {
    return index >= 0 && index < chars.length && this.#isIn[chars.charCodeAt(index)] === 1;
  }

  /** Whether a text has any of them. */
  isIn(chars: string): boolean {
    const isIn = this.#isIn;
    const { length } = chars;
    for (let at = 0; at < length; at++) if (isIn[chars.charCodeAt(at)] === 1) return true;
    return false;
  }
}
