import type { Messages } from '../message.js';

interface Args {
  what: string;
}

export const zh: Messages = {
  title: 'omits 没有对象',
  texts: {
    figure: {
      message: (a: Args) => `这一条的原文里没有“${a.what}”，omits 里的这一项没有作用。`,
      help: () => '改成原文的写法，或删去这一项。',
    },
    clause: {
      message: (a: Args) => `原文里没有“${a.what}”这一条，omits 里的这一项没有作用。`,
      help: () => '改正条款号，或删去这一项。',
    },
    'clause-encoded': {
      message: (a: Args) => `“${a.what}”已经编码，omits 里的这一项没有作用。`,
      help: () => '删去这一项。',
    },
  },
};

export const en: Messages = {
  title: 'Omission without an object',
  texts: {
    figure: {
      message: (a: Args) => `The text of this clause does not have “${a.what}”: this entry of omits has no effect.`,
      help: () => 'Write it as the text has it, or delete the entry.',
    },
    clause: {
      message: (a: Args) => `The text has no clause “${a.what}”: this entry of omits has no effect.`,
      help: () => 'Correct the number, or delete the entry.',
    },
    'clause-encoded': {
      message: (a: Args) => `“${a.what}” is encoded: this entry of omits has no effect.`,
      help: () => 'Delete the entry.',
    },
  },
};
