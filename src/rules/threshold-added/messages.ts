import type { Messages } from '../message.js';
import type { ThresholdArgs } from '../threshold-report.js';
import { EN_RELATED, enSet, enSubject, ZH_RELATED, zhSet, zhSubject } from '../threshold-words.js';
import { enList, zhList } from '../wording.js';

type Args = ThresholdArgs & { parents: string[] };

export const zh: Messages = {
  title: '上级没有的要求',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhSubject(a)}${a.child === null ? '' : `（${zhSet(a.child, a)}）`}是本文件新增的，${zhList(a.parents.map((title) => `《${title}》`))}没有这一项。`,
      help: () => '不必改；如果上级其实有这一项，把它编入上级文件，用同一个指标。',
    },
  },
  related: ZH_RELATED,
};

export const en: Messages = {
  title: 'Not required by any parent',
  texts: {
    default: {
      message: (a: Args) =>
        `${enSubject(a)}${a.child === null ? '' : ` (${enSet(a.child, a)})`} is new in this document; ${enList(a.parents.map((title) => `《${title}》`))} has nothing on it.`,
      help: () => 'Nothing to mend; if a parent does provide for it, encode it there with the same indicator.',
    },
  },
  related: EN_RELATED,
};
