import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import type { ReadFigure } from '../reading.js';
import { headOf } from './cells.js';
import { isBanned, isHarm, restriction } from './conditions.js';
import { isAskedInChinese, isCount } from './counts.js';
import type { Found, Stretch } from './found.js';
import type { ReadOperator, Surroundings } from './operators.js';
import type { Segment } from './sentence.js';
import { isSpanOfAim } from './span-of-aim.js';
import type { Quantity, Token } from './tokens.js';
import { isTime } from './units.js';

/** A number in its surroundings. */
export interface Place extends Surroundings {
  segment: Segment;
  /** The segment before it. */
  earlier: Segment | null;
  next: Token | null;
  previous: Token | null;
  force: ReadFigure['force'];
  isPast: boolean;
  /** Whether its segment as a whole is a condition. */
  isConditional: boolean;
}

/** What a number is; `kind` is null for words that only look like one, `restricted` is what it restricts. */
export interface Role {
  kind: Found['kind'] | null;
  restricted: Stretch | null;
}

const VOLTAGES: ReadonlySet<string> = new Set(['kV', 'kv', 'KV', '千伏', '伏']);
const ENDS_VOLTS = new CharacterSet('Vv伏');
const AIM_HEAD = /^(?:到?(?:19|20)\d{2} ?年(?:目标值?)?|[^，]{0,8}目标值?)$/;
const LEADS_CELL = /^ *(?:稳定在|保持在?|控制在|达到|约|近|超过?|不[低少高]于|不超过)? *$/;
const ENDS_CELL = /^ *(?:及?以[上下内]|左右)? *$/;
const BASE_REACH = 10;
const CHANGES = new Beginning(/^ ?(?:分别)?(?:累计)?(?:减少|降低|下降|增加|提高|增长|上升|压[减缩])/);
const BASE = /(?:比|较)(?:19|20)\d\d ?年[底末]?的[^，。；]*$/;
const BASE_LIST = 60;
const LONGEST_SETTING = 60;
const FORMERLY = /(?:将|把|对)原(?:先|来|有)?(?:规定|执行|实行|按|的)(?!.*(?:调整|提高|改为))/;
const BY = new Beginning(/^ ?，?按/);
const UNDER = new Ending(/(?:不足|不满|未满) ?$/);
const PAID = /^ ?(?:及?以?内|以上|以下)?(?:累计|合计|最高|最多|收费额?|收取|加收|收|为|不超过|的?按)*$/;
const REPORTED = new Beginning(
  /^ ?(?:从[^，。；]{2,20}(?:获悉|了解到?)|上午|下午|晚[上间]?|凌晨|中午|电|讯|在京|在[一-龥]{0,12}(?:报告|会议|大会|讲话|会上)|召开|获悉|举行|开幕|闭幕)/,
);
/** How near and how long something may be, as a property: 500米服务半径, 步行10分钟可达. */
const REACH = /^(?:分钟|公里|米|千米|小时)$/;
const REACHED = new Beginning(/^(?:以?内)?(?:服务)?(?:(?:公交)?(?:站点|网点|设施)?覆盖|半径|范围|可达)/);
const WHICH = new Ending(/第[一二三四五六七八九十]个$/);
const ENDS_REPEATED = new CharacterSet('续计');
const SEEN = new Ending(/(?:发现|发生|出现|查实)$/);
const FINED = new Beginning(/^ ?的?(?:，)?扣/);
const EQUAL = new Beginning(/^ ?可?(?:折合|折算|兑换|等于|抵)/);
const SETTING_UNIT = new CharacterSet('个大类条项');

/** What is done about it. */
const DOING = /建|改|治|整|设(?!施|备)|配|培[训育]|打造|开展|组织|新增|完成|实现|举办|引进|推出|形成|实施|提供|推进|每|招/;
const APIECE = /^(?:[及（]?以[上下]）?|以内)?的? ?[一-龥]{0,6}分别(?:给予|奖励|补[助贴]|奖补|资助|按|发放|拨付)[^，。；]{0,12}$/;
/** Heads of columns that say what was. */
const BASELINE =
  /^(?:法定|原有?|现行|改革前)[^，]{0,4}(?:时限|时间|期限|天数)$|(?:现状|基期|基数|基年|实际)(?:值|数|水平|情况)?$|完成(?:值|情况)$/;
