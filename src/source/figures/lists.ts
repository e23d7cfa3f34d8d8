import type { FoundFigure } from './found.js';
import type { Quantity, Token } from './tokens.js';
import { isTime } from './units.js';

/** First and last of the numbers that stand in a list with nothing but 、 and 和 between them: 60%、70%和80%. */
export interface List {
  first: number;
  last: number;
}

const ALONE: readonly List[] = [{ first: 0, last: 0 }];
const JOINT = /^ ?(?:、|和|及|与|或|或者|以及|，和|，)? ?$/;

/** The list that each number of a segment stands in; alone where it stands in none. A number without a unit takes that of the next. */
export function listsOf(chars: string, tokens: Token[]): readonly List[] {
  if (tokens.length === 1) return ALONE;
  const lists: List[] = [];
  for (let last = tokens.length - 1; last >= 0; ) {
    let first = last;
    while (first > 0 && isJoined(chars, tokens[first - 1], tokens[first])) {
      first--;
      const [token, next] = [tokens[first] as Quantity, tokens[first + 1] as Quantity];
      // 15个、28个工作日: both in 个工作日.
      const isCut = /^(?:个|[百千万亿])$/.test(token.unit) && next.unit.length > 1 && next.unit.startsWith(token.unit);
      if ((token.unit === '' && next.unit !== '') || isCut) tokens[first] = { ...token, unit: next.unit, isUnitKnown: next.isUnitKnown };
    }
    for (let at = first; at <= last; at++) lists[at] = { first, last };
    last = first - 1;
  }
  return lists;
}

function isJoined(chars: string, a: Token | undefined, b: Token | undefined): boolean {
  if (a?.kind !== 'quantity' || b?.kind !== 'quantity' || b.start - a.end > 4 || b.start === a.end) return false;
  return JOINT.test(chars.slice(a.end, b.start));
}

/** 城区45分钟、农村90分钟、山区2小时内到达: what limits the last of such times limits all of them. */
export function shareLimits(chars: string, figures: readonly FoundFigure[]): void {
  for (let at = figures.length - 2; at >= 0; at--) {
    const [figure, next] = [figures[at] as FoundFigure, figures[at + 1] as FoundFigure];
    if (figure.operator !== '=' || next.operator !== '<=' || !isTime(figure.unit) || !isTime(next.unit)) continue;
    if (/^、[一-龥]{0,8}$/.test(chars.slice(figure.end, next.start))) figure.operator = '<=';
  }
}

/** 到2027年、2030年，占比分别达到15%、20%: one term for each figure. */
export function shareTerms(chars: string, terms: readonly Token[], figures: readonly FoundFigure[], isEach: boolean): void {
  const dates = terms.map((token) => (token.kind === 'date' ? token.date : null));
  // 比例达到37%以上和40%以上: the same thing twice, though nothing says 分别.
  const isTwice = figures.every(
    (figure, at) =>
      at === 0 || (figure.unit === figures[0]?.unit && TWICE.test(chars.slice((figures[at - 1] as FoundFigure).end, figure.start))),
  );
  if (!isEach && !isTwice) return;
  // 2026年、2027年、2028年底前: all of them by the end.
  const isByEnd = dates.at(-1)?.endsWith('-12-31') === true;
  for (const [index, figure] of figures.entries()) {
    const date = dates[index];
    if (date) figure.deadline = isByEnd && date.length === 4 ? `${date}-12-31` : date;
  }
}

const TWICE = /^(?:及?以[上下内]|左右)?(?:、|和|及)(?:达到)?$/;
const FIRST_YEAR = /(?<!较|(?<!占)比) ?(?:19|20)\d{2} ?年$/;
const YEAR = /^(?:19|20)\d{2} ?年$/;
const LAST_YEAR = /^(?:19|20)\d{2} ?年[一-龥]{0,24}$/;

/** Gives the figures after 分别 the subjects before it, one each: A、B、C分别达到60%、70%、80%; years are their terms. */
export function shareSubjects(chars: string, segmentStart: number, figures: readonly FoundFigure[]): void {
  const first = figures[0];
  if (!first || figures.length < 2) return;
  const before = chars.slice(Math.max(segmentStart, first.start - 120), first.start);
  const at = before.lastIndexOf('分别');
  if (at < 0) return;
  const words = before
    .slice(0, at)
    .split(/[、和及与]|以及/)
    .map((word) => word.trim());
  if (words.length < figures.length) return;
  const subjects = words.slice(-figures.length);
  const last = subjects.length - 1;
  const isByEnd = /^(?:19|20)\d{2} ?年[底末]/.test(subjects[last] ?? '');
  const areYears = subjects.every((words, at) => (at === 0 ? FIRST_YEAR : at === last ? LAST_YEAR : YEAR).test(words));
  for (const [index, figure] of figures.entries()) {
    // 改造率2026年、2027年分别达到85%、92%: its subject stands before the first year, or behind the last.
    const [, subject, year, behind] = (areYears && /^(.*?)((?:19|20)\d{2}) ?年(.*)$/.exec(subjects[index] ?? '')) || [];
    if (year) {
      figure.deadline = isByEnd ? `${year}-12-31` : year;
      const noun = subject || behind?.replace(/^[底末]之?前?，?/, '');
      if (noun) figure.subject = noun;
    } else figure.subject = subjects[index] || figure.subject;
  }
}
