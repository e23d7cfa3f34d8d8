import type { Messages } from '../message.js';

interface Args {
  key: string;
  path: string;
  actual: string;
  corrected: string;
}

export const zh: Messages = {
  title: '缺少引号',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}”应为文字，${a.actual} 没有加引号，会被读成数字或真假值。`,
      help: (a: Args) => `改成：${a.corrected}`,
    },
  },
};

export const en: Messages = {
  title: 'Quotes missing',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}” should be text; without quotes ${a.actual} is read as a number or a truth value.`,
      help: (a: Args) => `Write: ${a.corrected}`,
    },
  },
};
