import type { Messages } from '../message.js';
import { EN_DUTIES, ZH_DUTIES } from '../wording.js';

interface Args {
  role: keyof typeof ZH_DUTIES;
  clause: string;
}

export const zh: Messages = {
  title: '“等部门”与原文不同',
  texts: {
    missing: {
      message: (a: Args) => `${a.clause} 的${ZH_DUTIES[a.role]}在原文里以“等”收尾，这里没有标明列举未尽。`,
      help: () => '加上 open-ended。',
    },
    unfounded: {
      message: (a: Args) => `${a.clause} 的${ZH_DUTIES[a.role]}在原文里没有以“等”收尾，这里却标明列举未尽。`,
      help: () => '去掉 open-ended。',
    },
  },
  related: { text: () => '原文在这里', changed: () => '编码之后原文改过：这是当时的指纹' },
};

export const en: Messages = {
  title: 'Open-ended list differs',
  texts: {
    missing: {
      message: (a: Args) =>
        `In the text the list of ${a.clause} (${EN_DUTIES[a.role]}) ends with “and others”; here it is not marked as open-ended.`,
      help: () => 'Add open-ended.',
    },
    unfounded: {
      message: (a: Args) => `In the text the list of ${a.clause} (${EN_DUTIES[a.role]}) is closed; here it is marked as open-ended.`,
      help: () => 'Take out open-ended.',
    },
  },
  related: { text: () => 'The official text is here', changed: () => 'The text has changed since it was encoded: its fingerprint then' },
};
