import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';

/** What leads up to the subject and is no part of it. */
const LEAD = new Beginning(
  /^(?:[、和及与并且或，：:“”"]|以及|其中|力争|争取|努力|确保|必须|要|应当|应(?!急|用|届|对)|须|将|原则上|一般(?!性|公共|工业)|鼓励|支持|严格|按照?|拥有|依照|根据|实现|推动|推进|使|对|至|各地|到|(?:今年|明年|本年|当年)|20\d\d年度?(?:上半年|下半年)?[底末]?前?|\d{1,2}月(?:\d{1,2}[日号]|[底末])?前?|[上下]半年|第?[一二三四]季度[末底]?前?|年[底末]前|年内|本月底前|每[年月季周日](?:度)?| )+/,
);
/** What stands between the subject and its figure. */
const TRAIL = new Ending(
  /(?:[、和及与“”"：: 的]|应当?|须|要|平均|(?<!平)均|都|全部|总计|合计|累计|力争|争取|分别|一般|原则上|不|由|为|在|按照?|以|占|至|到|达到?|比例达|比例为|配备|配置|配建|设|设立|设置|拥有|有|建|建成|可|将|至少|控制|保持|稳定|提高|提升|增加|压缩|压减|缩短|降低|下降|增长|建立|打造|培育|创建|创树|新增|完成|开展|组织|举办|给予|奖励|补助|补贴|征集|评选|引进|改造|安排|提供|最高|最长|最低|最多|最少|一次性|(?:较|比)[^，]{0,6}年[底末]?)+$/,
);
/** The noun after a unit: 10个社区社会组织, 20平方米的标准配建养老用房. */
const BEHIND =
  /^ ?(?:的)?(?:标准|比例|要求)?(?:配备|配建|配置|建设|给予|提供|安排)?([一-龥A-Za-z“”]{2,16}?)(?=的|[，、。；]|$|并|和|以上|左右)/;
/** Verbs that are no subject by themselves. */
const VERB = /^(?:给予|配备|接受|发放|享受|补助|奖励|减|内减|安排|组织|划分|固定|召开|调度)$/;
const JOINT = new Ending(/[、和及与或] ?$/);
const PAUSES = new CharacterSet('，、');
const WORD = CharacterSet.ofClass('一-龥A-Za-z');
const LONGEST = 40;
const LONGEST_VERB = 2;

/** What a figure is of: the words between what governs it and its operator, else the noun after its unit. Null where there is neither. */
export function subjectOf(before: string, after: string): string | null {
  // 1个平台、10个中心: the words before the second number belong to the first.
  const behind = JOINT.test(before) ? nounBehind(after) : null;
  if (behind || before.length < 2) return behind ?? nounBehind(after);
  const words = TRAIL.without(LEAD.without(before.slice(-LONGEST))).trim();
  let from = words.length;
  while (from > 0 && !PAUSES.has(words.charCodeAt(from - 1))) from--;
  const inFront = words.slice(from);
  const isSubject = inFront.length > 1 && !(inFront.length <= LONGEST_VERB && VERB.test(inFront)) && hasWord(inFront);
  return isSubject ? inFront : nounBehind(after);
}

/** Whether two characters of words stand side by side; of most subjects the last two do. */
function hasWord(words: string): boolean {
  return (WORD.at(words, words.length - 1) && WORD.at(words, words.length - 2)) || /[一-龥A-Za-z]{2}/.test(words);
}

function nounBehind(after: string): string | null {
  return after === '' ? null : (BEHIND.exec(after)?.[1] ?? null);
}
