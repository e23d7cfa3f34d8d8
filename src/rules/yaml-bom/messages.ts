import type { Messages } from '../message.js';

interface Args {
  corrected: string;
}

export const zh: Messages = {
  title: '文件开头有字节顺序标记',
  texts: {
    default: {
      message: () => '文件开头有看不见的字节顺序标记（BOM）。',
      help: (a: Args) => `另存为“UTF-8（无 BOM）”。首行应为：${a.corrected}`,
    },
  },
};

export const en: Messages = {
  title: 'Byte order mark',
  texts: {
    default: {
      message: () => 'The file begins with an invisible byte order mark (BOM).',
      help: (a: Args) => `Save it as UTF-8 without BOM. The first line should be: ${a.corrected}`,
    },
  },
};
