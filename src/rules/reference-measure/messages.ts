import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '措施不存在',
  texts: {
    default: {
      message: (a: Args) => `找不到措施“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: () => '写成 文件标识/措施标识；在本文件内只写措施标识。',
    },
  },
};

export const en: Messages = {
  title: 'Unknown measure',
  texts: {
    default: {
      message: (a: Args) => `There is no measure “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write document/measure, or the bare measure id inside the same document.',
    },
  },
};
