import { Beginning, Ending } from '../edge-pattern.js';
import type { ReadOperator } from './operators.js';
import type { Quantity } from './tokens.js';
import { isTime } from './units.js';

/** Words right before a number that only counts what there is, or what was named. */
const COUNTING = new Ending(
  new RegExp(
    '(?:满分|总分|一式|等|以下|下列|上述|前述|如下|这|该|其他|其余|前|围绕|聚焦|依托|涉及|涵盖|包括|包含|包括有|共[设分]|(?<!划|考核|积|得|扣|评|加|减|满|用|信|总)分为?|分成|划分[为成]|下设|共有?|(?<!面积|规模|里程|长度|投资|产能|能力|容量)(?:共计|总计|合计)|辖|下辖|管辖|辖区内?|现有|原有|已有|同为|作为|抓[好住实]|做到|坚持|突出|把握|' +
      '(?:^|在|对|从|由|覆盖|涵盖|包括|，)(?:全|我|本)(?:市|区|县|省|国|州|镇|乡|村|社区|街道)|总人口|户籍人口|常住人口(?!每))约?(?:的)? ?$',
  ),
);
const NAMED = /、[一-龥]{2,10}等? ?$/;
/** 完成翠屏路等3条道路的改造: as many as are to be built. */
const WORKS = /^(?:条|座|处|个|所|家|栋|项|公里)$/;
const BUILT_BEFORE = /(?:完成|建成|新建|改建|扩建|改造|打通|开工|竣工|整治|修缮|启动|实施)[^，]*等$/;
const BUILT_BEHIND = /^[一-龥]{2,12}(?:进行|实施|开展)[一-龥]{0,6}(?:改造|整治|提升|建设|修缮|治理)/;
/** 市级的12个监测断面中，…: those that something is a share of. */
const AMONG = /^[一-龥]{2,14}中(?![心学等小型国央医考职间层期华药]|$)/;
const DONE_ALREADY = /^[一-龥、]{2,16}(?<![的为])已(?:经|提前|全部|率先)?(?:完成|实现|建成|达到|投用|启动|开展|纳入|通过)(?!的)/;
const PLACES = new Beginning(/^(?:城市|县|区|地区|省|市|部门|单位|街道|乡镇|片区)(?!级)/);
/** Time that was or is spent, and is no limit: 近3年, 用3年时间. */
const SPENT = new Ending(/(?:近|过去的?|连续|最近|历时|用|利用|为期|经过|再过|再用|未来|今后|以)$/);
const SPENDING = new Beginning(/^ ?(?:(?:左右)?的?(?:努力|奋斗)|累计|共计|总计)/);
/** Nouns that are counted in a list of ideas, not built or paid. */
const IDEAS =
  /^(?:个|项|条|大|种|类|步)?(?:方面|维度|环节|阶段|层面|层次|领域|机制|体系|意识|自信|确保|坚持|统筹|要|关键|重点(?!项目|工程|企业|实验室|村|产业链|任务完成)|原则|必须|方向|转变|结合|到位|制度|任务|(?:支持|惠企|扶持|具体|优惠)*(?:政策|意见|规定|措施|举措)|要求|内容|问题|工作(?!日|站|室|人员|者)|目标|指标|突出|抓手|清单|支柱|优势|特色|战略|文明|主义|革命|安全|统一|一批)/;
const BUILDING = new Ending(/(?:建设|建成|新建|打造|培育|创建|布局|支持|认定)$/);
/** What follows the measure word of a slogan in Chinese figures: 三个清零, 两个不. */
const SLOGAN = new Beginning(/^(?:百|“|不|新|强|高|零|免|减|清|有|合)/);
const ABSTRACT_UNIT = new Ending(/^(?:方面|方|大|类|种|步|级|阶段)$/);
const ABSTRACT_IN_CHINESE = new Ending(/^(?:端|点|层|维|部|段|圈|环|星|代|面|线|路|轮|分)$/);
const CONCRETE_UNIT =
  /^(?:个|名|人|人次|位|处|所|家|座|条|节|门|支|辆|台|套|间|场|次|期|户|张|栋|只|亩|公里|平方米|米|元|万元|亿元|学时|课时|小时|分钟|年|个月|天|日|周|周年|岁|周岁)$/;
