import type { Operator } from '../reading.js';
import type { Segment, Sentence } from './sentence.js';
import { isTime } from './units.js';

/** How far before a cell the other cells of its row are looked for. */
const ROW = 300;
const UNIT = /(?:^|[；，\s])(?:计量)?单位：([^；，。：]{1,10})(?=；)/g;
const NAME = /(?:^|[；，\s])[^；，。：]{0,6}(?:指标|项目|名称|内容|任务)[^；，。：]{0,4}：([^；。：]{2,40})(?=；)/g;
/** Heads that say nothing about what the figure is of. */
const VALUE = /目标|值$|数量|任务数|规模|要求|标准|限值|年$|完成时限/;

/** The head of the cell that a segment is, as in 服务半径：500米; null where the segment is none. */
export function headOf(chars: string, segment: Segment, earlier: Segment | null): string | null {
  if (earlier?.mark !== '：' || earlier.end - earlier.start > 24 || segment.end - segment.start > 24) return null;
  return chars.slice(earlier.start, earlier.end).trim();
}

/** What the other cells of a row say about a figure: its unit, and what it is of. */
export function rowOf(chars: string, sentence: Sentence, segment: Segment, head: string): { unit: string; subject: string | null } {
  const row = chars.slice(Math.max(sentence.start, segment.start - ROW), segment.start);
  // The cells of a row end with it.
  if (!row.includes('；')) return { unit: '', subject: VALUE.test(head) ? null : head };
  const unit = [...row.matchAll(UNIT)].at(-1)?.[1]?.trim() ?? '';
  const name = [...row.matchAll(NAME)].at(-1)?.[1]?.trim() ?? null;
  return { unit, subject: VALUE.test(head) ? name : head };
}

/** Heads that say how a figure alone below or behind them is compared: 承诺时限, 上限（万元）, 最低标准. */
const MOST = /^(?:最高|上限|封顶|限额)|上限$/;
const LEAST = /^(?:最低|下限)|下限$/;
const TIME_LIMIT = /(?:时限|时长)$/;

/** How a figure is compared that has no words for it itself. */
export function byHead(head: string, unit: string): Operator {
  if ((isTime(unit) && TIME_LIMIT.test(head)) || MOST.test(head)) return '<=';
  return LEAST.test(head) ? '>=' : '=';
}
