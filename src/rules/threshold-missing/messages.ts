import { setInWords } from '../../compare/wording.js';
import type { Messages } from '../message.js';
import type { ThresholdArgs } from '../threshold-report.js';
import { EN_RELATED, enSet, ZH_RELATED, zhSet } from '../threshold-words.js';
import { enMeasure, quoted, zhMeasure } from '../wording.js';

/** `alternatives`: names of what the parent leaves the choice between. */
type MissingArgs = ThresholdArgs & { alternatives?: string[] };

const zhAsked = (a: MissingArgs): string => {
  if (a.alternatives) return `要求${a.alternatives.map(quoted).join('、')}满足其一`;
  return a.parent === null ? `对${quoted(a.name)}分档提出要求` : `对${quoted(a.name)}要求 ${zhSet(a.parent, a)}`;
};
const enAsked = (a: MissingArgs): string => {
  if (a.alternatives) return `asks for ${a.alternatives.map(quoted).join(' or ')}`;
  return a.parent === null ? `sets a scale for ${quoted(a.name)}` : `asks for ${enSet(a.parent, a)} of ${quoted(a.name)}`;
};
const zhFault = (a: MissingArgs) => `《${a.parentTitle}》${zhMeasure(a)}${zhAsked(a)}，本文件没有写`;
const enFault = (a: MissingArgs) => `《${a.parentTitle}》, ${enMeasure(a)}, ${enAsked(a)}; this document does not mention it`;

export const zh: Messages = {
  title: '上级的要求没有写',
  texts: {
    default: {
      message: (a: ThresholdArgs) => `${zhFault(a)}；上级的要求仍然适用。`,
      help: () => '补上这一要求；不必重复的，在 waivers 里说明理由。',
    },
    later: {
      message: (a: ThresholdArgs) => `${zhFault(a)}；上级文件印发在后，这是待办，不是违背。`,
      help: () => '修订本文件时补上。',
    },
    draft: {
      message: (a: ThresholdArgs) => `${zhFault(a)}；上级文件还是征求意见稿，正式印发后再核对。`,
      help: () => '上级正式印发后补上，并把它的 status 改为 in-force。',
    },
    part: {
      message: (a: ThresholdArgs) =>
        `《${a.parentTitle}》${zhMeasure(a)}的${quoted(a.name)}总量为 ${setInWords(a.parent ?? '', a.unit, true, 'zh')}，本文件没有写本地的一份。`,
      help: () => '本地有任务的，写明数量并用 part-of 指向上级措施；没有任务的，不必改。',
    },
  },
  related: ZH_RELATED,
};

export const en: Messages = {
  title: 'Required by the parent, not mentioned',
  texts: {
    default: {
      message: (a: ThresholdArgs) => `${enFault(a)}. It applies all the same.`,
      help: () => 'Add it; where there is no need to repeat it, waive this with the reason.',
    },
    later: {
      message: (a: ThresholdArgs) => `${enFault(a)}. The parent was issued later, so this is something to do, not a breach.`,
      help: () => 'Add it when this document is revised.',
    },
    draft: {
      message: (a: ThresholdArgs) => `${enFault(a)}. The parent is a draft: check again once it is issued.`,
      help: () => 'Add it once the parent is issued, and set its status to in-force.',
    },
    part: {
      message: (a: ThresholdArgs) =>
        `《${a.parentTitle}》, ${enMeasure(a)}, has a total of ${setInWords(a.parent ?? '', a.unit, true, 'en')} of ${quoted(a.name)}; this document states no part of it.`,
      help: () => "If there is a part, state it with part-of the parent's measure; if there is none, leave it.",
    },
  },
  related: EN_RELATED,
};
