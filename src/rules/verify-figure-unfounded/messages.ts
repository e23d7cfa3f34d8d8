import type { Messages } from '../message.js';

interface Args {
  figure: string;
  clause: string;
  /** What the text has in its place. */
  stated: string;
  quote: string;
  /** As it is written: `max`. */
  key: string;
}

export const zh: Messages = {
  title: '原文没有这个数字',
  texts: {
    default: {
      message: (a: Args) => `${a.clause} 原文里没有 ${a.figure}。`,
      help: () => '照原文改正。',
    },
    date: {
      message: (a: Args) => `${a.clause} 原文里没有 ${a.figure} 这个时间。`,
      help: () => '照原文改正。',
    },
    value: {
      message: (a: Args) => `${a.clause} 原文是“${a.stated}”（${a.quote}），这里是 ${a.figure}。`,
      help: () => '照原文改正；说的不是同一件事的，两处分别登记。',
    },
    unit: {
      message: (a: Args) => `${a.clause} 原文是“${a.stated}”（${a.quote}），这里是 ${a.figure}，单位不同。`,
      help: () => '照原文改正单位，或按新单位换算数值。',
    },
    direction: {
      message: (a: Args) => `${a.clause} 原文是“${a.quote}”，这里写成 ${a.key}: ${a.figure}，上限和下限写反了。`,
      help: () => '不少于、以上用 min，不超过、以下用 max。',
    },
    'date-differs': {
      message: (a: Args) => `${a.clause} 原文的时间是“${a.stated}”，这里是 ${a.figure}。`,
      help: () => '照原文改正。',
    },
  },
  related: { text: () => '原文在这里', changed: () => '编码之后原文改过：这是当时的指纹' },
};

export const en: Messages = {
  title: 'Figure not in the text',
  texts: {
    default: {
      message: (a: Args) => `The text of ${a.clause} does not have ${a.figure}.`,
      help: () => 'Correct it after the text.',
    },
    date: {
      message: (a: Args) => `The text of ${a.clause} does not have the date ${a.figure}.`,
      help: () => 'Correct it after the text.',
    },
    value: {
      message: (a: Args) => `The text of ${a.clause} has “${a.stated}” (${a.quote}), where this has ${a.figure}.`,
      help: () => 'Correct it after the text; if they are two different things, encode both.',
    },
    unit: {
      message: (a: Args) => `The text of ${a.clause} has “${a.stated}” (${a.quote}); ${a.figure} here is in another unit.`,
      help: () => 'Correct the unit after the text, or convert the value.',
    },
    direction: {
      message: (a: Args) => `The text of ${a.clause} has “${a.quote}”; ${a.key}: ${a.figure} here is a limit on the other side.`,
      help: () => 'Write min for “at least” and max for “at most”.',
    },
    'date-differs': {
      message: (a: Args) => `The date in the text of ${a.clause} is “${a.stated}”, where this has ${a.figure}.`,
      help: () => 'Correct it after the text.',
    },
  },
  related: { text: () => 'The official text is here', changed: () => 'The text has changed since it was encoded: its fingerprint then' },
};
