import { CharacterSet } from './character-set.js';
import { issuersBefore, issuersIn } from './citations/issuers.js';
import { Beginning, Ending } from './edge-pattern.js';
import { Marks } from './marks.js';
import { plainDigits } from './numerals.js';
import { fullWidth } from './outline/width.js';
import type { ReadCitation } from './reading.js';
import type { Text } from './text.js';

/** No title is longer: a 《 that nothing closes must not cost the whole text. */
const LONGEST = 200;
const NUMBER =
  /([一-鿿A-Za-z]{1,20}?(?:（[一-鿿]{1,6}）)?[一-鿿]{0,4})\s*[〔[【﹝［（(]\s*((?:19|20)[0-9０-９]{2}|[12１２][0-9０-９]{3})\s*[〕\]】﹞］）)]\s*(?:第\s*)?([0-9０-９]{1,5}(?:-[0-9]{1,3})?)\s*号/;
const ORDER =
  /([一-鿿]{2,12}令|[一-鿿]{2,12}公告)\s*((?:[12]\d{3}年)?)第?\s*([0-9０-９一二三四五六七八九十百]{1,6})\s*号|[国部省市厅局委]令\s*第\s*[0-9]{1,4}\s*号|第\s*([0-9０-９]{1,4})\s*号令/;
/** The name of a kind alone (《意见》) stands for a document that was named before. */
const ABBREVIATION =
  /^(?:实施|暂行|工作|试行|管理|若干|行动|总体|指导|专项)?(?:意见|方案|办法|措施|规定|细则|规划|计划|通知|决定|条例|纲要|要点|清单|规则|制度|标准|政策|章程|公约|协议|目录|指南|规范)$/;
/** What follows the title of the document itself in the notice that hands it over. */
const OWN_AFTER =
  /^[^《。]{0,40}?(?:印发给你们|发给你们|予以(?:印发|公布|发布)|现(?:予|将其)?(?:印发|公布|发布))|^[^《。；;]{0,8}(?:已经|业经|已|经)[^《。]{0,40}(?:同意|通过|审定)/;
/** 《甲方案》《乙措施》《丙措施》已经市政府同意: what is handed over together. */
const OTHERS_BEHIND = new Beginning(/^(?:[、和及与]?《[^《》]{2,60}》){1,6}/);
const BASIS_BEFORE = /(?:根据|按照|依据|依照|遵照|对照|贯彻|落实|结合)[^。；;]{0,60}$/;
/** 根据《关于公布清理结果的决定》，此文件宣布失效: what a page says of the document, which says nothing of it itself. */
const ABOUT_VALIDITY = /^(?:[（(][^（()）]{1,40}[）)])?[，,]?\s*(?:此|本|该)文件(?:已)?(?:被)?(?:宣布|予以)?(?:失效|废止|修改|继续有效)/;
/** 我局草拟了《……》, 关于公开征求对《……》的意见的通知: the document that the page puts up. */
const DRAFTED_BEFORE = new Ending(/(?:草拟|起草|拟订|拟定)了(?:《[^《》]{2,80}》、?)*$/);
const CONSULTED_BEFORE = new Ending(/征求对?$/);
const OPINIONS_AFTER = /^(?:[（(][^（()）]{1,12}[）)])?的?意见/;
/** What a document is made after: 根据《……》; 为贯彻落实《……》. */
const AFTER_ANOTHER = /(?:根据|按照|依据|依照|遵照)[^。；;]{0,60}$|(?:^|[。；;])\s*为[^。；;]{0,80}(?:贯彻|落实)[^。；;]{0,40}$/;
const OWN_BEFORE = /(?:^|[。，,；;])\s*(?:现将|现印发|现予|兹将)[^《。]{0,24}$/;

