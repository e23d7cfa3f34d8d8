import type { DutyKind } from '../../model/duties.js';
import type { Messages } from '../message.js';
import { EN_DUTIES, enCount, enList, ZH_DUTIES, zhList } from '../wording.js';

interface Args {
  document: string;
  issuers: string[];
  body: string;
  duty: DutyKind;
  count: number;
}

export const zh: Messages = {
  title: '政府文件给党的机关派任务',
  texts: {
    default: {
      message: (a: Args) =>
        `《${a.document}》由${zhList(a.issuers)}印发，没有党的机关联合印发，却给${a.body}派了任务（${a.count} 处，这里列为${ZH_DUTIES[a.duty]}）。`,
      help: () => '党的机关的任务一般由党委文件或党政联合发文规定；核对发文机关是否写全，或者在 note 中写明依据。',
    },
  },
  related: { also: (a: Pick<Args, 'body' | 'duty'>) => `${a.body}在这里列为${ZH_DUTIES[a.duty]}` },
};

export const en: Messages = {
  title: 'Party organ charged by a government paper',
  texts: {
    default: {
      message: (a: Args) =>
        `《${a.document}》 was issued by ${enList(a.issuers)} without a party organ, yet charges ${a.body} (${enCount(a.count, 'place', 'places')}; here as ${EN_DUTIES[a.duty]}).`,
      help: () =>
        'Party organs get their work from party documents or joint ones. Check that all issuers are given, or note what the duty rests on.',
    },
  },
  related: { also: (a: Pick<Args, 'body' | 'duty'>) => `${a.body} is named here, as ${EN_DUTIES[a.duty]}` },
};
