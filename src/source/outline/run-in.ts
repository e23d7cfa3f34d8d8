/** Items whose line breaks were lost: 一、总体要求（一）指导思想。……（二）…… in one line. */

import { CharacterSet } from '../character-set.js';
import type { Marker, Style } from './marker.js';
import { markerOf } from './marker.js';
import { tailOf } from './tail.js';

/** Where a number may stand inside a line. A figure such as 3.5 is none. */
const INSIDE =
  /第[一二三四五六七八九十百千零〇]{1,8}[章节条](?=[\s\u3000【（(一-鿿])|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）]|[一二三四五六七八九十]{1,3}、|(?<=\s)[一二三四五六七八九十]{1,3}[ \u3000](?=[一-鿿])|[0-9]{1,2}[.．、](?![0-9])/y;
/** What it begins with, and what goes on with a number then; most figures and numerals of a text number nothing. */
const BEGINS_NUMBER = CharacterSet.ofClass('第（(0-9一二三四五六七八九十');
const GOES_ON = CharacterSet.ofClass('0-9一二三四五六七八九十百千零〇.．、 \u3000');
const DIGIT = CharacterSet.ofClass('0-9');
const POINT = new CharacterSet('.．、');
/** With 一 behind it a word: 统一, 唯一, 合一, 归一, 不一, 同一, 单一, 逐一, 之一, 专一, 万一, 划一. */
const WORD_BEFORE_ONE = /[统唯合归不同单逐之专万划第]/;
const TITLE_END = /^[^。；，]{4,70}(?:办法|条例|规定|细则|章程|规则|规范|标准)(?:[（(][^）)]{1,12}[）)])?\s*$/;
const SHORTEST = 60;
/** A heading that an item follows at once is not longer. */
const LONGEST_HEADING = 60;

/** A portal that puts a whole document on one line writes no shorter one. */
const SHORTEST_DOCUMENT = 100;

interface Candidate {
  at: number;
  marker: Marker;
  /** Whether a sentence, a tail or white space ends right before it. */
  isFree: boolean;
  /** Whether white space stands before it. */
  isApart: boolean;
}

/**
 * Where lines begin inside a line, by index. A number begins one where it goes on from the number that the text reached, after a
 * full stop or a tail; and where it is the first below a heading. Enumerations inside a sentence (：（一）……；（二）……) do neither.
 */
export class RunIn {
  /** The number reached for each style, through the whole text. */
  private readonly reached = new Map<Style, number>();
  private readonly lost: ReadonlySet<Style>;

  /** @param beginnings first characters of all lines of the text */
  constructor(beginnings: Iterable<string>) {
    this.lost = lostStarts(beginnings);
  }

