import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equal, ONE, rational, toText } from '../../src/algebra/rational.js';
import { conversion, sameDimension, sameUnit, type Unit, UnitTable } from '../../src/algebra/units.js';

const table = new UnitTable();
const read = (text: string): Unit => {
  const unit = table.read(text);
  if (!unit) throw new Error(`no unit: ${text}`);
  return unit;
};
const factor = (from: string, to: string): string | null => {
  const found = conversion(read(from), read(to));
  return found && toText(found);
};

describe('conversion', () => {
  test.each([
    ['万元/年', '元/年', '10000'],
    ['万元/年', '元/月', '2500/3'],
    ['平方米/百户', '平方米/户', '0.01'],
    ['平方米/百户', '平方米/千户', '10'],
    ['人/万人', '人/千人', '0.1'],
    ['%', '‰', '10'],
    ['个百分点', '%', '1'],
    ['亩', '平方米', '2000/3'],
    ['公顷', '亩', '15'],
    ['平方公里', '公顷', '100'],
    ['季度', '月', '3'],
    ['万台（套）', '台', '10000'],
    ['场（次）', '场', '1'],
    ['年', '季度', '4'],
    ['周', '日', '7'],
    ['小时', '日', '1/24'],
    ['次/年', '次/月', '1/12'],
    ['万元/社区/年', '元/社区/年', '10000'],
    ['1000人', '百人', '10'],
    ['每百户', '户', '100'],
    ['十万元', '元', '100000'],
    ['元·月', '元·年', '1/12'],
  ])('%s is so many %s: %s', (from, to, expected) => {
    expect(factor(from, to)).toBe(expected);
  });

  test.each([
    ['户', '人'],
    ['平方米', '平方米/百户'],
    ['万元/年', '万元'],
    ['月', '日'],
    ['日', '工作日'],
    ['次', '次/年'],
    ['%', '人'],
    ['米', '平方米'],
  ])('%s and %s have no factor', (from, to) => {
    expect(factor(from, to)).toBeNull();
    expect(factor(to, from)).toBeNull();
  });

  const names = fc.constantFrom(...table.names());
  const scaled = fc.tuple(fc.constantFrom('', '十', '百', '千', '万', '亿', '3', '0.5'), names).map(([count, name]) => `${count}${name}`);
  const written = fc.array(scaled, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

  test('there and back is the same figure', () => {
    fc.assert(
      fc.property(written, written, (from, to) => {
        const [there, back] = [conversion(read(from), read(to)), conversion(read(to), read(from))];
        expect(there === null).toBe(!sameDimension(read(from), read(to)));
        expect(there === null ? back === null : back !== null && equal(there.mul(back), ONE)).toBe(true);
      }),
    );
  });

  test('a unit divided by itself is a pure number', () => {
    fc.assert(fc.property(names, (name) => sameUnit(read(`${name}/${name}`), read('倍'))));
  });
});

test.each(['', '个人', '户/', '/户', '平方丈', '万', '百', '元元', 'constructor', '__proto__', 'toString'])('%j cannot be read', (text) => {
  expect(table.read(text)).toBeNull();
});

test('units of a vocabulary, whatever they and their dimensions are called', () => {
  const own = new UnitTable();
  own.add('网格', { dimension: 'grid', factor: ONE });
  own.add('constructor', { dimension: 'constructor', factor: rational(2) });
  const [grid, odd, squared, none, density] = [
    '网格/百户',
    'constructor',
    'constructor·constructor',
    'constructor/constructor',
    '网格/constructor',
  ].map((text) => own.read(text));
  expect(grid?.dimensions).toEqual({ grid: 1, household: -1 });
  expect(odd?.dimensions).toEqual({ constructor: 1 });
  expect(squared?.dimensions).toEqual({ constructor: 2 });
  expect(none?.dimensions).toEqual({});
  expect(density?.dimensions).toEqual({ grid: 1, constructor: -1 });
  expect(odd && none && sameDimension(odd, none)).toBe(false);
});