/** Heads of columns that say how far it has come: 实际完成率, 1-8月完成, 累计完成数. */
const ACHIEVED =
  /^(?:(?:实际|累计|目前|已)(?:完成|建成|达到?|达成|进度|进展|开工)[^，]{0,6}|截[至止][^，]{2,16}|(?:20\d\d ?年)?\d{1,2} ?(?:-{1,2}|~|至) ?\d{1,2} ?月[份底末]?(?:累计|实际)?完成[^，]{0,4}|[^，]{1,10}(?:累计|实际)完成[^，]{0,4})$/;
/** 完成率, 工作进度: what has been done, too, where nothing is said of more or less. */
const PROGRESS =
  /^(?:(?:目标|任务|计划|投资|工作|指标|年度)*(?:完成|达成|推进)(?:率|进度|进展|比例)|(?:工作|项目|形象)(?:进度|进展))(?:情况)?$/;

/** Decides whether a quantity asks for something, and what it is otherwise. */
export function roleOf(chars: string, token: Quantity, place: Place, operator: ReadOperator, isPer: boolean): Role {
  const { before, after } = place;
  const next = place.next?.kind === 'quantity' ? place.next : null;
  if (!token.isExact) return as('count');
  if (place.isConditional) return as(token.isChinese && !token.isUnitKnown ? null : 'condition');
  if (place.earlier?.mark === '：' && isBaseline(headOf(chars, place.segment, place.earlier) ?? '', operator)) return as('count');
  // 结合我市4个主导产业发展
  if (
    !operator.isComparison &&
    !isPer &&
    token.unit.length === 1 &&
    SETTING_UNIT.at(token.unit, 0) &&
    isSetting(chars, place.segment.start, token.start)
  )
    return as('count');
  if (token.unit === '' && !operator.isComparison && typeof token.value !== 'string') return as(bare(chars, token, place));
  if (isBanned(before, after, token, operator)) return as('condition');
  if (WHICH.test(before) && isTime(token.unit)) return as('condition');
  if (next !== null ? isBand(token, next, before, after) : BY.test(after) && UNDER.test(before)) return as('condition');
  // 10kV线路 is a kind of line; 不足200名的按200名计 says how to count.
  if (
    !operator.isComparison &&
    ENDS_VOLTS.at(token.unit, token.unit.length - 1) &&
    VOLTAGES.has(token.unit) &&
    /^[^，。；]{0,2}[一-龥]/.test(after)
  )
    return as('condition');
  // 连续2次未达进度的社区
  if (
    ENDS_REPEATED.at(before, before.length - 1) &&
    (before.endsWith('连续') || before.endsWith('累计')) &&
    !operator.isComparison &&
    /^[^，。；]{1,12}的[一-龥]/.test(after)
  )
    return as('condition');
  // 100—200㎡、200㎡以上分别给予8万元、12万元: who gets which.
  if (next !== null && !token.isChinese && APIECE.test(after)) return as('condition');
  // 发现1处火点扣5000元
  if (next !== null && !operator.isComparison && !isPer && SEEN.test(before) && /^[^，。；]{0,8}[扣罚处奖]/.test(after))
    return as('condition');
  // 漏报1起扣发20%
  if (FINED.test(after) && !operator.isComparison && !isPer && /^(?:起|次|例|项|处|人次?|件|天|日)$/.test(token.unit))
    return as('condition');
  // 1分折合0.5元
  if (token.value === 1 && EQUAL.test(after)) return as('count');
  // 2025年：76岁 in the row of a table of aims.
  if (token.unit !== '' && place.earlier?.mark === '：' && !place.isPast && isAimCell(chars, token, place)) return as('figure');
  if (
    before.endsWith('按') &&
    /^(?:计|算)/.test(after) &&
    /不足|不满|未满/.test(chars.slice(Math.max(place.segment.start, token.start - 30), token.start))
  )
    return as('count');
  if (operator.isComparison && isHarm(before, token, operator, chars.slice(operator.end, operator.end + 12))) return as('condition');
  const restricted = restriction(chars, place.segment, token, { before, operator, next });
  if (restricted) return { kind: 'condition', restricted };
  const isAsked = !token.isChinese || isAskedInChinese(before, token, operator, isPer);
  const special =
    inTime(chars, token, place, isPer, operator) ??
    (REACHED.test(after) && !operator.isComparison && REACH.test(token.unit) ? 'condition' : null);
  if (special) return as(special);
  if (!isAsked && token.value === 1) return as(null);
  if (token.isChinese && token.unit === '届' && !operator.isComparison) return as('name');
  // 比2030年的12万吨、3万吨分别减少8%、5%
  if (CHANGES.test(after) && BASE.test(chars.slice(Math.max(place.segment.start, token.start - BASE_LIST), token.start)))
    return as('count');
  if (isFormerly(chars, place.segment.start, token.start) || isOfBase(chars, place)) return as('count');
  if (place.isPast || isFormer(before, after, next) || isCount(before, after, token, operator, isPer)) return as('count');
  // 墓穴10000穴: the noun is its own measure word.
  const isNoun = !token.isUnitKnown && !operator.isComparison && !isPer && token.unit !== '';
  if (isNoun && !(token.unit.length === 1 && before.endsWith(token.unit))) return as('name');
  return as(isAsked ? 'figure' : 'count');
}

