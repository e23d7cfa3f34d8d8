/** Where what a number is counted per is written: 每百户, 每年, 每个社区, 每万名城镇常住人口, 人均. */
export interface ReadPer {
  /** Index in the text searched. */
  start: number;
  end: number;
  words: string;
}

const NUMBER = '(?:[0-9.]+|[一二两三四五六七八九十百千万半]+)?(?:百万|十万|[百千万亿])?';
const TIME = '(?:个?自然年|年度?|个?季度|季|个?月|个?星期|周(?!边)|[日天]|学年|学期|个?小时|届|半年|个?工作日|次(?!序)|期|轮)';
/** What is counted: a noun up to the first word that begins a predicate. */
const STOP =
  '每|都|(?<![老青少成学幼中壮])年(?!级|龄|轻|度)|奖补|联系|签约|优惠|划分|划定|拥有|配备|配置|配建|配套|配有|应当|至少|不[低少高超多得大小]|达到?|最[低高多少]|给予|补助|补贴|奖励|资助|安排|设置|设立|建立|建设|建成|新建|新增|提高|提供|组织|开展|举办|进行|增加|服务(?:不|对象|时长|面积|人数)|' +
  '市级|区级|省级|县级|中央|建筑面积|用地|面积|限(?!额|价)|养(?!老|殖|育|护)|标准|投入|力争|争取|原则|一般|按照?|可|需|须|应|要|有|设|配|以|在|为|由|的|新|约|培训|培养|打造|创建|完成|缴纳|收取|收费|加收|发放|落实|统筹|选派|确定|明确|保障|征集|评选|公布|通报|调度|听取|召开|报告|检查|巡查|巡河|巡护|更新|免费|对|向|和|与|及';
const MEASURE = '(?:平方公里|平方米|公里|公顷|亩|万元|亿元|立方米|吨|千瓦时|度)';
const PER = new RegExp(`每(?:隔)? ?(?:${NUMBER} ?${MEASURE}|${NUMBER} ?${TIME}|${NUMBER} ?(?:(?!${STOP})[一-龥（）]){1,12})`, 'g');
const AVERAGE =
  /(?:人|户|年|月|日|周|村|床|亩|地|校|班|生|县|镇|社区)均(?!衡|等|浓度|气温|降[水雨]|值|为|可|应|须|需|要|有|不|已|由|设|实|能|按|在|享)/g;

/** Who is counted, where a numeral stands before: 每千名老年人口 of 每千名老年人口养老床位. */
const COUNTED =
  /^每 ?[0-9.]*[一二两三四五六七八九十百千万亿]+[名户位个]?[一-龥]{0,6}?(?:人口|居民|老年人(?!口)|老人|婴幼儿|儿童|学生|职工|员工|农户|家庭|住户|游客|党员|从业人员)/;

/** The last words in a text that say per what; a chain (每年每个社区, 每人每月) is one. */
export function perIn(text: string): ReadPer | null {
  const found: { start: number; end: number }[] = [];
  const first = text.indexOf('每');
  PER.lastIndex = first;
  for (let per = first < 0 ? null : PER.exec(text); per; per = text.indexOf('每', PER.lastIndex) < 0 ? null : PER.exec(text)) {
    const { 0: words, index } = per;
    const last = found.at(-1);
    if (last && text.slice(last.end, index).trim() === '') last.end = index + words.length;
    else found.push({ start: index, end: index + words.length });
  }
  const each = found.at(-1);
  if (each) {
    const words = COUNTED.exec(text.slice(each.start, each.end))?.[0] ?? text.slice(each.start, each.end);
    return { start: each.start, end: each.start + words.length, words };
  }
  if (!text.includes('均')) return null;
  let average: ReadPer | null = null;
  for (const { 0: words, index } of text.matchAll(AVERAGE)) average = { start: index, end: index + words.length, words };
  return average;
}
