import type { Role } from '../../model/program.js';
import type { Messages } from '../message.js';
import { EN_DUTIES, EN_ROLES, enMeasure, type MeasureArgs, ZH_DUTIES, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { body: string; role: Role; otherRole: Role };

export const zh: Messages = {
  title: '同一机构身兼两种角色',
  texts: {
    default: {
      message: (a: Args) => `${zhMeasure(a)}中，${a.body}既是${ZH_DUTIES[a.otherRole]}又是${ZH_DUTIES[a.role]}。`,
      help: (a: Args) => `牵头单位自然负责，一个机构只写一种角色：从 ${a.otherRole} 或 ${a.role} 中删去一处。`,
    },
    twice: {
      message: (a: Args) => `${zhMeasure(a)}的${ZH_DUTIES[a.role]}里，${a.body}写了两次。`,
      help: () => '删去重复的一处；如果本意是另一个机构，改成它的名称。',
    },
  },
  related: { first: (a: Pick<Args, 'body' | 'role'>) => `${a.body}先在这里列为${ZH_DUTIES[a.role]}` },
};

export const en: Messages = {
  title: 'One body in two roles',
  texts: {
    default: {
      message: (a: Args) => `In ${enMeasure(a)}, ${a.body} is both ${EN_DUTIES[a.otherRole]} and ${EN_DUTIES[a.role]}.`,
      help: (a: Args) => `A lead is responsible anyway; give a body one role: delete it from ${a.otherRole} or from ${a.role}.`,
    },
    twice: {
      message: (a: Args) => `${enMeasure(a)} lists ${a.body} twice among its ${EN_ROLES[a.role]}.`,
      help: () => 'Delete one of the two, or name the other body that was meant.',
    },
  },
  related: { first: (a: Pick<Args, 'body' | 'role'>) => `${a.body} is first named here, as ${EN_DUTIES[a.role]}` },
};
