import { Converter, Locale } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { converted } from '../../../src/source/repair/simplification.js';

const convert = Converter({ from: 't', to: 'cn' });

describe('converted', () => {
  it('makes of every character what the converter makes of it', () => {
    const different: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const char = String.fromCharCode(unit);
      if (converted(char) !== convert(char) || converted(`乾${char}`) !== convert(`乾${char}`)) different.push(char);
    }
    expect(different).toEqual([]);
  });

  it('converts by phrases, alone and between other characters', () => {
    const dictionaries: unknown[] = (Locale.configs?.t2s?.conversionChain ?? []).flat();
    const entries = dictionaries.flatMap((one) => (typeof one === 'string' ? one.split('|') : []));
    const phrases = entries.map((entry) => entry.split(' ')[0] as string).filter((phrase) => phrase.length > 1);
    expect(phrases.length).toBeGreaterThan(300);
    for (const [index, phrase] of phrases.entries()) {
      const next = phrases[(index * 7 + 3) % phrases.length] as string;
      for (const chars of [phrase, `燈塔${phrase}設備`, phrase + next, phrase.slice(1) + next.slice(0, -1), `${phrase}，${next}。`])
        expect(converted(chars)).toBe(convert(chars));
    }
  });

  it('leaves to the converter what changes its length, and what is written with two units', () => {
    for (const chars of ['燈塔㗲設備', '二噁英', '𠵾燈', '燈\ufa0a塔', '⿰木號燈', '燈\ud800塔', '', 'lighthouse'])
      expect(converted(chars)).toBe(convert(chars));
    const long = '燈塔維護，乾淨的設備。'.repeat(2000);
    expect(converted(long)).toBe(convert(long));
  });
});
