import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equal, rational, toText } from '../../src/algebra/rational.js';
import { readFigure, readRange, readSet } from '../../src/link/figure.js';
import { afterwards, documentWith, expectMarked } from '../support/expect-marked.js';

async function exactly(written: string, unit = '"%"'): Promise<string | undefined> {
  const lines = `lead: 区民政局\nthresholds:\n  - { indicator: facility.resident-share, max: ${written}, unit: ${unit} }`;
  const compilation = await expectMarked(documentWith(lines));
  const max = compilation.program.documents[0]?.measures[0]?.thresholds[0]?.admissible?.[0]?.max;
  return max ? toText(max) : undefined;
}

describe('figures stay exact from the file to the program', () => {
  test.each([
    ['0.1', '0.1'],
    ['0.30', '0.3'],
    ['2万', '20000'],
    ['1.5亿', '150000000'],
    ['3百', '300'],
    ['60%', '60'],
    ['5‰', '0.5'],
    ['2/3', '2/3'],
    ['1:1', '1'],
    ['1∶1', '1'],
    ['"07"', '7'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['0.123456789012345678901234567890', '0.12345678901234567890123456789'],
    ['9007199254740993', '9007199254740993'],
    ['0.0000001', '0.0000001'],
  ])('%s is %s', async (written, value) => {
    expect(await exactly(written)).toBe(value);
  });

  test.each(['十', '2 万', '约30', '30个', '2/0', '1:0', '.inf', '.nan', '1e400', '1_000', '1，000', 'true', '30-50', '"1,000"'])(
    '%s is no figure, and that is said',
    async (written) => {
      const mark = `${' '.repeat(50)}${'~'.repeat(written.length)} schema-format:figure`;
      const lines = `lead: 区民政局
thresholds:
  - { indicator: facility.resident-share, target: ${written}, unit: "%" }
${mark}`;
      expect(afterwards(await expectMarked(documentWith(lines)))).toBe('lianhu-finance');
    },
  );

  test('any decimal reads back as itself', () => {
    const digits = fc.stringMatching(/^\d{1,40}$/);
    fc.assert(
      fc.property(digits, digits, fc.constantFrom('', '%', '‰'), (whole, part, sign) => {
        const figure = readFigure(`${whole}.${part}${sign}`);
        expect(figure?.sign ?? '').toBe(sign);
        expect(figure && equal(figure.value, rational(`${whole}.${part}`))).toBe(true);
      }),
    );
  });

  test.each([
    ['1000~5000', '1000', '5000'],
    ['2~4万', '20000', '40000'],
    ['2千~4万', '2000', '40000'],
    ['0.5～1.5', '0.5', '1.5'],
    ['30 — 60%', '30', '60'],
    ['10至20', '10', '20'],
  ])('the range %s', (written, min, max) => {
    const range = readRange(written);
    expect(range && [toText(range.min.value), toText(range.max.value)]).toEqual([min, max]);
  });

  test('keys together are the set in which all of them hold', () => {
    const text = (written: Parameters<typeof readSet>[0]) =>
      readSet(written)?.set.map(
        ({ min, minOpen, max, maxOpen }) => `${minOpen ? '(' : '['}${min && toText(min)}, ${max && toText(max)}${maxOpen ? ')' : ']'}`,
      );
    expect(text({ min: 1000, max: 5000 })).toEqual(['[1000, 5000]']);
    expect(text({ above: '1/3', below: '0.5' })).toEqual(['(1/3, 0.5)']);
    expect(text({ min: 3, above: 3 })).toEqual(['(3, null)']);
    expect(text({ min: 3, above: 2 })).toEqual(['[3, null)']);
    expect(text({ range: '1~5', below: 5 })).toEqual(['[1, 5)']);
    expect(text({ min: 5, max: 1 })).toEqual([]);
    expect(text({ equals: 0 })).toEqual(['[0, 0]']);
    expect(text({})).toBeUndefined();
  });
});
