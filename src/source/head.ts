import { isBody } from './citations/issuers.js';
import { after, datesIn, type FoundDate } from './head/dates.js';
import { type Dated, dateBeside, issueDate, pageLines, signedLine } from './head/issued.js';
import { orderIn, ownNumber } from './head/number.js';
import { findTitle } from './head/title.js';
import { chineseNumber, plainDigits } from './numerals.js';
import { isDateLine, isSignature } from './outline/closing.js';
import type { Block, Head, Outline } from './reading.js';

const EFFECTIVE_DATE = /(?:生效|施行|实施)\s*(?:日期|时间)\s*[】\]]?\s*[:：；|｜]/;
const EXPIRY_DATE = /(?:废止|失效)\s*(?:日期|时间)\s*[】\]]?\s*[:：；|｜]/;
const ISSUER_LABEL =
  /(?:发文机关|发文单位|发文部门|发布机构|发布机关|发布部门|颁布单位|颁布部门|颁布机关|制定机关|制定单位|制发机关|印发机关|发布单位|公开责任部门|起草单位)\s*[:：；|｜][\s；]*([^\s:：；|｜]{2,40})/;

/**
 * What the head and the end of a text say about the document itself; null and `unknown` where they say nothing. `blocks` are
 * those of the whole page, its furniture too where it is kept: only there stands when it was put up.
 */
export function readHead(outline: Outline, blocks: Block[]): Head {
  const opening = outline.opening.map(({ chars }) => chars);
  const closing = outline.closing.map(({ chars }) => chars);
  const headings = new Set(blocks.slice(0, 60).flatMap((block) => (block.kind === 'heading' ? [block.text.chars.trim()] : [])));
  const found = findTitle(opening, headings);
  const order = orderIn(opening);
  const number = ownNumber(opening) ?? order?.number ?? null;
  const dated = ofItsYear(issueDate(opening, closing, blocks, found.title), number);
  const own = outline.clauses.slice(0, outline.firstClauses ?? outline.clauses.length);
  const ends = [...closing, ...own.slice(-6).flatMap(({ body }) => body.map(({ chars }) => chars)), ...opening.slice(-6)];
  const { effective, expires } = period(ends, dated.basis === 'document' ? dated.date : null);
  return {
    title: found.title,
    number,
    issuer: issuers(
      found.issuer.length === 0 && order && isBody(order.issuer) ? [withoutState(order.issuer)] : found.issuer,
      opening,
      closing,
    ),
    issued: dated.date,
    issuedBasis: dated.basis,
    status: statusOf(opening, blocks),
    effective: effective ?? dateBeside(opening, EFFECTIVE_DATE),
    expires: expires ?? dateBeside(opening, EXPIRY_DATE),
  };
}

