import { equal, ONE, type Rational, rational, ZERO } from '../algebra/rational.js';
import { chineseNumber } from '../source/numerals.js';

/** A number as it occurs in a text. */
export interface NumberInText {
  /** 13 of 13万元. */
  value: Rational;
  /** 130000 of 13万元. */
  scaled: Rational;
  isShare: boolean;
  /** The words behind the number, with those that scale it; they begin with its unit, if it has one. Empty for words that stand for a number. */
  behind: string;
}

/** How many characters behind a number may be its unit. */
const UNIT_LENGTH = 8;

const BEGINS = /[0-9０-９〇零○一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅半翻]/g;
const SHARE_OF = /(百|千|万|[0-9０-９一二两三四五六七八九十]{1,4})分之$/;
const SIGN = /^\s*(%|％|‰|个百分点|百分点)/;
const SCALE = /^\s*([十百千万亿]{1,2})/;
const SCALES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };
const RATIO = /^\s*[:：∶比]\s*/;

/**
 * Every number of a text, whatever it means: 34 and 三十四, 2万 and 20000, 60% and 百分之六十, 三分之二, 1∶1. Words that
 * stand for a number count with the values that one may write for them: 半年 is 1/2 (year) and 6 (months).
 */
export function numbersIn(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  const add = (value: Rational, scaled = value, isShare = false, behind = ''): void => {
    numbers.push({ value, scaled, isShare, behind });
  };
  // “每年评议” says once a year.
  for (const _ of text.matchAll(/每(半年|年|季|月|周|日|天)|(年终|年度|年底|年末)/g)) add(ONE);
  BEGINS.lastIndex = 0;
  for (let found = BEGINS.exec(text); found; found = BEGINS.exec(text)) {
    const at = found.index;
    const word = standsForNumber(text, at);
    for (const value of word) add(value);
    const number = chineseNumber(text, at);
    if (!number) {
      if (word.length === 0 && text[at] !== '半' && text[at] !== '翻') for (const value of estimate(text, at)) add(value);
      continue;
    }
    const value = rational(number.value);
    const after = text.slice(at + number.length, at + number.length + UNIT_LENGTH);
    const before = SHARE_OF.exec(text.slice(Math.max(0, at - 8), at))?.[1];
    BEGINS.lastIndex = at + number.length;
    if (before !== undefined) {
      const base = before === '百' ? '100' : before === '千' ? '1000' : before === '万' ? '10000' : (chineseNumber(before)?.value ?? '1');
      if (base === '100' || base === '1000') add(value, value, true);
      if (!isZero(base)) add(value.div(rational(base)));
      continue;
    }
    const ratio = RATIO.exec(after);
    const other = ratio ? chineseNumber(text, at + number.length + ratio[0].length) : null;
    // 8:00 is a time.
    if (other && !isZero(other.value)) add(value.div(rational(other.value)));
    if (after.startsWith('折')) add(value.mul(rational(value.compare(rational(10)) < 0 ? 10 : 1)), undefined, true);
    const isShare = SIGN.test(after);
    add(value, value.mul(scaleOf(after)), isShare, after.trimStart());
  }
  return numbers;
}

/** The years of a text, as `2025`: 2025年, 二〇二五年, “十四五”末. */
export function yearsIn(text: string): string[] {
  const years = [...text.matchAll(/((?:19|20)[0-9]{2}|[二一][〇零○九][〇零○一二三四五六七八九]{2})(?=\s*年|[-/.][01]?[0-9])/g)].map(
    ([year = '']) => chineseNumber(year)?.value ?? year,
  );
  // The first five-year plan began in 1953; since the seventh (1986) they follow without a gap: the thirteenth ended in 2020.
  const plans = [...text.matchAll(/["“”「]?十([一二三四五六七八九])五["“”」]?/g)].map(([, plan = '']) =>
    String(2020 + 5 * (Number(chineseNumber(plan)?.value ?? '3') - 3)),
  );
  return [...years, ...plans];
}

/** Words that mean a number, with the values that one may write for them. */
function standsForNumber(text: string, at: number): Rational[] {
  const half = rational('1/2');
  if (text[at] === '半')
    return text[at + 1] === '年'
      ? [half, rational(6)]
      : text[at + 1] === '数' || /[减折]/.test(text[at - 1] ?? '')
        ? [half, rational(50)]
        : [half];
  if (text[at] !== '翻') return [];
  const times = chineseNumber(text, at + 1)?.value;
  return times === undefined || text[at + 1 + (chineseNumber(text, at + 1)?.length ?? 0)] !== '番' || times.length > 1
    ? []
    : [rational(times), rational(2n ** BigInt(times)), rational(100n * (2n ** BigInt(times) - 1n))];
}

/** Both ends of an estimate such as 三五年 or 七八个. */
function estimate(text: string, at: number): Rational[] {
  const [first, second] = [chineseNumber(text[at] ?? ''), chineseNumber(text[at + 1] ?? '')];
  if (!first || !second) return [];
  // 八五折 is one figure.
  if (text[at + 2] === '折') return [rational(`${first.value}${second.value}`)];
  return [rational(first.value), rational(second.value)];
}

function isZero(number: string): boolean {
  return equal(rational(number), ZERO);
}

function scaleOf(after: string): Rational {
  const scale = SCALE.exec(after)?.[1] ?? '';
  return [...scale].reduce((product, each) => product.mul(rational(SCALES[each] ?? 1n)), ONE);
}

/** Months that a part of the year ends with, or begins with. */
const PARTS_OF_YEAR: readonly [RegExp, readonly number[]][] = [
  [/上半年|年中/, [6]],
  [/下半年/, [7, 12]],
  [/第?[一1]季度/, [1, 3]],
  [/第?[二2]季度/, [4, 6]],
  [/第?[三3]季度/, [7, 9]],
  [/第?[四4]季度/, [10, 12]],
];

/**
 * Whether a text can mean the month of a date. The ends of a year need no month in the text (“2025年底前” is 2025-12-31),
 * and a month's first day may be the day after the month before.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD; without a month there is nothing to find
 */
export function hasMonth(text: string, date: string): boolean {
  const [, month, day] = date.split('-').map(Number);
  if (month === undefined || month === 12 || (month === 1 && (day ?? 1) === 1)) return true;
  const months = new Set(
    [...text.matchAll(/([0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月/g)].map(([, each = '']) => Number(chineseNumber(each)?.value ?? each)),
  );
  for (const [, numeric = ''] of text.matchAll(/[12][0-9]{3}[-/.]([01]?[0-9])(?![0-9])/g)) months.add(Number(numeric));
  for (const [words, ends] of PARTS_OF_YEAR) if (words.test(text)) for (const end of ends) months.add(end);
  return months.has(month) || (day === 1 && months.has(month - 1));
}
