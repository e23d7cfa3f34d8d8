import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '条线不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到条线“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写词表 lines 里的标识，或先登记。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown line',
  texts: {
    default: {
      message: (a: Args) => `There is no line “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write an id from lines in the vocabulary, or add it there first.',
    },
  },
};
