/** When a document was issued, as it or its page says. */

import { isBody } from '../citations/issuers.js';
import { inCitation } from '../citations.js';
import { Ending } from '../edge-pattern.js';
import { isDateLine } from '../outline/closing.js';
import type { Block, Head } from '../reading.js';
import { datesIn, type FoundDate } from './dates.js';
import { DATE_BEFORE, DATE_BEHIND } from './number.js';

const DOCUMENT_DATE = /(?:成文|生成|发文|颁布|印发|签发|签署|制发|落款|通过|公布)\s*(?:日期|时间)/;
const UPLOAD_DATE =
  /(?:发布|發布|上传|上傳|更新|上线|公开|发稿)\s*(?:日期|时间|時間)|^(?:时间|時間|日期|发表于|發表於)\s*[:：]|(?:^|\s)(?:日\s*期|时\s*间|時\s*間)\s*[:：]/;
const NEWS = /记者|記者|本报讯|本報訊|通讯员|通訊員|来\s*源\s*[:：].*(?:报|新闻|电视)|(?:新闻|新聞)网|晚报|日报/;
const NAMES_AND_DATE = new Ending(/^([^\s\d]{4,30}(?:[\s、][^\s\d]{4,30}){0,3})\s*([12]\d{3}年\d{1,2}月\d{1,2}日)(?:印发)?$/);

export interface Dated {
  date: string | null;
  basis: Head['issuedBasis'];
}

/**
 * The day (or month) of issue: as it is signed, else as a label, a bracket below the title or a sentence about it says; else the day
 * when its page was put up. Null where nothing says so.
 */
export function issueDate(opening: readonly string[], closing: readonly string[], blocks: readonly Block[], title: string | null): Dated {
  const signed = [...closing, ...opening].find((line) => isDateLine(line));
  const labelled = dateBeside(opening, DOCUMENT_DATE);
  const document =
    (signed ? datesIn(signed)[0]?.date : undefined) ??
    labelled ??
    bracketDate(opening) ??
    besideNumber(opening) ??
    signedLine([...closing, ...opening])?.date ??
    passedDate(opening) ??
    toldDate(opening, title) ??
    null;
  if (document !== null) return { date: document, basis: 'document' };
  const page = [...opening, ...pageLines(blocks)];
  const upload = dateBeside(page, UPLOAD_DATE) ?? numericDate(page);
  const isNews = blocks.slice(0, 60).some((block) => block.kind !== 'table' && NEWS.test(ends(block.text.chars)));
  if (upload !== null) return { date: upload, basis: isNews ? 'news' : 'upload' };
  return { date: null, basis: 'unknown' };
}

/** Short lines around the text, where a page says when it was put up. */
export function pageLines(blocks: readonly Block[]): string[] {
  return blocks.slice(0, 60).flatMap((block) => (block.kind === 'table' || block.text.length > 200 ? [] : [block.text.chars.trim()]));
}

/** The beginning and the end of a long line, where reporters are named. */
function ends(chars: string): string {
  return chars.length <= 200 ? chars : `${chars.slice(0, 100)} ${chars.slice(-60)}`;
}

/** The date right after a label. */
export function dateBeside(lines: readonly string[], label: RegExp): string | null {
  for (const [index, line] of lines.slice(0, 60).entries()) {
    const found = line.length > 300 ? null : label.exec(line);
    if (!found) continue;
    const next = datesIn(line).find(({ start }) => start >= found.index);
    if (next && next.start - found.index <= 16) return next.date;
    // Its value may stand on the line below.
    const below = /[:：]\s*$/.test(line) && line.length <= 20 ? (lines[index + 1] ?? '').slice(0, 40) : '';
    const [first] = datesIn(below);
    if (first && first.start === 0) return first.date;
  }
  return null;
}

