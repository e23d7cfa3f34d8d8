import type { Messages } from '../message.js';
import { quoted } from '../wording.js';

type Args = {
  title: string;
  otherTitle: string;
  otherDocument: string;
  step: string;
  stepEn: string;
  position: number;
  after: string | null;
  afterEn: string | null;
};
type Other = { document: string; procedure: string };

const zhWhere = (a: Args) => (a.after === null ? '排在最前' : `在${a.after}之后`);
const enWhere = (a: Args) => (a.afterEn === null ? 'is the first one' : `follows ${quoted(a.afterEn)}`);

export const zh: Messages = {
  title: '流程步骤次序不同',
  texts: {
    default: {
      message: (a: Args) =>
        `流程${quoted(a.title)}的第 ${a.position} 步（${a.step}）次序不对：《${a.otherDocument}》的流程${quoted(a.otherTitle)}里，这一步${zhWhere(a)}。`,
      help: () => '按上级的次序调整；次序确实可以不同的，在 waivers 里说明。',
    },
    'same-as': {
      message: (a: Args) =>
        `流程${quoted(a.title)}的第 ${a.position} 步（${a.step}）与同一文件的流程${quoted(a.otherTitle)}次序不同：那里这一步${zhWhere(a)}。`,
      help: () => '两处说的是同一个流程：核对原文，统一次序。',
    },
  },
  related: { other: (a: Other) => `《${a.document}》的流程${quoted(a.procedure)}中的这一步` },
};

export const en: Messages = {
  title: 'Steps in another order',
  texts: {
    default: {
      message: (a: Args) =>
        `Step ${a.position} of ${quoted(a.title)}, ${quoted(a.stepEn)}, is out of order: in ${quoted(a.otherTitle)} of 《${a.otherDocument}》 it ${enWhere(a)}.`,
      help: () => "Follow the parent's order; where the order may differ, waive this with the reason.",
    },
    'same-as': {
      message: (a: Args) =>
        `Step ${a.position} of ${quoted(a.title)}, ${quoted(a.stepEn)}, stands elsewhere in ${quoted(a.otherTitle)} of the same document, where it ${enWhere(a)}.`,
      help: () => 'Both claim to be the same procedure: check the text and make the order agree.',
    },
  },
  related: { other: (a: Other) => `the step in ${quoted(a.procedure)} of 《${a.document}》` },
};
