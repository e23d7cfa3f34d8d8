import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toText } from '../../src/algebra/rational.js';
import { numbersIn, yearsIn } from '../../src/verify/numbers.js';

const values = (text: string): string[] =>
  numbersIn(text).map(
    ({ value, scaled, isShare }) =>
      `${toText(value)}${toText(scaled) === toText(value) ? '' : ` = ${toText(scaled)}`}${isShare ? ' share' : ''}`,
  );

describe('numbers of a text', () => {
  test.each([
    ['共三十四个，另有103个', ['34', '103']],
    ['投入2万元、1.5亿元', ['2 = 20000', '1.5 = 150000000']],
    ['两万人', ['20000']],
    ['不低于60％，不超过5‰', ['60 share', '5 share']],
    ['达到百分之六十', ['60 share', '0.6']],
    ['三分之二的成员', ['3', '2/3']],
    ['按1∶1的比例', ['1', '1']],
    ['半年内办结', ['0.5', '6']],
    ['打八五折', ['85']],
    ['十万零五百户', ['100500']],
    ['8:00至18:00，比例为1:0，0分之1', ['8', '18']],
    ['没有数字', []],
  ])('%s', (text, expected) => {
    for (const one of expected) expect(values(text)).toContain(one);
    if (expected.length === 0) expect(values(text)).toEqual([]);
  });

  test('every whole number is found as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom('户', '人', '平方米', '个社区'), (number, unit) => {
        expect(values(`不少于${number}${unit}，按规定执行`)).toContain(String(number));
      }),
    );
  });

  test('years, however they are written', () => {
    expect(yearsIn('到2025年，二〇二七年底前，“十四五”末，2000户以下')).toEqual(['2025', '2027', '2025']);
    expect(yearsIn('“十五五”时期')).toEqual(['2030']);
  });

  test('long texts', () => {
    expect(numbersIn('1'.repeat(20_000))).toHaveLength(1);
    expect(numbersIn('每年三户，'.repeat(60_000)).filter(({ value }) => toText(value) === '3')).toHaveLength(60_000);
  });
});
