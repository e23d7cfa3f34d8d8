import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type Args = MeasureArgs & {
  indicator: string;
  part: string;
  whole: string;
  sum: string;
  excess: string;
  unit: string;
  parent: string;
  parts: number;
};

export const zh: Messages = {
  title: '部分量超过总量',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}的${quoted(a.indicator)}${a.part}${a.unit}，超过《${a.parent}》的总量 ${a.whole}${a.unit}，多出 ${a.excess}${a.unit}。`,
      help: () => '核对原文数字；本地数量不可能大于上级总量，也可能是单位或 part-of 写错了。',
    },
    sum: {
      message: (a: Args) =>
        `${zhMeasure(a)}的${quoted(a.indicator)}${a.part}${a.unit}，与其他地区合计（共 ${a.parts} 个地区）${a.sum}${a.unit}，超过《${a.parent}》的总量 ${a.whole}${a.unit}，多出 ${a.excess}${a.unit}。`,
      help: () => '逐个核对各地区的数量和上级总量，改正写错的一处。',
    },
  },
  related: {
    part: (a: { document: string; part: string; unit: string }) => `《${a.document}》占 ${a.part}${a.unit}`,
    whole: (a: { document: string }) => `总量在《${a.document}》`,
  },
};

export const en: Messages = {
  title: 'Part exceeds the whole',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)}: ${quoted(a.indicator)} is ${a.part} ${a.unit}, ${a.excess} more than the whole of ${a.whole} ${a.unit} in 《${a.parent}》.`,
      help: () => "Check the figure against the text: a part cannot exceed its parent's whole. The unit or part-of may be wrong, too.",
    },
    sum: {
      message: (a: Args) =>
        `${enMeasure(a)}: with its ${a.part} ${a.unit}, the parts of ${a.parts} areas of ${quoted(a.indicator)} come to ${a.sum} ${a.unit}, ${a.excess} more than the whole of ${a.whole} ${a.unit} in 《${a.parent}》.`,
      help: () => 'Check the part of each area and the whole, and correct the one that is wrong.',
    },
  },
  related: {
    part: (a: { document: string; part: string; unit: string }) => `${a.part} ${a.unit} in 《${a.document}》`,
    whole: (a: { document: string }) => `the whole, in 《${a.document}》`,
  },
};
