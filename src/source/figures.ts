import { Beginning, Ending } from './edge-pattern.js';
import type { Carry, Found, FoundFigure } from './figures/found.js';
import { readParagraph } from './figures/paragraph.js';
import { plain } from './figures/plain.js';
import { applyTerms } from './figures/terms.js';
import type { Clause, OtherNumber, ReadClause, ReadFigure } from './reading.js';
import { remembered } from './remembered.js';
import type { Text } from './text.js';

/** 1-9月份工作完成情况：……: a column, or a line, of what has been done. */
const PROGRESS_LABEL = /^[^：:，。；]{0,16}(?:(?:完成|进展|落实|推进)情况|(?:取得的?|工作)成[效绩]|(?:工作|目前)进展|形象进度)[：:]/;

interface Numbers {
  figures: ReadFigure[];
  others: OtherNumber[];
  absolutes: ReadClause['absolutes'];
}

/** What the head of a document says that its clauses leave out. */
export interface DocumentDates {
  year: string | null;
  issued: string | null;
}

/** Titles of what states the aims of a document, as those do that speak of aims. */
const WHOLE = /总体(?:要求|思路|部署)/;

/** Whether a paragraph begins with such a label; most have no colon so near. */
function tellsProgress(chars: string): boolean {
  for (let at = 2; at < LONGEST_LABEL; at++) {
    const unit = chars.charCodeAt(at);
    if (unit === COLON || unit === NARROW_COLON) return PROGRESS_LABEL.test(chars);
  }
  return false;
}

const COLON = '：'.charCodeAt(0);
const NARROW_COLON = ':'.charCodeAt(0);

const LONGEST_LABEL = 24;

/** A paragraph that goes on with a list: what was announced before the colon holds for it. */
const ITEM = new Beginning(
  /^\s*(?:[—–-]|[•·●◆■▪①-⑳]|[(（]?[0-9一二三四五六七八九十]{1,3}[)）.．、]|[一二三四五六七八九十]是|第[一二三四五六七八九十]，)/,
);

/** Titles of what tells what was: nothing in it asks. */
const PAST = new Ending(
  /(?:回顾|工作总结|(?:主要|取得的?)(?:工作)?成[效绩就]|发展现状|(?:出台|编制|规划)背景|(?:发展|工作)基础|^(?:总体|工作|主要)?(?:进展|进展情况|落实情况|完成情况|开展情况)|存在的?(?:主要|突出|共性)?(?:问题|不足)(?:和不足|与不足)?|^(?:主要|突出)问题|(?:规划|计划|任务|目标)(?:执行|完成|实施)情况)$/,
);
/** What has to happen before an answer to it begins: nothing in it asks. */
const CASE = new Ending(/(?:启动|响应|触发|预警)条件$/);
const CASE_LABEL = /^.{0,6}(?:启动|响应|触发|预警)条件[：:](?!.*响应(?:行动|措施))/;

/**
 * Every number of a clause: the figures that ask for something, and the others with what they are instead. Text in
 * `tails` is not read. Figures of the title count where the body does not repeat them.
 *
 * Values and units are those of the text: 2 and 万个 for 2万个, 0.5 and 年 for 半年, `2/3` for 三分之二, `1/1` and 比
 * for 1∶1. Rates with a stroke are part of the unit (元/人·月), others are in `per` (每百户). Estimates (十余, 几十)
 * are counts. 以上 and 以下 include the number (Civil Code, article 1259). 达到 and 提高到 before a target say at least,
 * 压缩至 and 降至 at most. 完成时限： in a tail, a line or a column is the deadline
 * of the figures that name none. Nothing in it throws; the time is linear in the length of the text.
 *
 * @param head what is known of the document: the year that dates without one are of, and the date of its issue.
 */
export function readFigures(clause: Clause, tails: readonly Text[], head: DocumentDates = { year: null, issued: null }): Numbers {
  const numbers: Numbers = { figures: [], others: [], absolutes: [] };
  const excluded = new Places(tails);
  const names = `${clause.title ?? ''}${clause.headings.at(-1) ?? ''}`;
  const isAims = names.includes('目标') || (names.includes('总体') && WHOLE.test(names));
  const carry: Carry = { deadline: null, keepsDeadline: isAims, force: 'must', year: head.year, issued: head.issued };
  let announced: string | null = null;
  const rows: { text: string; from: number; to: number }[] = [];
  for (const text of clause.body) {
    const isItem = ITEM.test(text.chars);
    if (isItem) carry.deadline ??= announced;
    const before = numbers.figures.length;
    readText(text, carry, excluded, numbers);
    if (CASE_LABEL.test(text.chars)) turn(numbers, before, 'condition');
    else if (numbers.figures.length > before && tellsProgress(text.chars)) turn(numbers, before, 'count');
    if (text.chars.includes('是') && ENUMERATED.test(text.chars)) rows.push({ text: text.chars, from: before, to: numbers.figures.length });
    const words = text.chars.trimEnd();
    if (words.endsWith('：') || words.endsWith(':')) announced = carry.deadline;
    else if (!isItem) announced = null;
  }
  // 一是新建3座码头，同比增长8%。二是……: nothing in the row asks.
  if (rows.some(({ text }) => TOLD.test(text)) && !rows.some(({ text }) => DEMANDED.test(text)))
    for (const { from, to } of rows.reverse()) turn(numbers, from, 'count', to);
  if (clause.clause === null && numbers.figures.length > 0 && isToldOf(clause.body)) turn(numbers, 0, 'count');
  const title = titleOf(clause);
  if (title) {
    const own: Numbers = { figures: [], others: [], absolutes: [] };
    readText(title, { deadline: null, keepsDeadline: false, force: 'must', year: head.year, issued: head.issued }, excluded, own);
    if (own.figures.length > 0) {
      const said = new Set(numbers.figures.map(sameness));
      numbers.figures.unshift(...own.figures.filter((figure) => !said.has(sameness(figure))));
    }
    numbers.others.unshift(...own.others);
    if (numbers.absolutes.length === 0) numbers.absolutes.push(...own.absolutes);
  }
  if (PAST.test(clause.title ?? '') || clause.headings.some(isPast)) turn(numbers, 0, 'count');
  if (CASE.test(clause.title ?? '')) turn(numbers, 0, 'condition');
  applyTerms(clause.body, numbers.figures, head.year, (offset) => !excluded.has(offset));
  return numbers;
}

