/** The number that a line of an official text begins with: 第一章, 一、, （一）, 1., （1）, ①. */

import { CharacterSet } from '../character-set.js';
import { chineseNumber, plainDigits } from '../numerals.js';

export type Style =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'cn'
  | 'task'
  | 'cn-brackets'
  | 'cn-bracket'
  | 'ar'
  | 'ar-brackets'
  | 'ar-bracket'
  | 'circled'
  | 'decimal';

export interface Marker {
  style: Style;
  value: number;
  /** Without its stop and in full width, as clauses are quoted by it: （四）, 1, 第三条, ①. */
  label: string;
  /** With its stop, as headings are quoted with it: 一、, （一）, `1.`, `第一章 `. */
  printed: string;
  /** Characters it takes at the beginning of the line, the space after it included. */
  length: number;
  /** Whether the words after it make another reading likely (三、四级医院): a number only where the sequence asks for it. */
  isDoubtful: boolean;
}

const CN = '[〇零一二三四五六七八九十百廿卅]{1,6}';
const AR = '[0-9０-９]{1,3}';
const S = '[ \\t\\u3000\\u00a0]*';
/** Codes have more than a thousand articles. */
const LARGE = '[〇零一二三四五六七八九十百千廿卅]{1,8}|[0-9０-９]{1,4}';
const ORDINAL = new RegExp(`第${S}(${LARGE})${S}(编|篇|部分|章|节|条|项)(?:之([一二三四五六七八九十]))?${S}[、:：.．]?${S}`, 'y');
const BRACKETS = new RegExp(`[（(〔\\[【﹝]${S}(${CN}|${AR})${S}[）)〕\\]】﹞]${S}[、.．]?${S}`, 'y');
const BRACKET = new RegExp(`(${CN}|${AR})${S}[）)]${S}`, 'y');
const STOPPED = new RegExp(`(${CN}|${AR})${S}([、.．﹒])${S}`, 'y');
/** 一，加强领导: a wrong stop, or a list in a sentence. */
const COMMA = new RegExp(`(${CN})[,，]${S}`, 'y');
/** 任务一：……, 行动三 ……. */
const TASK = new RegExp(`((?:重点)?(?:任务|举措|措施|行动|工程|项目|承诺))(${CN}|${AR})${S}([：:、.．]|[ \\t\\u3000])${S}`, 'y');
/** 1.2 or 2.3.1 before words. */
const DECIMAL = new RegExp(`(${AR}(?:[.．]${AR}){1,3})[.．、]?${S}(?=[\\u4e00-\\u9fff“《])`, 'y');
const SPACED = new RegExp(`(${CN}|[0-9０-９]{1,2})[ \\t\\u3000\\u00a0]+(?=[\\u4e00-\\u9fff“])`, 'y');
/** What follows the point of a figure: 1.5万户, 2.35亿元, 3.15晚会. */
const FRACTION =
  /^[0-9０-９]{1,2}(?![0-9０-９])\s*(?:[万亿千百%％‰]|个?百分点|倍|平方|公里|公顷|亩|米|元|吨|小时|折|[级版](?!别)|[一-鿿]{0,2}(?:晚会|维权|行动|活动))|^[0-9０-９]{1,2}$/;
/** What begins the unit of a figure right behind it, and behind a space. */
const FIGURE_BEHIND =
  /^(?:万|亿|个(?!人|体)|米|元|公(?!共|益|开|司|示|办|园|寓|安)|平(?!台|安)|倍|吨|%|％|级|版|分(?!类|级|工|析)|小(?!区|学|微|型)|亩|千|百|户(?!外|籍)|人(?!员|才|口|力|民|居|事))/;
