import type { Messages } from '../message.js';
import type { ThresholdArgs } from '../threshold-report.js';
import { EN_RELATED, enAbove, enSubject, ZH_RELATED, zhAbove, zhSubject } from '../threshold-words.js';
import { enList, enMeasure, quoted, zhList, zhMeasure } from '../wording.js';

type Summary = ThresholdArgs & { partial: string[] };
type Disagree = ThresholdArgs & { documents: string[] };

const titles = (names: string[]) => names.map((title) => `《${title}》`);

export const zh: Messages = {
  title: '无法判断是否一致',
  texts: {
    default: {
      message: (a: Summary) => `${zhSubject(a)}：${zhList(titles(a.partial))}只有摘要或节选，没有提到这一项；是不是新增的，无法判断。`,
      help: () => '取得上级全文后补充编码，再核对。',
    },
    'child-summary': {
      message: (a: ThresholdArgs) =>
        `《${a.parentTitle}》${zhMeasure(a)}对${quoted(a.name)}有要求；本文件只有摘要或节选，没有提到这一项，无法判断是否漏写。`,
      help: () => '取得本文件全文后补充编码，再核对。',
    },
    'ancestors-disagree': {
      message: (a: Disagree) => `${zhSubject(a)}：${zhList(a.documents)} 之间就不一致，本文件对错无法判断。`,
      help: () => '先理顺上级文件之间的不一致。',
    },
    'open-date': {
      message: (a: ThresholdArgs) =>
        `${zhSubject(a)}：条件里的“以后”“以前”是否包含当日（月），原文没有说明；两种读法与${zhAbove(a)}比较的结论不同。`,
      help: () => '能确定的，把 after 改成 from，或者把 before 改成 until。',
    },
  },
  related: ZH_RELATED,
};

export const en: Messages = {
  title: 'Agreement cannot be determined',
  texts: {
    default: {
      message: (a: Summary) =>
        `${enSubject(a)}: ${enList(titles(a.partial))} is known only in part, which does not mention this; whether it is new cannot be told.`,
      help: () => "Encode the parent's full text once it can be had.",
    },
    'child-summary': {
      message: (a: ThresholdArgs) =>
        `《${a.parentTitle}》, ${enMeasure(a)}, has a norm on ${quoted(a.name)}; this document is known only in part, which does not mention it, so whether it is missing cannot be told.`,
      help: () => 'Encode the full text of this document once it can be had.',
    },
    'ancestors-disagree': {
      message: (a: Disagree) =>
        `${enSubject(a)}: ${enList(a.documents)} disagree with each other, so nothing can be said of this document.`,
      help: () => 'Settle the disagreement of the higher documents first.',
    },
    'open-date': {
      message: (a: ThresholdArgs) =>
        `${enSubject(a)}: the text leaves open whether the date of the condition itself counts, and the two readings compare differently with ${enAbove(a)}.`,
      help: () => 'Where it is settled, write from instead of after, or until instead of before.',
    },
  },
  related: EN_RELATED,
};
