import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/source/repair/normalise.js';

describe('the normal form', () => {
  it.each([
    ['（一）健全机制。', '(一)健全机制。'],
    ['投入1,000万元；占60％', '投入１，０００ 万元;占６０%'],
    ['“一站式”服务', '「一站式」 服务'],
    ['"一站式"服务', '‘一站式’服务'],
    ['湖政办发〔2023〕15号', '湖政办发[2023]15号'],
    ['3~5人', '3～5 人'],
    ['比例1∶1', '比例1：1'],
    ['面积30㎡', '面积30m²'],
    ['试点……推广', '试点...推广'],
    ['按\u3000\u00a0照\u200b规定\ufeff', '按照规定'],
  ])('is the same for %s and %s', (one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  it.each([
    ['甲、乙', '甲，乙'],
    ['《甲》', '〈甲〉'],
    ['不低于60%', '不低于6%'],
    ['3-5人', '3~5人'],
    ['A类', 'a类'],
  ])('is another for %s and %s', (one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });

  it('keeps the marks of titles', () => {
    expect(normalise('《关于印发〈办法〉的通知》')).toBe('《关于印发〈办法〉的通知》');
  });

  it('is its own normal form', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normalise(normalise(text)) === normalise(text)));
    const marks = fc.constantFrom('，', ',', '。', '.', '…', '．', '“', "'", ' ', '（', '甲', '1', '〇', '-', '—', '～');
    fc.assert(fc.property(fc.array(marks), (chars) => normalise(normalise(chars.join(''))) === normalise(chars.join(''))));
  });
});
