import type { Level } from '../../model/program.js';
import type { Messages } from '../message.js';
import { enCount, enList, enMeasure, type MeasureArgs, quoted, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & {
  indicator: string;
  part: string;
  whole: string;
  sum: string;
  residual: string | null;
  unit: string;
  parent: string;
  parts: number;
  /** Level of the areas below that of the whole; null where none is known. */
  areaLevel: Level | null;
  areas: number;
  areasEncoded: number;
  zones: number;
  zonesEncoded: number;
  areasLeft: number;
};
type Open = MeasureArgs & { indicator: string; wholes: string[] };

const zhShare = (a: Args) => `${zhMeasure(a)}的${quoted(a.indicator)}${a.part}${a.unit}，是《${a.parent}》中 ${a.whole}${a.unit}的一部分`;
const enShare = (a: Args) => `${enMeasure(a)}: ${quoted(a.indicator)}, ${a.part} of the ${a.whole} ${a.unit} in 《${a.parent}》`;
const ZH_AREAS: Readonly<Record<Level, string>> = {
  nation: '国家',
  province: '省级地区',
  city: '市',
  district: '区县',
  subdistrict: '镇街',
  community: '社区',
};
const EN_AREAS: Readonly<Record<Level, [one: string, many: string]>> = {
  nation: ['nation', 'nations'],
  province: ['province', 'provinces'],
  city: ['city', 'cities'],
  district: ['district', 'districts'],
  subdistrict: ['subdistrict', 'subdistricts'],
  community: ['community', 'communities'],
};

function zhKnown(a: Args): string {
  if (a.areaLevel === null) return `已编码 ${a.parts} 个地区`;
  const counts = a.areas > 0 ? [`${a.areas} 个${ZH_AREAS[a.areaLevel]}已编码 ${a.areasEncoded} 个`] : [];
  if (a.zones > 0) counts.push(`${a.zones} 个开发区等已编码 ${a.zonesEncoded} 个`);
  return counts.join('，');
}

function enKnown(a: Args): string {
  if (a.areaLevel === null) return `${enCount(a.parts, 'area is', 'areas are')} encoded`;
  const counts = a.areas > 0 ? [`${a.areasEncoded} of ${enCount(a.areas, ...EN_AREAS[a.areaLevel])} encoded`] : [];
  if (a.zones > 0) counts.push(`${a.zonesEncoded} of ${enCount(a.zones, 'zone', 'zones')} without a national code`);
  return counts.join(', ');
}

const zhSum = (a: Args) => (a.parts > 1 ? `，合计 ${a.sum}${a.unit}` : '');
const enSum = (a: Args) => (a.parts > 1 ? `, ${a.sum} ${a.unit} together` : '');

export const zh: Messages = {
  title: '部分量与总量',
  texts: {
    default: {
      message: (a: Args) => `${zhShare(a)}；${zhKnown(a)}${zhSum(a)}，还余 ${a.residual}${a.unit}。`,
      help: (a: Args) =>
        a.areasLeft > 0 ? `编入其余 ${a.areasLeft} 个地区的文件，才能核对是否分完。` : '各地区都已编码，余数就是没有分下去的数量。',
    },
    range: {
      message: (a: Args) => `${zhShare(a)}；${zhKnown(a)}${zhSum(a)}。其中有的不是确定的数，余数不能确定。`,
      help: () => '能确定的数量用 equals 写明。',
    },
    shortfall: {
      message: (a: Args) => `${zhShare(a)}；${zhKnown(a)}，合计只有 ${a.sum}${a.unit}，而这一总量应当全部分完。`,
      help: () => '核对各地区的数量和总量，找出漏分或写少的一处。',
    },
    'no-whole': {
      message: (a: Open) => `${zhMeasure(a)}的${quoted(a.indicator)}写明是 ${zhList(a.wholes)} 的一部分，但那里没有这一指标，无从核对。`,
      help: () => '核对 part-of 指的措施；上级确有总量的，把它编入那条措施，用同一个指标。',
    },
    ambiguous: {
      message: (a: Open) =>
        `${zhMeasure(a)}的${quoted(a.indicator)}是 ${zhList(a.wholes)} 中哪一项的一部分不能确定：那里对这一指标有几项要求。`,
      help: () => '让两边的 force 和 deadline 对应起来，或者把总量放进单独一条措施。',
    },
    unit: {
      message: (a: Open) => `${zhMeasure(a)}的${quoted(a.indicator)}与 ${zhList(a.wholes)} 中总量的单位不能换算，无从核对。`,
      help: () => '核对两边的 unit。',
    },
    'no-figure': {
      message: (a: Open) => `${zhMeasure(a)}的${quoted(a.indicator)}没有可以比较的数量，不能与 ${zhList(a.wholes)} 中的总量核对。`,
      help: () => '用 equals（或 min、max）写明本地的数量。',
    },
    'whole-no-figure': {
      message: (a: Open) => `${zhMeasure(a)}的${quoted(a.indicator)}无从核对：${zhList(a.wholes)} 中的总量没有可以比较的数量。`,
      help: () => '在上级文件的 YAML 里用 equals 写明总量。',
    },
  },
  related: { whole: (a: { document: string }) => `总量在《${a.document}》` },
};

export const en: Messages = {
  title: 'Part of a whole',
  texts: {
    default: {
      message: (a: Args) => `${enShare(a)}; ${a.residual} ${a.unit} remain. ${enKnown(a)}${enSum(a)}.`,
      help: (a: Args) =>
        a.areasLeft > 0
          ? `Encode the documents of the other ${a.areasLeft === 1 ? 'area' : `${a.areasLeft} areas`} to see whether everything is shared out.`
          : 'Every area is encoded, so what remains has been given to none.',
    },
    range: {
      message: (a: Args) => `${enShare(a)}. ${enKnown(a)}${enSum(a)}. Not all of these are single numbers, so what remains cannot be told.`,
      help: () => 'Write a quantity that is settled with equals.',
    },
    shortfall: {
      message: (a: Args) => `${enShare(a)}. ${enKnown(a)}, yet ${a.sum} ${a.unit} together; this whole has to be shared out completely.`,
      help: () => 'Check the parts and the whole for a part that is missing or too small.',
    },
    'no-whole': {
      message: (a: Open) =>
        `${enMeasure(a)} says that ${quoted(a.indicator)} is part of ${enList(a.wholes)}, where there is nothing on this indicator to check it against.`,
      help: () => 'Check which measure part-of names; if the parent states a whole, encode it there with the same indicator.',
    },
    ambiguous: {
      message: (a: Open) =>
        `${enMeasure(a)}: ${quoted(a.indicator)} is part of one of several norms on this indicator in ${enList(a.wholes)}; which one cannot be told.`,
      help: () => 'Make force and deadline correspond, or give the whole a measure of its own.',
    },
    unit: {
      message: (a: Open) =>
        `${enMeasure(a)}: the unit of ${quoted(a.indicator)} does not convert into that of the whole in ${enList(a.wholes)}, so they cannot be checked.`,
      help: () => 'Check unit on both sides.',
    },
    'no-figure': {
      message: (a: Open) =>
        `${enMeasure(a)} states no quantity of ${quoted(a.indicator)} that could be checked against the whole in ${enList(a.wholes)}.`,
      help: () => 'Write the quantity with equals (or min, max).',
    },
    'whole-no-figure': {
      message: (a: Open) =>
        `${enMeasure(a)}: ${quoted(a.indicator)} cannot be checked, since the whole in ${enList(a.wholes)} has no quantity to compare.`,
      help: () => "Write the whole with equals in the parent's YAML.",
    },
  },
  related: { whole: (a: { document: string }) => `the whole, in 《${a.document}》` },
};
