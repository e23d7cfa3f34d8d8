/** How a change of compiled data is put into words: names of entries, and values as one would write them down. */

import type { FieldChange } from '../render/pdf/data-changes.js';
import { dateInWords, LABELS, titled } from '../render/views/labels.js';
import type { Json, JsonObject } from '../render/views/program-json.js';
import type { Language } from './worded.js';

/** Entries of `program.json` and of what PDFs carry, in Chinese and English; for lists that are compared one by one, one of them. */
const FIELDS: Record<string, readonly [zh: string, en: string]> = {
  id: ['标识', 'id'],
  ref: ['编号', 'reference'],
  title: ['标题', 'title'],
  clause: ['条款号', 'clause'],
  section: ['章节', 'section'],
  topic: ['主题', 'topic'],
  framework: ['原则性条款', 'framework clause'],
  lead: ['牵头单位', 'lead'],
  responsible: ['责任单位', 'responsible bodies'],
  cooperating: ['配合单位', 'cooperating bodies'],
  openEnded: ['“等”单位', 'lists with “and others”'],
  charged: ['正文点名', 'named in the text'],
  duty: ['职责', 'duty'],
  body: ['单位', 'body'],
  implements: ['落实文件', 'implements'],
  summary: ['摘要', 'summary'],
  thresholds: ['指标要求', 'threshold'],
  thresholdNotes: ['指标说明', 'notes on thresholds'],
  terms: ['用语', 'term'],
  deadline: ['期限', 'deadline'],
  note: ['说明', 'note'],
  steps: ['步骤', 'step'],
  stepNotes: ['步骤说明', 'notes on steps'],
  number: ['发文字号', 'document number'],
  issuer: ['发文机关', 'issued by'],
  issued: ['印发日期', 'date of issue'],
  issuedBasis: ['印发日期的依据', 'basis of the date of issue'],
  published: ['公开日期', 'date of publication'],
  effective: ['施行日期', 'effective from'],
  expires: ['有效期至', 'expires'],
  status: ['效力状态', 'status'],
  level: ['层级', 'level'],
  jurisdiction: ['行政区划', 'jurisdiction'],
  nature: ['性质', 'nature'],
  completeness: ['文本完整性', 'completeness of the text'],
  sourceNote: ['文本来源说明', 'note on the source text'],
  cites: ['引用文件', 'citation'],
  repeals: ['废止文件', 'repealed document'],
  document: ['文件', 'document'],
  basis: ['是否制定依据', 'legal basis'],
  indicator: ['指标', 'indicator'],
  unit: ['单位', 'unit'],
  force: ['刚性', 'force'],
  admissible: ['允许值', 'admissible values'],
  target: ['目标值', 'target'],
  rows: ['分档', 'row'],
  when: ['适用条件', 'applies where'],
  is: ['为', 'is'],
  dates: ['日期', 'dates'],
  anyOf: ['满足其一', 'alternative'],
  relativeTo: ['参照', 'relative to'],
  equivalent: ['括号内数值', 'equivalent in brackets'],
  cap: ['上限', 'cap'],
  partOf: ['总量', 'part of'],
  binds: ['承担主体', 'duty of'],
  reason: ['理由', 'reason'],
  actor: ['承办主体', 'who acts'],
  action: ['事项', 'action'],
  object: ['事项内容', 'object of the action'],
  to: ['报送对象', 'addressee'],
  measure: ['所在措施', 'measure'],
  sameAs: ['同一流程', 'same procedure as'],
  name: ['名称', 'name'],
  definition: ['定义', 'definition'],
  'order of measures': ['措施的顺序', 'order of the measures'],
  'order of procedures': ['流程的顺序', 'order of the procedures'],
};

const DATES: ReadonlySet<string> = new Set(['issued', 'published', 'effective', 'expires', 'deadline']);

/** Words of the language itself, by the entry that they stand in. */
function wordsOf(field: string, language: Language): Readonly<Record<string, string>> | null {
  const t = LABELS[language];
  switch (field) {
    case 'openEnded':
      return { lead: t.lead, responsible: t.responsible, cooperating: t.cooperating };
    case 'nature':
      return { normative: t.normative, descriptive: t.descriptive };
    case 'force':
      return t.forceOf;
    case 'status':
      return t.statusOf;
    case 'level':
      return t.levelOf;
    case 'completeness':
      return t.completenessOf;
    case 'issuedBasis':
      return t.dateOf;
    default:
      return null;
  }
}

/** One entry with its value before and after. */
export function wordField({ field, before, after }: FieldChange, language: Language): string {
  const said = valuesInWords({ before, after }, field, language);
  return `${fieldName(field, language)}${language === 'zh' ? '：' : ': '}${said.before} → ${said.after}`;
}

