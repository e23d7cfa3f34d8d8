import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { indicator: string };

export const zh: Messages = {
  title: '应有期限而没有',
  texts: {
    default: {
      message: (a: Args) => `${zhMeasure(a)}要完成${quoted(a.indicator)}，但没有说到什么时候。`,
      help: () => '原文有期限的，在这项要求或整条措施上写 deadline；没有的，提请起草单位明确。',
    },
  },
};

export const en: Messages = {
  title: 'No deadline where one is expected',
  texts: {
    default: {
      message: (a: Args) => `${enMeasure(a)} asks for ${quoted(a.indicator)} but does not say by when.`,
      help: () => 'Write the deadline of the text on the threshold or the measure; if there is none, ask the drafters to set one.',
    },
  },
};
