import type { Messages } from '../message.js';

interface Args {
  clause: string;
  title: string;
}

export const zh: Messages = {
  title: '原文条款没有编码',
  texts: {
    default: {
      message: (a: Args) => `原文的 ${a.clause}“${a.title}”没有编码。`,
      help: () => '补上这一条；有意不编码的，写进 source.omits 并说明理由。',
    },
  },
  related: { text: () => '原文在这里' },
};

export const en: Messages = {
  title: 'Clause not encoded',
  texts: {
    default: {
      message: (a: Args) => `Clause ${a.clause} of the text, “${a.title}”, is not encoded.`,
      help: () => 'Encode it; if it is left out on purpose, list it in source.omits with the reason.',
    },
  },
  related: { text: () => 'The official text is here' },
};
