/** Ids for what has none in the text: stable as long as the numbers of the text are. */

import type { ReadClause } from '../source/reading.js';

const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = /[0-9]{1,9}|[〇零一二两三四五六七八九十百千]{1,12}/g;

/** An id that is free; where the wanted one is taken, it gets a number behind it: size-2, size-3. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted;
  for (let count = 2; isTaken(id); count++) id = `${wanted}-${count}`;
  return id;
}

/** Ids of one kind, each given out once. */
export class Ids {
  readonly #taken = new Set<string>();
  /** The number to try next behind an id that many want. */
  readonly #next = new Map<string, number>();

  claim(wanted: string): string {
    let id = wanted;
    let count = this.#next.get(wanted) ?? 2;
    while (this.#taken.has(id)) id = `${wanted}-${count++}`;
    this.#next.set(wanted, count);
    this.#taken.add(id);
    return id;
  }
}

/** By clause number: `m-4` for （四）, `m-3-1-1` for 三（一）1; clauses without a number are counted through as `u-1`, `u-2`. */
export function measureIds(clauses: readonly ReadClause[]): string[] {
  const ids = new Ids();
  let unnumbered = 0;
  return clauses.map(({ clause }) => {
    const numbers = clause === null ? [] : numbersIn(clause);
    return ids.claim(numbers.length > 0 ? `m-${numbers.join('-')}` : `u-${++unnumbered}`);
  });
}

/** The numbers of a printed clause number: 4; 3, 1, 1. Circled and bracketed digits are digits. */
export function numbersIn(clause: string): number[] {
  return (clause.normalize('NFKC').match(NUMERAL) ?? []).map((numeral) => (/[0-9]/.test(numeral) ? Number(numeral) : written(numeral)));
}

/** 十 is 10, 二十三 is 23, 一百零八 is 108, 二〇二四 is 2024. */
function written(numeral: string): number {
  if (!/[十百千]/.test(numeral)) return [...numeral].reduce((sum, char) => sum * 10 + (DIGITS[char] ?? 0), 0);
  let sum = 0;
  let digit: number | null = null;
  for (const char of numeral) {
    const unit = UNITS[char];
    if (unit === undefined) digit = DIGITS[char] ?? 0;
    else {
      sum += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}
