import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { unit: string; indicator: string; expected: string | null };
type RelationArgs = { relation: string; indicator: string };

export const zh: Messages = {
  title: '单位与指标的量纲不符',
  texts: {
    default: {
      message: (a: Args) => `${zhMeasure(a)}用“${a.unit}”计量${quoted(a.indicator)}，而这一指标按“${a.expected}”计量，两者不能换算。`,
      help: (a: Args) => `改成能换算为“${a.expected}”的单位；如果说的是另一回事，另选或另登记一个指标。`,
    },
    percent: {
      message: (a: Args) => `${zhMeasure(a)}的${quoted(a.indicator)}既写了百分比（${a.unit}），又写了不是比率的单位。`,
      help: () => '占比类要求用以 % 为单位的指标；是另一指标的百分比时，写 relative-to。',
    },
    relative: {
      message: (a: Args) => `${zhMeasure(a)}的${quoted(a.indicator)}是相对于另一指标的倍数或百分比，单位不能是“${a.unit}”。`,
      help: () => '单位改成 %、‰ 或 倍；如果数值是绝对数，删去 relative-to。',
    },
    relation: {
      message: (a: RelationArgs) => `词表的指标关系${quoted(a.relation)}里，${quoted(a.indicator)}与前面各项的量纲不同，不能相加。`,
      help: () => '核对各项指标的单位；按比率折算的项写成 { rate: 比率指标 }。',
    },
  },
};

export const en: Messages = {
  title: 'Unit of another dimension',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)} measures ${quoted(a.indicator)} in ${a.unit}, but this indicator is measured in ${a.expected}; one cannot be converted into the other.`,
      help: (a: Args) => `Use a unit that converts to ${a.expected}; if something else is meant, choose or register another indicator.`,
    },
    percent: {
      message: (a: Args) =>
        `${enMeasure(a)} gives ${quoted(a.indicator)} a percentage (${a.unit}) and at the same time a unit that is no ratio.`,
      help: () => 'A share needs an indicator measured in %; for a percentage of another indicator write relative-to.',
    },
    relative: {
      message: (a: Args) => `${enMeasure(a)} states ${quoted(a.indicator)} relative to another indicator, so its unit cannot be ${a.unit}.`,
      help: () => 'Use %, ‰ or 倍; if the figure is an absolute one, delete relative-to.',
    },
    relation: {
      message: (a: RelationArgs) =>
        `In the relation ${quoted(a.relation)} of the vocabulary, ${quoted(a.indicator)} is of another dimension than the terms before it and cannot be added to them.`,
      help: () => 'Check the units of the indicators; a term that goes by a rate is written { rate: INDICATOR }.',
    },
  },
};
