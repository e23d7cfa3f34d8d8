import type { Messages } from '../message.js';
import { enRegions, zhRegions } from '../regions.js';
import { enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type Args = MeasureArgs & {
  other: string;
  otherClause: string | null;
  otherTitle: string;
  indicator: string;
  says: string;
  otherSays: string;
  where: string;
};

const other = (a: Args): MeasureArgs => ({ measure: a.other, clause: a.otherClause, title: a.otherTitle });
const zhWhere = (a: Args) => (a.where === '' ? '' : `在 ${zhRegions([a.where])} 时，`);
const enWhere = (a: Args) => (a.where === '' ? '' : ` at ${enRegions([a.where])}`);
const zhHelp = () => '核对原文，改正抄错的数值、条件或单位；原文自相矛盾的，提请起草单位明确以哪一条为准。约束的不是同一对象时，写 binds。';
const enHelp = () =>
  'Check the text and correct the figure, condition or unit that is wrong. If the text contradicts itself, ask the drafters which norm holds; if they bind different bodies, write binds.';

export const zh: Messages = {
  title: '两项要求不能同时满足',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}要求${quoted(a.indicator)} ${a.says}，${zhMeasure(other(a))}要求 ${a.otherSays}：${zhWhere(a)}没有数值能同时满足。`,
      help: zhHelp,
    },
    within: {
      message: (a: Args) =>
        `${zhMeasure(a)}对${quoted(a.indicator)}既要求 ${a.otherSays}，又要求 ${a.says}：${zhWhere(a)}没有数值能同时满足。`,
      help: zhHelp,
    },
  },
  related: { other: (a: { says: string }) => `另一项要求：${a.says}` },
};

export const en: Messages = {
  title: 'Norms that cannot both be met',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)} asks for ${quoted(a.indicator)} of ${a.says}, ${enMeasure(other(a))} for ${a.otherSays}: no value meets both${enWhere(a)}.`,
      help: enHelp,
    },
    within: {
      message: (a: Args) =>
        `${enMeasure(a)} asks for ${quoted(a.indicator)} of ${a.otherSays} and also of ${a.says}: no value meets both${enWhere(a)}.`,
      help: enHelp,
    },
  },
  related: { other: (a: { says: string }) => `the other norm: ${a.says}` },
};
