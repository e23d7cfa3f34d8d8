import { expect, it } from 'vitest';
import { CharacterSet } from '../../src/source/character-set.js';

it('knows its characters where they stand, and nothing beyond the ends', () => {
  const marks = new CharacterSet('，。a');
  expect([0, 1, 2].map((index) => marks.at('灯，塔', index))).toEqual([false, true, false]);
  expect([-1, 1, 9].map((index) => marks.at('，', index))).toEqual([false, false, false]);
  expect(['', '灯塔', 'A', '灯塔a'].map((chars) => marks.isIn(chars))).toEqual([false, false, false, true]);
});
