/** The title of a document among its first lines, and who it names as its issuer. */

import { isBody, issuersBefore, issuersIn } from '../citations/issuers.js';
import { documentNumber } from '../citations.js';
import { Beginning, Ending } from '../edge-pattern.js';
import { isDateLine, isSignature } from '../outline/closing.js';
import { isSameTitle, issuedTitle } from '../outline/issued.js';
import { fullWidth } from '../outline/width.js';
import { withoutStrayBlanks } from './stray-blanks.js';

export interface FoundTitle {
  title: string | null;
  /** Bodies that the title or the lines above it name. */
  issuer: string[];
}

const KIND =
  /(?:意见|方案|办法|措施|规定|细则|规划|计划|通知|决定|条例|纲要|要点|清单|规则|规程|制度|分工|指南|标准|规范|公告|通告|决议|政策|行动|章程|预案|批复|函|请示|报告|通报|条|令|材料|总结|汇报|建议|导则|指引|纪要)(?:\s*[（(〔[【][^）)〕\]】]{1,16}[）)〕\]】])*$/;
const YEARS =
  /^[（(]\s*(?:20\d\d\s*年?\s*[-—–~～至]{1,2}\s*20\d\d\s*年?|试行|暂行|(?:20\d\d\s*年?)?\s*(?:修订|修订版|修正|版)|20\d\d\s*年度?)\s*[）)]$/;
const STATUS =
  /[【[（(〔]\s*(?:现行有效|有效|已?失效|已?废止|已?修改|部分失效|征求意见稿|公开征求意见稿|草案|送审稿|已?被?修订|全文|规范性文件|转载|图|原创|政策原文)\s*[】\])）〕]/g;
