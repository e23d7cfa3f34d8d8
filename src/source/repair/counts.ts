/** Beyond this nobody asks how often. */
const MOST = 255;

/**
 * How often pairs and triples of characters stand in a text. They are tens of thousands: a table of numbers takes a
 * fraction of the time of a `Map`, and leaves no garbage.
 */
export class Counts {
  #pairs = new Int32Array(1 << 14);
  #thirds = new Uint16Array(1 << 14);
  /** 0 where the place is free. */
  #counts = new Uint8Array(1 << 14);
  #size = 0;

  /** Counts one more, and says how many there were before (at most `MOST`). */
  add(pair: number, third: number): number {
    const at = this.#place(pair, third);
    const before = this.#counts[at] as number;
    if (before < MOST) this.#counts[at] = before + 1;
    if (before > 0) return before;
    this.#pairs[at] = pair;
    this.#thirds[at] = third;
    if (++this.#size * 2 > this.#counts.length) this.#grow();
    return 0;
  }

  /** At most `MOST`. */
  of(pair: number, third: number): number {
    return this.#counts[this.#place(pair, third)] as number;
  }

  /** Where it is, or where it would be put. */
  #place(pair: number, third: number): number {
    const counts = this.#counts;
    const mask = counts.length - 1;
    const mixed = Math.imul(pair, 0x9e3779b1) ^ Math.imul(third + 1, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (counts[at] !== 0 && (this.#pairs[at] !== pair || this.#thirds[at] !== third)) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [pairs, thirds, counts] = [this.#pairs, this.#thirds, this.#counts];
    this.#pairs = new Int32Array(counts.length * 2);
    this.#thirds = new Uint16Array(counts.length * 2);
    this.#counts = new Uint8Array(counts.length * 2);
    for (let from = 0; from < counts.length; from++) {
      if (counts[from] === 0) continue;
      const at = this.#place(pairs[from] as number, thirds[from] as number);
      this.#pairs[at] = pairs[from] as number;
      this.#thirds[at] = thirds[from] as number;
      this.#counts[at] = counts[from] as number;
    }
  }
}
