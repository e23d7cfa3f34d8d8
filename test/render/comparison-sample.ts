/** A city and a district between which every verdict occurs. */

import { compileFiles } from '../support/compile-files.js';

export const VOCABULARY = `
bodies:
  city-affairs: { name: 甲市民政局, aliases: [市民政局], level: city, jurisdiction: '610100', line: civil-affairs }
  city-housing: { name: 甲市住建局, aliases: [市住建局], level: city, jurisdiction: '610100', line: housing }
  affairs: { name: 甲区民政局, aliases: [区民政局], level: district, jurisdiction: '610104', line: civil-affairs }
  housing: { name: 甲区住建局, aliases: [区住建局], level: district, jurisdiction: '610104', line: housing }
  streets: { name: 甲区各街道办事处, aliases: [各街办], level: subdistrict, jurisdiction: '610104', collective: true, members: known }
lines:
  housing: { name: 住建, name-en: Housing }
  civil-affairs: { name: 民政, name-en: Civil affairs }
actions:
  propose: { name: 提出意见, name-en: Propose }
  review: { name: 审核, name-en: Review }
  approve: { name: 批准, name-en: Approve }
  list: { name: 列入台账, name-en: Register }
topics:
  staff: { name: 队伍, name-en: Staff }
  places: { name: 场所, name-en: Places }
indicators:
  households: { name: 社区户数, name-en: Households, unit: 户, integer: true, domain: { min: 0 } }
  people: { name: 社区人口, unit: 人, integer: true }
  area: { name: 每百户面积, name-en: Area per 100 households, unit: 平方米/百户 }
  plaza: { name: 广场面积, unit: 平方米 }
  garden: { name: 花园面积, unit: 平方米 }
  hall: { name: 礼堂面积, unit: 平方米, tightening: needs-reason }
  members: { name: 居委会成员数, name-en: Committee members, unit: 人, integer: true, domain: { min: 0 } }
  days: { name: 办理天数, unit: 天, integer: true }
  visits: { name: 走访次数, unit: 次/年, integer: true }
  lights: { name: 路灯数, unit: 个, integer: true }
  extra: { name: 展板数, unit: 个, integer: true }
  share: { name: 活动面积占比, unit: '%' }
  oversized: { name: 超大型社区调整数, name-en: Oversized communities, unit: 个, integer: true, between-levels: part }
  training: { name: 示范培训次数, unit: 次/年, integer: true }
  built: { name: 建成时间, kind: date }
`;

export const CITY = `
id: city
title: 甲市办法
level: city
jurisdiction: '610100'
nature: normative
issuer: [甲市人民政府]
number: 甲政发〔2023〕1号
issued: 2023-05-01
status: in-force
source: { completeness: full }
measures:
  - id: staff
    clause: 一
    title: 配备人员
    topic: staff
    lead: 市民政局
    thresholds:
      - indicator: members
        unit: 人
        scale:
          - { when: { households: { below: 1000 } }, equals: 5 }
          - { when: { households: { min: 1000 } }, equals: 9 }
      - { indicator: days, max: 10, unit: 天, deadline: 2024 }
      - { indicator: visits, min: 2, unit: 次/年 }
      - { indicator: training, min: 2, unit: 次/年, binds: 市民政局 }
  - id: places
    clause: 二
    title: 建设场所
    topic: places
    lead: 市住建局
    thresholds:
      - { indicator: area, min: 30, unit: 平方米/百户 }
      - { indicator: households, range: 1000~5000, unit: 户, force: general, equivalent: { indicator: people, range: 5000~15000, unit: 人 } }
      - { indicator: plaza, min: 1000, unit: 平方米 }
      - { indicator: hall, min: 200, unit: 平方米 }
      - { indicator: garden, min: 100, unit: 平方米, when: { built: { after: 2011-02 } } }
      - { indicator: lights, min: 20, unit: 个, force: must }
      - { indicator: share, min: 60, unit: '%' }
  - id: adjust
    clause: 三
    title: 优化调整
    thresholds:
      - { indicator: oversized, equals: 34, unit: 个 }
  - id: unlinked
    clause: 四
    title: 没有承接
procedures:
  - id: establish
    title: 市级流程
    measure: staff
    steps:
      - { actor: 各街办, action: propose, object: 设立 }
      - { actor: 区民政局, action: review, object: 设立 }
      - { actor: 区民政局, action: approve, object: 设立 }
      - { actor: 区民政局, action: list, object: 社区 }
`;

export const DISTRICT = `
id: district
title: 甲区措施
level: district
jurisdiction: '610104'
nature: normative
issuer: [甲区人民政府]
number: null
issued: 2024-02-29
status: in-force
implements: [city]
source: { completeness: full }
measures:
  - id: staff
    clause: （一）
    title: 人员配备
    topic: staff
    implements: [city/staff]
    lead: 区住建局
    thresholds:
      - indicator: members
        unit: 人
        scale:
          - { when: { households: { below: 1000 } }, equals: 5 }
          - { when: { households: { min: 1000 } }, equals: 6 }
      - { indicator: days, max: 10, unit: 天, deadline: 2025 }
  - id: places
    clause: （二）
    title: 场所建设
    topic: places
    implements: [city/places]
    lead: 区住建局
    thresholds:
      - { indicator: area, min: 25, unit: 平方米/百户 }
      - { indicator: households, range: 1000~5000, unit: 户, force: general, equivalent: { indicator: people, range: 5000~15000, unit: 人 } }
      - { indicator: plaza, min: 1200, unit: 平方米 }
      - { indicator: hall, min: 300, unit: 平方米 }
      - { indicator: garden, min: 100, unit: 平方米, when: { built: { from: 2011-03-01 } } }
      - { indicator: lights, min: 20, unit: 个, force: advisory }
      - { indicator: extra, min: 3, unit: 个 }
      - { indicator: share, min: 60, unit: '%' }
  - id: adjust
    clause: （三）
    title: 推进调整
    implements: [city/adjust]
    thresholds:
      - { indicator: oversized, equals: 7, unit: 个, part-of: city/adjust }
  - id: own
    clause: （四）
    title: 本区另有
procedures:
  - id: establish
    title: 本区流程
    measure: staff
    implements: city/establish
    steps:
      - { actor: 区民政局, action: review, object: 设立 }
      - { actor: 各街办, action: propose, object: 设立 }
      - { actor: 区住建局, action: approve, object: 设立 }
      - { actor: 区住建局, action: review, object: 场地 }
`;

export interface Change {
  of: 'city' | 'district';
  from: string;
  to: string;
}

/** The sample, linked; each change replaces a piece of text that must be there. */
export async function comparisonSample(...changes: Change[]) {
  const documents = { city: CITY, district: DISTRICT };
  for (const { of, from, to } of changes) {
    if (!documents[of].includes(from)) throw new Error(`nothing to change in ${of}: ${from}`);
    documents[of] = documents[of].replaceAll(from, to);
  }
  return compileFiles({
    'policies/vocabulary/all.yaml': VOCABULARY,
    'policies/city.yaml': documents.city,
    'policies/district.yaml': documents.district,
  });
}
