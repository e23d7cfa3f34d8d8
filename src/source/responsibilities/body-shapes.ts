import { CharacterSet } from '../character-set.js';
import { remembered } from '../remembered.js';
import { isDepartmentOf } from './shared-names.js';

/** The grammar of the names of bodies: what they end with, and what they cannot be. */

/** Endings that only the names of bodies have. */
const STRONG: ReadonlySet<string> = new Set(
  [
    // Government and party
    '局|厅|署|部|委|办|院|处|室|科|股|队|站|馆|所|社|台|厂|校|会|团|行|联|协|中心|政府|党组|支部|总支|机关|总部|营管部',
    '政协|人大|纪委|监委|党校|管委会|街办|镇街|街镇|街道|两委|专班|指挥部|小组|工作组|办事处|园区|综保区|保税区|自贸区|示范区|高新区|经开区|开发区|度假区|新区|试验区|功能区|自贸片区|合作区|风景区|林区|港区',
    // Others that are given tasks
    '公司|集团|企业|大学|高校|院校|中学|小学|幼儿园|医院|电网|铁塔|联通|移动|电信|广电|机场|海关|人武部|警备区|军分区|武警|基金|平台|机构|单位|部门|组织|团体|法人|业主|物业|网点|运营商|城投|交投|水投|建投|文投|旅投|农投',
  ].flatMap((endings) => endings.split('|')),
);
const LONGEST_STRONG = Math.max(...[...STRONG].map(({ length }) => length));
/** Endings of places, which stand for their governments. */
const PLACE = /(?:[区县市省州盟旗镇乡]|兵团|农场|社区|村)$/;
/** 区 of other kinds: no place with a government. */
const NO_PLACE = /(?:[社小辖片景校厂库牧矿老郊山灾]区|城[镇乡市]|都市|超市|夜市|集市|股市|楼市|上市|门市|城中村|农村|乡村)$/;
/** Bodies known by a name that has no such ending. */
const KNOWN = new Set(
  '妇联 残联 工商联 科协 文联 侨联 社科联 团委 团市委 团区委 团县委 团省委 团州委 共青团 政协 人大 法院 检察院 总工会 红十字会 供销社 武装部 人武部 工会 国务院 海关 税务 公安 交警 消防 妇儿工委 编办 网信办 文明办 共青团中央 人民银行 人行 公积金中心 贸促会 关工委 老干局 宣传部 组织部 统战部 政法委 纪委监委'.split(
    ' ',
  ),
);
/** Companies that are named without the word: 国网滨海电力, 中石化滨海石油; numbers that are called. */
const COMPANY =
  /^(?:国网|国家电网|南网|南方电网|中石油|中石化|中海油|华能|华电|大唐|国电投|国家能源)\p{Script=Han}{0,10}(?:电力|供电|石油|石化|燃气|能源)$|^[省市区县州]?12\d{3}\p{Script=Han}{0,8}热线$/u;
/** The cheap test before it. */
const ENDS_COMPANY = new CharacterSet('力电油化气源线');
/** Such a word alone names nobody: the body it belongs to stands before it. */
const BARE = new Set(
  '局 厅 署 部 委 办 院 处 室 队 站 馆 所 社 台 厂 校 会 团 行 联 协 省 市 州 盟 旗 区 县 镇 乡 村 街 中心 政府 人民政府 党委 党组 党组织 党支部 支部 机关 管委会 办事处 街道办事处 街道 街道办 乡镇 镇街 街镇 社区 单位 部门 机构 组织 团体 平台 企业 公司 集团 学校 高校 院校 医院 园区 开发区 新区 小组 专班 业主 法人 基金 协会 学会 商会 基金会 居委会 村委会 委员会 办公室 社会组织 行业协会 社会 移动 机场 物业 政府部门'.split(
    ' ',
  ),
);
/** Words that say which ones are meant, so that even 单位 names somebody after them. */
const DETERMINER = /^(?:各|有关|相关|其他|其它|全体|全市|全省|全区|全县|所属|属地|辖区|驻|所有|本级|上述|涉及|主管|行业主管|成员)/;
/** What stands in no name. */
const NOT_IN_NAME =
  /[的了着《》！？!?：:。，,；;＝=＋]|^[）)】\]］〕〉]|^(?:[加建推完强优落明严做开抓提深健]|同时|进一步|按|是|为|对|以|在|把|将|要|应|并|与|和|及|或|其(?!他|它))|(?<!自)由|(?:工作|责任|任务|情况|问题|制度|机制)$|根据|按照|依照/;
