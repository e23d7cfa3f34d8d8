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

/** A pattern that begins or ends a text, asked for only where the character at that edge allows it. Answers as the pattern itself does. */
abstract class EdgePattern {
  protected readonly table: Uint32Array;
  protected readonly bit: number;

  constructor(
    readonly pattern: RegExp,
    side: 'beginning' | 'end',
  ) {
    const { table, bit } = edgeOf(pattern, side);
    this.table = table;
    this.bit = bit;
  }

  /** Whether the character at that edge is one of those that it can have there. */
  abstract mayBe(chars: string): boolean;

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

/**
 * A pattern for the beginning of a text, which asks about the first character before anything else: where hardly any text
 * begins so, that is several times quicker.
 */
export class Beginning extends EdgePattern {
  /** @param pattern one that matches only from the beginning (`^`) on, at least one character, without flags; else a SyntaxError */
  constructor(pattern: RegExp) {
    super(pattern, 'beginning');
  }

  mayBe(chars: string): boolean {
    return chars.length > 0 && ((this.table[chars.charCodeAt(0)] as number) & this.bit) !== 0;
  }
}

/** A pattern for the end of a text, which asks about the last character first, as `Beginning` does about the first one. */
export class Ending extends EdgePattern {
  /** @param pattern one that matches only up to the end (`$`), at least one character, without flags; else a SyntaxError */
  constructor(pattern: RegExp) {
    super(pattern, 'end');
  }

  mayBe(chars: string): boolean {
    const last = chars.length - 1;
    return last >= 0 && ((this.table[chars.charCodeAt(last)] as number) & this.bit) !== 0;
  }
}
