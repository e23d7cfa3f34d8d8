import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, equal, isInteger, rational, toText } from '../../src/algebra/rational.js';

const integer = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
const fraction = fc.tuple(integer, positive).map(([top, bottom]) => ({ top, bottom, value: rational(top, bottom) }));

describe('rational', () => {
  test('a value written out and read again is the same value', () => {
    fc.assert(fc.property(fraction, ({ value }) => equal(rational(toText(value)), value)));
  });

  test('order is that of the cross products', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const left = a.top * b.bottom;
        const right = b.top * a.bottom;
        return Math.sign(compare(a.value, b.value)) === (left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  test('sums and products are exact', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const sum = rational(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
        const product = rational(a.top * b.top, a.bottom * b.bottom);
        return equal(a.value.add(b.value), sum) && equal(a.value.mul(b.value), product);
      }),
    );
  });

  test('is an integer where the denominator divides the numerator', () => {
    fc.assert(fc.property(fraction, ({ top, bottom, value }) => isInteger(value) === (top % bottom === 0n)));
  });

  test.each([
    ['0.5', '0.5'],
    ['0.1', '0.1'],
    ['-0.30', '-0.3'],
    ['2/3', '2/3'],
    ['4/6', '2/3'],
    ['18', '18'],
    ['007', '7'],
    ['+5', '5'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
    ['1/1024', '0.0009765625'],
  ])('%s is written %s', (given, written) => {
    expect(toText(rational(given))).toBe(written);
  });

  test.each(['', '.', '1e3', '1.', '.5', 'Infinity', '0x10', '1,000', '1/', '1 2', '--1', '1/2/3'])('%j is refused', (text) => {
    expect(() => rational(text)).toThrow(RangeError);
  });

  test('a float is refused', () => {
    expect(() => rational(0.1)).toThrow(RangeError);
    expect(() => rational(2 ** 53)).toThrow(RangeError);
  });
});
