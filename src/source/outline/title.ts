/** Where the title of an item ends and its text begins. */

import { CharacterSet } from '../character-set.js';
import { Beginning } from '../edge-pattern.js';
import type { Text } from '../text.js';
import { isFrameworkTitle } from './framework.js';
import type { Style } from './marker.js';
import { tailStart } from './tail.js';

export interface TitleCut {
  /** Null where the item has no title. */
  title: Text | null;
  /** What is left of the line. */
  rest: Text;
  /** What the cut rests on: a stop, or only the sense of the words (`lost-stop`); `unclear` where a stop is missing but the place is not certain. */
  basis: 'stop' | 'lost-stop' | 'unclear';
}

const LONGEST = 45;
/** Words of a duty or a definition: a sentence with them is text, however short it is. */
const MODALS =
  /应当|应该|必须|不得|是指|可以|不超过|不低于|不少于|不高于|至少|以上|以下|以内|(?:按照?|依照?|依)(?:各自)?(?:的)?(?:工作)?(?:职责|职能|分工)|一般应|均应|(?<![供对反适响效感相])应[在于]|为(?:牵头|责任)单位|(?:政府|部门|会议|小组|委员会|单位)由|隶属/;
/** A figure with its unit; 15分钟生活圈 and the like are names. */
const FIGURE =
  /[0-9０-９]\s*(?:个|户|人|名|家|所|项|处|元|万|亿|平方|公里|公顷|亩|吨|次|张|%|％|‰|株|棵|座|台|辆|套|间|栋|幢|场|条|支|盏|批|件|米|小时|学时|课时|天|日内|个?工作日|个?月)/;
/** 全面实施阶段（2024年4月—10月） */
const DATED = /[（(][^（）()]{0,40}[月日][^（）()]{0,8}[）)]$/;
/** What a sentence begins with, and no title. */
const OPENS_SENTENCE = new Beginning(/^(?:本|凡|各|对于|对.*的，|(?:按照|根据|为了?|依据|依托|围绕|结合|针对)[^，,]*[，,])/);
/** 民政部门根据家庭困难程度，……: who does it stands in front, as in a sentence, and in no title. */
const HAS_SUBJECT = /^[一-龥]{1,8}(?:部门|政府|机构|办事处|委员会)(?:根据|按照|依据|依照|会同|将(?!来)|定期)/;
const COMMON_HAN = CharacterSet.ofClass('一-鿿');
const OPENING = new CharacterSet('（(《“〈「【');
const CLOSING = new CharacterSet('）)》”〉」】');
/** Words of a sentence of an article that is short by chance. */
const SENTENCE =
  /办法|本规|本措施|本政策|本细则|负责|禁止|严禁|由|是|为(?!民)|施行|执行|适用(?!范围)|制定|实行|坚持|遵循|依照|按照|每|[一二两三四五六七八九十]+[次年月日天个项]/;
/** （五）各乡镇人民政府：…… in a list of who does what. */
const ALL_OF_A_KIND = /^各[一-龥（）、]{0,16}(?:政府|部门|单位|街道|乡镇|办事处|社区|园区|企业|学校|[镇乡区县市])$/;
/** 一、有设施——每300户设置1座 */
const DASHED = /^([一-龥“”、]{2,20})——(?=[^—])/;
const LONGEST_DASHED = 20;
/** 二、加分标准：…… */
const NAMED_LIST = /^[^，,、。以下列应须有具符需\s]{2,6}(?:标准|条件|要求)$/;
/** 老旧小区改造　建设内容：……: the name of the item, and the first of its fields. */
const NAMED_FIELD = /^(.{4,40}?)[\s\u3000]*(?:建设|实施|项目|工作|主要|具体|改造)内容$/;
const FRAMEWORK_START = /^(?:指导思想|基本原则|工作原则|总体目标|工作目标|主要目标|总体要求|重要意义)(?=[坚以深为到认全按贯在高围落紧牢])/;
/** Verbs that a title or a sentence of an official text begins with. */
const VERB =
  /发挥|建立|加强|完善|健全|推进|推动|落实|强化|优化|深化|提升|提高|加快|加大|构建|规范|制定|组织|开展|实施|支持|鼓励|引导|培育|统筹|明确|坚持|严格|围绕|聚焦|按照|依托|充分|积极|大力|切实|进一步|各级|各地|各有关/g;
/** After these a verb goes on with the phrase (社区的建立, 和完善, 不断加强) and begins no new sentence. */
const JOINTS = /[的地得和与及、，,；;并或以为在对不要来步续力极快大面]$/;

