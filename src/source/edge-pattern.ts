import { markEdges } from './pattern-edges.js';

/** How many patterns share a table: one bit for each. */
const BITS = 32;
let table = new Uint32Array(0x10000);
let used = 0;

/** The bit of a pattern in a table that says, by UTF-16 unit, at which edge characters which of its patterns can match. */
function edgeOf(pattern: RegExp, side: 'beginning' | 'end'): { table: Uint32Array; bit: number } {
  // Patterns of one file are asked about the same few characters: those of one table lie together in the processor's caches.
  if (used === BITS) {
    table = new Uint32Array(0x10000);
    used = 0;
  }
  const own = { table, bit: 1 << used++ };
  markEdges(pattern, side, (from, to) => {
    for (let unit = from; unit <= to; unit++) own.table[unit] = (own.table[unit] as number) | own.bit;
  });
  return own;
}

/**
 * A pattern for the beginning of a text, which asks about the first character before anything else: where hardly any text
 * begins so, that is several times quicker. Answers as the pattern itself does.
 */
export class Beginning {
  readonly #table: Uint32Array;
  readonly #bit: number;

  /** @param pattern one that matches only from the beginning (`^`) on, at least one character, without flags; else a SyntaxError */
  constructor(readonly pattern: RegExp) {
    const { table, bit } = edgeOf(pattern, 'beginning');
    this.#table = table;
    this.#bit = bit;
  }

  /** Whether the first character is one of those that it can begin with. */
  mayBe(chars: string): boolean {
    return chars.length > 0 && ((this.#table[chars.charCodeAt(0)] as number) & this.#bit) !== 0;
  }

  test(chars: string): boolean {
    return this.mayBe(chars) && this.pattern.test(chars);
  }

  exec(chars: string): RegExpExecArray | null {
    return this.mayBe(chars) ? this.pattern.exec(chars) : null;
  }

  /** The text without what the pattern matches. */
  without(chars: string): string {
    return this.mayBe(chars) ? chars.replace(this.pattern, '') : chars;
  }
}

/** A pattern for the end of a text, which asks about the last character first, as `Beginning` does about the first one. */
export class Ending {
  readonly #table: Uint32Array;
  readonly #bit: number;

  /** @param pattern one that matches only up to the end (`$`), at least one character, without flags; else a SyntaxError */
  constructor(readonly pattern: RegExp) {
    const { table, bit } = edgeOf(pattern, 'end');
    this.#table = table;
    this.#bit = bit;
  }

  /** Whether the last character is one of those that it can end with. */
  mayBe(chars: string): boolean {
    const last = chars.length - 1;
    return last >= 0 && ((this.#table[chars.charCodeAt(last)] as number) & this.#bit) !== 0;
  }

  test(chars: string): boolean {
    return this.mayBe(chars) && this.pattern.test(chars);
  }

  exec(chars: string): RegExpExecArray | null {
    return this.mayBe(chars) ? this.pattern.exec(chars) : null;
  }

  /** The text without what the pattern matches. */
  without(chars: string): string {
    return this.mayBe(chars) ? chars.replace(this.pattern, '') : chars;
  }
}
