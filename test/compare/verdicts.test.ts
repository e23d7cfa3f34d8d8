import { describe, expect, test } from 'vitest';
import { verdictsOf } from './compare-pair.js';

const SCALE = (rows: string) => `{ indicator: committee.members, unit: 人, force: general, scale: [${rows}] }`;
const ROW = (when: string, value: string) => `{ when: { community.households: { ${when} } }, ${value} }`;
const CITY_SCALE = SCALE(
  [ROW('max: 2000', 'equals: 5'), ROW('above: 2000, max: 4000', 'equals: 7'), ROW('above: 4000', 'equals: 9')].join(', '),
);
const HOUSEHOLDS = '{ indicator: community.households, range: 1000~5000, unit: 户, force: general }';
const FLOOR = (min: number, more = '') => `{ indicator: facility.area-rate, min: ${min}, unit: 平方米/百户${more} }`;
const RATE = (min: number, more = '') => `{ indicator: fund.rate, min: ${min}, unit: "%"${more} }`;

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
      ['restated community.households', 'restated community.households'],
    ],
    [
      'one for two, wider at one end',
      '{ indicator: community.households, min: 1000, unit: 户 }\n{ indicator: community.households, max: 5000, unit: 户 }',
      '{ indicator: community.households, range: 1000~6000, unit: 户 }',
      ['restated community.households', 'loosened community.households (-∞,5000] [1000,6000] 5001'],
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

describe('sources that say too little', () => {
  const summary = 'source: { completeness: summary }\n';

  test('a parent known from a summary decides what it states, and makes no orphan of the rest', async () => {
    expect(await verdictsOf(FLOOR(30), `${FLOOR(25)}\n${RATE(5)}`, { city: summary })).toEqual([
      'loosened facility.area-rate [30,∞) [25,∞) 25',
      'undetermined fund.rate (new) parent-summary',
    ]);
  });

  test('a child known from a summary is not accused of leaving out', async () => {
    expect(await verdictsOf(FLOOR(30), '', { district: summary })).toEqual(['undetermined facility.area-rate (silent) child-summary']);
  });

  test('a parent that came later, or is a draft, makes a to-do', async () => {
    const later = ['missing facility.area-rate (silent) parent-later'];
    expect(await verdictsOf(FLOOR(30), '', { district: 'issued: 2022\n', city: 'issued: 2023\n' })).toEqual(later);
    expect(await verdictsOf(FLOOR(30), '', { city: 'status: draft\n' })).toEqual(later);
    expect(await verdictsOf(FLOOR(30), '', { district: 'issued: 2023\n', city: 'issued: 2023\n' })).toEqual([
      'missing facility.area-rate (silent)',
    ]);
  });

  test('a descriptive document, an expired or a repealed one sets no norm on either side', async () => {
    for (const head of ['status: expired\n', 'status: repealed\n']) {
      expect(await verdictsOf(FLOOR(30), FLOOR(25), { city: head })).toEqual(['added facility.area-rate (new)']);
      expect(await verdictsOf(FLOOR(30), FLOOR(25), { district: head })).toEqual([]);
    }
  });
});

describe('several levels above', () => {
  test('all of them govern', async () => {
    expect(await verdictsOf('', FLOOR(25), { province: FLOOR(30) })).toEqual(['loosened facility.area-rate [30,∞) [25,∞) 25']);
    expect(await verdictsOf(FLOOR(30), FLOOR(30), { province: FLOOR(30) })).toEqual([
      'restated facility.area-rate',
      'restated facility.area-rate',
    ]);
  });

  test('as strict as the city, stricter than the province: that is the city’s doing', async () => {
    expect(await verdictsOf(FLOOR(30), FLOOR(30), { province: FLOOR(25) })).toEqual([
      'restated facility.area-rate',
      'tightened facility.area-rate [25,∞) [30,∞) 25 as xian',
    ]);
  });

  test('where city and province disagree nothing is decided but what repeats', async () => {
    expect(await verdictsOf(FLOOR(25), FLOOR(20), { province: FLOOR(30) })).toEqual([
      'undetermined facility.area-rate ancestors-disagree',
      'undetermined facility.area-rate ancestors-disagree',
    ]);
    expect(await verdictsOf(FLOOR(25), FLOOR(25), { province: FLOOR(30) })).toEqual([
      'restated facility.area-rate',
      'undetermined facility.area-rate ancestors-disagree',
    ]);
  });
});
