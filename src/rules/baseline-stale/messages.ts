import type { Messages } from '../message.js';
import { zhList } from '../wording.js';

interface Args {
  rule: string;
  /** Null where the entry does not say. */
  document: string | null;
  of: string[];
}

const concerned = ({ of, document }: Args): string[] => (of.length > 0 ? of : document === null ? [] : [document]);

export const zh: Messages = {
  title: '基线条目已过时',
  texts: {
    default: {
      message: (a: Args) => {
        const names = concerned(a);
        return `基线里${names.length > 0 ? ` ${zhList(names)} ` : ''}的 ${a.rule} 已经没有对应的发现。`;
      },
      help: () => '运行 tiaokuai baseline 更新基线，过时的条目会删去，其余的理由保留。',
    },
  },
};

export const en: Messages = {
  title: 'Stale baseline entry',
  texts: {
    default: {
      message: (a: Args) => {
        const names = concerned(a);
        return `The baseline has ${a.rule}${names.length > 0 ? ` for ${names.join(', ')}` : ''}, which is no longer found.`;
      },
      help: () => 'Run tiaokuai baseline to renew it: stale entries go, the reasons of the others stay.',
    },
  },
};
