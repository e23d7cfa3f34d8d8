import type { Messages } from '../message.js';

interface Args {
  corrected: string;
}

export const zh: Messages = {
  title: 'Windows 换行',
  texts: {
    default: {
      message: () => '文件用 Windows 换行（CRLF），在 git 里会整篇显示为改动。',
      help: (a: Args) => `在编辑器里改为 LF 换行。首行内容不变：${a.corrected}`,
    },
  },
};

export const en: Messages = {
  title: 'Windows line ends',
  texts: {
    default: {
      message: () => 'The file has Windows line ends (CRLF); in git the whole file shows as changed.',
      help: (a: Args) => `Switch the editor to LF line ends. The first line stays: ${a.corrected}`,
    },
  },
};
