import type { Messages } from '../message.js';

interface Args {
  clause: string;
  fingerprint: string;
}

export const zh: Messages = {
  title: '原文在编码之后改过',
  texts: {
    default: {
      message: (a: Args) => `${a.clause} 的原文与编码时不同，现在的指纹是 ${a.fingerprint}。`,
      help: () => '对照原文复核这一条，再更新指纹（tiaokuai verify --fingerprints 可以打印）。',
    },
    gone: {
      message: (a: Args) => `${a.clause} 编码时有原文，现在的原文里没有这一条。`,
      help: () => '核对原文；确实删去的，删去措施和指纹。',
    },
  },
  related: { text: () => '原文在这里' },
};

export const en: Messages = {
  title: 'Text changed since it was encoded',
  texts: {
    default: {
      message: (a: Args) => `The text of ${a.clause} is not what was encoded; its fingerprint is now ${a.fingerprint}.`,
      help: () => 'Review the measure against the text, then renew the fingerprint (tiaokuai verify --fingerprints prints them).',
    },
    gone: {
      message: (a: Args) => `Clause ${a.clause} had a text when it was encoded; the text no longer has it.`,
      help: () => 'Check the text; if the clause was dropped, delete the measure and its fingerprint.',
    },
  },
  related: { text: () => 'The official text is here' },
};