function as(kind: Role['kind']): Role {
  return { kind, restricted: null };
}

/** Whether what stands below the head of a column is what was, or how far it has come. */
function isBaseline(head: string, { isComparison }: ReadOperator): boolean {
  return BASELINE.test(head) || ACHIEVED.test(head) || (!isComparison && PROGRESS.test(head));
}

/** 超过2小时以内收费5元, 第一个半小时内2元, 不足1小时按1小时计: for how long something is paid. */
function isBand(token: Quantity, next: Quantity, before: string, after: string): boolean {
  if (BY.test(after) && UNDER.test(before)) return true;
  if (!isTime(token.unit)) return false;
  if (isTime(next.unit)) return before.endsWith('超过') && /^ ?至$/.test(after);
  return next.unit.includes('元') && PAID.test(after);
}

/** 300元 of 将原先规定的300元调整为500元, 1元 of 现行价格为每吨1元. */
function isFormerly(chars: string, from: number, to: number): boolean {
  const led = chars.slice(Math.max(from, to - BASE_LIST), to);
  return (led.includes('原') && FORMERLY.test(led)) || (led.includes('现行') && /现行[一-龥]{2,24}[为是](?:每[一-龥]{1,3})?$/.test(led));
}

/** 165座 of 比“十二五”末的165座. */
function isOfBase(chars: string, { before, previous }: Place): boolean {
  return (
    previous?.kind === 'date' && before.trim() === '的' && /[比较][“"]?$/.test(chars.slice(Math.max(0, previous.start - 2), previous.start))
  );
}

/** Whether the words before a number only say what is borne in mind. */
function isSetting(chars: string, from: number, to: number): boolean {
  if (to - from > LONGEST_SETTING) return false;
  const led = chars.slice(from, to);
  return /^ ?(?:紧密|紧扣)?(?:结合|立足|依托|围绕|聚焦|针对)/.test(led) && !DOING.test(led);
}

/** Spans and points of time that are no limits. */
function inTime(chars: string, token: Quantity, place: Place, isPer: boolean, operator: ReadOperator): Found['kind'] | null {
  if (!isTime(token.unit)) return null;
  const { segment, before, after, previous } = place;
  // 培训不少于24学时后方可上岗 asks for the hours.
  if (/^(?:之|以)?后/.test(after)) return /(?:不(?:得)?[少低]于|至少)[^，]{0,4}$/.test(before) ? null : 'condition';
  // 市人大会议5日上午开幕; 20日，市政府……
  const isDay = token.unit === '日' && !token.isChinese && !operator.isComparison && !isPer;
  if (isDay && (REPORTED.test(after) || (after === '' && segment.mark === '，' && before.trim() === '' && previous === null)))
    return 'date';
  if (/^ ?(?:试行|有效)$/.test(before)) return 'date';
  if (/(?:有效期|试行期|起(?:正式)?(?:试行|施行|实施|执行))(?:期限?)?为?$/.test(before)) return 'date';
  if (token.isChinese && token.unit === '季度' && !operator.isComparison && !isPer) return 'date';
  if (!operator.isComparison && /连续(?:工作|驾驶|作业|上班)(?:满|达)?$/.test(before)) return 'condition';
  if (token.unit === '年' && isSpanOfAim(chars, token, place)) return 'deadline';
  // 半年内被投诉3次以上的机构
  if (/^[以之]?内(?:被|发生|累计|出现|连续|受到)/.test(after)) return 'condition';
  // 培训后3个月内就业率
  if (/后$/.test(before) && /^[以之]?内[一-龥]{2,5}率/.test(after)) return 'condition';
  // 15秒接通率
  if (!operator.isComparison && /^(?:秒|分钟|个?小时|日|天|个?工作日)$/.test(token.unit) && /^[一-龥]{2,5}率/.test(after))
    return 'condition';
  if (/(?:连续|逾期|超期)$/.test(before) && /^[^，]*的/.test(after)) return 'condition';
  if (token.unit === '日' && (/[每当次本上下末首]月(?:的)? ?$/.test(before) || (previous?.end === token.start && isMonth(previous))))
    return 'deadline';
  // 开展40周年
  if (token.unit === '周年' && !operator.isComparison && /^(?:之际|纪念|庆祝|活动|$)/.test(after)) return 'count';
  return token.value === 1 && token.isChinese && /(?:最后|[首头])$/.test(before) ? 'count' : null;
}

/** 最后一个月 of 最后一个月25日. */
function isMonth(token: Token): boolean {
  return token.kind === 'quantity' && token.unit === '个月' && token.isChinese;
}

/** A number without a unit: a name, unless a verb or the head of a table's column makes it a figure. */
function bare(chars: string, token: Quantity, { before, segment, earlier }: Place): Found['kind'] {
  const head = headOf(chars, segment, earlier);
  const isCell = head !== null && chars.slice(segment.start, segment.end).trim() === chars.slice(token.start, token.end);
  if (!isCell) return /[达到为设配补奖]$/.test(before) && !token.isChinese ? 'figure' : 'name';
  if (isBaseYear(head, chars.slice(segment.end, segment.end + BASE_REACH))) return 'count';
  if (/序号|编号/.test(head)) return 'clause';
  if (/分值|赋分|计分|得分|评分|权重分/.test(head)) return 'name';
  return /目标|指标|标准|要求|任务|数量|限值|值|规模|年$/.test(head) ? 'figure' : 'name';
}

/** Whether a number stands alone, or with 以上, 左右 and the like, below the year or the aim that its column is for. */
function isAimCell(chars: string, { start, end }: Quantity, { segment, earlier }: Place): boolean {
  const head = headOf(chars, segment, earlier);
  return (
    head !== null &&
    AIM_HEAD.test(head) &&
    LEADS_CELL.test(chars.slice(segment.start, start)) &&
    ENDS_CELL.test(chars.slice(end, segment.end)) &&
    !isBaseYear(head, chars.slice(segment.end, segment.end + BASE_REACH))
  );
}

/** 2020年 of a row that goes on with 2025年: where a plan of five years begins. */
function isBaseYear(head: string, behind: string): boolean {
  const [base, aim] = [Number(/\d{4}/.exec(head)?.[0]), Number(/^；(?:到?|计划)(20\d{2}) ?年/.exec(behind)?.[1])];
  return base % 5 === 0 && aim === base + 5;
}

/** What a number was before it changed: 由5个工作日压缩至3个工作日. */
function isFormer(before: string, after: string, next: Quantity | null): boolean {
  if (!next || !/(?:由|从)[^，]{0,20}$/.test(before)) return false;
  return /^[^，]{0,14}(?:到|至|为)[^，]{0,4}$/.test(after);
}
