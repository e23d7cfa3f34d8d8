import type { Body } from '../../model/vocabulary.js';
import type { Messages } from '../message.js';
import { enCount, enDate, enList, zhDate, zhList } from '../wording.js';

interface Args {
  document: string;
  issued: string | null;
  body: string;
  official: string;
  how: NonNullable<Body['became']>['how'];
  date: string;
  successors: string[];
  count: number;
}

const ZH_HOW = { renamed: '更名', merged: '合并', split: '拆分', abolished: '撤销' } as const;
const EN_HOW = { renamed: 'renamed', merged: 'merged', split: 'split up', abolished: 'abolished' } as const;

const zhNow = (a: Args) => (a.successors.length > 0 ? `职能现由${zhList(a.successors)}承担` : '词表没有登记由谁承接');
const enNow = (a: Args) =>
  a.successors.length > 0 ? `its work is now done by ${enList(a.successors)}` : 'the vocabulary names no successor';
const zhIssued = (a: Args) => (a.issued === null ? '印发日期不详' : `${zhDate(a.issued)}印发`);
const enIssued = (a: Args) => (a.issued === null ? 'has no known date of issue' : `was issued ${enDate(a.issued)}`);

export const zh: Messages = {
  title: '机构已经撤并',
  texts: {
    before: {
      message: (a: Args) =>
        `《${a.document}》${zhIssued(a)}，却仍列有“${a.body}”（${a.count} 处）：该机构在此之前已于${zhDate(a.date)}${ZH_HOW[a.how]}，${zhNow(a)}。`,
      help: () => '核对原文：原文如此的，保留并在 note 中写明由谁承接；是编码时写错的，改成承接机构。',
    },
    since: {
      message: (a: Args) => `“${a.body}”（${a.count} 处）在本文件印发以后于${zhDate(a.date)}${ZH_HOW[a.how]}，${zhNow(a)}。`,
      help: () => '不必改文件；分派任务、打印清单时由承接机构执行，没有承接机构的提请明确。',
    },
    undecided: {
      message: (a: Args) =>
        `“${a.body}”（${a.count} 处）于${zhDate(a.date)}${ZH_HOW[a.how]}，${zhNow(a)}；本文件${zhIssued(a)}，与机构变动孰先孰后不能确定。`,
      help: () => '查明本文件的印发日期或机构变动的日期，写得更具体些。',
    },
  },
  related: { also: (a: { body: string }) => `这里也写“${a.body}”` },
};

export const en: Messages = {
  title: 'Body abolished or merged',
  texts: {
    before: {
      message: (a: Args) =>
        `《${a.document}》 ${enIssued(a)} and still names “${a.body}” (${enCount(a.count, 'place', 'places')}), a body that had been ${EN_HOW[a.how]} ${enDate(a.date)}; ${enNow(a)}.`,
      help: () => 'Check the text: keep a body that it really names and note who took over; if the encoding is wrong, name the successor.',
    },
    since: {
      message: (a: Args) =>
        `“${a.body}” (${enCount(a.count, 'place', 'places')}) was ${EN_HOW[a.how]} ${enDate(a.date)}, after this document was issued; ${enNow(a)}.`,
      help: () => 'Leave the document as it is; give the work to the successor, or ask who it is.',
    },
    undecided: {
      message: (a: Args) =>
        `“${a.body}” (${enCount(a.count, 'place', 'places')}) was ${EN_HOW[a.how]} ${enDate(a.date)}; ${enNow(a)}. This document ${enIssued(a)}, so which came first cannot be told.`,
      help: () => 'Find out the date of issue, or the date of the change, more exactly.',
    },
  },
  related: { also: (a: { body: string }) => `“${a.body}” is named here too` },
};
