import type { Messages } from '../message.js';

interface Args {
  document: string;
}

export const zh: Messages = {
  title: '条款对不上',
  texts: {
    default: {
      message: (a: Args) => `${a.document} 的条款号和小标题在原文里都找不到，机构和数字只能与全文核对，不能逐条核对。`,
      help: () => '如果原文有条款号，照原文写 clause；没有的，让 section 与原文的小标题一致。',
    },
  },
};

export const en: Messages = {
  title: 'Clauses cannot be aligned',
  texts: {
    default: {
      message: (a: Args) =>
        `Neither the clause numbers nor the subheads of ${a.document} occur in its text: bodies and figures were compared with the whole text, not clause by clause.`,
      help: () => 'If the text numbers its clauses, write those numbers in clause; if not, give section the subheads of the text.',
    },
  },
};