const FIGURE_BEHIND_SPACE = /^(?:万[^元事]|亿|倍|%|％|亩|元|平方|公[里顷斤]|个百)/;
const BARE = /([0-9]{1,2})(?=[\u4e00-\u9fff“])/y;
const ZEROED = /(0[1-9])[ \t\u3000]{0,4}(?:[|｜丨/／·:：][ \t\u3000]{0,4})?(?=[\u4e00-\u9fff“《])/y;
const ORDINAL_WORD = /第([一二三四五六七八九十]{1,2})[，,、]/y;
const CIRCLED = new RegExp(`([①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩])${S}[、.．]?${S}`, 'y');

/** What any of them begins with: most lines of prose begin with none of these. */
const BEGINS = CharacterSet.ofClass('第（(〔[【﹝〇零一二三四五六七八九十百廿卅0-9０-９重任举措行工项承①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩');

const ORDINAL_STYLES: Readonly<Record<string, Style>> = {
  编: 'part',
  篇: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  项: 'task',
};
/** First code point of each series of numbers in one character, and what they stand for. */
const SERIES: readonly { first: string; last: string; from: number; style: Style }[] = [
  { first: '①', last: '⑳', from: 1, style: 'circled' },
  { first: '㉑', last: '㉟', from: 21, style: 'circled' },
  { first: '㊱', last: '㊿', from: 36, style: 'circled' },
  { first: '⑴', last: '⒇', from: 1, style: 'ar-brackets' },
  { first: '⒈', last: '⒛', from: 1, style: 'ar' },
  { first: '㈠', last: '㈩', from: 1, style: 'cn-brackets' },
];

/** The marker that a line begins with, null where it begins with none. Of a heading 1总体要求 may be one, too. */
export function markerOf(line: string, isHeading = false): Marker | null {
  if (!BEGINS.at(line, 0)) return null;
  const sure =
    ordinal(line) ??
    bracketed(line) ??
    decimal(line) ??
    stopped(line) ??
    single(line) ??
    task(line) ??
    (line[0] === '第' ? ordinalWord(line) : null);
  return sure ?? spaced(line) ?? zeroed(line) ?? (isHeading ? bare(line) : null);
}

function ordinal(line: string): Marker | null {
  if (line[0] !== '第') return null;
  const found = at0(ORDINAL, line);
  if (!found) return null;
  const [all, number = '', kind = '', extra] = found;
  const style = ORDINAL_STYLES[kind] as Style;
  const rest = line.slice(all.length, all.length + 3);
  // 第三条规定的…… quotes an article, it does not begin one.
  const isSpaced = all.trimEnd().length < all.length;
  // 第一项工作 is a phrase, 第一项 取消限制 an item.
  if (kind === '项' && !isSpaced && !/[、:：.．]$/.test(all)) return null;
  if (!isSpaced && /^(?:规定|的|第|款|至|和|、|所列|所称|中|以|后|前|或|修改|措施|主线|例|经|件|道|目)/.test(rest)) return null;
  const label = `第${plainDigits(number)}${kind}${extra === undefined ? '' : `之${extra}`}`;
  return marker(style, number, label, `${label} `, all.length);
}

function bracketed(line: string): Marker | null {
  const found = at0(BRACKETS, line);
  if (found) {
    const [all, number = ''] = found;
    const label = `（${plainDigits(number)}）`;
    return marker(isArabic(number) ? 'ar-brackets' : 'cn-brackets', number, label, label, all.length);
  }
  const half = at0(BRACKET, line);
  if (!half) return null;
  const [all, number = ''] = half;
  const label = `${plainDigits(number)}）`;
  return marker(isArabic(number) ? 'ar-bracket' : 'cn-bracket', number, label, label, all.length);
}

