import type { Messages } from '../message.js';
import { enCount, enList, quoted } from '../wording.js';

type Args = {
  title: string;
  otherTitle: string;
  otherDocument: string;
  count: number;
  steps: string[];
  stepsEn: string[];
  /** Of the step after which they are missing; 0 at the beginning. */
  position: number;
  after: string | null;
  afterEn: string | null;
};
type Other = { document: string; procedure: string };

const zhGap = (a: Args) => `流程${quoted(a.title)}${a.after === null ? '开头' : `第 ${a.position} 步（${a.after}）之后`}缺 ${a.count} 步`;
const enGap = (a: Args) =>
  `${quoted(a.title)} lacks ${enCount(a.count, 'step', 'steps')} ${a.afterEn === null ? 'at the beginning' : `after step ${a.position}, ${quoted(a.afterEn)},`}`;

export const zh: Messages = {
  title: '流程缺少步骤',
  texts: {
    default: {
      message: (a: Args) => `${zhGap(a)}，《${a.otherDocument}》的流程${quoted(a.otherTitle)}里有：${a.steps.join('；')}。`,
      help: () => '补上这些步骤；同一步写法不同的，统一 action 和 object。',
    },
    'same-as': {
      message: (a: Args) => `${zhGap(a)}，同一文件的流程${quoted(a.otherTitle)}里有：${a.steps.join('；')}。`,
      help: () => '两处说的是同一个流程：补齐，或者核对哪一处是对的。',
    },
  },
  related: { other: (a: Other) => `《${a.document}》的流程${quoted(a.procedure)}在这里有` },
};

export const en: Messages = {
  title: 'Step missing from a procedure',
  texts: {
    default: {
      message: (a: Args) => `${enGap(a)} that ${quoted(a.otherTitle)} of 《${a.otherDocument}》 has: ${enList(a.stepsEn)}.`,
      help: () => 'Add the steps; where the same step is written in another way, make action and object agree.',
    },
    'same-as': {
      message: (a: Args) => `${enGap(a)} that ${quoted(a.otherTitle)} of the same document has: ${enList(a.stepsEn)}.`,
      help: () => 'Both claim to be the same procedure: complete the one, or check which of them is right.',
    },
  },
  related: { other: (a: Other) => `stands here in ${quoted(a.procedure)} of 《${a.document}》` },
};
