import type { Messages } from '../message.js';
import { EN_DUTIES, ZH_DUTIES } from '../wording.js';

interface Args {
  body: string;
  role: keyof typeof ZH_DUTIES;
  clause: string;
}

export const zh: Messages = {
  title: '落款里的单位没有编码',
  texts: {
    default: {
      message: (a: Args) => `${a.clause} 的落款把${a.body}列为${ZH_DUTIES[a.role]}，这里没有。`,
      help: () => '补上这个单位。',
    },
  },
  related: { text: () => '原文在这里', changed: () => '编码之后原文改过：这是当时的指纹' },
};

export const en: Messages = {
  title: 'Body of the tail not encoded',
  texts: {
    default: {
      message: (a: Args) => `The tail of ${a.clause} names ${a.body} (as ${EN_DUTIES[a.role]}), which is missing here.`,
      help: () => 'Add it.',
    },
  },
  related: { text: () => 'The official text is here', changed: () => 'The text has changed since it was encoded: its fingerprint then' },
};