/** Cuts what follows the number of an item; `siblingsStandAlone` says that titles of its kind stand on lines of their own here. */
export function cutTitle(text: Text, style: Style | null, standsAlone: boolean, siblingsStandAlone: boolean): TitleCut {
  const { chars } = text;
  if (style === 'article') return articleTitle(text, standsAlone);
  const dashed = style === null || chars.lastIndexOf('——', LONGEST_DASHED) < 0 ? null : DASHED.exec(chars)?.[1];
  if (dashed && isTitleLike(dashed)) return cut(text, dashed.length, dashed.length + 2);
  const tail = tailStart(chars);
  const end = stopAt(chars);
  if (end >= tail) return wholeLine(text, tail, standsAlone, siblingsStandAlone);
  const stop = chars[end] as string;
  const head = chars.slice(0, end);
  const isLast = chars.slice(end + 1, tail).trim() === '';
  if (stop === '：' || stop === ':') {
    const name = NAMED_FIELD.exec(head)?.[1];
    if (name !== undefined && isTitleLike(name)) return cut(text, name.length, name.length);
    if (style !== null && (!isLast || standsAlone) && NAMED_LIST.test(head)) return cut(text, end, end + 1);
    if (!isLast && ALL_OF_A_KIND.test(head)) return cut(text, end, end + 1);
    return isLabel(head) && !isLast ? cut(text, end, end + 1) : untitled(text);
  }
  if (siblingsStandAlone && head.length > 25) return lostStop(text, head);
  if (isTitleLike(head) && !(isLast && !standsAlone && isSentence(head))) return cut(text, end, end + 1);
  return spacedTitle(text) ?? frameworkTitle(text) ?? untitled(text);
}

/** Whether words before a stop read as a title: short, no duty, no figure, no list of sentences. */
export function isTitleLike(head: string): boolean {
  if (head.length === 0 || head.length > LONGEST) return false;
  // Most have neither marks nor figures: then only their words matter.
  if (isOnlyHan(head)) return head.length > 1 && !MODALS.test(head) && !OPENS_SENTENCE.test(head);
  if (/[；;]/.test(head)) return false;
  if ((head.match(/[，,]/g)?.length ?? 0) > 3) return false;
  if (/^[（(《]/.test(head) && !/[）)》]./.test(head)) return false;
  // A title mark that nothing closes, and no more than a few Chinese characters: damage, and no title.
  if (head.lastIndexOf('《') > head.lastIndexOf('》') || isOpen(head) || !/[一-鿿]{2}|^[A-Za-z0-9“《]/.test(head)) return false;
  return (
    !MODALS.test(head) &&
    !FIGURE.test(head.replace(DATED, '').replace(/“[^”]*”/g, '')) &&
    !/^(?:到|至)?20\d\d年/.test(head) &&
    !OPENS_SENTENCE.test(head) &&
    !HAS_SUBJECT.test(head)
  );
}

function isOnlyHan(words: string): boolean {
  const { length } = words;
  for (let at = 0; at < length; at++) if (!COMMON_HAN.has(words.charCodeAt(at))) return false;
  return true;
}

/** 某某网讯（记者 张某）: a bracket that the words end inside of. */
function isOpen(head: string): boolean {
  return Math.max(head.lastIndexOf('（'), head.lastIndexOf('(')) > Math.max(head.lastIndexOf('）'), head.lastIndexOf(')'));
}

/** A line without a stop inside: all of it is the title, or all of it is text. */
function wholeLine(text: Text, tail: number, standsAlone: boolean, siblingsStandAlone: boolean): TitleCut {
  const chars = text.chars.slice(0, tail).trimEnd();
  const bare = chars.replace(/[。．.：:]$/, '');
  const found = spacedTitle(text) ?? frameworkTitle(text);
  if (found && chars.length > LONGEST) return found;
  const isText = bare.length > LONGEST || /[；;，,]$/.test(bare);
  if (isText) return siblingsStandAlone && !standsAlone ? lostStop(text, bare) : untitled(text);
  // With text under it the line is a heading, whatever it says; alone it is one where it does not read as a sentence.
  // 实行一照多址，当日办结（市市场监管局负责）。 is a sentence that its tail stands in.
  const isClosed = tail < text.length && /[。；;]\s*$/.test(text.chars) && isSentence(bare);
  if (
    standsAlone ||
    (isTitleLike(bare) && !/[。；;]$/.test(chars) && !isClosed) ||
    (tail < text.length && isTitleLike(bare) && !isSentence(bare))
  ) {
    return { title: text.slice(0, bare.length), rest: text.slice(tail).trim(), basis: 'stop' };
  }
  return untitled(text);
}

/**
 * The name of an article in a text that names its articles without brackets: 第三条 落户奖励。对……, 第三条 落户奖励 对……. Null where
 * the first words are a sentence.
 */
