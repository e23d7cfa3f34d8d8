import { lastDay } from '../../model/dates.js';
import { Beginning, Ending } from '../edge-pattern.js';
import { type DateRole, dateRole } from './date-role.js';
import { inYear } from './dates.js';
import type { Carry, Stretch } from './found.js';
import type { Segment } from './sentence.js';
import type { DateMark, Token } from './tokens.js';

const PERIOD = new Beginning(/^(?:每|一)[隔一二两三四五六七八九十0-9半个 ]*(?:年|季|月|周|星期|日|天|学期|学年)/);

/** 12月中旬开展考核，…… */
const REPORT = new Ending(
  /(?:考核|评估|评价|报送|上报|通报|备案|(?:组织|开展|进行)(?:验收|检查|督查|评审)|(?:制定|制订|出台|印发)[^，]{0,6}(?:细则|方案|办法|计划))(?:工作|结果|情况)? ?$/,
);

const YEARS = new Beginning(/^ ?(?:[一二两三四五六七八九十]|[0-9]{1,2}) ?年(?:之|以)?内/);
/** What may stand before a term at the head of an item: 全县力争到, 确保在. */
const HEAD =
  /^[ “"]*(?:其中|[今明本当]年?|全[市县区省州国镇]|[我本][市县区省]|各[地县区级]|力争|争取|确保|计划|要|目标是?|[到至在于])*[ “"]*$/;
const WHOLE_YEAR = new Beginning(/^ ?全年/);
const AHEAD = new Beginning(/^(?:计划|力争|将|拟|要|确保|预计|目标)/);

/** Words of a rule that holds at any time. */
const STANDING = /应当|(?<![供适响反对相效])应(?=安排|按|分别|不|至少|配|在)|不得/;

/** Which deadline holds where in a sentence. */
export class TermScope {
  /** The one that holds where the sentence has been read to. */
  deadline: string | null;
  /** Whether a year before the document's own showed that the sentence tells what has been done. */
  isTold = false;
  /** The last year that the sentence names. */
  #year: string | null;
  /** Index of the segment that names the term, and of the one that began the last 一是, 二是; -1 where there is none. */
  #termFrom = -1;
  #itemFrom = -1;
  /** Whether the term stands at the head of its item, from where it governs the next ones, too: 到2030年，……；……. */
  #isHead = true;
  /** Whether the item began with a term and has gone on with terms. */
  #isRow = false;
  /** How many segments of the item have had numbers in them. */
  #numbered = 0;
  /** The deadline that held when the item began. */
  #kept: string | null;
  /** Index of the segment being read. */
  #index = 0;
  /** Index of the segment that says what the term is for; null where there is no term. */
  #termAt: number | null = null;
  /** Whether the term is a day by which something is done, and no period. */
  #isDay = false;
  /** Whether the term stands within the words it is for, as in 占比2025年达到90%. */
  #isOfItem = false;
  /** Whether the term is for looking at what was done, and not for doing it. */
  #isReport = false;
  /** Whether the item being read is another than that of the term. */
  #isNext = false;
  /** Whether that item says what is always to be so. */
  #isStanding = false;
  /** Index of the last segment that was a condition as a whole. */
  #conditionAt = 0;

  constructor(
    readonly chars: string,
    readonly carry: Carry,
  ) {
    this.deadline = carry.deadline;
    this.#kept = carry.deadline;
    this.#year = carry.deadline?.slice(0, 4) ?? carry.year;
  }

  segment(index: number): void {
    this.#index = index;
  }

