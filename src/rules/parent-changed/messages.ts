import type { Messages } from '../message.js';
import { enDate, enMeasure, type MeasureArgs, quoted, zhDate, zhMeasure } from '../wording.js';

type Args = MeasureArgs & {
  child: string;
  parent: string;
  /** Empty where the change is not about one. */
  indicator: string;
  field: string;
  /** Empty where there was, or is, nothing. */
  before: string;
  after: string;
  unit: string;
  /** The case of a scale; empty where there is only one. */
  at: string;
  step: string;
};

const ZH_FIELDS: Readonly<Record<string, string>> = {
  min: '下限',
  max: '上限',
  exact: '数值',
  admissible: '允许范围',
  target: '目标值',
  equivalent: '括注的等价值',
  cap: '封顶数',
  when: '适用条件',
  force: '刚性',
  deadline: '期限',
  binds: '约束对象',
  unit: '单位',
  'any-of': '可选要求',
  'relative-to': '参照指标',
  'part-of': '所属总量',
  lead: '牵头单位',
  'measure-deadline': '完成期限',
  actor: '承担者',
  to: '对象',
};

const EN_FIELDS: Readonly<Record<string, string>> = {
  min: 'minimum',
  max: 'maximum',
  exact: 'value',
  admissible: 'admissible range',
  target: 'target',
  equivalent: 'equivalent in brackets',
  cap: 'cap',
  when: 'condition',
  force: 'force',
  deadline: 'deadline',
  binds: 'body bound',
  unit: 'unit',
  'any-of': 'alternatives',
  'relative-to': 'reference indicator',
  'part-of': 'whole',
  lead: 'lead body',
  'measure-deadline': 'deadline',
  actor: 'actor',
  to: 'addressee',
};

const ZH_FORCES: Readonly<Record<string, string>> = { must: '必须', general: '一般', advisory: '为宜', aspirational: '力争' };

function zhValue({ field, unit }: Args, value: string): string {
  if (field === 'force') return quoted(ZH_FORCES[value] ?? value);
  if (field.endsWith('deadline')) return zhDate(value);
  const text = value.replaceAll(', ', ' 且 ').replaceAll(' / ', ' 或 ');
  return unit ? `${text} ${unit}` : text;
}

/** A figure stands between spaces, words do not. */
function zhSpaced(text: string): string {
  const isWord = (character: string) => /[\p{Script=Han}“”]/u.test(character);
  return `${isWord(text.slice(0, 1)) ? '' : ' '}${text}${isWord(text.slice(-1)) ? '' : ' '}`;
}

function enValue({ field, unit }: Args, value: string): string {
  if (field.endsWith('deadline')) return enDate(value).replace(/^(on|in) /, '');
  const text = value
    .replaceAll(' / ', ' or ')
    .replaceAll('～', '–')
    .replaceAll(', ', ' and ')
    .replaceAll('，', ', ')
    .replaceAll('、', ', ');
  return unit ? `${text} ${unit}` : text;
}

const zhSubject = (a: Args) => (a.indicator ? quoted(a.indicator) : zhMeasure(a));
const enSubject = (a: Args) => (a.indicator ? quoted(a.indicator) : enMeasure(a));
const zhSince = '（自上次核对以后）';
const enSince = 'since this was last aligned';

const zhHelp = (a: Args) => `看本文件要不要跟着改；改好或确认不用改以后，运行 tiaokuai align ${a.child} 记下上级现在的内容。`;
const enHelp = (a: Args) =>
  `See whether this document has to follow. Once it does, or need not, run tiaokuai align ${a.child} to record what the parent says now.`;

