import { remembered } from '../remembered.js';
import { beginsLikeName, isBody, isWhole } from './body-shapes.js';
import { beginsShared, isElliptical, sharedPrefixNames } from './shared-names.js';

/** A stretch of a paragraph between separators. */
export interface Item {
  start: number;
  end: number;
  /** What parts it from the next. */
  separator: '、' | '，' | '；' | ' ' | '';
}

/** A body in a list, with its place in the paragraph. */
export interface ListedBody {
  name: string;
  start: number;
  end: number;
  /** Whether 等 followed it. */
  isOpen: boolean;
  /** Whether where it begins and ends is open to doubt. */
  isUnclear: boolean;
}

const JUNK_BEFORE =
  /^(?:[\s\u3000—–:：·•●◆■□▪*＊★☆▲△※-]|[①-⑳]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[.．](?!\d)|(?:(?:此|本|该|以上|上述)(?:项|条)?(?:工作|任务|措施|内容)?)?(?:主要|并|具体|统一|均)?由|以及|其中(?=[国省市区县各])|和(?![平田县顺政林硕])|及|与)+/;
const JUNK_AFTER = /[\s\u3000。；;，,、.．:：）)\]］】]+$/;
/** Between the name of an office and the level or the place of the next: never behind 总局, which has local offices. */
const SEAM =
  /(?<=[^总分]局|厅|办公室|管委会|办事处|公司|集团|[革健资改]委|[团科残侨文妇商]联|贸促会|总工会)(?=(?:[市省县州](?![场政容域直属级民区区县市])|区(?![域直属级县块])|各(?!自|类)|中国)[一-龥])/g;
/** What may follow 等: the bodies that the list leaves unnamed. */
const AFTER_ETC =
  /^(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,3}|多)?个?(?:[\p{Script=Han}（）()“”、]{0,24}?)(?:部门|单位|机构|组织|企业|地区|方面|团体|平台|公司|高校|院校|学校|银行|协会|成员|区县|县区|街道|乡镇|镇街|委办局|局委|科室|处室|政府|医院|相关方|各方)(?:（[^（）]{0,12}）|\([^()]{0,12}\))?)?$/u;
/** 高等, 平等, 一等, 等级: no 等 of a list. */
const NO_ETC_BEFORE = /[高中初平同均优劣上下一二三四五头甲乙丙对相何]$/;
const NO_ETC_AFTER = /^[级于额待候距第差效同]/;
const NONE = /^(?:无|暂无|没有|[-—–/／\\])?$/;
const LONGEST = 60;
/** What is no name, however one looks at it. */
const PROSE = /[。！？：的了]|(?:要|应当?|须|将)[\p{Script=Han}]{2}/u;

/** The bodies of a list of items, in order, as the text writes them; 等部门 stripped, 和 parted where both sides are bodies. */
export function listBodies(chars: string, items: readonly Item[]): { bodies: ListedBody[]; unread: Item[] } {
  const bodies: ListedBody[] = [];
  const unread: Item[] = [];
  for (const item of joinSpaces(chars, joinElliptical(chars, items))) {
    // A name is short: what is longer is prose that stands where names should.
    const listed = item.end - item.start > LONGEST * 4 ? null : bodiesOf(chars.slice(item.start, item.end));
    if (listed === null) unread.push(item);
    else
      for (const { name, start, end, isOpen, isUnclear } of listed)
        bodies.push({ name, start: item.start + start, end: item.start + end, isOpen, isUnclear });
  }
  return { bodies: expandShared(chars, bodies), unread };
}

/** 各区、县（市）政府: one body, for 县（市）政府 alone is not what is meant. */
function joinElliptical(chars: string, items: readonly Item[]): readonly Item[] {
  return joined(items, (last, item) => last.separator === '、' && isElliptical(trimmed(chars, last), trimmed(chars, item)));
}

/** Spaces part two bodies; within one they were put in by a converter. */
function joinSpaces(chars: string, items: readonly Item[]): readonly Item[] {
  // Both halves whole, or it is a name that a space cut in two; the length keeps a run of spaces linear.
  return joined(
    items,
    (last, item) =>
      last.separator === ' ' && last.end - last.start < LONGEST && !(isBody(trimmed(chars, last)) && beginsBody(trimmed(chars, item))),
  );
}

