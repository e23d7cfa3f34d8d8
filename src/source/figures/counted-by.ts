import { Ending } from '../edge-pattern.js';
import type { Place } from './role.js';
import type { Quantity } from './tokens.js';
import { isTime } from './units.js';

/** 每增加1000万元: what follows is counted by it. */
const GROWING = /每(?:增加|增长|新增|超过?|超出|提高|上升|减少|降低|下降|延迟|逾期|等候|停放|行驶)[一-龥]{0,4} ?$/;
const EACH = new Ending(/每(?:隔)? ?$/);

/** 每孵化成功1户实体，给予3000元 */
const GAINED = /每(?:孵化|引进|招用|吸纳|安置|培育|新增|完成|建成)(?:成功)?$/;
/** 每类产品可补贴1件 */
const GIVES = /(?:补[助贴]|奖[励补]|配备?|设置?|享受|限[购补]|开展|组织)$/;

/** Whether a number is what others are counted by: 每100户, 每两年, 一年 of 一年两次. */
export function countsOthers(token: Quantity, { before, after, next }: Place): boolean {
  const hasEach = before.includes('每');
  if (hasEach && (EACH.test(before) || GROWING.test(before))) return true;
  if (
    hasEach &&
    token.value === 1 &&
    /每(?![一二两三四五六七八九十百千万半年月周日天季学个名人户次床所家村县区镇街半届期张辆处座条班校园位小分])[一-龥]{1,6}$/.test(before)
  )
    return !GIVES.test(before) && (next !== null || after === '' || (GAINED.test(before) && /^[一-龥]{0,6}$/.test(after)));
  return (
    next?.kind === 'quantity' &&
    next.unit === '次' &&
    isTime(token.unit) &&
    /^ ?(?:至少|不少于|不低于|最多)?(?:开展|组织|举办|进行|召开)?(?:至少|不少于)?$/.test(after) &&
    !/[内达为]$/.test(before)
  );
}
