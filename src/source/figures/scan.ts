import { CharacterSet } from '../character-set.js';
import { Ending } from '../edge-pattern.js';
import { chineseNumber } from '../numerals.js';
import { chineseDateAt, chineseMonthAt, clockAt, dateAt, planAt, type ReadDate } from './dates.js';
import { markAt } from './marks.js';
import { ratioAt } from './ratios.js';
import { type Spans, spanAround, spansOf } from './spans.js';
import { monthDay, namedTerm, partOfYear } from './terms-by-name.js';
import { type DateMark, type Quantity, quantity, type Token } from './tokens.js';
import { unitAt } from './units.js';

/** 上一年度, 某一; 提前一周 is a number. */
const WHICH_ONE = new Ending(/(?:[上下某任这那]|(?<!提)前)$/);
/** By UTF-16 unit what a number can begin with: 1 for a digit, 2 for a Chinese figure, and from 3 on what the next character tells. */
const START = new Uint8Array(0x10000);
for (const digit of '0123456789') START[digit.charCodeAt(0)] = 1;
for (const figure of '〇零一二两三四五六七八九十百千万亿半廿卅壹贰叁肆伍陆柒捌玖拾佰仟') START[figure.charCodeAt(0)] = 2;
/** 翻番, 年底, 年末, 年内, 月底, 月末, 今年 and 明年: what has to follow, by the numbers in START. */
const FOLLOWING = ['', '', '', '番', '底末内', '底末', '年'];
for (const [other, kind] of [
  ['翻', 3],
  ['年', 4],
  ['月', 5],
  ['今', 6],
  ['明', 6],
] as const)
  START[other.charCodeAt(0)] = kind;
/** Longer ones are codes and accounts. */
const LONGEST_NUMBER = 16;
/** What stands right behind the digits of a date, of a time of day or of a ratio. */
const DATED_OR_COMPARED = new CharacterSet(' 年度月-~至到./：∶时比');
/** The unit of money that is a ten-thousandth of another. */
const SMALLER: Readonly<Record<string, string>> = { 亿元: '万元', 万亿元: '亿元' };
/** What may link the two numbers of a range. */
const LINKING = new CharacterSet(' -~至到以');
const LINK = / ?(?:-{1,2}|~|至|到) ?/y;
/** 50元以上200元以下 */
const ABOVE = /以上(?=[0-9一二两三四五六七八九十])/y;
const ABOVE_SHARE = /以上(?:不[足满])?(?=[百千]分之)/y;
const BELOW = /以[下内]/y;
const FRACTION = /分之/y;
const NO_TOKENS: Token[] = [];
/** Whether there is anything to `scan` for. */
export function hasNumbers(chars: string): boolean {
  return candidate(chars, 0) < chars.length;
}

/** All numbers of a flat paragraph in order, as what their own shape shows: quantities, dates, or neither. */
export function scan(chars: string): Token[] {
  const first = candidate(chars, 0);
  // Many paragraphs have none.
  if (first === chars.length) return NO_TOKENS;
  const spans = spansOf(chars);
  const tokens: Token[] = [];
  let next = first;
  for (let at = first; at < chars.length; at = candidate(chars, next)) {
    const start = START[chars.charCodeAt(at)];
    next = at + (start === 3 ? 2 : 1);
    if (start !== undefined && start > 3) {
      const term = namedTerm(chars, at);
      if (term) tokens.push(term);
      next = term?.end ?? at + (chars[at] === '年' ? 2 : 1);
      continue;
    }
    const isDigit = start === 1;
    const end = start === 3 ? at + 2 : runEnd(chars, at, isDigit ? 1 : 2);
    let read: Token | null = null;
    if (end - at <= LONGEST_NUMBER) read = isDigit ? digitsAt(chars, at, spans) : chineseAt(chars, at, chars.slice(at, end), spans);
    else if (isDigit) read = { kind: 'mark', start: at, end, as: 'contact' };
    if (read) tokens.push(read);
    next = Math.max(read?.end ?? 0, end);
  }
  return tokens;
}

/** Where the next number may begin; the length of the text where none does. */
function candidate(chars: string, from: number): number {
  const { length } = chars;
  for (let at = from; at < length; at++) {
    const start = START[chars.charCodeAt(at)];
    if (start === 0 || start === undefined) continue;
    const next = start > 2 ? chars.charAt(at + 1) : '';
    if (start < 3 || (next !== '' && FOLLOWING[start]?.includes(next))) return at;
  }
  return length;
}

