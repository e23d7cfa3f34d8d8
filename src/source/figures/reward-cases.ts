import { Beginning } from '../edge-pattern.js';
import type { Segment, Sentence } from './sentence.js';

/** What somebody gets: 一次性奖励150元/人, 每架次补贴2万元, 另外给予3万元奖励. */
const REWARD = new Beginning(
  /^ ?(?:另外?|另行|再|分别|各|均|可|则|一次性|按[一-龥]{1,4}|每[一-龥]{1,4}?){0,3}(?:给予|予以|奖励|奖补|补贴|补助|资助)[^，；。：0-9]{0,14}?(?:[0-9.]+ ?[千百万亿]?元|$)/,
);
/** What has to be reached: 一次人数达到300人以上, 停留3天2晚以上, 100至160座. */
const BOUND =
  /[0-9] ?[^，；：0-9]{1,4}(?:及?以[上下])|达到? ?[0-9]|(?:不足|不满|未满|超过|突破) ?[0-9]|^ ?[0-9]+ ?(?:至|到|-|~) ?[0-9]+ ?[一-龥㎡]{1,4}$/;
/** What asks for something by itself, whoever gets something for it. */
const ASKS =
  /应|须|要(?!素|点)|不[低少高超]|至少|每[年月季周日天个名家户人]|力争|争取|确保|将|计划|建|培育|打造|评[选定]|认定|遴选|选树|安排|设立|配备|完成|开展|实施|新增|覆盖|普及|到20\d\d年|最[高多低]|给予|奖|补/;

/**
 * The segments of a sentence that say for what somebody gets something, though no 的 closes them: 组团人数达到300人以上，
 * 游览5个景区，奖励2万元. Null where there are none.
 */
export function rewardCases(chars: string, { start, end, segments }: Sentence): Set<number> | null {
  if (segments.length < 2 || !chars.slice(start, end).includes('元')) return null;
  let cases: Set<number> | null = null;
  for (let at = 1; at < segments.length; at++) {
    const { start: from, end: to, mark, tokens } = segments[at] as Segment;
    if ((tokens.length === 0 && mark !== '：') || !REWARD.test(chars.slice(from, Math.min(to, from + REACH)))) continue;
    for (const found of caseBefore(chars, segments, at)) {
      cases ??= new Set();
      cases.add(found);
    }
  }
  return cases;
}

const REACH = 40;
const LONGEST = 8;
const LONGEST_CASE = 80;

/** The segments with numbers right before a reward, up to the first that asks for something, if one of them sets a bound. */
function caseBefore(chars: string, segments: readonly Segment[], reward: number): number[] {
  const found: number[] = [];
  let isBound = false;
  for (let at = reward - 1; at >= Math.max(0, reward - LONGEST); at--) {
    const { start, end, mark, tokens } = segments[at] as Segment;
    const text = chars.slice(Math.max(start, end - LONGEST_CASE), end);
    if (mark !== '，' || ASKS.test(text)) break;
    if (tokens.length === 0) continue;
    found.push(at);
    isBound ||= BOUND.test(text);
  }
  return isBound ? found : [];
}
