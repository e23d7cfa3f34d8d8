import { between, type IntervalSet } from '../algebra/intervals.js';
import { ONE, type Rational, rational } from '../algebra/rational.js';

/** A figure as a person writes it, made exact: `2万` is 20000; the sign of a share stays apart. */
export interface Figure {
  value: Rational;
  /** `%` or `‰` where the figure carries it. */
  sign: '%' | '‰' | null;
}

const NUMERALS: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };

/** Reads 30, 0.5, 2万, 60%, 5‰, 2/3, 1:1. Null where it is no figure. */
export function readFigure(written: string | number): Figure | null {
  const match = /^([+-]?\d+(?:\.\d+)?)(?:([百千万亿])|[/:∶](\d+(?:\.\d+)?))?([%‰])?$/.exec(String(written).trim());
  if (!match) return null;
  const [, top = '0', numeral, bottom, sign] = match;
  let value = rational(top);
  if (numeral) value = value.mul(rational(NUMERALS[numeral] ?? '1'));
  if (bottom !== undefined) {
    const divisor = rational(bottom);
    if (divisor.n === 0n) return null;
    value = value.div(divisor);
  }
  return { value, sign: (sign as '%' | '‰' | undefined) ?? null };
}

/** Reads `1000~5000`, `2~4万`: a numeral after the second figure counts for both when the first has none. */
export function readRange(written: string): { min: Figure; max: Figure } | null {
  const match = /^(\d+(?:\.\d+)?)([百千万亿]?)\s*(?:~|～|-|－|—|至)\s*(\d+(?:\.\d+)?)([百千万亿]?)([%‰]?)$/.exec(written.trim());
  if (!match) return null;
  const [, low = '', lowNumeral, high = '', highNumeral = '', sign = ''] = match;
  const min = readFigure(`${low}${lowNumeral || highNumeral}${sign}`);
  const max = readFigure(`${high}${highNumeral}${sign}`);
  return min && max && { min, max };
}

/** The keys with which a set of values is written. */
export interface WrittenSet {
  min?: string | number | null;
  max?: string | number | null;
  above?: string | number | null;
  below?: string | number | null;
  equals?: string | number | null;
  range?: string | null;
}

export interface ReadSet {
  set: IntervalSet;
  sign: Figure['sign'];
  /** The two ends as written, also where they exclude each other (then the set is empty). */
  inverted: boolean;
}

/** The set that `min`, `max`, `above`, `below`, `equals` and `range` say together. Null where none of them is there. */
export function readSet(written: WrittenSet): ReadSet | null {
  const ends = { min: null as Rational | null, minOpen: false, max: null as Rational | null, maxOpen: false };
  let sign: Figure['sign'] = null;
  let any = false;
  const figure = (text: string | number | null | undefined): Rational | null => {
    const read = text === null || text === undefined ? null : readFigure(text);
    if (!read) return null;
    any = true;
    sign = read.sign ?? sign;
    return read.value;
  };
  const raise = (value: Rational | null, open: boolean): void => {
    if (value === null) return;
    if (ends.min !== null && ends.min.compare(value) > 0) return;
    ends.minOpen = ends.min?.equals(value) ? ends.minOpen || open : open;
    ends.min = value;
  };
  const lower = (value: Rational | null, open: boolean): void => {
    if (value === null) return;
    if (ends.max !== null && ends.max.compare(value) < 0) return;
    ends.maxOpen = ends.max?.equals(value) ? ends.maxOpen || open : open;
    ends.max = value;
  };
  raise(figure(written.min), false);
  raise(figure(written.above), true);
  lower(figure(written.max), false);
  lower(figure(written.below), true);
  const exact = figure(written.equals);
  raise(exact, false);
  lower(exact, false);
  const range = written.range ? readRange(written.range) : null;
  if (range) {
    any = true;
    sign = range.max.sign ?? sign;
    raise(range.min.value, false);
    lower(range.max.value, false);
  }
  if (!any) return null;
  const set = between(ends.min, ends.max, ends.minOpen, ends.maxOpen);
  return { set, sign, inverted: set.length === 0 };
}

/** What a figure with a sign is multiplied by to be one in a unit that is a pure number with this factor. */
export function signFactor(sign: Figure['sign'], unitFactor: Rational): Rational {
  if (sign === null) return ONE;
  return rational(1, sign === '%' ? 100n : 1000n).div(unitFactor);
}
