import type { Messages } from '../message.js';

interface Args {
  key: string;
  path: string;
  limit: number | null;
  actual: string;
}

export const zh: Messages = {
  title: '内容过少或过多',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}”不符合要求：${a.actual}。`,
    },
    empty: {
      message: (a: Args) => `“${a.key}”是空的，或项数不够${a.limit && a.limit > 1 ? `（至少 ${a.limit} 项）` : ''}。`,
      help: () => '补上内容；不需要就删去这一行。',
    },
    repeated: {
      message: (a: Args) => `“${a.key}”里有重复的项。`,
      help: () => '删去重复的项。',
    },
  },
};

export const en: Messages = {
  title: 'Too little or too much',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}” is not as required: ${a.actual}.`,
    },
    empty: {
      message: (a: Args) => `“${a.key}” is empty or has too few items${a.limit && a.limit > 1 ? ` (at least ${a.limit})` : ''}.`,
      help: () => 'Fill it in, or delete the line if it is not needed.',
    },
    repeated: {
      message: (a: Args) => `“${a.key}” has an item twice.`,
      help: () => 'Delete the repeated item.',
    },
  },
};
