import type { Messages } from '../message.js';

interface Args {
  document: string;
  parent: string;
  title: string;
  number: string | null;
}

export const zh: Messages = {
  title: '没有引用所落实的上级文件',
  texts: {
    default: {
      message: (a: Args) => `本文件落实《${a.title}》${a.number ? `（${a.number}）` : ''}，引用的文件里却没有它。`,
      help: (a: Args) => `原文引用了的，在 cites 里写上并注明 document: ${a.parent}；确实没有引用的，核对 implements 写得对不对。`,
    },
  },
};

export const en: Messages = {
  title: 'Parent not cited',
  texts: {
    default: {
      message: (a: Args) => `This document carries out 《${a.title}》${a.number ? ` (${a.number})` : ''}, but does not cite it.`,
      help: (a: Args) => `If the text cites it, list it under cites with document: ${a.parent}; if not, check whether implements is right.`,
    },
  },
};
