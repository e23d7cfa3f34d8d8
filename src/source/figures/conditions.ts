import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import { GIVING, OPENING } from './case-segments.js';
import type { ReadOperator } from './operators.js';
import type { Segment } from './sentence.js';
import type { Quantity } from './tokens.js';
import { isTime } from './units.js';

/** What makes the number before 的 a figure all the same: the award, the standard, the share. */
const ASKED = new Beginning(
  /^(?:的|之)? ?(?:标准|比例|要求|目标|补[助贴偿]|奖[励补金]|资助|支持|额度|幅度|罚款|价格|优惠|贷款|贴息|一次性|资金|经费|增速|速度|频次|频率|期限|时限|原则|水平|扶持|配套|资本金|保费|税|费用|住房公积金|生活费|限额|上限|下限|底线|红线|高限|给予|执行|计算|计提|缴纳|发放|收取|落实|控制|从低|从高)/,
);
/** Verbs that ask for what follows them; short ones only right before the number. */
const ASKING =
  /建(?!筑|制|档)[设成立]?|设[立置有]|配[备置建足]|达到|培育|打造|创[建办新]|引进|引育|招[聘录收引]|增[加设配]|新增|完成|实现|开展|组织(?!内|成员)|举办|培训(?!机构|合格)|给予|奖励|补助|补贴|提供|安排|拥有|提高|提升|保持|形成|推[动进广]|支持|认定|评[选定]|遴选|选派|改造|整治|发放|投[入放]|落实|确保|力争|吸引|集聚|布局|储备|推出|出台|制定|谋划|筹[集建]|开工|竣工|(?<![日年月])处理|压[缩减]|减[少免]|降低|孵化|入库|落地|上市|扶持|带动|征集|优化|拆分|缴[纳存]|收取|承担|负担|转移|办结|答复|具[有备]|须经?|应当|必须|(?:设|配|达|补|奖|招|增|评|审|缴|压|减|降|含|占|为|以|由|用|处|罚|按照?|依照|参照|有) ?$/;
/** Verbs that begin the consequence after a condition. */
const CONSEQUENCE =
  /^(?:可|应|要|须|由|一次性|分别|均|全部|一律|再|每|按|给予|予以|奖励|补助|补贴|不得|不予|方可|至少|必须|设|配|建|不[低高多少]于|不超过)/;
/** What was done so many years ago at most: 毕业2年内的, 离校2年内未就业的. */
const SINCE = new Ending(/(?:离校|毕业|退役|退伍|成立|注册|登记|创办|开业|入职|落户|认定|投产|出生)后?$/);
/** What somebody has who is asked for: 3名具备5年以上工作经验的. */
const HAVING = /^(?:具[有备]|从事[一-龥]{2,10})$/;
const EXPERIENCE = /^[一-龥、]{0,20}?(?:经验|经历|资历|工龄|从业年限)的/;

/** 同比增长达到40%以上的予以奖励 */
const REWARDED = new Beginning(/^的 ?(?:予以|给予)(?:一次性|适当)?(?:奖励|补助|补贴|奖补|支持|资助|表彰|扶持) ?$/);
/** 新建超过20平方米冷库的一次性补助3万元 */
const OWNER = /^ ?[一-龥、]{1,12}的(?=(?:一次性|分别)?(?:给[予于]|予以|奖励|奖补|补[助贴]))/;
const DONE_IN_TIME = /^[^，。；、的]{1,8}的(?=可|应|不予|不再|免予|从轻|减轻|给予|予以|由|处|取消|视为)/;
/** NUMBER 的 and what follows for it: 达到50%的提高到70%. */
const CONSEQUENT = new Beginning(
  /^的 ?(?:(?:给予|可|提高|降低|每|由|应|要|再|处|按|一次性|分别|不予|予以)|(?:奖励|补助|补贴|资助|奖补|配备|设置?|配)[^，。；]{0,8}$)/,
);

const LONGEST_PAIR = 60;
/** 优先保障未成年子女2个以上家庭 */
const WHOM = /(?:保障|面向|针对|照顾|优先|覆盖|惠及)[^，。；]{0,14}$/;
const FAMILY = /^ ?的?(?:家庭|企业|人员|居民|职工|群众|住户|单位)$/;

