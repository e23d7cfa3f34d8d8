/** Numbers as lists print them. Outside of what a way of counting can say, digits. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 一, 十, 十一, 二十, 一百零五; up to 9999. */
export function chineseCount(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) return String(number);
  if (number === 0) return '零';
  const digits = [...String(number)].map(Number);
  let words = '';
  let isGap = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      isGap = words !== '';
      continue;
    }
    words += (isGap ? '零' : '') + DIGITS[digit] + UNITS[digits.length - 1 - index];
    isGap = false;
  }
  return number >= 10 && number < 20 ? words.slice(1) : words;
}

/** 一〇, 二三: digit by digit. */
export function chineseDigits(number: number, zero = '〇'): string {
  return Number.isInteger(number) && number >= 0
    ? [...String(number)].map((digit) => (digit === '0' ? zero : DIGITS[Number(digit)])).join('')
    : String(number);
}

/** 壹, 贰拾叁. */
export function chineseCapitals(number: number): string {
  const capitals = '零壹贰叁肆伍陆柒捌玖';
  const words = number >= 10 && number < 20 ? `一${chineseCount(number)}` : chineseCount(number);
  return [...words]
    .map((char) => (DIGITS.includes(char) ? capitals[DIGITS.indexOf(char)] : ({ 十: '拾', 百: '佰', 千: '仟' }[char] ?? char)))
    .join('');
}

/** ① to ⑳, ㉑ to ㊿. */
export function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCharCode(0x245f + number);
  if (number >= 21 && number <= 35) return String.fromCharCode(0x3250 + number - 20);
  if (number >= 36 && number <= 50) return String.fromCharCode(0x32b0 + number - 35);
  return String(number);
}

/** a … z, aa, bb, as Word and browsers count up to z. */
export function letters(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 780) return String(number);
  return String.fromCharCode(0x61 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}

/** i, ii, iv; up to 3999. */
export function roman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) return String(number);
  const parts: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let words = '';
  for (const [value, sign] of parts) {
    while (rest >= value) {
      words += sign;
      rest -= value;
    }
  }
  return words;
}

/** Heavenly stems and earthly branches, in their order. */
export const STEMS = '甲乙丙丁戊己庚辛壬癸';
export const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
