import type { Messages } from '../message.js';

interface Args {
  clause: string;
  open: string[];
}

export const zh: Messages = {
  title: '原文没有这一条',
  texts: {
    default: {
      message: (a: Args) => `原文里没有 ${a.clause}。${a.open.length > 0 ? `原文中还没有编码的是：${a.open.join('、')}。` : ''}`,
      help: () => '照原文改正条款号；原文确实没有的措施应当删去。',
    },
  },
};

export const en: Messages = {
  title: 'No such clause',
  texts: {
    default: {
      message: (a: Args) => `The text has no clause ${a.clause}.${a.open.length > 0 ? ` Not yet encoded are: ${a.open.join(', ')}.` : ''}`,
      help: () => 'Correct the number after the text; a measure that the text does not have should go.',
    },
  },
};
