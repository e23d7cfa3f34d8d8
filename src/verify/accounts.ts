import { normalise } from '../source/repair/normalise.js';
import { likeness } from './alike.js';
import type { EncodedNumber } from './encoded.js';
import type { Owed } from './owed.js';
import { isContrary, type Quantities, type Quantity } from './quantity.js';

/** What became of a figure of the text. */
export type Settlement = { owed: Owed } & (
  | { as: 'answered'; by: EncodedNumber[] }
  /** The YAML has the value, but fewer times than the text. */
  | { as: 'again' }
  | { as: 'missing' }
  /** The YAML has it as something else: another value, another unit, the opposite direction. */
  | { as: 'value' | 'unit' | 'direction'; by: EncodedNumber }
);

/** Above this many possible pairs, figures take what comes first rather than what is most alike. */
const MOST_PAIRS = 20_000;

/**
 * Sets the figures of a clause against the encoded numbers. Each encoded number answers for one figure: first those that are
 * the same in value, unit and direction, then those of another unit or direction; what is left on both sides is taken
 * together where it may be one figure that was written wrong.
 * @param occurrences how often the clause has an encoded number, whatever it means there
 * @returns one settlement for each figure, in their order, and the encoded numbers that answer for none
 */
export function settleFigures(
  owed: readonly Owed[],
  encoded: readonly EncodedNumber[],
  quantities: Quantities,
  occurrences: (number: EncodedNumber) => number,
): { settled: Settlement[]; open: EncodedNumber[] } {
  const ledger = new Ledger(encoded, quantities);
  // What is left out on purpose comes last: it must not take the number of a figure that is encoded.
  const meant = owed.filter(({ omission }) => !omission);
  const leftOut = owed.filter(({ omission }) => omission);
  ledger.answerAll(meant);
  ledger.answerAll(leftOut);
  const inTurn = [...meant, ...leftOut];
  const settled = new Map(inTurn.map((each) => [each, ledger.settle(each)]));

  const surplus = ledger.surplus(occurrences);
  for (const each of inTurn) {
    if (ledger.open.size === 0) break;
    const now = settled.get(each);
    if (now?.as !== 'missing' && now?.as !== 'again') continue;
    const beside = ledger.nodesOf(each);
    const may = [...ledger.open].filter((one) => mayBe(one, each, quantities));
    const by =
      closest(
        may.filter(({ at }) => beside.has(at.node)),
        each,
      ) ??
      closest(
        may.filter((one) => surplus.has(one)),
        each,
      ) ??
      // The clause has it somewhere, but its indicator is what this figure is of.
      closest(
        may.filter((one) => isAbout(one, each, quantities)),
        each,
      );
    if (!by) continue;
    for (const one of may) {
      // Both ends of a range are one entry.
      if (one.at.node !== by.at.node || one.at.key !== by.at.key) continue;
      ledger.open.delete(one);
    }
    settled.set(each, { owed: each, as: 'value', by });
  }
  return { settled: owed.flatMap((each) => settled.get(each) ?? []), open: [...ledger.open] };
}

function mayBe(one: EncodedNumber, { kind, numbers }: Owed, quantities: Quantities): boolean {
  return one.isCondition === (kind === 'condition') && numbers.some((number) => quantities.mayBeSameKind(one, number));
}

/** How much of an indicator's name the words around a figure must have, to be surely those of it. */
const SURELY_ALIKE = 0.4;

function isAbout(one: EncodedNumber, { numbers, near }: Owed, quantities: Quantities): boolean {
  return numbers.some((number) => quantities.areSameKind(one, number)) && likeness(wordsAbout(one), near) >= SURELY_ALIKE;
}

/** Encoded numbers, and the figures that they answer for. */
class Ledger {
  readonly open: Set<EncodedNumber>;
  readonly #byMark = new Map<string, EncodedNumber[]>();
  readonly #answers = new Map<Quantity, EncodedNumber>();
  readonly #answered = new Map<EncodedNumber, Owed>();

  constructor(
    encoded: readonly EncodedNumber[],
    private readonly quantities: Quantities,
  ) {
    this.open = new Set(encoded);
    for (const one of encoded) {
      for (const mark of quantities.marksOf(one)) {
        const alike = this.#byMark.get(mark);
        if (alike) alike.push(one);
        else this.#byMark.set(mark, [one]);
      }
    }
  }