export const zh: Messages = {
  title: '上级文件已改动',
  texts: {
    default: {
      message: (a: Args) => {
        const field = ZH_FIELDS[a.field] ?? a.field;
        if (a.before === '') return `上级《${a.parent}》给${zhSubject(a)}加上了${field}：${zhValue(a, a.after)}${zhSince}。`;
        if (a.after === '')
          return `上级《${a.parent}》取消了${zhSubject(a)}的${field}，原为${zhSpaced(zhValue(a, a.before)).trimEnd()}${zhSince}。`;
        return `上级《${a.parent}》把${zhSubject(a)}的${field}从${zhSpaced(zhValue(a, a.before))}改为${zhSpaced(zhValue(a, a.after)).trimEnd()}${zhSince}。`;
      },
      help: zhHelp,
    },
    scale: {
      message: (a: Args) =>
        `上级《${a.parent}》改了${zhSubject(a)}的分档${a.at ? `，${a.at}时` : '，'}从${zhSpaced(a.before ? zhValue(a, a.before) : '没有要求')}改为${zhSpaced(a.after ? zhValue(a, a.after) : '没有要求').trimEnd()}${zhSince}。`,
      help: zhHelp,
    },
    'threshold-added': {
      message: (a: Args) => `上级《${a.parent}》在${zhMeasure(a)}里新提了${a.indicator ? quoted(a.indicator) : '可选的'}要求${zhSince}。`,
      help: zhHelp,
    },
    'threshold-removed': {
      message: (a: Args) =>
        `上级《${a.parent}》的${zhMeasure(a)}不再对${a.indicator ? quoted(a.indicator) : '可选的几项'}提要求${zhSince}。`,
      help: zhHelp,
    },
    'measure-added': { message: (a: Args) => `上级《${a.parent}》新增了${zhMeasure(a)}${zhSince}。`, help: zhHelp },
    'measure-removed': { message: (a: Args) => `上级《${a.parent}》里没有${zhMeasure(a)}了${zhSince}。`, help: zhHelp },
    'procedure-added': { message: (a: Args) => `上级《${a.parent}》新增了流程${quoted(a.title)}${zhSince}。`, help: zhHelp },
    'procedure-removed': { message: (a: Args) => `上级《${a.parent}》里没有流程${quoted(a.title)}了${zhSince}。`, help: zhHelp },
    'step-added': {
      message: (a: Args) => `上级《${a.parent}》的流程${quoted(a.title)}多了一步${quoted(a.step)}${zhSince}。`,
      help: zhHelp,
    },
    'step-removed': {
      message: (a: Args) => `上级《${a.parent}》的流程${quoted(a.title)}少了一步${quoted(a.step)}${zhSince}。`,
      help: zhHelp,
    },
    'step-changed': {
      message: (a: Args) =>
        `上级《${a.parent}》的流程${quoted(a.title)}里，${quoted(a.step)}这一步的${ZH_FIELDS[a.field] ?? a.field}从${a.before || '没有写'}改为${a.after || '不写'}${zhSince}。`,
      help: zhHelp,
    },
    'steps-reordered': {
      message: (a: Args) => `上级《${a.parent}》的流程${quoted(a.title)}调了顺序，从${quoted(a.before)}改为${quoted(a.after)}${zhSince}。`,
      help: zhHelp,
    },
    'unknown-child': {
      message: (a: Args) => `核对记录里有 ${a.child}，工作区里却没有这份文件。`,
      help: (a: Args) => `文件改了标识的，运行 tiaokuai align 加新标识；再运行 tiaokuai align ${a.child}，删去旧的记录。`,
    },
    'unknown-parent': {
      message: (a: Args & { document: string }) => `核对记录里《${a.document}》有上级 ${a.parent}，而它现在并不落实这份文件。`,
      help: (a: Args) => `还要落实的，补进 implements；否则运行 tiaokuai align ${a.child} 更新记录。`,
    },
  },
  related: {
    now: (a: { parent: string }) => `《${a.parent}》现在的内容`,
    own: () => '本文件的要求',
  },
};

