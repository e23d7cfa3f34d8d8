import type { Messages } from '../message.js';
import { enCount, enList, enMeasure, type MeasureArgs, quoted, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { term: string; count: number; parents: string[] };

const titles = (a: Args) => a.parents.map((title) => `《${title}》`);
const zhHelp = () => '原文某处有定义的，写进 definition；没有的，提请起草单位明确标准，否则各单位各自理解。';
const enHelp = () =>
  'If the text defines it somewhere, write that as its definition; else ask the drafters for a criterion, or everybody will read it their own way.';

export const zh: Messages = {
  title: '用语没有定义',
  texts: {
    default: { message: (a: Args) => `${zhMeasure(a)}使用${quoted(a.term)}却没有定义，有 ${a.count} 项要求以它为前提。`, help: zhHelp },
    inherited: {
      message: (a: Args) =>
        `${zhMeasure(a)}使用${quoted(a.term)}却没有定义，上级${zhList(titles(a))}的已编码内容也没有定义，有 ${a.count} 项要求以它为前提。`,
      help: zhHelp,
    },
  },
  related: {
    rests: (a: { term: string }) => `这项要求以${quoted(a.term)}为前提`,
    parent: (a: { term: string }) => `上级文件在这里使用${quoted(a.term)}，也没有定义`,
  },
};

export const en: Messages = {
  title: 'Term without a definition',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)} uses ${quoted(a.term)} without defining it, and ${enCount(a.count, 'norm rests', 'norms rest')} on it.`,
      help: enHelp,
    },
    inherited: {
      message: (a: Args) =>
        `${enMeasure(a)} uses ${quoted(a.term)} without defining it, nor does ${enList(titles(a))} as far as encoded; ${enCount(a.count, 'norm rests', 'norms rest')} on it.`,
      help: enHelp,
    },
  },
  related: {
    rests: (a: { term: string }) => `this norm rests on ${quoted(a.term)}`,
    parent: (a: { term: string }) => `the parent uses ${quoted(a.term)} here, without a definition`,
  },
};
