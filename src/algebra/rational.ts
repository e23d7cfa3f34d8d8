import Fraction from 'fraction.js';

/** An exact rational number. Never a float: figures of a policy are compared exactly. */
export type Rational = Fraction;

export const ZERO: Rational = new Fraction(0);
export const ONE: Rational = new Fraction(1);

/** From an integer, a bigint pair, or a plain decimal or fraction text such as `0.5`, `-3`, `2/3`. Throws on anything else. */
export function rational(value: number | bigint | string, denominator: bigint = 1n): Rational {
  if (typeof value === 'string') {
    if (!/^[+-]?\d+(\.\d+)?(\/\d+)?$/.test(value)) throw new RangeError(`not a rational: ${value}`);
    const [top = '0', bottom] = value.split('/');
    return bottom === undefined ? new Fraction(top) : new Fraction(top).div(bottom);
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  return new Fraction(BigInt(value), denominator);
}

/** -1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  // Most figures are whole numbers: no need to multiply across.
  if (a.d === b.d && a.s === b.s) {
    if (a.n === b.n) return 0;
    return a.n < b.n === a.s >= 0n ? -1 : 1;
  }
  const left = a.s * a.n * b.d;
  const right = b.s * b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Rational, b: Rational): boolean {
  return a.s === b.s && a.n === b.n && a.d === b.d;
}

export function isInteger(value: Rational): boolean {
  return value.d === 1n;
}

/** As people write it: a decimal where the expansion ends (`0.5`, `18`), else a fraction in lowest terms (`2/3`). */
export function toText(value: Rational): string {
  const sign = value.s < 0n ? '-' : '';
  if (value.d === 1n) return `${sign}${value.n}`;
  const places = decimalPlaces(value.d);
  if (places === null) return `${sign}${value.n}/${value.d}`;
  const digits = ((value.n * 10n ** BigInt(places)) / value.d).toString().padStart(places + 1, '0');
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How many decimals a fraction in lowest terms needs, null when it never ends. */
function decimalPlaces(denominator: bigint): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos++;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives++;
  }
  return rest === 1n ? Math.max(twos, fives) : null;
}
