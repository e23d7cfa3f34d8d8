import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AxisSet, Box } from '../../../src/algebra/cells.js';
import { includes } from '../../../src/algebra/intervals.js';
import { rational } from '../../../src/algebra/rational.js';
import { scaleFaultsOf } from '../../../src/compare/within/scales.js';
import { compileFiles } from '../../support/compile-files.js';

const PLACES = ['城市', '农村'];

interface Row {
  low: number;
  open: boolean;
  width: number | null;
  place: string | null;
  says: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  low: fc.integer({ min: 1, max: 6 }),
  open: fc.boolean(),
  width: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  place: fc.option(fc.constantFrom(...PLACES), { nil: null }),
  says: fc.integer({ min: 1, max: 3 }),
});

const VOCABULARY = `
indicators:
  size: { name: 户数, unit: 户, integer: true }
  place: { name: 城乡, kind: category, values: [${PLACES.join(', ')}] }
  members: { name: 人数, unit: 人, integer: true }
`;

function document(rows: readonly Row[]): string {
  const lines = rows.map(({ low, open, width, place, says }) => {
    const size = `size: { ${open ? 'above' : 'min'}: ${low}${width === null ? '' : `, max: ${low + width}`} }`;
    return `          - { when: { ${size}${place === null ? '' : `, place: { is: ${place} }`} }, equals: ${says} }`;
  });
  return `
id: sample
title: 示例
level: district
jurisdiction: "610104"
nature: normative
measures:
  - id: members
    title: 人数
    thresholds:
      - indicator: members
        unit: 人
        scale:
${lines.join('\n')}
`;
}

const isIn = (rows: Row, size: number, place: string) =>
  (rows.place === null || rows.place === place) &&
  (rows.open ? size > rows.low : size >= rows.low) &&
  (rows.width === null || size <= rows.low + rows.width);

function holds(box: Box, size: number, place: string): boolean {
  const on = (set: AxisSet, value: string) => ('values' in set ? set.values.includes(value) : includes(set.numbers, rational(size)));
  return [...box].every(([id, set]) => on(set, id === 'place' ? place : ''));
}

test('gaps, overlaps and rows without an effect, against every size and place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 5 }), async (rows) => {
      const { program } = await compileFiles({ 'policies/sample.yaml': document(rows), 'policies/vocabulary/v.yaml': VOCABULARY });
      const [faults] = scaleFaultsOf(program);
      if (!faults) throw new Error('no scale was read');
      const sizes = Array.from({ length: 14 }, (_, size) => size);
      const cells = sizes.flatMap((size) => PLACES.map((place) => ({ size, place, rows: rows.filter((each) => isIn(each, size, place)) })));
      const isLow = (size: number) => rows.some((each) => size >= each.low + (each.open ? 1 : 0));
      const isHigh = (size: number) => rows.some(({ low, width }) => width === null || size <= low + width);
      const [first] = rows;
      // A place, or a range of sizes, that all rows have in common is no step of the scale.
      const shared = rows.every(({ place }) => place === first?.place) ? first?.place : null;
      for (const { size, place, rows: here } of cells) {
        const expected = here.length === 0 && isLow(size) && isHigh(size) && (shared === null || shared === undefined || shared === place);
        expect(faults.gaps.some(({ region }) => holds(region, size, place))).toBe(expected);
      }
      const told = faults.overlaps.flatMap(({ row: later, others }) => others.map((other) => ({ later, ...other })));
      const shadowed = new Set(faults.unreachable.filter(({ how }) => how === 'shadowed').map((each) => each.row));
      rows.forEach((later, index) => {
        rows.slice(0, index).forEach((earlier, before) => {
          const regions = told.filter((each) => each.later === index && each.row === before).flatMap((each) => each.regions);
          for (const { size, place } of cells) {
            const clash = later.says !== earlier.says && isIn(later, size, place) && isIn(earlier, size, place);
            expect(regions.some((region) => holds(region, size, place))).toBe(clash && !shadowed.has(index));
          }
        });
        const own = cells.filter(({ rows: here }) => here.includes(later));
        const isShadowed = own.every(({ rows: here }) => here.some((each) => rows.indexOf(each) < index));
        if (shadowed.has(index)) expect(isShadowed).toBe(true);
        const repeated = faults.unreachable.find((each) => each.row === index && each.how === 'repeated');
        if (repeated) for (const { rows: here } of own) expect(here.some((each) => each !== later && each.says === later.says)).toBe(true);
      });
    }),
    { numRuns: 150 },
  );
});
