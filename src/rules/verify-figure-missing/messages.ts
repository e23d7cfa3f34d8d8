import type { Messages } from '../message.js';

interface Args {
  figure: string;
  clause: string;
  quote: string;
}

export const zh: Messages = {
  title: '原文的数字没有登记',
  texts: {
    threshold: {
      message: (a: Args) => `${a.clause} 原文有“${a.figure}”（${a.quote}），这里没有登记。`,
      help: () => '登记为指标要求；有意不登记的，写进 omits 并说明理由。',
    },
    condition: {
      message: (a: Args) => `${a.clause} 原文的条件“${a.figure}”，这里没有写进任何 when。`,
      help: () => '补上条件；有意不登记的，写进 omits 并说明理由。',
    },
    again: {
      message: (a: Args) => `${a.clause} 原文的“${a.figure}”（${a.quote}）与别处数值相同，这里少登记了一处。`,
      help: () => '各处说的是不同的事，就分别登记；是同一件事，写进 omits 并说明理由。',
    },
    deadline: {
      message: (a: Args) => `${a.clause} 原文的期限“${a.figure}”，这里没有登记。`,
      help: () => '写到 deadline；不是期限的，写进 omits 并说明理由。',
    },
  },
  related: { text: () => '原文在这里', changed: () => '编码之后原文改过：这是当时的指纹' },
};

export const en: Messages = {
  title: 'Figure of the text not encoded',
  texts: {
    threshold: {
      message: (a: Args) => `The text of ${a.clause} has “${a.figure}” (${a.quote}), which is not encoded here.`,
      help: () => 'Encode it as a threshold; if it is left out on purpose, list it in omits with the reason.',
    },
    condition: {
      message: (a: Args) => `The text of ${a.clause} has the condition “${a.figure}”, which no when has here.`,
      help: () => 'Add the condition; if it is left out on purpose, list it in omits with the reason.',
    },
    again: {
      message: (a: Args) => `The text of ${a.clause} has “${a.figure}” (${a.quote}) more often than it is encoded here.`,
      help: () => 'Encode each where they mean different things; where they mean the same, list it in omits with the reason.',
    },
    deadline: {
      message: (a: Args) => `The text of ${a.clause} has the deadline “${a.figure}”, which is not encoded here.`,
      help: () => 'Write it as deadline; if it is none, list it in omits with the reason.',
    },
  },
  related: { text: () => 'The official text is here', changed: () => 'The text has changed since it was encoded: its fingerprint then' },
};
