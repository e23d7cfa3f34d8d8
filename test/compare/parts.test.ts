import { expect, test } from 'vitest';
import { CITY, compareFiles, DISTRICT, document, inOneLine } from './compare-pair.js';

async function partsOf(city: string, district: string, heads: { city?: string; district?: string } = {}): Promise<string[]> {
  const { parts, thresholds, program } = await compareFiles({
    'policies/city.yaml': document(CITY + (heads.city ?? ''), city),
    'policies/district.yaml': document(DISTRICT + (heads.district ?? ''), district),
  });
  const shares = parts.map(
    ({ verdict, part, whole }) => `${verdict} ${part?.amount.low.toString() ?? '-'} of ${whole.amount.low.toString()}`,
  );
  return [...shares, ...thresholds.map((entry) => inOneLine(entry, program))];
}

const WHOLE = '{ indicator: plan.oversized-communities, equals: 34, unit: 个 }';
const PART = (more: string) => `{ indicator: plan.oversized-communities, ${more} }`;

test.each([
  ['a part', WHOLE, PART('equals: 7, unit: 个, part-of: xian/size'), ['part-of 7 of 34']],
  ['too much', WHOLE, PART('equals: 70, unit: 个, part-of: xian/size'), ['contradictory 70 of 34']],
  ['no part', WHOLE, '', ['missing - of 34']],
  ['a part that names no whole finds it by its indicator', WHOLE, PART('equals: 7, unit: 个'), ['part-of 7 of 34']],
  ['a whole without a figure', PART('unit: 个'), '', ['not-comparable plan.oversized-communities (silent) no-figure']],
  ['a part without a figure', WHOLE, PART('unit: 个, part-of: xian/size'), ['undetermined plan.oversized-communities']],
  ['a part of another unit', WHOLE, PART('equals: 7, unit: 人, part-of: xian/size'), ['undetermined plan.oversized-communities']],
  ['a part where no parent has a whole', '', PART('equals: 7, unit: 个'), ['added plan.oversized-communities (new)']],
  [
    'what the city keeps to itself',
    WHOLE.replace(' }', ', binds: 市民政局 }'),
    '',
    ['not-comparable plan.oversized-communities (silent) binds'],
  ],
])('%s', async (_, city, district, expected) => {
  expect(await partsOf(city, district)).toEqual(expected);
});

test('in a measure that carries out nothing the whole is found in the document above', async () => {
  const { parts } = await compareFiles({
    'policies/city.yaml': document(CITY, WHOLE),
    'policies/district.yaml': `${DISTRICT}measures:\n  - { id: plan, title: 计划, thresholds: [${PART('equals: 7, unit: 个')}] }\n`,
  });
  expect(parts.map(({ verdict }) => verdict)).toEqual(['part-of']);
});

test('sources that say too little', async () => {
  expect(await partsOf(WHOLE, '', { district: 'source: { completeness: summary }\n' })).toEqual(['undetermined - of 34']);
  expect(await partsOf('', PART('equals: 7, unit: 个'), { city: 'source: { completeness: summary }\n' })).toEqual([
    'undetermined plan.oversized-communities (new) parent-summary',
  ]);
});
