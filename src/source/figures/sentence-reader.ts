import { Beginning } from '../edge-pattern.js';
import { isConditional } from './case-segments.js';
import { byHead, headOf, rowOf } from './cells.js';
import { countsOthers } from './counted-by.js';
import { type Carry, type Found, type FoundFigure, figuresFrom, type Stretch } from './found.js';
import { kindByBefore } from './kind-by-before.js';
import { listsOf, shareLimits, shareSubjects, shareTerms } from './lists.js';
import { isBelowCeiling, isOfCeiling, operatorOf, type ReadOperator } from './operators.js';
import { goesOnTelling, PastScope, recounts } from './past.js';
import { perIn } from './per.js';
import { quoteOf } from './quote.js';
import { rewardCases } from './reward-cases.js';
import { type Place, roleOf } from './role.js';
import { ForceScope } from './scope.js';
import type { Segment, Sentence } from './sentence.js';
import { subjectOf } from './subject.js';
import { TermScope } from './term-scope.js';
import type { DateMark, Quantity, Token } from './tokens.js';
import { isTime } from './units.js';
import { WINDOW, withoutLead, wordsAround } from './words-around.js';

/** What a date restricts: 以后建成但未移交的居住小区 of 2011年2月以后建成但未移交的居住小区应当补建. */
const DATED = /^[^，。；：]*?的[一-龥]{0,10}?(?=应|要|须|全|一律|按|由|给|可|$|[，。；：])|^[^，。；：]*/;

/** A term that says when all is to be done. */
const FINISHED =
  /(?:前|底|末|年|月|日)(?:，|全部|全面|基本|力争|要|应|须)*(?:建成|完成(?![一-龥]{0,12}(?:规划|方案|编制|评估|调查|摸底))|竣工|投用|投入使用|投入运营|(?:发放|拨付|兑现|落实)?到位|开放|开工|达标|实现|[一-龥]{0,4}(?:补足|补齐|配齐|建齐|整改到位))/;

const DATES = new Beginning(/^ ?(?:实现|力争|确保|争取|计划)?(?:到|在|至)? ?(?:(?:19|20)\d\d ?年[底末]?(?:[、和与及]|之?前)*){2,9} ?$/);
/** Between a number and the same thing in another measure. */
const AGAIN = new Beginning(/^ ?(?:或者?|即|相当于|折合) ?$/);
const NONE: Stretch[] = [];
const IS = '是'.charCodeAt(0);

/** Reads the numbers of one sentence, in order: what a word governs ends with its sentence, its item or its segment. */
export class SentenceReader {
  readonly found: Found[] = [];
  /** The segments that are conditions as a whole. */
  conditions: Stretch[] = NONE;
  /** The dates of the last segment of nothing but several dates: 到2027年和2030年， */
  #terms: readonly Token[] | null = null;
  readonly #force: ForceScope;
  readonly #past: PastScope;
  readonly #term: TermScope;
  /** Segments that are conditions by what somebody gets behind them. */
  readonly #rewarded: Set<number> | null;
  #condition: Stretch | null = null;
  /** Index of the last segment that was a condition as a whole. */
  #conditionAt = -2;
  /** The condition that a number of a segment set by itself. */
  #own: Stretch | null = null;
  /** 100户 of 每100户, until the figure comes that is counted by it. */
  #per: Stretch | null = null;
  /** Index of the last segment that has numbers. */
  readonly #lastNumbered: number;
  /** Index in `found` of the first number after the last ；. */
  #itemFrom = 0;
  #last: FoundFigure | null = null;
  #lastPer: Stretch | null = null;
  /** The figure before, in the same sentence. */
  #before: FoundFigure | null = null;

  constructor(
    readonly chars: string,
    readonly sentence: Sentence,
    readonly carry: Carry,
  ) {
    this.#term = new TermScope(chars, carry);
    if (carry.isTold) this.#term.isTold = goesOnTelling(chars.slice(sentence.start, sentence.end));
    this.#rewarded = rewardCases(chars, sentence);
    // What stands behind the last number governs none.
    let last = sentence.segments.length - 1;
    while (last >= 0 && sentence.segments[last]?.tokens.length === 0) last--;
    this.#lastNumbered = last;
    const end = sentence.segments[last]?.end ?? sentence.end;
    this.#past = new PastScope(chars.slice(sentence.start, sentence.end), end - sentence.start);
    this.#force = new ForceScope(chars.slice(sentence.start, end));
  }

