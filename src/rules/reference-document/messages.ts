import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '文件不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到文件“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写另一份政策文件开头的 id；它要在同一工作区的 policies/ 里。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown document',
  texts: {
    default: {
      message: (a: Args) => `There is no document “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write the id at the head of another policy document in this workspace.',
    },
  },
};
