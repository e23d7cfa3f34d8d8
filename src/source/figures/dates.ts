import { lastDay } from '../../model/dates.js';
import { chineseNumber } from '../numerals.js';

/** A date as it stands in a text, with 底, 末 and 前 where it has them. */
export interface ReadDate {
  end: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD: the last day that is meant. Null for a date without a year (6月底前) and a time of day. */
  date: string | null;
  /** MM or MM-DD of a date without a year, `MM-end` for its last day (6月底前); null for any other. */
  monthOnly: string | null;
  /** Whether 底, 末, 前 or a period make it a term by itself. */
  isTerm: boolean;
}

const YEAR = '((?:19|20)\\d{2})';
/** What may stand after a year: a half, a quarter, its end. */
const PART = '(?: ?年?(上半年|下半年|第?[一二三四1-4] ?季度[末底]?|[一二三四]季度|年底|年末|年终|底|末|年初|初|年中))?';
const BEFORE = '( ?(?:之前|以前|前(?!三|两|提|期|列|沿|后|瞻|述|款|[0-9])))?';

/** 3月1日至31日 */
const DAYS = '(?: ?(?:-{1,2}|~|至|到) ?\\d{1,2} ?[日号])?';
/** 2024—2026年; 20242026年 has lost its dash. */
const PERIOD = new RegExp(`${YEAR}(?: ?年?度? ?(?:-{1,2}|~|至|到) ?|)${YEAR} ?(?:年度?|学年)(?:期间|底|末)?`, 'y');
const DAY = new RegExp(`${YEAR} ?年 ?(\\d{1,2}) ?月(?:份)? ?(?:(\\d{1,2}) ?[日号]${DAYS}|(底|末|上旬|中旬|下旬|初))?${BEFORE}`, 'y');
const YEAR_ONLY = new RegExp(`${YEAR} ?年(?!级|代|龄)度?${PART}${BEFORE}`, 'y');
const ISO = new RegExp(`${YEAR}(?:-|\\.|/)(\\d{1,2})(?:-|\\.|/)(\\d{1,2})(?![\\d.])${BEFORE}`, 'y');
const MONTH = new RegExp(
  `(\\d{1,2}) ?(?:(?:-|~|至|到) ?\\d{1,2} ?)?月(?!均)(?:份)? ?(?:(\\d{1,2}) ?[日号]${DAYS}|(底|末|上旬|中旬|下旬|初))?${BEFORE}`,
  'y',
);
const CLOCK = /(?:[01]?\d|2[0-4])(?:：[0-5]\d(?!\d)|时(?![间限段代长效速]|期(?!间)) ?(?:[0-5]?\d分)?)/y;
const CHINESE_YEAR = /[一二][〇○零一二三四五六七八九]{3}年/y;
const CHINESE_MONTH =
  /月(?=[一二三四五六七八九十]{1,3}[日号]|底|末|[上中下]旬|[以之]?前)(?:([一二三四五六七八九十]{1,3})[日号]|(底|末|上旬|中旬|下旬))?( ?(?:之前|以前|前(?!三|两|提|期|列|沿|后|述|款)))?/y;
const PLAN = /十([一二三四五六七八])五["”」]?(?:规划)?(?:(末|期末|时期末|规划期末|期间|时期|以来)|)/y;

/** The date that begins at a digit; null where none does. */
export function dateAt(chars: string, at: number): ReadDate | null {
  return (chars.startsWith('20', at) || chars.startsWith('19', at) ? withYear(chars, at) : null) ?? withoutYear(chars, at);
}

function withYear(chars: string, at: number): ReadDate | null {
  const period = exec(PERIOD, chars, at);
  if (period) return { end: at + period[0].length, date: period[2] ?? null, monthOnly: null, isTerm: true };
  const day = exec(DAY, chars, at);
  if (day) return written(at, day, `${day[1]}-${two(day[2])}`, day[3], day[4], day[5]);
  const iso = exec(ISO, chars, at);
  if (iso && Number(iso[2]) <= 12 && Number(iso[3]) <= 31) return written(at, iso, `${iso[1]}-${two(iso[2])}`, iso[3], undefined, iso[4]);
  const year = exec(YEAR_ONLY, chars, at);
  return year && wholeYear(at, year);
}

function withoutYear(chars: string, at: number): ReadDate | null {
  const month = exec(MONTH, chars, at);
  // 12 of 12月 is a month, 3 of 3个月 is not; 24月 is an age.
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12 && !/龄/.test(chars[at + month[0].length] ?? '')) {
    const [all, number, day, part, before] = month;
    const isEnd = part === '底' || part === '末' || (before !== undefined && day === undefined && part === undefined);
    const inMonth = isEnd ? '-end' : day !== undefined ? `-${two(day)}` : part === '上旬' ? '-10' : part === '中旬' ? '-20' : '';
    const isTerm = before !== undefined || part !== undefined;
    return { end: at + all.length, date: null, monthOnly: `${two(number)}${part === '初' ? '' : inMonth}`, isTerm };
  }
  return null;
}