function runEnd(chars: string, at: number, kind: 1 | 2): number {
  let end = at;
  while (end < chars.length && START[chars.charCodeAt(end)] === kind) end++;
  return end;
}

function digitsAt(chars: string, at: number, spans: Spans): Token {
  const day = chars[at - 1] === '月' ? monthDay(chars, at) : null;
  if (day) return day;
  const mark = markAt(chars, at, spans);
  if (mark) return mark;
  if (DATED_OR_COMPARED.at(chars, runEnd(chars, at, 1))) {
    const date = dateAt(chars, at);
    if (date) return dated(at, date);
    const clock = clockAt(chars, at);
    if (clock !== null) return { kind: 'mark', start: at, end: clock, as: 'date' };
    const ratio = ratioAt(chars, at);
    if (ratio) return ratio;
  }
  return amount(chars, at, false) ?? { kind: 'mark', start: at, end: at + 1, as: 'name' };
}

function chineseAt(chars: string, at: number, run: string, spans: Spans): Token | null {
  if (spanAround(spans.titles, at)) return null;
  // 上一年度, 下一步: which one, and not how many.
  if (run === '一' && WHICH_ONE.test(chars.slice(Math.max(0, at - 2), at))) return null;
  const part = run.length === 1 ? partOfYear(chars, at, run) : null;
  if (part) return part;
  const month = chars[at + run.length] === '月' ? chineseMonthAt(chars, at, run) : null;
  if (month) return dated(at, month);
  const plan = run.length === 3 && run[0] === '十' ? planAt(chars, at) : null;
  if (plan) return plan.isName ? { kind: 'mark', start: at, end: at + 3, as: 'name' } : dated(at, plan);
  const year = chars[at + 4] === '年' ? chineseDateAt(chars, at) : null;
  if (year) return dated(at, year);
  const mark = markAt(chars, at, spans, run);
  // 第三方, 第一书记: words, and no numbers.
  if (chars[at - 1] === '第' && mark?.as === 'name') return null;
  if (mark) return mark;
  if (run === '翻番') return { ...quantity(at + 1, at + 2, 1, true), unit: '番', isUnitKnown: true };
  return amount(chars, at, true);
}

function dated(start: number, { end, date, monthOnly, isTerm }: ReadDate): DateMark {
  return { kind: 'date', start, end, date, monthOnly, isTerm };
}

/** A number with its unit, or a range of two: 1000户~5000户, 3-5人, 20%至30%, 三至五年. */
function amount(chars: string, at: number, isChinese: boolean): Quantity | null {
  const low = single(chars, at, isChinese) ?? (isChinese ? lowEnd(chars, at) : null);
  if (!low || typeof low.value !== 'number' || !LINKING.at(chars, low.end)) return low;
  const link = match(LINK, chars, low.end) ?? match(ABOVE, chars, low.end);
  if (!link) return low;
  const next = low.end + link[0].length;
  const high = single(chars, next, !/[0-9]/.test(chars[next] ?? ''));
  // 三至: no unit in the end.
  if (!high || typeof high.value !== 'number') return low.isChinese && low.unit === '' ? null : low;
  const isBetween = link[0].startsWith('以上');
  // 2000元以上1万元以下, 三千元至一万元: both in 元.
  const isYuan = low.unit === '元' || (low.unit === '' && low.isChinese && low.value > high.value);
  if (isYuan && high.unit === '万元' && Number.isInteger(high.value * 10_000) && (!isBetween || match(BELOW, chars, high.end)))
    return { ...high, start: at, value: [low.value, high.value * 10_000], unit: '元' };
  // 5000万元至1亿元, 8000亿—1.2万亿元: both in the smaller of the two.
  const smaller = SMALLER[high.unit];
  if (smaller !== undefined && (low.unit === smaller || `${low.unit}元` === smaller) && Number.isInteger(high.value * 10_000)) {
    if (isBetween && !match(BELOW, chars, high.end)) return low;
    return { ...high, start: at, value: [low.value, high.value * 10_000], unit: smaller };
  }
  if (high.value <= low.value) return low.isChinese && low.unit === '' ? null : low;
  if (isBetween && (low.unit !== high.unit || !match(BELOW, chars, high.end))) return low;
  const isOneUnit = low.unit === '' || low.unit === high.unit || (isChinese && !low.isUnitKnown);
  // 2万-5000元 and 3个到5人 are no ranges of one measure; 2万-3万元 is one.
  const isMagnitude = /^[千百万亿]+$/.test(low.unit) && high.unit.startsWith(low.unit);
  if (!isOneUnit && !isMagnitude) return low;
  if (low.unit === '' && high.unit === '') return { ...low, end: high.end, numberEnd: high.numberEnd, value: [low.value, high.value] };
  return { ...high, start: at, value: [low.value, high.value], isChinese, isExact: low.isExact && high.isExact };
}

