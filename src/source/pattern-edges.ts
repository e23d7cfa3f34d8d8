/** What a regular expression can begin or end with, read from its source. */

/** The part of a pattern that its edges depend on. */
type Part =
  | { kind: 'chars'; ranges: readonly Range[]; min: number }
  | { kind: 'group'; ways: readonly (readonly Part[])[]; min: number }
  /** `^` and `$`. */
  | { kind: 'anchor'; mark: string; min: 0 }
  /** What looks around and takes no character. */
  | { kind: 'look'; min: 0 };

/** First and last UTF-16 unit. */
type Range = readonly [number, number];

const LAST = 0xffff;
const ANY: readonly Range[] = [[0, LAST]];
const DIGITS: readonly Range[] = [[0x30, 0x39]];
const SPACES: readonly Range[] = [...'\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff']
  .map((char): Range => [char.charCodeAt(0), char.charCodeAt(0)])
  .concat([[0x2000, 0x200a]]);
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f' };

/**
 * Tells which characters the pattern can begin or end with; those it cannot are told, too, where only its look-arounds
 * exclude them.
 * @param mark is told first and last UTF-16 unit of each range of them
 * @throws SyntaxError where the pattern can match elsewhere or nothing, has flags, or has anything that is not read here
 */
export function markEdges({ source, flags }: RegExp, side: 'beginning' | 'end', mark: (from: number, to: number) => void): void {
  const ways = new Source(source).whole();
  const inOrder = side === 'beginning' ? ways : ways.map((way) => [...way].reverse());
  if (flags !== '' || !inOrder.every((way) => isAnchored(way, side)) || inOrder.some((way) => way.every(({ min }) => min === 0)))
    throw new SyntaxError(`no pattern for the ${side} of a text: /${source}/${flags}`);
  for (const way of inOrder) markWay(way, side, mark);
}

/** Whether a way through a pattern, in the order of the side, has the anchor of that side before any character. */
function isAnchored(way: readonly Part[], side: 'beginning' | 'end'): boolean {
  const [first] = way.filter(({ kind }) => kind !== 'look');
  return first?.kind === 'anchor' && first.mark === (side === 'beginning' ? '^' : '$');
}

/** Marks the characters that a way can begin with, up to the first part that cannot be left out. */
function markWay(way: readonly Part[], side: 'beginning' | 'end', mark: (from: number, to: number) => void): void {
  for (const part of way) {
    if (part.kind === 'chars') for (const [from, to] of part.ranges) mark(from, to);
    if (part.kind === 'group') for (const inner of part.ways) markWay(side === 'beginning' ? inner : [...inner].reverse(), side, mark);
    if (part.min > 0) return;
  }
}

/** Reads the source of a pattern without flags. */
class Source {
  #at = 0;

  constructor(readonly source: string) {}

  whole(): Part[][] {
    const ways = this.#ways();
    if (this.#at < this.source.length) this.#fail();
    return ways;
  }

  #ways(): Part[][] {
    const ways: Part[][] = [[]];
    while (this.#at < this.source.length && this.source[this.#at] !== ')') {
      if (this.#take('|')) ways.push([]);
      else (ways.at(-1) as Part[]).push(this.#part());
    }
    return ways;
  }

  #part(): Part {
    if (this.#take('^')) return { kind: 'anchor', mark: '^', min: 0 };
    if (this.#take('$')) return { kind: 'anchor', mark: '$', min: 0 };
    if (this.#take('\\b') || this.#take('\\B')) return { kind: 'look', min: 0 };
    if (this.#take('(')) return this.#group();
    const ranges = this.#take('[') ? this.#class() : this.#take('.') ? ANY : this.#char();
    return { kind: 'chars', ranges, min: this.#least() };
  }

  #group(): Part {
    const isLook = this.#take('?=') || this.#take('?!') || this.#take('?<=') || this.#take('?<!');
    if (!isLook && !this.#take('?:') && this.#take('?<')) this.#at = this.source.indexOf('>', this.#at) + 1;
    const ways = this.#ways();
    if (!this.#take(')')) this.#fail();
    if (isLook) return { kind: 'look', min: 0 };
    const min = this.#least();
    // One that can match nothing can be left out.
    return { kind: 'group', ways, min: ways.some((way) => way.every((part) => part.min === 0)) ? 0 : min };
  }

  /** How often at least, as the quantifier says that may follow. */
  #least(): number {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.#at, this.#at + 12));
    if (!found) return 1;
    this.#at += found[0].length;
    return found[1] === undefined ? (found[0].startsWith('+') ? 1 : 0) : Number(found[1]);
  }

  #class(): readonly Range[] {
    const isNegated = this.#take('^');
    const ranges: Range[] = [];
    while (!this.#take(']')) {
      const from = this.#char();
      const [only] = from;
      // A hyphen right before the bracket is one.
      if (this.source[this.#at] === '-' && this.source[this.#at + 1] !== ']' && from.length === 1 && only) {
        this.#at++;
        ranges.push([only[0], this.#char()[0]?.[1] ?? LAST]);
      } else ranges.push(...from);
    }
    return isNegated ? without(ranges) : ranges;
  }

  #char(): readonly Range[] {
    const char = this.source.charAt(this.#at++);
    if (char === '') this.#fail();
    if (char !== '\\') return [[char.charCodeAt(0), char.charCodeAt(0)]];
    const escaped = this.source.charAt(this.#at++);
    if (escaped === 'd') return DIGITS;
    if (escaped === 's') return SPACES;
    if (escaped === 'S') return without(SPACES);
    if (escaped === 'u') {
      const unit = Number.parseInt(this.source.slice(this.#at, this.#at + 4), 16);
      this.#at += 4;
      return [[unit, unit]];
    }
    const unit = (CONTROLS[escaped] ?? escaped).charCodeAt(0);
    // Any other letter or digit means something that is not read here.
    if (/[0-9A-Za-z]/.test(escaped) && !CONTROLS[escaped]) this.#fail();
    return [[unit, unit]];
  }

  #take(mark: string): boolean {
    if (!this.source.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }

  #fail(): never {
    throw new SyntaxError(`a pattern that is not understood from its character ${this.#at + 1} on: /${this.source}/`);
  }
}

/** All units but those. */
function without(ranges: readonly Range[]): Range[] {
  const left: Range[] = [];
  let next = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > next) left.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= LAST) left.push([next, LAST]);
  return left;
}
