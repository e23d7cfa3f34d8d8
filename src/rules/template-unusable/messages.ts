import type { Messages } from '../message.js';

interface Args {
  file: string;
  detail: string;
}

export const zh: Messages = {
  title: '自定义模板不可用',
  texts: {
    'unknown-name': {
      message: (a: Args) => `templates/${a.file} 不对应任何自带模板，不起作用。`,
      help: (a: Args) => `改成其中一个文件名：${a.detail}。`,
    },
    syntax: {
      message: (a: Args) => `templates/${a.file} 无法解析，本次使用自带模板：${a.detail}`,
      help: () => '改正这个模板，或删去它以使用自带模板。',
    },
  },
};

export const en: Messages = {
  title: 'Own template cannot be used',
  texts: {
    'unknown-name': {
      message: (a: Args) => `templates/${a.file} replaces no packaged template and has no effect.`,
      help: (a: Args) => `Give it one of these names: ${a.detail}.`,
    },
    syntax: {
      message: (a: Args) => `templates/${a.file} cannot be parsed, so the packaged one was used: ${a.detail}`,
      help: () => 'Correct this template, or delete it to use the packaged one.',
    },
  },
};
