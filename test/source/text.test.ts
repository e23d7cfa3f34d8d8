import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, Text } from '../../src/source/text.js';

/** A text as a list of characters with their places: what `Text` does in fewer steps. */
type Model = { char: string; offset: number }[];

const model = (text: Text): Model =>
  [...Array(text.length).keys()].map((index) => ({ char: text.chars[index] as string, offset: text.offset(index) }));

const pieces = fc.array(
  fc
    .record({ origin: fc.nat(1000), chars: fc.string({ maxLength: 6 }), isInserted: fc.boolean() })
    .map(({ origin, chars, isInserted }) => ({
      text: isInserted ? Text.inserted(origin, chars) : Text.at(origin, chars),
      model: [...Array(chars.length).keys()].map((index) => ({
        char: chars[index] as string,
        offset: isInserted ? origin : origin + index,
      })),
    })),
  { maxLength: 6 },
);
const texts = pieces.map((parts) => ({ text: Text.join(parts.map(({ text }) => text)), model: parts.flatMap((part) => part.model) }));

/** Edits of a text of a length, in order. */
const edits = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .tuple(fc.array(fc.nat(length), { maxLength: 8 }), fc.array(fc.string({ maxLength: 3 }), { minLength: 4, maxLength: 4 }))
    .map(([ends, words]) => {
      const sorted = [...ends].sort((a, b) => a - b);
      return words.flatMap((to, index) => {
        const [start, end] = sorted.slice(index * 2, index * 2 + 2);
        return start === undefined || end === undefined ? [] : [{ start, end, to }];
      });
    });

describe('text with places', () => {
  test('joined pieces keep the places of each', () => {
    fc.assert(
      fc.property(texts, ({ text, model: expected }) => {
        expect(model(text)).toEqual(expected);
      }),
    );
  });

  test('a slice has the characters and places of what it was cut from', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }), ({ text, model: whole }, start, end) => {
        const from = Math.min(Math.max(start, 0), whole.length);
        expect(model(text.slice(start, end))).toEqual(whole.slice(from, Math.max(from, Math.min(Math.max(end, 0), whole.length))));
      }),
    );
  });

  test('edits change what they name and move nothing else', () => {
    fc.assert(
      fc.property(
        texts.chain(({ text, model: whole }) => fc.tuple(fc.constant(text), fc.constant(whole), edits(text.length))),
        ([text, whole, made]) => {
          const expected: Model = [];
          let done = 0;
          for (const { start, end, to } of made) {
            expected.push(...whole.slice(done, start));
            for (const [index, char] of to.split('').entries()) {
              expected.push({
                char,
                offset: to.length === end - start ? (whole[start + index] as Model[number]).offset : text.offset(start),
              });
            }
            done = end;
          }
          expected.push(...whole.slice(done));
          expect(model(text.edit(made))).toEqual(expected);
        },
      ),
    );
  });

  test('joined with a separator, which stands where the next part begins', () => {
    const joined = Text.join([Text.at(0, '甲'), Text.at(10, '乙'), Text.at(20, '')], '、');
    expect(joined.chars).toBe('甲、乙、');
    expect([0, 1, 2, 3].map((index) => joined.offset(index))).toEqual([0, 10, 10, 20]);
  });

  test.each([
    ['  甲乙　', '甲乙', 2],
    ['甲', '甲', 0],
    ['\u00A0\uFEFF甲 ', '甲', 2],
    ['   ', '', 3],
    ['', '', 0],
  ])('%j trimmed', (written, words, offset) => {
    const trimmed = Text.at(0, written).trim();
    expect(trimmed.chars).toBe(words);
    expect(trimmed.offset(0)).toBe(offset);
  });

  test('the end stands behind the last character, and outside of the text the nearest place counts', () => {
    const text = Text.join([Text.at(5, '甲乙'), Text.inserted(9, '丙')]);
    expect([-1, 0, 1, 2, 3, 9].map((index) => text.offset(index))).toEqual([5, 5, 6, 9, 9, 9]);
    expect(Text.at(7, '甲乙').offset(2)).toBe(9);
  });

  test('a text that was emptied still stands where it stood', () => {
    expect(
      Text.at(7, '甲乙')
        .edit([{ start: 0, end: 2, to: '' }])
        .offset(0),
    ).toBe(7);
    expect(Text.join([Text.at(7, ''), Text.at(9, '')]).offset(0)).toBe(7);
    expect(Text.EMPTY.offset(0)).toBe(0);
  });

  test.each<[string, Edit[]]>([
    [
      'overlap',
      [
        { start: 0, end: 2, to: '' },
        { start: 1, end: 3, to: '' },
      ],
    ],
    [
      'are out of order',
      [
        { start: 2, end: 3, to: '' },
        { start: 0, end: 1, to: '' },
      ],
    ],
    ['run backwards', [{ start: 2, end: 1, to: '' }]],
    ['go beyond the end', [{ start: 0, end: 9, to: '一二三四五六七八九' }]],
  ])('edits that %s are refused', (_, made) => {
    expect(() => Text.at(0, '甲乙丙').edit(made)).toThrow(RangeError);
  });

  test('as many characters in the place of all of them stand where those stood, in a slice, too', () => {
    const text = Text.join([Text.at(5, '甲乙丙'), Text.inserted(20, '丁')]).slice(1);
    const made = text.edit([{ start: 0, end: 3, to: '一二三' }]);
    expect(model(made)).toEqual([
      { char: '一', offset: 6 },
      { char: '二', offset: 7 },
      { char: '三', offset: 20 },
    ]);
  });

  test('knows whether it follows the order of the input', () => {
    fc.assert(
      fc.property(texts, ({ text, model: expected }) => {
        const isAscending = expected.every(({ offset }, index) => index === 0 || offset >= (expected[index - 1] as Model[number]).offset);
        if (text.isInOrder) expect(isAscending).toBe(true);
      }),
    );
    expect(Text.at(3, '甲乙').isInOrder).toBe(true);
    expect(Text.join([Text.at(3, '甲乙'), Text.inserted(5, '丙'), Text.at(5, '丁')]).isInOrder).toBe(true);
    expect(Text.join([Text.at(3, '甲乙'), Text.at(2, '丙')]).isInOrder).toBe(false);
  });

  test('a hundred thousand edits', () => {
    const text = Text.at(0, '甲,'.repeat(100_000));
    const made = text.edit(
      [...Array(100_000).keys()].map((index) => ({ start: index * 2 + 1, end: index * 2 + 2, to: index % 2 === 0 ? '，' : '、、' })),
    );
    expect(made.length).toBe(250_000);
    expect(made.offset(made.length)).toBe(199_999);
    expect(made.slice(124_998, 125_002).offset(0)).toBe(99_999);
  });
});
