import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Allowed,
  type Axis,
  type AxisSet,
  type Box,
  holds,
  type Norm,
  normKey,
  type Point,
  setKey,
  sweep,
} from '../../src/algebra/cells.js';
import {
  atLeast,
  atMost,
  between,
  exactly,
  greaterThan,
  type IntervalSet,
  includes,
  isSame,
  onIntegers,
} from '../../src/algebra/intervals.js';
import { type Rational, rational } from '../../src/algebra/rational.js';

/** Whole numbers on one axis, halves on another, categories on the third: every end and every gap between ends is a point of this grid. */
const AXES: readonly Axis[] = [
  { id: 'households', values: null, integer: true, domain: atLeast(rational(0)) },
  { id: 'area', values: null, integer: false, domain: between(rational(0), rational(6)) },
  { id: 'kind', values: ['支部', '总支', '党委'], integer: false, domain: [] },
];
const HOUSEHOLDS = Array.from({ length: 9 }, (_, at) => rational(at));
const AREAS = Array.from({ length: 13 }, (_, at) => rational(BigInt(at), 2n));
const KINDS = AXES[2]?.values ?? [];
const VALUES = Array.from({ length: 13 }, (_, at) => rational(BigInt(at), 2n));

const number = fc.integer({ min: 0, max: 6 }).map((value) => rational(value));
const interval: fc.Arbitrary<IntervalSet> = fc
  .tuple(fc.option(number), fc.option(number), fc.boolean(), fc.boolean())
  .map(([min, max, minOpen, maxOpen]) => between(min, max, minOpen, maxOpen))
  .filter((set) => set.length > 0);
