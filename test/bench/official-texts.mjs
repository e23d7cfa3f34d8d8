// @ts-check
/** Official texts that never were: the shapes, punctuation and length of real ones, on many subjects, in several ways of numbering. */

import { randomFrom } from './random.mjs';

const CITIES = ['临江市', '云岭市', '青川市', '东湖区', '白石县', '平川区', '海棠市', '南屏县', '松岗区', '北麓市'];
/** Subject of a document, and what its measures are about. */
const SUBJECTS = /** @type {const} */ ([
  ['养老服务高质量发展', ['社区食堂', '家庭养老床位', '护理员培训', '适老化改造', '日间照料中心', '医养结合机构']],
  ['稳定和扩大就业', ['青年见习岗位', '零工市场', '职业技能培训', '创业担保贷款', '就业援助', '公益性岗位']],
  ['生活垃圾分类', ['投放点位改造', '厨余垃圾处理', '可回收物中转站', '分类督导员', '大件垃圾收运', '示范片区']],
  ['优化营商环境', ['企业开办', '工程建设审批', '惠企资金直达', '跨省通办', '信用修复', '政务服务热线']],
  ['自由贸易试验区建设', ['通关便利', '跨境电商', '保税维修', '人才签证', '数据流动', '仲裁服务']],
  ['基础教育扩优提质', ['学位供给', '课后服务', '教师交流', '校园体育', '食堂管理', '特殊教育']],
  ['城市更新行动', ['老旧管网', '口袋公园', '停车泊位', '加装电梯', '历史街区', '低效用地']],
  ['乡村产业振兴', ['冷链仓储', '高标准农田', '农机服务', '品牌培育', '村集体收入', '电商站点']],
]);
const OFFICES = [
  '民政局',
  '财政局',
  '人社局',
  '教育局',
  '住建局',
  '商务局',
  '卫健局',
  '市场监管局',
  '农业农村局',
  '城管局',
  '资源规划局',
  '数据局',
  '司法局',
  '交通局',
];
const AIMS = ['健全工作机制', '补齐设施短板', '扩大有效供给', '加强队伍建设', '强化要素保障', '提升服务品质', '压实各方责任'];
const DUTIES = [
  '按照布局合理、规模适度的原则统筹推进，优先在人口密集、需求集中的片区布点',
  '建立清单管理和动态调整机制，每季度通报一次进展情况',
  '鼓励国有企业、社会组织和志愿者参与，形成多元投入格局',
  '对符合条件的项目按规定给予补助，所需资金由同级财政统筹安排',
  '加强日常巡查和随机抽查，发现问题的，限期整改并跟踪回访',
  '支持有条件的镇街先行先试，及时总结推广行之有效的做法',
  '完善统计口径，做到一个窗口受理、一套材料办理、一个平台监管',
];
/** What prose sentences are put together from: what is done to a topic, how, and to what end. */
const STEPS = [
  '完善工作台账和责任清单',
  '把好选址、设计、验收各道关口',
  '推动部门之间信息共享、结果互认',
  '畅通群众反映问题的渠道',
  '发挥行业协会的桥梁作用',
  '健全从业人员培训和激励办法',
  '引导社会力量有序参与',
  '做好政策衔接和宣传解读',
];
const MANNERS = ['坚持问题导向', '立足本地实际', '加强统筹协调', '注重示范带动', '依托现有平台', '分类指导、分步实施', '聚焦薄弱环节'];
const ENDS = [
  '形成上下联动、齐抓共管的工作格局',
  '不断增强群众的获得感和满意度',
  '确保各项任务落到实处',
  '切实提高资源配置效率',
  '为高质量发展提供有力支撑',
  '推动服务由有到优转变',
];
const UNITS = ['个', '处', '张', '名', '平方米', '公里', '家', '套'];
const DIGITS = '零一二三四五六七八九';
/** How many sections a text of usual length has. */
const SECTIONS = 7;

/**
 * Dense texts have some 25 figures in a thousand characters, as lists of subsidies and tasks do; the others about 4, as
 * most official texts. Both name about 7 bodies in a thousand characters.
 * @param {{ bytes: number, seed: string, isDense?: boolean }} size of all texts together, in UTF-8
 * @returns {string[]} about 35 kB each
 */
export function officialTexts({ bytes, seed, isDense = true }) {
  const random = randomFrom(seed);
  const texts = [];
  for (let written = 0; written < bytes; ) {
    const text = officialText(random, isDense, SECTIONS);
    texts.push(text);
    written += Buffer.byteLength(text);
  }
  return texts;
}

/**
 * One text of many sections, of ordinary density.
 * @param {{ bytes: number, seed: string }} size about so long in UTF-8
 */
export function longText({ bytes, seed }) {
  const usual = officialText(randomFrom(seed), false, SECTIONS);
  return officialText(randomFrom(seed), false, Math.min(999, Math.round((bytes / Buffer.byteLength(usual)) * SECTIONS)));
}

