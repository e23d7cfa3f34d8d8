import type { Messages } from '../message.js';
import { enList, enMeasure, type MeasureArgs, quoted, zhList, zhMeasure } from '../wording.js';

type Bounds = { indicator: string; low: string; high: string; figures: string[] };
type Args = MeasureArgs & Bounds & { unit: string };

export const zh: Messages = {
  title: '下限高于上限',
  texts: {
    default: {
      message: (a: Args) => `${zhMeasure(a)}的${quoted(a.indicator)}下限 ${a.low}${a.unit} 高于上限 ${a.high}${a.unit}，没有数值能满足。`,
      help: () => '核对原文：多半是两个数写反了，或者少写、多写了一个零或“万”。',
    },
    empty: {
      message: (a: Args) => `${zhMeasure(a)}的${quoted(a.indicator)}没有数值能同时满足 ${zhList(a.figures)}。`,
      help: () => 'min、max 含本数，above、below 不含本数；删去或改正其中一个。',
    },
    dates: {
      message: (a: Args) => `${zhMeasure(a)}的条件${quoted(a.indicator)}从 ${a.low} 起、到 ${a.high} 止，终点早于起点。`,
      help: () => '核对原文，把两个日期对调或改正。',
    },
    domain: {
      message: (a: Bounds) => `词表指标${quoted(a.indicator)}的取值域下限 ${a.low} 高于上限 ${a.high}。`,
      help: () => '把 domain 的 min 和 max 对调或改正。',
    },
  },
};

export const en: Messages = {
  title: 'Minimum above maximum',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)} gives ${quoted(a.indicator)} a minimum of ${a.low} ${a.unit} above its maximum of ${a.high} ${a.unit}; no value meets both.`,
      help: () => 'Check the text: the two are probably swapped, or a zero or a 万 is missing or too many.',
    },
    empty: {
      message: (a: Args) => `In ${enMeasure(a)} no value of ${quoted(a.indicator)} meets ${enList(a.figures)} together.`,
      help: () => 'min and max include the number, above and below do not; delete or correct one of them.',
    },
    dates: {
      message: (a: Args) =>
        `${enMeasure(a)} has a condition on ${quoted(a.indicator)} that runs from ${a.low} to ${a.high}: it ends before it starts.`,
      help: () => 'Check the text and swap or correct the dates.',
    },
    domain: {
      message: (a: Bounds) =>
        `The domain of the indicator ${quoted(a.indicator)} has a minimum of ${a.low} above its maximum of ${a.high}.`,
      help: () => 'Swap or correct min and max of domain.',
    },
  },
};
