import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../src/model/program.js';
import { type Field, fieldId, fieldName, parseFieldName, thresholdKey } from '../../src/render/pdf/fields.js';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const number = fc.integer({ min: 1, max: 999_999 });
const threshold = fc.oneof(
  slug.map((id) => `t_${id}`),
  number.map((n) => `t${n}`),
);
const entry = fc.constantFrom('done' as const, 'evidence' as const, 'person' as const, 'date' as const);
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.constant({ of: 'sheet' as const }),
  fc.record({ of: fc.constant('cover' as const), entry: fc.constantFrom('body' as const, 'person' as const, 'date' as const) }),
  fc.record({ of: fc.constant('measure' as const), document: slug, measure: slug, entry }),
  fc.record({
    of: fc.constant('threshold' as const),
    document: slug,
    measure: slug,
    threshold,
    entry: fc.constantFrom('done' as const, 'actual' as const),
  }),
  fc.record({
    of: fc.constant('alternative' as const),
    document: slug,
    measure: slug,
    threshold,
    alternative: number,
    entry: fc.constant('done' as const),
  }),
  fc.record({ of: fc.constant('procedure' as const), document: slug, procedure: slug, entry }),
  fc.record({ of: fc.constant('step' as const), document: slug, procedure: slug, step: number, entry: fc.constant('done' as const) }),
);

describe('a field name', () => {
  test('says which field it is, whatever the ids', () => {
    fc.assert(fc.property(field, (one) => void expect(parseFieldName(fieldName(one))).toEqual(one)));
  });

  test('is ASCII, and has no empty part', () => {
    fc.assert(fc.property(field, (one) => void expect(fieldName(one)).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/)));
  });

  test.each([
    '',
    'sheet.x',
    'cover.name',
    'a.b.c',
    'A.b.done',
    'a.b.t0.done',
    'a.b.t_.done',
    'a..done',
    'a.b.done.',
    '区.b.done',
    'a.b.t1.s1.done',
  ])('is not: %s', (name) => expect(parseFieldName(name)).toBeNull());

  test('of an id that is no slug is ASCII all the same', () => {
    expect(fieldName({ of: 'measure', document: '区', measure: 'A.b', entry: 'done' })).toBe('x-533a.x-41-2e-62.done');
    expect(fieldId('a-1')).toBe('a-1');
  });
});

test('a threshold is called by its id, and by its position where it has none of its own', () => {
  const measure = { thresholds: [{ id: 'size' }, { id: null }, { id: 'twice' }, { id: 'twice' }] } as unknown as Measure;
  const keys = measure.thresholds.map(({ id }, index) => thresholdKey({ id, index, measure }));
  expect(keys).toEqual(['t_size', 't2', 't3', 't4']);
});
