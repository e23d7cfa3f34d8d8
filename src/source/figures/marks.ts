import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import type { OtherNumber } from '../reading.js';
import { type Spans, spanAround } from './spans.js';
import type { Mark } from './tokens.js';

const NUMBER_OF_DOCUMENT = /(\d{4}) ?[〕\]】］）] ?第? ?\d+ ?号/y;
const ORDINAL =
  /[0-9〇零一二两三四五六七八九十百千]+ ?(?:[-~至到、] ?第?[0-9〇零一二两三四五六七八九十百千]+ ?)?([条款项章节编])(?!件|例|目|块|线)/y;
const DIGITS = /[0-9]+(?:[.-][0-9]+){0,3}/y;
const PHONE = /(?:0\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|\d{7,8}-\d{1,4}|\d{9,}|\d{3,4}-\d{7,8})(?!\d|[.,，]\d)/y;
/** Latin units that may follow a number; any other letter makes it a name (5G, 3D, 4K). */
const LATIN_UNIT =
  /(?:km²|km2|km|hm²|hm|ha|m²|m³|m2|m3|cm|mm|nm|m|kg|mg|g|t|kWh|MWh|GWh|kW|KW|MW|GW|kVA|KVA|kV|KV|GB|TB|PB|MB|Gbps|Mbps|Tbps|dB|h|mL|ml|L|TEU|EFLOPS|PFLOPS|P)(?![A-Za-z0-9])/y;
/** Slogans and names: the figure in them asks for nothing. */
const NAMED = new RegExp(
  [
    '[0-9一二两三四五六七八九十半]+ ?(?:分钟|刻钟|个?小时|公里|米)(?:、[一-龥]{0,6}[0-9一二两三四五六七八九十半]+ ?(?:分钟|刻钟|个?小时|公里|米))?[^，。；：、0-9]{0,12}?(?:生活圈|服务圈|便民圈|圈(?!层))',
    '[0-9]+ ?[×xX*] ?24(?: ?小时)?',
    '24 ?个?小时(?!之?内|以内|响应|办结|完成|答复|回复|反馈|处置|以上)',
    '365 ?天',
    '[7七] ?[日天](?=无理由)',
    '[0-9]+(?:\\.[0-9]+)? ?(?:版|号线|号楼|号院|号机|号馆|号厅|号(?=公告|文|令|通知|决议|议案|提案|标准)|届|时代|课堂)',
    '(?:110|119|120|122|12315|12333|12345|12348|12319|12328|12388|12380|96[0-9]{3,4}|95[0-9]{3})(?=[^0-9.]|$)(?! ?(?:[A-Za-z㎡℃]|个|户|名|家|人|平方|万|亿|亩|元|张|台|辆|项|条|件|所|处|座|吨|公|米|%|天|种|套|间|场|次|余|多|千|栋|组|位|只|支|分|小时|学时|课时|个?工作日|日|月|年|岁|周|米|克|斤|升|枚|株|棵|艘|架|趟|班|期|批|册|部|篇|例|起|笔|单|宗|盏|根|杆|桶|处|度|次|比|倍))',
    '(?:985|211)(?=工程|高校|院校|大学|[^0-9，、]{0,2}(?:985|211))',
    '4050(?=人员|["”])',
    '[0-9]{1,4}(?:[+×xX*][0-9A-Za-z]{1,4}){1,8}',
    '[0-9]+\\+[一-龥]',
    '[一二三四五六七八九]年级|[百千万]兆',
    '[一二三四五六七八九十]刀切',
    '一票否决|三会一课|一门式|一网通办|一窗受理|一次性|一次办|一次告知|一次不跑|一年一度|一日游|千家万户|百家争鸣|百年大计|两委|三社联动|五社联动|四个意识|四个自信|两个维护|两个确立|三个代表|一公里|[三四五六]位一体',
    '[一二三四五六七八九十]+[年]?(?:规划|行动计划|行动方案|攻坚|滚动|倍增)',
    '(?:[一二三四五六七八九十]+|[0-9]{1,2}) ?年(?:专项)?(?:行动|规划|计划|攻坚|滚动|倍增|提升行动|实施方案)',
    '[一二三四五六七八九][^，。；：、0-9的]{1,3}[一二三四五六七八九](?:改|化|化合|制|公开|统筹|平台|中心|清单|档|策|码|图|网|表|会|队|员)',
    '二十大(?!平方)|十[八九]大(?!平方)',
  ].join('|'),
  'y',
);
/** 1 of 1.4月底前 and of 1.2025年3月: no month is written 1.4月. */
const NUMBERED_DATE = /\d{1,2}(?=\.(?:\d{1,2} ?月(?!龄)|(?:19|20)\d{2} ?年))/y;
/** 1 of 1.9座以下客车: what is counted one by one has no decimals. */
const NUMBERED_COUNT = /[1-9]\d?(?=\.\d+ ?[座名位家所栋辆艘])/y;
const NAME_PLUS = new Ending(/[0-9A-Za-z][+×]$/);
const LETTERS_AT = /[A-Za-z]+/y;
/** What three digits and more begin with that NAMED knows by themselves: 12345, 95588, 4050, 985; and 211. */
const BEGINS_CODE = new CharacterSet('149');
/** What stands behind the digits, or a space behind them, that NAMED takes for a name. */
const NAMED_DIGITS = new CharacterSet('分刻个小公米×xX*日天版号届时课+年.一二两三四五六七八九十半');
const LONGEST_UNNAMED = 2;
/** What stands behind the Chinese figures that NAMED takes for a name; where it is none of them, the second of two figures is near. */
const NAMED_FIGURES = new CharacterSet(' 分刻个小公米日天年兆刀票会门网窗次家委社位规行攻滚倍大');
const SECOND_FIGURE = new CharacterSet('一二三四五六七八九');
const FARTHEST_SECOND = 4;
/** A quotation that asks for something is no slogan: “每万人拥有社工不少于10名”. */
const ASKS = /每|不[低少小超高多大迟晚]|不得|至少|以上|以内|以下|达到|力争/;
const LONGEST_SLOGAN = 16;
const LONGEST_FORMULA = 40;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** What stands right before or right behind digits that the words around them make no quantity. */
const NAMED_BEFORE = new CharacterSet(
  `${LETTERS}〔[【［（：是为话真编线机群信号码件表图-/+×·。；！？\n\t\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`,
);
const NAMED_BEHIND = new CharacterSet(`${LETTERS}号室楼层· `);

