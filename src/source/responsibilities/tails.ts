import { CharacterSet } from '../character-set.js';
import { Marks } from '../marks.js';
import { beginsLikeName, isBody, isShortened, isSpecific } from './body-shapes.js';
import { opensTail } from './brackets.js';
import { dutyAtEnd } from './duty-verbs.js';
import { asksOfPeople, type Label, labelAt } from './labels.js';
import { firstItem } from './segments.js';
import { endOfList, endOfSentence } from './tail-end.js';
import { readTail } from './tail-grammar.js';
import type { Assignment, TailReading } from './tail-reading.js';

/** A tail found in a paragraph. */
export interface FoundTail {
  /** With its brackets. */
  start: number;
  end: number;
  /** Whether the bracket it stands in was never closed. */
  isUnclosed: boolean;
  /** Whether it is a sentence of the prose (由甲牵头，乙配合。): a tail in brackets or with labels beside it counts instead. */
  isProse?: boolean;
  reading: TailReading;
}

const SENTENCE_END = /[。！？!?；;\n]/;
const STOP = new CharacterSet('。！？!?\n');
const COMMA = new CharacterSet('，,');
const MARK = new CharacterSet('—–·•●◆■□▪*＊');
/** （一）, 1. or ① before a label. */
const ENUMERATES = new CharacterSet('（(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
const ENUMERATION = /[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）).．、]|[①-⑳]/y;
/** A sentence or bracket longer than this is no list of bodies; under a label there is no limit. */
const LONGEST = 600;
/** A tail behind a dash is not longer. */
const DASHED = 120;
const VERB = /牵头|负责|配合|落实|实施|参与|协助|会同|承担|推进|职责|主办|承办|完成/;
const LABEL_WITHIN = /[，,；;。\s](?:[\p{Script=Han}（）]{0,8})(?:单位|部门|主体)[：:]/u;

/** 各有关部门按职责分工负责 */
const BY_DUTY_ALONE = /(?:依据|根据|依照?|按照?)(?:各自)?(?:职责|职能)(?:分工)?(?:负责|落实)$/;
/** What a division of labour begins with: 由, a level, a province, or some words of the work before 由. */
const BEGINS_DIVISION = new CharacterSet('由省市区县州各国中全团北天河山内辽吉黑上江浙安福湖广海重四贵云西陕甘青宁新');
const DIVIDES = /(?:牵头|负责|主办|承办|主责)[^，,、。；;：:]{0,6}[，,、]/;
/** 校车整治由…… */
const BEHIND_WORK = /^[\p{Script=Han}“”、]{2,24}?(?=由)/u;
const NEXT_SUBJECT = /^\s*(?:由|各(?![项类种])|国家|省|市(?!场)|区(?!域)|县|州|旗|镇|乡(?!村)|街道|有关)/;
/** Where the roles of a division of labour end, if it is one. */
const DIVIDED = 240;

/** 各省要建立工作专班 says what to do. */
const DEMANDS = /要(?![素求])|须|应当|成立|组建|建立(?!健全)/;
/** 经发局, 招商集团: the offices of a zone, or of whoever writes minutes, without their place. */
const SHORT_NAME = /^\p{Script=Han}{2,8}(?:局|委|办|海关|集团|支队|大队|街道|管委会|办公室|部门)$/u;

