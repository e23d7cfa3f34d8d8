import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  rule: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '配置了不存在的规则',
  texts: {
    default: {
      message: (a: Args) => `没有规则“${a.rule}”，这一项级别不起作用。${zhSuggestion(a.suggestions)}`,
      help: () => '改正规则标识；tiaokuai explain 列出全部规则。',
    },
  },
};

export const en: Messages = {
  title: 'Severity for an unknown rule',
  texts: {
    default: {
      message: (a: Args) => `There is no rule “${a.rule}”; this severity has no effect. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Correct the id; tiaokuai explain lists all rules.',
    },
  },
};
