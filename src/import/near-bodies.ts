import type { BodyIndex } from '../link/bodies.js';

/** Less alike than this, two names have nothing to do with each other: 市住建局 and 市城管局. */
const LEAST = 0.6;
const MOST = 3;

/** Bodies of the vocabulary that a name, which it does not have, may mean. Each name is asked about once. */
export class NearBodies {
  readonly #asked = new Set<string>();
  #known: { name: string; pairs: Set<string> }[] | null = null;

  constructor(
    private readonly index: BodyIndex,
    private readonly jurisdiction: string | null,
  ) {}

  /** Names like this one, the likest first; none for a name that is known, and none the second time. */
  near(name: string): string[] {
    if (this.#asked.has(name)) return [];
    this.#asked.add(name);
    if (this.index.resolve(name, this.jurisdiction)) return [];
    this.#known ??= this.index.namesIn(this.jurisdiction).map((known) => ({ name: known, pairs: pairsOf(known) }));
    const pairs = pairsOf(name);
    const likely = this.#known.flatMap((known) => {
      let shared = 0;
      for (const pair of pairs) if (known.pairs.has(pair)) shared++;
      const likeness = (2 * shared) / (pairs.size + known.pairs.size);
      return likeness >= LEAST ? [{ name: known.name, likeness }] : [];
    });
    likely.sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1));
    return likely.slice(0, MOST).map((known) => known.name);
  }
}

function pairsOf(name: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < name.length && at < 60; at++) pairs.add(name.substring(at, at + 2));
  return pairs;
}
