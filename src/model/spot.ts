import type { Place } from './finding.js';

/**
 * Where a value of the program was written. Resolved to line and column only when a finding needs it.
 * `node` is the plain object or array that the reader made; `key` one of its entries.
 */
export interface Spot {
  source: SourceText;
  node: object;
  key?: string | number;
}

/** A source file with the position of every value that was read from it. */
export interface SourceText {
  readonly file: string;
  /** The place of a node, or of its entry `key`. `part` says which side of the entry; default the value. */
  placeOf(node: object, key?: string | number, part?: 'key' | 'value' | 'entry'): Place;
  /** Whether an entry has a position of its own (false for defaults). */
  has(node: object, key: string | number): boolean;
}

/** Resolves a spot. */
export function placeOf(spot: Spot, part?: 'key' | 'value' | 'entry'): Place {
  return spot.source.placeOf(spot.node, spot.key, part);
}

/** The spot of an entry of the node that `spot` stands for. */
export function entryOf(spot: Spot, key: string | number): Spot {
  return { source: spot.source, node: spot.node, key };
}
