import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import type { Operator } from '../reading.js';
import type { Quantity, Token } from './tokens.js';
import { isTime } from './units.js';

/** The words around a number, or around the list that it stands in. */
export interface Surroundings {
  /** Where `before` begins. */
  from: number;
  /** What stands between the number before it (or the comma) and the number. */
  before: string;
  /** What stands between its unit and the next number or comma. */
  after: string;
  /** Where `after` begins. */
  to: number;
}

/** How a number is compared, and where the words for it stand. */
export interface ReadOperator {
  operator: Operator;
  /** Whether words of comparison say so; false for 达到, 为, 设 and where nothing is said. */
  isComparison: boolean;
  /** Where the first word of it stands before the number; the number's start where none does. */
  start: number;
  /** After 以上, 左右 and the like; the end of the number where none follows. */
  end: number;
  /** Whether 为宜 says that it only recommends. */
  isFitting: boolean;
}

const NOT = '(?:不(?:得|能|应当?|宜|可|准|允许|再)?|不应该|未|没有?)';
const LOWER = '低于|少于|小于|短于|低過|早于|弱于';
const UPPER = '超过|高于|多于|大于|超出|突破|长于|迟于|晚于|超(?= ?$)';
/** Words that compare wherever they stand in front of the number, with what is compared in between. What each of them has is in BITS, and so is what each of the next three has. Groups without names: those cost each match an object. */
const COMPARISON = new RegExp(
  [
    `(${NOT}(?:${LOWER})|(?:大于|高于|多于)或?等于|[≥≧⩾]|[>]=)`,
    `(${NOT}(?:${UPPER})|(?:小于|低于|少于)或?等于|[≤≦⩽]|[<]=)`,
    '(至少|最少|起码|最低(?!生活|工资|财力|收入|消费|限价|气温|价|点|谷|层|级)|不下|下限)',
    '(至多|最多|最高(?!人民|法院|检察|水平|奖(?![励补金]|[0-9])|点|级|层|气温|值)|最长|最大(?!限度|程度|化|努力|公约|力)|最迟|最晚|上限|封顶|限高|[只仅](?:能|可|限))',
    `(${LOWER}|[<＜]|不足|不到|不满|未满|未达到?)`,
    `(${UPPER}|[>＞]|逾(?<!不逾|不得逾)(?!期)|(?<![不经通再已超路胜])过(?= ?$))`,
  ].join('|'),
  'g',
);
/** Words that say where something is to go; right before the number, or before “X 的”. */
const TARGET = new RegExp(
  '((?:提高|提升|增加|扩大|扩展|拓展|扩面|上升|增长|增|升|扩容|发展|壮大|集聚)[到至]|达(?<![发直送传抵通表]达)到?(?!标|成)|满(?<!圆满)(?!意|足)|提前)|' +
    '((?:压缩|压减|缩短|缩减|减少|降低|下降|精简|缩小|压降|放宽|(?<=可(?:以|适当)?)延长|缩|压|降|减)[到至为]|控制在|限(?:于|制在|定在|期|额|价|速|养|购|种|载|乘)|(?<!法定|原)时限|(?<![期时年权上下界局有极额])限|少到)|' +
    '(约(?<![节公签契预履制条合违大]约)为?|大约|大概|近(?<![附最就邻临相亲]近)|接近)',
  'g',
);
/** 压缩办理时限至3个工作日, 控制在小学45人: what is changed stands in between. */
const CHANGED =
  /(?:(提高|提升|增加|扩大)|(压缩|压减|缩短|缩减|减少|降低|下调|精简))[^，。；：、0-9]{1,14}[至到]$|(控制在)[^，。；：、0-9]{1,4}$/;
/** 可提高至60%, 可适当上浮到: leave to raise something goes so far, and leave to lower it no further. */
const PERMITTED =
  /可(?:以|适当|适度|酌情|相应|分别|逐步|再|将[^，。；：]{1,12}?){0,3}(?:(?<up>提高|提升|上浮|上调|调高|增加|扩大)|(?<down>降低|下调|下浮|调低|降))[^，。；：0-9]{0,10}?[到至为](?<each>每[^，。；：0-9]{1,8})?$/;
