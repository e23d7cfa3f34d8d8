import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { other: string; otherClause: string | null; otherTitle: string; indicator: string };

const other = (a: Args): MeasureArgs => ({ measure: a.other, clause: a.otherClause, title: a.otherTitle });

export const zh: Messages = {
  title: '同一要求写了两次',
  texts: {
    default: {
      message: (a: Args) => `${zhMeasure(a)}对${quoted(a.indicator)}的要求，与${zhMeasure(other(a))}的完全相同。`,
      help: () => '原文如此就保留：以后修改时两处要一并改。抄录重复的，删去一处。',
    },
    within: {
      message: (a: Args) => `${zhMeasure(a)}对${quoted(a.indicator)}的同一要求写了两次。`,
      help: () => '多半是抄录重复，删去一处；如果说的是两件事，另选或另登记一个指标。',
    },
  },
  related: { first: () => '第一次写在这里' },
};

export const en: Messages = {
  title: 'The same norm stated twice',
  texts: {
    default: {
      message: (a: Args) => `${enMeasure(a)} asks for exactly what ${enMeasure(other(a))} asks for: ${quoted(a.indicator)}.`,
      help: () => 'If the text says it twice, keep both and change both together later; if it was copied twice, delete one.',
    },
    within: {
      message: (a: Args) => `${enMeasure(a)} states the same norm on ${quoted(a.indicator)} twice.`,
      help: () => 'It was probably copied twice: delete one. If two things are meant, choose or register another indicator.',
    },
  },
  related: { first: () => 'first stated here' },
};
