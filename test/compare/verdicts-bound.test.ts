import { describe, expect, test } from 'vitest';
import { HOUSEHOLDS, RATE, verdictsOf } from './compare-pair.js';

/** What the city says, what the district says, and the verdicts. */
const CASES: Record<string, [name: string, city: string, district: string, verdicts: string[]][]> = {
  'force and deadline': [
    ['must becomes general', RATE(5), RATE(5, ', force: general'), ['weakened fund.rate force']],
    ['must becomes an aim', RATE(5), RATE(5, ', force: aspirational'), ['weakened fund.rate force']],
    ['general becomes must', RATE(5, ', force: general'), RATE(5), ['tightened fund.rate force']],
    ['advice becomes must', RATE(5, ', force: advisory'), RATE(5), ['tightened fund.rate force']],
    ['looser outranks weaker', RATE(5), RATE(4, ', force: general'), ['loosened fund.rate [5,∞) [4,∞) 4']],
    [
      'layers are not mixed: a range in general and a preferred value',
      `${HOUSEHOLDS}\n{ indicator: community.households, target: 3500, unit: 户, force: advisory }`,
      `${HOUSEHOLDS}\n{ indicator: community.households, target: 3000, unit: 户, force: advisory }`,
      ['restated community.households', 'contradictory community.households target 3500 3000 3000'],
    ],
    [
      'a preferred value does not stand in for the range',
      `${HOUSEHOLDS}\n{ indicator: community.households, target: 3500, unit: 户, force: advisory }`,
      '{ indicator: community.households, target: 3500, unit: 户, force: advisory }',
      ['restated community.households target', 'missing community.households (silent)'],
    ],
    [
      'the range becomes advice beside the preferred value',
      `${HOUSEHOLDS}\n{ indicator: community.households, target: 3500, unit: 户, force: advisory }`,
      `${HOUSEHOLDS.replace('general', 'advisory')}\n{ indicator: community.households, target: 3500, unit: 户, force: advisory }`,
      ['weakened community.households force', 'restated community.households target'],
    ],
    ['a later deadline', RATE(5, ', deadline: 2025'), RATE(5, ', deadline: 2026-01'), ['weakened fund.rate deadline']],
    ['the last day of the year is the year', RATE(5, ', deadline: 2025'), RATE(5, ', deadline: 2025-12-31'), ['restated fund.rate']],
    ['an earlier deadline', RATE(5, ', deadline: 2025'), RATE(5, ', deadline: 2024'), ['tightened fund.rate deadline']],
    ['no deadline', RATE(5, ', deadline: 2025'), RATE(5), ['weakened fund.rate deadline']],
    [
      'stages',
      `${RATE(3, ', deadline: 2023')}\n${RATE(5, ', deadline: 2025')}`,
      `${RATE(3, ', deadline: 2023')}\n${RATE(5, ', deadline: 2025')}`,
      ['restated fund.rate', 'restated fund.rate'],
    ],
    [
      'stages: what is due later does not make up for what is due now',
      `${RATE(3, ', deadline: 2023')}\n${RATE(5, ', deadline: 2025')}`,
      `${RATE(2, ', deadline: 2023')}\n${RATE(5, ', deadline: 2025')}`,
      ['loosened fund.rate [3,∞) [2,∞) 2', 'restated fund.rate'],
    ],
  ],
  'several norms': [
    [
      'two for one',
      HOUSEHOLDS,
      '{ indicator: community.households, min: 1000, unit: 户, force: general }\n{ indicator: community.households, max: 5000, unit: 户, force: general }',
      ['restated community.households merged', 'restated community.households merged'],
    ],
    [
      'one for two',
      '{ indicator: community.households, min: 1000, unit: 户 }\n{ indicator: community.households, max: 5000, unit: 户 }',
      '{ indicator: community.households, range: 1000~5000, unit: 户 }',
      ['restated community.households merged-above', 'restated community.households merged-above'],
    ],
    [
      'one for two, wider at one end',
      '{ indicator: community.households, min: 1000, unit: 户 }\n{ indicator: community.households, max: 5000, unit: 户 }',
      '{ indicator: community.households, range: 1000~6000, unit: 户 }',
      ['restated community.households merged-above', 'loosened community.households (-∞,5000] [1000,6000] 5001'],
    ],
    [
      'general norms admit exceptions: they do not excuse what must not be',
      '{ indicator: community.households, max: 8000, unit: 户 }\n{ indicator: community.households, max: 5000, unit: 户, force: general }',
      '{ indicator: community.households, max: 9000, unit: 户 }\n{ indicator: community.households, max: 5000, unit: 户, force: general }',
      ['loosened community.households (-∞,8000] (-∞,9000] 8001', 'restated community.households'],
    ],
    [
      'the same norm again, as advice',
      RATE(5),
      `${RATE(5)}\n${RATE(5, ', force: advisory')}`,
      ['restated fund.rate', 'weakened fund.rate force'],
    ],
    ['advice beside the norm', RATE(5), `${RATE(5)}\n${RATE(8, ', force: advisory')}`, ['restated fund.rate', 'added fund.rate (new)']],
    ['the same norm twice in the district', RATE(5), `${RATE(5)}\n${RATE(5)}`, ['restated fund.rate', 'restated fund.rate']],
  ],
  'brackets, caps, relations': [
    [
      'the bracket alone differs',
      '{ indicator: community.households, min: 1000, unit: 户, equivalent: { indicator: community.population, min: 5000, unit: 人 } }',
      '{ indicator: community.households, min: 1000, unit: 户, equivalent: { indicator: community.population, min: 4000, unit: 人 } }',
      ['restated community.households', 'loosened community.population equivalent [5000,∞) [4000,∞) 4000'],
    ],
    [
      'a cap that is raised',
      '{ indicator: fund.rate, equals: 5‰, unit: ‰, cap: { indicator: fund.amount, max: 200, unit: 万元 } }',
      '{ indicator: fund.rate, equals: 5‰, unit: ‰, cap: { indicator: fund.amount, max: 300, unit: 万元 } }',
      ['restated fund.rate', 'loosened fund.amount cap (-∞,2000000] (-∞,3000000] 3000000'],
    ],
    [
      'a cap is no value: the amount itself is another norm',
      '{ indicator: fund.rate, equals: 5‰, unit: ‰, cap: { indicator: fund.amount, max: 200, unit: 万元 } }',
      '{ indicator: fund.rate, equals: 5‰, unit: ‰ }\n{ indicator: fund.amount, max: 300, unit: 万元 }',
      ['restated fund.rate', 'added fund.amount (new)', 'missing fund.amount cap (silent)'],
    ],
    [
      'relative to the same',
      '{ indicator: fee.property, max: 100, unit: "%", relative-to: fee.residential }',
      '{ indicator: fee.property, max: 120, unit: "%", relative-to: fee.residential }',
      ['loosened fee.property (-∞,1] (-∞,1.2] 1.2'],
    ],
    [
      'relative to something and absolute',
      '{ indicator: fee.property, max: 100, unit: "%", relative-to: fee.residential }',
      '{ indicator: fee.property, max: 2, unit: 元 }',
      ['not-comparable fee.property relative-to'],
    ],
  ],
  'kinds and alternatives': [
    [
      'a kind answers the wider minimum',
      '{ indicator: training.special, min: 1, unit: 次/年 }',
      '{ indicator: training.secretary, min: 1, unit: 次/年 }',
      ['restated training.secretary kind-of'],
    ],
    [
      'a kind that is too few breaches nothing: the rest may be other kinds',
      '{ indicator: training.special, min: 2, unit: 次/年 }',
      '{ indicator: training.secretary, min: 1, unit: 次/年 }',
      ['added training.secretary (new)', 'missing training.special (silent)'],
    ],
    [
      'a kind that is too many for the wider maximum',
      '{ indicator: training.special, max: 1, unit: 次/年 }',
      '{ indicator: training.secretary, min: 2, unit: 次/年 }',
      ['contradictory training.secretary (-∞,1] [2,∞) 2 kind-of'],
    ],
    [
      'a direct norm comes first',
      '{ indicator: training.special, min: 1, unit: 次/年 }',
      '{ indicator: training.special, min: 1, unit: 次/年 }\n{ indicator: training.secretary, min: 1, unit: 次/年 }',
      ['restated training.special', 'added training.secretary (new)'],
    ],
    [
      'one of the alternatives',
      '{ any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }] }',
      '{ indicator: training.all-staff, min: 1, unit: 次/年 }',
      ['restated training.all-staff alternatives'],
    ],
    [
      'both of them, one through a kind',
      '{ any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }] }',
      '{ indicator: training.all-staff, min: 1, unit: 次/年 }\n{ indicator: training.secretary, min: 1, unit: 次/年 }',
      ['tightened training.all-staff alternatives', 'tightened training.secretary alternatives'],
    ],
    [
      'one of them as advice only',
      '{ any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }] }',
      '{ indicator: training.all-staff, min: 1, unit: 次/年, force: advisory }',
      ['weakened training.all-staff force'],
    ],
    [
      'too little of one',
      '{ any-of: [{ indicator: training.all-staff, min: 2, unit: 次/年 }, { indicator: training.special, min: 2, unit: 次/年 }] }',
      '{ indicator: training.all-staff, min: 1, unit: 次/年 }',
      ['loosened training.all-staff [2,∞) [1,∞) 1 alternatives'],
    ],
    [
      'none of them',
      '{ any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }] }',
      RATE(5),
      ['added fund.rate (new)', 'missing training.all-staff|training.special alternatives (silent)'],
    ],
    [
      'an answer to alternatives answers its own norm, too',
      '{ any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }] }\n{ indicator: training.all-staff, min: 2, unit: 次/年 }',
      '{ indicator: training.all-staff, min: 2, unit: 次/年 }',
      ['tightened training.all-staff alternatives', 'restated training.all-staff'],
    ],
    [
      'the same list',
      '{ any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }] }',
      '{ any-of: [{ indicator: training.special, min: 1, unit: 次/年 }, { indicator: training.all-staff, min: 1, unit: 次/年 }] }',
      ['restated training.special|training.all-staff alternatives'],
    ],
    [
      'a longer list',
      '{ any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: training.special, min: 1, unit: 次/年 }] }',
      '{ any-of: [{ indicator: training.all-staff, min: 1, unit: 次/年 }, { indicator: fund.rate, min: 1, unit: "%" }] }',
      ['loosened training.all-staff|fund.rate alternatives alternatives'],
    ],
  ],
  bearers: [
    [
      'what the city keeps to itself',
      '{ indicator: training.all-staff, min: 2, unit: 次/年, binds: 市民政局 }',
      '',
      ['not-comparable training.all-staff (silent) binds'],
    ],
    [
      'the city two, the district one',
      '{ indicator: training.all-staff, min: 2, unit: 次/年, binds: 市民政局 }',
      '{ indicator: training.all-staff, min: 1, unit: 次/年, binds: 区民政局 }',
      ['not-comparable training.all-staff binds'],
    ],
    [
      'the districts, and this district',
      '{ indicator: training.all-staff, min: 2, unit: 次/年, binds: 各区县 }',
      '{ indicator: training.all-staff, min: 1, unit: 次/年, binds: 区民政局 }',
      ['loosened training.all-staff [2,∞) [1,∞) 1'],
    ],
    [
      'the districts, and subdistricts',
      '{ indicator: training.all-staff, min: 2, unit: 次/年, binds: 各区县 }',
      '{ indicator: training.all-staff, min: 1, unit: 次/年, binds: 各街办 }',
      ['not-comparable training.all-staff binds'],
    ],
    [
      'another district',
      '{ indicator: training.all-staff, min: 2, unit: 次/年, binds: 碑林区政府 }',
      '',
      ['not-comparable training.all-staff (silent) binds'],
    ],
    [
      'nobody in particular is everybody',
      '{ indicator: training.all-staff, min: 2, unit: 次/年 }',
      '{ indicator: training.all-staff, min: 1, unit: 次/年, binds: 各街办 }',
      ['loosened training.all-staff [2,∞) [1,∞) 1'],
    ],
    [
      'what the district says of the city is compared with what the city says',
      '{ indicator: fund.amount, equals: 13, unit: 万元, binds: 市财政局 }',
      '{ indicator: fund.amount, equals: 15, unit: 万元, binds: 市财政局 }',
      ['contradictory fund.amount 130000 150000 150000'],
    ],
  ],
  'what the vocabulary says': [
    [
      'each level for itself',
      '{ indicator: cases.number, equals: 10, unit: 个 }',
      '{ indicator: cases.number, equals: 3, unit: 个 }',
      ['not-comparable cases.number free'],
    ],
    [
      'each level for itself: silence is no omission',
      '{ indicator: cases.number, equals: 10, unit: 个 }',
      '',
      ['not-comparable cases.number (silent) free'],
    ],
    [
      'the same everywhere',
      '{ indicator: fund.share, equals: 1∶1, unit: 比 }',
      '{ indicator: fund.share, equals: 1, unit: 比 }',
      ['restated fund.share'],
    ],
    [
      'the same everywhere: stricter is no better',
      '{ indicator: fund.share, range: 0.5~1, unit: 比 }',
      '{ indicator: fund.share, equals: 1, unit: 比 }',
      ['contradictory fund.share [0.5,1] 1 0.5 must-be-equal'],
    ],
  ],
  'traps of equal figures': [
    [
      '60 % and 60 %',
      '{ indicator: fund.rate, min: 60, unit: "%" }',
      '{ indicator: facility.resident-share, min: 60, unit: "%" }',
      ['added facility.resident-share (new)', 'missing fund.rate (silent)'],
    ],
    [
      '1000 households and 1000 yuan',
      '{ indicator: community.households, min: 1000, unit: 户 }',
      '{ indicator: fund.amount, min: 1000, unit: 元 }',
      ['added fund.amount (new)', 'missing community.households (silent)'],
    ],
  ],
};

describe.each(Object.keys(CASES))('%s', (group) => {
  test.each(CASES[group] ?? [])('%s', async (_, city, district, verdicts) => {
    expect(await verdictsOf(city, district)).toEqual(verdicts);
  });
});
