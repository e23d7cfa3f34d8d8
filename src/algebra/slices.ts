/** One axis of the condition space, cut at every end that occurs. */

import type { Axis, AxisSet } from './cells.js';
import { between, type IntervalSet, intersect, isEmpty, onIntegers } from './intervals.js';
import { compare, type Rational } from './rational.js';

/** A point or an open interval of numbers, or one category. */
export type Slice = { numbers: IntervalSet; value?: undefined } | { value: string; numbers?: undefined };

/** One axis cut at every end that occurs: points and the open stretches between them alternate. */
export class Slices {
  /** Those in which a case can lie at all. */
  readonly all: readonly Slice[];
  /** For each of them its place among all that the cuts make: 2i for the stretch below cut i, 2i + 1 for the cut itself. */
  readonly #places: number[] = [];
  readonly #cuts = new Map<string, number>();

  constructor(axis: Axis, sets: readonly (AxisSet | undefined)[]) {
    if (axis.values) {
      const named = sets.flatMap((set) => (set && 'values' in set ? set.values : []));
      this.all = [...new Set([...axis.values, ...named])].map((value) => ({ value }));
      return;
    }
    const slices: Slice[] = [];
    let last: Rational | null = null;
    let place = 0;
    for (const cut of [...cutsOf(sets), null]) {
      if (cut !== null) this.#cuts.set(keyOf(cut), place / 2);
      for (const numbers of [between(last, cut, true, true), cut === null ? [] : between(cut, cut)]) {
        const inDomain = intersect(axis.integer ? onIntegers(numbers) : numbers, axis.domain);
        if (!isEmpty(inDomain)) {
          slices.push({ numbers: inDomain });
          this.#places.push(place);
        }
        place++;
      }
      last = cut;
    }
    this.all = slices;
  }

  /** Which slices a set covers, whole ones always: every end of the set is a cut. */
  maskOf(set: AxisSet): Uint8Array {
    const mask = new Uint8Array(this.all.length);
    if ('values' in set) {
      this.all.forEach(({ value }, index) => {
        if (value !== undefined && set.values.includes(value)) mask[index] = 1;
      });
      return mask;
    }
    for (const { min, minOpen, max, maxOpen } of set.numbers) {
      const from = min === null ? 0 : this.#placeOf(min) + (minOpen ? 1 : 0);
      const to = max === null ? Number.POSITIVE_INFINITY : this.#placeOf(max) - (maxOpen ? 1 : 0);
      this.#places.forEach((place, index) => {
        if (from <= place && place <= to) mask[index] = 1;
      });
    }
    return mask;
  }

  #placeOf(end: Rational): number {
    return 2 * (this.#cuts.get(keyOf(end)) ?? 0) + 1;
  }
}

/** Every end of the sets, in order, each once. */
function cutsOf(sets: readonly (AxisSet | undefined)[]): Rational[] {
  const cuts = new Map<string, Rational>();
  for (const set of sets) {
    if (!set || !('numbers' in set)) continue;
    for (const { min, max } of set.numbers) for (const end of [min, max]) if (end) cuts.set(keyOf(end), end);
  }
  return [...cuts.values()].sort(compare);
}

function keyOf({ s, n, d }: Rational): string {
  return `${s * n}/${d}`;
}
