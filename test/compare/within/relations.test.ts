import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../../src/algebra/cells.js';
import { includes } from '../../../src/algebra/intervals.js';
import { rational, toText } from '../../../src/algebra/rational.js';
import { relationFaultsOf } from '../../../src/compare/within/relations.js';
import { compileFiles } from '../../support/compile-files.js';

const VOCABULARY = `
indicators:
  households: { name: 户数, unit: 户, integer: true, domain: { min: 0 } }
  party: { name: 党组织班子, unit: 人, integer: true, domain: { min: 0 } }
  residents: { name: 居委会, unit: 人, integer: true, domain: { min: 0 } }
  both: { name: 交叉任职, unit: 人, integer: true, domain: { min: 0 } }
  total: { name: 总人数, unit: 人, integer: true, domain: { min: 0 } }
  share: { name: 交叉比例, unit: "%", domain: { min: 0, max: 100 } }
relations:
  sum: { terms: { total: 1, party: -1, residents: -1, both: 1 }, is: "=", bound: 0 }
  within: { terms: { both: 1, party: -1 }, is: <=, bound: 0 }
  share-of-residents: { terms: { both: 1, residents: { rate: share, times: -1 } }, is: "=", bound: 0 }
`;

const norms = fc.record({
  party: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })),
  /** Members of the residents' committee below 2000 households, and from there on. */
  residents: fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 })),
  share: fc.integer({ min: 0, max: 10 }),
  cap: fc.integer({ min: 1, max: 14 }),
});
type Norms = typeof norms extends fc.Arbitrary<infer T> ? T : never;

const documentOf = ({ party, residents, share, cap }: Norms) => `
id: sample
title: 示例
level: district
jurisdiction: "610104"
nature: normative
measures:
  - id: committees
    title: 两委
    thresholds:
      - { indicator: party, min: ${party[0]}, max: ${party[0] + party[1]}, unit: 人 }
      - indicator: residents
        unit: 人
        scale:
          - { when: { households: { below: 2000 } }, equals: ${residents[0]} }
          - { when: { households: { min: 2000 } }, equals: ${residents[1]} }
      - { indicator: share, min: ${share * 10}, unit: "%" }
      - { indicator: total, max: ${cap}, unit: 人 }
`;

/** Every total that the other norms allow for a number of residents, by trying all there is. */
function totals({ party, share }: Norms, residents: number): number[] {
  const result: number[] = [];
  for (let members = party[0]; members <= party[0] + party[1]; members++) {
    for (let both = 0; both <= members && both <= residents; both++) {
      if (both * 10 >= share * residents) result.push(members + residents - both);
    }
  }
  return result;
}

const covers = (boxes: readonly Box[], households: number) =>
  boxes.some((box) => [...box.values()].every((set) => 'numbers' in set && includes(set.numbers, rational(households))));

test('where norms can hold together, and what a cap adds to the rest, against every combination', async () => {
  await fc.assert(
    fc.asyncProperty(norms, async (given) => {
      const { program } = await compileFiles({ 'policies/sample.yaml': documentOf(given), 'policies/vocabulary/v.yaml': VOCABULARY });
      const { infeasible, implied, undetermined } = relationFaultsOf(program);
      const sizes = [0, 1999, 2000, 9000].map((households) => {
        const allowed = totals(given, given.residents[households < 2000 ? 0 : 1]);
        return { households, allowed, holds: allowed.some((total) => total <= given.cap) };
      });
      expect(undetermined).toEqual([]);
      for (const { households, holds } of sizes) {
        expect(infeasible.some(({ regions }) => covers(regions, households))).toBe(!holds);
        if (infeasible.length > 0) expect(covers(infeasible[0]?.possible ?? [], households)).toBe(holds);
      }
      const cap = implied.find(({ atom }) => atom.indicator === 'total');
      const possible = sizes.filter(({ holds }) => holds);
      const slack = possible.filter(({ allowed }) => Math.max(...allowed) <= given.cap);
      expect(cap !== undefined).toBe(slack.length > 0);
      if (!cap) return;
      expect(toText(cap.reached)).toBe(String(Math.max(...slack.flatMap(({ allowed }) => allowed))));
      for (const { households, allowed } of possible) expect(covers(cap.binding, households)).toBe(Math.max(...allowed) > given.cap);
      const value = (id: string) => Number(cap.solution.get(id)?.valueOf());
      expect(value('total')).toBe(value('party') + value('residents') - value('both'));
      expect(value('both') * 10).toBeGreaterThanOrEqual(given.share * value('residents'));
    }),
    { numRuns: 60 },
  );
}, 120_000);
