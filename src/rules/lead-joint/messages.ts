import type { Messages } from '../message.js';
import { enList, enMeasure, type MeasureArgs, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { bodies: string[] };

export const zh: Messages = {
  title: '共同牵头',
  texts: {
    default: {
      message: (a: Args) => `${zhMeasure(a)}由${zhList(a.bodies)}共同牵头（${a.bodies.length} 个单位）。`,
      help: () => '原文如此则不必改；执行时请商定由谁召集、由谁汇总。原文只有一个牵头单位的，其余移到 responsible。',
    },
  },
};

export const en: Messages = {
  title: 'Joint lead',
  texts: {
    default: {
      message: (a: Args) => `${enMeasure(a)} is led by ${a.bodies.length} bodies jointly: ${enList(a.bodies)}.`,
      help: () =>
        'Nothing to change if the text says so, but agree who convenes and who reports. If it names one lead, move the others to responsible.',
    },
  },
};
