import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '指标关系不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到指标关系“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写词表 relations 里的标识。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown relation',
  texts: {
    default: {
      message: (a: Args) => `There is no relation “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write an id from relations in the vocabulary.',
    },
  },
};
