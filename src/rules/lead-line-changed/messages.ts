import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { body: string; line: string | null; parentBody: string; parentLine: string | null; parentTitle: string };
type Lead = { document: string; body: string };

const zhLine = (line: string | null) => (line === null ? '' : `（${line}）`);
const enLine = (line: string | null) => (line === null ? '' : ` (${line})`);

export const zh: Messages = {
  title: '牵头单位换了条线',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}由${a.body}${zhLine(a.line)}牵头，而它落实的《${a.parentTitle}》中这项工作由${a.parentBody}${zhLine(a.parentLine)}牵头，上下条线不对口。`,
      help: () => '改由对口部门牵头；确实这样分工的，在 waivers 里写明理由和批准人。',
    },
  },
  related: { parent: (a: Lead) => `《${a.document}》由${a.body}牵头` },
};

export const en: Messages = {
  title: 'Lead of another department line',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)} is led by ${a.body}${enLine(a.line)}, but what it carries out is led by ${a.parentBody}${enLine(a.parentLine)} in ${quoted(a.parentTitle)}: the lines of the two levels do not meet.`,
      help: () =>
        'Let the counterpart of the same line lead; where the division of work is meant, waive this with the reason and who accepted it.',
    },
  },
  related: { parent: (a: Lead) => `led by ${a.body} in 《${a.document}》` },
};
