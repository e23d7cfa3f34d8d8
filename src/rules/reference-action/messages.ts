import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '动作不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到动作“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写词表 actions 里的标识，或先登记。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown action',
  texts: {
    default: {
      message: (a: Args) => `There is no action “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write an id from actions in the vocabulary, or add it there first.',
    },
  },
};