const SIZED = new Beginning(/^(?:户|人|座|千瓦|千伏安|[万亿]元|平方米|张床位?|吨|亩|层)$/);
const OF_SIZE =
  /^ ?的?(?:各类)?(?:小微|中小微?|大中?型|新建|既有|老旧|低收入|用电|民营|经济)*(?:企业|组织|客车|货车|车辆|船舶|渔船|用户|客户|项目|家庭|单位|小区|社区|行政村|工程|机构)(?!数|不[少低]|至少|达|占)/;

/** Who is of an age. */
const PERSON =
  /^ ?的?[一-龥]{0,6}?(?:婴幼儿|幼儿|儿童|老年人(?!口)|老年人口|老人|青年|人员|人群|居民|妇女|职工|劳动者|毕业生|青少年|未成年人|学生)/;

/** 90分以上为优秀 */
const GRADE = new Beginning(
  /^(?:的)?(?:[、，]|评?为|评定为|确定为|属于)(?:优|良|合格|不合格|基本合格|中等|差|第?[一二三四五][级档阶]|[A-D])/,
);
const CHAINED = /^[、且和][一-龥、]{1,14}的[一-龥]{2,}/;

/** Who or what is counted right behind the words for it: 企业10家, 项目8个. */
const ENTITY = /^ ?[一-龥“”]{0,8}(?:企业|项目|园区|机构|单位|主体|合作社|农场|平台|基地|商场|综合体|市场|品牌|大户|农户|社区|小区|行政村)$/;
const COUNTED = new Beginning(/^(?:[个家户项所座处名人条栋]|户次|万户)$/);