/** 2023-12-14 00:48 on a line of the page's own. */
function numericDate(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 40)) {
    if (line.length > 80) continue;
    const [first] = datesIn(line);
    const hasTime = first && line.length <= 40 && /^\s*\d{1,2}[:：]\d{2}/.test(line.slice(first.end));
    if (
      first &&
      first.date.length === 10 &&
      (first.start <= 2 || hasTime) &&
      /^(?:19|20)\d\d[-/.年]/.test(line.slice(first.start)) &&
      !/[。，]/.test(line)
    )
      return first.date;
  }
  return null;
}

/** （2023年5月4日市人民政府第3次常务会议通过） below the title of a regulation. */
function bracketDate(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 20)) {
    if (line.length > 400 || !/^[（(].*(?:通过|公布|发布|印发|批准)/.test(line)) continue;
    const dates = datesIn(line).filter(({ date }) => date.length === 10);
    // Passed on one day and made public on another: the second is that of its issue.
    const isPublic = ({ end }: FoundDate): boolean => /^[^，,。；;]*?(?:公布|发布|印发)/.test(upToDate(line, end));
    const date = dates.find(isPublic) ?? dates[0];
    if (date) return date.date;
  }
  return null;
}

/** 某市某条例，于2021年3月26日由市人民代表大会常务委员会第九次会议通过: the sentence of an announcement or an encyclopaedia. */
function passedDate(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 20)) {
    if (line.length > 400 || !/条例|规定|办法|规则|章程/.test(line)) continue;
    const passed = datesIn(line).find(
      ({ date, start, end }) =>
        date.length === 10 &&
        /[于於经]\s*$/.test(line.slice(0, start)) &&
        /^\s*(?:经|由)?[^，,。；;]{0,60}会议(?:审议|表决|讨论|修订)*通过/.test(line.slice(end, end + 90)),
    );
    if (passed) return passed.date;
  }
  return null;
}

/** 2023年7月，某省人民政府办公厅印发《某方案》: what an encyclopaedia says of the document whose text it gives. */
function toldDate(lines: readonly string[], title: string | null): string | null {
  if (title === null) return null;
  for (const line of lines.slice(0, 20)) {
    const at = line.length <= 400 ? placeOfTitle(line, title) : -1;
    const before = at < 0 ? '' : (line.slice(0, at).split('。').at(-1) as string);
    const [first, second] = datesIn(before);
    if (
      first &&
      !second &&
      first.date.length >= 7 &&
      /^[，,]?[^，,。；;]{2,40}(?:印发|发布|公布|出台|下发)了?$/.test(before.slice(first.end))
    )
      return first.date;
  }
  return null;
}

/** The words from a place to the next year. */
function upToDate(line: string, from: number): string {
  const words = line.slice(from, from + 60);
  const next = words.search(/[12]\d{3} ?年/);
  return next < 0 ? words : words.slice(0, next);
}

/** Of a line that is number and date. */
function besideNumber(lines: readonly string[]): string | null {
  const line = lines.slice(0, 20).find((each) => each.length <= 60 && (DATE_BEHIND.test(each) || DATE_BEFORE.test(each)));
  return line === undefined ? null : (datesIn(line).at(-1)?.date ?? null);
}

/** Who signs and when, on one line: 某区管委会办公室　2026年4月22日. */
export function signedLine(lines: readonly string[]): { names: string[]; date: string } | null {
  for (const line of lines.slice(0, 80)) {
    const found = line.length <= 120 ? NAMES_AND_DATE.exec(line) : null;
    const names = found?.[1]?.split(/[\s、]+/) ?? [];
    const [first] = datesIn(found?.[2] ?? '');
    if (first && names.length > 0 && names.every(isBody)) return { names, date: first.date };
  }
  return null;
}

/** Where a line names the document; what the title itself cites stands in 〈〉 there, or in 《》 all the same. */
function placeOfTitle(line: string, title: string): number {
  const whole = line.indexOf(`《${title}》`);
  return whole >= 0 || !title.includes('《') ? whole : line.indexOf(`《${inCitation(title)}》`);
}
