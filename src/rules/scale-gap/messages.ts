import type { Messages } from '../message.js';
import { enRegions, zhRegions } from '../regions.js';
import type { ScaleArgs } from '../scale.js';
import { enMeasure, quoted, zhMeasure } from '../wording.js';

type Args = ScaleArgs & { gaps: string[]; count: number };

export const zh: Messages = {
  title: '分档有空档',
  texts: {
    default: {
      message: (a: Args) => `${zhMeasure(a)}的${quoted(a.indicator)}分档没有管到 ${zhRegions(a.gaps, a.count)} 的情形。`,
      help: () => '核对原文：可能是相邻两档的界限抄错，或者漏了一档；原文确实没有规定的，提请起草单位补上。',
    },
  },
  related: { beside: () => '空档的另一侧是这一档' },
};

export const en: Messages = {
  title: 'Gap in a scale',
  texts: {
    default: {
      message: (a: Args) => `${enMeasure(a)}: the scale of ${quoted(a.indicator)} says nothing about ${enRegions(a.gaps, a.count)}.`,
      help: () =>
        'Check the text: a bound of the neighbouring rows may be wrong, or a row is missing. If the text itself leaves the gap, ask the drafters to close it.',
    },
  },
  related: { beside: () => 'the row on the other side of the gap' },
};
