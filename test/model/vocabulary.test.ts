import { describe, expect, test } from 'vitest';
import { nameIn } from '../../src/model/vocabulary.js';

describe('the name of something of the vocabulary', () => {
  const both = { name: '街道办', nameEn: 'Sub-district office' };
  const chineseOnly = { name: '街道办', nameEn: null };

  test.each([
    ['zh', both, '街道办'],
    ['en', both, 'Sub-district office'],
    ['zh', chineseOnly, '街道办'],
    ['en', chineseOnly, '街道办'],
  ] as const)('in %s of %j is %s', (lang, named, name) => {
    expect(nameIn(lang, named)).toBe(name);
    expect(nameIn(lang, named, 'street')).toBe(name);
  });

  test.each(['zh', 'en'] as const)('is what the document wrote where the vocabulary lacks it (%s)', (lang) => {
    expect(nameIn(lang, undefined, 'street')).toBe('street');
    expect(nameIn(lang, null, '')).toBe('');
  });
});
