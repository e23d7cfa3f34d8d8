import { describe, expect, test } from 'vitest';
import { FLOOR, RATE, verdictsOf } from './compare-pair.js';

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
