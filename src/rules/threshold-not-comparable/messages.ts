import type { Messages } from '../message.js';
import type { ThresholdArgs } from '../threshold-report.js';
import { EN_RELATED, enAbove, enSubject, ZH_RELATED, zhAbove, zhSubject } from '../threshold-words.js';
import { quoted } from '../wording.js';

type Binds = ThresholdArgs & { bindsParent: string; bindsChild: string | null };
type Relative = ThresholdArgs & { relativeParent: string | null; relativeChild: string | null };

const zhRelative = (name: string | null) => (name === null ? '是绝对数' : `相对于${quoted(name)}`);
const enRelative = (name: string | null) => (name === null ? 'an absolute figure' : `relative to ${quoted(name)}`);

export const zh: Messages = {
  title: '与上级的要求不可比',
  texts: {
    default: {
      message: (a: Binds) =>
        `${zhSubject(a)}与${zhAbove(a)}的同名要求约束的不是一家：${zhAbove(a)}约束${a.bindsParent}，本文件约束${a.bindsChild ?? '本级'}，不作比较。`,
      help: () => '不必改；如果说的是同一家的义务，核对两边的 binds。',
    },
    'relative-to': {
      message: (a: Relative) =>
        `${zhSubject(a)}与${zhAbove(a)}的同名要求参照不同：${zhAbove(a)}的${zhRelative(a.relativeParent)}，本文件的${zhRelative(a.relativeChild)}，不作比较。`,
      help: () => '核对两边的 relative-to；参照确实不同的，不必改。',
    },
  },
  related: ZH_RELATED,
};

export const en: Messages = {
  title: 'Not comparable with the parent',
  texts: {
    default: {
      message: (a: Binds) =>
        `${enSubject(a)}: ${enAbove(a)} binds ${a.bindsParent}, this document ${a.bindsChild ?? 'its own level'}; duties of different bodies are not compared.`,
      help: () => 'Nothing to mend; if both mean the same duty, check binds on both sides.',
    },
    'relative-to': {
      message: (a: Relative) =>
        `${enSubject(a)}: the norm of ${enAbove(a)} is ${enRelative(a.relativeParent)}, that of this document ${enRelative(a.relativeChild)}; they are not compared.`,
      help: () => 'Check relative-to on both sides; if they do refer to different things, leave it.',
    },
  },
  related: EN_RELATED,
};
