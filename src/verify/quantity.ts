import { compare, equal, ONE, type Rational, toText, ZERO } from '../algebra/rational.js';
import { sameDimension, type Unit, type UnitTable } from '../algebra/units.js';
import type { Operator } from '../source/reading.js';
import type { EncodedNumber } from './encoded.js';
import type { NumberInText } from './numbers.js';

/** A number of the text as it is compared: with the unit behind it, and what it is counted per. */
export interface Quantity extends NumberInText {
  per: string | null;
  operator: Operator | null;
}

/** Dimensions that are never meant by a general classifier such as 个 or 项, or by one another. */
const DISTINCT: ReadonlySet<string> = new Set([
  'person',
  'household',
  'area',
  'length',
  'money',
  'month',
  'day',
  'working-day',
  'occasion',
  'level',
  'share',
]);

/** Longest unit that is looked for behind a number. */
const LONGEST_UNIT = 5;

/** How an encoded number stands to one of the text. */
export type Likeness =
  | 'same'
  /** The same figure of another unit: 13 元 and 13万元, 5 人 and 5户. */
  | 'other-unit'
  | 'different';

export class Quantities {
  constructor(private readonly units: UnitTable) {}

  /** Units that cannot be read are no difference: nothing can be proved of them. */
  compare(encoded: EncodedNumber, stated: Quantity): Likeness {
    const [written, dividedBy] = this.#parts(encoded.unit);
    const unit = this.#unitAt(stated.behind);
    const isAlike = isSameNumber(encoded, stated);
    if (!written || !unit) return isAlike ? 'same' : 'different';
    if (areDistinct(written, unit)) return isAlike || sharesDigits(encoded, stated) ? 'other-unit' : 'different';
    if (!sameDimension(written, unit)) return isAlike ? 'same' : 'different';
    if (equal(encoded.value.mul(written.factor), stated.value.mul(unit.factor))) {
      const per = stated.per === null ? null : this.#unitAt(stated.per.replace(/^每/u, ''));
      const isPerOther = per !== null && dividedBy !== null && sameDimension(per, dividedBy) && !equal(per.factor, dividedBy.factor);
      return isPerOther ? 'other-unit' : 'same';
    }
    // 13 元 is not 13万元: the same figure, and the unit makes it another.
    return isAlike ? 'other-unit' : 'different';
  }

  /** Marks of an encoded number; one that is not different from it in the text has one of them too. */
  marksOf({ value, scaled, unit }: EncodedNumber): string[] {
    return this.#marks(value, scaled, this.#parts(unit)[0]);
  }

  marksIn({ value, scaled, behind }: NumberInText): string[] {
    return this.#marks(value, scaled, this.#unitAt(behind));
  }

  #marks(value: Rational, scaled: Rational, unit: Unit | null): string[] {
    const marks = [toText(value), toText(scaled)];
    if (unit) marks.push(`${dimensionOf(unit)} ${toText(value.mul(unit.factor))}`);
    return [...new Set(marks)];
  }

  /** Whether two numbers are surely of one kind, whatever their values. */
  areSameKind(encoded: EncodedNumber, stated: Quantity): boolean {
    const [written] = this.#parts(encoded.unit);
    const unit = this.#unitAt(stated.behind);
    return written !== null && unit !== null && sameDimension(written, unit);
  }

  /** Whether two numbers may be of one kind, whatever their values: a figure of money is not one of people. */
  mayBeSameKind(encoded: EncodedNumber, stated: Quantity): boolean {
    const [written] = this.#parts(encoded.unit);
    const unit = this.#unitAt(stated.behind);
    return !written || !unit || !areDistinct(written, unit);
  }

  /** A unit above and below its stroke. */
  #parts(unit: string | null): [Unit | null, Unit | null] {
    const [above = '', below] = (unit ?? '').split('/');
    return [above === '' ? null : this.units.read(above.trim()), below === undefined ? null : this.units.read(below.trim())];
  }

  /** The longest unit that words begin with. */
  #unitAt(words: string): Unit | null {
    for (let length = Math.min(LONGEST_UNIT, words.length); length > 0; length--) {
      const unit = this.units.read(words.slice(0, length));
      if (unit) return unit;
    }
    return null;
  }
}

/** The numbers of a text by their values, so that a long one is not gone through for each encoded number. */
export class NumberIndex {
  readonly #byMark = new Map<string, Quantity[]>();

  constructor(
    numbers: readonly Quantity[],
    private readonly quantities: Quantities,
  ) {
    for (const number of numbers) {
      for (const mark of quantities.marksIn(number)) {
        const alike = this.#byMark.get(mark);
        if (alike) alike.push(number);
        else this.#byMark.set(mark, [number]);
      }
    }
  }

  has(encoded: EncodedNumber): boolean {
    return this.quantities
      .marksOf(encoded)
      .some((mark) => this.#byMark.get(mark)?.some((each) => this.quantities.compare(encoded, each) === 'same'));
  }

  /** How often the text has a number. */
  count(encoded: EncodedNumber): number {
    const alike = new Set(this.quantities.marksOf(encoded).flatMap((mark) => this.#byMark.get(mark) ?? []));
    return [...alike].filter((each) => this.quantities.compare(encoded, each) === 'same').length;
  }
}

/** Whether two numbers are the same, of whatever; a share without its sign may be a plain fraction. */
function isSameNumber(encoded: EncodedNumber, { value, scaled, isShare }: NumberInText): boolean {
  if (encoded.isShare !== isShare && !(isShare === false && value.d !== ONE.d)) return false;
  return [encoded.value, encoded.scaled].some((one) => equal(one, value) || equal(one, scaled));
}

/** Whether a key says the opposite of an operator: `max` for 不少于. */
export function isContrary({ key }: EncodedNumber, operator: Operator | null): boolean {
  if (operator === '>=' || operator === '>') return key === 'max' || key === 'below';
  if (operator === '<=' || operator === '<') return key === 'min' || key === 'above';
  return false;
}

const AT_LEAST = /以上|不少于|不低于|不小于|超过|多于|高于|大于|达到|满/u;
const AT_MOST = /以下|以内|不超过|不多于|不高于|不大于|不足|不满|未满|少于|低于|小于/u;
const NEGATED = { low: /不少于|不低于|不小于/gu, high: /不超过|不多于|不高于|不大于|不满|未满/gu };

/** The direction of a condition such as 2000户以下; null where it has none, or two. */
export function directionOf(condition: string): Operator | null {
  const isLow = AT_LEAST.test(condition.replace(NEGATED.high, ''));
  const isHigh = AT_MOST.test(condition.replace(NEGATED.low, ''));
  return isLow === isHigh ? null : isLow ? '>=' : '<=';
}

function sharesDigits(encoded: EncodedNumber, { value }: NumberInText): boolean {
  return compare(value, ZERO) !== 0 && equal(encoded.value, value);
}

function areDistinct(a: Unit, b: Unit): boolean {
  const [one, other] = [dimensionOf(a), dimensionOf(b)];
  return one !== other && DISTINCT.has(one) && DISTINCT.has(other);
}

/** The one dimension of a simple unit; `share` for pure numbers. */
function dimensionOf({ dimensions }: Unit): string {
  return Object.keys(dimensions).join('·') || 'share';
}

/** A number as it is written with its unit, for a message. */
export function withUnit({ written, unit, key }: Pick<EncodedNumber, 'written' | 'unit' | 'key'>): string {
  const isSaid = unit === null || /[%％‰]$/u.test(written) || key === 'coverage' || key === 'prohibited';
  return isSaid ? written : `${written} ${unit}`;
}
