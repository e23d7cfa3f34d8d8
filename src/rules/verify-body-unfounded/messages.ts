import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';
import { EN_DUTIES, ZH_DUTIES } from '../wording.js';

interface Args {
  body: string;
  role: keyof typeof ZH_DUTIES;
  clause: string;
  suggestions: string[];
  /** The body of the tail that is not encoded. */
  stated: string;
}

export const zh: Messages = {
  title: '原文没有这个单位',
  texts: {
    default: {
      message: (a: Args) => `${a.clause} 的落款里没有${a.body}（这里写作${ZH_DUTIES[a.role]}）。${zhSuggestion(a.suggestions)}`,
      help: () => '照原文落款改。',
    },
    instead: {
      message: (a: Args) => `${a.clause} 的落款里，${ZH_DUTIES[a.role]}是${a.stated}，这里写作${a.body}。`,
      help: () => '照原文落款改。是同一机构的，把这个名称登记为别名。',
    },
    prose: {
      message: (a: Args) => `${a.clause} 没有落款，正文也没有提到${a.body}（这里写作${ZH_DUTIES[a.role]}）。`,
      help: () => '删去这个单位，或改为原文的写法。',
    },
  },
  related: { text: () => '原文在这里', changed: () => '编码之后原文改过：这是当时的指纹' },
};

export const en: Messages = {
  title: 'Body not in the text',
  texts: {
    default: {
      message: (a: Args) =>
        `The tail of ${a.clause} does not name ${a.body} (${EN_DUTIES[a.role]} here). ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Follow the tail of the text.',
    },
    instead: {
      message: (a: Args) => `The tail of ${a.clause} names ${a.stated} (${EN_DUTIES[a.role]}), where this has ${a.body}.`,
      help: () => 'Follow the tail of the text. If both are one body, register the name as an alias.',
    },
    prose: {
      message: (a: Args) => `Clause ${a.clause} has no tail, and its prose does not mention ${a.body} (${EN_DUTIES[a.role]} here).`,
      help: () => 'Take it out, or write it as the text does.',
    },
  },
  related: { text: () => 'The official text is here', changed: () => 'The text has changed since it was encoded: its fingerprint then' },
};
