import type { Messages } from '../message.js';
import { enRegions, zhRegions } from '../regions.js';
import type { ScaleArgs } from '../scale.js';
import { enList, enMeasure, quoted, zhList, zhMeasure } from '../wording.js';

type Args = ScaleArgs & { row: number; says: string; other: number; otherSays: string; others: string[]; points: string[] };
type Other = { row: number; says: string; points: string[] };

const zhHelp = () =>
  '“以上”“以下”都含本数，界限上的数会同时落进两档。核对原文；原文如此的，提请起草单位写明归哪一档，再把另一档改为 above 或 below。';
const enHelp = () =>
  '以上 and 以下 both include the number, so a bound belongs to both rows. If the text says so, ask the drafters which row is meant and turn the other bound into above or below.';

export const zh: Messages = {
  title: '分档重叠',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}的${quoted(a.indicator)}分档重叠：${zhRegions(a.points)} 时，第 ${a.other} 档要求 ${a.otherSays}，第 ${a.row} 档要求 ${a.says}。`,
      help: zhHelp,
    },
    several: {
      message: (a: Args) =>
        `${zhMeasure(a)}的${quoted(a.indicator)}第 ${a.row} 档（${a.says}）与第 ${zhList(a.others)} 档重叠而要求不同，例如 ${zhRegions(a.points)} 时，第 ${a.other} 档要求 ${a.otherSays}。`,
      help: zhHelp,
    },
  },
  related: { other: (a: Other) => `第 ${a.row} 档要求 ${a.says}，重叠处：${zhRegions(a.points)}` },
};

export const en: Messages = {
  title: 'Rows of a scale overlap',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)}: rows of ${quoted(a.indicator)} overlap: at ${enRegions(a.points)}, row ${a.other} asks for ${a.otherSays} and row ${a.row} for ${a.says}.`,
      help: enHelp,
    },
    several: {
      message: (a: Args) =>
        `${enMeasure(a)}: row ${a.row} of ${quoted(a.indicator)} (${a.says}) overlaps with rows ${enList(a.others)}, which ask for something else; at ${enRegions(a.points)}, for instance, row ${a.other} asks for ${a.otherSays}.`,
      help: enHelp,
    },
  },
  related: { other: (a: Other) => `row ${a.row} asks for ${a.says}; both apply at ${enRegions(a.points)}` },
};