/** What a tail can follow or begin with, white space of every kind included; the scan leaps from one to the next. */
const LANDMARK = new Marks(
  '（(【［[〔｛{。！？!?；;，, \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** The tails of a paragraph, in order. One scan; what begins like a tail is read once. */
export function findTails(chars: string, brackets: ReadonlyMap<number, number>): FoundTail[] {
  const tails: FoundTail[] = [];
  const { length } = chars;
  let place: Place = 'sentence';
  for (let at = 0; at < length; ) {
    const tail = tailAt(chars, at, brackets, place);
    if (tail) {
      tails.push(tail);
      at = tail.end;
      place = 'sentence';
      continue;
    }
    const number = place === 'sentence' || place === 'part' ? numberAt(chars, at) : 0;
    if (number > 0) {
      at += number;
      place = 'number';
      continue;
    }
    const index = LANDMARK.next(chars, at, length);
    if (index < 0) break;
    const landmark = chars.charAt(index);
    if (opensTail(landmark)) {
      at = index === at ? at + 1 : index;
      place = 'within';
      continue;
    }
    place = after(landmark, index === at ? place : 'within');
    at = index + 1;
  }
  const dashed = (tails.at(-1)?.end ?? 0) < chars.length ? behindDash(chars, tails.at(-1)?.end ?? 0, brackets) : null;
  if (dashed) tails.push(dashed);
  return tails;
}

/** ……5个工作日内办结——市营商环境局负责: what stands behind the last dash of a paragraph. */
function behindDash(chars: string, from: number, brackets: ReadonlyMap<number, number>): FoundTail | null {
  const dash = chars.lastIndexOf('——');
  if (dash <= from || chars.length - dash > DASHED) return null;
  const at = skipMarks(chars, dash);
  const found = sentence(chars, at, brackets);
  return found && /^[。\s]*$/.test(chars.slice(found.end)) ? { ...found, start: dash } : null;
}

/** Where in a sentence the scan is: at its beginning, behind a number there, at that of a part of it, after a comma, or elsewhere. */
type Place = 'sentence' | 'number' | 'part' | 'comma' | 'within';

function tailAt(chars: string, at: number, brackets: ReadonlyMap<number, number>, place: Place): FoundTail | null {
  const isStart = place === 'sentence' || place === 'part' || place === 'number';
  if (!isHan(chars, at) && opensTail(chars.charAt(at))) {
    const tail = bracketed(chars, at, brackets, isStart);
    if (tail) return tail;
  }
  if (place === 'within') return null;
  const from = skipMarks(chars, at);
  const found = labelled(chars, from, brackets, !isStart);
  if (found || place === 'part') return found;
  if (place !== 'comma') return sentence(chars, from, brackets);
  // ……公开拍卖，由县财政局牵头，县自然资源局配合。
  const led = chars[from] === '由' ? sentence(chars, from, brackets) : null;
  if (!led) return null;
  const { assignments, others } = led.reading;
  // With a role for each, or a date: 由甲负责 alone is prose about whose business something is.
  return others.length > 0 || divides(led.reading) || assignments.some(({ role }) => role === 'lead') ? led : null;
}

function after(sign: string, before: Place): Place {
  if (STOP.at(sign, 0)) return 'sentence';
  if (sign === '；' || sign === ';') return 'part';
  // A space at the beginning leaves it the beginning.
  if (sign.trim() === '' && before !== 'within') return before;
  return 'comma';
}

function numberAt(chars: string, at: number): number {
  if (!ENUMERATES.at(chars, at)) return 0;
  ENUMERATION.lastIndex = at;
  return ENUMERATION.test(chars) ? ENUMERATION.lastIndex - at : 0;
}

/** No Chinese character is a bracket or a mark: they are passed over without a closer look. */
function isHan(chars: string, at: number): boolean {
  const unit = chars.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Dashes and bullets that a list item begins with. */
function skipMarks(chars: string, at: number): number {
  let from = at;
  while (from < at + 4 && MARK.at(chars, from)) from++;
  return from;
}

/** A tail in brackets: by its labels, or because it is nothing but bodies and their roles. */
function bracketed(chars: string, at: number, brackets: ReadonlyMap<number, number>, isStart: boolean): FoundTail | null {
  const closing = brackets.get(at);
  const label = labelAt(chars, at + 1);
  if (closing === undefined) return label?.isMarked && isRole(label) ? unclosed(chars, at, brackets) : cutOff(chars, at, brackets);
  const tail = (reading: TailReading): FoundTail => ({ start: at, end: closing + 1, isUnclosed: false, reading });
  if (label && label.end <= closing && (label.isMarked || isBody(firstItem(chars, label.end)))) {
    const reading = readTail(chars, at + 1, closing, brackets, null);
    if (saysSomething(reading, label)) return tail(reading);
  }
  if (closing - at > LONGEST) return null;
  const inner = chars.slice(at + 1, closing).trim();
  // Something else first: （2026年底前完成，责任单位：…）.
  if (LABEL_WITHIN.test(inner)) {
    const reading = readTail(chars, at + 1, closing, brackets, null);
    if (reading.assignments.length > 0 && reading.roleless.length === 0) return tail(reading);
  }
  if (opensTail(chars.charAt(at + 1))) return null;
  const next = chars.charAt(closing + 1);
  // In the middle of a sentence a bracket explains a word.
  if (!isStart && next !== '' && !SENTENCE_END.test(next)) return null;
  // Behind a stop, or at the end of the paragraph, even a bare list of bodies says who; elsewhere a verb has to.
  const standsApart = isStart || /^[。；;！]?\s*$/.test(chars.slice(closing + 1, closing + 8));
  const hasVerb = VERB.test(inner);
  if (!hasVerb && !standsApart) return null;
  const reading = readTail(chars, at + 1, closing, brackets, null);
  const isRead = reading.isWhole || (standsApart && isMostlyNames(reading) && dutyAtEnd(inner) !== null);
  if (!isRead) return null;
  // （由张某同志负责）: a tail, and nobody in it is a body.
  if (reading.assignments.length === 0) return hasVerb && reading.people.length > 0 ? tail(reading) : null;
  if (!isStart && !reading.assignments.some(({ name }) => beginsLikeName(name))) return null;
  const isList = standsApart && (isStart || reading.assignments.length > 1) && reading.assignments.some(({ name }) => isSpecific(name));
  return reading.roleless.length < reading.assignments.length || isList ? tail(reading) : null;
}

/** Whether what is no known name stands among names: one odd company must not cost the whole list; it is said that it is unclear. */
function isMostlyNames({ assignments, unread, unclear, hasObjects }: TailReading): boolean {
  return unread.length === 0 && !hasObjects && unclear.length * 2 <= assignments.length && assignments.some(({ name }) => isSpecific(name));
}

/** A list with its verb whose bracket the end of the text cut off. */
function cutOff(chars: string, at: number, brackets: ReadonlyMap<number, number>): FoundTail | null {
  if (chars.length - at > LONGEST || !/(?:^|[。；;！%％0-9])\s*$/.test(chars.slice(Math.max(at - 2, 0), at))) return null;
  if (!VERB.test(chars.slice(at))) return null;
  const reading = readTail(chars, at + 1, chars.length, brackets, null);
  const isList = (reading.isWhole || isMostlyNames(reading)) && reading.roleless.length < reading.assignments.length;
  return isList && beginsLikeName(reading.assignments[0]?.name ?? '') ? { start: at, end: chars.length, isUnclosed: true, reading } : null;
}

function isRole({ kind }: Label): boolean {
  return kind !== 'time' && kind !== 'other';
}

function saysSomething({ assignments, people, empty, beside }: TailReading, first: Label): boolean {
  return assignments.length > 0 || people.length > 0 || beside.length > 0 || (empty.length > 0 && isRole(first));
}

/** To the end of its list, or to the next tail, whichever is nearer. */
function unclosed(chars: string, at: number, brackets: ReadonlyMap<number, number>): FoundTail {
  const end = endOfList(chars, at + 1, brackets);
  return { start: at, end, isUnclosed: true, reading: readTail(chars, at + 1, end, brackets, null) };
}

/** A label with its list, without brackets around the two. After a comma only where a body follows without doubt. */
function labelled(chars: string, at: number, brackets: ReadonlyMap<number, number>, isAfterComma: boolean): FoundTail | null {
  const label = labelAt(chars, at);
  if (!label || !isRole(label) || asksOfPeople(label, chars)) return null;
  const isCertain = label.isMarked && !isAfterComma;
  if (!isCertain && (label.words.length < 4 || !isBody(firstItem(chars, label.end)))) return null;
  const end = endOfList(chars, label.end, brackets);
  const reading = readTail(chars, at, end, brackets, null);
  if (!label.isMarked && !reading.isWhole) return null;
  return { start: at, end, isUnclosed: false, reading };
}

/** A sentence that says who does what part and nothing else: 由市商务局牵头，各区政府配合; or one that begins so. */
function sentence(chars: string, at: number, brackets: ReadonlyMap<number, number>): FoundTail | null {
  const end = endOfSentence(chars, at, brackets, Math.min(chars.length, at + LONGEST));
  if (end - at >= LONGEST || end - at < 4) return null;
  return wholeSentence(chars, at, end, brackets) ?? (mayDivide(chars, at) ? division(chars, at, end, brackets) : null);
}

function wholeSentence(chars: string, at: number, end: number, brackets: ReadonlyMap<number, number>): FoundTail | null {
  const words = chars.slice(at, end).trimEnd();
  const duty = dutyAtEnd(words);
  // 各镇于3月底前完成 is prose that says what is done.
  if (duty === null || (duty.isDated && words[0] !== '由')) return null;
  const reading = readTail(chars, at, end, brackets, null);
  // 各有关部门按职责分工负责, the last words of a clause, are its tail for all that they name nobody.
  const isFormula = BY_DUTY_ALONE.test(words) && chars.slice(end + 1).trim() === '';
  const isOfPeople = words[0] === '由' && reading.assignments.length === 0 && reading.people.length > 0;
  const saysWho = isFormula || isOfPeople || reading.assignments.some(({ name }) => isSpecific(name));
  if (!saysWho || !isDuties(reading, chars[at] === '由')) return null;
  return { start: at, end: Math.min(end + 1, chars.length), isUnclosed: false, isProse: /^由|[，,]由/.test(words), reading };
}

/** 市民政局负责管理，市财政局负责资金保障 is prose about duties. */
function isDuties(reading: TailReading, isAgent: boolean): boolean {
  return (
    reading.isWhole &&
    !reading.hasObjects &&
    reading.roleless.length === 0 &&
    reading.beside.length === 0 &&
    reading.assignments.every(({ name }, at) => !DEMANDS.test(name) && isNameAt(reading.assignments, at, isAgent))
  );
}

/** 省农业厅、卫生厅: the level stands before the first of them only; 规划、城管等部门: departments by their subjects. */
function isNameAt(assignments: readonly Assignment[], at: number, isAgent: boolean): boolean {
  const name = assignments[at]?.name ?? '';
  if (beginsLikeName(name) || (isAgent && SHORT_NAME.test(name))) return true;
  if (at === 0 || !isNameAt(assignments, 0, isAgent)) return false;
  return isSpecific(name) || (isShortened(name) && assignments.some(({ isOpen }) => isOpen));
}

/** The cheap test before it. */
function mayDivide(chars: string, at: number): boolean {
  return BEGINS_DIVISION.at(chars, at) || chars.slice(at, at + 26).includes('由');
}

/**
 * Who leads and who cooperates, at the beginning of a sentence that goes on with the work itself (由市商务局牵头，各区政府配合，建设……)
 * or behind the work (校车整治由市教育局牵头，市公安局配合): prose, but a division of labour all the same.
 */
function division(chars: string, at: number, end: number, brackets: ReadonlyMap<number, number>): FoundTail | null {
  const words = chars.slice(at, Math.min(end, at + DIVIDED));
  const first = words.search(DIVIDES);
  // What stands in brackets is read as a tail of its own.
  if (first < 0 || /[（(［[〔【]/.test(words.slice(0, first))) return null;
  const start = at + (BEHIND_WORK.exec(words)?.[0].length ?? 0);
  let last = start;
  for (let to = start + 1; to <= at + words.length; to++) {
    if (to < at + words.length && !COMMA.at(chars, to)) continue;
    if (dutyAtEnd(chars.slice(Math.max(last, to - 60), to).trimEnd()) === null) continue;
    last = to;
  }
  if (last === start) return null;
  // A further part with its own subject: what it says of that body is not to be left out.
  if (last < end && NEXT_SUBJECT.test(chars.slice(last + 1, last + 13))) return null;
  const reading = readTail(chars, start, last, brackets, null);
  if (!divides(reading) || !isDuties(reading, chars[start] === '由') || !reading.assignments.some(({ name }) => isSpecific(name)))
    return null;
  return { start, end: Math.min(last + 1, chars.length), isUnclosed: false, isProse: true, reading };
}

/** Whether it gives more than one role. */
function divides({ assignments }: TailReading): boolean {
  return new Set(assignments.map(({ role }) => role)).size > 1;
}