  splits(line: string, leading: Marker | null): number[] {
    if (leading) this.reach(leading);
    const isShort = line.length < SHORTEST;
    if (isShort && this.lost.size === 0 && leading?.style !== 'cn') return [];
    const all = candidatesIn(line, leading?.length ?? 0);
    const candidates = isShort ? all.filter(({ marker }) => this.mayBeginShort(marker, leading)) : all;
    const first = new Map<Style, Candidate>();
    for (const candidate of candidates) if (candidate.marker.value === 2) first.set(candidate.marker.style, candidate);
    const splits: number[] = [];
    let start = 0;
    let open: Marker | null = leading;
    /** Enumerations inside a sentence (分别是：1.…… 2.……), by the number that each has reached. */
    const within = new Map<Style, number>();
    for (const [index, { at, marker, isFree, isApart }] of candidates.entries()) {
      const between = line.slice(start, at);
      const isHeading =
        open !== null &&
        open.style !== marker.style &&
        between.length <= LONGEST_HEADING &&
        // Below an article stands （一）, and nothing begins inside quotation marks: 第三条坚持“权责统一、依法治理”.
        !(open.style === 'article' && marker.style === 'cn') &&
        !isQuoting(between) &&
        // 二、建设标准。（一）……: a stop may end the heading.
        !/[。；;：:，,]/.test(between.slice(open.length).replace(/。\s*$/, ''));
      if (marker.value > 1 && within.get(marker.style) === marker.value - 1) {
        within.set(marker.style, marker.value);
        continue;
      }
      const goesOn = isFree && marker.value > 1 && marker.value === (this.reached.get(marker.style) ?? 0) + 1;
      // 某办法第一章总则第一条……: the title, too, may stand in the same line.
      const isBelowTitle =
        open === null && marker.style === 'chapter' && marker.value === 1 && between.length <= 80 && TITLE_END.test(between);
      // Below a chapter stands an article, even where one before it has a misprinted number.
      const isArticle =
        isHeading && open?.style === 'chapter' && marker.style === 'article' && marker.value > (this.reached.get('article') ?? 0);
      // ……制定本方案：一、指导思想……, where another line begins with 二、.
      const isLost =
        marker.value === 1 &&
        this.lost.has(marker.style) &&
        !/^[（(【[]?附/.test(line) &&
        /[。：:]\s*$/.test(line.slice(Math.max(0, at - 3), at));
      // ……的，从其规定。第四条 市民……: an excerpt may begin anywhere.
      const isSpacedArticle =
        isFree && /^(?:article|chapter)$/.test(marker.style) && marker.value > (this.reached.get(marker.style) ?? 0) && isSpaced(line, at);
      // ……并反馈结果。第二章 分类投放第十条 ……
      const next = candidates[index + 1];
      const isAboveArticle =
        isFree && marker.style === 'chapter' && next?.marker.style === 'article' && isName(line.slice(at, Math.min(next.at, at + 60)));
      const second = marker.value === 1 ? first.get(marker.style) : undefined;
      // The first number of all, and the next one free as well: 某某方案 为……，制定本方案。 （一）健全制度 1.……
      const isFirst =
        open === null &&
        isFree &&
        ((second !== undefined && (marker.style === 'cn' || (isApart && second.isFree && line.length >= SHORTEST_DOCUMENT))) ||
          (isApart && isAboveFirst(line, candidates, index)));
      const isBelow = isHeading && (marker.style !== 'ar-brackets' || marker.value > 1 || isFollowed(candidates, index));
      // 五、繁荣夜市（十四）延长营业时间。……（十五）……: an excerpt whose items run through the sections of the text.
      const isTorn =
        isHeading &&
        open?.style === 'cn' &&
        marker.style === 'cn-brackets' &&
        marker.value > 1 &&
        !this.reached.has(marker.style) &&
        (isApart || isSucceeded(candidates, index));
      const begins = marker.value === 1 && (isBelow || isFirst || isCharged(line, candidates, index));
      if (
        !goesOn &&
        !begins &&
        !isBelowTitle &&
        !isArticle &&
        !isLost &&
        !isSpacedArticle &&
        !isAboveArticle &&
        !isTorn &&
        !(isBelow && isNext(marker, this.reached))
      ) {
        if (marker.value === 1) within.set(marker.style, 1);
        continue;
      }
      within.clear();
      splits.push(at);
      this.reach(marker);
      start = at;
      open = marker;
    }
    return splits;
  }

  /** Whether a number inside a short line may begin one: a first one that is lost, or 六、保障措施（十六）加强宣传 where （十五） came before. */
  private mayBeginShort({ style, value }: Marker, leading: Marker | null): boolean {
    if (value === 1) return this.lost.has(style);
    if (leading?.style !== 'cn' || style !== 'cn-brackets') return false;
    const reached = this.reached.get(style);
    return reached === undefined || value === reached + 1;
  }

  private reach(marker: Marker): void {
    this.reached.set(marker.style, marker.value);
  }
}

const FIRST_TWO = /^[ \t\u3000]{0,8}(?:([一二])、|([12])[、.．](?![0-9])|[（(]([一二])[)）])/;

/** Styles of which a line begins with 2 where none before it begins with 1: the first has lost its line break. */
function lostStarts(beginnings: Iterable<string>): Set<Style> {
  const last = new Map<Style, number>();
  const lost = new Set<Style>();
  for (const chars of beginnings) {
    const found = FIRST_TWO.exec(chars);
    if (!found) continue;
    const style: Style = found[1] ? 'cn' : found[2] ? 'ar' : 'cn-brackets';
    const value = /[一1]/.test(found[0]) ? 1 : 2;
    if (value === 2 && last.get(style) !== 1) lost.add(style);
    last.set(style, value);
  }
  return lost;
}

/** 第四条 with white space behind it, as an article begins, and not as one is quoted. */
function isSpaced(line: string, at: number): boolean {
  return /^第[一二三四五六七八九十百千零〇]{1,8}[章条][\s\u3000]/.test(line.slice(at, at + 12));
}

/** Whether a chapter has but its name between its number and an article. */
function isName(words: string): boolean {
  return words.length <= 45 && !/[。；;：:，,]/.test(words);
}

/** Whether a quotation is open at the end of some words. */
function isQuoting(words: string): boolean {
  return words.lastIndexOf('“') > words.lastIndexOf('”') || words.lastIndexOf('《') > words.lastIndexOf('》');
}

/** （三） right below 二、 where the items go on through the sections. */
function isNext(marker: Marker, reached: ReadonlyMap<Style, number>): boolean {
  return marker.value === (reached.get(marker.style) ?? 0) + 1;
}

/** Whether the next number of its kind is the second and free: in （1）……；（2）…… the items are parts of a sentence. */
function isFollowed(candidates: readonly Candidate[], index: number): boolean {
  const { style } = (candidates[index] as Candidate).marker;
  const next = candidates.slice(index + 1, index + 8).find(({ marker }) => marker.style === style);
  return next?.marker.value === 2 && next.isFree;
}

/** Whether the next number of its kind goes on from it and is free. */
function isSucceeded(candidates: readonly Candidate[], index: number): boolean {
  const { style, value } = (candidates[index] as Candidate).marker;
  const next = candidates.slice(index + 1, index + 8).find(({ marker }) => marker.style === style);
  return next?.marker.value === value + 1 && next.isFree;
}

/** 一 完善制度 （一）健全规章: another number begins right below its heading. */
function isAboveFirst(line: string, candidates: readonly Candidate[], index: number): boolean {
  const { at, marker } = candidates[index] as Candidate;
  const next = candidates[index + 1];
  if (next?.marker.value !== 1 || next.marker.style === marker.style || next.at - at > LONGEST_HEADING) return false;
  return !/[。；;：:，,]/.test(line.slice(at + marker.length, next.at));
}

/** 分别是：1.……。（甲负责）2.……。（乙负责）: items of a sentence that end with tails of their own are measures all the same. */
function isCharged(line: string, candidates: readonly Candidate[], index: number): boolean {
  const { at, marker } = candidates[index] as Candidate;
  const next = candidates.slice(index + 1, index + 8).find((other) => other.marker.style === marker.style);
  if (next?.marker.value !== 2 || next.at - at > LONGEST_ITEM || !/[）)]\s*[。；;]?\s*$/.test(line.slice(next.at - 4, next.at)))
    return false;
  const before = line.slice(Math.max(0, at - 40), at);
  if (isInBracket(before) || !/[：:。]\s*$/.test(before) || /(?:单位|部门|机构|责任|领导|人)\s*[：:]\s*$/.test(before)) return false;
  const item = line.slice(at + marker.length, next.at).trim();
  const tail = tailOf(item);
  return tail >= SHORTEST_ITEM && tail < item.length;
}

/** An item with its tail has more characters than a body with its role, and not many more than a long paragraph. */
const SHORTEST_ITEM = 6;
const LONGEST_ITEM = 800;

function isInBracket(words: string): boolean {
  return Math.max(words.lastIndexOf('（'), words.lastIndexOf('(')) > Math.max(words.lastIndexOf('）'), words.lastIndexOf(')'));
}

/** The first number inside a line from an index on. */
function nextNumber(line: string, from: number): RegExpExecArray | null {
  const last = line.length - 1;
  // A search would try every way at every character.
  for (let at = from; at < last; at++) {
    if (!BEGINS_NUMBER.has(line.charCodeAt(at)) || !GOES_ON.has(line.charCodeAt(at + 1))) continue;
    // Two figures and no point: 35 of 35名.
    if (DIGIT.has(line.charCodeAt(at)) && DIGIT.has(line.charCodeAt(at + 1)) && !POINT.at(line, at + 2)) continue;
    INSIDE.lastIndex = at;
    const found = INSIDE.exec(line);
    if (found) return found;
  }
  return null;
}

function candidatesIn(line: string, from: number): Candidate[] {
  const found: Candidate[] = [];
  for (let match = nextNumber(line, from); match; match = nextNumber(line, match.index + match[0].length)) {
    const at = match.index;
    const marker = markerOf(line.slice(at, at + 30));
    // 一 完善制度, with white space on either side.
    if (!marker || (marker.isDoubtful && !(marker.style === 'cn' && /[ \u3000]$/.test(match[0])))) continue;
    // 政企合一、管办分离 is no item.
    if (marker.style === 'cn' && marker.value === 1 && WORD_BEFORE_ONE.test(line.charAt(at - 1))) continue;
    const before = line.slice(Math.max(0, at - 3), at).trimEnd();
    const isApart = before.length === 0 || /\s$/.test(line.slice(Math.max(0, at - 1), at));
    found.push({ at, marker, isFree: isApart || /[。！？)）】〕”]$/.test(before), isApart });
  }
  return found;
}