/** `thresholds 2 admissible` → 指标要求 2 允许值. What a later version may add keeps its own name. */
export function fieldName(field: string, language: Language): string {
  const parts = field.startsWith('order of ') ? [field] : field.split(' ');
  const words = parts.map((part) => entryName(part, language));
  if (language === 'zh') return words.join(' ');
  // `threshold 2, admissible values`
  const text = words.map((word, at) => (at > 0 && !/^\d+$/.test(word) ? `, ${word}` : at > 0 ? ` ${word}` : word)).join('');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Ids of indicators, which conditions are keyed by, are not among them. */
function entryName(key: string, language: Language): string {
  return (Object.hasOwn(FIELDS, key) ? FIELDS[key]?.[language === 'zh' ? 0 : 1] : undefined) ?? key;
}

const LONGEST = 120;

/** A value of the entry `field` as one would write it down; what is long is cut, and says so. */
export function valueInWords(value: Json, field: string, language: Language): string {
  return cut(Array.from(spellEntry(value, field, language)), 0);
}

/** A value before and after, cut so that what differs is seen: of eighty bodies, the one that went may be the last. */
export function valuesInWords(change: { before: Json; after: Json }, field: string, language: Language): { before: string; after: string } {
  const [before, after] = [change.before, change.after].map((value) => Array.from(spellEntry(value, field, language))) as [
    string[],
    string[],
  ];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = same > LONGEST - BEFORE_IT * 2 ? same - BEFORE_IT : 0;
  return { before: cut(before, from), after: cut(after, from) };
}

/** Letters that are the same on both sides and lead to what differs. */
const BEFORE_IT = 24;

function cut(characters: readonly string[], from: number): string {
  const isWhole = from === 0 && characters.length <= LONGEST;
  if (isWhole) return characters.join('');
  const end = characters.length - from <= LONGEST ? characters.length : from + LONGEST - 1;
  return `${from > 0 ? '…' : ''}${characters.slice(from, end).join('')}${end < characters.length ? '…' : ''}`;
}

const spellEntry = (value: Json, field: string, language: Language): string => spell(value, field.split(' ').at(-1) ?? field, language);

function spell(value: Json, field: string, language: Language): string {
  const zh = language === 'zh';
  if (value === null || value === '') return '—';
  if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value !== 'object') {
    if (DATES.has(field)) return dateInWords(String(value), language);
    const words = wordsOf(field, language);
    const text = String(value).replace(/\s+/g, ' ');
    return words && Object.hasOwn(words, text) ? (words[text] ?? text) : text;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return '—';
    const between = field === 'admissible' ? (zh ? ' 或 ' : ' or ') : zh ? '、' : ', ';
    return value.map((each) => spell(each, field, language)).join(between);
  }
  const { name, title, number, min, max } = value as JsonObject;
  if (typeof name === 'string') return name;
  if (typeof title === 'string') return `${titled(title)}${typeof number === 'string' ? number : ''}`;
  if (min !== undefined || max !== undefined) return rangeInWords(value, zh);
  if (field === 'dates') return datesInWords(value, zh);
  const isSaid = (key: string) => key !== 'admissible' && key !== 'dates';
  return Object.entries(value)
    .map(([key, entry]) => `${isSaid(key) ? `${entryName(key, language)} ` : ''}${spell(entry, key, language)}`)
    .join(zh ? '，' : ', ');
}

/** `2027年1月1日起`; from a file of another version, the name of the bound. */
function datesInWords(dates: JsonObject, zh: boolean): string {
  const after: Record<string, string> = { from: '起', after: '以后', until: '止', before: '以前' };
  const words = Object.entries(dates).map(([key, date]) =>
    zh && Object.hasOwn(after, key) ? `${dateInWords(String(date), 'zh')}${after[key]}` : `${key} ${date}`,
  );
  return words.join(zh ? '，' : ', ');
}

/** `≥ 30`, `1000—5000`, `> 2 且 ≤ 4` */
function rangeInWords({ min, max, minOpen, maxOpen }: JsonObject, zh: boolean): string {
  if (min !== undefined && min === max) return String(min);
  const floor = min === undefined ? '' : `${minOpen ? '>' : '≥'} ${min}`;
  const ceiling = max === undefined ? '' : `${maxOpen ? '<' : '≤'} ${max}`;
  if (floor === '' || ceiling === '') return floor + ceiling;
  if (!minOpen && !maxOpen) return `${min}${zh ? '—' : '–'}${max}`;
  return `${floor}${zh ? ' 且 ' : ' and '}${ceiling}`;
}
