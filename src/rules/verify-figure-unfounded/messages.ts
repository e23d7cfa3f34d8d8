import type { Messages } from '../message.js';

interface Args {
  figure: string;
  clause: string;
}

export const zh: Messages = {
  title: '原文没有这个数字',
  texts: {
    default: {
      message: (a: Args) => `${a.clause} 原文里没有 ${a.figure}。`,
      help: () => '照原文改正。',
    },
    date: {
      message: (a: Args) => `${a.clause} 原文里没有 ${a.figure} 这个时间。`,
      help: () => '照原文改正。',
    },
  },
};

export const en: Messages = {
  title: 'Figure not in the text',
  texts: {
    default: {
      message: (a: Args) => `The text of ${a.clause} does not have ${a.figure}.`,
      help: () => 'Correct it after the text.',
    },
    date: {
      message: (a: Args) => `The text of ${a.clause} does not have the date ${a.figure}.`,
      help: () => 'Correct it after the text.',
    },
  },
};
