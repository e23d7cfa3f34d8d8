import type { Messages } from '../message.js';

interface Args {
  key: string;
}

export const zh: Messages = {
  title: '键重复',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}”在同一层写了两次，后一次没有采用。`,
      help: () => '合并成一处，或删去其中一处。',
    },
  },
  related: { first: () => '第一次写在这里' },
};

export const en: Messages = {
  title: 'Duplicate key',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}” stands twice at this level; the second one was ignored.`,
      help: () => 'Merge the two, or delete one.',
    },
  },
  related: { first: () => 'first written here' },
};