/** Names that may begin like a verb all the same. */
const ALLOWED_START =
  /^(?:建设[部局厅委]|建工|建行|建筑|建德|建瓯|建湖|建宁|建华|建邺|开发区|开州|开平|开远|开封|开福|开江|开阳|开化|开鲁|明光|明溪|明山|深圳|应急|应城|应县|将乐|和平|和田|和县|和硕|和顺|和政|和林|加格|强|对外|对台|严打|优化营商)/;

/** Whether the words have, whole, the shape of a body's name, so that a sentence can be read by it. */
export const isBody = remembered((name: string): boolean => {
  if (name.length < 2 || name.length > 40) return false;
  const core = withoutBracket(name);
  if (KNOWN.has(core)) return true;
  if (BARE.has(core) || core.length < 2) return false;
  if (NOT_IN_NAME.test(core) && !ALLOWED_START.test(core)) return false;
  if (endsStrongly(core) || (ENDS_COMPANY.at(core, core.length - 1) && COMPANY.test(core))) return true;
  return (
    (PLACE.test(core) && !NO_PLACE.test(core) && core.length <= 16) ||
    (DETERMINER.test(core) && /(?:[区县市州盟旗镇乡村]|社区|地|方面|方|板块|商)$/.test(core))
  );
});

function endsStrongly(core: string): boolean {
  for (let length = 1; length <= LONGEST_STRONG && length <= core.length; length++) if (STRONG.has(core.slice(-length))) return true;
  return false;
}

/** Whether the words say only what kind of body it is: 街道办事处, 园区. */
export function isCommon(name: string): boolean {
  return BARE.has(name);
}

/** Whether a part of a name cut off before 和 or a space is a whole name by itself: the endings of places do not suffice for that. */
export function isWhole(name: string): boolean {
  if (!isBody(name)) return false;
  const core = withoutBracket(name);
  return KNOWN.has(core) || endsStrongly(core) || DETERMINER.test(core);
}

/** Whether the words can be a department's subject alone, as in 发展改革、财政等部门. */
export function isShortened(name: string): boolean {
  return name.length >= 2 && name.length <= 9 && /^\p{Script=Han}+$/u.test(name) && !NOT_IN_NAME.test(name) && !BARE.has(name);
}

/** Whether the words are a name that tells who is meant: not 有关部门, 各单位. */
export const isSpecific = remembered(
  (name: string): boolean =>
    isBody(name) &&
    !/^(?:各|有关|相关|其他|其它|全体|所属|属地|辖区|所有|成员|责任|牵头|主管|职能)*(?:级|类)?(?:有关|相关)?(?:职能|成员|责任)?(?:部门|单位|机构|组织|团体|企业|平台|高校|学校|地区)$/.test(
      name,
    ),
);

/** A name begins with its level or its place; what else could stand before 区 or 市 is prose. */
const LEVEL =
  /^(?:各|国家|国务院|中央|自治区|省|市|区|县|州|旗|镇|街道|乡|有关|全国|团[省市州县区]委|兵团|(?:(?![前后时按由对在将经属凡以若如当于被向为本该此])\p{Script=Han}){2,4}(?:省|市|区|县|州|盟|旗))/u;
/** 福建证监局, 上海海关: a province without the word that says so. */
const PROVINCE =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)(?!省|市|自治区)/;
/** Ministries, and departments named after what they are for: 民政部门. */
const MINISTRY =
  /^(?:外交|教育|科技|工业和信息化|公安|民政|司法|财政|人力资源(?:和)?社会保障|自然资源|生态环境|住房(?:和)?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部$|^(?:中国|最高|人民银行|[\p{Script=Han}]{2,8}总[局署]|审计署)/u;

/** Whether a name begins as names of bodies do, so that nothing of the sentence before it is taken for a part of it. */
export const beginsLikeName = remembered(
  (name: string): boolean => LEVEL.test(name) || MINISTRY.test(name) || PROVINCE.test(name) || isDepartmentOf(name) || KNOWN.has(name),
);

/** 市发展改革委（市物价局） → 市发展改革委; 各县（市、区） → 各县. */
function withoutBracket(name: string): string {
  return name.replace(INNER, '');
}

const INNER = /[（(〈〔[［][^（()）〈〉〔〕[\]［］]{0,40}[）)〉〕\]］]/g;
