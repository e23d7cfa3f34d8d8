import type { Messages } from '../message.js';

interface Args {
  key: string;
  path: string;
  actual: string;
  /** The line as it should be, where that is plain. */
  corrected: string | null;
}

export const zh: Messages = {
  title: '格式不对',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}”的格式不对：${a.actual}。`,
    },
    figure: {
      message: (a: Args) => `“${a.key}”应为数字，这里是“${a.actual}”。`,
      help: () => '只写数字，单位写在 unit 里。可以写 30、0.5、2万、60%、2/3、1:1。',
    },
    range: {
      message: (a: Args) => `“${a.key}”应为区间，这里是“${a.actual}”。`,
      help: () => '写成 1000~5000 或 2~4万，两端都含。',
    },
    date: {
      message: (a: Args) => `“${a.key}”不是日期：${a.actual}。`,
      help: (a: Args) => (a.corrected ? `改成：${a.corrected}` : '写成 2024-02-29；只知道到月或年时写 2024-02 或 2024。'),
    },
    slug: {
      message: (a: Args) => `标识“${a.actual}”只能用小写字母、数字和连字符。`,
      help: () => '例如 floor-area；中文名称写在 title 或 name 里。',
    },
    reference: {
      message: (a: Args) => `引用“${a.actual}”的写法不对。`,
      help: () => '写成 文件标识/措施标识，例如 xian-2023/adjust。',
    },
  },
};

export const en: Messages = {
  title: 'Wrong format',
  texts: {
    default: {
      message: (a: Args) => `“${a.key}” has the wrong format: ${a.actual}.`,
    },
    figure: {
      message: (a: Args) => `“${a.key}” should be a figure; this is “${a.actual}”.`,
      help: () => 'Write the figure only and put the unit in unit: 30, 0.5, 2万, 60%, 2/3, 1:1 can all be read.',
    },
    range: {
      message: (a: Args) => `“${a.key}” should be a range; this is “${a.actual}”.`,
      help: () => 'Write 1000~5000 or 2~4万; both ends are included.',
    },
    date: {
      message: (a: Args) => `“${a.key}” is not a date: ${a.actual}.`,
      help: (a: Args) => (a.corrected ? `Write: ${a.corrected}` : 'Write 2024-02-29, or 2024-02 or 2024 where no more is known.'),
    },
    slug: {
      message: (a: Args) => `The id “${a.actual}” may only have lower-case letters, digits and hyphens.`,
      help: () => 'For example floor-area; Chinese names go into title or name.',
    },
    reference: {
      message: (a: Args) => `“${a.actual}” is not a reference.`,
      help: () => 'Write document/measure, for example xian-2023/adjust.',
    },
  },
};
