import type { Messages } from '../message.js';

interface Args {
  limit: number;
}

export const zh: Messages = {
  title: '引用展开过多',
  texts: {
    default: {
      message: (a: Args) => `引用（*）展开后超过 ${a.limit} 个值，已停止读取这个文件。`,
      help: () => '减少锚点和引用的嵌套，直接写出内容。',
    },
  },
};

export const en: Messages = {
  title: 'Too many aliased values',
  texts: {
    default: {
      message: (a: Args) => `The aliases (*) expand to more than ${a.limit} values; reading of this file stopped here.`,
      help: () => 'Nest fewer anchors and aliases; write the content out.',
    },
  },
};
