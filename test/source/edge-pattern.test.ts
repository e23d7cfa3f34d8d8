import { expect, it } from 'vitest';
import { Beginning, Ending } from '../../src/source/edge-pattern.js';

const ALPHABET = [...'每年月a(·-^ \n5', '人', '的', ''];
/** Every text of up to three of those characters. */
const TEXTS = ALPHABET.flatMap((a) => ALPHABET.flatMap((b) => ALPHABET.map((c) => a + b + c)));

const BEGINNINGS = [
  /^每/,
  /^ ?每/,
  /^(?:每|年月?|(?:的)?人)/,
  /^(?:每|人)$/,
  /^每|^年/,
  /^(?=每)[一-龥]/,
  /^(?!每)[一-龥]{2}/,
  /^[^每年]/,
  /^[-·]/,
  /^[·\-(]月/,
  /^\(/,
  /^\s*每/,
  /^\S[年月]/,
  /^\d{0,2}月/,
  /^(?:年|)月/,
  /^(?:年|月)*人/,
  /^(?:年|月){0,2}?人/,
  /^(?<name>每)人/,
  /^(每|人)年/,
  /^.年/,
  /^\u6bcf/,
  /^\n/,
];
const ENDINGS = [
  /每$/,
  /每 ?$/,
  /(?:每|年月?|人(?:的)?)$/,
  /^(?:每|人)$/,
  /每$|年$/,
  /(?<!每)年$/,
  /(?<=每)年$/,
  /年(?!月)$/,
  /[^每年]$/,
  /每[^年]{0,2}$/,
  /(?:每|人)月?$/,
  /人(?:月(?:年|)|)$/,
  /a\b ?$/,
];

it.each(BEGINNINGS)('answers as %s does', (pattern) => {
  const beginning = new Beginning(pattern);
  const other = TEXTS.filter((text) => beginning.test(text) !== pattern.test(text));
  expect(other).toEqual([]);
  expect(TEXTS.filter((text) => beginning.exec(text)?.[0] !== pattern.exec(text)?.[0])).toEqual([]);
  expect(TEXTS.filter((text) => beginning.without(text) !== text.replace(pattern, ''))).toEqual([]);
  expect(TEXTS.some((text) => pattern.test(text))).toBe(true);
});

it.each(ENDINGS)('answers as %s does', (pattern) => {
  const ending = new Ending(pattern);
  const other = TEXTS.filter((text) => ending.test(text) !== pattern.test(text));
  expect(other).toEqual([]);
  expect(TEXTS.filter((text) => ending.exec(text)?.[0] !== pattern.exec(text)?.[0])).toEqual([]);
  expect(TEXTS.filter((text) => ending.without(text) !== text.replace(pattern, ''))).toEqual([]);
  expect(TEXTS.some((text) => pattern.test(text))).toBe(true);
});

it('knows the characters of one pattern from those of another', () => {
  const [each, year, named] = [new Beginning(/^ ?(?:每|[0-9])/), new Ending(/(?:年底?|月)$/), new Beginning(/^(?:（|\u3010)附/)];
  expect([...'每 5年月（【附'].filter((char) => each.mayBe(char))).toEqual(['每', ' ', '5']);
  expect([...'每年底月附'].filter((char) => year.mayBe(char))).toEqual(['年', '底', '月']);
  expect([...'每（【附'].filter((char) => named.mayBe(char))).toEqual(['（', '【']);
  expect([each.mayBe(''), year.mayBe('')]).toEqual([false, false]);
});

it('keeps apart more patterns than one table holds', () => {
  const digits = Array.from({ length: 80 }, (_, at) => new Beginning(new RegExp(`^${String.fromCharCode(0x4e00 + at)}`)));
  const known = digits.map((digit) => digits.findIndex((_, at) => digit.mayBe(String.fromCharCode(0x4e00 + at))));
  expect(known).toEqual(digits.map((_, at) => at));
});

it.each([/每/, /^每|年/, /(?:^每|年)/, /^每?/, /^(?:每|)*/, /^/, /^每/g, /^每/u, /^\x41/, /^(每)\1/])(
  'refuses %s for a beginning',
  (pattern) => {
    expect(() => new Beginning(pattern)).toThrow(SyntaxError);
  },
);

it.each([/每/, /每$|年/, /每?$/, /$/, /每$/i])('refuses %s for an end', (pattern) => {
  expect(() => new Ending(pattern)).toThrow(SyntaxError);
});