  /** Gives each figure the numbers that are the same, the most alike first. */
  answerAll(owed: readonly Owed[]): void {
    const pairs: { of: Owed; number: Quantity; one: EncodedNumber; score: number }[] = [];
    for (const of of owed) {
      for (const number of of.numbers) {
        if (pairs.length > MOST_PAIRS) {
          this.#answer(of, number, (one) => this.#isSame(one, number));
          continue;
        }
        for (const one of this.#alikeTo(number)) {
          if (this.open.has(one) && this.#isSame(one, number)) pairs.push({ of, number, one, score: scoreOf(one, of) });
        }
      }
    }
    pairs.sort((a, b) => b.score - a.score);
    for (const { of, number, one } of pairs) {
      if (this.open.has(one) && !this.#answers.has(number)) this.#enter(of, number, one);
    }
  }

  settle(each: Owed): Settlement {
    const unanswered = each.numbers.filter((number) => !this.#answers.has(number) && this.#isSaidAgain(each, number) !== 'same-words');
    const [first] = unanswered;
    if (!first || each.omission)
      return { owed: each, as: 'answered', by: each.numbers.flatMap((number) => this.#answers.get(number) ?? []) };
    for (const [as, wanted] of [
      ['direction', 'same'],
      ['unit', 'other-unit'],
    ] as const) {
      const by = this.#answer(each, first, (one) => this.quantities.compare(one, first) === wanted);
      if (!by) continue;
      // The other end of a range is wrong by the same fault.
      for (const other of unanswered.slice(1)) {
        this.#answer(each, other, (one) => one.threshold === by.threshold && this.quantities.compare(one, other) === wanted);
      }
      return { owed: each, as, by };
    }
    return { owed: each, as: this.#isSaidAgain(each, first) === 'other-words' ? 'again' : 'missing' };
  }

  /** Open numbers that the clause has no place for: it has none of them, or all it has are answered for. */
  surplus(occurrences: (number: EncodedNumber) => number): Set<EncodedNumber> {
    const taken = new Map<string, number>();
    for (const one of this.#answered.keys()) taken.set(this.#valueOf(one), (taken.get(this.#valueOf(one)) ?? 0) + 1);
    return new Set([...this.open].filter((one) => occurrences(one) <= (taken.get(this.#valueOf(one)) ?? 0)));
  }

  /** Where the numbers stand that answer for a part of a figure. */
  nodesOf({ numbers }: Owed): Set<object> {
    return new Set(numbers.flatMap((number) => this.#answers.get(number)?.at.node ?? []));
  }

  #valueOf(one: EncodedNumber): string {
    return this.quantities.marksOf(one).at(-1) ?? '';
  }

  #isSame(one: EncodedNumber, number: Quantity): boolean {
    return this.quantities.compare(one, number) === 'same' && !isContrary(one, number.operator);
  }

  #alikeTo(number: Quantity): Set<EncodedNumber> {
    return new Set(this.quantities.marksIn(number).flatMap((mark) => this.#byMark.get(mark) ?? []));
  }

  #answer(of: Owed, number: Quantity, accepts: (one: EncodedNumber) => boolean): EncodedNumber | null {
    const found = closest(
      [...this.#alikeTo(number)].filter((one) => this.open.has(one) && accepts(one)),
      of,
    );
    if (found) this.#enter(of, number, found);
    return found;
  }

  #enter(of: Owed, number: Quantity, one: EncodedNumber): void {
    this.open.delete(one);
    this.#answers.set(number, one);
    this.#answered.set(one, of);
  }

  /** Whether the same number was answered for elsewhere, and in the same words: then the text only says it again. */
  #isSaidAgain({ words }: Owed, number: Quantity): 'same-words' | 'other-words' | null {
    const before = [...this.#alikeTo(number)].flatMap((one) => {
      const of = this.#answered.get(one);
      return of && this.quantities.compare(one, number) === 'same' ? [of] : [];
    });
    if (before.length === 0) return null;
    const said = normalise(words.chars);
    return before.some((of) => normalise(of.words.chars) === said) ? 'same-words' : 'other-words';
  }
}

/** The number whose indicator is most like the words around the figure; of equals, the first. */
function closest(numbers: readonly EncodedNumber[], of: Owed): EncodedNumber | null {
  if (numbers.length < 2) return numbers[0] ?? null;
  let best: EncodedNumber | null = null;
  let score = -1;
  for (const number of numbers) {
    const now = scoreOf(number, of);
    if (now > score) [best, score] = [number, now];
  }
  return best;
}

/** A condition rather answers for a condition; then by words. */
function scoreOf(number: EncodedNumber, { kind, near, words }: Owed): number {
  const about = wordsAbout(number);
  return (number.isCondition === (kind === 'condition') ? 3 : 0) + 2 * likeness(about, near) + likeness(about, words.chars);
}

function wordsAbout({ threshold: { known, indicator, note, anyOf } }: EncodedNumber): string {
  return [known?.name ?? indicator, ...(known?.aliases ?? []), ...anyOf.map((each) => each.known?.name ?? ''), note ?? ''].join(' ');
}
