import type { Messages } from '../message.js';
import type { ThresholdArgs } from '../threshold-report.js';
import {
  type Choices,
  EN_RELATED,
  enAbove,
  enBoth,
  enChoices,
  enExample,
  enSubject,
  ZH_RELATED,
  zhAbove,
  zhBoth,
  zhChoices,
  zhExample,
  zhSubject,
} from '../threshold-words.js';
import { enMeasure, zhMeasure } from '../wording.js';

const zhHelp = () => '按上级的要求改；确有依据放宽的，在 waivers 里写明理由、批准人和期限。';
const enHelp = () =>
  'Bring it up to what is required; where the deviation is granted, waive it with the reason, who accepted it and until when.';

export const zh: Messages = {
  title: '放宽了上级的要求',
  texts: {
    default: {
      message: (a: ThresholdArgs) => `${zhSubject(a)}：${zhBoth(a)}${zhExample(a, a.child)}，放宽了要求。`,
      help: zhHelp,
    },
    alternatives: {
      message: (a: Choices) => `${zhMeasure(a)}：${zhAbove(a)}要求${zhChoices(a)}至少做到一项，本文件写的一项也没有达到。`,
      help: zhHelp,
    },
  },
  related: ZH_RELATED,
};

export const en: Messages = {
  title: 'Looser than the parent',
  texts: {
    default: {
      message: (a: ThresholdArgs) => `${enSubject(a)}: ${enBoth(a)}${enExample(a, a.child)}, which is looser.`,
      help: enHelp,
    },
    alternatives: {
      message: (a: Choices) => `${enMeasure(a)}: ${enAbove(a)} asks for ${enChoices(a)}; this document meets none of them.`,
      help: enHelp,
    },
  },
  related: EN_RELATED,
};