/** 一千 of 一千至一千五百户: the unit stands behind the other end. */
function lowEnd(chars: string, at: number): Quantity | null {
  const end = runEnd(chars, at, 2);
  if (!LINKING.at(chars, end)) return null;
  const number = match(LINK, chars, end) && START[chars.charCodeAt(LINK.lastIndex)] === 2 ? chineseNumber(chars, at) : null;
  return number?.length === end - at ? quantity(at, end, Number(number.value), true) : null;
}

function single(chars: string, at: number, isChinese: boolean): Quantity | null {
  return isChinese ? chineseAmount(chars, at) : arabicAmount(chars, at);
}

function arabicAmount(chars: string, at: number): Quantity | null {
  const number = chineseNumber(chars.slice(at, at + 3 * LONGEST_NUMBER), 0);
  if (!number) return null;
  const end = at + number.length;
  const read = unitAt(chars, end, false);
  let value = Number(number.value);
  let { unit, end: unitEnd } = read;
  // 3年半, 1个半小时
  const half = halfAfter(chars, unit, unitEnd);
  if (half && Number.isInteger(value)) [value, unit, unitEnd] = [value + 0.5, half.unit, half.end];
  const isExact = read.isExact && chars[at - 1] !== '几' && end - at <= LONGEST_NUMBER;
  // Written out: most numbers are read here, and a spread costs more than what it copies.
  return { kind: 'quantity', start: at, end: unitEnd, numberEnd: end, value, unit, isUnitKnown: read.isKnown, isExact, isChinese: false };
}

function chineseAmount(chars: string, at: number): Quantity | null {
  let end = runEnd(chars, at, 2);
  let run = chars.slice(at, end);
  if (run === '' || run.length > LONGEST_NUMBER) return null;
  // 六十三千克, 五千瓦: the 千 is that of the unit.
  if (run.length > 1 && run.endsWith('千') && /[克瓦伏]/.test(chars[end] ?? '')) run = run.slice(0, --end - at);
  // 零点三, 一点五
  const isDecimal = chars[end] === '点' && START[chars.charCodeAt(end + 1)] === 2 && (chineseNumber(chars, at)?.length ?? 0) > run.length;
  if (isDecimal) {
    end = runEnd(chars, end + 1, 2);
    run = chars.slice(at, end);
  }
  if (chars[end] === '分' && match(FRACTION, chars, end)) return fractionAt(chars, at, run, end + 2);
  if (run.endsWith('半')) return halfAt(chars, at, run);
  const before = chars[at - 1] ?? '';
  const read = unitAt(chars, end, true);
  // 统一, 一批: most figures in Chinese stand before no measure word.
  if (!read.isKnown && before !== '每') return null;
  const number = chineseNumber(chars, at);
  if (read.unit === '折' && discountOf(run))
    return { ...quantity(at, end, discountOf(run), true), end: read.end, unit: '折', isUnitKnown: true };
  if (!number || number.length !== run.length || before === '几') {
    // 每百户 and 每万名 count something; 三五个 and 数十个 are estimates; all else is a word.
    if (!read.isKnown && !(before === '每' && read.unit !== '')) return null;
    return { ...quantity(at, end, POWERS[run] ?? 0, true), end: read.end, unit: read.unit, isUnitKnown: true, isExact: before === '每' };
  }
  if (!read.isKnown) return null;
  return chineseQuantity(chars, at, end, number.value, read);
}