/** What is foreseen and not permitted: 覆盖率可提高到90%. */
const FORESEEN = /(?:产值|产能|收入|能力|规模|面积|人数|增加值|(?<![数限])量|水平|(?<!费|利|税|汇|息|报销|支付|补偿|抵押|质押|首付)率) ?$/;
/** What may stand between such a word and its number. */
const BETWEEN = /^(?:[了在为到至约]|不低于|人民币|本市|全市|每[0-9.]*[一-龥]{1,8}|各|[:：] ?|[“"][^”"]{1,30}[”"][和与、]?|["“]| )*$/;
const OF_A_WHOLE = /的 ?$/;
/** Each begins with one of `MAY_BOUND`. */
const SUFFIX = new RegExp(
  '^ ?[及（]?(?:含[^）]{0,6}）)?(?:((?:及其?)?以上|起步|起(?!草|步|来|点|到|重|诉|施行|执行|实施|算|生效|计)|为下限|保底)|((?:及其?)?以下|之?以?内(?!部|容|设(?![置立])|涵|外|在|资|地|环|生|控|科|循|镜|需|陆|蒙)|封顶|为上限|为限(?!额|度|定)|之内)|' +
    '(左右|上下(?!联|游|级)|前后(?!端)|为宜|为佳|较为?适宜|为主|为基准))',
  'u',
);
const APPROPRIATE = /^[^，。；]{0,24}?(?:为宜|为佳|为好)/;

/**
 * What the words before a number have that say how it is compared, as bits by UTF-16 unit: a character that each of
 * COMPARISON has (于 of 低于, 最 of 最少); what those of TARGET, CHANGED and PERMITTED begin with, and the further
 * characters of which each of them has one (到 of 提高到, 前 of 提前); what those of CHANGED begin with; and others
 * (以 of 以三年为宜, 过 of 过半, 确保 and 保证 and 保障).
 */
const BITS = new Uint8Array(0x10000);
const [COMPARES, AIMS, REACHES, CHANGES, QUALIFIES] = [1, 2, 4, 8, 16];
for (const [bit, chars] of [
  [COMPARES, '于過不未超突≥≧⩾>≤≦⩽<＜＞至最起封限只仅逾过'],
  [AIMS, '提增扩拓上升发壮集达满压缩减降下精放延控限时少约大近接调'],
  [REACHES, '到至为达满前控限约概近'],
  [CHANGES, '提增扩压缩减降下精控'],
  [QUALIFIES, '以过保'],
] as const)
  for (const char of chars) (BITS[char.charCodeAt(0)] as number) |= bit;

/** What the words behind it begin with. */
const MAY_BOUND = new CharacterSet(' 及（含以起为保之内封左上前较');
const ENSURED = new Ending(/(?:确保|保证|保障)(?:有|达)?$/);
const EARLIER = new Beginning(/^(?:之|以)?前/);

/**
 * Reads the operator of a number. 以上 and 以下 include the number itself (Civil Code, article 1259). 达到 and 提高到
 * before a target mean that at least so much is reached, 压缩至 and 降至 that at most so much is left.
 */
export function operatorOf({ from, before, after, to }: Surroundings, quantity: Quantity): ReadOperator {
  // Most numbers are just that.
  const bits = bitsOf(before);
  const mayAim = (bits & AIMS) !== 0 && (bits & REACHES) !== 0;
  const mayBound = MAY_BOUND.at(after, 0);
  if ((bits & (COMPARES | QUALIFIES)) === 0 && !mayAim && !mayBound) {
    const operator = Array.isArray(quantity.value) ? 'range' : '=';
    return { operator, isComparison: false, start: from + before.length, end: to, isFitting: false };
  }
  const suffix = mayBound ? SUFFIX.exec(after) : null;
  const isFitting =
    (suffix !== null && /为[宜佳]|适宜/.test(suffix[0])) ||
    (before.includes('以') && /以[^，]{0,12}$/.test(before) && APPROPRIATE.test(after));
  const end = to + (suffix?.[0].length ?? 0);
  const comparison = bits & COMPARES ? lastMatch(COMPARISON, before) : null;
  const target = mayAim ? adjacent(before, (bits & CHANGES) !== 0) : null;
  const start = from + Math.min(comparison?.index ?? before.length, target?.index ?? before.length);
  const found: ReadOperator = { operator: '=', isComparison: false, start, end, isFitting };
  const [, orMore, orLess, about] = suffix ?? [];
  if (comparison && !isPastNumber(comparison, before)) {
    const [, notLess, notMore, atLeast, atMost, less] = comparison;
    if (notLess !== undefined || atLeast !== undefined) return read(found, quantity, '>=', true);
    if (notMore !== undefined || atMost !== undefined) return read(found, quantity, '<=', true);
    if (less !== undefined) return read(found, quantity, '<', true);
    // 高于平均水平10%以上 includes the 10%.
    return read(found, quantity, orMore === undefined ? '>' : '>=', true);
  }
  if (quantity.value === '1/2' && before.endsWith('过')) return read(found, quantity, '>', true);
  const permitted = before.includes('可') ? permission(before, quantity) : null;
  if (permitted) return read(found, quantity, permitted, true);
  if (about !== undefined || (target?.isAbout && orMore === undefined)) return read(found, quantity, '~', true);
  if (orMore !== undefined) return read(found, quantity, '>=', true);
  if (orLess !== undefined) return read(found, quantity, '<=', true);
  if (isFitting) return read(found, quantity, '~', true);
  if (EARLIER.test(after) && isTime(quantity.unit)) return read(found, quantity, '>=', true);
  // 标准提高到每月900元: an amount of money that somebody gets is just that.
  const isAmount = /^元(?:$|[/每])/.test(quantity.unit) && /^(?:提高|提升|增加|增)/.test(target?.up ?? '');
  if (target?.up !== undefined && !isAmount) return read(found, quantity, '>=', target.up === '提前');
  if (ENSURED.test(before) && (quantity.unit === '%' || typeof quantity.value === 'string')) return read(found, quantity, '>=', false);
  const isTerm = target?.down?.endsWith('时限') === true && !isTime(quantity.unit);
  if (target?.down !== undefined && !isTerm) return read(found, quantity, '<=', false);
  return read(found, quantity, '=', false);
}