export const en: Messages = {
  title: 'Parent changed',
  texts: {
    default: {
      message: (a: Args) => {
        const field = EN_FIELDS[a.field] ?? a.field;
        if (a.before === '') return `《${a.parent}》 gave ${enSubject(a)} a ${field}, ${enValue(a, a.after)}, ${enSince}.`;
        if (a.after === '') return `《${a.parent}》 dropped the ${field} of ${enSubject(a)}, ${enValue(a, a.before)}, ${enSince}.`;
        return `《${a.parent}》 changed the ${field} of ${enSubject(a)} from ${enValue(a, a.before)} to ${enValue(a, a.after)} ${enSince}.`;
      },
      help: enHelp,
    },
    scale: {
      message: (a: Args) =>
        `《${a.parent}》 changed the scale of ${enSubject(a)} ${enSince}:${a.at ? ` at ${enValue({ ...a, unit: '' }, a.at)}` : ''} from ${a.before ? enValue(a, a.before) : 'no norm'} to ${a.after ? enValue(a, a.after) : 'no norm'}.`,
      help: enHelp,
    },
    'threshold-added': {
      message: (a: Args) =>
        `《${a.parent}》 has a new norm on ${a.indicator ? quoted(a.indicator) : 'alternatives'} in ${enMeasure(a)} ${enSince}.`,
      help: enHelp,
    },
    'threshold-removed': {
      message: (a: Args) =>
        `《${a.parent}》 no longer has its norm on ${a.indicator ? quoted(a.indicator) : 'alternatives'} in ${enMeasure(a)} ${enSince}.`,
      help: enHelp,
    },
    'measure-added': { message: (a: Args) => `《${a.parent}》 has a new measure ${enMeasure(a)} ${enSince}.`, help: enHelp },
    'measure-removed': { message: (a: Args) => `《${a.parent}》 no longer has the measure ${enMeasure(a)} ${enSince}.`, help: enHelp },
    'procedure-added': { message: (a: Args) => `《${a.parent}》 has a new procedure ${quoted(a.title)} ${enSince}.`, help: enHelp },
    'procedure-removed': {
      message: (a: Args) => `《${a.parent}》 no longer has the procedure ${quoted(a.title)} ${enSince}.`,
      help: enHelp,
    },
    'step-added': {
      message: (a: Args) => `《${a.parent}》: the procedure ${quoted(a.title)} has a new step ${quoted(a.step)} ${enSince}.`,
      help: enHelp,
    },
    'step-removed': {
      message: (a: Args) => `《${a.parent}》: the procedure ${quoted(a.title)} no longer has the step ${quoted(a.step)} ${enSince}.`,
      help: enHelp,
    },
    'step-changed': {
      message: (a: Args) =>
        `《${a.parent}》: in the procedure ${quoted(a.title)}, the ${EN_FIELDS[a.field] ?? a.field} of the step ${quoted(a.step)} went from ${a.before || 'nothing'} to ${a.after || 'nothing'} ${enSince}.`,
      help: enHelp,
    },
    'steps-reordered': {
      message: (a: Args) =>
        `《${a.parent}》: the procedure ${quoted(a.title)} changed its order from ${quoted(a.before)} to ${quoted(a.after)} ${enSince}.`,
      help: enHelp,
    },
    'unknown-child': {
      message: (a: Args) => `The alignment lock has ${a.child}, but the workspace has no such document.`,
      help: (a: Args) => `If it got another id, run tiaokuai align with that one; then tiaokuai align ${a.child} removes the old record.`,
    },
    'unknown-parent': {
      message: (a: Args & { document: string }) =>
        `The alignment lock has ${a.parent} as a parent of 《${a.document}》, which does not carry it out.`,
      help: (a: Args) => `Add it to implements if it should; else run tiaokuai align ${a.child} to renew the record.`,
    },
  },
  related: {
    now: (a: { parent: string }) => `what 《${a.parent}》 says now`,
    own: () => 'what this document asks for',
  },
};
