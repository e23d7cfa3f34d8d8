import type { DateMark } from './tokens.js';

/** 年底前, 年内: of the year that the document is about. */
const YEAR_END = /年(?:[底末]之?前|内(?!容|涵)|[底末](?=[，完建实达新力全]))/y;
const OWN_YEAR = /(?:^|[今本当明，。；：、在于到至\n] ?|[今本当明]年)$/;
const WITHIN = /(?![每上去前同一二两三四五六七八九十百半几数多历往近次翌隔全逐年])[一-龥]$/;
const DONE_BY =
  '(?=(?:要|应|须|力争|确保|全部|全面|基本|计划)*(?:完成|完工|建成|新建|新增|改造|竣工|交付|投用|开工|启动|实现|达到?)(?!了))';
const QUARTER_TERM = new RegExp(`[一二三四] ?季度(?:[末底](?:[之以]?前)?|[之以]?前|${DONE_BY})`, 'y');
const HALF_TERM = new RegExp(`半年(?:[末底](?:[之以]?前)?|[之以]?前(?!三)|${DONE_BY})`, 'y');
/** 本月底前, 下月末: of the month after the issue of the document, or its own. */
const MONTH_END = /月[底末](?:[之以]?前)?/y;
const MONTH_DAY = /(\d{1,2}) ?[日号](?: ?[之以]?前)?/y;
/** 明年再建10个, and neither 明年底 nor 明年6月 nor 今年以来. */
const WHOLE_YEAR = /[今明]年(?! ?[底末内初年春夏秋冬以来的是第上下至和与、0-9一二三四]|毕业|应届|各)/y;

/** The term that 年, 月, 今 or 明 begins: 年底前, 月底 of 本月底, 明年; null where they begin none. */
export function namedTerm(chars: string, at: number): DateMark | null {
  if (chars[at] === '年') return yearEnd(chars, at);
  return chars[at] === '月' ? monthEnd(chars, at) : wholeYear(chars, at);
}

function yearEnd(chars: string, at: number): DateMark | null {
  const term = match(YEAR_END, chars, at);
  if (!term) return null;
  const before = chars.slice(Math.max(0, at - 2), at);
  // 开工率年底前达到100%; 三年底, 每年底 are other terms.
  const isTerm = OWN_YEAR.test(before) || (term[0].endsWith('前') && WITHIN.test(before));
  return isTerm ? { kind: 'date', start: at, end: at + term[0].length, date: null, monthOnly: '12-end', isTerm } : null;
}

function monthEnd(chars: string, at: number): DateMark | null {
  const months = chars[at - 1] === '本' ? 0 : chars[at - 1] === '下' ? 1 : null;
  const term = months === null ? null : match(MONTH_END, chars, at);
  return term && { kind: 'date', start: at, end: at + term[0].length, date: null, monthOnly: `+${months}-end`, isTerm: true };
}

/** 15日前 of 本月15日前. */
export function monthDay(chars: string, at: number): DateMark | null {
  const months = chars[at - 2] === '本' ? 0 : chars[at - 2] === '下' ? 1 : null;
  const day = months === null ? null : match(MONTH_DAY, chars, at);
  return (
    day && {
      kind: 'date',
      start: at,
      end: at + day[0].length,
      date: null,
      monthOnly: `+${months}-${day[1]?.padStart(2, '0')}`,
      isTerm: /前$/.test(day[0]),
    }
  );
}

function wholeYear(chars: string, at: number): DateMark | null {
  const year = match(WHOLE_YEAR, chars, at);
  return year && { kind: 'date', start: at, end: at + 2, date: null, monthOnly: chars[at] === '今' ? '+0y' : '+1y', isTerm: false };
}

/** 三季度末前, 上半年完成: a term in the year that the document is about. */
export function partOfYear(chars: string, at: number, run: string): DateMark | null {
  const isHalf = run === '半' && (chars[at - 1] === '上' || chars[at - 1] === '下');
  const quarter = isHalf ? 0 : '一二三四'.indexOf(run) + 1;
  if (!isHalf && quarter === 0) return null;
  // Most figures in Chinese stand for no quarter.
  const after = chars[at + 1];
  const term = isHalf || after === '季' || after === ' ' ? match(isHalf ? HALF_TERM : QUARTER_TERM, chars, at) : null;
  if (!term) return null;
  const month = isHalf ? (chars[at - 1] === '上' ? '06' : '12') : `${3 * quarter}`.padStart(2, '0');
  return { kind: 'date', start: at, end: at + term[0].length, date: null, monthOnly: `${month}-end`, isTerm: true };
}

function match(pattern: RegExp, chars: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(chars);
}
