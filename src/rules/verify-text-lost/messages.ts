import type { Messages } from '../message.js';

interface Args {
  clause: string;
  count: number;
  around: string;
}

export const zh: Messages = {
  title: '原文有缺字',
  texts: {
    default: {
      message: (a: Args) => `${a.clause} 的原文缺 ${a.count} 个字（“${a.around}”附近），这几个字无法核对。`,
      help: () => '找一份完好的原文再核对。',
    },
  },
  related: { text: () => '原文在这里' },
};

export const en: Messages = {
  title: 'Lost characters in the text',
  texts: {
    default: {
      message: (a: Args) => `The text of ${a.clause} has lost characters (${a.count}, near “${a.around}”); nothing can be proved of them.`,
      help: () => 'Verify again with an undamaged copy of the text.',
    },
  },
  related: { text: () => 'The official text is here' },
};
