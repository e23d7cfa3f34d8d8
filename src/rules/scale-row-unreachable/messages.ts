import type { Messages } from '../message.js';
import type { ScaleArgs } from '../scale.js';
import { enList, enMeasure, quoted, zhList, zhMeasure } from '../wording.js';

type Args = ScaleArgs & { row: number; says: string; others: string[] };

const zhRow = (a: Args) => `${zhMeasure(a)}的${quoted(a.indicator)}第 ${a.row} 档（${a.says}）`;
const enRow = (a: Args) => `${enMeasure(a)}: row ${a.row} of ${quoted(a.indicator)} (${a.says})`;
const enRows = (others: string[]) => `${others.length === 1 ? 'row' : 'rows'} ${enList(others)}`;

export const zh: Messages = {
  title: '分档中有一档用不上',
  texts: {
    default: {
      message: (a: Args) => `${zhRow(a)}永远用不上：它的条件与整项要求的条件不能同时成立，或者超出了指标的取值域。`,
      help: () => '核对这一档的 when、整项要求的 when 和词表里的 domain，改正写错的一处。',
    },
    repeated: {
      message: (a: Args) => `${zhRow(a)}是多余的：它管到的情形，第 ${zhList(a.others)} 档已作同样要求。`,
      help: () => '多半是界限抄错或重复抄录；核对原文，改正 when 或删去这一档。',
    },
    shadowed: {
      message: (a: Args) => `${zhRow(a)}没有自己的适用范围：它管到的情形，前面第 ${zhList(a.others)} 档已全部管到，而要求不同。`,
      help: () => '多半是界限抄错；核对原文，使各档的 when 互不包含。',
    },
  },
  related: { other: (a: { row: number; says: string }) => `第 ${a.row} 档要求 ${a.says}` },
};

export const en: Messages = {
  title: 'Row of a scale without an effect',
  texts: {
    default: {
      message: (a: Args) =>
        `${enRow(a)} never applies: its condition excludes that of the whole threshold, or lies outside the domain of an indicator.`,
      help: () => 'Check when of the row, when of the threshold and domain in the vocabulary, and correct the one that is wrong.',
    },
    repeated: {
      message: (a: Args) =>
        `${enRow(a)} adds nothing: ${enRows(a.others)} already ${a.others.length === 1 ? 'asks' : 'ask'} for the same wherever it applies.`,
      help: () => 'A bound was probably miscopied or the row copied twice; check the text and correct when, or delete the row.',
    },
    shadowed: {
      message: (a: Args) =>
        `${enRow(a)} has no case of its own: wherever it applies, ${enRows(a.others)} before it ${a.others.length === 1 ? 'applies' : 'apply'} too, and ${a.others.length === 1 ? 'asks' : 'ask'} for something else.`,
      help: () => 'A bound was probably miscopied; check the text, so that no row lies inside others.',
    },
  },
  related: { other: (a: { row: number; says: string }) => `row ${a.row} asks for ${a.says}` },
};
