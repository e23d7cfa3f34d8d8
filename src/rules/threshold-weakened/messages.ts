import type { Force } from '../../model/program.js';
import type { Messages } from '../message.js';
import type { ThresholdArgs } from '../threshold-report.js';
import { EN_FORCES, EN_RELATED, enAbove, enSubject, ZH_FORCES, ZH_RELATED, zhAbove, zhSubject } from '../threshold-words.js';
import { enDate, enList, quoted, zhDate, zhList } from '../wording.js';

type ForceArgs = ThresholdArgs & { forceParent: Force; forceChild: Force };
type Deadline = ThresholdArgs & { deadlineParent: string; deadlineChild: string };
type Scope = ThresholdArgs & { left: string[] };

export const zh: Messages = {
  title: '弱化了上级的要求',
  texts: {
    default: {
      message: (a: ForceArgs) =>
        `${zhSubject(a)}：${zhAbove(a)}的要求是${quoted(ZH_FORCES[a.forceParent])}，本文件降成了${quoted(ZH_FORCES[a.forceChild])}。`,
      help: () => '照上级的刚性写 force；确有依据降低的，在 waivers 里写明理由、批准人和期限。',
    },
    deadline: {
      message: (a: Deadline) =>
        `${zhSubject(a)}：${zhAbove(a)}的期限是${zhDate(a.deadlineParent)}，本文件推迟到${zhDate(a.deadlineChild)}。`,
      help: () => '把期限改到不晚于上级；确有依据推迟的，在 waivers 里写明理由、批准人和期限。',
    },
    'no-deadline': {
      message: (a: Deadline) => `${zhSubject(a)}：${zhAbove(a)}要求在${zhDate(a.deadlineParent)}完成，本文件没有写期限。`,
      help: () => '补上 deadline，不晚于上级的期限。',
    },
    scope: {
      message: (a: Scope) => `${zhSubject(a)}：适用范围比${zhAbove(a)}的窄，${zhList(a.left)} 的情形没有要求。`,
      help: () => '把漏掉的情形补上；在那里上级的要求仍然适用。',
    },
  },
  related: ZH_RELATED,
};

export const en: Messages = {
  title: 'Weaker than the parent',
  texts: {
    default: {
      message: (a: ForceArgs) =>
        `${enSubject(a)}: what ${enAbove(a)} asks for is ${quoted(EN_FORCES[a.forceParent])}; this document lowers it to ${quoted(EN_FORCES[a.forceChild])}.`,
      help: () => 'Write the same force; where lowering it is granted, waive this with the reason, who accepted it and until when.',
    },
    deadline: {
      message: (a: Deadline) =>
        `${enSubject(a)}: ${enAbove(a)} wants it done ${enDate(a.deadlineParent)}, this document only ${enDate(a.deadlineChild)}.`,
      help: () =>
        "Set a deadline no later than the parent's; where the delay is granted, waive this with the reason, who accepted it and until when.",
    },
    'no-deadline': {
      message: (a: Deadline) =>
        `${enSubject(a)}: ${enAbove(a)} wants it done ${enDate(a.deadlineParent)}; this document gives no deadline.`,
      help: () => "Add a deadline, no later than the parent's.",
    },
    scope: {
      message: (a: Scope) =>
        `${enSubject(a)}: applies to fewer cases than what ${enAbove(a)} asks for; nothing is said of ${enList(a.left)}.`,
      help: () => "Add the cases left out; there the parent's norm applies as it is.",
    },
  },
  related: EN_RELATED,
};
