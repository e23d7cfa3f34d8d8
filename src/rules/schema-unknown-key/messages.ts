import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  key: string;
  path: string;
  suggestions: string[];
  known: string[];
}

export const zh: Messages = {
  title: '无法识别的键',
  texts: {
    default: {
      message: (a: Args) => `无法识别的键“${a.key}”，它不起作用。${zhSuggestion(a.suggestions)}`,
      help: (a: Args) =>
        a.suggestions.length > 0 ? `把“${a.key}”改为 ${a.suggestions[0]}，或删去。` : `这里可以写：${a.known.join('、')}。`,
    },
  },
};

export const en: Messages = {
  title: 'Unknown key',
  texts: {
    default: {
      message: (a: Args) => `Unknown key “${a.key}”; it has no effect. ${enSuggestion(a.suggestions)}`.trim(),
      help: (a: Args) =>
        a.suggestions.length > 0
          ? `Change “${a.key}” to ${a.suggestions[0]}, or delete it.`
          : `What can stand here: ${a.known.join(', ')}.`,
    },
  },
};