/** The bits of all characters in BITS. */
function bitsOf(before: string): number {
  let bits = 0;
  const { length } = before;
  for (let at = 0; at < length; at++) bits |= BITS[before.charCodeAt(at)] as number;
  return bits;
}

/** Sets how the number compares: a function inside would be made anew for each number. */
function read(found: ReadOperator, { value }: Quantity, operator: Operator, isComparison: boolean): ReadOperator {
  found.operator = Array.isArray(value) ? 'range' : operator;
  found.isComparison = isComparison;
  return found;
}

/** 退休人员为 */
const NAMED = new Ending(/^ ?[一-龥]{2,12}为 ?$/);

/** 上限由7%提高到15%: still the most. */
export function isOfCeiling(
  chars: string,
  { start }: Quantity,
  { segment, previous }: { segment: { start: number }; previous: Token | null },
): boolean {
  if (previous?.kind !== 'quantity' || start - previous.end > 6) return false;
  const led = chars.slice(Math.max(segment.start, previous.start - 10), previous.start);
  // 额度可由30万元提高到50万元
  const leave = /可(?:以|适当)?[由从] ?$/.exec(led);
  if (leave) return !FORESEEN.test(led.slice(0, leave.index));
  return /(?:上限|限额|最高(?:[贷补资][款贴助])?(?:额度?|限额|金额|标准))[由从] ?$/.test(led);
}

/** 年度最高支付限额，在职职工为1500元，退休人员为2000元: the most for each, as the words before the comma say. */
export function isBelowCeiling(chars: string, { start }: { start: number }, sentenceStart: number, before: string): boolean {
  return (
    NAMED.test(before) &&
    /(?:最高[一-龥]{0,4}(?:限额|额度)|封顶线|上限)，(?:[^，；]{2,24}，)?$/.test(chars.slice(Math.max(sentenceStart, start - 60), start))
  );
}

/** How far leave goes: up to at most, or down to at least; null where none is given. */
function permission(before: string, { unit }: Quantity): Operator | null {
  const found = PERMITTED.exec(before);
  if (!found || FORESEEN.test(before.slice(0, found.index))) return null;
  if (found.groups?.up !== undefined) return '<=';
  return isTime(unit) ? null : '>=';
}

const PASSED = new Beginning(/^(?:的?部分|的 ?[^%]*(?:给予|奖励|补助|补贴|按)|人员?的|标准的?[^，]*给予)/);

/** Whether the words belong to something that ended before the number: 超过部分, 不足的按…补助5万元. */
function isPastNumber(found: RegExpExecArray, before: string): boolean {
  const gap = before.slice(found.index + found[0].length);
  return PASSED.test(gap);
}

/** Where something is to go. */
interface Target {
  /** Index of the words that say so. */
  index: number;
  /** What is to grow, or to shrink, to the number. */
  up: string | undefined;
  down: string | undefined;
  isAbout: boolean;
}

/** A word of target right before the number, or before the whole that it is a share of. */
function adjacent(before: string, mayChange: boolean): Target | null {
  const change = mayChange ? CHANGED.exec(before) : null;
  const changed = change && { index: change.index, up: change[1], down: change[2] ?? change[3], isAbout: false };
  const found = lastMatch(TARGET, before);
  if (!found || (changed && found.index < changed.index)) return changed;
  const target = { index: found.index, up: found[1], down: found[2], isAbout: found[3] !== undefined };
  const gap = before.slice(found.index + found[0].length);
  if (gap === '' || BETWEEN.test(gap)) return target;
  if (changed) return changed;
  return !target.isAbout && OF_A_WHOLE.test(gap) && gap.length <= 24 ? target : null;
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  // Most stand right before the number: then there is nothing left to search.
  for (let found = pattern.exec(text); found; found = pattern.lastIndex < text.length ? pattern.exec(text) : null) last = found;
  return last;
}
