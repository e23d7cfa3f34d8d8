/** The first workspace that `tiaokuai init` writes: small, complete, and free of findings. */

const DOCUMENT = `# yaml-language-server: $schema=../schema/document.schema.json
# 一份文件写成一个 YAML。编辑器装上 YAML 插件后，键名会自动补全，悬停可看说明。
# One document per YAML file. With a YAML extension the editor completes keys and explains them on hover.
id: example-2025
title: 示例区社区服务工作措施
level: district
jurisdiction: "610104" # GB/T 2260 六位代码，要加引号 / six digits, in quotes
nature: normative
issuer: [示例区人民政府办公室]
number: 示政办发〔2025〕1号
issued: 2025-03-01
status: in-force
source: { completeness: full }

measures:
  - id: size # 引用时写 example-2025/size
    clause: （一）
    section: 一、优化社区规模
    title: 合理确定社区规模
    lead: 区民政局
    responsible: [各街办]
    summary: 社区规模以户数为准，过大的逐步拆分，过小的就近合并。
    thresholds:
      - { indicator: community.households, range: 1000~5000, unit: 户, force: general }
      - { indicator: community.households, target: 3500, unit: 户, force: advisory }

  - id: facilities
    clause: （二）
    section: 二、建好服务设施
    title: 配足社区服务用房
    lead: 区民政局
    responsible: [区住建局, 各街办]
    cooperating: [区财政局]
    summary: 新建小区**同步规划、同步建设、同步移交**社区服务用房。
    thresholds:
      - { indicator: community.floor-area-per-100-households, min: 30, unit: 平方米/百户 }
`;

const VOCABULARY = `# yaml-language-server: $schema=../../schema/vocabulary.schema.json
# 各文件共用的机构、指标和条线。/ Bodies, indicators and lines that all documents share.
bodies:
  example-civil-affairs:
    { name: 示例区民政局, aliases: [区民政局], level: district, jurisdiction: "610104", line: civil-affairs, branch: government }
  example-housing:
    { name: 示例区住房和城乡建设局, aliases: [区住建局], level: district, jurisdiction: "610104", line: housing, branch: government }
  example-finance:
    { name: 示例区财政局, aliases: [区财政局], level: district, jurisdiction: "610104", line: finance, branch: government }
  example-subdistricts:
    { name: 示例区各街道办事处, aliases: [各街办], level: subdistrict, jurisdiction: "610104", branch: government, collective: true, members: known }

lines:
  civil-affairs: { name: 民政, name-en: Civil affairs }
  housing: { name: 住建, name-en: Housing }
  finance: { name: 财政, name-en: Finance }

indicators:
  community.households:
    { name: 社区户数, name-en: Households of a community, subject: 社区, unit: 户, integer: true, between-levels: narrow }
  community.floor-area-per-100-households:
    { name: 每百户服务用房面积, name-en: Service floor area per 100 households, subject: 社区, unit: 平方米/百户, between-levels: narrow }
`;

const CONFIG = `# yaml-language-server: $schema=schema/config.schema.json
# 可以没有这个文件。/ This file is optional.
# severity: { lead-joint: off }   # 规则级别 / severity per rule
fail-on: error
`;

/** The files of a new workspace by path; the schemas are copied from the package beside them. */
export const STARTER: Readonly<Record<string, string>> = {
  'policies/example-2025.yaml': DOCUMENT,
  'policies/vocabulary/vocabulary.yaml': VOCABULARY,
  'tiaokuai.config.yaml': CONFIG,
};

/** Schemas that the modelines of a workspace point at. */
export const EDITOR_SCHEMAS: readonly string[] = [
  'document.schema.json',
  'vocabulary.schema.json',
  'config.schema.json',
  'baseline.schema.json',
  'alignment-lock.schema.json',
];
