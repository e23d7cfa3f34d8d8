import type { Messages } from '../message.js';

interface Args {
  cycle: string[];
}

export const zh: Messages = {
  title: '互为上级',
  texts: {
    default: {
      message: (a: Args) => `文件互为上级：${a.cycle.join(' → ')}。`,
      help: () => '从其中一份的 implements 里去掉下级文件。',
    },
  },
};

export const en: Messages = {
  title: 'Circular implements',
  texts: {
    default: {
      message: (a: Args) => `These documents implement each other in a circle: ${a.cycle.join(' → ')}.`,
      help: () => 'Take the lower-level document out of the implements of one of them.',
    },
  },
};
