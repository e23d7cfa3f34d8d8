import type { Messages } from '../message.js';

interface Args {
  clause: string;
  open: string[];
  title: string;
  /** The number that the text has. */
  stated: string;
}

export const zh: Messages = {
  title: '原文没有这一条',
  texts: {
    default: {
      message: (a: Args) => `原文里没有 ${a.clause}。${a.open.length > 0 ? `原文中还没有编码的是：${a.open.join('、')}。` : ''}`,
      help: () => '照原文改正条款号；原文确实没有的措施应当删去。',
    },
    renumbered: {
      message: (a: Args) => `“${a.title}”在原文里是 ${a.stated}，这里写作 ${a.clause}。`,
      help: () => '照原文改正条款号。',
    },
    unnamed: {
      message: (a: Args) => `“${a.title}”没有写条款号，凭小标题和标题也找不到对应的原文，这项措施什么都没有核对。`,
      help: () => '照原文写上 clause 或 section；原文确实没有的措施应当删去。',
    },
  },
  related: { text: () => '原文在这里', changed: () => '编码之后原文改过：这是当时的指纹' },
};

export const en: Messages = {
  title: 'No such clause',
  texts: {
    default: {
      message: (a: Args) => `The text has no clause ${a.clause}.${a.open.length > 0 ? ` Not yet encoded are: ${a.open.join(', ')}.` : ''}`,
      help: () => 'Correct the number after the text; a measure that the text does not have should go.',
    },
    renumbered: {
      message: (a: Args) => `“${a.title}” is ${a.stated} in the text, and ${a.clause} here.`,
      help: () => 'Correct the number after the text.',
    },
    unnamed: {
      message: (a: Args) =>
        `“${a.title}” has no clause number, and neither its subhead nor its title leads to the text, so nothing of it was verified.`,
      help: () => 'Write clause or section after the text; a measure that the text does not have should go.',
    },
  },
  related: { text: () => 'The official text is here', changed: () => 'The text has changed since it was encoded: its fingerprint then' },
};