/** What a number restricts, up to the word that goes on with the sentence. */
const NOUN =
  /^ ?(?:规模|标准)?(?:的|之)?[一-龥“”"、]{0,16}?(?=要(?!求|素|点)|应(?!用|急|对|届)|须|按|全部|一律|至少|不[低少超高得]|设|配(?!套)|给予|补|奖|每|可|由|最|发放|一次性|分别|达到?|为|有|(?<!新)建(?!筑|设|成区)|均|占|超|突破|高于|低于|达|享受|实行|实施|开展|进行|执行|数(?=每|达|不|至)|$)/;

/** What goes before the words that say who is restricted, and is no part of them. */
const LEAD = new Beginning(/^(?:[、.．和及与]|其中|对于?|凡是?|针对|将|把|如果?|若|当)+/);
const AGE = new Ending(/^周?岁$|月龄$/);
const OVER = new Ending(/(?<![不经通再已超路胜])过$/);
/** Those below begin a consequence, or what else follows a restriction. */
const TREATED = new Beginning(/^的(?:由|报|免(?!费)|不再|限期|责令|约谈|取消|暂停|予以通报|亮|列入|扣|视为)/);
const OBLIGED = new Beginning(/^的(?:应当?|须|可以?)/);
const TO = new Beginning(/^ ?至 ?$/);
const ENDING = new Ending(/(?:消除|淘汰|取缔|关停|杜绝|拆除|禁止)$/);
const PART = new Beginning(/^的?(?:增量|超出|新增|剩余|其余)?部分/);
const CURBED = new Ending(/(?:严格控制|严控|限制)$/);
const GRADED = new Beginning(/^[级星等]$/);
const SPAN = new Beginning(/^(?:年|周年|个月)$/);

/** What may stand right behind a number without 以上 or the like that restricts something all the same. */
const MAY_RESTRICT = new CharacterSet('的之至部、，评为确属 ');

/** Where the words stand that a number restricts: 2000户以下的新建社区, 3000人以上的农村社区. Null where it restricts none. */
export function restriction(
  chars: string,
  segment: Segment,
  quantity: Quantity,
  { before, operator, next }: { before: string; operator: ReadOperator; next: Quantity | null },
): { start: number; end: number } | null {
  const isBound =
    operator.end > quantity.end ||
    operator.operator === 'range' ||
    operator.operator === '<' ||
    operator.operator === '>' ||
    before.endsWith('满') ||
    (typeof quantity.value === 'number' && OVER.test(before));
  // Most numbers restrict nothing: neither how they are compared nor what follows could say so.
  if (!isBound && !MAY_RESTRICT.at(chars, operator.end) && !isTime(quantity.unit) && !quantity.unit.endsWith('龄')) return null;
  const rest = chars.slice(operator.end, Math.min(segment.end, next?.start ?? segment.end, operator.end + 30));
  const words = before.trimStart();
  const start = quantity.start - words.length + (LEAD.exec(words)?.[0].length ?? 0);
  // Most numbers restrict nothing: what they might restrict is read only where it matters.
  let known: string | null = null;
  const noun = (): string => {
    known ??= NOUN.exec(rest)?.[0] ?? '';
    return known;
  };
  const end = (): number => operator.end + noun().trimEnd().length;
  if (AGE.test(quantity.unit)) {
    const whom = PERSON.exec(rest)?.[0];
    return isAgeAsked(before, rest)
      ? null
      : { start: /每|拥有|^依托|开展/.test(words) ? quantity.start : start, end: whom ? operator.end + whom.length : end() };
  }
  if ((next && CONSEQUENT.test(rest)) || TREATED.test(rest)) return { start, end: operator.end + 1 };
  // 余额不足首期金额30%的应当续筹
  if (OBLIGED.test(rest) && /(?:不足|低于|少于|未满|超过|高于)(?<!不[低少超高].)[^，。；]{0,12}$/.test(before))
    return { start, end: operator.end + 1 };
  if (
    next &&
    TO.test(rest) &&
    /^(?:以[上下])?(?:之间)?的(?:由|报|按|给予|设|配|企业|项目|单位|村|社区)/.test(chars.slice(next.end, next.end + 8))
  ) {
    return { start, end: next.end + 1 };
  }
  if (isBound && ENDING.test(before)) return { start, end: end() };
  if (PART.test(rest)) return { start, end: operator.end };
  if (isBound && CURBED.test(before) && /^ ?[一-龥]{2}/.test(rest)) return { start, end: end() };
  if (isBound && GRADED.test(quantity.unit) && /^ ?(?:水平|标准)?的/.test(rest)) return { start, end: operator.end };
  if (isBound && GRADED.test(quantity.unit) && !ASKING.test(before) && /^ ?[一-龥]{1,8}(?:水平|标准)的[一-龥]/.test(rest))
    return { start, end: operator.end };
  // 一级及以下定点医疗机构
  if (
    isBound &&
    GRADED.test(quantity.unit) &&
    !ASKING.test(before) &&
    /^ ?[一-龥]{0,12}(?:机构|医院|企业|单位|景区|饭店|酒店|学校)/.test(rest)
  )
    return { start, end: end() };
  if (GRADE.test(rest)) return { start, end: operator.end };
  if (
    typeof quantity.value === 'string' &&
    /(?:须|应当?|需)(?:经|由|有)|(?:^|，)经(?![营济费])/.test(chars.slice(Math.max(segment.start, quantity.start - 60), quantity.start))
  )
    return null;
  if (REWARDED.test(rest)) return { start, end: operator.end + 1 };
  const isShare = (quantity.unit === '%' || quantity.unit === '成' || quantity.unit === '') && typeof quantity.value !== 'object';
  if (isShare && !/率|比例|占|达|超/.test(before) && !OPENING.test(words)) return null;
  if (isBound && rest.includes('的') && OWNER.test(rest)) return { start, end: operator.end + (OWNER.exec(rest)?.[0].length ?? 0) };
  if (ASKED.test(rest)) return null;
  if (isTime(quantity.unit) && HAVING.test(words) && EXPERIENCE.test(rest)) return { start, end: end() };
  if (
    SPAN.test(quantity.unit) &&
    SINCE.test(words) &&
    /^(?:内|以内|以上|以下)$/.test(chars.slice(quantity.end, operator.end)) &&
    /^(?:未|的|首次|初次|仍|且|或)|^[一-龥]{0,8}(?:毕业生|企业|人员|机构|项目|军人)/.test(rest)
  )
    return { start, end: /^[一-龥]{1,16}$/.test(rest) ? operator.end + rest.length : end() };
  // 压缩至1个工作日以内的县达到80%
  const isShareOf = next !== null && isTime(quantity.unit) && /^的[一-龥]{1,8}(?:达到?|占|不[低少]于|超过)[^，。；]{0,6}$/.test(rest);
  if (isShareOf) return { start, end: end() };
  if (isTime(quantity.unit) && /内$/.test(chars.slice(quantity.end, operator.end))) {
    // 5日内改正的不予处罚
    const done = words === '' ? null : DONE_IN_TIME.exec(rest)?.[0];
    return done === undefined || done === null ? null : { start, end: operator.end + done.length };
  }
  if (!isBound) return null;
  const hasOf = /^ ?(?:规模|标准|床位|面积)?的(?!$)/.test(rest);
  // 4万平方米以上或库容25万立方米以上: one of two, unless a 的 says what both are for.
  const isOneOfTwo = /^ ?或/.test(rest) && !chars.slice(operator.end, Math.min(segment.end, operator.end + LONGEST_PAIR)).includes('的');
  const hasNoun = !isOneOfTwo && /^ ?[一-龥]{2,}/.test(rest);
  // 建成面积500平方米以上的中心3个 restricts the centres that are asked for.
  const isFollowed = next !== null && (hasOf || hasNoun) && next.start - operator.end <= 24;
  const opens = OPENING.test(words) || /(?:对于?|凡是?|针对)[^，]{0,20}$/.test(before);
  if (hasOf && /不再|不得|禁止|严禁|不予|停止/.test(before)) return { start, end: end() };
  if (opens && hasOf && !GIVING.test(before)) return { start, end: end() };
  if (operator.isComparison && operator.start < quantity.start && /至少|不[低少得]|力争/.test(before)) return null;
  // 有两家以上单位的场所 says which places are meant.
  if (isBound && /有$/.test(before) && next === null && segment.mark !== '，' && /^ ?[一-龥]{1,12}的[一-龥]{1,8}$/.test(rest))
    return { start, end: end() };
  // 160千瓦及以下小微企业办电零投资: who the sentence is about.
  // 扩大至160千瓦及以下各类经济组织
  const isFirst = /^[.．、]?$/.test(words);
  const isWidened = /(?:扩大|延伸|拓展|覆盖|放宽)[至到]$/.test(before);
  if (operator.end > quantity.end && (isFirst || isWidened) && SIZED.test(quantity.unit) && OF_SIZE.test(rest))
    return { start, end: end() };
  if (isBound && WHOM.test(before) && FAMILY.test(rest)) return { start, end: end() };
  const isAsked = ASKING.test(before);
  if (!isAsked && next === null && CHAINED.test(rest)) return { start, end: operator.end };
  if (!isAsked && (hasOf || (hasNoun && isFollowed) || (hasNoun && CONSEQUENCE.test(rest.slice(noun().length)))))
    return { start, end: end() };
  // 培育产值超5000万元企业10家 asks for ten enterprises.
  if (isAsked && isFollowed && COUNTED.test(next.unit) && ENTITY.test(rest)) return { start, end: end() };
  return isAsked && isFollowed && hasOf && noun().length === rest.trimEnd().length && noun().length > 1 ? { start, end: end() } : null;
}

/** What nobody asks for: a number of it says when something else is done. */
const HARM =
  /(?:死亡|失踪|受伤|重伤|轻伤|中毒|伤亡|受灾|转移安置|生活救助|需政府救助|倒塌|(?:严重)?损坏|经济损失|缺粮|饮水困难|降雨量?|降水量?|积雪深度|风力|震级|发病|病例)[^，。；：0-9]{0,14}$/;
const KEPT_LOW = /控制|不超过|不高于|不突破|减少|下降|降低|压[减降]|以内|低于|不发生|杜绝|零/;
const DISASTER = /^ ?(?:的)?[一-龥]{0,4}(?:地震|暴雨|暴雪|大风|台风)/;
/** Whether a number is a case of harm: 死亡3人以上, 倒塌房屋1000间以上, 5级以上地震. */
export function isHarm(before: string, quantity: Quantity, operator: ReadOperator, rest: string): boolean {
  if (operator.end <= quantity.end && operator.operator !== '>') return false;
  return (
    (HARM.test(before) && !KEPT_LOW.test(before) && !(quantity.unit === '%' && /[减降]/.test(before))) ||
    (quantity.unit === '级' && DISASTER.test(rest))
  );
}

const BANS = new Beginning(/^及?(?:其)?以[上下]的? ?[一-龥]{2,}/);

/** 不得设在3层以上楼层: what is banned is no figure, and restricts nothing that follows. */
export function isBanned(before: string, after: string, quantity: Quantity, operator: ReadOperator): boolean {
  return (
    operator.end > quantity.end &&
    operator.start >= quantity.start &&
    !operator.isFitting &&
    BANS.test(after) &&
    /(?:不得|禁止|严禁|不准|不宜|不能|不再)[^，。；不]{1,10}$/.test(before)
  );
}

function isAgeAsked(before: string, rest: string): boolean {
  const isAsked = /(?:年龄|寿命)[^，]{0,14}$|(?:提高|达到)$|(?:放宽|延长|调整)[到至为]$|(?:须|应|应当|必须|需)年?满$/.test(before);
  return isAsked && !/^[^，]{0,4}的[一-龥]/.test(rest);
}
