/** Where one text begins and ends: what stands before its first number, and what no longer belongs to the last. */

import { isAdmonition, isClosingLine, isDateLine, isEffectLine, isSignature } from './closing.js';
import type { Line, TextLine } from './lines.js';
import { isSubhead } from './unnumbered.js';

/** The lines of one text. */
export interface Bounded {
  opening: Line[];
  lines: Line[];
  closing: Line[];
}

/** Names of kinds of documents that a title ends with. */
const KINDS =
  '意见|方案|办法|措施|规定|细则|规划|计划|通知|决定|条例|纲要|要点|清单|规则|规程|制度|分工|任务|指南|标准|规范|公告|通告|决议|政策|工程|行动|章程|预案|目录|批复|函|请示|报告|若干条|条措施|导则|指引';
export const DOCUMENT = new RegExp(`(?:${KINDS})(?:[（(][^）)]{1,12}[）)])?$`);
/** What stands beside a tail on a line of its own. */
const TERM = /^(?:完成|办理|实施|推进)?(?:时限|时间|期限|进度)(?:要求|安排)?\s*[:：]/;
const CAPTION = /^表\s*[0-9一二三四五六七八九十]{1,2}[\s：:.．、]*[^。；，]{2,30}$/;
/** A line that is the number of a document and nothing else. */
export const OWN_NUMBER = /^[（(]?[一-龥]{2,20}[〔[【（(]20\d\d[〕\]】）)]\s*\d{1,5}\s*号[）)]?$/;
const TAIL_LABEL = /^[（(【[][^：:]{2,10}(?:单位|部门)[：:]/;
const CATALOGUE =
  /^[【[]?(?:索引号|发文字号|文号|成文日期|发文日期|发文机关|发文单位|发布机构|发布日期|公开日期|主题分类|有效性|时效性|文件状态|信息名称|标题|名称)[】\]]?[:：]?$/;

/** Divides the lines of one text: what stands before its first number, and what no longer belongs to the last. */
export function closed(lines: readonly Line[], limit: number): Bounded {
  const start = lines.findIndex((line) => hasNumber(line) || (line.kind === 'table' && !isCatalogue(line)));
  const first = start < 0 ? lines.findIndex((line) => line.kind === 'table') : start;
  const last = lines.findLastIndex((line) => hasNumber(line) || line.kind === 'table');
  if (first < 0) return unnumbered(lines);
  const opening = openingEnd(lines, first);
  const end = closingStart(lines, last, Math.max(limit, last + 1));
  return { opening: lines.slice(0, opening), lines: lines.slice(opening, end), closing: lines.slice(end) };
}

/** The entry of a catalogue that a page shows above its text: 发文字号, 成文日期. */
function isCatalogue({ rows }: Line & { kind: 'table' }): boolean {
  return rows.length <= 10 && rows.flat().filter(({ chars }) => chars.length <= 12 && CATALOGUE.test(chars.replace(/\s/g, ''))).length >= 2;
}

/** Headings without number right above the first item are its section; all before them is the opening. */
function openingEnd(lines: readonly Line[], first: number): number {
  const titles = documentTitles(lines);
  let start = first;
  // 表1 年度指标, below a title of the whole, is the section of its table.
  const caption = lines[first - 1];
  if (first > 1 && lines[first]?.kind === 'table' && caption?.kind === 'text' && CAPTION.test(caption.text.chars)) start--;
  if (isHeadingAbove(lines, first)) start--;
  // An excerpt begins in the middle of a clause: its end with a tail, or dots in front of it, stand above the first number.
  const cutOff = lines.findIndex((line, at) => at < first && line.kind === 'text' && isCutOff(line));
  if (cutOff >= 0) return cutOff;
  while (start > 0) {
    const above = lines[start - 1] as Line;
    if (above.kind === 'table' || above.depth === null || titles.has(start - 1)) break;
    start--;
  }
  // A heading with text of its own may stand before the first number, too.
  for (let index = start - 1; index > 0; index--) {
    const line = lines[index] as Line;
    if (line.kind === 'text' && line.depth !== null && !titles.has(index)) start = index;
  }
  return start;
}

/** Whether a short line without number heads the first （一）, which is never the outermost number of a text, and prose ends above it. */
function isHeadingAbove(lines: readonly Line[], first: number): boolean {
  const [before, above, item] = [lines[first - 2], lines[first - 1], lines[first]];
  if (item?.kind !== 'text' || item.marker?.style !== 'cn-brackets' || item.depth !== null || above?.kind !== 'text') return false;
  const { chars } = above.text;
  if (above.marker || above.depth !== null || chars.length < 4 || chars.length > 30 || /[。；;，,：:、！？!?.）)》0-9]/.test(chars))
    return false;
  if (DOCUMENT.test(chars) || isSignature(chars) || isDateLine(chars)) return false;
  return before?.kind === 'text' && before.text.length > 20 && /[。：:？?]$/.test(before.text.chars);
}

function isCutOff({ text, tail }: TextLine): boolean {
  const { chars } = text;
  return (
    (chars.startsWith('……') && chars.length > 20) ||
    (tail > 0 && tail < chars.length && /[。；;]/.test(chars.slice(0, tail)) && TAIL_LABEL.test(chars.slice(tail)))
  );
}

/** Indexes of the headings that are titles of documents; 保障措施 and 主要任务 are headings inside a text. */
function documentTitles(lines: readonly Line[]): Set<number> {
  const titles = new Set<number>();
  let first: number | null = null;
  let outermost = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'table' || line.depth === null) continue;
    if (DOCUMENT.test(line.text.chars) && (first === null || line.text.chars.includes('关于'))) titles.add(index);
    if (first === null) first = index;
    else outermost = Math.min(outermost, line.depth);
  }
  // The first heading is the title where nothing else is as far out.
  const heading = first === null ? undefined : lines[first];
  if (first !== null && heading?.kind === 'text' && (heading.depth ?? 0) < outermost) titles.add(first);
  return titles;
}

