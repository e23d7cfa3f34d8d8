/** Terms that stand apart from the figures they hold for: 完成时限：2025年12月底前, in a tail, on a line or in a column. */

import { lastDay } from '../../model/dates.js';
import type { ReadFigure } from '../reading.js';
import type { Text } from '../text.js';
import { dateAt, inYear } from './dates.js';
import { plain } from './plain.js';

const LABEL =
  /(?:(?:完成|办结|整改|达标|建成|竣工|落实|推进|实施|工作|进度|计划)*(?:时限|期限|时间|进度|节点)(?:要求|安排|节点|进度)?|(?:完成|实施|计划|任务)?年[度份])(?:[\])】）]? ?[:：]|】)[ 【]?/g;
/** The cheap test before it, with that for a colon or a 】. */
const NAMES_TIME = /[时期]限|时间|进度|节点|年[度份]/;
/** At the end of a tail: ；2025年底前完成）. */
const DONE = /[（；，。] ?(?=(?:20\d\d ?年|\d{1,2} ?月)[^，。；（）]{0,10}?(?:前|底|末)[^，。；（）]{0,6}完成 ?(?:[）】〕\]]|。? ?$))/g;
/** What may stand before the date itself. */
const LEAD = /^(?:于|在|到|至|力争|确保)?/;
/** 年底前, 三季度末, 上半年: of the year that the document is about. */
const PART = /^(?:本|当|今)?(?:年[底末内]|第?([一二三四1-4]) ?季度|(上|下)半年)(?! ?(?:-|~|至|到|起|开始|启动))/;
/** Longer paragraphs are looked at from their end: a term closes what it is about. */
const REACH = 400;

interface Term {
  /** In the input. */
  at: number;
  date: string;
}

/** Gives figures without a deadline that of the term behind them, of those places of the input that are read; where a clause names only one, it holds for all of it. */
export function applyTerms(
  body: readonly Text[],
  figures: readonly ReadFigure[],
  year: string | null,
  isRead: (offset: number) => boolean,
): void {
  if (figures.every(({ deadline }) => deadline !== null)) return;
  const terms = body
    .flatMap((text) => termsIn(text, year))
    .filter(({ at }) => isRead(at))
    .sort((a, b) => a.at - b.at);
  const [only] = terms;
  if (!only) return;
  let next = 0;
  for (const figure of figures) {
    const at = figure.figure.offset(0);
    while (next < terms.length - 1 && (terms[next] as Term).at < at) next++;
    const term = terms.length === 1 ? only : (terms[next] as Term);
    if (terms.length === 1 || term.at >= at) figure.deadline ??= term.date;
  }
}

function termsIn(text: Text, year: string | null): Term[] {
  const from = Math.max(0, text.length - REACH);
  const end = text.chars.slice(from);
  const isDone = end.includes('完成');
  const isLabelled = (end.includes('：') || end.includes(':') || end.includes('】')) && NAMES_TIME.test(end);
  if (!isDone && !isLabelled) return [];
  const chars = plain(end);
  const found = [...(isLabelled ? chars.matchAll(LABEL) : []), ...(isDone ? chars.matchAll(DONE) : [])];
  return found.flatMap(({ index, 0: label }) => {
    const start = index + label.length;
    const lead = LEAD.exec(chars.slice(start, start + 4))?.[0].length ?? 0;
    const date = dateIn(chars, start + lead, year, /完成|办结|整改|达标|建成|竣工|时限|期限|进度|节点|年[度份]/.test(label));
    return date === null ? [] : [{ at: text.offset(from + start), date }];
  });
}

/** The day by which; 2025年3月—10月 is a period of work, and its end is not read from its beginning. */
function dateIn(chars: string, at: number, year: string | null, isFinished: boolean): string | null {
  const part = year === null ? null : PART.exec(chars.slice(at, at + 8));
  if (part) {
    const [, quarter, half] = part;
    const month = quarter ? 3 * ('一二三四1234'.indexOf(quarter) % 4) + 3 : half === '上' ? 6 : 12;
    return lastDay(`${year}-${`${month}`.padStart(2, '0')}`);
  }
  const read = dateAt(chars, at);
  if (!read || /^ ?(?:-|~|至|到|起|开始)/.test(chars.slice(read.end, read.end + 3)) || !(read.isTerm || isFinished)) return null;
  return read.date ?? (read.monthOnly !== null && year !== null ? inYear(year, read.monthOnly) : null);
}
