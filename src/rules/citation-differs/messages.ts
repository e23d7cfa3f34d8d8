import type { Messages } from '../message.js';

interface Args {
  title: string;
  cited: string;
  number: string;
  document: string;
}

export const zh: Messages = {
  title: '引用的文号与原文件不符',
  texts: {
    default: {
      message: (a: Args) => `引用《${a.title}》写的文号是${a.cited}，工作区里的 ${a.document} 是${a.number}。`,
      help: (a: Args) => `核对是哪一份：同一份就改成 ${a.number}；不是同一份，删去 document: ${a.document}。`,
    },
  },
  related: { default: (a: Args) => `这份文件自己的文号是${a.number}` },
};

export const en: Messages = {
  title: 'Citation with another number',
  texts: {
    default: {
      message: (a: Args) => `《${a.title}》 is cited as ${a.cited}, but ${a.document} in this workspace is ${a.number}.`,
      help: (a: Args) => `Find out which it is: if the same document, write ${a.number}; if another, take out document: ${a.document}.`,
    },
  },
  related: { default: (a: Args) => `the document's own number is ${a.number}` },
};
