import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attestation } from '../../../src/source/repair/attestation.js';
import { OFFICIAL_WORDS } from '../../../src/source/repair/official-words.js';
import { Text } from '../../../src/source/text.js';

const units = (chars: string) => [...Array(chars.length).keys()].map((at) => chars.charCodeAt(at));
const weight = (attestation: Attestation, chars: string) => attestation.weight(...(units(chars) as [number, number]));

/** How often characters stand in texts, one place after the other. */
const times = (texts: readonly string[], chars: string) =>
  texts.reduce((sum, text) => sum + [...Array(text.length).keys()].filter((at) => text.startsWith(chars, at)).length, 0);

/** What `weight` is worth by the number of places, as long as nobody looks for them in a cleverer way. */
const worth = (texts: readonly string[], chars: string) => {
  const known = OFFICIAL_WORDS.has(chars) ? 4 : 0;
  return chars.length === 2 ? known + Math.min(times(texts, chars), 4) : known * 1.5 + Math.min(times(texts, chars) * 2, 6);
};

describe('Attestation', () => {
  it('counts the places where characters stand together, however many there are of each', () => {
    const words = fc.string({ unit: fc.constantFrom('灯', '塔', '规', '模', '化', '，'), maxLength: 40 });
    const asked = fc.string({ unit: fc.constantFrom('灯', '塔', '规', '模', '化'), minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), asked, fc.boolean(), (texts, chars, isLong) => {
        // Characters with hundreds of places are counted in another way.
        const all = isLong ? [...texts, '灯塔规模化灯塔规'.repeat(200)] : texts;
        const attestation = new Attestation(all.map((text, at) => Text.at(at * 100, text)));
        expect(weight(attestation, chars)).toBe(worth(all, chars));
      }),
    );
  });

  it('knows nothing across the end of a text, of marks, or of what no character is known of', () => {
    const attestation = new Attestation([Text.at(0, '修灯'), Text.at(10, '塔，灯塔')]);
    expect(weight(attestation, '灯塔')).toBe(1);
    expect(weight(attestation, '塔，')).toBe(0);
    expect(attestation.weight(-1, '灯'.charCodeAt(0))).toBe(0);
    expect(attestation.isLoose(-1, 'followers')).toBe(false);
  });

  it('leaves glosses out, and reads either script', () => {
    const attestation = new Attestation([Text.at(0, '修燈(dēng)塔的員(yuán)工')]);
    expect(weight(attestation, '灯塔')).toBe(1);
    expect(weight(attestation, '员工')).toBe(5);
    expect(attestation.isSeen('塔'.charCodeAt(0))).toBe(true);
    expect(attestation.isSeen('鲸'.charCodeAt(0))).toBe(false);
  });

  it('tells a character that goes with anything from one that goes with few', () => {
    const many = [...Array(30).keys()].map((at) => `不${String.fromCharCode(0x4e00 + at * 7)}，灯塔，灯火`).join('，');
    const attestation = new Attestation([Text.at(0, many)]);
    expect(attestation.isLoose('不'.charCodeAt(0), 'followers')).toBe(true);
    expect(attestation.isLoose('不'.charCodeAt(0), 'precursors')).toBe(false);
    expect(attestation.isLoose('灯'.charCodeAt(0), 'followers')).toBe(false);
  });
});
