import type { Place, Position } from '../model/finding.js';
import type { SourceText } from '../model/spot.js';

/**
 * The places of everything read from one file. Entries are noted while the tree is walked; lines and columns
 * are worked out only for the few places that a finding needs.
 */
export class Positions implements SourceText {
  /** Of all nodes, one after the other: how many numbers follow, start, end, then per entry keyStart, keyEnd, valueStart, valueEnd. */
  readonly #spans: number[] = [];
  /** Where in `#spans` a node begins. */
  readonly #nodes = new Map<object, number>();
  readonly #indexes = new Map<object, Map<string, number>>();
  #lineStarts: number[] | null = null;

  /**
   * @param text what was parsed
   * @param inserted offsets in `text` of characters that a repair put in and the file does not have, ascending
   */
  constructor(
    readonly file: string,
    readonly text: string,
    readonly inserted: readonly number[] = [],
  ) {}

  /** Notes a node with its entries, in the order of `Object.keys(node)`. */
  note(node: object, spans: number[]): void {
    this.#spans.set(node, spans);
  }

  /** Gives entries of a node other keys, in place: their order and their places stay. */
  rename(node: { [key: string]: unknown }, names: ReadonlyMap<string, string>): void {
    const entries = Object.entries(node);
    for (const [key] of entries) delete node[key];
    for (const [key, value] of entries) node[names.get(key) ?? key] = value;
    this.#indexes.delete(node);
  }

  /** Start and end of an entry's value, as offsets in `text`. */
  offsetsOf(node: object, key: string | number): [start: number, end: number] {
    const entry = this.#entry(node, key);
    const spans = this.#spans.get(node);
    return entry === null ? [0, 0] : [spans?.[entry + 2] ?? 0, spans?.[entry + 3] ?? 0];
  }

  spansOf(node: object): readonly number[] | undefined {
    return this.#spans.get(node);
  }

  has(node: object, key: string | number): boolean {
    const spans = this.spansOf(node);
    return spans !== undefined && entryIn(spans, node, key) !== null;
  }

  placeOf(node: object, key?: string | number, part: 'key' | 'value' | 'entry' = 'value'): Place {
    const spans = this.spansOf(node);
    if (!spans) return this.at(0, 0);
    const entry = key === undefined ? null : entryIn(spans, node, key);
    if (entry === null) return this.at(spans[0] ?? 0, spans[1] ?? 0);
    const [keyStart = 0, keyEnd = 0, valueStart = 0, valueEnd = 0] = spans.slice(entry, entry + 4);
    if (part === 'key') return this.at(keyStart, keyEnd);
    return part === 'entry' ? this.at(keyStart, valueEnd) : this.at(valueStart, valueEnd);
  }

  /** The place between two offsets of `text`. */
  at(start: number, end: number): Place {
    return { file: this.file, start: this.position(start), end: this.position(Math.max(start, end)) };
  }

  position(offset: number): Position {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const lineStart = starts[low] ?? 0;
    return { line: low + 1, column: offset - lineStart + 1 - (this.#insertedBefore(offset) - this.#insertedBefore(lineStart)) };
  }

  #insertedBefore(offset: number): number {
    let low = 0;
    let high = this.inserted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.inserted[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The line (from 1) without its end. */
  line(number: number): string {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    return this.text.slice(start, starts[number] ?? this.text.length).replace(/\r?\n$/, '');
  }

  #starts(): number[] {
    if (!this.#lineStarts) {
      this.#lineStarts = [0];
      for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
    }
    return this.#lineStarts;
  }
}

/** Index of the entry's first number in the node's spans, null where it was not written. */
function entryIn(spans: readonly number[], node: object, key: string | number): number | null {
  const index = Array.isArray(node) ? Number(key) : Object.keys(node).indexOf(String(key));
  const at = 2 + index * 4;
  return index < 0 || at + 3 >= spans.length ? null : at;
}
