import type { Messages } from '../message.js';
import { enDate, zhDate } from '../wording.js';

interface Args {
  document: string;
  issued: string;
  parent: string;
  parentIssued: string;
  basis: string;
}

const zhBasis = (a: Args) => (a.basis === 'news' ? '新闻报道' : '网页上传');
const enBasis = (a: Args) => (a.basis === 'news' ? 'a news report' : 'an upload');

export const zh: Messages = {
  title: '早于所落实的上级文件',
  texts: {
    default: {
      message: (a: Args) => `《${a.document}》${zhDate(a.issued)}印发，早于它所落实的《${a.parent}》（${zhDate(a.parentIssued)}）。`,
      help: () => '核对两个日期；上级文件是新修订的，本文件应当跟着修订，在此之前 implements 指向旧文件。',
    },
    indirect: {
      message: (a: Args) =>
        `《${a.document}》${zhDate(a.issued)}印发，早于《${a.parent}》的已知日期${zhDate(a.parentIssued)}；后者只是${zhBasis(a)}日期，实际印发可能更早。`,
      help: () => '查明上级文件的印发日期，写进它的 issued，并写 issued-basis: document。',
    },
  },
  related: { parent: (a: { parent: string }) => `《${a.parent}》的日期` },
};

export const en: Messages = {
  title: 'Issued before its parent',
  texts: {
    default: {
      message: (a: Args) =>
        `《${a.document}》 was issued ${enDate(a.issued)}, before 《${a.parent}》 (${a.parentIssued}), which it carries out.`,
      help: () =>
        'Check both dates. If the parent is a new revision, this document is due for revision; until then implements should name the old one.',
    },
    indirect: {
      message: (a: Args) =>
        `《${a.document}》 was issued ${enDate(a.issued)}, before the known date of 《${a.parent}》, ${a.parentIssued}; that is only the date of ${enBasis(a)}, so the parent may be older.`,
      help: () => "Find the parent's date of issue and write it as issued, with issued-basis: document.",
    },
  },
  related: { parent: (a: { parent: string }) => `date of 《${a.parent}》` },
};
