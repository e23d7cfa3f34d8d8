import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '主题不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到主题“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写词表 topics 里的标识，或先登记。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown topic',
  texts: {
    default: {
      message: (a: Args) => `There is no topic “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write an id from topics in the vocabulary, or add it there first.',
    },
  },
};
