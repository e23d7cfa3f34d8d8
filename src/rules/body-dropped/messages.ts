import type { DutyKind } from '../../model/duties.js';
import type { Messages } from '../message.js';
import { EN_DUTIES, enMeasure, type MeasureArgs, quoted, ZH_DUTIES, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { role: DutyKind; parentBody: string; parentTitle: string };
type Named = { document: string; body: string };

export const zh: Messages = {
  title: '上级点名的单位没有承接',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}落实的《${a.parentTitle}》把${a.parentBody}列为${ZH_DUTIES[a.role]}，本文件没有相应的单位承接。`,
      help: () => '补上本级的对口单位；由别的单位承接的，在 waivers 里写明。',
    },
  },
  related: { parent: (a: Named) => `《${a.document}》列了${a.body}` },
};

export const en: Messages = {
  title: 'A body of the parent has no counterpart',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)} carries out ${quoted(a.parentTitle)}, which names ${a.parentBody} as ${EN_DUTIES[a.role]}; no body here is its counterpart.`,
      help: () => 'Add the counterpart at this level; where another body does the work, say so in a waiver.',
    },
  },
  related: { parent: (a: Named) => `《${a.document}》 names ${a.body}` },
};
