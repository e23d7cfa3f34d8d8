import type { Role } from '../../model/program.js';
import type { Messages } from '../message.js';
import { EN_ROLES, enCount, enList, enMeasure, type MeasureArgs, ZH_DUTIES, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { bodies: string[]; roles: Role[]; count: number };

export const zh: Messages = {
  title: '单位没有列尽',
  texts: {
    default: {
      message: (a: Args) => {
        const parts: string[] = [];
        if (a.bodies.length > 0) parts.push(`${a.bodies.map((body) => `“${body}”`).join('、')}没有确定的成员`);
        if (a.roles.length > 0) parts.push(`${zhList(a.roles.map((role) => ZH_DUTIES[role]))}只写到“等部门”`);
        return `${zhMeasure(a)}的单位没有列尽（${a.count} 处）：${parts.join('，')}。`;
      },
      help: () => '分解任务时把具体部门写明；成员其实确定的集合机构，在词表中写 members: known。',
    },
  },
  related: { also: () => '这里也没有列尽' },
};

export const en: Messages = {
  title: 'Open-ended list of bodies',
  texts: {
    default: {
      message: (a: Args) => {
        const parts: string[] = [];
        if (a.bodies.length > 0) {
          const names = enList(a.bodies.map((body) => `“${body}”`));
          parts.push(`${names} ${a.bodies.length === 1 ? 'has' : 'have'} no settled members`);
        }
        if (a.roles.length > 0) {
          const lists = enList(a.roles.map((role) => EN_ROLES[role]));
          parts.push(
            `the ${a.roles.length === 1 ? 'list' : 'lists'} of ${lists} ${a.roles.length === 1 ? 'ends' : 'end'} in “and other departments” (等部门)`,
          );
        }
        return `${enMeasure(a)} leaves its bodies open-ended (${enCount(a.count, 'place', 'places')}): ${parts.join('; ')}.`;
      },
      help: () =>
        'Name the departments when the work is divided. A collective body whose members are settled takes members: known in the vocabulary.',
    },
  },
  related: { also: () => 'open-ended here too' },
};
