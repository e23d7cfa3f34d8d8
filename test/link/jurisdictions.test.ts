import { describe, expect, test } from 'vitest';
import { Jurisdictions } from '../../src/link/jurisdictions.js';
import { documentWith, expectMarked } from '../support/expect-marked.js';

const table = new Jurisdictions();

describe('GB/T 2260', () => {
  test.each([
    ['610104', '莲湖区', 'district', '610100'],
    ['610100', '西安市', 'city', '610000'],
    ['610000', '陕西省', 'province', null],
    ['140300', '阳泉市', 'city', '140000'],
    ['310000', '上海市', 'province', null],
    ['310115', '浦东新区', 'district', '310000'],
    ['110105', '朝阳区', 'district', '110000'],
    ['429004', '仙桃市', 'district', '429000'],
  ])('%s is %s, a %s below %s', (code, name, level, parent) => {
    expect(table.get(code)).toEqual({ code, name, level, parent });
  });

  test.each(['610199', '61010', '6101044', '', 'constructor', 'toString', '__proto__', '莲湖区'])('%j is no code', (code) => {
    expect(table.get(code)).toBeUndefined();
    expect(table.contains('610000', code)).toBe(false);
  });

  test('610104 lies in 610100 and in 610000, not the other way round', () => {
    expect(table.contains('610100', '610104')).toBe(true);
    expect(table.contains('610000', '610104')).toBe(true);
    expect(table.contains('610104', '610104')).toBe(true);
    expect(table.contains('610104', '610100')).toBe(false);
    expect(table.contains('140000', '610104')).toBe(false);
  });

  test('the children of a city are its districts; those of Shanghai stand directly below it', () => {
    const xian = table.children('610100').map(({ name }) => name);
    expect(xian).toHaveLength(13);
    expect(xian).toContain('莲湖区');
    const shanghai = table.children('310000');
    expect(shanghai).toHaveLength(16);
    expect(shanghai.every(({ level }) => level === 'district')).toBe(true);
    expect(table.children('610104')).toEqual([]);
  });

  test('every area has a parent that is there, and lies in it', () => {
    for (const { code, parent, level } of table.all()) {
      expect(parent === null).toBe(level === 'province');
      if (parent !== null) expect(table.contains(parent, code) && table.get(parent) !== undefined).toBe(true);
    }
  });

  test('areas that the vocabulary adds', () => {
    const own = new Jurisdictions();
    own.add({ code: 'xian-new-area', name: '新区', level: 'district', parent: '610100' });
    expect(own.contains('610000', 'xian-new-area')).toBe(true);
    expect(own.children('610100').at(-1)?.code).toBe('xian-new-area');
    own.add({ code: 'loop', name: '环', level: 'district', parent: 'loop' });
    expect(own.contains('610000', 'loop')).toBe(false);
  });
});

describe('codes in documents', () => {
  const clean = documentWith('lead: 区民政局');

  test.each([
    ['610140', 6, ['610104']],
    ['莲湖区', 3, ['610104']],
    ['constructor', 11, []],
  ])('%s is not known', async (code, length, near) => {
    const files = {
      'policies/a.yaml': clean.replace(
        'jurisdiction: "610104"',
        `jurisdiction: "${code}"\n              ${'~'.repeat(length + 2)} reference-jurisdiction`,
      ),
      'policies/vocabulary/v.yaml': 'bodies:\n  a: { name: 区民政局, level: district }\n  b: { name: 区财政局, level: district }\n',
    };
    const { findings } = await expectMarked(files);
    expect(findings[0]?.args.suggestions).toEqual(near.length > 0 ? expect.arrayContaining(near) : []);
  });

  test.each([
    ['city', '610104', 1],
    ['district', '610100', 1],
    ['subdistrict', '610104', 0],
    ['city', '310000', 0],
    ['province', '310000', 0],
  ])('a %s document of %s: %i faults', async (level, code, faults) => {
    const mark = faults > 0 ? '\n              ~~~~~~~~ jurisdiction-level' : '';
    const source = clean.replace('level: district', `level: ${level}`).replace('jurisdiction: "610104"', `jurisdiction: "${code}"${mark}`);
    const vocabulary = 'bodies:\n  a: { name: 区民政局, level: subdistrict }\n  b: { name: 区财政局, level: subdistrict }\n';
    await expectMarked({ 'policies/a.yaml': source, 'policies/vocabulary/v.yaml': vocabulary });
  });
});
