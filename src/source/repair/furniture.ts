import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import type { Block } from '../reading.js';
import { WHITE_SPACE } from '../white-space.js';
import { charsOf, firstWords, textsOf } from './blocks.js';
import {
  CERTAIN,
  CREDITS,
  DATED,
  LIKELY,
  LINK_POOL,
  LIST_HEAD,
  NAVIGATION,
  SECTION,
  SITE_BAR,
  SPAM,
  TERMS,
  TRAIL,
} from './furniture-words.js';
import { ADVERTISED, BAR, COLON, kindsOf, TERMS_OF_USE, UNUSUAL } from './kinds.js';
import type { Log } from './log.js';
import { BEGINS_ITEM, BEGINS_TAIL, DATE_LINE } from './sentences.js';

/** `spam` goes wherever it stands, the others only before and after the text; `text` is the text. */
type Kind = 'text' | 'title' | 'unknown' | 'dated' | 'credits' | 'likely' | 'certain' | 'list-head' | 'navigation' | 'spam';

/** Longer lines are looked at with the beginning only: a pattern that searches costs time, and furniture is short. */
const LOOKED_AT = 400;
/** What parts the names of sections in a line. */
const PARTS = new CharacterSet(`${WHITE_SPACE}|｜>›»/·`);
/** What a title, a document number, an addressee or the like consists of. */
const TITLE =
  /《.+》|〔\d{4}〕|(?:通知|通告|公告|意见|办法|规定|规范|方案|措施|细则|条例|决定|决议|规划|纲要|计划|指南|清单|标准|指引|制度|规则|章程|批复|函|令|报告|要点|目录|政策|材料|汇报|总结|讲话)(?:\s*[（(【[].{1,20}[）)】\]])?$|^[【[（(](?:有效|现行有效|失效|废止|已废止|已失效|部分失效)[】\]）)]|^(?:征求意见稿|试行|草案)/;
