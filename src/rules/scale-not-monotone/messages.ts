import type { Messages } from '../message.js';
import type { ScaleArgs } from '../scale.js';
import { enMeasure, quoted, zhMeasure } from '../wording.js';

type Args = ScaleArgs & { row: number; says: string; lower: number; lowerSays: string; axis: string };

const zhHelp = () => '核对原文，多半是两档的数值抄反了；如果本来就不单调，改词表里的 monotone。';
const enHelp = () =>
  'Check the text: the figures of two rows are probably swapped. If the scale really runs that way, change monotone in the vocabulary.';

export const zh: Messages = {
  title: '分档不单调',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}的${quoted(a.indicator)}应随${quoted(a.axis)}递增，但第 ${a.row} 档（${a.says}）低于条件更小的第 ${a.lower} 档（${a.lowerSays}）。`,
      help: zhHelp,
    },
    decreasing: {
      message: (a: Args) =>
        `${zhMeasure(a)}的${quoted(a.indicator)}应随${quoted(a.axis)}递减，但第 ${a.row} 档（${a.says}）高于条件更小的第 ${a.lower} 档（${a.lowerSays}）。`,
      help: zhHelp,
    },
  },
  related: { lower: (a: { row: number; says: string }) => `第 ${a.row} 档要求 ${a.says}` },
};

export const en: Messages = {
  title: 'Scale runs the wrong way',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)}: ${quoted(a.indicator)} should rise with ${quoted(a.axis)}, but row ${a.row} (${a.says}) falls below row ${a.lower} (${a.lowerSays}), which is for smaller ones.`,
      help: enHelp,
    },
    decreasing: {
      message: (a: Args) =>
        `${enMeasure(a)}: ${quoted(a.indicator)} should fall with ${quoted(a.axis)}, but row ${a.row} (${a.says}) rises above row ${a.lower} (${a.lowerSays}), which is for smaller ones.`,
      help: enHelp,
    },
  },
  related: { lower: (a: { row: number; says: string }) => `row ${a.row} asks for ${a.says}` },
};
