/** A small workspace in which every way of stating a norm occurs once. */

import { readdirSync, readFileSync } from 'node:fs';
import { type TemplateFiles, Templates } from '../../src/render/html.js';
import { markdownToHtml } from '../../src/render/markdown.js';
import { compileFiles } from '../support/compile-files.js';

const VOCABULARY = `
bodies:
  city-affairs: { name: 甲市民政局, aliases: [市民政局], level: city, jurisdiction: '610100', line: civil-affairs }
  affairs: { name: 甲区民政局, name-en: Civil Affairs Bureau, aliases: [区民政局], level: district, jurisdiction: '610104', line: civil-affairs }
  housing: { name: 甲区住房和城乡建设局, aliases: [区住建局], level: district, jurisdiction: '610104', line: housing }
  streets: { name: 甲区各街道办事处, aliases: [各街办], level: subdistrict, jurisdiction: '610104', collective: true, members: known }
  departments: { name: 甲区相关部门, aliases: [区级相关部门], level: district, jurisdiction: '610104', collective: true, members: open }
lines:
  housing: { name: 住建 }
  civil-affairs: { name: 民政, name-en: Civil affairs }
actions:
  propose: { name: 提出意见, name-en: propose }
indicators:
  households: { name: 社区户数, name-en: Households, unit: 户, integer: true }
  people: { name: 社区人口, unit: 人, integer: true }
  area: { name: 每百户面积, unit: 平方米/百户 }
  members: { name: 居委会成员数, unit: 人, integer: true }
  coverage: { name: 覆盖率, unit: '%' }
  veto: { name: 一票否决事项数, unit: 项, integer: true }
  fee: { name: 物业费与住宅收费之比, unit: '%' }
  home-fee: { name: 住宅收费, unit: 元 }
  share: { name: 补助比例, unit: ‰ }
  grant: { name: 补助金额, unit: 万元 }
  matching: { name: 市区分担比例, unit: 比 }
  oversized: { name: 超大型社区调整数, unit: 个, integer: true, between-levels: part }
  training: { name: 全员培训次数, unit: 次/年, integer: true }
  course: { name: 专项培训次数, unit: 次/年, integer: true }
  kind: { name: 组织类型, kind: category, values: [支部, 总支] }
  built: { name: 建成时间, kind: date }
`;

const CITY = `
id: city
title: 甲市办法
level: city
jurisdiction: '610100'
nature: normative
issuer: [甲市人民政府]
number: 甲政发〔2023〕1号
issued: 2023-05-01
status: in-force
measures:
  - id: adjust
    clause: 三
    title: 优化调整
    lead: 市民政局
    thresholds:
      - { indicator: oversized, equals: 34, unit: 个 }
`;

const DISTRICT = `
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
measures:
  - id: size
    clause: （一）
    section: 一、规模
    title: 合理划分
    lead: 区民政局
    responsible: [区住建局, 各街办]
    open-ended: [responsible]
    deadline: 2025-12
    summary: 一般 1000~5000 户，**不得**随意突破。
    terms: [{ name: 超大型社区 }]
    thresholds:
      - { indicator: households, range: 1000~5000, unit: 户, force: general, equivalent: { indicator: people, range: 5000~15000, unit: 人 } }
      - { indicator: households, target: 3500, unit: 户, force: advisory }
      - { indicator: area, min: 30, unit: 平方米/百户, when: { built: { after: 2011-02 }, households: { max: 2000 } } }
      - indicator: members
        unit: 人
        scale:
          - { when: { households: { max: 2000 } }, equals: 5 }
          - { when: { households: { above: 2000, below: 4000 } }, equals: 7 }
          - { when: { households: { min: 4000 } }, range: 9~11 }
      - indicator: members
        unit: 人
        force: advisory
        scale:
          - { when: { kind: { is: 支部 } }, equals: 3 }
          - { when: { kind: { is: 总支 } }, equals: 5 }
  - id: limits
    clause: （二）
    section: 二、保障
    title: 经费和考核
    lead: [区民政局, 区住建局]
    cooperating: [区级相关部门]
    charged: [{ body: 各街办, force: advisory, duty: 日常管理 }]
    thresholds:
      - { indicator: coverage, coverage: full, unit: '%' }
      - { indicator: veto, prohibited: true, unit: 项 }
      - { indicator: fee, max: 100%, unit: '%', relative-to: home-fee }
      - { indicator: share, equals: 5‰, unit: ‰, cap: { indicator: grant, max: 200, unit: 万元 } }
      - { indicator: matching, equals: '1:1', unit: 比 }
      - { indicator: oversized, equals: 7, unit: 个, part-of: city/adjust, deadline: 2025, force: aspirational }
      - any-of:
          - { indicator: training, min: 1, unit: 次/年 }
          - { indicator: course, min: 2, unit: 次/年 }
        binds: 各街办
      - { indicator: households, below: 800, unit: 户 }
  - id: aims
    section: 二、保障
    title: 指导思想
    framework: true
procedures:
  - id: establish
    title: 设立流程
    clause: 附件
    steps:
      - { actor: 各街办, action: propose, object: 设立社区, to: 区民政局 }
      - { actor: 市民政局, action: propose, when: 收到后 }
`;

const REPORT = `
id: report
title: 经验材料
level: city
jurisdiction: null
nature: descriptive
measures:
  - id: fewer
    title: 减层级
    summary: 撤并机构。
    thresholds: [{ indicator: households, min: 20000, unit: 户 }]
`;

export const SAMPLE: Record<string, string> = {
  'policies/vocabulary/all.yaml': VOCABULARY,
  'policies/city.yaml': CITY,
  'policies/district.yaml': DISTRICT,
  'policies/report.yaml': REPORT,
};

/** The sample, linked. `change` replaces a piece of text in one of its files, which must be there. */
export async function sampleProgram(change?: { file: string; from: string; to: string }) {
  const files = { ...SAMPLE };
  if (change) {
    const before = files[change.file] ?? '';
    if (!before.includes(change.from)) throw new Error(`nothing to change in ${change.file}`);
    files[change.file] = before.replaceAll(change.from, change.to);
  }
  const { program, findings } = await compileFiles(files);
  return { program, findings };
}

/** The packaged templates. */
export function packagedFiles(): TemplateFiles {
  const folder = new URL('../../templates/', import.meta.url);
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

export const packagedTemplates = (): Templates => new Templates(packagedFiles(), {}, markdownToHtml);
