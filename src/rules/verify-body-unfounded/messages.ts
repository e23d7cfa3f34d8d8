import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';
import { EN_DUTIES, ZH_DUTIES } from '../wording.js';

interface Args {
  body: string;
  role: keyof typeof ZH_DUTIES;
  clause: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '原文没有这个单位',
  texts: {
    default: {
      message: (a: Args) => `${a.clause} 的落款里没有${a.body}（这里写作${ZH_DUTIES[a.role]}）。${zhSuggestion(a.suggestions)}`,
      help: () => '照原文落款改。',
    },
    prose: {
      message: (a: Args) => `${a.clause} 没有落款，正文也没有提到${a.body}（这里写作${ZH_DUTIES[a.role]}）。`,
      help: () => '删去这个单位，或改为原文的写法。',
    },
  },
};

export const en: Messages = {
  title: 'Body not in the text',
  texts: {
    default: {
      message: (a: Args) =>
        `The tail of ${a.clause} does not name ${a.body} (${EN_DUTIES[a.role]} here). ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Follow the tail of the text.',
    },
    prose: {
      message: (a: Args) => `Clause ${a.clause} has no tail, and its prose does not mention ${a.body} (${EN_DUTIES[a.role]} here).`,
      help: () => 'Take it out, or write it as the text does.',
    },
  },
};
