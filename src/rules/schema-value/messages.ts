import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  key: string;
  path: string;
  actual: string;
  allowed: string[];
  suggestions: string[];
}

export const zh: Messages = {
  title: '不在可选范围内的值',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}”不能是“${a.actual}”。${zhSuggestion(a.suggestions)}`,
      help: (a: Args) => `可选：${a.allowed.join('、')}。`,
    },
  },
};

export const en: Messages = {
  title: 'Value not allowed',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}” cannot be “${a.actual}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: (a: Args) => `Allowed: ${a.allowed.join(', ')}.`,
    },
  },
};
