import { CharacterSet } from './character-set.js';

/** Numbers as official Chinese writes them: 三十四, 两万, 一百零八, 二〇二四, 廿五, 三点五, １２, 1,000. */

/** A number at the beginning of a text. */
export interface ReadNumber {
  /** Exact decimal digits without separators: `34`, `20000`, `3.5`. */
  value: string;
  /** How many characters it takes. */
  length: number;
}

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇零○', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((chars, digit) =>
    [...chars].map((char) => [char, digit] as const),
  ),
);

const ARABIC = /[0-9０-９]+/y;
/** Groups of three after a comma of either width. */
const THOUSANDS = /[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])/y;
const PLAIN = /^[0-9]+$/;
const DECIMALS = /[.．][0-9０-９]+/y;
/** Digits in a row without units: a year, a document number; or an estimate (三五). */
const ROW = /[〇零○一二三四五六七八九]{2,}/y;
const POINT = /点([〇零○一二三四五六七八九]+)(?![十百千])/y;
const UNIT = /[十拾百佰千仟万亿]/;
/** What a numeral may go on with behind its first figure. */
const GOES_ON = new CharacterSet('〇零○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿廿卅点');
/** What stands below 万: the figures of 千, 百, 十, then the last figure with the 零 before it. */
const SECTION =
  /(?:([一二两三四五六七八九壹贰叁肆伍陆柒捌玖])[千仟])?(?:[零〇]?([一二两三四五六七八九壹贰叁肆伍陆柒捌玖])[百佰])?(?:[零〇]?([一二两三四五六七八九壹贰叁肆伍陆柒捌玖]?)[十拾]|(廿|卅))?(?:([零〇]?)([一二两三四五六七八九壹贰叁肆伍陆柒捌玖]))?/y;

/**
 * The number that begins at `at`, null where none does. Digits of either width are read with their separators and
 * decimals but without a following 万 or 亿, which belongs to the unit (2 and 万个); Chinese numerals are read whole
 * (两万 is 20000). Estimates (三五年, 七八个, 二十七八) and units without a figure (百户, 万名) are no number here.
 */
export function chineseNumber(text: string, at = 0): ReadNumber | null {
  return arabicNumber(text, at) ?? writtenNumber(text, at);
}

const FULL_WIDTH = CharacterSet.ofClass('０-９．');

/** Full-width digits and points as ASCII. */
export function plainDigits(text: string): string {
  return FULL_WIDTH.isIn(text) ? text.replace(/[０-９．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)) : text;
}

function arabicNumber(text: string, at: number): ReadNumber | null {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  // Most numbers are plain digits with none of what goes on with them: full-width ones, a comma, a point.
  if (end > at && !goesOn(text.charCodeAt(end))) return { value: text.slice(at, end), length: end - at };
  if (end === at && !isFullWidthDigit(text.charCodeAt(at))) return null;
  const whole = match(THOUSANDS, text, at) ?? match(ARABIC, text, at);
  if (!whole) return null;
  const decimals = match(DECIMALS, text, at + whole[0].length)?.[0] ?? '';
  if (decimals === '' && PLAIN.test(whole[0])) return { value: whole[0], length: whole[0].length };
  return { value: plainDigits(whole[0].replace(/[,，]/g, '') + decimals), length: whole[0].length + decimals.length };
}

/** Whether a number may go on with a UTF-16 unit: a full-width digit, a comma or a point of either width. */
function goesOn(unit: number): boolean {
  return isFullWidthDigit(unit) || unit === 0x2c || unit === 0xff0c || unit === 0x2e || unit === 0xff0e;
}

function isFullWidthDigit(unit: number): boolean {
  return unit >= 0xff10 && unit <= 0xff19;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function writtenNumber(text: string, at: number): ReadNumber | null {
  // Most are one figure: 三 of 三个.
  const only = GOES_ON.at(text, at + 1) ? 0 : (DIGITS.get(text[at] ?? '') ?? 0);
  if (only > 0) return { value: `${only}`, length: 1 };
  const row = match(ROW, text, at)?.[0];
  if (row !== undefined && !POINT.test(row)) {
    const isPositional = (row.length >= 4 || /[〇○]/.test(row)) && !UNIT.test(text[at + row.length] ?? '');
    return isPositional ? { value: digitsOf(row), length: row.length } : null;
  }
  const point = /[〇零]/.test(text[at] ?? '') ? { value: '0', length: 1 } : wholeNumber(text, at);
  if (point === null) return null;
  const end = at + point.length;
  const decimals = match(POINT, text, end)?.[1];
  if (decimals === undefined) {
    // 零 alone is a word (零容忍), and a figure after a figure makes an estimate.
    return point.value === '0' || DIGITS.has(text[end] ?? '') ? null : point;
  }
  const length = point.length + 1 + decimals.length;
  // In 三点五万 the 万 counts for the decimals, too.
  const places = text[at + length] === '万' ? 4 : text[at + length] === '亿' ? 8 : 0;
  const digits = digitsOf(decimals);
  const whole = BigInt(`${point.value}${digits.slice(0, places).padEnd(places, '0')}`);
  const rest = digits.slice(places);
  return { value: rest === '' ? `${whole}` : `${whole}.${rest}`, length: places > 0 ? length + 1 : length };
}

const POWERS: Readonly<Record<string, bigint>> = { 万: 10n ** 4n, 亿: 10n ** 8n, 万亿: 10n ** 12n };
const SCALE = /万亿|亿|万/y;
const ABOVE_ALL = 10n ** 16n;

/** Sections before 亿, before 万, and the rest: 三亿二千万, 两万零五十, 五万亿. */
function wholeNumber(text: string, at: number): ReadNumber | null {
  const only = sectionAt(text, at);
  if (only === null) return null;
  // Most are below 万.
  if (text[at + only.length] !== '万' && text[at + only.length] !== '亿') return { value: `${only.value}`, length: only.length };
  let value = 0n;
  let end = at;
  let scale = ABOVE_ALL;
  while (scale > 1n) {
    const section = sectionAt(text, end);
    if (section === null) break;
    const unit = match(SCALE, text, end + section.length)?.[0] ?? '';
    const power = POWERS[unit] ?? 1n;
    if (power >= scale) break;
    // 三万五 is 35000: a last figure right after a larger unit counts its tenths.
    const isTenth = power === 1n && value > 0n && section.length === 1;
    value += isTenth ? (BigInt(section.value) * scale) / 10n : BigInt(section.value) * power;
    end += section.length + unit.length;
    scale = power;
  }
  return end === at ? null : { value: `${value}`, length: end - at };
}

function sectionAt(text: string, at: number): { value: number; length: number } | null {
  const found = match(SECTION, text, at);
  if (!found || found[0] === '') return null;
  const [all, thousands = '', hundreds = '', tens, joined, zero = '', last = ''] = found;
  const ten = tens !== undefined ? (DIGITS.get(tens) ?? 1) : joined === undefined ? 0 : joined === '廿' ? 2 : 3;
  let value = (DIGITS.get(thousands) ?? 0) * 1000 + (DIGITS.get(hundreds) ?? 0) * 100 + ten * 10;
  // 一百二 is 120, 三千五 3500; 一百零二 and 十二 are as they stand.
  const isTenth = zero === '' && tens === undefined && joined === undefined;
  value += (DIGITS.get(last) ?? 0) * (isTenth && hundreds !== '' ? 10 : isTenth && thousands !== '' ? 100 : 1);
  return { value, length: all.length };
}

function digitsOf(row: string): string {
  return [...row].map((char) => DIGITS.get(char)).join('');
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
