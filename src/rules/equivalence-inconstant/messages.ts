import type { Messages } from '../message.js';
import { enList, enMeasure, type MeasureArgs, quoted, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & {
  base: string;
  other: string;
  quotients: string[];
  ratio: string;
  amount: string;
  stated: string;
  implied: string;
};

export const zh: Messages = {
  title: '括注的等价值前后不一',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}括注的${quoted(a.base)}与${quoted(a.other)}，各处折算的比例不同：${zhList(a.quotients)}。按 ${a.ratio} 折算，${a.amount}相当于 ${a.implied}，不是 ${a.stated}。`,
      help: () => '核对原文；原文如此的，提请起草单位说明以哪一个数为准，或者写明括注只是约数。',
    },
  },
  related: { other: (a: { quotient: string }) => `这里是 ${a.quotient}` },
};

export const en: Messages = {
  title: 'Equivalents that do not agree',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)}: the figures given in brackets for ${quoted(a.base)} and ${quoted(a.other)} imply more than one ratio: ${enList(a.quotients)}. At ${a.ratio}, ${a.amount} would be ${a.implied}, not ${a.stated}.`,
      help: () => 'Check the text; if it says so, ask the drafters which figure decides, or to say that the brackets are approximate.',
    },
  },
  related: { other: (a: { quotient: string }) => `here it is ${a.quotient}` },
};