/** @param {import('./random.mjs').Random} random @param {boolean} isDense @param {number} sections */
function officialText(random, isDense, sections) {
  const city = random.pick(CITIES);
  const [subject, topics] = random.pick(SUBJECTS);
  const level = city.slice(-1);
  const title = `${city}关于进一步推进${subject}的${random.pick(['若干措施', '实施方案', '实施意见'])}`;
  const year = random.between(2019, 2025);
  const half = random.chance(25);
  const lines = [
    `${city}人民政府办公室关于印发《${title}》的通知`,
    `${city.slice(0, 1)}政办发〔${year}〕${random.between(1, 90)}号`,
    `各镇人民政府、街道办事处，${level}政府各部门、各直属机构：`,
    `《${title}》已经${level}政府同意，现印发给你们，请认真组织实施。`,
    `${city}人民政府办公室`,
    `${year}年${random.between(1, 12)}月${random.between(1, 28)}日`,
    title,
    `为贯彻落实《${random.pick(CITIES)}${subject}条例》和《关于加快${subject}的指导意见》（省政发〔${year - 1}〕${random.between(1, 60)}号）精神，结合本${level}实际，制定本措施。`,
  ];
  const style = random.below(3);
  let clause = 0;
  for (let section = 0; section < sections; section++) {
    lines.push(
      style === 2
        ? `第${chinese(section + 1)}章 ${AIMS[section % AIMS.length]}`
        : `${chinese(section + 1)}、${AIMS[section % AIMS.length]}`,
    );
    for (let index = 0; index < random.between(6, 9); index++) {
      clause++;
      const topic = random.pick(topics);
      const number = style === 0 ? `（${chinese(index + 1)}）` : style === 1 ? `${clause}. ` : `第${clause}条 `;
      lines.push(
        `${number}${random.pick(['规范', '扩大', '优化', '加快'])}${topic}${random.pick(['建设', '供给', '管理'])}。${isDense ? sentences(random, topic, year) : prose(random, topic, year)}${tail(random, level)}`,
      );
    }
  }
  lines.push(`本措施自${year}年${random.between(1, 12)}月1日起施行，有效期${random.between(2, 5)}年。`, `附件：重点任务清单`);
  const text = lines.map((line) => (random.chance(60) ? `　　${line}` : line)).join(random.chance(50) ? '\n\n' : '\n');
  return half ? text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('；', ';') : text;
}

/** @param {import('./random.mjs').Random} random @param {string} topic @param {number} year */
function sentences(random, topic, year) {
  const unit = random.pick(UNITS);
  const figures = [
    `到${year + random.between(1, 3)}年底，新增${topic}${random.between(3, 900)}${unit}以上，覆盖率达到${random.between(50, 99)}%。`,
    `每个镇街至少设置${random.between(1, 9)}${unit}，建筑面积不低于${random.between(1, 30) * 100}平方米。`,
    `对新建的${topic}，每${unit}给予不超过${random.between(1, 50)}万元的一次性补助；对改建的，按${random.between(30, 80)}%给予补助。`,
    `力争三年内投入${random.between(1, 9)}亿元，带动${random.between(2, 60)}万人次参与。`,
  ];
  return random.some([...figures, ...DUTIES.map((duty) => `${duty}。`)], random.between(5, 9)).join('');
}

/** Mostly words: one sentence in ten has figures. @param {import('./random.mjs').Random} random @param {string} topic @param {number} year */
function prose(random, topic, year) {
  const words = Array.from({ length: random.between(4, 7) }, () =>
    random.chance(30)
      ? `${random.pick(DUTIES)}。`
      : `${random.pick(MANNERS)}，推进${topic}${random.pick(['提质增效', '规范运行', '均衡布局'])}，${random.some(STEPS, random.between(1, 3)).join('，')}，${random.pick(ENDS)}。`,
  );
  if (random.chance(60)) words.splice(random.below(words.length), 0, `${sentences(random, topic, year).split('。')[0]}。`);
  return words.join('');
}

/** @param {import('./random.mjs').Random} random @param {string} level */
function tail(random, level) {
  const names = random.some(OFFICES, random.between(2, 5)).map((office) => `${level}${office}`);
  const [first, ...others] = names;
  return random.pick([
    `（责任单位：${names.join('、')}，各镇街）`,
    `（牵头单位：${first}；责任单位：${others.join('、')}、各镇街）`,
    `（${first}牵头，${others.join('、')}配合）`,
    `（${names.join('、')}按职责分工负责）`,
    '',
  ]);
}

/** Below 1000, as sections are numbered: 十一, 二十, 一百零三. @param {number} number */
function chinese(number) {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const above = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  const ten = tens === 0 ? (above !== '' && ones > 0 ? '零' : '') : tens === 1 && above === '' ? '十' : `${DIGITS[tens]}十`;
  return `${above}${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}
