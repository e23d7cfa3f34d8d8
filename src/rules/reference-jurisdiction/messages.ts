import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '行政区划代码不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到行政区划代码“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写 GB/T 2260 六位代码（加引号）；没有国标代码的开发区先登记到词表的 jurisdictions。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown jurisdiction',
  texts: {
    default: {
      message: (a: Args) => `There is no jurisdiction “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write a six-digit GB/T 2260 code in quotes; register areas without one under jurisdictions in the vocabulary.',
    },
  },
};
