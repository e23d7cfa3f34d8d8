import { describe, expect, test } from 'vitest';
import { CITY_SCALE, FLOOR, HOUSEHOLDS, ROW, SCALE, verdictsOf } from './compare-pair.js';

/** What the city says, what the district says, and the verdicts. */
const CASES: Record<string, [name: string, city: string, district: string, verdicts: string[]][]> = {
  'single sets': [
    ['the same', FLOOR(30), FLOOR(30), ['restated facility.area-rate']],
    ['a lower floor', FLOOR(30), FLOOR(25), ['loosened facility.area-rate [30,∞) [25,∞) 25']],
    ['a higher floor', FLOOR(30), FLOOR(35), ['tightened facility.area-rate [30,∞) [35,∞) 30']],
    [
      'a higher cap',
      '{ indicator: committee.members, max: 11, unit: 人 }',
      '{ indicator: committee.members, max: 12, unit: 人 }',
      ['loosened committee.members (-∞,11] (-∞,12] 12'],
    ],
    [
      'no value in common',
      '{ indicator: committee.members, equals: 9, unit: 人 }',
      '{ indicator: committee.members, equals: 6, unit: 人 }',
      ['contradictory committee.members 9 6 6'],
    ],
    [
      'a wider range, by the end that is wider',
      HOUSEHOLDS,
      '{ indicator: community.households, range: 1000~6000, unit: 户, force: general }',
      ['loosened community.households [1000,5000] [1000,6000] 5001'],
    ],
    [
      'open and closed ends of whole numbers',
      '{ indicator: committee.members, min: 5, unit: 人 }',
      '{ indicator: committee.members, above: 4, unit: 人 }',
      ['restated committee.members'],
    ],
    [
      'open and closed ends of other numbers',
      FLOOR(30),
      '{ indicator: facility.area-rate, above: 30, unit: 平方米/百户 }',
      ['tightened facility.area-rate [30,∞) (30,∞) 30'],
    ],
    [
      'a prohibition in other words',
      '{ indicator: assessment.veto, prohibited: true, unit: 项 }',
      '{ indicator: assessment.veto, max: 0, unit: 项 }',
      ['restated assessment.veto'],
    ],
    [
      'full coverage in other words',
      '{ indicator: facility.resident-share, coverage: full, unit: "%" }',
      '{ indicator: facility.resident-share, min: 100%, unit: "%" }',
      ['restated facility.resident-share'],
    ],
  ],
  units: [
    [
      'that convert',
      '{ indicator: fund.amount, min: 20000, unit: 元 }',
      '{ indicator: fund.amount, min: 2, unit: 万元 }',
      ['restated fund.amount'],
    ],
    [
      'that convert, with a difference',
      '{ indicator: fund.amount, min: 20000, unit: 元 }',
      '{ indicator: fund.amount, min: 1.5, unit: 万元 }',
      ['loosened fund.amount [20000,∞) [15000,∞) 15000'],
    ],
    ['of a rate', FLOOR(30), '{ indicator: facility.area-rate, min: 0.3, unit: 平方米/户 }', ['restated facility.area-rate']],
    [
      'swapped',
      FLOOR(30),
      '{ indicator: facility.area-rate, min: 30, unit: 平方米/户 }',
      ['tightened facility.area-rate [30,∞) [3000,∞) 30'],
    ],
    ['of another dimension', FLOOR(30), '{ indicator: facility.area-rate, min: 30, unit: 户 }', ['not-comparable facility.area-rate unit']],
    [
      'unknown, on either side',
      FLOOR(30),
      '{ indicator: facility.area-rate, min: 30, unit: 斛 }',
      ['not-comparable facility.area-rate unit'],
    ],
    [
      'a figure that is missing',
      FLOOR(30),
      '{ indicator: facility.area-rate, unit: 平方米/百户 }',
      ['not-comparable facility.area-rate no-figure'],
    ],
    [
      'a figure that the parent lacks',
      '{ indicator: facility.area-rate, unit: 平方米/百户 }',
      FLOOR(30),
      ['not-comparable facility.area-rate no-figure'],
    ],
  ],
  scales: [
    [
      'the same with other bounds in words',
      CITY_SCALE,
      SCALE([ROW('min: 4001', 'equals: 9'), ROW('min: 2001, max: 4000', 'equals: 7'), ROW('max: 2000', 'equals: 5')].join(', ')),
      ['restated committee.members'],
    ],
    [
      'one row',
      CITY_SCALE,
      SCALE([ROW('max: 2000', 'equals: 5'), ROW('above: 2000, max: 4000', 'equals: 7'), ROW('above: 4000', 'equals: 6')].join(', ')),
      ['contradictory committee.members 9 6 6 @community.households=4001'],
    ],
    [
      'a bound that moved',
      CITY_SCALE,
      SCALE([ROW('max: 1500', 'equals: 5'), ROW('above: 1500, max: 4000', 'equals: 7'), ROW('above: 4000', 'equals: 9')].join(', ')),
      ['contradictory committee.members 5 7 7 @community.households=1501'],
    ],
    [
      'a bound that was reopened: at 2000 the district leaves a choice',
      CITY_SCALE,
      SCALE([ROW('max: 2000', 'equals: 5'), ROW('min: 2000, max: 4000', 'equals: 7'), ROW('above: 4000', 'equals: 9')].join(', ')),
      ['loosened committee.members 5 5∪7 7 @community.households=2000'],
    ],
    [
      'a choice of the city that the district settles',
      SCALE([ROW('max: 2000', 'equals: 5'), ROW('min: 2000', 'equals: 7')].join(', ')),
      SCALE([ROW('max: 2000', 'equals: 5'), ROW('above: 2000', 'equals: 7')].join(', ')),
      ['tightened committee.members 5∪7 5 7 @community.households=2000'],
    ],
    [
      'a row that is not there',
      CITY_SCALE,
      SCALE([ROW('max: 2000', 'equals: 5'), ROW('above: 2000, max: 4000', 'equals: 7')].join(', ')),
      ['weakened committee.members scope'],
    ],
    [
      'split into single norms',
      SCALE([ROW('max: 2000', 'equals: 5'), ROW('above: 2000', 'equals: 7')].join(', ')),
      `{ indicator: committee.members, equals: 5, unit: 人, force: general, when: { community.households: { max: 2000 } } }
      { indicator: committee.members, equals: 7, unit: 人, force: general, when: { community.households: { above: 2000 } } }`,
      ['restated committee.members', 'restated committee.members'],
    ],
    [
      'beside a range: both are kept',
      `{ indicator: committee.members, range: 5~9, unit: 人 }\n${CITY_SCALE}`,
      `${CITY_SCALE}\n{ indicator: committee.members, range: 5~9, unit: 人 }`,
      ['restated committee.members', 'restated committee.members'],
    ],
    [
      'beside a range: the range alone does not speak for the scale',
      `{ indicator: committee.members, range: 5~9, unit: 人 }\n${CITY_SCALE}`,
      '{ indicator: committee.members, range: 5~9, unit: 人 }',
      ['restated committee.members', 'missing committee.members (silent)'],
    ],
    [
      'beside a range: a range that rules the scale out',
      `{ indicator: committee.members, range: 5~9, unit: 人 }\n${CITY_SCALE}`,
      '{ indicator: committee.members, range: 6~9, unit: 人 }',
      ['tightened committee.members [5,9] [6,9] 5', 'contradictory committee.members 5 [6,9] 6 @community.households=2000'],
    ],
    [
      'beside a range: a row that is not there',
      `{ indicator: committee.members, range: 5~9, unit: 人 }\n${CITY_SCALE}`,
      `{ indicator: committee.members, range: 5~9, unit: 人 }\n${SCALE([ROW('max: 2000', 'equals: 5'), ROW('above: 4000', 'equals: 9')].join(', '))}`,
      ['restated committee.members', 'weakened committee.members scope'],
    ],
    [
      'split into single norms, one of them wrong',
      SCALE([ROW('max: 2000', 'equals: 5'), ROW('above: 2000', 'equals: 7')].join(', ')),
      `{ indicator: committee.members, equals: 5, unit: 人, force: general, when: { community.households: { max: 2000 } } }
      { indicator: committee.members, equals: 6, unit: 人, force: general, when: { community.households: { above: 2000 } } }`,
      ['restated committee.members', 'contradictory committee.members 7 6 6 @community.households=2001'],
    ],
    [
      'a rule of thumb that the district adds',
      '{ indicator: committee.members, range: 5~9, unit: 人 }',
      `{ indicator: committee.members, range: 5~9, unit: 人 }\n${CITY_SCALE}`,
      ['restated committee.members', 'tightened committee.members [5,9] 5 6 @community.households=2000'],
    ],
  ],
  conditions: [
    ['fewer cases', FLOOR(30), FLOOR(30, ', when: { community.households: { max: 2000 } }'), ['weakened facility.area-rate scope']],
    ['more cases', FLOOR(30, ', when: { community.households: { max: 2000 } }'), FLOOR(30), ['restated facility.area-rate']],
    [
      'other cases altogether',
      FLOOR(30, ', when: { community.households: { max: 2000 } }'),
      FLOOR(25, ', when: { community.households: { above: 2000 } }'),
      ['added facility.area-rate (new)', 'missing facility.area-rate (silent)'],
    ],
    [
      'pairs by case, not by order',
      `${FLOOR(30, ', when: { community.place: { is: 城市社区 } }')}\n${FLOOR(20, ', when: { community.place: { is: 农村社区 } }')}`,
      `${FLOOR(20, ', when: { community.place: { is: 农村社区 } }')}\n${FLOOR(30, ', when: { community.place: { is: 城市社区 } }')}`,
      ['restated facility.area-rate', 'restated facility.area-rate'],
    ],
    [
      'a category left out',
      FLOOR(30, ', when: { community.place: { is: [城市社区, 农村社区] } }'),
      FLOOR(30, ', when: { community.place: { is: 城市社区 } }'),
      ['weakened facility.area-rate scope'],
    ],
    [
      'all categories are no condition',
      FLOOR(30),
      FLOOR(30, ', when: { community.place: { is: [城市社区, 农村社区] } }'),
      ['restated facility.area-rate'],
    ],
    [
      'two variables, breached in one corner',
      FLOOR(30, ', when: { community.households: { max: 2000 } }'),
      FLOOR(25, ', when: { community.place: { is: 农村社区 } }'),
      ['loosened facility.area-rate [30,∞) [25,∞) 25 @community.households=2000&community.place=农村社区'],
    ],
    [
      'dates',
      FLOOR(30, ', when: { community.completed: { from: 2011-03 } }'),
      FLOOR(25, ', when: { community.completed: { from: 2011-03 } }'),
      ['loosened facility.area-rate [30,∞) [25,∞) 25 @community.completed=2011-03-01'],
    ],
    [
      'a date that both leave open',
      FLOOR(30, ', when: { community.completed: { after: 2011-02 } }'),
      FLOOR(30, ', when: { community.completed: { after: 2011-02 } }'),
      ['restated facility.area-rate'],
    ],
    [
      'a date that one leaves open',
      FLOOR(30, ', when: { community.completed: { from: 2011-02 } }'),
      FLOOR(30, ', when: { community.completed: { after: 2011-02 } }'),
      ['undetermined facility.area-rate open-date'],
    ],
  ],
};

describe.each(Object.keys(CASES))('%s', (group) => {
  test.each(CASES[group] ?? [])('%s', async (_, city, district, verdicts) => {
    expect(await verdictsOf(city, district)).toEqual(verdicts);
  });
});
