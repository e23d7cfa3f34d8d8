import fc from 'fast-check';
import { expect, it } from 'vitest';
import { positionsFrom, positionsOf } from '../../../src/source/intake/positions.js';

it('finds each place, whatever was asked for before', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('灯', '\n', '\r'), maxLength: 30 }), fc.array(fc.nat(32)), (text, offsets) => {
      const positions = positionsOf(text);
      for (const offset of offsets) {
        // What stands before it, line by line; between CR and LF no line ends.
        const lines = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
        if (text.slice(offset - 1, offset + 1) === '\r\n' || offset > text.length) continue;
        expect(positions.at(offset)).toEqual({ line: lines.length, column: (lines.at(-1) as string).length + 1 });
      }
    }),
  );
});

it('takes lines that begin at the same place, and none at all', () => {
  const positions = positionsFrom([0, 4, 4, 9]);
  expect([4, 0, 4, 8, 9, 50].map((offset) => positions.at(offset).line)).toEqual([3, 1, 3, 3, 4, 4]);
  expect(positionsFrom([]).at(3)).toEqual({ line: 1, column: 4 });
});
