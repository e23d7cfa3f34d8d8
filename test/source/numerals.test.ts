import { describe, expect, it } from 'vitest';
import { chineseNumber, plainDigits } from '../../src/source/numerals.js';

describe('chineseNumber', () => {
  it.each([
    ['一', '1', 1],
    ['十', '10', 1],
    ['十二条', '12', 2],
    ['二十', '20', 2],
    ['三十四个', '34', 3],
    ['九十九', '99', 3],
    ['一百', '100', 2],
    ['一百零八', '108', 4],
    ['一百〇八', '108', 4],
    ['一百二', '120', 3],
    ['一百一十二', '112', 5],
    ['一百二十三个', '123', 5],
    ['两千', '2000', 2],
    ['三千五', '3500', 3],
    ['一千零五十', '1050', 5],
    ['两万', '20000', 2],
    ['三万五', '35000', 3],
    ['两万五千户', '25000', 4],
    ['十万名', '100000', 2],
    ['一万零五十', '10050', 5],
    ['三亿二千万', '320000000', 5],
    ['五万亿', '5000000000000', 3],
    ['廿五', '25', 2],
    ['卅', '30', 1],
    ['贰拾叁', '23', 3],
    ['三点五', '3.5', 3],
    ['三点五万元', '35000', 4],
    ['零点五', '0.5', 3],
    ['二〇二四年', '2024', 4],
    ['二○二四年', '2024', 4],
    ['一九九八年', '1998', 4],
    ['12.5', '12.5', 4],
    ['１２．５％', '12.5', 4],
    ['1,000户', '1000', 5],
    ['1，000，000', '1000000', 9],
    ['2万个', '2', 1],
    ['1、2', '1', 1],
    ['3.', '3', 1],
  ])('%s', (text, value, length) => {
    expect(chineseNumber(text)).toEqual({ value, length });
  });

  it.each(['', '个', '万名', '百户', '零容忍', '三五年', '一二三产业', '三四十', '二十七八', '、一'])('none in %s', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });

  it('begins where it is told to', () => {
    expect(chineseNumber('每三十户', 1)).toEqual({ value: '30', length: 2 });
    expect(chineseNumber('满10,00人', 1)).toEqual({ value: '10', length: 2 });
  });

  it('ends on endless digits', () => {
    const long = '十'.repeat(100_000);
    expect(chineseNumber(long)).toEqual({ value: '10', length: 1 });
    expect(chineseNumber('9'.repeat(100_000))?.length).toBe(100_000);
    expect(chineseNumber('一'.repeat(100_000))?.length).toBe(100_000);
  });
});

it('plainDigits', () => {
  expect(plainDigits('第１２．５')).toBe('第12.5');
});
