import type { Messages } from '../message.js';

interface Args {
  name: string;
  ids: string[];
}

export const zh: Messages = {
  title: '机构重名',
  texts: {
    default: {
      message: (a: Args) => `同一区划内有 ${a.ids.length} 个机构叫“${a.name}”：${a.ids.join('、')}。`,
      help: () => '删去其中一个的这个简称，让名称只指一个机构。',
    },
  },
  related: { first: () => '另一个在这里' },
};

export const en: Messages = {
  title: 'Ambiguous body name',
  texts: {
    default: {
      message: (a: Args) => `${a.ids.length} bodies of one jurisdiction share the name “${a.name}”: ${a.ids.join(', ')}.`,
      help: () => 'Take this alias away from one of them, so that the name means a single body.',
    },
  },
  related: { first: () => 'the other one is here' },
};
