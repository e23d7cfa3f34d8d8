import { describe, expect, it } from 'vitest';
import { syllableAt } from '../../../src/source/repair/syllables.js';

describe('syllableAt', () => {
  it.each([
    ['(dēng)', { letters: 'dēng', name: 'dēng', hasTone: true, isKnown: true, isPlain: false }],
    ['(Dēng）', { letters: 'Dēng', name: 'dēng', hasTone: true, isKnown: true }],
    ['(fu)', { letters: 'fu', hasTone: false, isKnown: true, isPlain: true }],
    ['(km)', { letters: 'km', isKnown: false, isPlain: true }],
    ['(a)', { letters: 'a', isKnown: true, isPlain: false }],
    ['(wa\u030cng)', { name: 'wǎng', hasTone: true, isKnown: true }],
    ['(\u0301)', { isMarksOnly: true, hasTone: true }],
  ])('%s', (chars, expected) => expect(syllableAt(chars, 1)).toMatchObject(expected));

  it.each(['(dēng', '()', '(dēng1)', '(zhuāngzhu)', '(灯)', '('])('%s is none', (chars) => expect(syllableAt(chars, 1)).toBeNull());

  it('knows them again after more than it can keep', () => {
    const letters = 'bcdfghjklmnpqrstvwxz';
    for (const one of letters) for (const two of letters) for (const three of letters) syllableAt(`${one}${two}${three}u)`, 0);
    expect(syllableAt('dēng)', 0)).toMatchObject({ name: 'dēng', isKnown: true });
    expect(syllableAt('bcdu)', 0)).toMatchObject({ name: 'bcdu', isKnown: false });
  });
});
