import type { Messages } from '../message.js';
import type { ThresholdArgs } from '../threshold-report.js';
import { EN_RELATED, enBoth, enSubject, ZH_RELATED, zhBoth, zhSubject } from '../threshold-words.js';

export const zh: Messages = {
  title: '与上级的要求抵触',
  texts: {
    default: {
      message: (a: ThresholdArgs) => `${zhSubject(a)}：${zhBoth(a)}，两者不能同时做到。`,
      help: () => '核对原文，按上级的要求改；确有依据的，在 waivers 里写明理由、批准人和期限。',
    },
    equal: {
      message: (a: ThresholdArgs) => `${zhSubject(a)}：${zhBoth(a)}；词表规定这一指标上下级必须相同，加严也不行。`,
      help: () => '改成与上级相同；本来可以加严的，把词表里这一指标的 between-levels 改为 narrow。',
    },
  },
  related: ZH_RELATED,
};

export const en: Messages = {
  title: 'Contradicts the parent',
  texts: {
    default: {
      message: (a: ThresholdArgs) => `${enSubject(a)}: ${enBoth(a)}; no value meets both.`,
      help: () =>
        'Check both texts and follow the parent; where the deviation is granted, waive it with the reason, who accepted it and until when.',
    },
    equal: {
      message: (a: ThresholdArgs) =>
        `${enSubject(a)}: ${enBoth(a)}; by the vocabulary this indicator must be the same at all levels, and being stricter is no better.`,
      help: () => 'Make it the same; if being stricter is fine, set between-levels of the indicator to narrow.',
    },
  },
  related: EN_RELATED,
};
