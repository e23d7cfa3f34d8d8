import type { Messages } from '../message.js';
import { enList, enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type UnitArgs = { unit: string; unread: string[]; suggestion: string | null };
type Args = MeasureArgs & UnitArgs;
type IndicatorArgs = { indicator: string } & UnitArgs;

const zhUnread = (a: UnitArgs) =>
  a.unread.length === 1 && a.unread[0] === a.unit ? '' : `，其中${a.unread.map((part) => `“${part}”`).join('、')}不认识`;
const enUnread = (a: UnitArgs) =>
  a.unread.length === 1 && a.unread[0] === a.unit ? '' : ` (${enList(a.unread.map((part) => `“${part}”`))} is not known)`;
const zhHelp = (a: UnitArgs) =>
  `${a.suggestion ? `是不是 unit: ${a.suggestion}？` : ''}复合单位写作 平方米/百户、人/万人；新的单位登记到词表的 units。`;
const enHelp = (a: UnitArgs) =>
  `${a.suggestion ? `Did you mean unit: ${a.suggestion}? ` : ''}Compound units are written 平方米/百户, 人/万人; a new unit goes into units of the vocabulary.`;

export const zh: Messages = {
  title: '不认识的单位',
  texts: {
    default: { message: (a: Args) => `${zhMeasure(a)}的单位“${a.unit}”不认识${zhUnread(a)}。`, help: zhHelp },
    indicator: { message: (a: IndicatorArgs) => `词表指标${quoted(a.indicator)}的单位“${a.unit}”不认识${zhUnread(a)}。`, help: zhHelp },
  },
};

export const en: Messages = {
  title: 'Unknown unit',
  texts: {
    default: { message: (a: Args) => `${enMeasure(a)} uses the unknown unit “${a.unit}”${enUnread(a)}.`, help: enHelp },
    indicator: {
      message: (a: IndicatorArgs) =>
        `The indicator ${quoted(a.indicator)} of the vocabulary has the unknown unit “${a.unit}”${enUnread(a)}.`,
      help: enHelp,
    },
  },
};
