import type { Messages } from '../message.js';
import { zhDate } from '../wording.js';

interface Args {
  rule: string;
  target: string;
  until: string;
}

export const zh: Messages = {
  title: '豁免已到期',
  texts: {
    default: {
      message: (a: Args) => `对 ${a.target} 的 ${a.rule} 豁免只到${zhDate(a.until)}，已经失效。`,
      help: () => '请认可人重新认定：仍要豁免的，改 until；问题已解决的，删去这条豁免。',
    },
  },
};

export const en: Messages = {
  title: 'Waiver expired',
  texts: {
    default: {
      message: (a: Args) => `The waiver of ${a.rule} for ${a.target} ended with ${a.until} and no longer holds.`,
      help: () => 'Have it accepted anew and change until, or remove the waiver if the matter is settled.',
    },
  },
};
