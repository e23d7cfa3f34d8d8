import { CharacterSet } from '../character-set.js';
import { absolutesIn, type FoundAbsolute, hasAbsolutes } from './absolutes.js';
import { type Flat, flatten } from './flat.js';
import type { Carry, Found, Stretch } from './found.js';
import { hasNumbers, scan } from './scan.js';
import { type Sentence, sentencesOf } from './sentence.js';
import { SentenceReader } from './sentence-reader.js';

/** What a paragraph says in numbers. Places are indexes in the paragraph as given. */
export interface ReadParagraph {
  found: Found[];
  absolutes: FoundAbsolute[];
}

/** A bracket that waits to be read, and what it stands behind. */
interface Waiting {
  flat: Flat;
  carry: Carry;
  /** The number right before the bracket, as it was read. */
  anchor: Found | null;
  /** The words around the bracket, in the paragraph. */
  quote: Stretch | null;
  /** Whether it is a bracket at all, and not the paragraph itself. */
  isInner: boolean;
  /** Whether it says which of the things before it are meant: A类市场（面积3000平方米以上）每家补助. */
  isRestriction: boolean;
}

const NONE: readonly Stretch[] = [];
const LONGEST_BRACKET = 40;
const LONGEST_NUMBERING = 5;
/** （即电子信息1个千亿元产业、建材2个百亿元产业） */
const EXPLAINS = /^ ?(?:即|也就是|是指|系指)/;
/** 9座以上客车（含9座） */
const INCLUDED = /^ ?含[0-9.]+ ?[一-龥]{1,3}(?:，下同)?$/;
const PHASE_REACH = 60;
const PHASE_END = new CharacterSet('期段');
const PHASE = /(?:近期|中期|远期|阶段|首期|[一二三]期)$/;
const GIVEN = /给予|补[助贴]|奖[励补]|元|按|应|须/;
/** （不含）, （不含本数）: the number before it is none of those that are meant. */
const OPEN = /^ ?不(?:含|包括)(?:本数|本级)?(?:[0-9][^，。；]{0,8})?$/;
/** 建筑面积3000平方米以上 */
const WHICH = /^(?!.*不[低少高超])[^，。；：]{1,24}(?:以上|以下|不足|及以上|及以下)$/;
/** What somebody gets or does who was restricted in the bracket. */
const GIVES = /^ ?(?:，(?:给予|补[助贴]|奖[励补]|一次性)|每|给予|补[助贴]|奖[励补]|按|由|可|应|须|要|至少|分别|一次性)/;

/** 每架次（乘客不少于150人）奖励6万元 */
const REWARDS = /^ ?(?:给予|补[助贴]|奖[励补])/;
const EACH = /每[一-龥]{1,4}$/;

/** The second measure word of 台（套）, 场（次）. */
const SECOND_UNIT = /^[百千万]?[套次台部个间家件项所户例期场批组条处座名只头张辆艘块株支栋幢位]$/;

/** 优秀（90分及以上）, A级（80—89分） */
const MARKED = /(?:优秀|良好|合格|较好|一般|较差|[优良中差]|[A-E一二三四五][级档等])$/;