/** When a page was put up says when a document was issued only where its number is of the same year. */
function ofItsYear(dated: Dated, number: string | null): Dated {
  const year = /[〔[【（(](\d{4})/.exec(number ?? '')?.[1];
  const isOther = dated.basis === 'upload' && year !== undefined && dated.date?.slice(0, 4) !== year;
  return isOther ? { date: null, basis: 'unknown' } : dated;
}

/** As the title names them, else as they sign, else as a label of the page says. */
function issuers(fromTitle: readonly string[], opening: readonly string[], closing: readonly string[]): string[] {
  const named = unique(fromTitle.filter((name) => !/[：:]/.test(name)));
  for (const lines of [closing, opening]) {
    const date = lines.findLastIndex((line) => isDateLine(line));
    const signed: string[] = [];
    for (let at = date - 1; at >= 0 && isSignature(lines[at] as string); at--)
      signed.unshift(...(lines[at] as string).split(/[\s、]+/).filter(isBody));
    // 县人民政府 of the title is the 平川县人民政府 that signs.
    const isFuller = named.length === signed.length && named.every((name, index) => isSameOffice(name, signed[index] as string));
    if (signed.length > 0 && (named.length === 0 || isFuller)) return unique(signed);
  }
  if (named.length > 0) return named;
  const beside = signedLine([...closing, ...opening]);
  if (beside) return unique(beside.names);
  const labelled = opening.map((line) => ISSUER_LABEL.exec(line)?.[1]).find((name) => name !== undefined);
  if (labelled !== undefined) return unique(labelled.split(/[、，,;；]/).filter(isBody));
  // A data base of laws names the office below the title, and no one signs.
  const alone = opening
    .slice(0, 12)
    .find((line) => isSignature(line) && /(?:政府|人民代表大会|常务委员会|人大|常委会|国务院|[部委厅局署])$/.test(line));
  if (alone !== undefined) return unique(alone.split(/[\s、]+/).filter(isBody));
  // 某县人民政府工作规则 is that of the 某县人民政府.
  const own = opening.slice(0, 12).flatMap((line) => OWN_RULES.exec(line)?.[1] ?? []);
  return own.slice(0, 1);
}

const OWN_RULES =
  /^([^，。《》\s]{2,14}人民政府(?:办公[厅室])?)(?:工作|议事|会议|常务会议)[^，。\s]{0,16}(?:规则|制度|规定|办法)\s?(?:[（(].{1,8}[）)])?$/;

/** 中华人民共和国国务院令 is that of the 国务院. */
function withoutState(name: string): string {
  return name.replace(/^中华人民共和国(?=.{2})/, '');
}

/** The name that a title gives a body, and the whole one: a title breaks behind 某市人民代表大会, and goes on with 常务委员会公告. */
function isSameOffice(name: string, whole: string): boolean {
  return (
    whole.endsWith(name) ||
    whole === name.replace(/(?<=[省市区县州旗])政府/, '人民政府') ||
    (name.endsWith('人民代表大会') && whole === `${name}常务委员会`)
  );
}

/** What a data base says of a document whose office has looked through its documents again; the last of them holds. */
const REVIEWED = /^\S{0,8}提示\s*[:：][^。]*?(继续有效|废止|失效)\s*[。.]?$/;

function statusOf(opening: readonly string[], blocks: readonly Block[]): Head['status'] {
  const said = ownStatus(opening);
  if (said !== 'unknown') return said;
  const reviewed = pageLines(blocks)
    .flatMap((line) => REVIEWED.exec(line)?.[1] ?? [])
    .at(-1);
  if (reviewed === undefined) return 'unknown';
  return reviewed === '失效' ? 'expired' : reviewed === '废止' ? 'repealed' : 'in-force';
}

function ownStatus(opening: readonly string[]): Head['status'] {
  for (const [index, each] of opening.slice(0, 40).entries()) {
    if (each.length > 160 && index > 2) continue;
    // A title may have lost its line break.
    const line = each.slice(0, 160);
    const marks =
      /[【[〔（(]\s*((?:现行)?有效|(?:已|全文)?(?:失效|废止)|(?:公开)?征求意见稿|草案(?:征求意见稿)?|送审稿)\s*[】\]〕）)]/.exec(
        line,
      )?.[1] ??
      /(?:(?:有效性|时效性|时效|效力|效力状态|状态|文件状态)\s*[:：；|｜]\s*；?|(?:效力状态|文件状态|时效性))\s*((?:现行)?有效|已?失效|已?废止)/.exec(
        line,
      )?.[1];
    if (marks === undefined) {
      if (/公开征求.{0,60}意见的?(?:公告|通告|通知|函)$/.test(line)) return 'draft';
      continue;
    }
    if (/征求意见|草案|送审/.test(marks)) return 'draft';
    if (/失效/.test(marks)) return 'expired';
    return /废止/.test(marks) ? 'repealed' : 'in-force';
  }
  return 'unknown';
}

/**
 * From when to when it applies, as its last clauses say. A term of years ends the day before it begins again:
 * 自2024年1月1日起施行，有效期五年 lasts until 2028-12-31.
 */
function period(lines: readonly string[], issued: string | null): { effective: string | null; expires: string | null } {
  let effective: string | null = null;
  let expires: string | null = null;
  for (const line of lines) {
    for (const sentence of sentencesWith(line, /施行|实施|实行|执行|生效|有效期|起试行/)) {
      effective ??= effectiveIn(sentence, issued);
      const end: string | null = expires === null ? expiresIn(sentence, effective ?? issued) : null;
      // What ended before it began is another document.
      if (end !== null && end > (effective ?? issued ?? '')) expires = end;
    }
  }
  return { effective, expires };
}

function* sentencesWith(line: string, pattern: RegExp): Generator<string> {
  if (!pattern.test(line)) return;
  for (const sentence of line.split('。')) if (sentence.length <= 400 && pattern.test(sentence)) yield sentence;
}

function effectiveIn(sentence: string, issued: string | null): string | null {
  if (!sentence.includes('自')) return null;
  const dates: FoundDate[] = datesIn(sentence);
  const from = dates.find(
    ({ start, end }) =>
      /自\s*$/.test(sentence.slice(0, start)) &&
      /^\s*(?:0时)?起[^，,。]{0,8}(?:施行|实施|实行|执行|生效|试行)/.test(sentence.slice(end, end + 16)),
  );
  if (from) return from.date;
  if (issued === null) return null;
  const later =
    /自(?:印发|发布|公布|下发|发文|颁布)之日起\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*(日|天|个月)后\s*(?:施行|实施|执行|生效)/.exec(
      sentence,
    );
  if (later)
    return after(issued, Number(chineseNumber(plainDigits(later[1] as string))?.value ?? 0), later[2] === '个月' ? 'month' : 'day');
  return /自(?:印发|发布|公布|下发|发文|颁布)之日起(?:正式)?(?:施行|实施|执行|生效|试行)|自(?:印发|发布|公布)之日(?:施行|实施)/.test(
    sentence,
  ) && issued.length === 10
    ? issued
    : null;
}

/** It speaks of the document, and not of a price that holds until then or of how long a permit is valid. */
const ITSELF =
  /本(?:[一-龥]{0,6})(?:意见|办法|通知|方案|措施|规定|细则|规划|计划|条例|决定|政策|规程|规则|规范|公告|通告|标准|指引|指南|承诺)|》|自[^，。；]{2,16}起|(?:^|[，,；;：:\s]|[（(])(?:试行)?有效期|截止/;

function expiresIn(sentence: string, start: string | null): string | null {
  if (!ITSELF.test(sentence)) return null;
  const until = /(?:有效期(?:限)?(?:截?至|到|为?.{0,24}至)|(?:施行|实施|执行)(?:期限?)?至|截止到?)/.exec(sentence);
  if (until) {
    const found = datesIn(sentence).find(({ start: at }) => at >= until.index + until[0].length && at - until.index - until[0].length <= 4);
    if (found) return found.date;
  }
  const years = /有效期(?:限)?(?:为|是|：|:)?\s*([0-9０-９]{1,2}|[一二两三四五六七八九十]{1,2})\s*(年|个月)/.exec(sentence);
  if (!years || start === null) return null;
  const end = after(start, Number(chineseNumber(plainDigits(years[1] as string))?.value ?? 0), years[2] === '年' ? 'year' : 'month');
  return end === null ? null : before(end);
}

function before(date: string): string | null {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
