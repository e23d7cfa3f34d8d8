import type { FoundFigure } from './found.js';
import type { Quantity, Token } from './tokens.js';
import { isTime } from './units.js';

/** First and last of the numbers that stand in a list with nothing but 、 and 和 between them: 60%、70%和80%. */
export interface List {
  first: number;
  last: number;
}

const JOINT = /^ ?(?:、|和|及|与|或|或者|以及|，和|，)? ?$/;

/** The list that each number of a segment stands in; alone where it stands in none. A number without a unit takes that of the next. */
export function listsOf(chars: string, tokens: Token[]): List[] {
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
  const areYears = subjects.every((words, at) => (at === 0 ? FIRST_YEAR : at === last ? LAST_YEAR : YEAR).test(words));
  for (const [index, figure] of figures.entries()) {
    // 改造率2026年、2027年分别达到85%、92%: its subject stands before the first year, or behind the last.
    const [, subject, year, behind] = (areYears && /^(.*?)((?:19|20)\d{2}) ?年(.*)$/.exec(subjects[index] ?? '')) || [];
    if (year) {
      figure.deadline = year;
      if (subject || behind) figure.subject = subject || (behind as string);
    } else figure.subject = subjects[index] || figure.subject;
  }
}
