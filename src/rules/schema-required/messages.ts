import type { Messages } from '../message.js';

interface Args {
  key: string;
  path: string;
}

export const zh: Messages = {
  title: '缺少必填的键',
  texts: {
    default: {
      message: (a: Args) => `${a.path ? `${a.path} ` : '文件'}缺少必填的“${a.key}”。`,
      help: (a: Args) => `补上 ${a.key}: …`,
    },
  },
};

export const en: Messages = {
  title: 'Required key missing',
  texts: {
    default: {
      message: (a: Args) => `${a.path || 'The document'} lacks the required key “${a.key}”.`,
      help: (a: Args) => `Add ${a.key}: …`,
    },
  },
};
