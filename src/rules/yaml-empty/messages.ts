import type { Messages } from '../message.js';

export const zh: Messages = {
  title: '空文件',
  texts: {
    default: {
      message: () => '文件是空的。',
      help: () => '写入内容，或删除这个文件。可以从 tiaokuai init 生成的示例开始。',
    },
  },
};

export const en: Messages = {
  title: 'Empty file',
  texts: {
    default: {
      message: () => 'This file is empty.',
      help: () => 'Write the document, or delete the file. tiaokuai init gives an example to start from.',
    },
  },
};