/** Reads a paragraph in plain characters. The deadline that holds beyond its end is left in `carry`. */
export function readParagraph(chars: string, carry: Carry): ReadParagraph {
  const result: ReadParagraph = { found: [], absolutes: [] };
  const waiting: Waiting[] = [{ flat: flatten(chars), carry, anchor: null, quote: null, isInner: false, isRestriction: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) readFlat(next, result, waiting);
  sort(result.found);
  sort(result.absolutes);
  return result;
}

/** Most paragraphs have none of them: a list is made for the first ones only. */
function joined(all: readonly Stretch[], more: readonly Stretch[]): readonly Stretch[] {
  if (all.length === 0) return more;
  const list = all as Stretch[];
  for (const item of more) list.push(item);
  return list;
}

/** By place; nearly always they are in order already. */
function sort(items: { start: number }[]): void {
  for (let at = 1; at < items.length; at++) {
    if ((items[at] as Stretch).start >= (items[at - 1] as Stretch).start) continue;
    items.sort((a, b) => a.start - b.start);
    return;
  }
}

function readFlat({ flat, carry, anchor, quote, isInner, isRestriction }: Waiting, result: ReadParagraph, waiting: Waiting[]): void {
  const { chars } = flat;
  const found: Found[] = [];
  carry.isTold = false;
  const tokens = scan(chars);
  let conditions: readonly Stretch[] = NONE;
  let last = 0;
  for (const sentence of tokens.length > 0 ? sentencesOf(chars, tokens) : []) {
    // What a sentence without numbers stands between does not go on.
    if (sentence.start > last + 1) carry.isTold = false;
    last = sentence.end;
    const reader = saysOnlyNames(sentence) ? null : new SentenceReader(chars, sentence, carry);
    const read = reader?.read() ?? marksOf(sentence, carry);
    if (reader && reader.conditions.length > 0) conditions = joined(conditions, reader.conditions);
    for (const item of read.found) found.push(item);
    carry.isTold = read.isTold;
    // 到2027年建成9座。其中，渔港3座: still by then, unless that was the year of a condition.
    const goesOn = chars.startsWith('其中', sentence.end + 1) && read.found.every(({ kind }) => kind !== 'condition');
    carry.deadline = goesOn || carry.keepsDeadline || chars[sentence.end - 1] === '：' ? read.deadline : null;
  }
  // （1） in the middle of a sentence numbers what follows.
  if (chars.length <= LONGEST_NUMBERING && /^ ?[0-9]{1,3} ?$/.test(chars))
    for (const item of found) if (item.kind === 'name') item.kind = 'clause';
  const instead = isRestriction ? 'condition' : isInner && anchor === null && EXPLAINS.test(chars) ? 'count' : null;
  const readable = instead ? found.map((item): Found => (item.kind === 'figure' ? { ...item, kind: instead } : item)) : found;
  if (anchor) applyToAnchor(chars, found, anchor, carry.deadline);
  const items = readable.map((item) => placed(flat, item, quote));
  for (const item of items) result.found.push(item);
  for (const { start, end, kind } of absolutesIn(chars)) result.absolutes.push({ kind, ...inParagraph(flat, { start, end }) });
  let next = 0;
  let nextCondition = 0;
  for (const { at, flat: inner, end } of flat.brackets) {
    while (nextCondition < conditions.length && (conditions[nextCondition] as Stretch).end < at) nextCondition++;
    const isConditional = (conditions[nextCondition]?.start ?? at) < at;
    if (inner.chars.length <= 2 && SECOND_UNIT.test(inner.chars)) {
      // 9000台（套）: both words are its measure.
      while (next < found.length && (found[next]?.start ?? 0) < at) next++;
      const item = found[next - 1]?.end === at ? items[next - 1] : undefined;
      if (item?.kind === 'figure' && SECOND_UNIT.test(item.unit)) {
        item.unit += `（${inner.chars}）`;
        item.end = end;
      }
      continue;
    }
    if (saysNothing(inner)) continue;
    while (next < found.length && (found[next]?.start ?? 0) < at) next++;
    if (PHASE_END.at(chars, at - 1) && isOnlyTerm(inner.chars)) applyToFollowing(chars, at, items, found, next, inner.chars);
    const [before, item] = [found[next - 1], items[next - 1] ?? null];
    const isRight =
      before !== undefined && before.end <= at && /^(?:左右|以上|以下|以内)?$/.test(chars.slice(before.end, Math.min(at, before.end + 4)));
    const isNear = before !== undefined && /^[^，；。]*$/.test(chars.slice(before.end, Math.min(at, before.end + 60)));
    const figure = item?.kind === 'figure' ? item : null;
    waiting.push({
      flat: inner,
      carry: { ...carry, deadline: figure?.deadline ?? null, keepsDeadline: true, force: figure?.force ?? carry.force, isTold: false },
      anchor: isRight || (isNear && isOnlyTerm(inner.chars)) ? item : null,
      quote: isRight ? (figure?.quote ?? null) : null,
      isInner: true,
      isRestriction:
        !isRight &&
        ((isConditional && !GIVEN.test(inner.chars)) ||
          (before?.kind === 'condition' && INCLUDED.test(inner.chars)) ||
          (WHICH.test(inner.chars) && GIVES.test(chars.slice(at, at + 4))) ||
          (REWARDS.test(chars.slice(at, at + 3)) && EACH.test(chars.slice(Math.max(0, at - 6), at))) ||
          (inner.chars.includes('分') && MARKED.test(chars.slice(Math.max(0, at - 3), at)))),
    });
  }
}

/** 近期（2027年）达到500万吨: the term of what follows up to the next comma. */
function applyToFollowing(chars: string, at: number, items: Found[], found: Found[], next: number, inner: string): void {
  if (!PHASE.test(chars.slice(Math.max(0, at - 4), at))) return;
  const date = /20\d\d/.exec(inner)?.[0] as string;
  for (let index = next; index < found.length; index++) {
    const [place, item] = [found[index] as Found, items[index]];
    if (place.start - at > PHASE_REACH || /[，；。]/.test(chars.slice(at, place.start))) return;
    if (item?.kind === 'figure') item.deadline ??= /年底|年末/.test(inner) ? `${date}-12-31` : date;
  }
}

/** Whether none of the numbers of a sentence can ask for anything: then there is nothing to read around them. */
function saysOnlyNames({ segments }: Sentence): boolean {
  return segments.every(({ tokens }) => tokens.every(({ kind }) => kind === 'mark'));
}

function marksOf({ segments }: Sentence, { deadline }: Carry): { found: Found[]; deadline: string | null; isTold: boolean } {
  const found: Found[] = [];
  for (const { tokens } of segments)
    for (const token of tokens) if (token.kind === 'mark') found.push({ kind: token.as, start: token.start, end: token.end });
  return { found, deadline, isTold: false };
}

/** Whether a bracket can neither hold a number nor change the one before it: most only name or explain something. */
function saysNothing({ chars, brackets }: Flat): boolean {
  return brackets.length === 0 && !hasNumbers(chars) && !hasAbsolutes(chars) && !OPEN.test(chars);
}

/** （2025年底前） and the like. */
function isOnlyTerm(chars: string): boolean {
  return chars.length <= 24 && /^[^，。；]*20\d\d ?年[^，。；]*$/.test(chars);
}

/** What stands in a bracket says the number before it again in another measure, or gives its term. */
function applyToAnchor(chars: string, found: Found[], anchor: Found, deadline: string | null): void {
  const isOpen = OPEN.test(chars);
  if (isOpen && anchor.kind === 'figure' && anchor.operator === '>=') anchor.operator = '>';
  if (isOpen && anchor.kind === 'figure' && anchor.operator === '<=') anchor.operator = '<';
  const [only] = found;
  if (found.length !== 1 || !only) return;
  if (only.kind === 'deadline') {
    if (anchor.kind === 'figure') anchor.deadline ??= deadline;
    return;
  }
  if (chars.slice(0, only.start).replace(/^(?:约合?|即|折合|相当于|或|不?含|合) ?/, '') !== '') return;
  if (!/^ ?(?:左右|以上|以下|以内)?(?:，下同)?$/.test(chars.slice(only.end))) return;
  if (/^ ?不?含/.test(chars) || anchor.kind !== 'figure') only.kind = anchor.kind === 'figure' ? 'condition' : anchor.kind;
  else if (only.kind === 'figure' && only.unit !== anchor.unit) {
    only.isEquivalent = true;
    if (!only.isComparison && only.operator !== 'range') only.operator = anchor.operator;
    only.per ??= anchor.per;
  }
}

function placed(flat: Flat, item: Found, around: Stretch | null): Found {
  const place = inParagraph(flat, item);
  if (item.kind !== 'figure') return { kind: item.kind, start: place.start, end: place.end };
  const own = inParagraph(flat, item.quote);
  // A short bracket at the end of the quotation belongs to it.
  const bracketEnd = flat.bracketAt(item.quote.end)?.end ?? own.end;
  if (bracketEnd - own.end <= LONGEST_BRACKET) own.end = bracketEnd;
  const quote = around ? { start: Math.min(around.start, own.start), end: Math.max(around.end, own.end) } : own;
  return {
    kind: 'figure',
    start: place.start,
    end: place.end,
    quote,
    operator: item.operator,
    isComparison: item.isComparison,
    value: item.value,
    unit: item.unit,
    per: item.per,
    subject: item.subject,
    condition: item.condition && inParagraph(flat, item.condition),
    deadline: item.deadline,
    force: item.force,
    isEquivalent: item.isEquivalent,
  };
}

function inParagraph(flat: Flat, { start, end }: Stretch): Stretch {
  const last = Math.max(end - 1, start);
  return { start: flat.origin(start), end: flat.origin(last) + 1 };
}