/** 关于印发《……》的通知, the notice that names in its title what it hands over. */
const ISSUED_BEFORE = new Ending(/(?:印发|公布|发布)\s*$/);
/** 以下简称《……》 */
const CALLED_BEFORE = new Ending(/(?:简称|统称|即|称)(?:为)?[：:]?[“"]?$/);
/** 国发〔2020〕1号《……》 */
const NUMBER_BEFORE = new Ending(/[^，,。；;：:（(《》、\s]{1,24}\s*[〔[【﹝［]\s*\d{4}\s*[〕\]】﹞］]\s*\d{1,5}\s*号(?:文件?)?\s*[）)]?$/);

/** 《某某清单.docx》: the name of a file, on the page that offers it. */
const FILE = /\.(?:docx?|xlsx?|pptx?|pdf|wps|ofd|txt|zip|rar)(?![A-Za-z0-9])/i;

interface Span {
  start: number;
  end: number;
  title: string;
}

/**
 * The documents named in 《》, with the number in brackets after them and the issuer before them. Left out are mere
 * abbreviations (以下简称《措施》), the document's own title in the notice that hands it over, and `own` where it is given.
 * Titles come in full width, with 〈〉 for inner marks. Linear in the length of the text.
 */
export function readCitations(text: Text, own: string | null = null): ReadCitation[] {
  const { chars } = text;
  if (!chars.includes('《')) return [];
  const citations: ReadCitation[] = [];
  let last: { end: number; issuer: string[]; number: string | null } | null = null;
  for (const span of spans(chars)) {
    const before = chars.slice(Math.max(0, span.start - 80), span.start);
    const after = chars.slice(span.end, span.end + 160);
    if (isAbbreviation(span.title, before) || isOwn(span.title, before, after, own) || isTitleLine(chars, span, own)) continue;
    const tail = bracketsAfter(after);
    const title = fullWidth(span.title) + tail.trial;
    const number = tail.number ?? numberBefore(before);
    const end = span.end + tail.length;
    const named = [issuersBefore(before), issuersIn(title)].find(({ length }) => length > 0) ?? [];
    const issuer: string[] =
      named.length === 0 && last && isCoordinate(chars.slice(last.end, span.start), title, number, last.number) ? last.issuer : named;
    citations.push({ title, number, issuer, text: text.slice(span.start, end) });
    last = { end, issuer, number };
  }
  return citations;
}

/** A document number at the beginning of `chars` or in them, as it is quoted: 市政办发〔2023〕24号. Null where there is none. */
export function documentNumber(chars: string): string | null {
  if (!chars.includes('号')) return null;
  const found = NUMBER.exec(chars);
  if (found) return `${fullWidth(found[1] as string)}〔${plainDigits(found[2] as string)}〕${plainDigits(found[3] as string)}号`;
  const order = ORDER.exec(chars);
  return order ? order[0].replace(/\s/g, '') : null;
}

/** Titles in 《》, outermost ones only. */
function* spans(chars: string): Generator<Span> {
  let at = chars.indexOf('《');
  while (at >= 0) {
    const span = spanAt(chars, at);
    if (span) yield span;
    at = chars.indexOf('《', span ? span.end : at + 1);
  }
}

/** Of titles; none goes over the end of a sentence. */
const BOUNDS = new Marks('《》。');

/** From a 《 to the 》 that closes it; where marks do not balance, to the most likely end. Null where nothing closes it. */
function spanAt(chars: string, start: number): Span | null {
  const limit = Math.min(chars.length, start + LONGEST);
  let depth = 0;
  let firstClose = -1;
  let inner = -1;
  for (let at = start; at >= 0; at = BOUNDS.next(chars, at + 1, limit)) {
    const char = chars[at];
    if (char === '《') {
      if (depth > 0 && firstClose >= 0) break;
      if (depth > 0 && inner < 0) inner = at;
      depth++;
    } else if (char === '》') {
      if (--depth === 0) return spanOf(chars, start, at);
      if (firstClose < 0) firstClose = at;
    } else if (char === '。' && depth > 0) break;
  }
  if (firstClose < 0) return null;
  const rest = /^[^《》。，,；;]{0,6}的(?:通知|意见|批复|函|决定|公告)/.exec(chars.slice(firstClose + 1, firstClose + 16));
  if (inner >= 0 && rest)
    return {
      ...spanOf(chars, start, firstClose),
      end: firstClose + 1 + rest[0].length,
      title: titleOf(chars.slice(start + 1, firstClose + 1 + rest[0].length)),
    };
  // 《关于印发《甲办法的通知》 lacks its inner mark, 《甲、《乙》 its first one.
  if (inner >= 0 && !/(?:印发|转发|发布|公布|修改|执行|实施|贯彻|落实|废止|关于|下发)[^《》]{0,12}$/.test(chars.slice(start + 1, inner)))
    return spanOf(chars, inner, firstClose);
  return spanOf(chars, start, firstClose);
}

function spanOf(chars: string, start: number, close: number): Span {
  return { start, end: close + 1, title: titleOf(chars.slice(start + 1, close)) };
}

function titleOf(inside: string): string {
  const inner = inside.replace(/[《<]/g, '〈').replace(/[》>]/g, '〉').trim();
  const open = inner.match(/〈/g)?.length ?? 0;
  const close = inner.match(/〉/g)?.length ?? 0;
  // 关于印发〈甲办法的通知: the mark that is missing stands before 的通知.
  return open === close + 1 ? inner.replace(/的(通知|意见|批复|函|决定)$/, '〉的$1') : inner;
}

function isAbbreviation(title: string, before: string): boolean {
  if (title.includes('.') && FILE.test(title)) return true;
  return title.length === 0 || ABBREVIATION.test(title) || CALLED_BEFORE.test(before.trimEnd());
}

/** 某局《关于甲的通知》和《关于乙的通知》: the issuer stands for both, where the second names no place or body itself. */
function isCoordinate(between: string, title: string, number: string | null, before: string | null): boolean {
  if (
    !/^(?:、|，|,|和|及|与|以及)*(?:印发|转发)?的?$/.test(between) &&
    !/^的(?:通知|意见)(?:、|，|,|和|及|与|以及)(?:印发|转发)?$/.test(between)
  )
    return false;
  if (number !== null && before !== null) return number.split('〔')[0] === before.split('〔')[0];
  return /^(?:关于|印发|转发)/.test(title);
}

function isOwn(title: string, before: string, after: string, own: string | null): boolean {
  // The title of a notice names what it hands over.
  if (ISSUED_BEFORE.test(before) && /^(?:[^《。，,；;]{0,12})?的(?:通知|公告|通告|决定)\s*$/.test(after)) return true;
  // 根据省民政厅《某管理办法》 in the 某市某管理办法 is that of the province.
  if (own !== null && bare(own).endsWith(bare(title)) && bare(title).length >= 8)
    return bare(own) === bare(title) || !AFTER_ANOTHER.test(before);
  if (ABOUT_VALIDITY.test(after) || DRAFTED_BEFORE.test(before) || (CONSULTED_BEFORE.test(before) && OPINIONS_AFTER.test(after)))
    return true;
  // 根据《某法》有关规定，经县政府同意 is about the text that speaks, not about the law.
  const behind = OTHERS_BEHIND.without(after);
  return (OWN_AFTER.test(behind) && !BASIS_BEFORE.test(before)) || OWN_BEFORE.test(before);
}

/** 某府发〔2014〕7号《某府关于印发〈某办法〉的通知》 on a line of its own, in the text that is the 某办法. */
function isTitleLine(chars: string, { start, end, title }: Span, own: string | null): boolean {
  if (own === null || chars.length > 240 || !bare(title).includes(bare(own))) return false;
  return /^\s*(?:[^\s《》。，]{2,24}号)?\s*$/.test(chars.slice(0, start)) && chars.slice(end).trim() === '';
}

/** A title as it stands between 《 and 》: what it cites itself is in 〈 and 〉 there. */
export const inCitation = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');

function bare(title: string): string {
  return title.replace(/[\s〈〉《》“”]/g, '');
}

/** （市政办发〔2023〕24号）, （试行） and the like right after a title. */
function bracketsAfter(after: string): { number: string | null; trial: string; length: number } {
  let at = 0;
  let number: string | null = null;
  let trial = '';
  for (let group = 0; group < 3; group++) {
    const open = /^\s*[（(〔[]/.exec(after.slice(at, at + 4));
    if (!open) break;
    const close = closing(after, at + open[0].length - 1);
    if (close < 0) break;
    const inside = after.slice(at + open[0].length, close);
    const found: string | null = number === null ? documentNumber(inside) : null;
    if (found) number = found;
    else if (/^(?:试行|暂行|修订|修正|征求意见稿|送审稿|\d{4}年?(?:版|本|修订|修正))$/.test(inside.trim())) trial = `（${inside.trim()}）`;
    else break;
    at = close + 1;
  }
  return { number, trial, length: at };
}

const OPENING = new CharacterSet('（(〔[【﹝［');
const CLOSING = new CharacterSet('）)〕]】﹞］');

/** Of the bracket that opens at `open`; brackets of all kinds nest in each other. */
function closing(chars: string, open: number): number {
  let depth = 0;
  for (let at = open; at < chars.length; at++) {
    const unit = chars.charCodeAt(at);
    if (OPENING.has(unit)) depth++;
    else if (CLOSING.has(unit) && --depth === 0) return at;
  }
  return -1;
}

function numberBefore(before: string): string | null {
  const found = NUMBER_BEFORE.exec(before);
  return found ? documentNumber(found[0].replace(/^.*(?:根据|按照?|依据|落实|贯彻|转发|执行)/, '')) : null;
}
