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
  note(node: object, spans: readonly number[]): void {
    this.#nodes.set(node, this.#spans.length);
    this.#spans.push(spans.length);
    for (const offset of spans) this.#spans.push(offset);
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
    return entry === null ? [0, 0] : [this.#spans[entry + 2] ?? 0, this.#spans[entry + 3] ?? 0];
  }

  /** What was noted: start, end, then per entry keyStart, keyEnd, valueStart, valueEnd, as offsets in `text`. */
  spansOf(node: object): readonly number[] | undefined {
    const at = this.#nodes.get(node);
    return at === undefined ? undefined : this.#spans.slice(at + 1, at + 1 + (this.#spans[at] ?? 0));
  }

  has(node: object, key: string | number): boolean {
    return this.#entry(node, key) !== null;
  }

  placeOf(node: object, key?: string | number, part: 'key' | 'value' | 'entry' = 'value'): Place {
    const at = this.#nodes.get(node);
    if (at === undefined) return this.at(0, 0);
    const entry = key === undefined ? null : this.#entry(node, key);
    if (entry === null) return this.at(this.#spans[at + 1] ?? 0, this.#spans[at + 2] ?? 0);
    const [keyStart = 0, keyEnd = 0, valueStart = 0, valueEnd = 0] = this.#spans.slice(entry, entry + 4);
    if (part === 'key') return this.at(keyStart, keyEnd);
    return part === 'entry' ? this.at(keyStart, valueEnd) : this.at(valueStart, valueEnd);
  }

  /** The place between two offsets of `text`. */
  at(start: number, end: number): Place {
    const last = this.text.length;
    return { file: this.file, start: this.position(Math.min(start, last)), end: this.position(Math.min(Math.max(start, end), last)) };
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

  /** Where in `#spans` an entry's first number stands, null where it was not written. */
  #entry(node: object, key: string | number): number | null {
    const at = this.#nodes.get(node);
    if (at === undefined) return null;
    const index = Array.isArray(node) ? Number(key) : (this.#indexOf(node).get(String(key)) ?? -1);
    const entry = at + 3 + index * 4;
    return index < 0 || entry + 3 > at + (this.#spans[at] ?? 0) ? null : entry;
  }

  /** Key → position among the keys; remembered, because a node with many faults is asked for each of them. */
  #indexOf(node: object): Map<string, number> {
    let index = this.#indexes.get(node);
    if (!index) {
      index = new Map(Object.keys(node).map((key, position) => [key, position]));
      this.#indexes.set(node, index);
    }
    return index;
  }
}