/** 一是……。二是……: a row of what was done, or of what is to be done. */
const ENUMERATED = /(?:^|[。；;：:\s])[一二三四五六七八九]是/;
const TOLD = /已经?[建完成开实投办发培引新达]|[成展现立入升决到得供织盖放造进办]了|累计|同比|截[至止]|目前|以来/;
const DEMANDED =
  /力争|争取|确保|要(?!求|素|点|闻|道|害)|应(?!急|用|对|届)|须|不[低少高多得超]|至少|最[高低多少长]|拟|将|计划|目标|到20\d\d年|[年月]底|每(?![百千万十])|\d ?[^，。；0-9]{0,5}以[上内]/;

const RECOUNTED = /[成展现立升决得供织盖放办]了|[比较与](?:(?:19|20)\d\d|上|去)年|同比|截[至止]|近年来|目前|以来/;
const ASSIGNED = /任务|预期|要点|安排/;
/** 建设3座码头 begins a sentence that asks. */
const IMPERATIVE =
  /(?:^|[。；;，,：:\s])(?:加快|加强|全面|大力|深入|切实|扎实|积极|进一步)?(?:建设|新建|改造|推进|实施|落实|完善|健全|开展|组织|培育|打造|支持|鼓励|推动|建立|制定|实行|给予|补贴|奖励|安排|设立)/;

const NUMBERED = new Beginning(/^(?:第?[一二三四五六七八九十0-9]{1,3}[、.章节部分]{1,2}|[（(][一二三四五六七八九十0-9]{1,3}[）)]) */);
/** Most clauses stand below the same few headings. */
const isPast = remembered((heading: string): boolean => PAST.test(NUMBERED.without(heading)));

/** Whether paragraphs without a number tell in numbers what was done, and none of them asks for anything. */
function isToldOf(body: readonly Text[]): boolean {
  if (body.some(({ chars }) => DEMANDED.test(chars) || ASSIGNED.test(chars) || IMPERATIVE.test(chars))) return false;
  return body.some(({ chars }) => {
    const sentences = chars.split('。');
    return sentences.length > 3 && sentences.some((sentence) => RECOUNTED.test(sentence) && /\d/.test(sentence));
  });
}

/** The figures from an index on, or up to another, are no figures. */
function turn(numbers: Numbers, from: number, kind: OtherNumber['kind'], to = numbers.figures.length): void {
  const turned = numbers.figures.splice(from, to - from).map(({ figure }): OtherNumber => ({ text: figure, kind }));
  if (turned.length > 0) numbers.others = [...numbers.others, ...turned].sort((a, b) => a.text.offset(0) - b.text.offset(0));
}

function readText(text: Text, carry: Carry, excluded: Places, numbers: Numbers): void {
  const { found, absolutes } = readParagraph(plain(text.chars), carry);
  const isRead = ({ start }: { start: number }): boolean => !excluded.has(text.offset(start));
  for (const item of found) {
    if (!isRead(item)) continue;
    if (isFigure(item)) numbers.figures.push(toFigure(text, item));
    else numbers.others.push({ text: text.slice(item.start, item.end), kind: item.kind });
  }
  for (const item of absolutes)
    if (isRead(item)) numbers.absolutes.push({ kind: item.kind, text: text.slice(item.start, item.end).trim() });
}

function isFigure(item: Found): item is FoundFigure {
  return item.kind === 'figure';
}

function toFigure(text: Text, item: FoundFigure): ReadFigure {
  const { operator, value, unit, per, subject, deadline, force, isEquivalent } = item;
  return {
    quote: text.slice(item.quote.start, item.quote.end).trim(),
    figure: text.slice(item.start, item.end).trim(),
    operator,
    value,
    unit,
    per,
    subject,
    condition: item.condition ? text.slice(item.condition.start, item.condition.end).trim() : null,
    deadline,
    force,
    isEquivalent,
  };
}

/** The title where it stands, without the number before it. */
function titleOf({ title, place }: Clause): Text | null {
  if (title === null || title === '') return null;
  const at = place.chars.indexOf(title);
  return at < 0 ? null : place.slice(at, at + title.length);
}

function sameness({ operator, value, unit }: ReadFigure): string {
  return JSON.stringify([operator, value, unit]);
}

/** Stretches of the input, to be asked whether an offset lies in one. */
class Places {
  readonly #stretches: { start: number; end: number }[];

  constructor(texts: readonly Text[]) {
    this.#stretches = [];
    for (const text of texts) if (text.length > 0) this.#stretches.push({ start: text.offset(0), end: text.offset(text.length - 1) });
    if (this.#stretches.length > 1) this.#stretches.sort((a, b) => a.start - b.start);
  }

  has(offset: number): boolean {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { start = 0, end = 0 } = this.#stretches[middle] ?? {};
      if (offset < start) high = middle - 1;
      else if (offset > end) low = middle + 1;
      else return true;
    }
    return false;
  }
}
