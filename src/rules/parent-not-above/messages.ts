import type { Level } from '../../model/program.js';
import type { Messages } from '../message.js';
import { EN_LEVELS, ZH_LEVELS } from '../wording.js';

interface Args {
  document: string;
  level: Level;
  jurisdiction: string;
  parent: string;
  parentLevel: Level;
  parentJurisdiction: string;
}

export const zh: Messages = {
  title: '所落实的不是上级文件',
  texts: {
    default: {
      message: (a: Args) =>
        `《${a.document}》是${ZH_LEVELS[a.level]}文件，它要落实的《${a.parent}》是${ZH_LEVELS[a.parentLevel]}文件，层级并不更高。`,
      help: () => 'implements 只写上级文件；同级或下级文件写进 cites。也请核对两个文件的 level。',
    },
    elsewhere: {
      message: (a: Args) => `《${a.document}》属于${a.jurisdiction}，不在《${a.parent}》的${a.parentJurisdiction}境内，不能落实它。`,
      help: () => '核对两个文件的 jurisdiction，或者把 implements 改为本地的上级文件。',
    },
  },
  related: { parent: (a: { parent: string }) => `《${a.parent}》在这里写明层级或区划` },
};

export const en: Messages = {
  title: 'Parent not above its child',
  texts: {
    default: {
      message: (a: Args) =>
        `《${a.document}》 is a ${EN_LEVELS[a.level]} document and is said to carry out 《${a.parent}》, a ${EN_LEVELS[a.parentLevel]} document, which is not above it.`,
      help: () => 'implements names documents of higher levels only; put others under cites. Check level in both documents, too.',
    },
    elsewhere: {
      message: (a: Args) =>
        `《${a.document}》 belongs to ${a.jurisdiction}, which does not lie in ${a.parentJurisdiction}, the area of 《${a.parent}》, so it cannot carry that out.`,
      help: () => 'Check jurisdiction in both documents, or let implements name the document of its own higher level.',
    },
  },
  related: { parent: (a: { parent: string }) => `《${a.parent}》 states its level or jurisdiction here` },
};