/** Neighbours that are one as one; most lists have none, and stay as they are. */
function joined(items: readonly Item[], areOne: (last: Item, item: Item) => boolean): readonly Item[] {
  let all: Item[] | null = null;
  for (let at = 1; at < items.length; at++) {
    const item = items[at] as Item;
    const last = (all?.at(-1) ?? items[at - 1]) as Item;
    if (areOne(last, item)) {
      all ??= items.slice(0, at);
      all[all.length - 1] = { start: last.start, end: item.end, separator: item.separator };
    } else all?.push(item);
  }
  return all ?? items;
}

function beginsBody(words: string): boolean {
  return isBody(words) || /^[国省市区县各]/.test(words) || /等$/.test(words);
}

function trimmed(chars: string, item: Item): string {
  return chars.slice(item.start, Math.min(item.end, item.start + LONGEST * 2)).trim();
}

/** The bodies of one item, with their places in it; null where it cannot be the name of a body. */
const bodiesOf = remembered((item: string): readonly ListedBody[] | null => {
  const start = JUNK_BEFORE.exec(item)?.[0].length ?? 0;
  const words = item.slice(start, item.length - unbalancedEnd(item.slice(start)));
  if (NONE.test(words)) return [];
  const parts = conjunctionParts(words).flatMap((part) => runTogether(words, part));
  const bodies: ListedBody[] = [];
  for (const [at, part] of parts.entries()) {
    const { length, isOpen } = beforeEtc(words.slice(part.start, part.end));
    const name = normalised(words.slice(part.start, part.start + length));
    if (name.length > LONGEST || (PROSE.test(name) && !isBody(name))) return null;
    if (name !== '') {
      bodies.push({
        name,
        start: start + part.start,
        end: start + part.start + length,
        isOpen,
        isUnclear: isUnclear(name) || parts[at - 1]?.end === part.start,
      });
    } else if (isOpen) bodies.push({ name: '', start: start + part.start, end: start + part.end, isOpen, isUnclear: false });
  }
  return bodies;
});

const OF_BUSINESS = /^[省市区县州旗](?:中小)?(?:企业|社区|机关|学校)$/;

/** How many characters at the end are punctuation that belongs to no name; a bracket that the name opened does. */
function unbalancedEnd(words: string): number {
  const junk = JUNK_AFTER.exec(words)?.[0] ?? '';
  if (junk === '') return 0;
  const kept = words.slice(0, words.length - junk.length);
  const opened = kept.match(/[（([［【]/g)?.length ?? 0;
  const closed = kept.match(/[）)\]］】]/g)?.length ?? 0;
  let left = opened - closed;
  for (let index = 0; index < junk.length; index++) {
    const isClosing = /[）)\]］】]/.test(junk.charAt(index));
    if (!isClosing) return junk.length - index;
    if (left <= 0) return junk.length - index;
    left--;
  }
  return 0;
}

