import type { Messages } from '../message.js';

interface Args {
  encoding: string;
  corrected: string;
}

export const zh: Messages = {
  title: '文件不是 UTF-8 编码',
  texts: {
    default: {
      message: (a: Args) => `文件是 ${a.encoding} 编码，应为 UTF-8；这次先按 ${a.encoding} 读取。`,
      help: (a: Args) => `另存为 UTF-8（例如 iconv -f ${a.encoding} -t UTF-8）。这一行应为：${a.corrected}`,
    },
  },
};

export const en: Messages = {
  title: 'Not UTF-8',
  texts: {
    default: {
      message: (a: Args) => `This file is encoded in ${a.encoding}, not UTF-8; it was read as ${a.encoding} for now.`,
      help: (a: Args) => `Save it as UTF-8 (for example with iconv -f ${a.encoding} -t UTF-8). This line reads: ${a.corrected}`,
    },
  },
};
