import { CharacterSet } from '../character-set.js';
import { WHITE_SPACE } from '../white-space.js';
import type { Item } from './body-list.js';
import { isBody } from './body-shapes.js';
import { opensTail } from './brackets.js';
import { COLON, type Label, labelAt, otherLabelAt } from './labels.js';

/** What one label of a tail announces, or what stands before the first. */
export interface Segment {
  label: Label | null;
  items: Item[];
}

/** Cuts a tail at its labels, and what each announces at its separators; brackets within stay whole. */
export function cutSegments(chars: string, start: number, end: number, brackets: ReadonlyMap<number, number>): Segment[] {
  let segment: Segment = { label: null, items: [] };
  const all = [segment];
  let from = start;
  let isStart = true;
  /** Where the last colon stands: behind it only what begins an item, or a bracket, can be a label. */
  let lastColon = end - 1;
  while (lastColon >= start && !COLON.has(chars.charCodeAt(lastColon))) lastColon--;
  const close = (to: number, separator: Item['separator']) => {
    if (!isBlank(chars, from, to)) segment.items.push({ start: from, end: to, separator });
    else {
      const last = segment.items.at(-1);
      if (last?.separator === ' ' && separator !== '') last.separator = separator;
    }
  };
  for (let at = start; at < end; ) {
    const unit = chars.charCodeAt(at);
    const isHan = unit >= 0x4e00 && unit <= 0x9fff;
    const isAnnounced = at < lastColon;
    const label = isHan && !isStart && !isAnnounced ? null : labelIn(chars, at, isStart, isAnnounced);
    if (label && label.end <= end && !isAside(chars, from, label, end)) {
      close(at, '；');
      segment = { label, items: [] };
      all.push(segment);
      at = label.end;
      from = at;
      isStart = false;
      continue;
    }
    if (at === segment.label?.end && opensTail(chars.charAt(at))) {
      // 责任单位：（市教育局、市财政局）: the bracket holds the list.
      at = from = at + 1;
      continue;
    }
    // Of Chinese characters none is a bracket or a separator.
    if (isHan) {
      isStart = false;
      at++;
      continue;
    }
    const number = itemNumber(chars, at);
    if (number > 0 && at + number < end && isBlank(chars, from, at)) {
      // 1、市财政局；2、市审计局
      at = from = at + number;
      continue;
    }
    const closing = brackets.get(at);
    if (closing !== undefined && closing < end) {
      at = closing + 1;
      isStart = false;
      continue;
    }
    const separator = SEPARATED[SEPARATORS[unit] as number];
    if (separator) {
      close(at, separator);
      from = at + 1;
      isStart = true;
    } else isStart = false;
    at++;
  }
  close(end, '');
  // Only the first has no label.
  return all[0]?.label === null && all[0].items.length === 0 ? all.slice(1) : all;
}

const DIGIT = new CharacterSet('0123456789');
const ITEM_NUMBER = /\d{1,2}[、.．](?![\d\s])/y;

/** How many characters the number takes that a body in a numbered list begins with. */
export function itemNumber(chars: string, at: number): number {
  if (!DIGIT.at(chars, at)) return 0;
  ITEM_NUMBER.lastIndex = at;
  return ITEM_NUMBER.test(chars) ? ITEM_NUMBER.lastIndex - at : 0;
}

/** From where to where a segment reaches, its label included. */
export function extent({ label, items }: Segment): { start: number; end: number } {
  return { start: label?.start ?? items[0]?.start ?? 0, end: items.at(-1)?.end ?? label?.end ?? 0 };
}

/** @param isAnnounced whether a colon stands behind it */
function labelIn(chars: string, at: number, isStart: boolean, isAnnounced: boolean): Label | null {
  const label = labelAt(chars, at);
  if (label?.isMarked || (label && isStart && label.words.length >= 4 && isBody(firstItem(chars, label.end)))) return label;
  return isStart && isAnnounced ? otherLabelAt(chars, at) : null;
}

/** 市教育局（牵头单位）、市财政局: the bracket says what the one before it is, and announces nothing. */
function isAside(chars: string, from: number, { start, end }: Label, limit: number): boolean {
  if (!/[（(]/.test(chars.charAt(start)) || !isBody(chars.slice(Math.max(from, start - 40), start).trim())) return false;
  return end === limit || /[、，,；;。）)\s]/.test(chars.charAt(end));
}

/** The words up to the next separator, of which a name has no more than these. */
export function firstItem(chars: string, at: number): string {
  return chars.slice(at, at + 40).split(/[、，,；;。）)\s/和及与]|等|（?牵头|负责/, 1)[0] ?? '';
}

const SEPARATED: readonly Item['separator'][] = ['', '、', '，', '；', ' '];
/** By UTF-16 unit, the index in `SEPARATED` of what it separates like. */
const SEPARATORS = new Uint8Array(0x10000);
for (const [index, signs] of ['', '、／/|｜', '，,', '；;。！\n\r', ' \u3000\t\u00a0'].entries())
  for (const sign of signs) SEPARATORS[sign.charCodeAt(0)] = index;

const BLANK = new CharacterSet(WHITE_SPACE);

function isBlank(chars: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!BLANK.has(chars.charCodeAt(at))) return false;
  return true;
}
