import type { Messages } from '../message.js';

interface Args {
  megabytes: number;
  limit: number;
}

export const zh: Messages = {
  title: '文件过大',
  texts: {
    default: {
      message: (a: Args) => `文件有 ${a.megabytes} MB，超过 ${a.limit} MB 的上限，没有读取。`,
      help: () => '一份文件写一个 YAML；把不相关的内容移出 policies/。',
    },
  },
};

export const en: Messages = {
  title: 'File too large',
  texts: {
    default: {
      message: (a: Args) => `This file has ${a.megabytes} MB, over the limit of ${a.limit} MB, and was not read.`,
      help: () => 'Keep one document per YAML file, and move anything else out of policies/.',
    },
  },
};