  /** 一是6月底前……；二是……: a term within one of such items ends with it. */
  enumerates(): void {
    if (this.#termFrom >= this.#itemFrom && this.#itemFrom >= 0) this.deadline = this.carry.deadline;
    this.#itemFrom = this.#index;
  }

  /** Begins another item of the sentence: 占比2025年达到90%；…… says nothing of the next. */
  nextItem(): void {
    if (this.#isOfItem) this.deadline = null;
    else if (!this.#isHead) this.deadline = this.#kept;
    this.#isHead = true;
    this.#kept = this.deadline;
    this.#isOfItem = false;
    this.#isNext = true;
    this.#isStanding = false;
    this.#numbered = 0;
    this.#isRow = false;
  }

  /** Reads a segment with numbers: 到2027年认定100家；新建的载体应当安排不低于30%的场地 is a standing rule. */
  says(text: string): void {
    this.#numbered++;
    // 2029年底前压减到45天，五年内压减到40天
    if (this.deadline !== this.carry.deadline && YEARS.test(text)) this.deadline = null;
    // 2026年上半年完成40%，全年完成100%
    if (this.deadline !== null && this.deadline.length > 4 && WHOLE_YEAR.test(text)) this.deadline = this.deadline.slice(0, 4);
    if (this.#isNext && STANDING.test(text) && !/建成|完成|达到|实现|落实/.test(text)) this.#isStanding = true;
  }

  /** The segment being read is a condition as a whole. */
  conditional(): void {
    this.#conditionAt = this.#index;
  }

  /** A year to come ends what was told of one before it: 2024年65%；2028年70%. */
  ahead({ date, end }: DateMark): void {
    // 2024年计划新建40个, in a document of that year
    if (this.isTold && date?.slice(0, 4) === this.carry.issued?.slice(0, 4) && AHEAD.test(this.chars.slice(end, end + 2)))
      this.isTold = false;
    if (this.isTold && date !== null && this.carry.issued !== null && date.slice(0, 4) > this.carry.issued.slice(0, 4)) this.isTold = false;
  }

  /** What a date does; a deadline holds from here on. */
  date(written: DateMark, segment: Segment, previous: Token | null, isPast: boolean): DateRole {
    const token = written.monthOnly?.startsWith('+') ? { ...written, date: this.#sinceIssue(written.monthOnly) } : written;
    const before = this.chars.slice(Math.max(segment.start, token.start - 12), token.start);
    const read = dateRole(token, before, this.chars.slice(token.end, token.end + 24), isPast);
    const isOver = read === 'deadline' && (this.#isEndOfPeriod(token, previous) || this.#isBeforeIssue(token, before));
    const role = isOver ? 'date' : read === 'date' && this.#isAimed(token, before) ? 'deadline' : read;
    if (token.date !== null) this.#year = token.date.slice(0, 4);
    if (role === 'deadline' && !/(?:每年|当年|次年|翌年)(?:的)? ?$/.test(before)) {
      this.#begin(token, segment);
      this.#isOfItem = read === 'date';
      this.#isStanding = false;
      this.#isNext = false;
    }
    return role;
  }

  /**
   * The deadline of a figure. A term for one act does not hold for what is then done again and again (6月底前建成，每年评估1次),
   * or for whoever comes under a condition (对……的，奖励5万元).
   */
  of(per: Stretch | null, hasCondition: boolean): string | null {
    if (this.#isStanding) return null;
    if (this.#termAt === null) return this.deadline;
    if (this.#isReport && this.#index > this.#termAt) return null;
    if (hasCondition && this.#conditionAt > this.#termAt) return null;
    const isAgain = per !== null && this.#isDay && this.#index > this.#termAt;
    return isAgain && PERIOD.test(this.chars.slice(per.start, per.start + 8)) ? null : this.deadline;
  }

  #begin(token: DateMark, segment: Segment): void {
    // 6月底前 without a year replaces a term of another month, even where nothing says of which year it is.
    const { date, monthOnly } = token;
    this.deadline = date ?? (monthOnly && !monthOnly.startsWith('+') ? this.#inYear(token.start, monthOnly) : null);
    this.#termFrom = this.#index;
    // 2027年建成8个，2028年建成18个，2029年……: a row of them.
    this.#isHead =
      (this.#numbered <= 1 || this.#isRow) && HEAD.test(this.chars.slice(segment.start, Math.min(token.start, segment.start + 20)));
    this.#isRow = this.#isHead;
    const isBare = this.chars.slice(token.end, segment.end).trim() === '';
    this.#termAt = this.#index + (isBare ? 1 : 0);
    this.#isDay = this.deadline?.length === 10 && !/期间|时期|[-~至到]/.test(this.chars.slice(token.start, token.end));
    this.#isReport = this.#isDay && !isBare && REPORT.test(this.chars.slice(Math.max(token.end, segment.end - 12), segment.end));
    this.isTold = false;
  }

  /** 明年6月底 is of the year after that of the document. */
  #inYear(at: number, monthOnly: string): string | null {
    if (!/明年?$/.test(this.chars.slice(Math.max(0, at - 2), at))) return this.#year === null ? null : inYear(this.#year, monthOnly);
    const year = this.carry.issued?.slice(0, 4) ?? this.carry.year;
    return year === null ? null : inYear(`${Number(year) + 1}`, monthOnly);
  }

  /** `+1-end` (下月底) and `+0y` (今年), counted from the issue of the document; null where it is not known well enough. */
  #sinceIssue(monthOnly: string): string | null {
    const { issued, year } = this.carry;
    if (monthOnly.endsWith('y')) {
      const from = issued?.slice(0, 4) ?? year;
      return from === null ? null : `${Number(from) + Number(monthOnly.slice(1, 2))}`;
    }
    if (issued === null || issued.length < 7) return null;
    const months = 12 * Number(issued.slice(0, 4)) + Number(issued.slice(5, 7)) - 1 + Number(monthOnly.slice(1, 2));
    const month = `${Math.floor(months / 12)}-${`${(months % 12) + 1}`.padStart(2, '0')}`;
    return monthOnly.endsWith('-end') ? lastDay(month) : `${month}-${monthOnly.slice(-2)}`;
  }

  /** 2024年1月1日至12月31日: when something applies, and not by when it is done. */
  #isEndOfPeriod(token: DateMark, previous: Token | null): boolean {
    if (previous?.kind !== 'date' || token.isTerm || !isDay(token) || !isDay(previous)) return false;
    return /^ ?(?:至|到|-{1,2}|~) ?$/.test(this.chars.slice(previous.end, token.start));
  }

  /** 比例2023年达到40%、2025年达到60%, in a document of 2021. */
  #isAimed(token: DateMark, before: string): boolean {
    const { issued } = this.carry;
    if (issued === null || token.date?.length !== 4 || token.date < issued.slice(0, 4) || /(?:(?<!占)比|[较同自从至]) ?$/.test(before))
      return false;
    return /^ ?(?:分别|均|要|力争)?(?:达到?|不低于|不少于|提高到|提升到|降[到至])/.test(this.chars.slice(token.end, token.end + 5));
  }

  /** 2022年新建30个 in a document of 2024, or in a plan for that year. */
  #isBeforeIssue(token: DateMark, before: string): boolean {
    const since = this.carry.issued ?? this.carry.year;
    if (since === null || token.date === null || token.date.slice(0, 4) >= since.slice(0, 4)) return false;
    const isPlan = /期间|时期/.test(this.chars.slice(token.start, token.end));
    if ((token.isTerm && !isPlan) || /[到至前] ?$|力争|争取|确保|计划/.test(before)) return false;
    this.isTold = true;
    return true;
  }
}

function isDay({ date, monthOnly }: DateMark): boolean {
  return date?.length === 10 || /-\d\d$/.test(monthOnly ?? '');
}
