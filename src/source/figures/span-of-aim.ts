/** Spans of years within which something is to be reached: they say by when, and ask for nothing themselves. */

import { Beginning } from '../edge-pattern.js';
import type { Place } from './role.js';
import type { Quantity } from './tokens.js';
import { isTime } from './units.js';

/** What may stand before such a span, which heads its part of the sentence. */
const HEADS = /^[ “"]*(?:其中|力争|争取|计划|确保|要|将|拟|在|今后|未来|接下来|全[市县区省州国镇]|[我本][市县区省]|各[地县区]级?)*$/;
const WITHIN = new Beginning(/^[之以]?内/);
const ONLY_WITHIN = /^[之以]?内 ?$/;
const REACHES =
  /新[增建培引认]|培[育训养]|建[成设]|打造|形成|完成|实现|引[进育]|创建|发展|达到?|突破|整治|孵化|招引|扩大|改造|认定|提[高升]到|增加到|覆盖/;
/** 3年内给予每年10万元补助 says for how long, and so do rents, taxes and penalties. */
const GRANTS =
  /给予|补[助贴]|奖|免|减[按半收征]|返还|不得|享受|贴息|租金|优惠|缴|每年|税|扣|处[以罚]|罚|服务期|[未没]|连续|贷款|的[，。；]?$/;
/** How far behind a span that stands alone before a comma its figure may stand. */
const REACH = 40;

/** Whether a number of years is such a span: 三年内新增12家; 五年内，建成5座. */
export function isSpanOfAim(chars: string, { end }: Quantity, { segment, before, previous, next }: Place): boolean {
  if (previous !== null || !WITHIN.test(chars.slice(end, end + 4)) || !HEADS.test(before)) return false;
  let words = chars.slice(end, segment.end);
  if (next === null) {
    if (segment.mark !== '，' || !ONLY_WITHIN.test(words)) return false;
    words = /^，[^，。；：]*/.exec(chars.slice(segment.end, segment.end + REACH))?.[0] ?? '';
    if (!/[0-9]/.test(words)) return false;
  } else if (next.kind !== 'quantity' || isTime(next.unit)) return false;
  return REACHES.test(words) && !GRANTS.test(words);
}
