import { describe, expect, test } from 'vitest';
import { stretchesOf } from '../../src/render/views/unbroken.js';

/** The stretches with bars around what stays together. */
const cut = (text: string) =>
  stretchesOf(text)
    .map(({ text: words, unbroken }) => (unbroken ? `|${words}|` : words))
    .join('');

describe('what stays on one line', () => {
  test.each([
    ['up to 2000 户', 'up to |2000 户|'],
    ['2001–4000 户', '|2001–4000 户|'],
    ['4001 户 or more', '|4001 户| or more'],
    ['at least 30 平方米/百户', 'at least |30 平方米/百户|'],
    ['more than 30 元 and less than 50 元', 'more than |30 元| and less than |50 元|'],
    ['超过 30 元、低于 50 元', '超过 |30 元、|低于 |50 元|'],
    ['2001—4000 户', '|2001—4000 户|'],
    ['up to -5 ℃', 'up to |-5 ℃|'],
    ['−5 ℃ or more', '|−5 ℃| or more'],
    ['±2%', '|±2%|'],
    ['GB-18 类', 'GB-|18 类|'],
    ['不少于 (1/3)%，不超过 60%', '不少于 |(1/3)%，|不超过 |60%|'],
    ['5 or 7', '|5| or |7|'],
    ['from 2011-02-01 until 2012', 'from |2011-02-01| until |2012|'],
    ['none allowed', 'none allowed'],
    ['', ''],
  ])('%s', (text, stretches) => expect(cut(text)).toBe(stretches));

  test('nothing is lost, whatever the text', () => {
    for (const text of ['1', '（1', '1 ', '1 ，', '(((1)))', '1–', '1 (2) 3', '１２ 户']) {
      expect(
        stretchesOf(text)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }
  });
});
