import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/render/views/unbroken.js';

/** The pieces with bars around what stays together. */
const cut = (text: string) =>
  piecesOf(text)
    .map((piece) => (piece.whole ? `|${piece.text}|` : piece.text))
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
    ['不少于 (1/3)%，不超过 60%', '不少于 |(1/3)%，|不超过 |60%|'],
    ['5 or 7', '|5| or |7|'],
    ['from 2011-02-01 until 2012', 'from |2011-02-01| until |2012|'],
    ['none allowed', 'none allowed'],
    ['', ''],
  ])('%s', (text, pieces) => expect(cut(text)).toBe(pieces));

  test('nothing is lost, whatever the text', () => {
    for (const text of ['1', '（1', '1 ', '1 ，', '(((1)))', '1–', '1 (2) 3', '１２ 户']) {
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });

  test('and takes no more than its time', () => {
    const started = performance.now();
    for (const text of ['1,'.repeat(50_000), '('.repeat(100_000), `1 ${'，'.repeat(100_000)}`, '1)'.repeat(50_000), '1 '.repeat(50_000)])
      piecesOf(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
