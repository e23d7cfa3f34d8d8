import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '机构标识不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到机构标识“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写词表 bodies 里的标识（不是名称）。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown body id',
  texts: {
    default: {
      message: (a: Args) => `There is no body id “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write an id from bodies in the vocabulary, not a name.',
    },
  },
};
