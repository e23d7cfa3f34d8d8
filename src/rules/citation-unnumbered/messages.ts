import type { Messages } from '../message.js';

interface Args {
  title: string;
  number: string | null;
}

export const zh: Messages = {
  title: '引用没有文号',
  texts: {
    default: {
      message: (a: Args) => `引用《${a.title}》时没有写文号。`,
      help: () => '补上 number: 发文字号；被引用的文件本来没有文号（如法律），写 number: null。',
    },
    known: {
      message: (a: Args) => `引用《${a.title}》时没有写文号；工作区里的这份文件是${a.number}。`,
      help: (a: Args) => `补上 number: ${a.number}。`,
    },
  },
};

export const en: Messages = {
  title: 'Citation without a number',
  texts: {
    default: {
      message: (a: Args) => `《${a.title}》 is cited without its document number.`,
      help: () => 'Give it as number. A text that has none, such as a statute, takes number: null.',
    },
    known: {
      message: (a: Args) => `《${a.title}》 is cited without its document number; in this workspace that document is ${a.number}.`,
      help: (a: Args) => `Add number: ${a.number}.`,
    },
  },
};
