import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
  line: string;
}

export const zh: Messages = {
  title: '机构未登记',
  texts: {
    default: {
      message: (a: Args) => `词表里没有机构“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: (a: Args) => `如果是新机构，登记到 policies/vocabulary/ 的 bodies：  ${a.line}`,
    },
  },
};

export const en: Messages = {
  title: 'Unknown body',
  texts: {
    default: {
      message: (a: Args) => `The vocabulary has no body “${a.name}” here. ${enSuggestion(a.suggestions)}`.trim(),
      help: (a: Args) => `If it is new, add it under bodies in policies/vocabulary/:  ${a.line}`,
    },
  },
};
