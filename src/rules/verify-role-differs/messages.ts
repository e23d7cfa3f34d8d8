import type { Messages } from '../message.js';
import { EN_DUTIES, enList, ZH_DUTIES, zhList } from '../wording.js';

interface Args {
  body: string;
  /** Where a whole list is under the wrong role. */
  bodies: string[];
  role: keyof typeof ZH_DUTIES;
  stated: keyof typeof ZH_DUTIES;
  clause: string;
}

export const zh: Messages = {
  title: '单位的角色与原文不同',
  texts: {
    default: {
      message: (a: Args) => `${a.body}在 ${a.clause} 的落款里是${ZH_DUTIES[a.stated]}，这里写作${ZH_DUTIES[a.role]}。`,
      help: () => '移到原文的角色下。',
    },
    list: {
      message: (a: Args) => `${zhList(a.bodies)}在 ${a.clause} 的落款里都是${ZH_DUTIES[a.stated]}，这里都写作${ZH_DUTIES[a.role]}。`,
      help: () => '整个名单移到原文的角色下。',
    },
  },
  related: { text: () => '原文在这里', changed: () => '编码之后原文改过：这是当时的指纹' },
};

export const en: Messages = {
  title: 'Role differs from the text',
  texts: {
    default: {
      message: (a: Args) => `${a.body} is a ${EN_DUTIES[a.stated]} in the tail of ${a.clause}; here it is a ${EN_DUTIES[a.role]}.`,
      help: () => 'Move it to the role of the text.',
    },
    list: {
      message: (a: Args) =>
        `${enList(a.bodies)} are each a ${EN_DUTIES[a.stated]} in the tail of ${a.clause}; here each is a ${EN_DUTIES[a.role]}.`,
      help: () => 'Move the whole list to the role of the text.',
    },
  },
  related: { text: () => 'The official text is here', changed: () => 'The text has changed since it was encoded: its fingerprint then' },
};
