import type { Messages } from '../message.js';

const ZH: Readonly<Record<string, string>> = {
  documents: '文件',
  measures: '措施',
  procedures: '流程',
  thresholds: '指标要求',
  bodies: '机构',
  indicators: '指标',
  units: '单位',
  jurisdictions: '区划',
  lines: '条线',
  actions: '动作',
  topics: '主题',
  relations: '关系',
};
const EN: Readonly<Record<string, string>> = {
  documents: 'document',
  measures: 'measure',
  procedures: 'procedure',
  thresholds: 'threshold',
  bodies: 'body',
  indicators: 'indicator',
  units: 'unit',
  jurisdictions: 'jurisdiction',
  lines: 'line',
  actions: 'action',
  topics: 'topic',
  relations: 'relation',
};

interface Args {
  kind: string;
  id: string;
}

export const zh: Messages = {
  title: '标识重复',
  texts: {
    default: {
      message: (a: Args) => `${ZH[a.kind] ?? ''}标识“${a.id}”用了两次，后一个没有采用。`,
      help: () => '给其中一个换一个标识，并改掉引用它的地方。',
    },
  },
  related: { first: () => '第一次用在这里' },
};

export const en: Messages = {
  title: 'Id used twice',
  texts: {
    default: {
      message: (a: Args) => `The ${EN[a.kind] ?? ''} id “${a.id}” is used twice; the second one was ignored.`,
      help: () => 'Give one of them another id, and correct what refers to it.',
    },
  },
  related: { first: () => 'first used here' },
};
