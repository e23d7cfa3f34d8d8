import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES } from '../../src/rules/generated/registry.js';
import { compileFiles } from '../support/compile-files.js';
import { CITY, DISTRICT, document } from './compare-pair.js';

const VOCABULARY = readFileSync(fileURLToPath(new URL('../rules/vocabulary.yaml', import.meta.url)), 'utf8');

async function findingsOf(city: string, district: string, heads: { city?: string; district?: string } = {}) {
  const { findings } = await compileFiles({
    'policies/vocabulary/shared.yaml': VOCABULARY,
    'policies/city.yaml': document(CITY + (heads.city ?? ''), city),
    'policies/district.yaml': document(DISTRICT + (heads.district ?? ''), district),
  });
  return findings.filter(({ rule }) => RULES.get(rule)?.stage === 'compare');
}

test('one fault, one finding: not one for each facet', async () => {
  const norm = (households: number, people: number) =>
    `{ indicator: community.households, min: ${households}, unit: 户, equivalent: { indicator: community.population, min: ${people}, unit: 人 } }`;
  const found = await findingsOf(norm(1000, 5000), norm(800, 4000));
  expect(found.map(({ rule, args }) => [rule, args.indicator])).toEqual([['threshold-loosened', 'community.households']]);
});

test('one norm for two of the parent that it breaches both: one finding, with both related', async () => {
  const found = await findingsOf(
    '{ indicator: community.households, min: 1000, unit: 户 }\n{ indicator: community.households, max: 5000, unit: 户 }',
    '{ indicator: community.households, range: 800~6000, unit: 户 }',
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.related).toHaveLength(2);
});

test('the gravest verdict of a norm is the one that is reported', async () => {
  const found = await findingsOf(
    '{ indicator: community.households, min: 1000, unit: 户, target: 3500, deadline: 2025 }',
    '{ indicator: community.households, min: 1200, unit: 户, target: 3000, deadline: 2026 }',
  );
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['threshold-contradictory', 'warning']]);
});

test('scripts read ids, exact numbers, the verdict and the reason', async () => {
  const [found] = await findingsOf('{ indicator: fund.amount, min: 1/3, unit: 万元 }', '{ indicator: fund.amount, min: 0.25, unit: 万元 }');
  expect(found).toMatchObject({
    rule: 'threshold-loosened',
    measures: ['lianhu/size', 'xian/size'],
    args: {
      verdict: 'loosened',
      indicator: 'fund.amount',
      child: '[2500,∞)',
      parent: '[10000/3,∞)',
      value: '2500',
      parentMeasure: 'xian/size',
      document: 'lianhu',
      parentDocument: 'xian',
      reason: null,
    },
    witness: { parent: '[10000/3,∞)', child: '[2500,∞)', value: '2500' },
  });
  const [weakened] = await findingsOf(
    '{ indicator: fund.rate, min: 5, unit: "%" }',
    '{ indicator: fund.rate, min: 5, unit: "%", force: general }',
  );
  expect(weakened?.args).toMatchObject({ verdict: 'weakened', reason: 'force', forceParent: 'must', forceChild: 'general' });
});

test('the finding stands on the row, the end, the force, the deadline or the condition at fault', async () => {
  const place = async (city: string, district: string) => {
    const [found] = await findingsOf(city, district);
    const line = document(DISTRICT, district).split('\n')[(found?.place.start.line ?? 1) - 1] ?? '';
    return line.slice((found?.place.start.column ?? 1) - 1, (found?.place.end.column ?? 1) - 1);
  };
  const scale = (third: string) =>
    `{ indicator: committee.members, unit: 人, scale: [{ when: { community.households: { max: 2000 } }, equals: 5 }, { when: { community.households: { above: 2000 } }, ${third} }] }`;
  expect(await place(scale('equals: 9'), scale('equals: 6'))).toBe('6');
  expect(await place(scale('max: 9'), scale('max: 10'))).toBe('10');
  const range = (values: string) => `{ indicator: community.households, ${values}, unit: 户 }`;
  expect(await place(range('min: 1000, max: 5000'), range('min: 1000, max: 6000'))).toBe('6000');
  expect(await place(range('min: 1000, max: 5000'), range('min: 900, max: 5000'))).toBe('900');
  expect(await place(range('min: 1000'), range('min: 1000, force: advisory'))).toBe('advisory');
  expect(await place(range('min: 1000, deadline: 2025'), range('min: 1000, deadline: 2027'))).toBe('2027');
  expect(await place(range('min: 1000'), range('min: 1000, when: { community.place: { is: 城市社区 } }'))).toBe(
    '{ community.place: { is: 城市社区 } }',
  );
});

test('documents without a relation yield no finding', async () => {
  const { findings } = await compileFiles({
    'policies/vocabulary/shared.yaml': VOCABULARY,
    'policies/city.yaml': document(CITY, '{ indicator: fund.rate, min: 5, unit: "%" }'),
    'policies/other.yaml': document(
      DISTRICT.replace('implements: [xian]\n', '').replace('lianhu', 'beilin'),
      '{ indicator: fund.rate, min: 1, unit: "%" }',
    ),
  });
  expect(findings.filter(({ rule }) => RULES.get(rule)?.stage === 'compare')).toEqual([]);
});

test('an invalid date in a condition is no crash', async () => {
  await expect(
    findingsOf(
      '{ indicator: fund.rate, min: 5, unit: "%", when: { community.completed: { after: 2011-13 } } }',
      '{ indicator: fund.rate, min: 5, unit: "%" }',
    ),
  ).resolves.toBeDefined();
});