function chineseQuantity(chars: string, at: number, end: number, digits: string, read: ReturnType<typeof unitAt>): Quantity {
  let value = Number(digits);
  let { unit, end: unitEnd } = read;
  // 五十万元 is written in 万元, as 50万元 is.
  const magnitude = chars[end - 1] ?? '';
  const power = magnitude === '万' ? 10_000 : magnitude === '亿' ? 100_000_000 : 1;
  if (power > 1 && unit.startsWith('元') && value % power === 0) [value, unit] = [value / power, `${magnitude}${unit}`];
  const half = halfAfter(chars, unit, unitEnd);
  if (half && Number.isInteger(value)) [value, unit, unitEnd] = [value + 0.5, half.unit, half.end];
  const isExact = read.isExact && Number.isFinite(value);
  return { kind: 'quantity', start: at, end: unitEnd, numberEnd: end, value, unit, isUnitKnown: true, isExact, isChinese: true };
}

/** 八五折 is 8.5; 0 where two figures in a row stand for nothing of the kind. */
function discountOf(run: string): number {
  const [ones = '', tenths = ''] = /^[一二三四五六七八九]{2}$/.test(run) ? run : '';
  return ones === '' ? 0 : ('一二三四五六七八九'.indexOf(ones) * 10 + 10 + '一二三四五六七八九'.indexOf(tenths) + 1) / 10;
}

const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 十万: 100_000, 百万: 1_000_000, 亿: 100_000_000 };

/** 三分之二, 百分之六十, 千分之五. */
function fractionAt(chars: string, at: number, run: string, numeratorAt: number): Quantity | null {
  const top = run === '百' || run === '千' || run === '万' ? null : chineseNumber(chars, at);
  const above =
    chars.startsWith('百', numeratorAt) && !/[〇零一二两三四五六七八九]/.test(chars[numeratorAt + 1] ?? '')
      ? { value: '100', length: 1 }
      : chineseNumber(chars, numeratorAt);
  if (!above) return null;
  const end = numeratorAt + above.length;
  if (run === '百' || run === '千') {
    const percent = { ...quantity(at, end, Number(above.value), true), unit: run === '百' ? '%' : '‰', isUnitKnown: true };
    // 百分之五以上百分之十以下, 百分之二十至百分之三十
    const link = match(LINK, chars, end) ?? match(ABOVE_SHARE, chars, end);
    const highAt = end + (link?.[0].length ?? 0) + (link && chars.startsWith(`${run}分之`, end + link[0].length) ? 3 : 0);
    const high = link && chineseNumber(chars, highAt);
    if (!high || Number(high.value) <= Number(above.value)) return percent;
    const last = highAt + high.length;
    if (link?.[0] === '以上' && !match(BELOW, chars, last)) return percent;
    return { ...percent, end: last, numberEnd: last, value: [Number(above.value), Number(high.value)] };
  }
  const denominator = run === '万' ? '10000' : top?.length === run.length ? top.value : null;
  return denominator === null ? null : quantity(at, end, `${above.value}/${denominator}`, true);
}

/** 半年, 半数, 一半, 减半, 两年半 is with its year. */
function halfAt(chars: string, at: number, run: string): Quantity | null {
  const end = at + run.length;
  if (run === '一半') return quantity(at, end, '1/2', true);
  if (run !== '半') return null;
  if (chars[end] === '数') return quantity(at, end + 1, '1/2', true);
  if (chars[at - 1] === '减' || chars[at - 1] === '过') return quantity(at, end, '1/2', true);
  const unit = /(?:个月|个工作日|个小时|小时|年(?!会|度|报)|天|个学期|学期|个百分点|日|周|倍)/y;
  const found = match(unit, chars, end);
  return found && { ...quantity(at, end, 0.5, true), end: end + found[0].length, unit: found[0], isUnitKnown: true };
}

function halfAfter(chars: string, unit: string, at: number): { unit: string; end: number } | null {
  if (chars[at] !== '半') return null;
  if (/(?:年|天|周|倍|番)$/.test(unit) && !/[年月日天]/.test(chars[at + 1] ?? '')) return { unit, end: at + 1 };
  if (unit !== '个') return null;
  const found = match(/半(小时|月|学期|工作日)/y, chars, at);
  return found && { unit: `个${found[1]}`, end: at + found[0].length };
}

function match(pattern: RegExp, chars: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(chars);
}
