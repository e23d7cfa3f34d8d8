import type { Messages } from '../message.js';

interface Args {
  pattern: string;
}

export const zh: Messages = {
  title: '路径没有匹配到文件',
  texts: {
    default: {
      message: (a: Args) => `配置里的“${a.pattern}”没有匹配到任何文件。`,
      help: () => '检查路径，或删去这一项。',
    },
  },
};

export const en: Messages = {
  title: 'Pattern matches nothing',
  texts: {
    default: {
      message: (a: Args) => `“${a.pattern}” in the configuration matches no file.`,
      help: () => 'Correct the pattern, or delete it.',
    },
  },
};
