import { describe, expect, it } from 'vitest';
import * as words from '../../../src/source/repair/furniture-words.js';
import {
  ADVERTISED,
  BAR,
  COLON,
  DOUBLED,
  GLOSS,
  HALF_WIDTH,
  kindsOf,
  NUMBER_APART,
  QUESTION,
  SPACE,
  scanOf,
  TERMS_OF_USE,
  UNUSUAL,
} from '../../../src/source/repair/kinds.js';
import { Text } from '../../../src/source/text.js';

const has = (chars: string, kind: number): boolean => (kindsOf(chars) & kind) !== 0;

describe('kindsOf', () => {
  it('finds nothing in a sound text', () => {
    expect(kindsOf('开展集中换水，覆盖3个灯塔；由海事部门负责。')).toBe(0);
    expect(kindsOf('')).toBe(0);
  });

  it('finds single characters of either width', () => {
    for (const [chars, kind] of [
      ['吗?', QUESTION],
      ['吗？', QUESTION],
      ['站点：', COLON],
      ['甲｜乙', BAR],
      ['灯 塔', SPACE],
      ['灯\u3000塔', SPACE],
      ['灯\u00a0塔', UNUSUAL],
      ['灯\ue000塔', UNUSUAL],
      ['灯塔,', HALF_WIDTH],
      ['灯塔﹐', HALF_WIDTH],
    ] as const)
      expect([chars, has(chars, kind)]).toEqual([chars, true]);
  });

  it('finds pairs only where they stand side by side, in their order', () => {
    expect(has('灯(dēng)塔', GLOSS)).toBe(true);
    expect(has('灯（a）', GLOSS)).toBe(true);
    expect(has('A（灯）', GLOSS)).toBe(false);
    expect(has('3 座', NUMBER_APART)).toBe(true);
    expect(has('座 3', NUMBER_APART)).toBe(false);
    expect(has('灯塔。。', DOUBLED)).toBe(true);
    expect(has('灯塔。岛屿。', DOUBLED)).toBe(false);
  });

  it('weighs the scripts against each other', () => {
    const script = (chars: string) => Math.sign(scanOf(chars).script);
    expect(['燈塔設備運維', '灯塔设备运维', '山水', '設備设备', '設備设备设备'].map(script)).toEqual([1, -1, 0, 0, -1]);
  });

  it('misses none of what the patterns behind it find', () => {
    // Every way through an alternative of these patterns, written out.
    for (const found of waysOf(words.SPAM)) expect([found, has(`岛屿${found}灯塔`, ADVERTISED)]).toEqual([found, true]);
    for (const found of ['蜘蛛池', '友情链接:甲|乙', '网站模板：']) expect([found, has(found, ADVERTISED)]).toEqual([found, true]);
    for (const found of waysOf(words.TERMS)) expect([found, has(found, TERMS_OF_USE)]).toEqual([found, true]);
    for (const found of ['当前位置：', '位置 >', '首页>灯塔', 'COPYRIGHT', '导 语', '摘\u3000要'])
      expect([found, has(found, TERMS_OF_USE)]).toEqual([found, true]);
  });
});

describe('Text.kinds', () => {
  it('is that of its characters, also after a change', () => {
    const text = Text.at(0, '灯塔,');
    expect(text.kinds & HALF_WIDTH).not.toBe(0);
    expect(text.edit([{ start: 2, end: 3, to: '，' }]).kinds).toBe(0);
    expect(text.slice(0, 2).kinds).toBe(0);
  });
});

/** What a pattern of words and groups of words matches, white space that may stand in it left out and put in. */
function waysOf({ source }: RegExp): string[] {
  return alternativesOf(source).flatMap((alternative): string[] => {
    const group = /\((?:\?:)?([^()]*)\)/.exec(alternative);
    if (group) {
      const [before, after] = [alternative.slice(0, group.index), alternative.slice(group.index + group[0].length)];
      return alternativesOf(group[1] as string).flatMap((word) => waysOf(new RegExp(before + word + after)));
    }
    const bare = alternative.replace(/\\b|\^/g, '').replace(/\[([^\]])[^\]]*\]\??/g, '$1');
    return bare.includes('\\s?') ? [bare.replace('\\s?', ''), bare.replace('\\s?', ' ')] : [bare];
  });
}

/** Cut at the bars that stand in no group. */
function alternativesOf(source: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of source) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}
