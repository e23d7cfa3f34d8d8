import { expect, it } from 'vitest';
import { CharacterSet } from '../../src/source/character-set.js';
import { WHITE_SPACE } from '../../src/source/white-space.js';

it('knows its characters where they stand, and nothing beyond the ends', () => {
  const marks = new CharacterSet('，。a');
  expect([0, 1, 2].map((index) => marks.at('灯，塔', index))).toEqual([false, true, false]);
  expect([-1, 1, 9].map((index) => marks.at('，', index))).toEqual([false, false, false]);
  expect(['', '灯塔', 'A', '灯塔a'].map((chars) => marks.isIn(chars))).toEqual([false, false, false, true]);
  expect([...'，A'].map((char) => marks.has(char.charCodeAt(0)))).toEqual([true, false]);
});

it('reads the class of a regular expression', () => {
  const set = CharacterSet.ofClass('A-C〇0-9%');
  expect([...'@ABCD〇/059:%-'].filter((char) => set.at(char, 0)).join('')).toBe('ABC〇059%');
  expect(CharacterSet.ofClass('ab-').isIn('-')).toBe(true);
});

it('has the white space of regular expressions', () => {
  const white = new CharacterSet(WHITE_SPACE);
  const other = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(
    (unit) => white.has(unit) !== /\s/.test(String.fromCharCode(unit)),
  );
  expect(other).toEqual([]);
});
