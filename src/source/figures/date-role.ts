import { Beginning, Ending } from '../edge-pattern.js';
import type { DateMark } from './tokens.js';

/** What a date does in its sentence: it sets a term, restricts something, or is mentioned. */
export type DateRole = 'deadline' | 'condition' | 'date';

/** Something happened before or after the date that restricts what the sentence speaks of: 2011年2月以后建成的小区. */
const RESTRICTING = new Beginning(
  /^ ?(?:及?以后|之后|及?以前|之前|后|前)?[^，。；0-9]{0,8}?(?:建成|竣工|建设|取得|出让|登记|成立|投用|毕业|入职|开工|出生|注册|审批|批准|交付|立项|备案|签订|申请|(?<!政府|重点|主要|年度)工作|就业|参保|退休)[^，。；0-9]{0,24}(?:的|且)/,
);
const STARTING = new Beginning(/^ ?(?:起|以来|以后|之后|开始|至今|[^，。；]{0,6}(?:起施行|起执行|起实施))/);
const PUBLISHED = new Beginning(
  /^ ?(?:第|印发|发布|[^，。；]{0,4}(?:区|市|省|县)政府|常务会|[^，。；0-9]{0,8}(?:会议|印发|发布|公布|(?<!制)修订|修正|通过))/,
);
const AIMED_BEFORE = new Ending(/(?:到|力争|争取|确保|计划|拟|力争于|争取于|计划于|力争在|争取在|在|至|止) ?["“]?$/);
const AIMED_AFTER = new Beginning(/^ ?["”]?(?:，|：|(?!的|度|版|底|初|[、。；]|及|和|与|至|比)[一-龥])/);

const MEANT = new Ending(/(?:^|[，；。])?(?:对于?|凡|针对)$/);
const OF_ITS = new Ending(/(?:按照?|根据|依据)[其该企业]{1,3} ?$/);
const LEVEL = new Beginning(/^ ?(?:的)?(?:基础上|水平|相比)/);
const SINCE = new Ending(/[自从] ?$/);
const COMPARED = new Ending(/(?:(?<!占)比|较|与|同|相比|同比|截至|截止到?|截至到|经) ?[“"]?$/);
const AT_LATEST = new Ending(/(?:不[晚迟]于|最迟|最晚|截止(?:日期|时间)?[为是]?) ?$/);

/** 完成2027年全市预期目标 */
const AIMS_MET = new Ending(/(?:完成|实现) ?$/);
const AIMS = new Beginning(/^ ?(?:度)?[一-龥]{0,8}(?:目标|任务)(?!的|后)/);

/**
 * The role of a date.
 * @param isPast whether the sentence tells of the past where it stands.
 */
export function dateRole(token: DateMark, before: string, after: string, isPast: boolean): DateRole {
  // 对2027年前完成目标的县区; 按其2025年一季度营业收入的增量
  if (MEANT.test(before.trimEnd()) && /^[^，。；]{1,30}的/.test(after)) return 'condition';
  if (OF_ITS.test(before) && /^[^，。；]{1,12}/.test(after)) return 'date';
  if (
    RESTRICTING.test(after) &&
    !AIMED_BEFORE.test(before) &&
    (!token.isTerm || /[以之]?[前后]$/.test(after.slice(0, 3)) || !/^ ?，/.test(after))
  )
    return 'condition';
  if (LEVEL.test(after)) return 'date';
  // 2026年底前发布清单 is a term, 2021年底发布的清单 is none.
  const isPublished = PUBLISHED.test(after) && !(token.isTerm && /^ ?(?:印发|发布|公布)(?![^，。；]{0,20}的)/.test(after));
  if (STARTING.test(after) || SINCE.test(before) || isPublished) return 'date';
  if (COMPARED.test(before)) return 'date';
  if (AT_LATEST.test(before)) return 'deadline';
  if (isPast && !/到 ?$/.test(before)) return 'date';
  if (token.isTerm || AIMED_BEFORE.test(before) || (AIMS_MET.test(before) && AIMS.test(after))) return 'deadline';
  return token.date !== null &&
    (/^ *(?:其中|预计|计划)?$/.test(before) || /于 ?$|[0-9] ?[^，。；、年0-9]{1,6}[、和] ?$/.test(before)) &&
    AIMED_AFTER.test(after)
    ? 'deadline'
    : 'date';
}
