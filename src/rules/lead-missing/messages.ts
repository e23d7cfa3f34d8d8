import type { Messages } from '../message.js';

interface Args {
  clause: string | null;
  title: string;
}

export const zh: Messages = {
  title: '没有牵头单位',
  texts: {
    default: {
      message: (a: Args) => `${a.clause ?? ''}“${a.title}”没有牵头单位，而本文件其他措施写明了牵头单位。`,
      help: () => '补上 lead: 机构名；如果原文确实不区分牵头，在文件开头写 names-leads: false。',
    },
  },
};

export const en: Messages = {
  title: 'No lead body',
  texts: {
    default: {
      message: (a: Args) => `${a.clause ?? ''}“${a.title}” has no lead body, although other measures of this document name theirs.`,
      help: () => 'Add lead: BODY. If the text itself does not tell leads apart, set names-leads: false at the top of the document.',
    },
  },
};