const SHARE_UNIT = new Ending(/^(?:%|‰|个?百分点|倍|成|折|番|比)$/);
const DOING =
  /(?:设|配|配备|配置|配足|建设?|新建|改建|扩建|建成|打造|培育|创建|设立|选派|选聘|招聘|安排|开展|组织|举办|引进|评选|召开|认定|遴选|补助|奖励|给予|推出|增设|完成|改造|布局|延长|培训|轮训|招[募录收]|新增)(?:不同)?$/;

/** Whether a number counts what there is or was named: 以下三个方面, 等5个部门, 全市10个区县. */
export function isCount(before: string, after: string, quantity: Quantity, operator: ReadOperator, isPer: boolean): boolean {
  if (isTime(quantity.unit) && (SPENT.test(before) || SPENDING.test(after))) return true;
  if (operator.isComparison || typeof quantity.value === 'string' || SHARE_UNIT.test(quantity.unit)) return false;
  if (typeof quantity.value !== 'number') return false;
  if (before.endsWith('的') && AMONG.test(after)) return true;
  // 4亿亩任务中
  if (before.trim() === '' && /^[一-龥]{0,6}(?:任务|目标|总[数量]|名额|指标|资金|投资)中/.test(after)) return true;
  // 在55座新增码头中
  if (before.trim() === '在' && /^[一-龥]{2,14}中/.test(after)) return true;
  if (
    before.endsWith('等') &&
    WORKS.test(quantity.unit) &&
    !IDEAS.test(after) &&
    !PLACES.test(after) &&
    (BUILT_BEFORE.test(before) || BUILT_BEHIND.test(after))
  )
    return false;
  // 15个城市已提前完成
  if (after.includes('已') && DONE_ALREADY.test(after)) return true;
  // 翠屏市、望江市2个城市: as many as were named.
  if (COUNTING.test(before) || (PLACES.test(after) && NAMED.test(before))) return true;
  if (isPer) return false;
  // 新增电子证照50类 are had in the end, 四类垃圾 only named.
  if (!quantity.isChinese && /^[类种]$/.test(quantity.unit) && /新增|增加|推出|开发|培育|引进|发布|扩[大展]到/.test(before)) return false;
  // 办理环节压减为2个环节
  if (!quantity.isChinese && /(?:压[减缩]|精简|缩减|减少|合并|整合)[为至到](?:[“"][^”"]{1,30}[”"][和与、]?){0,4}$/.test(before))
    return false;
  if (ABSTRACT_UNIT.test(quantity.unit) || (quantity.isChinese && ABSTRACT_IN_CHINESE.test(quantity.unit))) return true;
  // 建设40个优势特色产业集群 are built, 发挥三个优势 are not.
  if (!quantity.isChinese && BUILDING.test(before) && /^(?:优势|特色|重点|关键|战略|文明|安全)[一-龥]{2,}/.test(after)) return false;
  if (/^(?:个|项|条)$/.test(quantity.unit) && (IDEAS.test(after) || (quantity.isChinese && SLOGAN.test(after)))) return true;
  return false;
}

/** 培训船员五百人次 */
const TRAINED = /(?:培训|轮训|招[募聘录收]|选派|新增)[一-龥]{0,6}$/;

/** Whether a number in Chinese figures asks for something: most of them are articles and idioms (一个, 两手, 三方). */
export function isAskedInChinese(before: string, quantity: Quantity, operator: ReadOperator, isPer: boolean): boolean {
  if (operator.isComparison || typeof quantity.value !== 'number' || SHARE_UNIT.test(quantity.unit)) return true;
  if (isPer) return CONCRETE_UNIT.test(quantity.unit) || quantity.unit === '批';
  if (quantity.unit.endsWith('元')) return true;
  if (quantity.value < 2 || !CONCRETE_UNIT.test(quantity.unit)) return false;
  return DOING.test(before) || (/^[人名]/.test(quantity.unit) && TRAINED.test(before)) || /(?:应当|必须|须|应)年?满$/.test(before);
}
