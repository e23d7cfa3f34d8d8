import type { Messages } from '../message.js';
import { enCount, enDate, enList, zhDate, zhList } from '../wording.js';

interface Args {
  document: string;
  issued: string | null;
  body: string;
  official: string;
  date: string;
  successors: string[];
  count: number;
}

const zhNow = (a: Args) => (a.successors.length > 0 ? `现为${zhList(a.successors)}` : '词表没有登记新名称');
const enNow = (a: Args) => (a.successors.length > 0 ? `is now ${enList(a.successors)}` : 'has no new name in the vocabulary');
const zhIssued = (a: Args) => (a.issued === null ? '印发日期不详' : `${zhDate(a.issued)}印发`);
const enIssued = (a: Args) => (a.issued === null ? 'has no known date of issue' : `was issued ${enDate(a.issued)}`);

export const zh: Messages = {
  title: '机构已经更名',
  texts: {
    before: {
      message: (a: Args) =>
        `《${a.document}》${zhIssued(a)}，却仍用“${a.body}”（${a.count} 处）：该机构在此之前已于${zhDate(a.date)}更名，${zhNow(a)}。`,
      help: () => '核对原文：原文用旧名的，保留并在 note 中说明；是编码时写错的，改用新名。',
    },
    since: {
      message: (a: Args) => `“${a.body}”（${a.count} 处）在本文件印发以后于${zhDate(a.date)}更名，${zhNow(a)}。`,
      help: () => '不必改文件；分派任务、打印清单时按现在的机构执行。',
    },
    undecided: {
      message: (a: Args) =>
        `“${a.body}”（${a.count} 处）于${zhDate(a.date)}更名，${zhNow(a)}；本文件${zhIssued(a)}，与更名孰先孰后不能确定。`,
      help: () => '查明本文件的印发日期或更名日期，写得更具体些。',
    },
  },
  related: { also: (a: { body: string }) => `这里也写“${a.body}”` },
};

export const en: Messages = {
  title: 'Body renamed',
  texts: {
    before: {
      message: (a: Args) =>
        `《${a.document}》 ${enIssued(a)} and still names “${a.body}” (${enCount(a.count, 'place', 'places')}), a body that had been renamed ${enDate(a.date)} and ${enNow(a)}.`,
      help: () => 'Check the text: keep an old name that it really uses, with a note; if the encoding is wrong, use the new name.',
    },
    since: {
      message: (a: Args) =>
        `“${a.body}” (${enCount(a.count, 'place', 'places')}) was renamed ${enDate(a.date)}, after this document was issued; it ${enNow(a)}.`,
      help: () => 'Leave the document as it is; give the work to the body as it is called today.',
    },
    undecided: {
      message: (a: Args) =>
        `“${a.body}” (${enCount(a.count, 'place', 'places')}) was renamed ${enDate(a.date)} and ${enNow(a)}; this document ${enIssued(a)}, so which came first cannot be told.`,
      help: () => 'Find out the date of issue, or the date of the change, more exactly.',
    },
  },
  related: { also: (a: { body: string }) => `“${a.body}” is named here too` },
};
