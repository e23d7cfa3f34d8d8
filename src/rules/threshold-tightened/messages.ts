import type { Force } from '../../model/program.js';
import type { Messages } from '../message.js';
import type { ThresholdArgs } from '../threshold-report.js';
import {
  type Choices,
  EN_FORCES,
  EN_RELATED,
  enAbove,
  enBoth,
  enChoices,
  enExample,
  enSubject,
  ZH_FORCES,
  ZH_RELATED,
  zhAbove,
  zhBoth,
  zhChoices,
  zhExample,
  zhSubject,
} from '../threshold-words.js';
import { enDate, enMeasure, quoted, zhDate, zhMeasure } from '../wording.js';

type Args = ThresholdArgs & { unexplained: boolean };
type ForceArgs = Args & { forceParent: Force; forceChild: Force };
type Deadline = Args & { deadlineParent: string; deadlineChild: string };
type Alternatives = Args & Choices;

const zhReason = (a: Args) => (a.unexplained ? '，但没有写理由。' : '。');
const enReason = (a: Args) => (a.unexplained ? ', without a reason.' : '.');
const zhHelp = (a: Args) =>
  a.unexplained ? '在 reason 里写明为什么比上级更严；没有必要的，改回上级的要求。' : '不必改；上级的要求仍然得到满足。';
const enHelp = (a: Args) =>
  a.unexplained
    ? 'Say in reason why it is stricter than the parent; if there is none, go back to what the parent asks for.'
    : "Nothing to mend: the parent's norm is still met.";

export const zh: Messages = {
  title: '比上级更严',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhSubject(a)}：${zhBoth(a)}，比${zhAbove(a)}更严${zhExample(a, a.parent).replace('例如', '不再允许')}${zhReason(a)}`,
      help: zhHelp,
    },
    force: {
      message: (a: ForceArgs) =>
        `${zhSubject(a)}：${zhAbove(a)}的要求是${quoted(ZH_FORCES[a.forceParent])}，本文件提高到${quoted(ZH_FORCES[a.forceChild])}${zhReason(a)}`,
      help: zhHelp,
    },
    deadline: {
      message: (a: Deadline) =>
        `${zhSubject(a)}：${zhAbove(a)}的期限是${zhDate(a.deadlineParent)}，本文件提前到${zhDate(a.deadlineChild)}${zhReason(a)}`,
      help: zhHelp,
    },
    alternatives: {
      message: (a: Alternatives) =>
        a.met > 1
          ? `${zhMeasure(a)}：${zhAbove(a)}要求${zhChoices(a)}做到一项即可，本文件要求做到 ${a.met} 项${zhReason(a)}`
          : `${zhMeasure(a)}：${zhAbove(a)}要求${zhChoices(a)}做到一项即可，本文件选定了${quoted(a.name)}，要求更严${zhReason(a)}`,
      help: zhHelp,
    },
  },
  related: ZH_RELATED,
};

export const en: Messages = {
  title: 'Stricter than the parent',
  texts: {
    default: {
      message: (a: Args) =>
        `${enSubject(a)}: ${enBoth(a)}, which is stricter${enExample(a, a.parent).replace('such as', 'no longer')}${enReason(a)}`,
      help: enHelp,
    },
    force: {
      message: (a: ForceArgs) =>
        `${enSubject(a)}: what ${enAbove(a)} asks for is ${quoted(EN_FORCES[a.forceParent])}; this document raises it to ${quoted(EN_FORCES[a.forceChild])}${enReason(a)}`,
      help: enHelp,
    },
    deadline: {
      message: (a: Deadline) =>
        `${enSubject(a)}: ${enAbove(a)} wants it done ${enDate(a.deadlineParent)}, this document already ${enDate(a.deadlineChild)}${enReason(a)}`,
      help: enHelp,
    },
    alternatives: {
      message: (a: Alternatives) =>
        a.met > 1
          ? `${enMeasure(a)}: ${enAbove(a)} asks for ${enChoices(a)}, this document for ${a.met} of them${enReason(a)}`
          : `${enMeasure(a)}: ${enAbove(a)} asks for ${enChoices(a)}; this document settles on ${quoted(a.name)} and is stricter there${enReason(a)}`,
      help: enHelp,
    },
  },
  related: EN_RELATED,
};
