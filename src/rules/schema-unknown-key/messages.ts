import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  key: string;
  path: string;
  suggestions: string[];
  known: string[];
  /** The known key that it was read as for the rest of this run; null where it was ignored. */
  readAs: string | null;
}

export const zh: Messages = {
  title: '无法识别的键',
  texts: {
    default: {
      message: (a: Args) =>
        a.readAs
          ? `无法识别的键“${a.key}”。${zhSuggestion(a.suggestions)}这次先按 ${a.readAs} 读取。`
          : `无法识别的键“${a.key}”，它不起作用。${zhSuggestion(a.suggestions)}`,
      help: (a: Args) => {
        if (a.suggestions.length > 0) return `把“${a.key}”改为 ${a.suggestions[0]}，或删去。`;
        return a.known.length > 0 ? `这里可以写：${a.known.join('、')}。` : '删去这一项，或换一个名称。';
      },
    },
  },
};

export const en: Messages = {
  title: 'Unknown key',
  texts: {
    default: {
      message: (a: Args) =>
        a.readAs
          ? `Unknown key “${a.key}”. ${enSuggestion(a.suggestions)}It was read as ${a.readAs} for now.`
          : `Unknown key “${a.key}”; it has no effect. ${enSuggestion(a.suggestions)}`.trim(),
      help: (a: Args) => {
        if (a.suggestions.length > 0) return `Change “${a.key}” to ${a.suggestions[0]}, or delete it.`;
        return a.known.length > 0 ? `What can stand here: ${a.known.join(', ')}.` : 'Delete it, or give it another name.';
      },
    },
  },
};
