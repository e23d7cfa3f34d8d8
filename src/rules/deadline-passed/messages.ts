import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, quoted, zhDate, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { deadline: string; today: string; indicator: string };

const zhHelp = () => '核实是否已经完成：完成的记入台账，没有完成的另定期限；文件已经失效的，改 status。';
const enHelp = () =>
  'Find out whether it was met: record it if so, else set a new deadline. If the document is no longer in force, change its status.';
const zhOn = (a: Args) => (a.indicator ? `${quoted(a.indicator)}的` : '');
const enOn = (a: Args) => (a.indicator ? ` for ${quoted(a.indicator)}` : '');

export const zh: Messages = {
  title: '期限已过',
  texts: {
    default: {
      message: (a: Args) => `${zhMeasure(a)}中${zhOn(a)}期限${zhDate(a.deadline)}已过（今天是${zhDate(a.today)}）。`,
      help: zhHelp,
    },
    aspirational: {
      message: (a: Args) => `${zhMeasure(a)}中${zhOn(a)}力争期限${zhDate(a.deadline)}已过（今天是${zhDate(a.today)}）。`,
      help: zhHelp,
    },
    measure: { message: (a: Args) => `${zhMeasure(a)}的完成期限${zhDate(a.deadline)}已过（今天是${zhDate(a.today)}）。`, help: zhHelp },
  },
};

export const en: Messages = {
  title: 'Deadline passed',
  texts: {
    default: {
      message: (a: Args) => `In ${enMeasure(a)} the deadline ${a.deadline}${enOn(a)} has passed (today is ${a.today}).`,
      help: enHelp,
    },
    aspirational: {
      message: (a: Args) => `In ${enMeasure(a)} the date aimed at${enOn(a)}, ${a.deadline}, has passed (today is ${a.today}).`,
      help: enHelp,
    },
    measure: { message: (a: Args) => `The deadline ${a.deadline} of ${enMeasure(a)} has passed (today is ${a.today}).`, help: enHelp },
  },
};
