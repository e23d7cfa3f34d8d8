import type { ReadFigure } from '../reading.js';
import { headOf } from './cells.js';
import { isBanned, restriction } from './conditions.js';
import { isAskedInChinese, isCount } from './counts.js';
import type { Found, Stretch } from './found.js';
import type { ReadOperator, Surroundings } from './operators.js';
import type { Segment } from './sentence.js';
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

/** How near and how long something may be, as a property: 500米服务半径, 步行10分钟可达. */
const REACH = /^(?:分钟|公里|米|千米|小时)$/;
const REACHED = /^(?:以?内)?(?:服务)?(?:(?:公交)?(?:站点|网点|设施)?覆盖|半径|范围|可达)/;

/** Decides whether a quantity asks for something, and what it is otherwise. */
export function roleOf(chars: string, token: Quantity, place: Place, operator: ReadOperator, isPer: boolean): Role {
  const { before, after } = place;
  const next = place.next?.kind === 'quantity' ? place.next : null;
  const as = (kind: Role['kind']): Role => ({ kind, restricted: null });
  if (!token.isExact) return as('count');
  if (place.isConditional) return as(token.isChinese && !token.isUnitKnown ? null : 'condition');
  if (token.unit === '' && !operator.isComparison && typeof token.value !== 'string') return as(bare(chars, token, place));
  if (isBanned(before, after, token, operator)) return as('condition');
  const restricted = restriction(chars, place.segment, token, { before, operator, next });
  if (restricted) return { kind: 'condition', restricted };
  const isAsked = !token.isChinese || isAskedInChinese(before, token, operator, isPer);
  const special =
    inTime(token, place, isPer, operator) ?? (REACH.test(token.unit) && !operator.isComparison && REACHED.test(after) ? 'condition' : null);
  if (special) return as(special);
  if (!isAsked && token.value === 1) return as(null);
  if (token.isChinese && token.unit === '届' && !operator.isComparison) return as('name');
  if (place.isPast || isFormer(before, after, next) || isCount(before, after, token, operator, isPer)) return as('count');
  if (!token.isUnitKnown && !operator.isComparison && !isPer && token.unit !== '') return as('name');
  return as(isAsked ? 'figure' : 'count');
}

/** Spans and points of time that are no limits. */
function inTime(token: Quantity, { before, after }: Place, isPer: boolean, operator: ReadOperator): Found['kind'] | null {
  if (!isTime(token.unit)) return null;
  if (/^(?:之|以)?后/.test(after)) return 'condition';
  if (/(?:有效期|试行期)为?$/.test(before)) return 'date';
  if (token.isChinese && token.unit === '季度' && !operator.isComparison && !isPer) return 'date';
  if (/(?:连续|逾期|超期)$/.test(before) && /^[^，]*的/.test(after)) return 'condition';
  return token.unit === '日' && /[每当次本上下末首]月(?:的)? ?$/.test(before) ? 'deadline' : null;
}

/** A number without a unit: a name, unless a verb or the head of a table's column makes it a figure. */
function bare(chars: string, token: Quantity, { before, segment, earlier }: Place): Found['kind'] {
  const head = headOf(chars, segment, earlier);
  const isCell = head !== null && chars.slice(segment.start, segment.end).trim() === chars.slice(token.start, token.end);
  if (!isCell) return /[达到为设配补奖]$/.test(before) && !token.isChinese ? 'figure' : 'name';
  if (/序号|编号/.test(head)) return 'clause';
  if (/现状|基期|基数|实际|完成值|完成情况/.test(head)) return 'count';
  return /目标|指标|标准|要求|任务|数量|限值|值|规模|年$/.test(head) ? 'figure' : 'name';
}

/** What a number was before it changed: 由5个工作日压缩至3个工作日. */
function isFormer(before: string, after: string, next: Quantity | null): boolean {
  if (!next || !/(?:由|从)[^，]{0,20}$/.test(before)) return false;
  return /^[^，]{0,14}(?:到|至|为)[^，]{0,4}$/.test(after);
}
