import type { Messages } from '../message.js';

interface Args {
  limit: number;
}

export const zh: Messages = {
  title: '嵌套过深',
  texts: {
    default: {
      message: (a: Args) => `嵌套超过 ${a.limit} 层，已停止读取这个文件。`,
      help: () => '检查括号是否配对；政策文件用不到这么多层。',
    },
  },
};

export const en: Messages = {
  title: 'Nested too deeply',
  texts: {
    default: {
      message: (a: Args) => `Nested more than ${a.limit} levels deep; reading of this file stopped here.`,
      help: () => 'Check that the brackets match; no policy document needs this depth.',
    },
  },
};
