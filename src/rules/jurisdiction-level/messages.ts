import type { Level } from '../../model/program.js';
import type { Messages } from '../message.js';
import { EN_LEVELS, ZH_LEVELS } from '../wording.js';

interface Args {
  code: string;
  area: string;
  areaLevel: Level;
  level: Level;
}

export const zh: Messages = {
  title: '层级与区划代码不符',
  texts: {
    default: {
      message: (a: Args) => `${a.code} 是${a.area}（${ZH_LEVELS[a.areaLevel]}），而文件写的层级是${ZH_LEVELS[a.level]}。`,
      help: () => '改正 level 或 jurisdiction。',
    },
  },
};

export const en: Messages = {
  title: 'Level and code disagree',
  texts: {
    default: {
      message: (a: Args) =>
        `${a.code} is ${a.area}, at ${EN_LEVELS[a.areaLevel]} level, but the document says it is at ${EN_LEVELS[a.level]} level.`,
      help: () => 'Correct level or jurisdiction.',
    },
  },
};
