import type { Messages } from '../message.js';

export const zh: Messages = {
  title: '不是文本文件',
  texts: {
    default: {
      message: () => '这个文件不是文本，没有读取。',
      help: () => '换成 UTF-8 编码的 YAML 文本；不是政策文件的，移出 policies/。',
    },
  },
};

export const en: Messages = {
  title: 'Not a text file',
  texts: {
    default: {
      message: () => 'This file is not text and was not read.',
      help: () => 'Replace it with YAML in UTF-8; move it out of policies/ if it is no policy document.',
    },
  },
};
