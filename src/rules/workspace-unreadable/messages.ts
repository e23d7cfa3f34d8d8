import type { Messages } from '../message.js';

interface Args {
  path: string;
  problem: string;
}

export const zh: Messages = {
  title: '文件无法读取',
  texts: {
    default: {
      message: (a: Args) => `无法读取 ${a.path}（${a.problem}）。`,
      help: () => '检查文件权限。',
    },
  },
};

export const en: Messages = {
  title: 'File cannot be read',
  texts: {
    default: {
      message: (a: Args) => `${a.path} cannot be read (${a.problem}).`,
      help: () => 'Check its permissions.',
    },
  },
};