  /** All numbers of the sentence; the deadline that holds at its end, and whether it told what had been done. */
  read(): { found: Found[]; deadline: string | null; isTold: boolean } {
    const { segments } = this.sentence;
    for (let index = 0; index <= this.#lastNumbered; index++) this.#segment(segments[index] as Segment, index);
    this.#dropPer();
    const isTold = this.#term.isTold || (this.#past.isPast && recounts(this.chars.slice(this.sentence.start, this.sentence.end)));
    return { found: this.found, deadline: this.#term.deadline, isTold };
  }

  #segment(segment: Segment, index: number): void {
    const text = this.chars.slice(segment.start, segment.end);
    this.#force.segment(text, segment.start - this.sentence.start);
    const following = this.sentence.segments[index + 1];
    const conditional = this.#rewarded?.has(index) || isConditional(this.chars, text, segment, following, this.#conditionAt === index - 1);
    if (segment.tokens.length > 1 && DATES.test(text)) this.#terms = segment.tokens;
    this.#last = null;
    this.#term.segment(index);
    if (text.charCodeAt(1) === IS && /^[一二三四五六七八九]是/.test(text)) this.#term.enumerates();
    if (segment.tokens.length > 0) {
      this.#term.says(text);
      const earlier = index === 0 ? null : (this.sentence.segments[index - 1] as Segment);
      this.#numbers(segment, earlier, text, conditional);
    }
    if (conditional) {
      this.#condition = withoutLead(this.chars, segment);
      if (this.conditions === NONE) this.conditions = [];
      this.conditions.push(segment);
      this.#conditionAt = index;
      this.#term.conditional();
    }
    if (segment.mark === '；') {
      this.#terms = null;
      this.#condition = null;
      this.#itemFrom = this.found.length;
      this.#force.nextItem();
      this.#term.nextItem();
    }
  }

  #numbers(segment: Segment, earlier: Segment | null, text: string, isConditional: boolean): void {
    const { tokens } = segment;
    const lists = listsOf(this.chars, tokens);
    const firstFound = this.found.length;
    for (let number = 0; number < tokens.length; number++) {
      const token = tokens[number] as Token;
      const at = token.start - this.sentence.start;
      const force = this.#force.at(at);
      if (token.kind === 'date') this.#term.ahead(token);
      const isPast = this.#past.at(at) || this.#term.isTold;
      if (token.kind === 'mark') {
        this.found.push({ kind: token.as, start: token.start, end: token.end });
        continue;
      }
      const { from, before, after, to } = wordsAround(this.chars, segment, lists[number] ?? { first: number, last: number });
      // Written out: there is one for each number, and a spread costs more than all the rest of it.
      const place: Place = {
        segment,
        earlier,
        next: tokens[number + 1] ?? null,
        previous: number === 0 ? null : (tokens[number - 1] as Token),
        isConditional,
        from,
        before,
        after,
        to,
        force,
        isPast,
      };
      if (token.kind === 'date') this.#date(token, place);
      else this.#quantity(token, place);
    }
    if (tokens[0]?.kind === 'date') this.#setLate(text, firstFound);
    const figures = figuresFrom(this.found, firstFound);
    if (figures.length === 0) return;
    if (figures.length > 1) shareLimits(this.chars, figures);
    shareSubjects(this.chars, segment.start, figures);
    if (this.#terms && figures.length > 1 && figures.length === this.#terms.length)
      shareTerms(this.chars, this.#terms, figures, text.includes('分别'));
    // 2000户以下的社区设5人 restricts only its own figure, 对2000户以下的社区 all that follows.
    if (figures.some(({ condition }) => condition !== null && condition === this.#own) && !/^ ?(?:其中)?对/.test(text))
      this.#condition = null;
  }

  /** 新建20个，2025年底前全部建成: the term that follows holds for what came before it in the item. */
  #setLate(text: string, first: number): void {
    if (this.found[first]?.kind !== 'deadline' || this.found.length > first + 1 || !FINISHED.test(text)) return;
    for (let at = first - 1; at >= this.#itemFrom; at--) {
      const item = this.found[at];
      if (item?.kind === 'figure') item.deadline ??= this.#term.deadline;
    }
  }

  #date(token: DateMark, { segment, previous, isPast, isConditional: conditional }: Place): void {
    const role = this.#term.date(token, segment, previous, isPast);
    this.found.push({ kind: role === 'date' && conditional ? 'condition' : role, start: token.start, end: token.end });
    if (role === 'condition') {
      const noun = DATED.exec(this.chars.slice(token.end, Math.min(segment.end, token.end + 40)))?.[0] ?? '';
      this.#condition = { start: token.start, end: token.end + noun.length };
      this.#own = this.#condition;
    }
  }

  #quantity(token: Quantity, place: Place): void {
    if (countsOthers(token, place)) {
      this.#dropPer();
      const each = place.before.lastIndexOf('每');
      this.#per = { start: each < 0 ? token.start : place.from + each, end: token.end };
      return;
    }
    const operator = this.#operator(token, place);
    const per = this.#perOf(token, place);
    const { kind: read, restricted } = roleOf(this.chars, token, place, operator, per !== null);
    const kind = read === 'figure' ? (kindByBefore(this.chars, token, this.found.at(-1), place.previous, operator) ?? read) : read;
    if (restricted) {
      this.#own = this.#condition = restricted;
      this.#unaskWindow(token);
    }
    if (kind === null) return;
    if (kind !== 'figure') {
      this.found.push({ kind, start: token.start, end: token.end });
      return;
    }
    const head = headOf(this.chars, place.segment, place.earlier);
    const row = head === null ? null : rowOf(this.chars, this.sentence, place.segment, head);
    const figure: FoundFigure = {
      kind: 'figure',
      start: token.start,
      end: token.end,
      quote: quoteOf(this.chars, place.segment, place.earlier, token),
      // 承诺时限：1个工作日
      operator: operator.operator === '=' && head !== null ? byHead(head, token.unit) : operator.operator,
      isComparison: operator.isComparison,
      value: token.value,
      unit: token.unit || (row?.unit ?? ''),
      per: (row?.subject ? perIn(row.subject)?.words : null) ?? (per && closed(this.chars.slice(per.start, per.end))),
      subject: this.#subjectOf(place, operator, per) ?? row?.subject ?? null,
      condition: this.#condition,
      deadline: this.#term.of(per, this.#condition !== null),
      force: operator.isFitting ? 'advisory' : place.force === 'must' ? this.carry.force : place.force,
      isEquivalent: this.#isSameAgain(token, place),
    };
    this.found.push(figure);
    this.#last = figure;
    this.#lastPer = per;
    this.#before = figure;
    this.#per = null;
  }

  /** 培训后6个月内成功率不低于20%的再补贴300元: the term belongs to the condition. */
  #unaskWindow({ start }: Quantity): void {
    const last = this.#last;
    if (!last || !isTime(last.unit) || this.found.at(-1) !== last || !/^[以之]?内[^、]{0,20}$/.test(this.chars.slice(last.end, start)))
      return;
    this.found[this.found.length - 1] = { kind: 'condition', start: last.start, end: last.end };
    this.#last = null;
  }

