import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { indicator: string; area: string; part: string; first: string; unit: string; parent: string };

export const zh: Messages = {
  title: '同一地区有两个部分量',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}的${quoted(a.indicator)}${a.part}${a.unit}，是${a.area}在《${a.parent}》总量中的第二个部分量；前面已有 ${a.first}${a.unit}，合计时只算前一个。`,
      help: () => '一个地区对一个总量只写一次：删去重复的一处；分阶段的目标各写 deadline；旧文件已经失效的，改它的 status。',
    },
  },
  related: { first: (a: { document: string }) => `第一个在《${a.document}》` },
};

export const en: Messages = {
  title: 'Two parts of one area',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)}: ${a.part} ${a.unit} of ${quoted(a.indicator)} is a second part of ${a.area} in the whole of 《${a.parent}》; only the first, ${a.first} ${a.unit}, is counted.`,
      help: () =>
        'An area states its part of a whole once: delete one, give stages their deadlines, or change the status of a document that is no longer in force.',
    },
  },
  related: { first: (a: { document: string }) => `the first, in 《${a.document}》` },
};
