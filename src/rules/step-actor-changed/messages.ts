import type { Messages } from '../message.js';
import { quoted } from '../wording.js';

type Args = {
  title: string;
  otherTitle: string;
  otherDocument: string;
  step: string;
  stepEn: string;
  position: number;
  actor: string;
  otherActor: string;
};
type Other = { document: string; actor: string };

export const zh: Messages = {
  title: '流程步骤换了主体',
  texts: {
    default: {
      message: (a: Args) =>
        `流程${quoted(a.title)}的第 ${a.position} 步（${a.step}）由${a.actor}办理，《${a.otherDocument}》的流程${quoted(a.otherTitle)}规定由${a.otherActor}办理。`,
      help: () => '改回上级规定的主体；确实委托给别的单位的，在 waivers 里写明依据。',
    },
    'same-as': {
      message: (a: Args) =>
        `流程${quoted(a.title)}的第 ${a.position} 步（${a.step}）由${a.actor}办理，同一文件的流程${quoted(a.otherTitle)}里由${a.otherActor}办理。`,
      help: () => '两处说的是同一个流程：核对原文，统一主体。',
    },
  },
  related: { other: (a: Other) => `《${a.document}》中由${a.actor}办理` },
};

export const en: Messages = {
  title: 'Step with another actor',
  texts: {
    default: {
      message: (a: Args) =>
        `Step ${a.position} of ${quoted(a.title)}, ${quoted(a.stepEn)}, is taken by ${a.actor}; in ${quoted(a.otherTitle)} of 《${a.otherDocument}》 it is for ${a.otherActor}.`,
      help: () => 'Name the actor that the parent names; where the step was delegated, waive this with the basis.',
    },
    'same-as': {
      message: (a: Args) =>
        `Step ${a.position} of ${quoted(a.title)}, ${quoted(a.stepEn)}, is taken by ${a.actor}, but by ${a.otherActor} in ${quoted(a.otherTitle)} of the same document.`,
      help: () => 'Both claim to be the same procedure: check the text and name the same actor.',
    },
  },
  related: { other: (a: Other) => `by ${a.actor} in 《${a.document}》` },
};