export function articleName(text: Text, standsAlone: boolean): TitleCut | null {
  const found = /^([^。：:，,\s\u3000（(《“；;0-9０-９]{2,20})(?:[。：:][ \t\u3000\u00a0]*|[ \t\u3000\u00a0]+)/.exec(
    text.chars.slice(0, 30),
  );
  const name = found?.[1];
  if (!found || name === undefined || (found[0].length === text.length && !standsAlone) || !isTitleLike(name) || SENTENCE.test(name))
    return null;
  if (/[：:]$/.test(found[0]) && !isLabel(name)) return null;
  return cut(text, name.length, found[0].length);
}

/** 第三条【适用范围】……, 第三条（适用范围）……; else an article is text, unless it is but a few words above its text. */
function articleTitle(text: Text, standsAlone: boolean): TitleCut {
  const found = /^[【（(〔[]([^】）)〕\]]{1,30})[】）)〕\]]\s*/.exec(text.chars.slice(0, 60));
  if (found) {
    const [all, title = ''] = found;
    return { title: text.slice(1, 1 + title.length), rest: text.slice(all.length), basis: 'stop' };
  }
  const isHeading = standsAlone && text.length <= 20 && !/[。；;：:，,]/.test(text.chars);
  return isHeading ? { title: text, rest: text.slice(text.length), basis: 'stop' } : untitled(text);
}

/** Index of the first stop: 。 or its like; a half-width point between Chinese characters; a colon before all of them. */
function stopAt(chars: string): number {
  const limit = Math.min(chars.length, 400);
  let depth = 0;
  for (let at = 0; at < limit; at++) {
    const unit = chars.charCodeAt(at);
    if (unit > 0x4dff && unit < 0xa000) continue;
    const char = chars[at] as string;
    if (OPENING.has(unit)) depth++;
    else if (CLOSING.has(unit)) depth = Math.max(0, depth - 1);
    else if (char === '。' || char === '！' || char === '？') return at;
    else if (depth > 0) continue;
    else if ((char === '.' || char === '．') && /[一-鿿”）)]/.test(chars[at - 1] ?? '') && /[一-鿿“（(0-9]/.test(chars[at + 1] ?? ''))
      return at;
    else if ((char === '：' || char === ':') && !(isDigit(chars, at - 1) && isDigit(chars, at + 1))) return at;
  }
  return chars.length;
}

/** 20:30 is a time of day, 1:3 a ratio. */
function isDigit(chars: string, at: number): boolean {
  const unit = chars.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** 责任明确：…… is a title; 具体标准如下：…… begins a list. */
function isLabel(head: string): boolean {
  return (
    head.length <= 20 &&
    isTitleLike(head) &&
    !/[，,]/.test(head) &&
    !/(?:如下|以下|下列|包括|为|是|即|分别|要求|条件|标准|做到|其中)$/.test(head)
  );
}

/** Whether a title has the words of a sentence: 县政府实行县长负责制. */
export function readsAsSentence(title: string): boolean {
  return SENTENCE.test(title);
}

/** Whether a lone sentence says something to do rather than naming it: then it is the text itself. */
function isSentence(head: string): boolean {
  return head.length > 25 || /[，,]/.test(head) || /[0-9０-９]/.test(head);
}

/** （一）指导思想  以…… */
function spacedTitle(text: Text): TitleCut | null {
  const found = /^([^\s，,。；;：:]{2,24})[ \t\u3000\u00a0]+(?=[一-鿿“])/.exec(text.chars.slice(0, 60));
  if (!found || text.length - found[0].length < 20 || !isTitleLike(found[1] as string)) return null;
  return cut(text, (found[1] as string).length, found[0].length);
}

/** 指导思想以……: the name of such an item is known, so its end is certain. */
function frameworkTitle(text: Text): TitleCut | null {
  const found = FRAMEWORK_START.exec(text.chars.slice(0, 20));
  if (!found || !isFrameworkTitle(found[0])) return null;
  return { title: text.slice(0, found[0].length), rest: text.slice(found[0].length).trim(), basis: 'lost-stop' };
}

/** 完善组织领导，加强部门协作建立……: a second verb right after a whole phrase begins the text, if it is the only such place. */
function lostStop(text: Text, sentence: string): TitleCut {
  const places: number[] = [];
  const reach = sentence.slice(0, 36);
  let from = 0;
  for (const found of reach.matchAll(VERB)) {
    const at = found.index;
    const phrase = reach.slice(from, at);
    // The verb right after a comma begins another phrase of the title.
    if (/[，,]$/.test(reach.slice(0, at)) || at === 0) {
      from = at;
      continue;
    }
    if (phrase.length >= 6 && startsWithVerb(phrase) && !JOINTS.test(phrase)) places.push(at);
  }
  const [place] = places;
  if (place === undefined || places.length > 1) return { title: null, rest: text, basis: 'unclear' };
  return { title: text.slice(0, place), rest: text.slice(place), basis: 'lost-stop' };
}

function startsWithVerb(phrase: string): boolean {
  return phrase.search(VERB) === 0;
}

function cut(text: Text, end: number, next: number): TitleCut {
  return { title: text.slice(0, end).trim(), rest: text.slice(next).trim(), basis: 'stop' };
}

function untitled(text: Text): TitleCut {
  return { title: null, rest: text, basis: 'stop' };
}