/** Where 和, 及, 与, 以及 part two bodies that are whole by themselves; not within 发展和改革委员会. */
function conjunctionParts(words: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  if (!/[和及与暨]/.test(words)) return [{ start: 0, end: words.length }];
  let start = 0;
  const conjunction = /以及|[和及与暨]/g;
  for (let found = conjunction.exec(words); found; found = conjunction.exec(words)) {
    if (depthAt(words, found.index) > 0) continue;
    const left = words.slice(start, found.index).trim();
    const right = words.slice(found.index + found[0].length).trim();
    if (!isWhole(left) && !isWhole(left.slice(0, beforeEtc(left).length))) continue;
    // 市文化广电和旅游局 is one name, 中国广电和市财政局 are two.
    if (/广电$/.test(left) && !beginsLikeName(right)) continue;
    // 市企业和人才服务局 is one name, too; 市属企业和市财政局 are two.
    if (OF_BUSINESS.test(left) && !beginsLikeName(right) && /[局委办厅]$/.test(right)) continue;
    const next = right.split(/以及|[和及与暨]/, 1)[0] ?? right;
    if (!isWhole(right.slice(0, beforeEtc(right).length)) && !isWhole(next)) continue;
    parts.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  parts.push({ start, end: words.length });
  return parts;
}

/** 市商务局市财政局: a name that ends without doubt, and another that begins with its level right behind it. */
function runTogether(words: string, part: { start: number; end: number }): { start: number; end: number }[] {
  if (part.end - part.start < 8) return [part];
  const parts: { start: number; end: number }[] = [];
  let start = part.start;
  SEAM.lastIndex = start + 3;
  for (let seam = SEAM.exec(words); seam && seam.index < part.end - 3; seam = SEAM.exec(words)) {
    const at = seam.index;
    // A seam has no width.
    SEAM.lastIndex = at + 1;
    if (depthAt(words, at) > 0 || !isBody(words.slice(start, at)) || !isWhole(beforeEtcOf(words.slice(at, part.end)))) continue;
    parts.push({ start, end: at });
    start = at;
  }
  return [...parts, { start, end: part.end }];
}

function beforeEtcOf(words: string): string {
  return words.slice(0, beforeEtc(words).length);
}

function depthAt(words: string, at: number): number {
  let depth = 0;
  for (let index = 0; index < at; index++) {
    const sign = words.charAt(index);
    if (sign === '（' || sign === '(' || sign === '〈' || sign === '〔' || sign === '“') depth++;
    else if (sign === '）' || sign === ')' || sign === '〉' || sign === '〕' || sign === '”') depth--;
  }
  return depth;
}

/** How much of the words stands before 等部门 and its like. */
function beforeEtc(words: string): { length: number; isOpen: boolean } {
  for (let at = words.lastIndexOf('等'); at >= 0; at = at === 0 ? -1 : words.lastIndexOf('等', at - 1)) {
    const before = words.slice(0, at);
    const after = words.slice(at + 1);
    if (NO_ETC_AFTER.test(after) || (NO_ETC_BEFORE.test(before) && !isBody(before))) continue;
    if (AFTER_ETC.test(after.trim())) return { length: before.trimEnd().length, isOpen: true };
  }
  return { length: words.length, isOpen: false };
}

/** Two names that ran together, or a conjunction between a name and what may be one. */
function isUnclear(name: string): boolean {
  if (/(?:局|厅|街办|管委会|公司)[市区县省各](?!场|政|容|直|域|属|级)/.test(name)) return true;
  return /[和及与]/.test(name) && /^.{2,}?(?:以及|和|及|与).{2,}$/.test(name) && !isBody(name);
}

/** As the policies write names: full-width brackets, curly quotes, no spaces between Chinese characters. */
function normalised(words: string): string {
  if (!/[()"\s*＊★☆▲△※]/.test(words)) return words;
  let isOpening = true;
  return words
    .trim()
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/"/g, () => {
      isOpening = !isOpening;
      return isOpening ? '”' : '“';
    })
    .replace(/[\s\u3000]+/g, (space, at: number, all: string) =>
      /[!-~]/.test(all.charAt(at - 1)) && /[!-~]/.test(all.charAt(at + space.length)) ? ' ' : '',
    )
    .replace(/^[*＊★☆▲△※]+|[*＊★☆▲△※]+$/g, '');
}

/** 市教育、民政、财政局 → 市教育局, 市民政局, 市财政局, where that is certain. */
function expandShared(chars: string, bodies: ListedBody[]): ListedBody[] {
  if (!bodies.some(({ name }) => beginsShared(name))) return bodies;
  const expanded = [...bodies];
  let first = 0;
  while (first < expanded.length) {
    if (!beginsShared((expanded[first] as ListedBody).name)) {
      first++;
      continue;
    }
    const run = expanded.slice(first, first + 12);
    const names = sharedPrefixNames(run.map(({ name }) => name));
    // Only where nothing but 、 stood between them.
    const areNeighbours = run
      .slice(0, names?.length)
      .every((body, at) => at === 0 || /^[\s、]*$/.test(chars.slice((run[at - 1] as ListedBody).end, body.start)));
    if (names === null || !areNeighbours) {
      first++;
      continue;
    }
    for (const [at, name] of names.entries()) expanded[first + at] = { ...(run[at] as ListedBody), name };
    first += names.length;
  }
  return expanded;
}