/** A time of day such as 9:00, 17时30分; null where none begins here. */
export function clockAt(chars: string, at: number): number | null {
  const clock = exec(CLOCK, chars, at);
  if (!clock) return null;
  const around = chars.slice(Math.max(0, at - 8), at + clock[0].length + 6);
  const isRatio =
    clock[0].includes('：') &&
    !/[日号] ?$/.test(chars.slice(Math.max(0, at - 2), at)) &&
    (/比|配/.test(around) || !/(?:上午|下午|早|晚|每[日天]|时间|[-~至到]|[03]0)/.test(around));
  return isRatio ? null : at + clock[0].length;
}

/** A year in Chinese figures (二〇二五年), null where none begins here. */
export function chineseDateAt(chars: string, at: number): ReadDate | null {
  const year = exec(CHINESE_YEAR, chars, at);
  if (!year) return null;
  const digits = chineseNumber(chars, at)?.value ?? '';
  if (!/^(?:19|20)\d{2}$/.test(digits)) return null;
  const read = dateAt(`${digits}${chars.slice(at + 4, at + 24)}`, 0);
  return read && { ...read, end: at + read.end };
}

/** A date without a year in Chinese figures (六月三十日前, 十二月底) that begins at a run of them; null where it is none. */
export function chineseMonthAt(chars: string, at: number, run: string): ReadDate | null {
  const month = Number(chineseNumber(run, 0)?.value ?? 0);
  const found = month >= 1 && month <= 12 ? exec(CHINESE_MONTH, chars, at + run.length) : null;
  if (!found) return null;
  const [all, day, part, before] = found;
  const number = day === undefined ? null : Number(chineseNumber(day, 0)?.value ?? 0);
  if (number !== null && (number < 1 || number > 31)) return null;
  const isEnd = part === '底' || part === '末' || (before !== undefined && number === null && part === undefined);
  const inMonth = isEnd ? '-end' : number !== null ? `-${two(String(number))}` : part === '上旬' ? '-10' : part === '中旬' ? '-20' : '';
  return {
    end: at + run.length + all.length,
    date: null,
    monthOnly: `${two(String(month))}${inMonth}`,
    isTerm: isEnd || before !== undefined,
  };
}

/** A five-year plan (“十四五”末) that begins at its 十: what it says as a date, or null where it is only its name. */
export function planAt(chars: string, at: number): (ReadDate & { isName: boolean }) | null {
  const plan = exec(PLAN, chars, at);
  if (!plan) return null;
  const year = 2005 + 5 * '一二三四五六七八'.indexOf(plan[1] ?? '') + 5;
  const isName = plan[2] === undefined || plan[2] === '以来';
  return { end: at + plan[0].length, date: `${year}-12-31`, monthOnly: null, isTerm: !isName, isName };
}

function written(at: number, found: RegExpExecArray, month: string, day?: string, part?: string, before?: string): ReadDate {
  const end = at + found[0].length;
  const isTerm = before !== undefined || part === '底' || part === '末';
  if (day !== undefined) return { end, date: `${month}-${two(day)}`, monthOnly: null, isTerm };
  if (part === '底' || part === '末' || part === '下旬') return { end, date: lastDay(month), monthOnly: null, isTerm };
  if (part === '上旬' || part === '中旬') return { end, date: `${month}-${part === '上旬' ? '10' : '20'}`, monthOnly: null, isTerm };
  return { end, date: month, monthOnly: null, isTerm };
}

function wholeYear(at: number, found: RegExpExecArray): ReadDate {
  const [all, year = '', part = '', before] = found;
  const end = at + all.length;
  const quarter = /[一二三四1-4](?= ?季度)/.exec(part)?.[0];
  let date = year;
  if (part === '上半年' || part === '年中') date = `${year}-06-30`;
  else if (quarter) date = lastDay(`${year}-${two(String(3 * ('一二三四'.indexOf(quarter) + 1 || Number(quarter))))}`);
  else if (part !== '' && !part.endsWith('初')) date = `${year}-12-31`;
  return { end, date, monthOnly: null, isTerm: before !== undefined || (part !== '' && !part.endsWith('初')) };
}

/** A date without a year in a given one: `06-end` of 2024 is 2024-06-30. */
export function inYear(year: string, monthOnly: string): string {
  return monthOnly.endsWith('-end') ? lastDay(`${year}-${monthOnly.slice(0, 2)}`) : `${year}-${monthOnly}`;
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}

function exec(pattern: RegExp, chars: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(chars);
}
