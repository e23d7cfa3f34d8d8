import { Beginning, Ending } from '../edge-pattern.js';
import type { Segment } from './sentence.js';

/** Words that begin a condition. */
export const OPENING = new Beginning(
  /^(?:将|并|拟|同时|另|还)对|^(?:其中)?(?:对于?|凡是?|针对|如果?|若|当|符合|经|因|在|属于|年满|距离?|逾期)/,
);
/** What somebody gets or does who comes under a condition. */
export const GIVING =
  /给予|补助|奖励|奖补|补贴|按|拨付|提供|执行(?![额率])|配备|安排|处以|缩短|压缩|提高|降低|减免|免[征收除]|实行|实施|设置/;
/** A segment that is a condition as a whole: …的，…时，…的企业， */
const CLOSING = new Ending(
  /(?:(?<!目)的|(?:以上|以下|不足|的)者|(?<![小学课工农及平临同准按定实随瓦届省费耗])时|之日起?|情形|情况下|(?<=[的等种述殊他急列])情况|前提下|条件下|基础上|以后|之后|(?<!前|今|最|先|背|善|滞)后)["”]?$/,
);
/** With the characters before it that it must not follow. */
const LONGEST_CLOSING = 10;
/** A sentence that only names a case: 停业超过6个月的. */
const CASE = new Ending(/(?:超过|不足|未满|不满|达到?|低于|少于|以上|以下|逾期)[^的]{1,12}的$/);
/** What makes the words after 的 a demand and no noun: 对同一企业的检查每年不超过2次. */
const DEMAND = /不[得]?[超低少高多大小]|至少|最[高多低少长短]|每[年月季周日次个]/;
/** 每月抽查不少于20%的乡镇, 组建不少于20人的队伍 */
const EACH_TIME =
  /(?:每(?:半年|[年月季周日])[^，]{0,12}|(?:组建|建立|建设|设立|成立|配备|选派|招募|打造|培育)[^，]{0,6})(?:不[少低]于|至少)/;
/** What the next segment begins with where this one was a condition: …达到200人的社区，应设置 */
const LEADS_TO = new Beginning(
  /^ ?(?:应|须|要|必须|可|给予|予以|分别给予|分别奖|一次性|由|每|按|原则上|均可|奖励|补助|补贴|不得|至少|优先|享受)/,
);
const REWARDS = new Beginning(
  /^ ?(?:可(?:申请|享受|给予|按)|按照?(?:每|其|实际|投资)|给予|予以|分别给予|一次性(?:给予|奖励|补)|奖励|补助|补贴)/,
);
const BOUND = /以[上下内]|达到|超过|突破|不足|未满|满|高于|低于|不[低高少多超]/;
/** 正常经营6个月以上 */
const ENDS_BOUND = new Ending(/[0-9一二三四五六七八九十]+ ?[一-龥]{1,3}(?:及?以上|以下)$/);
const LONGEST_BOUND = 20;
/** 助餐点覆盖80%以上的村，每…… asks for the share. */
const COVERED = /(?:覆盖|普及|惠及)[^，]{0,4}[0-9一二三四五六七八九十百]/;
/** 在此基础上, 在各方共同努力下, 主要目标是: neither who nor when. */
const NO_CASE = new Ending(/在此基础上$|在[^，。]{0,16}(?:努力|支持|领导|指导|帮助|推动)下$|[一-龥]是$/);
/** 建成以居家为基础、社区为依托的，…… goes on to what is built. */
const FORMED = new Beginning(/^ ?(?:全面|基本|初步|逐步|加快|努力|力争|要)*(?:建成|形成|构建|打造|建立|健全|完善)起?以[^，]*的$/);
/** 对上年产值在1亿元以上、5亿元以下，本年增长……的 */
const WHOSE = new Beginning(/^ ?(?:对于?|凡)[^，]{0,40}[0-9] ?[^，。；0-9]{1,6}(?:以上|以下)$/);
const DONE_TO = /每|不[低少高超]|至少|[检巡抽]查|培训|开展|建|设|配|改造|给予|补|奖|实现|达到/;
/** 采购额1亿元至5亿元、5亿元以上，分别奖励…: who gets which. */
const GRADES = /[0-9] ?[^，。；]{1,8}(?:以上|以下|至|到|-|~)[^，。；]{0,24}[0-9] ?[一-龥㎡%]{1,4}(?:及?以[上下])?$/;
const LONGEST_GRADES = 80;
const EACH_GIVEN = new Beginning(/^ ?分别(?:一次性)?(?:给予|奖励|奖补|补[助贴]|资助|按|发放|拨付)/);
const BUILT = /建成|新建|改建|扩建|完成|培育|打造|新增/;
/** 实缴资本5000万元以上 of 实缴资本5000万元以上，租用办公用房的， */
const BOUNDED = new Ending(/[0-9一二三四五六七八九十] ?[^，。；0-9]{1,4}(?:及?以上|以下)$/);
/** 以及……的企业 of 对……的企业，以及……的企业， */
const ALSO = new Beginning(/^ ?(?:以及|或者?|并且|且|及)(?![^，]*(?:分之|半数|同意))[^，]*的[^的]{1,16}$/);

/**
 * Whether a segment as a whole says under which condition the rest of the sentence holds.
 * @param following the segment behind it
 * @param isAfterCondition whether the one before it is such a condition
 */
export function isConditional(
  chars: string,
  text: string,
  segment: Segment,
  following: Segment | undefined,
  isAfterCondition: boolean,
): boolean {
  const { mark } = segment;
  // An item of 有下列情形之一的 ends its sentence with 的.
  if (mark === '' || mark === '。' || mark === '；' || mark === '\n') {
    const words = text.trimEnd();
    return words.endsWith('的') && CASE.test(words);
  }
  if (mark !== '，' && mark !== '：') return false;
  const trimmed = text.trimEnd();
  const next = following ? chars.slice(following.start, following.start + 8) : '';
  return (
    (names(trimmed, next) || (mark === '，' && goesOn(chars, trimmed, following, isAfterCondition))) &&
    !(NO_CASE.mayBe(trimmed) && NO_CASE.test(trimmed.slice(-LONGEST_BOUND))) &&
    !FORMED.test(trimmed)
  );
}

/** Whether its own words, and what the next segment begins with, say so. */
function names(trimmed: string, next: string): boolean {
  if (CLOSING.mayBe(trimmed) && CLOSING.test(trimmed.slice(-LONGEST_CLOSING))) return true;
  const last = trimmed.charAt(trimmed.length - 1);
  if (last === '上' || last === '下') {
    // 正常经营6个月以上，给予8000元
    if (REWARDS.test(next) && ENDS_BOUND.test(trimmed.slice(-LONGEST_BOUND)) && !GIVING.test(trimmed) && !/不[低少高超]/.test(trimmed))
      return true;
    if (WHOSE.test(trimmed) && !DONE_TO.test(trimmed)) return true;
  }
  if (next.includes('分别') && EACH_GIVEN.test(next) && GRADES.test(trimmed.slice(-LONGEST_GRADES)) && !BUILT.test(trimmed)) return true;
  if (!trimmed.includes('的')) return false;
  if (
    LEADS_TO.test(next) &&
    !EACH_TIME.test(trimmed) &&
    /的[一-龥“”]{1,12}$/.test(trimmed) &&
    BOUND.test(trimmed) &&
    !COVERED.test(trimmed) &&
    !GIVING.test(trimmed)
  )
    return true;
  const noun = OPENING.test(trimmed.trimStart()) ? /的([^的]{1,16})$/.exec(trimmed)?.[1] : undefined;
  return noun !== undefined && !DEMAND.test(noun) && !GIVING.test(trimmed);
}

/** Whether it is one of several conditions. */
function goesOn(chars: string, trimmed: string, following: Segment | undefined, isAfterCondition: boolean): boolean {
  if (isAfterCondition && ALSO.test(trimmed)) return true;
  const last = trimmed.charAt(trimmed.length - 1);
  if ((last !== '上' && last !== '下') || following?.mark !== '，' || chars.charAt(following.end - 1) !== '的') return false;
  return BOUNDED.test(trimmed.slice(-LONGEST_BOUND)) && !DONE_TO.test(trimmed) && !GIVING.test(trimmed);
}