function closingStart(lines: readonly Line[], last: number, limit: number): number {
  const proseAfterTails = lines.slice(0, last).some((line, at) => at > 0 && isProse(line) && isTailed(lines[at - 1] as Line));
  let hasText = hasOwnText(lines[last] as Line);
  let tailed = isTailed(lines[last] as Line);
  const lastTail = lines.slice(0, limit).findLastIndex(isTailed);
  for (let index = last + 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (index >= limit) return index;
    if (line.kind === 'table') continue;
    const { chars } = line.text;
    const next = lines[index + 1];
    if (isClosingLine(chars, next?.kind === 'text' ? next.text.chars : null)) return index;
    // Below a heading such as 附则 it is what that says.
    if (isEffectLine(chars) && (hasText || index > last + 1)) return index;
    if (line.depth !== null) {
      hasText = false;
      tailed = false;
      continue;
    }
    if (line.tail === 0 || TERM.test(chars)) {
      tailed = true;
      continue;
    }
    if (tailed && !proseAfterTails && index > lastTail) return index;
    if (hasText && isAdmonition(chars)) return index;
    if (isTailed(line)) tailed = true;
    hasText = true;
  }
  return lines.length;
}

/** Whether a numbered line holds more than its title. */
function hasOwnText(line: Line): boolean {
  if (line.kind === 'table') return true;
  const stop = line.text.chars.indexOf('。');
  return line.text.length > 40 || (stop >= 0 && stop < line.text.length - 1);
}

export function isTailed(line: Line): boolean {
  return line.kind === 'text' && line.tail < line.text.length;
}

function isProse(line: Line): boolean {
  return line.kind === 'text' && line.marker === null && line.depth === null && line.tail > 0;
}

export function hasNumber(line: Line): boolean {
  return line.kind === 'text' && line.marker !== null && !line.marker.isDoubtful;
}

/** A text without numbers: its title, addressee and dates in front, signature and date at the end. */
function unnumbered(lines: readonly Line[]): Bounded {
  let start = 0;
  const titles = documentTitles(lines);
  while (start < lines.length && start < 12 && isFront(lines, start, titles)) start++;
  // What stands before the first of several subheads leads up to them.
  const subheads = lines.flatMap((_, index) => (index >= start && index < lines.length - 1 && isSubhead(lines, index) ? [index] : []));
  if (subheads.length > 1) start = subheads[0] as number;
  let end = lines.length;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] as TextLine;
    const next = lines[index + 1] as TextLine | undefined;
    const rest = lines.length - index;
    const isEffect = isEffectLine(line.text.chars) && index > start && !isSubhead(lines, index - 1);
    if (rest <= 15 && (isEffect || isClosingLine(line.text.chars, next?.text.chars ?? null))) {
      end = index;
      break;
    }
  }
  return { opening: lines.slice(0, start), lines: lines.slice(start, end), closing: lines.slice(end) };
}

function isFront(lines: readonly Line[], index: number, titles: ReadonlySet<number>): boolean {
  const line = lines[index] as Line;
  if (line.kind === 'table') return false;
  const { chars } = line.text;
  if (line.depth !== null) return index === 0 || titles.has(index);
  const isTitle = index === 0 && chars.length <= 80 && !/[。；;]$/.test(chars);
  return (
    isTitle ||
    isDateLine(chars) ||
    isSignature(chars) ||
    OWN_NUMBER.test(chars) ||
    /[：:]$/.test(chars) ||
    /^(?:发布)?(?:时间|日期|来源|作者|导语|字体|\[?摘要)|^20\d\d(?:-\d\d-\d\d|年\d{1,2}月\d{1,2}日 ?\d{1,2}[:：]\d\d)|^【?摘要/.test(chars)
  );
}
