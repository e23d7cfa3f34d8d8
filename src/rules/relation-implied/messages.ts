import type { Messages } from '../message.js';
import { enRegions, zhRegions } from '../regions.js';
import { EN_GROUNDS, ZH_GROUNDS } from '../relation-spots.js';
import { enList, enMeasure, type MeasureArgs, quoted, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & {
  indicator: string;
  isCap: boolean;
  bound: string;
  reached: string;
  solution: string[];
  where: string[];
  binding: string[];
  relations: string[];
};

const zhNorm = (a: Args) => `${zhMeasure(a)}的${quoted(a.indicator)}${a.isCap ? '上限' : '下限'} ${a.bound}`;
const zhCase = (a: Args) => `${a.where.length === 0 ? '' : `${zhRegions(a.where)}，`}${zhList(a.solution)}`;
const enNorm = (a: Args) => `${enMeasure(a)}: the ${a.isCap ? 'maximum' : 'minimum'} of ${a.bound} for ${quoted(a.indicator)}`;
const enCase = (a: Args) => [...(a.where.length === 0 ? [] : [enRegions(a.where)]), enList(a.solution)].join(': ');
const most = (a: Args) => (a.isCap ? 'at most' : 'at least');

export const zh: Messages = {
  title: '其余要求已经推出的要求',
  texts: {
    default: {
      message: (a: Args) => `${zhNorm(a)}，由其他要求和指标关系已可推出：${a.isCap ? '最多' : '最少'}正好 ${a.reached}（${zhCase(a)}）。`,
      help: () => '两处数字一致，可以不改；以后修改其中一项，要一并核对另一项。',
    },
    slack: {
      message: (a: Args) =>
        `${zhNorm(a)}起不了作用：由其他要求和指标关系，${a.isCap ? '最多只能到' : '最少也有'} ${a.reached}（${zhCase(a)}）。`,
      help: () => '核对原文，数值可能抄错；原文如此的，提请起草单位明确这一限额想管什么。',
    },
    partly: {
      message: (a: Args) =>
        `${zhNorm(a)}只在 ${zhRegions(a.binding)} 时起作用；在其余情形，由其他要求和指标关系，${a.isCap ? '最多只能到' : '最少也有'} ${a.reached}（${zhCase(a)}）。`,
      help: () => '供核对：看这些情形是不是起草时想限制的。',
    },
  },
  related: ZH_GROUNDS,
};

export const en: Messages = {
  title: 'Norm that the others imply',
  texts: {
    default: {
      message: (a: Args) =>
        `${enNorm(a)} follows from the other norms and the relations: it is just reached, with ${a.reached} (${enCase(a)}).`,
      help: () => 'The figures agree, and nothing need change; whoever amends one of them has to look at the others.',
    },
    slack: {
      message: (a: Args) =>
        `${enNorm(a)} has no effect: by the other norms and the relations it is ${most(a)} ${a.reached} (${enCase(a)}).`,
      help: () => 'Check the text: the figure may be miscopied. If it is not, ask the drafters what it is meant to limit.',
    },
    partly: {
      message: (a: Args) =>
        `${enNorm(a)} matters only where ${enRegions(a.binding)}; elsewhere it is ${most(a)} ${a.reached} by the other norms and the relations (${enCase(a)}).`,
      help: () => 'For your information: are these the cases that it was meant to limit?',
    },
  },
  related: EN_GROUNDS,
};