const BULLET = new Beginning(/^[-*•●◆■▪○◇□·]\s*/);
const HOST = new Beginning(/^[（(]?(?:主办|承办|协办)(?:单位|部门)?[:：]/);
/** What cannot begin a title, though one may follow. */
const NO_TITLE = new Beginning(/^(?:[上下]一|相关|摘要|导语|来源|[[【]摘|核心提示|编者按|更多|热门|推荐|最新)/);
const ADDRESSEE = new Ending(/^[^。]{4,200}(?:[政府委局办会厅部区县市院司企业位门团]|机构|组织)[:：]$/);
/** Where an encyclopaedia lets its reader jump to: 第十一条 第二十一条 第三十一条. */
const ARTICLE_INDEX = new Beginning(/^(?:第[一二三四五六七八九十百]{1,5}[条章节]\s+){1,60}第[一二三四五六七八九十百]{1,5}[条章节]$/);
/** What a data base says of the document beside its text: 某某®提示：…… */
const REVIEWED = /^\S{1,6}®\s?提示\s*[:：]/;
/** Lines of a catalogue entry, which say things about the document itself. */
const CATALOGUE =
  /(?:索\s*引\s*号|发文字号|文\s*号|成文日期|发文机关|发布机构|发文单位|有\s*效\s*性|主题分类|公文时效|生效日期|实施日期|施行日期|制定机关)\s*[】\]]?\s*[:：]/;

/** What was left, and what was taken out in the order of the text: dates of publication stand there. */
export interface Cleared {
  blocks: Block[];
  furniture: Block[];
}

/**
 * Takes out what belongs to the page and not to the text: what the intake marked, navigation and the like before the
 * text, copyright lines, links and terms of use after it, advertising and stray `names` anywhere. Each piece is listed
 * with its first words.
 * @param names pasted foreign names: lines that consist of nothing else are furniture
 */
export function removeFurniture(blocks: readonly Block[], names: readonly string[], log: Log): Cleared {
  const kinds = blocks.map((block) => kindOf(block, names));
  // Where several lines name a host, they are tails, and not the host of the site.
  const hosts = blocks.flatMap((block, index) => (block.kind === 'paragraph' && HOST.test(block.text.chars) ? [index] : []));
  if (hosts.length > 1) for (const index of hosts) kinds[index] = 'text';
  markTerms(kinds);
  const isTaken = kinds.map((kind) => kind === 'spam');
  markIntake(blocks, kinds, isTaken);
  markTop(kinds, isTaken);
  markBottom(kinds, isTaken);
  const furniture: Block[] = [];
  const kept = blocks.filter((block, index) => {
    if (!isTaken[index]) return true;
    furniture.push(block);
    const text = textsOf(block).find(({ chars }) => chars.trim() !== '') ?? textsOf(block)[0];
    if (text) log.repaired('page-furniture', text, 0, { before: firstWords(block), after: '' });
    return false;
  });
  return { blocks: kept, furniture };
}

/** Terms of use under a heading of their own are one list, though single ones read like clauses. */
function markTerms(kinds: Kind[]): void {
  let texts = 0;
  let certain = 0;
  let first = -1;
  for (let index = kinds.length - 1; index >= 0; index--) {
    if (kinds[index] === 'list-head' && certain > texts * 2) first = index;
    if (kinds[index] === 'text') texts++;
    if (kinds[index] === 'certain') certain++;
  }
  if (first >= 0) kinds.fill('certain', first + 1);
}

/** What the structure of a web page says is believed, unless the text itself would go with it. */
function markIntake(blocks: readonly Block[], kinds: readonly Kind[], isTaken: boolean[]): void {
  let inside = 0;
  let outside = 0;
  for (const [index, block] of blocks.entries()) {
    if (kinds[index] !== 'text') continue;
    if (block.isFurniture) inside += charsOf(block).length;
    else outside += charsOf(block).length;
  }
  if (inside > outside) return;
  for (const [index, block] of blocks.entries()) if (block.isFurniture) isTaken[index] = true;
}

/** Up to the first words of the text itself. */
function markTop(kinds: readonly Kind[], isTaken: boolean[]): void {
  const text = kinds.indexOf('text');
  const end = text < 0 ? kinds.length : text;
  let lastNavigation = -1;
  for (let index = 0; index < end; index++) if (kinds[index] === 'navigation') lastNavigation = index;
  for (let index = 0; index < end; index++) {
    const kind = kinds[index];
    if (kind === 'certain' || kind === 'list-head' || kind === 'navigation' || kind === 'dated') isTaken[index] = true;
    else if ((kind === 'likely' || kind === 'credits') && (isFurnitureKind(kinds[index - 1]) || isFurnitureKind(kinds[index + 1])))
      isTaken[index] = true;
    // The name of the site, a picture's caption and the like stand above its navigation.
    else if (kind === 'unknown' && index < lastNavigation) isTaken[index] = true;
  }
}

/** From the last words of the text on. */
function markBottom(kinds: readonly Kind[], isTaken: boolean[]): void {
  const start = kinds.lastIndexOf('text') + 1;
  // Without any text nothing can be after it.
  if (start === 0) return;
  let isList = false;
  for (let index = start; index < kinds.length; index++) {
    const kind = kinds[index];
    if (kind === 'list-head') isList = true;
    if (isList || isFurnitureKind(kind)) isTaken[index] = true;
    // A contact, a date, a source may be the document's own, unless the page has begun to speak before.
    else if ((kind === 'likely' || kind === 'dated') && isTaken[index - 1]) isTaken[index] = true;
    else if (kind === 'credits' && (isTaken[index - 1] || isFurnitureKind(kinds[index + 1]))) isTaken[index] = true;
  }
}

function isFurnitureKind(kind: Kind | undefined): boolean {
  return kind === 'certain' || kind === 'navigation' || kind === 'list-head' || kind === 'spam';
}

function kindOf(block: Block, names: readonly string[]): Kind {
  if (block.kind === 'table') return kindOfTable(block);
  const { kinds } = block.text;
  const chars = BULLET.without(block.text.chars.trim());
  if (names.length > 0 && isNameAlone(chars, names)) return 'spam';
  const head = chars.slice(0, LOOKED_AT);
  if (isSpam(head, kinds) || ((kinds & BAR) !== 0 && isLinkFarm(chars))) return 'spam';
  if (LIST_HEAD.test(head)) return 'list-head';
  if (chars.length <= 60 && SITE_BAR.test(head) && !/[。；，]/.test(head)) return 'navigation';
  if (NAVIGATION.test(head) || ((kinds & TERMS_OF_USE) !== 0 && TRAIL.test(head)) || isSections(head)) return 'navigation';
  if (ARTICLE_INDEX.test(head) || ((kinds & UNUSUAL) !== 0 && REVIEWED.test(head))) return 'certain';
  if ((kinds & COLON) !== 0 && CATALOGUE.test(head)) return 'title';
  if (head.includes('关于') && TITLE.test(head) && !NO_TITLE.test(head) && chars.length < 120 && !/[。；]/.test(head)) return 'title';
  if (DATED.test(head)) return chars.length < 120 ? 'dated' : 'text';
  // A clause may speak of sites and their marks; a sentence is furniture only by the words of terms and leads.
  const isItem = BEGINS_ITEM.test(head) || isLongSentence(chars);
  if (isItem && (kinds & TERMS_OF_USE) !== 0 && TERMS.test(head)) return 'certain';
  if (!isItem && CERTAIN.test(head)) return 'certain';
  if (chars.length < 100 && CREDITS.test(head)) return 'credits';
  if (chars.length < 100 && LIKELY.test(head)) return 'likely';
  if (isItem || BEGINS_TAIL.test(head) || ADDRESSEE.test(head)) return 'text';
  if (DATE_LINE.test(head) || TITLE.test(head)) return 'title';
  return 'unknown';
}

function kindOfTable(block: Block & { kind: 'table' }): Kind {
  const chars = charsOf(block);
  if (isSpam(chars.slice(0, LOOKED_AT), kindsOf(chars.slice(0, LOOKED_AT)))) return 'spam';
  if (CATALOGUE.test(chars.slice(0, LOOKED_AT))) return 'title';
  return block.rows.length >= 2 && chars.length > 60 ? 'text' : 'unknown';
}

function isLongSentence(chars: string): boolean {
  return chars.length >= 40 && /[。；，;,]/.test(chars);
}

function isNameAlone(chars: string, names: readonly string[]): boolean {
  let rest = chars;
  for (const name of names) rest = rest.split(name).join('');
  rest = rest.replace(/[\s|｜>›»:：-]/g, '');
  return rest === '' && chars !== '';
}

/** What `LINK_POOL` has in each of its forms. */
const POOLS = ['蜘蛛池', '友情链接', '网站模板'];

/** Two words of advertising, or one in a short line that is no sentence. */
function isSpam(chars: string, kinds: number): boolean {
  if ((kinds & ADVERTISED) === 0) return false;
  // Three plain searches cost less than the pattern of them all.
  if (POOLS.some((words) => chars.includes(words)) && LINK_POOL.test(chars)) return true;
  SPAM.lastIndex = 0;
  let count = 0;
  while (SPAM.exec(chars) !== null) count++;
  if (count === 0) return false;
  // A text against gambling names it, too; it has sentences.
  const isSentence = /[。；]/.test(chars) || BEGINS_ITEM.test(chars);
  return isSentence
    ? count >= 6
    : count >= 3 || (count >= 2 && chars.length < 60) || /国产精品|威尼斯人|百家乐|bet365|久久精品/i.test(chars);
}

/** Names of places or shops with bars between them. */
function isLinkFarm(chars: string): boolean {
  const parts = chars.split(/[|｜]/);
  if (parts.length < 9 || /[。；]/.test(chars)) return false;
  const names = parts.filter((part) => /^.{0,20}[县市区旗州省镇网]$/.test(part.trim()) || /^[\u3400-\u9fff]{2,4}$/.test(part.trim()));
  return names.length >= parts.length * 0.7;
}

/** Three names of sections in a line that is no sentence. */
function isSections(chars: string): boolean {
  if (chars.length > 200 || !PARTS.isIn(chars) || /[。；，]/.test(chars)) return false;
  SECTION.lastIndex = 0;
  const parts = chars.split(/[\s|｜>›»/·]+/).filter((part) => part !== '');
  let count = 0;
  for (const part of parts) {
    SECTION.lastIndex = 0;
    if (SECTION.exec(part)?.[0] === part) count++;
  }
  return count >= 3;
}
