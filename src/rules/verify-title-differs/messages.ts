import type { Messages } from '../message.js';

interface Args {
  clause: string;
  title: string;
  stated: string;
}

export const zh: Messages = {
  title: '标题与原文不同',
  texts: {
    default: {
      message: (a: Args) => `${a.clause} 的标题是“${a.title}”，原文是“${a.stated}”。`,
      help: () => '照原文改；原文确有错漏的，在 note 里说明，并写豁免。',
    },
  },
  related: { text: () => '原文在这里', changed: () => '编码之后原文改过：这是当时的指纹' },
};

export const en: Messages = {
  title: 'Title differs from the text',
  texts: {
    default: {
      message: (a: Args) => `Clause ${a.clause} is titled “${a.title}”; the text has “${a.stated}”.`,
      help: () => 'Follow the text; where the text itself is at fault, say so in note and waive this.',
    },
  },
  related: { text: () => 'The official text is here', changed: () => 'The text has changed since it was encoded: its fingerprint then' },
};
