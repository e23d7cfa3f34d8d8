/** The fixed words of the pages, in Chinese and English. Content stays in the language it was written in. */

import type { Severity } from '../../model/finding.js';
import type { Document, Force, Level } from '../../model/program.js';
import { en } from './labels-en.js';

export type Lang = 'zh' | 'en';

/** How a body is tied to a measure. The first four have a mark in the matrix; the others only show on a body's own list. */
export type Tie = 'lead' | 'responsible' | 'cooperating' | 'charged' | 'bound' | 'acting';

/** Told apart by shape, so that they survive a black-and-white printer. All are in GB2312. */
export const MARKS = { lead: '●', responsible: '◎', cooperating: '○', charged: '△' } as const;

const zh = {
  checklist: '落实检查清单',
  studyList: '经验材料对照单',
  bodyChecklist: '单位任务清单',
  matrix: '责任矩阵',
  matrixAll: '跨文件责任矩阵',
  comparison: '上下级一致性对照报告',
  contents: '目录',
  related: '相关文书',
  inMatrix: '矩阵',
  inComparison: '对照',
  inChecklist: '原清单',
  home: '总览',
  documents: '政策文件',
  body: '责任主体',
  measure: '措施',
  measures: '措施',
  procedures: '流程',
  issuer: '发文机关',
  number: '发文字号',
  issued: '印发日期',
  published: '公开日期',
  effective: '施行日期',
  expires: '有效期至',
  status: '效力状态',
  level: '层级',
  line: '条线',
  source: '文本来源',
  implements: '落实文件',
  counts: '本清单',
  normative: '规范性文件',
  descriptive: '经验材料',
  none: '无',
  unknown: '不详',
  descriptiveBanner: '经验材料，不作为要求',
  descriptiveNote: '本文件介绍经验做法，其中的数字和分工仅供参考，不据此检查考核。',
  partialNote: '本文件的全文未取得。清单没有列出的内容，不等于文件没有规定。',
  draftNote: '本文件尚为征求意见稿，未生效。',
  collectiveNote: '这是若干单位的统称：名下每个单位各填一份。',
  openNote: '这是若干单位的统称，原文没有列明有哪些单位；请先由牵头单位确定名单，再由各单位分别填写。',
  summary: '要求',
  summaryDescriptive: '做法',
  noSummary: '（未编写摘要，请对照原文。）',
  terms: '用语',
  undefinedTerm: '原文没有定义',
  note: '说明',
  indicator: '指标',
  requirement: '要求',
  requirementDescriptive: '文中数字',
  force: '刚性',
  actual: '实际情况',
  actualDescriptive: '本地情况',
  deadline: '期限',
  lead: '牵头单位',
  responsible: '责任单位',
  cooperating: '配合单位',
  charged: '正文点名',
  bound: '指标承担',
  acting: '流程承担',
  ownRole: '本单位',
  andOthers: '等',
  evidence: '落实情况及佐证',
  evidenceDescriptive: '借鉴情况',
  signature: '责任人签名',
  date: '日期',
  dateBlank: '　　年　　月　　日',
  checkedBy: '检查人',
  checkedBody: '受检单位',
  checkedOn: '检查日期',
  done: '已落实',
  doneDescriptive: '已研究',
  framework: '原则性条款',
  noNorm: '不作为要求',
  when: '适用条件',
  anyOf: '满足其一',
  binds: '承担主体',
  partOf: '总量',
  relativeTo: '参照',
  step: '步骤',
  actor: '承办主体',
  action: '事项',
  stepWhen: '时间或情形',
  to: '报送对象',
  sameAs: '与“{title}”为同一流程',
  noMeasures: '本文件没有编入措施。',
  noSection: '未分章节',
  openColumn: '其他单位（未列明）',
  collectiveMark: '※',
  collectiveLegend: '※ 统称，成员未定',
  unregisteredLegend: '＊ 词表未登记',
  unregisteredMark: '＊',
  load: '任务量',
  total: '涉及措施',
  part: '第 {part} 部分，共 {parts} 部分',
  findings: '检查发现',
  noFindings: '没有发现问题。',
  waived: '已豁免',
  whatNext: '怎么办',
  program: '汇编数据（program.json）',
  site: '网站',
  madeBy: '由 tiaokuai {version} 生成',
  dateOf: {
    document: '据文件落款',
    news: '据新闻报道日期',
    upload: '据网页上传日期',
    unknown: '依据不详',
  } satisfies Record<Document['issuedBasis'], string>,
  statusOf: {
    'in-force': '有效',
    draft: '征求意见稿',
    expired: '失效',
    repealed: '已废止',
    unknown: '不详',
  } satisfies Record<Document['status'], string>,
  completenessOf: {
    full: '全文',
    summary: '摘要（未见全文）',
    excerpt: '节选（未见全文）',
  } satisfies Record<Document['completeness'], string>,
  levelOf: {
    nation: '国家',
    province: '省级',
    city: '市级',
    district: '区县级',
    subdistrict: '镇街级',
    community: '社区',
  } satisfies Record<Level, string>,
  forceOf: { must: '必须', general: '一般', advisory: '为宜', aspirational: '力争' } satisfies Record<Force, string>,
  becameOf: { renamed: '更名为', merged: '并入', split: '分设为', abolished: '撤销' },
  severityOf: { error: '错误', warning: '警告', info: '提示' } satisfies Record<Severity, string>,
};

/** Every language has every word. */
export type Labels = { [K in keyof typeof zh]: (typeof zh)[K] };

export const LABELS: Record<Lang, Labels> = { zh, en };

/** Puts values in for `{name}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** 《…》, and 〈〉 for titles inside it; titles that bring their own are left alone. */
export function titled(title: string): string {
  return /^《.*》$/u.test(title) ? title : `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** `2024年2月29日`, or the date as it stands in English. */
export function dateInWords(date: string, lang: Lang): string {
  if (lang === 'en') return date;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** A clause number before a title: one that ends in a bracket or a stop needs no space. */
export function clauseBefore(clause: string | null): string {
  if (!clause) return '';
  return /[）)、．.。]$/u.test(clause) ? clause : `${clause}\u2002`;
}

/** Whether a title needs a smaller face to stay on a few lines. */
export const isLong = (title: string): boolean => title.length > 60;

/** A count with its noun; Chinese takes a measure word. */
export function countOf(n: number, noun: 'measures' | 'thresholds' | 'procedures' | 'bodies' | 'documents', lang: Lang): string {
  if (lang === 'en')
    return `${n} ${n === 1 ? { measures: 'measure', thresholds: 'threshold', procedures: 'procedure', bodies: 'body', documents: 'document' }[noun] : noun}`;
  return {
    measures: `措施 ${n} 条`,
    thresholds: `指标要求 ${n} 项`,
    procedures: `流程 ${n} 个`,
    bodies: `责任主体 ${n} 个`,
    documents: `文件 ${n} 份`,
  }[noun];
}