/** What stands right before the digits of the number of a document, of a telephone or a letter, of an annex, a house, a model. */
const OPENED = new Ending(/[〔[【［（]$/);
const CALLED = new Ending(/(?:电话|传真|邮编|热线|手机|邮政编码|QQ群?|微信号?)[：是为 ]{0,3}$/);
const ANNEX = new Ending(/附[件表图]$/);
const HOUSE = new Ending(/[路街巷弄楼座室层栋幢][0-9]*$/);
const LETTER = new Ending(/[A-Za-z][-/ ]?$/);
const POINTED = new Ending(/[0-9]·$/);
/** What stands right behind them. */
const NUMBER = new Beginning(/^ ?号/);
const FLOOR = new Beginning(/^[室楼层]/);
const BEGINS_LETTER = new Beginning(/^[A-Za-z]/);
const POINTS = new Beginning(/^·[0-9]/);
/** What a numbered item begins behind. */
const BEGINS = new CharacterSet('。；：！？\n ');

/** A number at `at` whose own shape, or whose quotation marks, say that it is no quantity; null where nothing does. */
export function markAt(chars: string, at: number, spans: Spans, run?: string): Mark | null {
  const before = chars[at - 1] ?? '';
  const isNumbered = run === undefined && (chars[at + 1] === '.' || chars[at + 2] === '.') && (before === '' || BEGINS.at(before, 0));
  const numbered = isNumbered
    ? (match(NUMBERED_DATE, chars, at) ?? (before === '' || before === '\n' ? match(NUMBERED_COUNT, chars, at) : null))
    : null;
  if (numbered) return mark(at, at + numbered[0].length, 'clause');
  const digits = run ?? digitsFrom(chars, at);
  const end = at + digits.length;
  if (spanAround(spans.titles, at)) return mark(at, end, 'citation');
  if (before === '第') return ordinal(chars, at, end);
  if ((before === '跑' || before === '进') && /(?:最多跑|只进|只跑|最多进)$/.test(chars.slice(Math.max(0, at - 3), at)))
    return mark(at, end + 1, 'name');
  const named = (run === undefined ? mayBeNamed(chars, at) : mayNameFigures(chars, at, end)) ? match(NAMED, chars, at) : null;
  const isCompared =
    named !== null &&
    /^24|^365/.test(digits) &&
    /(?:不[得]?[超少低高多].|至少|控制在|达到?|[短缩减][至到为]|限|为|满|过|于|提前)$/.test(chars.slice(Math.max(0, at - 4), at));
  if (named && !isCompared && !/[0-9.]/.test(before) && before !== '每') return mark(at, Math.max(end, at + named[0].length), 'name');
  const slogan = sloganAround(chars, at, spans);
  if (slogan !== null) return mark(at, Math.max(end, slogan), 'name');
  return run === undefined ? ofDigits(chars, at, end) : null;
}

function mark(start: number, end: number, as: OtherNumber['kind']): Mark {
  return { kind: 'mark', start, end, as };
}

/** Whether NAMED can match at digits. */
function mayBeNamed(chars: string, at: number): boolean {
  let end = at;
  while (isDigit(chars.charCodeAt(end))) end++;
  const isLong = end - at > LONGEST_UNNAMED;
  if (isLong && (BEGINS_CODE.at(chars, at) || chars.startsWith('211', at))) return true;
  const next = chars[end] === ' ' ? end + 1 : end;
  if (!NAMED_DIGITS.at(chars, next)) return false;
  // 24个小时 is one, 300个 none; nor is any year: 十年行动 has fewer digits.
  return chars[next] === '个' ? chars[next + 1] === '小' : !isLong || chars[next] !== '年';
}

/** Whether it can match at Chinese figures. */
function mayNameFigures(chars: string, at: number, end: number): boolean {
  if (NAMED_FIGURES.at(chars, end)) return true;
  // 一网一平台
  for (let second = at + 2; second <= at + FARTHEST_SECOND; second++) if (SECOND_FIGURE.at(chars, second)) return true;
  return false;
}

function ordinal(chars: string, at: number, end: number): Mark | null {
  const article = match(ORDINAL, chars, at);
  if (article) return mark(at, at + article[0].length, 'citation');
  if (/^[一二三四1-4] ?季度/.test(chars.slice(at, at + 5))) return mark(at, end, 'date');
  if (NUMBER.test(chars.slice(end, end + 2))) return mark(at, end, 'citation');
  return mark(at, end, 'name');
}

/** Where the quotation marks end that make a number part of a slogan; null where none do. */
function sloganAround(chars: string, at: number, spans: Spans): number | null {
  const quote = spanAround(spans.quotes, at);
  if (!quote || quote[1] - quote[0] > LONGEST_FORMULA) return null;
  const words = chars.slice(quote[0], quote[1]);
  // “1名组长+2名组员+N名志愿者”
  if (/\+[N0-9一-龥]/.test(words)) return quote[1];
  if (words.length > LONGEST_SLOGAN) return null;
  return ASKS.test(words) ? null : quote[1];
}

function ofDigits(chars: string, at: number, end: number): Mark | null {
  const isNamed = at === 0 || NAMED_BEFORE.at(chars, at - 1) || NAMED_BEHIND.at(chars, end);
  // Shorter ones are no telephone numbers; most numbers stand between words that say nothing of the kind.
  if (!isNamed && end - at < 3) return null;
  const around = chars.slice(Math.max(0, at - 12), at);
  if (OPENED.test(around)) {
    const document = match(NUMBER_OF_DOCUMENT, chars, at);
    if (document) return mark(at, at + document[0].length, 'citation');
  }
  const phone = mayBePhone(chars, at) ? match(PHONE, chars, at) : null;
  if (phone && !unitFollows(chars, at + phone[0].length)) return mark(at, at + phone[0].length, 'contact');
  if (CALLED.test(around)) return mark(at, end, 'contact');
  // 附件1所列措施
  if (ANNEX.test(around)) return mark(at, end, 'citation');
  const next = chars.slice(end, end + 2);
  if (NUMBER.test(next))
    return mark(at, end, /[发字函令办第〕]$/.test(around) ? 'citation' : /[路街道巷弄村园区]$/.test(around) ? 'contact' : 'name');
  if (FLOOR.test(next) && HOUSE.test(around)) return mark(at, end, 'contact');
  if (LETTER.test(around) || NAME_PLUS.test(around)) return mark(at, end, 'name');
  if (BEGINS_LETTER.test(next) && !match(LATIN_UNIT, chars, end))
    return mark(at, end + (match(LETTERS_AT, chars, end)?.[0].length ?? 0), 'name');
  if (POINTS.test(next) || POINTED.test(around)) return mark(at, end, 'name');
  return numbering(chars, at, end, around) ? mark(at, end, 'clause') : null;
}

/** Seven digits, or fewer with a hyphen or a space behind them. */
function mayBePhone(chars: string, at: number): boolean {
  let end = at;
  while (isDigit(chars.charCodeAt(end))) end++;
  return end - at > 6 || (end - at > 2 && (chars[end] === '-' || chars[end] === ' '));
}

/** 1. 2． 3、 at the beginning of a sentence, or 1） in it. */
function numbering(chars: string, at: number, end: number, around: string): boolean {
  if (end - at > 2) return false;
  const isFirst = around.trim() === '' ? at <= 12 : /[。；：！？\n] *$/.test(around);
  return isFirst && /^(?:[.、]\s?(?![0-9])|）)/.test(chars.slice(end, end + 3));
}

function unitFollows(chars: string, at: number): boolean {
  return /^ ?(?:[万亿元户人个名吨%米平亩千家张台件])/.test(chars.slice(at, at + 2));
}

/** The digits at an index, with those behind points and hyphens. */
function digitsFrom(chars: string, at: number): string {
  let end = at;
  while (isDigit(chars.charCodeAt(end))) end++;
  return chars[end] === '.' || chars[end] === '-' ? (match(DIGITS, chars, at)?.[0] ?? '') : chars.slice(at, end);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function match(pattern: RegExp, chars: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(chars);
}