  #subjectOf({ segment, from, after, to }: Place, operator: ReadOperator, per: Stretch | null): string | null {
    const end = operator.start;
    // What restricts the figure is its condition, and not its subject.
    const start = Math.min(end, Math.max(this.#last?.end ?? segment.start, from - WINDOW, this.#condition?.end ?? 0));
    const behind = operator.isFitting ? '' : after.slice(Math.max(0, operator.end - to));
    const isEach = per !== null && this.chars[per.start] === '每';
    const afterPer = per && isEach && per.start >= start && per.end < end ? subjectOf(this.chars.slice(per.end, end), '') : null;
    const subject =
      afterPer ?? subjectOf(this.chars.slice(start, per && isEach && per.start >= start ? Math.min(per.start, end) : end), behind);
    return subject ?? (operator.isFitting ? (this.#last ?? this.#before)?.subject : null) ?? null;
  }

  /** The operator of a number, or that of the one before it in an enumeration: 每年至少开展2次演练、1次培训. */
  #operator(token: Quantity, place: Place): ReadOperator {
    const { before, previous } = place;
    const own = operatorOf(place, token);
    if (own.operator === '>=' && !own.isComparison && isOfCeiling(this.chars, token, place)) return { ...own, operator: '<=' };
    if (own.operator === '=' && isBelowCeiling(this.chars, place.segment, this.sentence.start, before)) return { ...own, operator: '<=' };
    if (own.isComparison || own.operator === 'range' || !this.#last?.isComparison || this.#last.end !== previous?.end) return own;
    if (this.#last.operator === 'range' || this.#last.operator === '~') return own;
    const joint = /[、和及与或](?:每[年月季周])?(?<noun>[一-龥]{0,8})$/.exec(before);
    return joint && !/[设配建达补奖给占为评开培]|期限|为期/.test(joint.groups?.noun ?? '')
      ? { ...own, operator: this.#last.operator, isComparison: true }
      : own;
  }

  #perOf(token: Quantity, { segment }: Place): Stretch | null {
    const from = Math.max(this.#last?.end ?? segment.start, token.start - WINDOW - 20);
    const zone = this.chars.slice(from, token.start);
    const read = perIn(zone);
    const inherited = this.#last && /^[^，]{0,16}[、和及与或][^，]{0,12}$/.test(zone) ? this.#lastPer : null;
    if (!read) return this.#per && (this.#per.start >= from || this.#last === null) ? this.#per : inherited;
    // 每2至3年: the numeral is read as a whole.
    const end = this.#per && this.#per.start >= from + read.start ? Math.max(from + read.end, this.#per.end) : from + read.end;
    if (read.words.endsWith('均') && read.words !== '年均' && /%|‰|百分点/.test(token.unit)) return null;
    return { start: from + read.start, end };
  }

  /** A number by which nothing was counted in the end. */
  #dropPer(): void {
    if (this.#per) this.found.push({ kind: 'count', ...this.#per });
    this.#per = null;
  }

  /** 3500户或10000人: the same thing in another measure. */
  #isSameAgain(token: Quantity, { previous }: Place): boolean {
    return (
      this.#last !== null &&
      this.#last.end === previous?.end &&
      this.#last.unit !== token.unit &&
      AGAIN.test(this.chars.slice(this.#last.end, token.start))
    );
  }
}

/** Without spaces; hardly any has one. */
function closed(words: string): string {
  return words.includes(' ') ? words.replaceAll(' ', '') : words;
}