/** 1. or 一、 and the like at the beginning of a line. */
export function stopped(line: string): Marker | null {
  const found = at0(STOPPED, line);
  if (!found) return null;
  const [all, number = '', stop = ''] = found;
  const next = line[all.length] ?? '';
  const digits = plainDigits(number);
  if (isArabic(number)) {
    const item = marker('ar', number, digits, `${digits}${stop === '．' || stop === '﹒' ? '.' : stop}`, all.length);
    if (!/[0-9０-９]/.test(next)) return item;
    // 1.5万户 and 3.15 are figures and names, 2.2025年底前 and 3、80周岁 are items.
    const isFigure = stop !== '、' && all.trimEnd() === all && FRACTION.test(line.slice(all.length, all.length + 8));
    return isFigure ? null : item && { ...item, isDoubtful: true };
  }
  const isDoubtful = /[一二三四五六七八九十]/.test(next);
  const found2 = marker('cn', number, number, `${number}、`, all.length);
  return found2 && { ...found2, isDoubtful };
}

function decimal(line: string): Marker | null {
  const found = at0(DECIMAL, line);
  if (!found) return null;
  const [all, number = ''] = found;
  const label = plainDigits(number);
  const last = Number(label.slice(label.lastIndexOf('.') + 1));
  const rest = line.slice(all.length, all.length + 3);
  const isSpaced = /[\s\u3000]$/.test(all);
  // 1.5万户, 2.5个百分点 begin with a figure, not with a number of the outline.
  if (last === 0 || (isSpaced ? FIGURE_BEHIND_SPACE : FIGURE_BEHIND).test(rest)) return null;
  return { style: 'decimal', value: last, label, printed: `${label} `, length: all.length, isDoubtful: true };
}

function single(line: string): Marker | null {
  const found = at0(CIRCLED, line);
  if (!found) return null;
  const [all, char = ''] = found;
  const series = SERIES.find(({ first, last }) => char >= first && char <= last);
  if (!series) return null;
  const value = char.charCodeAt(0) - series.first.charCodeAt(0) + series.from;
  const label = series.style === 'ar' ? `${value}` : char;
  return { style: series.style, value, label, printed: series.style === 'ar' ? `${value}.` : label, length: all.length, isDoubtful: false };
}

/** 一 总体要求, 1 总体要求: only where the sequence asks for it. */
function spaced(line: string): Marker | null {
  const found = at0(SPACED, line) ?? at0(COMMA, line);
  return found ? doubtful(found[1] as string, found[0].length) : null;
}

function task(line: string): Marker | null {
  const found = at0(TASK, line);
  if (!found) return null;
  const [all, name = '', number = '', stop = ''] = found;
  const label = `${name}${plainDigits(number)}`;
  return marker('task', number, label, `${label}${/[：:]/.test(stop) ? '：' : ' '}`, all.length);
}

/** 第一，……: an item where the text has no other numbers. */
function ordinalWord(line: string): Marker | null {
  const found = at0(ORDINAL_WORD, line);
  if (!found) return null;
  const [all, number = ''] = found;
  const read = marker('task', number, `第${number}`, `第${number}，`, all.length);
  return read && { ...read, isDoubtful: true };
}

/** 01|扩大岗位供给, 02加大补贴力度: only where the sequence asks for it. */
function zeroed(line: string): Marker | null {
  const found = line[0] === '0' ? at0(ZEROED, line) : null;
  return found ? doubtful(found[1] as string, found[0].length) : null;
}

/** 1总体要求 as a heading. */
function bare(line: string): Marker | null {
  const found = at0(BARE, line);
  return found ? doubtful(found[1] as string, found[0].length) : null;
}

function doubtful(number: string, length: number): Marker | null {
  const digits = plainDigits(number);
  const read = isArabic(number) ? marker('ar', number, digits, `${digits} `, length) : marker('cn', number, number, `${number}、`, length);
  return read && { ...read, isDoubtful: true };
}

function marker(style: Style, number: string, label: string, printed: string, length: number): Marker | null {
  const read = chineseNumber(number);
  if (read === null || read.length !== number.length) return null;
  const value = Number(read.value);
  return value >= 1 && value <= (style === 'article' ? 9999 : 999) ? { style, value, label, printed, length, isDoubtful: false } : null;
}

function isArabic(number: string): boolean {
  return /^[0-9０-９]/.test(number);
}

function at0(pattern: RegExp, line: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(line);
}
