import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  name: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '指标不存在',
  texts: {
    default: {
      message: (a: Args) => `词表里没有指标“${a.name}”。${zhSuggestion(a.suggestions)}`,
      help: (a: Args) => `新指标先登记到 policies/vocabulary/ 的 indicators：  ${a.name}: { name: 名称, unit: 单位 }`,
    },
  },
};

export const en: Messages = {
  title: 'Unknown indicator',
  texts: {
    default: {
      message: (a: Args) => `The vocabulary has no indicator “${a.name}”. ${enSuggestion(a.suggestions)}`.trim(),
      help: (a: Args) => `If it is new, add it under indicators in policies/vocabulary/:  ${a.name}: { name: NAME, unit: UNIT }`,
    },
  },
};
