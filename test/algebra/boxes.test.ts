import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { common, Grid, isTouching, merge, partition, without } from '../../src/algebra/boxes.js';
import type { Axis, AxisSet, Box } from '../../src/algebra/cells.js';
import { between, EVERYTHING, includes } from '../../src/algebra/intervals.js';
import { rational } from '../../src/algebra/rational.js';

const VALUES = ['支部', '总支', '党委'];
const AXES: Axis[] = [
  { id: 'households', values: null, integer: true, domain: between(rational(0), null) },
  { id: 'area', values: null, integer: false, domain: EVERYTHING },
  { id: 'kind', values: VALUES, integer: false, domain: EVERYTHING },
];

const end = fc.option(fc.integer({ min: -1, max: 6 }), { nil: null });
const interval = fc
  .tuple(end, end, fc.boolean(), fc.boolean())
  .map(([min, max, minOpen, maxOpen]) =>
    between(min === null ? null : rational(min), max === null ? null : rational(max), minOpen, maxOpen),
  );
const box: fc.Arbitrary<Box> = fc
  .record({
    households: fc.option(interval, { nil: null }),
    area: fc.option(interval, { nil: null }),
    kind: fc.option(fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1 }), { nil: null }),
  })
  .map(({ households, area, kind }) => {
    const sets: [string, AxisSet][] = [];
    if (households) sets.push(['households', { numbers: households }]);
    if (area) sets.push(['area', { numbers: area }]);
    if (kind) sets.push(['kind', { values: kind }]);
    return new Map(sets);
  });

/** Every point that can tell such boxes apart: whole households, areas on the cuts and between them, all kinds. */
const POINTS = Array.from({ length: 9 }, (_, households) =>
  Array.from({ length: 19 }, (_, half) => VALUES.map((kind) => ({ households: rational(households), area: rational(half - 3, 2n), kind }))),
).flat(2);
type Sample = (typeof POINTS)[number];

function holds(on: Box, point: Sample): boolean {
  return [...on].every(([id, set]) =>
    'values' in set ? set.values.includes(point.kind) : includes(set.numbers, id === 'area' ? point.area : point.households),
  );
}

const inAny = (boxes: readonly Box[], point: Sample) => boxes.some((each) => holds(each, point));

describe('boxes on a grid', () => {
  test('what others leave of a box, point by point', () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 5 }), (whole, others) => {
        const grid = new Grid(AXES, [whole, ...others]);
        const left = merge(
          without(
            grid.place(whole),
            others.flatMap((each) => grid.place(each)),
          ),
        ).map((each) => grid.toBox(each));
        for (const point of POINTS) expect(inAny(left, point)).toBe(holds(whole, point) && !inAny(others, point));
      }),
    );
  });

  test('what two boxes have in common', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const grid = new Grid(AXES, [a, b]);
        const both = common(grid.place(a), grid.place(b)).map((each) => grid.toBox(each));
        for (const point of POINTS) expect(inAny(both, point)).toBe(holds(a, point) && holds(b, point));
      }),
    );
  });

  test('a partition covers every point once, with exactly the boxes that hold there', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 5 }), (boxes) => {
        const grid = new Grid(AXES, boxes);
        const items = boxes.map((each, item) => ({ item, boxes: grid.place(each) }));
        const cells: { box: Box; active: readonly number[] }[] = [];
        partition(grid.place(new Map()), items, (cell, active) => cells.push({ box: grid.toBox(cell), active }));
        for (const point of POINTS) {
          const here = cells.filter((cell) => holds(cell.box, point));
          expect(here.map(({ active }) => [...active].sort())).toEqual([
            boxes.flatMap((each, index) => (holds(each, point) ? [index] : [])),
          ]);
        }
      }),
    );
  });

  test('whole numbers that follow each other touch; others do not', () => {
    const on = (id: string, low: number | null, high: number | null): Box =>
      new Map([[id, { numbers: between(low === null ? null : rational(low), high === null ? null : rational(high)) }]]);
    for (const [id, touching] of [
      ['households', true],
      ['area', false],
    ] as const) {
      const [a, b] = [on(id, 1, 2), on(id, 3, 4)];
      const grid = new Grid(AXES, [a, b]);
      const [left, right] = [grid.place(a)[0] ?? [], grid.place(b)[0] ?? []];
      expect(isTouching(left, right)).toBe(touching);
      expect(merge([right, left])).toHaveLength(touching ? 1 : 2);
    }
  });
});
