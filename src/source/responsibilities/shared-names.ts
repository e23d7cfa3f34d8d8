/** Names that share a part with their neighbours in the list: 各区、县（市）政府; 市教育、民政、财政局. */

import { Beginning, Ending } from '../edge-pattern.js';
import { remembered } from '../remembered.js';

/** Levels of territory from high to low; those of the same height stand for each other. */
const HEIGHT: ReadonlyMap<string, number> = new Map([
  ['省', 4],
  ['自治区', 4],
  ['直辖市', 4],
  ['市', 3],
  ['设区市', 3],
  ['设区的市', 3],
  ['地级市', 3],
  ['地级以上市', 3],
  ['州', 3],
  ['自治州', 3],
  ['盟', 3],
  ['县', 2],
  ['县级市', 2],
  ['自治县', 2],
  ['区', 2],
  ['旗', 2],
  ['区县', 2],
  ['县区', 2],
  ['市县', 2],
  ['县市', 2],
  ['县市区', 2],
  ['市县区', 2],
  ['市区', 2],
  ['乡', 1],
  ['镇', 1],
  ['乡镇', 1],
  ['街道', 1],
  ['镇街', 1],
  ['街', 1],
  ['苏木', 1],
  ['民族乡', 1],
  ['村', 0],
  ['社区', 0],
  ['行政村', 0],
]);
const LEVEL = [...HEIGHT.keys()].sort((a, b) => b.length - a.length).join('|');
const ASIDE = '(?:[（(〈][^（()）〈〉]{0,24}[）)〉])?';
/** 各区, 各县（市、区）, 各省: and nothing behind it. */
const LEADER = new RegExp(`(?:^|和|及|与)各(?:(?:${LEVEL})${ASIDE}、)*(${LEVEL})${ASIDE}$`);
const FOLLOWER = new RegExp(`^(${LEVEL})${ASIDE}(.*)$`);
const GOVERNMENT =
  /^(?:(?:级|两级|三级)?(?:人民)?政府|党委|委|党委和政府|党委、政府|党工委|管委会|办事处|街道办|办)?(?:[（(].{0,16}[）)])?$/;
const DEPARTMENT = /(?:局|委|办|党委|党工委|厅|部门|院|会|中心|联|政府|管委会)(?:[（(].{0,12}[）)])?$/;
/** 市 alone between two 、 is never a body; nor is 中 of 中、省驻市单位. */
const ALONE = new Ending(/^(?:(?:[中省市区县州盟旗乡镇]|中央|自治区|直辖市)(?:、|$))+$/);
/** 各县党委、政府; 街道党工委、办事处. */
const PARTNER = new Beginning(/^(?:人民政府|政府|办事处|管委会|行政)$/);
const BEGINS_PARTNER = new Beginning(/^(?:人民政府|政府|办事处|管委会|行政)/);

/** Whether the second item only completes the first; what 和 or 等 adds to it does not matter. */
export function isElliptical(first: string, second: string): boolean {
  if (first.length > 60 || second.length > 60) return false;
  // Most neighbours are two whole names: nothing that follows could be true of them.
  if (!first.includes('各') && !ALONE.test(first) && !BEGINS_PARTNER.test(second)) return false;
  const bare = second.replace(/等.{0,24}$/, '');
  return completes(first, bare) || completes(first, bare.split(/以及|[和及与]/, 1)[0] ?? '');
}

function completes(first: string, second: string): boolean {
  if (PARTNER.test(second)) return /(?:党委|[区县市镇乡旗州省]委|党工委|[）)]委)$/.test(first);
  const follower = FOLLOWER.exec(second);
  if (!follower) return false;
  const [, level = '', rest = ''] = follower;
  // 省、市属企业 are of both; 各区、市直有关部门 are the districts, and others.
  if (ALONE.test(first)) return true;
  if (/^[级直属]/.test(rest)) return false;
  const leader = first.includes('各') ? LEADER.exec(first) : null;
  if (!leader) return false;
  if (GOVERNMENT.test(rest)) return true;
  // 各区、市教育局: the city's bureau is another body; 各区、县教育局 is not.
  const isLower = (HEIGHT.get(level) ?? 0) <= (HEIGHT.get(leader[1] ?? '') ?? 0);
  return isLower && level !== leader[1] && DEPARTMENT.test(rest) && !/^(?:场|政|容)/.test(rest);
}

/** What departments are called after, with the kinds of office that carry such a name at any level. */
const SUBJECTS: readonly [offices: readonly string[], subjects: string][] = [
  [
    ['局', '厅', '部门'],
    '教育 科技 公安 民政 司法 财政 人社 人力资源社会保障 自然资源 生态环境 交通 交通运输 水利 水务 农业农村 商务 文旅 文化旅游 审计 统计 林业 应急 应急管理 退役军人 退役军人事务 住建 住房城乡建设 市场监管 医保 医疗保障 体育 信访 城管 城市管理 税务 环保 文化 工信 经信 规划 国土 农业 工商 质监 安监 气象 园林 园林绿化 房管 人防 金融 粮食 档案 邮政 烟草 民族宗教 民宗 行政审批 政务服务 大数据 药监 乡村振兴',
  ],
  [['委', '部门'], '发改 发展改革 卫健 卫生健康 国资 经信 城管 住建 交通 农 民宗 卫计 编 规划 科技 商务 教育'],
  [['部'], '组织 宣传 统战 武装'],
];
const OFFICES: ReadonlyMap<string, ReadonlySet<string>> = subjectOffices();
const LAST = /^(.{1,10}?)(局|厅|委|部门|部)$/;
const FIRST = /^((?:国家|省级|市级|区级|县级|省|市|区|县|州|旗)?)(.{1,10})$/;

/** Whether a run of such names can begin with this one: 市教育 of 市教育、民政、财政局. */
export const beginsShared = remembered((name: string): boolean => OFFICES.has(FIRST.exec(name)?.[2] ?? ''));

/**
 * The names in full of a run that writes its prefix once before the first and its office once after the last; null where
 * the list does not begin with such a run, or where one of them could as well be the name of something else.
 */
export function sharedPrefixNames(names: readonly string[]): string[] | null {
  const [first = '', ...others] = names;
  const head = FIRST.exec(first);
  if (!head) return null;
  const [, prefix = '', subject = ''] = head;
  const subjects = [subject];
  if (!OFFICES.has(subject)) return null;
  for (const name of others) {
    const last = LAST.exec(name);
    const [, lastSubject = '', office = ''] = last ?? [];
    if (last && OFFICES.get(lastSubject)?.has(office)) {
      const all = [...subjects, lastSubject];
      return all.every((each) => OFFICES.get(each)?.has(office)) ? all.map((each) => `${prefix}${each}${office}`) : null;
    }
    if (!OFFICES.has(name)) return null;
    subjects.push(name);
  }
  return null;
}

/** 民政部门, 财政部门: departments named after what they are for. */
export function isDepartmentOf(name: string): boolean {
  return name.endsWith('部门') && OFFICES.has(name.slice(0, -2));
}

function subjectOffices(): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const [offices, subjects] of SUBJECTS) {
    for (const subject of subjects.split(' ')) all.set(subject, new Set([...(all.get(subject) ?? []), ...offices]));
  }
  return all;
}