/** What is made public by it is the document. */
const DECREE = /(?:令|人民代表大会(?:常务委员会)?公告)$/;
/** What stands over all minutes of an office. */
const MASTHEAD = /^(?:[一-龥]{0,16}(?:人民政府|委员会|办公室|局|厅))?(?:专题|常务|办公|协调|工作|党组|党委|调度|联席)*会议纪要$/;
/** A catalogue's name for the title. */
const LONGEST_LABELLED = 160;
const LABEL = /^(?:[^《》。]{0,60}[\s\d；])?(?:文件|信息|公文)?(?:名\s*称|标\s*题)\s*(?:[：:]\s*[|｜]?|[|｜])\s*(?=[^\s|｜]{6})/;
/** 某某方案　来源：某某网: what the page says behind a title. */
const CREDIT_BEHIND =
  /(?<=\S{6})(?:[\s\u3000]{1,20}|[（(【[])(?:信息来源|文章来源|来源|稿源|作者|发布时间|发布日期|时间|编辑)\s*[:：][^。]{0,80}$/;
/** （精选3篇）, 最新10篇: how many patterns a page offers. */
const PATTERNS = new Ending(
  /(?:[（(【[](?:精选|通用|优选|推荐|合集|汇总|锦集|集锦|荐|共|最新|热门|必备)?\d{1,3}[篇份][）)】\]]|(?:精选|通用|最新|汇总|锦集|合集)\d{1,3}[篇份])$/,
);
/** 某某管理办法32059: by which a library of documents counts. */
const SERIAL = new Ending(/(?<=办法|方案|意见|规定|细则|条例|通知|措施|规划|计划|制度)[0-9]{3,8}$/);
/** The column of a web page in front of a title: 【政策文件】关于……. */
const COLUMN = new Beginning(
  /^(?:(?:网站)?导航(?:菜单|栏)(?:[（(][一-鿿]{2,6}(?:省|自治区)[）)])?(?=\S{8})|【[^】]{2,10}】(?=\S{6})|[（(][一-鿿]{2,6}(?:省|自治区)[）)](?=\S{8})|“[^”]{0,8}信息公开”\s*(?=\S{6}))/,
);
/** 《某某条例》全文, 某某条例全文 */
const IN_FULL = new Ending(/(?<=条例|办法|规定|细则|方案|意见|措施|通知|规划|计划|》)(?:全文|原文)(?:如下|公布|发布)?[：:]?$/);
const FURNITURE =
  /^(?:[>＞»›]|首页|当前位置|您(?:当前|现在|所在)?的?位置|(?:网站)?导航(?:菜单|栏)?$|(?:政策(?:公告|文件|法规)|通知公告|公示公告|政务公开)$|字体|字号|大小|来源|作者|编辑|浏览|阅读|点击|时间|日期|发布|索引号|主题|分类|信息|发表(?:时间|日期|于)|导语|摘要|目\s*录|图片|分享|打印|关闭|无障碍|网站|登录|搜索|(?:[一-鿿]{0,4})全文$|正文$|基本介绍$|(?:发布)?信息$|第[一二三四五六七八九十百]{1,4}[章编节条])/;

/** What a catalogue says of a document, a line each: - 索 引 号：……. */
const CATALOGUED =
  /^[-·•*\s]{0,4}(?:索\s*引\s*号|(?:文件|发文|公文)(?:编号|字号)|规范性文件统一编号|统一编号|主题分类|组配分类|发[布文](?:单位|机构|机关)|成文日期|公开方式|有效性|政策(?:原文|解读))\s*[：:]/;

/** 某某实施意见（某政〔2017〕101号）: its number behind it. */
const NUMBER_BEHIND = new Ending(/(?<=[一-鿿》])\s?[（(][^（()）]{2,16}[〔[]\d{4}[〕\]]\d{1,5}号[）)]$/);

/** The name of a file, as a library of documents has it. */
const FILE_NAME = new Ending(/(?<=[一-鿿）)])\.(?:docx?|pdf|wps|txt)$/);
const BARS_BEHIND = new Ending(/(?:\s{0,4}[|｜]){1,8}\s{0,4}$/);

const AROUND = [CREDIT_BEHIND, FILE_NAME, NUMBER_BEHIND, SERIAL, PATTERNS, STATUS, COLUMN, IN_FULL, BARS_BEHIND];
/** A longer line is text. */
const LONGEST_SURROUNDED = 1000;
const SPREAD = /的\s{0,4}(批|通|意|公|决|报)\s{0,4}(复|知|见|告|定)$/;
/** 某政办发〔2017〕55号 某府办公厅关于…… */
const NUMBER_IN_FRONT = /^[^\s《》，。]{2,16}[〔[]\d{4}[〕\]]\s?\d{1,5}号[\s\u3000]{1,4}(?=[^\s\d（(][^。]{8})/;

/** `own` are the lines of the opening in order; the attached text's own title counts more than the notice's. */
export function findTitle(own: readonly string[], headings: ReadonlySet<string> = new Set()): FoundTitle {
  const lines = own.map((line) => alone(unwrapped(withoutSurroundings(line))));
  const catalogued = own.map((line) => line.length <= LONGEST_LABELLED && LABEL.test(line.trim()));
  const first = firstTitle(lines, headings, catalogued);
  // An account that spreads a document names it in a sentence, whatever its own headline is.
  const given = first === null || !KIND.test(first.title) ? (givenInFull(lines) ?? (first === null ? toldTitle(lines) : null)) : null;
  if (given !== null) return { ...given, title: clean(given.title) };
  // An order says in its sentence what it makes public.
  const end = first !== null && DECREE.test(first.title) ? Math.min(first.end + 6, lines.length) : (first?.end ?? 0);
  const head = lines.slice(0, Math.max(end, 1)).join('\n');
  const issued = issuedTitle(head.length < 4000 ? head : '');
  if (!first) return { title: issued === null ? null : fullWidth(issued), issuer: [] };
  const issuer = first.issuer.length > 0 ? first.issuer : issuersOf(first.title);
  const attached = issued === null ? null : attachedTitle(lines, first, issued);
  if (attached !== null) return { title: clean(attached), issuer };
  // 关于印发《甲》的通知, and a report about 《甲》, are about the document 《甲》.
  if (issued !== null && DECREE.test(first.title)) return { title: clean(issued), issuer };
  const isCarrier = issued !== null && first.title.replace(/\s/g, '').includes(issued.replace(/\s/g, ''));
  return { title: clean(isCarrier && issued !== null ? issued : first.title), issuer };
}

/** A line without what a page puts around a title, and without the spaces that spread its last word (的 通 知). */
function withoutSurroundings(line: string): string {
  if (line.length > LONGEST_SURROUNDED) return line;
  const bare = AROUND.reduce((rest, pattern) => (pattern instanceof RegExp ? rest.replace(pattern, '') : pattern.without(rest)), line)
    .trim()
    .replace(LABEL, '');
  return bare.replace(SPREAD, '的$1$2').replace(NUMBER_IN_FRONT, '');
}

/** 近日，某局印发《甲方案》。全文如下： */
function givenInFull(lines: readonly string[]): { title: string; issuer: string[] } | null {
  const line = lines.slice(0, 20).find((each) => each.length <= 400 && /(?:全文|原文|内容|具体)(?:如下|[:：])|一起来?看|↓/.test(each));
  const title = line === undefined ? null : (issuedTitle(line) ?? GIVEN.exec(line)?.[1] ?? null);
  if (line === undefined || title === null) return null;
  // 某局印发了《甲方案》，…… 《甲方案》全文如下： the sentence before it says who.
  const told = lines.slice(0, 20).filter((each) => each.length <= 400 && each.includes(`《${title}》`));
  const issuers = told.map((each) => issuersBefore(each.slice(0, each.indexOf('《')).replace(ISSUED_BEHIND, '')));
  return { title, issuer: issuers.find(({ length }) => length > 0) ?? [] };
}

/** 某年某月，甲厅、乙厅发布《丙细则》，自发布之日起施行。 where no line is a title: the page of an encyclopaedia. */
function toldTitle(lines: readonly string[]): { title: string; issuer: string[] } | null {
  for (const line of lines.slice(0, 10)) {
    const found = line.length <= 200 ? TOLD.exec(line) : null;
    if (found) return { title: found[2] as string, issuer: issuersBefore(found[1] as string) };
  }
  return null;
}

const TOLD =
  /^(?:[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?，?)([^《。]{2,60}?)(?:印发|发布|公布|出台)了?《([^《》]{4,80}(?:办法|细则|条例|规定|方案|意见|措施|规则|通知))》/;

/** 《甲方案》全文如下。 */
const GIVEN = /^《((?:[^《》]|《[^《》]{1,80}》){4,120})》(?:全文|原文|内容)?(?:如下|[:：])/;
const ISSUED_BEHIND = /(?:正式|联合)?(?:印发|出台|制定|发布|公布)了?$/;

/** （关于某事的公告） below the number of an announcement. */
function unwrapped(line: string): string {
  const inside =
    /^[（(](关于[^（()）]{4,80})[）)]$/.exec(line)?.[1] ??
    // 某政办发〔2016〕26号《某府办公厅关于印发〈某要点〉的通知》
    /^(?:[^\s《》，。]{2,16}[〔[]\d{4}[〕\]]\s?\d{1,5}号)?\s*《((?:[^《》]|《[^《》]{1,80}》){4,120})》$/.exec(line)?.[1];
  return inside !== undefined && KIND.test(inside) ? inside : line;
}

/** The title of a line that goes on with text after a space: its line break was lost. */
function alone(line: string): string {
  const found = line.length > 60 || line.endsWith('。') ? /^\S{6,60}(?=\s)/.exec(line)?.[0] : undefined;
  return found !== undefined && KIND.test(found) && !/[。；;]/.test(found) ? found : line;
}

interface FirstTitle {
  title: string;
  issuer: string[];
  /** Index of the line after it. */
  end: number;
}

function firstTitle(lines: readonly string[], headings: ReadonlySet<string>, catalogued: readonly boolean[]): FirstTitle | null {
  const limit = Math.min(lines.length, 40);
  let fallback: FirstTitle | null = null;
  for (let start = 0; start < limit; start++) {
    const found = titleAt(lines, start, headings);
    if (!found) continue;
    if (isShortName(found, lines, catalogued[start] === true)) {
      fallback ??= found;
      continue;
    }
    if (KIND.test(found.title) && !MASTHEAD.test(found.title)) return repeatedTitle(lines, found, headings) ?? found;
    fallback ??= found;
  }
  return fallback;
}

/**
 * Whether a title is only what a catalogue (名称：), or the path of a page right above, calls a document that has a fuller one: all of
 * its characters stand in that in the same order (某州供热条例 in 某某自治州城镇供热条例).
 */
function isShortName({ title, end }: FirstTitle, lines: readonly string[], isCatalogued: boolean): boolean {
  const short = title.replace(/\s/g, '');
  if (short.length < 4 || short.length > 60) return false;
  const below = lines.slice(end, end + (isCatalogued ? 40 : 2));
  return below.some((line) => {
    if (line.length <= short.length || line.length > LONGEST_LABELLED) return false;
    if (isCatalogued) return (isTitleLine(line) ? [line] : quotedIn(line)).some((full) => full.length > short.length && holds(full, short));
    return isTitleLine(line) && KIND.test(line) && line.endsWith(short.slice(-2)) && !line.startsWith(short) && holds(line, short);
  });
}

function quotedIn(line: string): string[] {
  return line.includes('《') ? [...line.matchAll(/《([^《》]{4,80})》/g)].map(([, title = '']) => title) : [];
}

/** Whether the characters of one title stand in another in the same order. */
function holds(full: string, short: string): boolean {
  let at = 0;
  for (const char of full) if (char === short[at]) at++;
  return at === short.length;
}

/** A page of a library of documents has the name of another one on top: the title of its own stands there twice. */
function repeatedTitle(lines: readonly string[], first: FirstTitle, headings: ReadonlySet<string>): FirstTitle | null {
  const at = lines
    .slice(0, 12)
    .findIndex((line, index) => line.length >= 8 && line === lines[index + 1] && KIND.test(line) && isTitleLine(line));
  if (at < first.end || lines.slice(first.end, at).some((line) => /[。：:号]$/.test(line))) return null;
  return titleAt(lines, at, headings);
}

/** A title of up to five short lines, those with its issuer among them. */
function titleAt(lines: readonly string[], start: number, headings: ReadonlySet<string>): FirstTitle | null {
  const parts: string[] = [];
  const issuer: string[] = [];
  let at = start;
  while (at < lines.length && at < start + 6) {
    const line = lines[at] as string;
    if (!isTitleLine(line)) break;
    const about = /^(?:关于|印发|转发|批转)/.test(line);
    if (parts.length === 0 && isSignature(line) && !KIND.test(line)) issuer.push(...line.split(/[\s、]+/).filter(isBody));
    else if (parts.length > 0 && (about || isDateLine(line) || isSignature(line))) break;
    else parts.push(line);
    at++;
    if (parts.length > 0 && KIND.test(parts.join(''))) {
      // （2025—2027年） below the title belongs to it.
      if (parts.length > 0 && YEARS.test(lines[at] ?? '')) parts.push(lines[at++] as string);
      break;
    }
    // Without an end in sight the first line is the title.
    if (parts.length > 0 && !goesOn(line, lines[at], headings)) break;
  }
  if (parts.length === 0) return null;
  return { title: [issuer.join(' '), parts.join('')].join(''), issuer, end: at };
}

function goesOn(line: string, next: string | undefined, headings: ReadonlySet<string>): boolean {
  // The name of a column above the heading of the page.
  if (next !== undefined && headings.has(next) && !headings.has(line)) return false;
  // 某市人民政府关于……的意见 is whole: what stands above it is none of it.
  if (next !== undefined && KIND.test(next) && issuersIn(next).some(({ length }) => length >= 5)) return false;
  if (next === undefined || !isTitleLine(next) || next.length > 40) return false;
  return !KIND.test(line) && (KIND.test(next) || /^(?:关于|印发|转发)/.test(next) || /[的和与、]$/.test(line));
}

function isTitleLine(line: string): boolean {
  if (
    line.length < 2 ||
    line.length > 120 ||
    /[。；;：:！!？?]$/.test(line) ||
    FURNITURE.test(line) ||
    CATALOGUED.test(line) ||
    isDateLine(line)
  )
    return false;
  return (
    !/[。；;]/.test(line) &&
    !/^[\d\s./:：-]+$/.test(line) &&
    // 首页 > 生态聚焦 > 热门话题, and 以下为方案全文.
    !/\s[>＞»›]\s|^(?:以下|下面|如下)[是为]?(?:方案|全文|内容|原文)/.test(line) &&
    // HCSD01-2023-0006, by which an office registers its rules.
    !/^[A-Z]{2,8}[A-Z0-9]{0,8}(?:[-—–][A-Z0-9]{1,10}){1,4}$/.test(line) &&
    !/[|｜][^|｜]*[|｜]|^[一-鿿\s]{2,8}[：:]?\s?[|｜]/.test(line) &&
    !/(?:办公[室厅]|政府|委员会|[局厅委部院会])\s*[12]\d{3}年\d{1,2}月\d{1,2}日(?:印发)?$/.test(line) &&
    !/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s*\d{1,2}[:：]\d{2}/.test(line) &&
    !/^[（(].*[）)]$/.test(line) &&
    !(line.length < 40 && documentNumber(line) !== null && !KIND.test(line))
  );
}

/** The line below that is the issued title itself, perhaps with the place before it. */
function attachedTitle(lines: readonly string[], first: FirstTitle, issued: string): string | null {
  for (let at = first.end; at < lines.length; at++) {
    const line = lines[at] as string;
    // The title of the notice, which the page says again.
    if (!isTitleLine(line) || line === first.title) continue;
    const next = lines[at + 1] ?? '';
    if (isSameTitle(line, issued)) return YEARS.test(next) && !line.endsWith(next) ? line + next : line;
    if (line.length >= 6 && isTitleLine(next) && isSameTitle(line + next, issued)) {
      const years = lines[at + 2] ?? '';
      return line + next + (YEARS.test(years) ? years : '');
    }
  }
  return null;
}

function issuersOf(title: string): string[] {
  return issuersIn(title.replace(/\s*(?:印发|转发|批转)/, '关于'));
}

function clean(title: string): string {
  return fullWidth(
    withoutStrayBlanks(
      title
        .replace(/^《([^《》]*)》$/, '$1')
        .replace(/^〈([^〈〉]*)〉$/, '$1')
        .replace(/(?<=[府会局厅委办室]) +(?=关于)/, ''),
    ),
  );
}
