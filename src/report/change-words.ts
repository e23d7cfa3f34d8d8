/** How a change of compiled data is put into words: names of entries, and values as one would write them down. */

import type { FieldChange } from '../render/pdf/data-changes.js';
import type { Json, JsonObject } from '../render/views/program-json.js';
import type { Language } from './worded.js';

const FIELDS: Record<string, string> = {
  title: '标题',
  clause: '条款号',
  section: '章节',
  topic: '主题',
  framework: '原则性条款',
  lead: '牵头单位',
  responsible: '责任单位',
  cooperating: '配合单位',
  openEnded: '“等”单位',
  charged: '正文点名',
  implements: '落实文件',
  summary: '摘要',
  thresholds: '指标要求',
  thresholdNotes: '指标说明',
  terms: '用语',
  deadline: '期限',
  note: '说明',
  steps: '步骤',
  stepNotes: '步骤说明',
  number: '发文字号',
  issuer: '发文机关',
  issued: '印发日期',
  published: '公开日期',
  effective: '施行日期',
  expires: '有效期至',
  status: '效力状态',
  level: '层级',
  jurisdiction: '行政区划',
  nature: '性质',
  completeness: '文本完整性',
  cites: '引用文件',
  repeals: '废止文件',
  indicator: '指标',
  unit: '单位',
  force: '刚性',
  admissible: '允许值',
  target: '目标值',
  rows: '分档',
  when: '适用条件',
  anyOf: '满足其一',
  relativeTo: '参照',
  equivalent: '括号内数值',
  cap: '上限',
  partOf: '总量',
  binds: '承担主体',
  reason: '理由',
  actor: '承办主体',
  action: '事项',
  object: '事项内容',
  to: '报送对象',
  measure: '所在措施',
  name: '名称',
  definition: '定义',
  'order of measures': '措施的顺序',
  'order of procedures': '流程的顺序',
};

/** One entry with its value before and after. */
export function wordField({ field, before, after }: FieldChange, language: Language): string {
  return `${fieldName(field, language)}${language === 'zh' ? '：' : ': '}${valueInWords(before)} → ${valueInWords(after)}`;
}

/** `thresholds 2 admissible` → 指标要求 2 允许值. */
export function fieldName(field: string, language: Language): string {
  const parts = field.startsWith('order of ') ? [field] : field.split(' ');
  return parts.map((part) => (language === 'zh' && Object.hasOwn(FIELDS, part) ? FIELDS[part] : part)).join(' ');
}

const LONGEST = 120;

/** A value as one would write it down; what is long is cut, and says so. */
export function valueInWords(value: Json): string {
  const text = spell(value);
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

function spell(value: Json): string {
  if (value === null || value === '') return '—';
  if (typeof value !== 'object') return String(value).replace(/\s+/g, ' ');
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(spell).join('、');
  const { name, min, max, minOpen, maxOpen } = value as JsonObject;
  if (typeof name === 'string') return name;
  if (min !== undefined || max !== undefined) {
    if (min === max) return String(min);
    return `${min === undefined ? '' : `${minOpen ? '>' : '≥'} ${min}`}${min !== undefined && max !== undefined ? ' ' : ''}${max === undefined ? '' : `${maxOpen ? '<' : '≤'} ${max}`}`;
  }
  return Object.entries(value)
    .map(([key, entry]) => `${key} ${spell(entry)}`)
    .join('，');
}
