import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '流程不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到流程“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写成 文件标识/流程标识；在本文件内只写流程标识。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown procedure',
  texts: {
    default: {
      message: (a: Args) => `There is no procedure “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write document/procedure, or the bare procedure id inside the same document.',
    },
  },
};