const box: fc.Arbitrary<Box> = fc
  .record({
    households: fc.option(interval, { nil: undefined }),
    area: fc.option(interval, { nil: undefined }),
    kind: fc.option(fc.subarray([...KINDS], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ households, area, kind }) => {
    const conditions = new Map<string, AxisSet>();
    if (households) conditions.set('households', { numbers: households });
    if (area) conditions.set('area', { numbers: area });
    if (kind) conditions.set('kind', { values: kind });
    return conditions;
  });
const norm: fc.Arbitrary<Norm> = fc.array(fc.record({ box, set: interval }), { minLength: 1, maxLength: 3 });
const norms = fc.array(norm, { maxLength: 3 });

/** What norms allow at one point, by the definition: rows of one norm are alternatives, norms hold together. */
function allowsAt(side: readonly Norm[], point: Point, value: Rational): boolean | null {
  const speaking = side.map((rows) => rows.filter((row) => holdsAt(row.box, point))).filter((rows) => rows.length > 0);
  return speaking.length === 0 ? null : speaking.every((rows) => rows.some(({ set }) => includes(set, value)));
}

function holdsAt(conditions: Box, point: Point): boolean {
  return [...conditions].every(([axis, set]) => {
    const member = point.get(axis);
    return typeof member === 'string'
      ? 'values' in set && set.values.includes(member)
      : member !== undefined && 'numbers' in set && includes(set.numbers, member);
  });
}

function* points(): Generator<Point> {
  for (const households of HOUSEHOLDS)
    for (const area of AREAS)
      for (const kind of KINDS)
        yield new Map<string, Rational | string>([
          ['households', households],
          ['area', area],
          ['kind', kind],
        ]);
}

interface Seen {
  box: Box;
  point: Point;
  at: Readonly<Record<string, string>>;
  left: Allowed;
  right: Allowed;
}

function cellsOf(left: readonly Norm[], right: readonly Norm[], integer = false): Seen[] {
  const cells: Seen[] = [];
  sweep(AXES, left, right, integer, (cell, a, b) => {
    cells.push({ box: cell.box, point: cell.point, at: cell.at, left: a, right: b });
    return true;
  });
  return cells;
}

describe('sweep against brute force', () => {
  test('every point lies in exactly one cell, which allows there what the norms allow', () => {
    fc.assert(
      fc.property(norms, norms, (left, right) => {
        const cells = cellsOf(left, right);
        for (const point of points()) {
          const here = cells.filter((cell) => holds(cell.box, point));
          expect(here.length).toBe(1);
          for (const side of ['left', 'right'] as const) {
            const allowed = here[0]?.[side] ?? null;
            for (const value of VALUES) {
              expect(allowed === null ? null : includes(allowed, value)).toBe(allowsAt(side === 'left' ? left : right, point, value));
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the point of a cell lies in it, and what the cell names is what matters', () => {
    fc.assert(
      fc.property(norms, norms, (left, right) => {
        for (const cell of cellsOf(left, right)) {
          expect(holds(cell.box, cell.point)).toBe(true);
          expect(Object.keys(cell.at).sort()).toEqual([...cell.box.keys()].sort());
          // Where an axis is left out, any other value on it gives the same answer.
          for (const kind of KINDS) {
            if (cell.box.has('kind')) continue;
            const moved = new Map(cell.point).set('kind', kind);
            const full = new Map([...AXES.map(({ id }): [string, Rational | string] => [id, rational(0)]), ...moved]);
            for (const value of VALUES) expect(allowsAt(left, full, value)).toBe(cell.left === null ? null : includes(cell.left, value));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('whole-number values are decided on whole numbers', () => {
    fc.assert(
      fc.property(norms, (left) => {
        for (const { left: allowed } of cellsOf(left, [], true)) if (allowed) expect(isSame(allowed, onIntegers(allowed))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('cells', () => {
  const scale = (cuts: [IntervalSet, number][]): Norm =>
    cuts.map(([on, value]) => ({ box: new Map([['households', { numbers: on }]]), set: exactly(rational(value)) }));

  test('ends that both rows include are a cell of their own, where either value will do', () => {
    const cells = cellsOf(
      [
        scale([
          [atMost(rational(2000)), 5],
          [atLeast(rational(2000)), 7],
        ]),
      ],
      [],
    );
    expect(cells.map(({ at, left }) => [at.households, left && setKey(left)])).toEqual([
      ['1999', '[5,5]'],
      ['2000', '[5,5]∪[7,7]'],
      ['2001', '[7,7]'],
    ]);
  });

  test('neighbours to which the same rows apply are one cell', () => {
    const cells = cellsOf([scale([[atMost(rational(2000)), 5]])], [scale([[atMost(rational(2000)), 9]])]);
    expect(cells.map(({ at }) => at.households)).toEqual(['2000', '2001']);
  });

  test('no cell where no case can be: between two whole numbers, beyond the domain', () => {
    expect(
      cellsOf(
        [
          scale([
            [between(rational(3), rational(4), true, true), 5],
            [atMost(rational(-1)), 5],
          ]),
        ],
        [],
      ),
    ).toHaveLength(1);
  });

  test('stops when told to', () => {
    let visits = 0;
    sweep(
      AXES,
      [
        scale([
          [atMost(rational(1)), 5],
          [greaterThan(rational(1)), 7],
        ]),
      ],
      [],
      false,
      () => ++visits < 1,
    );
    expect(visits).toBe(1);
  });

  test('the key of a norm does not depend on the order of its rows', () => {
    const rows = scale([
      [atMost(rational(2000)), 5],
      [greaterThan(rational(2000)), 7],
    ]);
    expect(normKey([...rows].reverse())).toBe(normKey(rows));
    expect(normKey(rows)).not.toBe(
      normKey(
        scale([
          [atMost(rational(2000)), 5],
          [atLeast(rational(2000)), 7],
        ]),
      ),
    );
  });

  test('fifty rows over three variables are looked at in the time that a file takes to parse', () => {
    const axes: Axis[] = ['x', 'y', 'z'].map((id) => ({ id, values: null, integer: true, domain: atLeast(rational(0)) }));
    const rows: Norm = Array.from({ length: 50 }, (_, at) => ({
      box: new Map(axes.map(({ id }, k) => [id, { numbers: between(rational((at * (7 + k)) % 50), rational(((at * (7 + k)) % 50) + 5)) }])),
      set: exactly(rational(at)),
    }));
    let cells = 0;
    const started = performance.now();
    sweep(axes, [rows], [rows], true, () => ++cells > 0);
    expect(cells).toBeGreaterThan(50);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
