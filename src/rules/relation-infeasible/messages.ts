import type { Messages } from '../message.js';
import { enRegions, zhRegions } from '../regions.js';
import { EN_GROUNDS, ZH_GROUNDS } from '../relation-spots.js';
import { enList, enMeasure, type MeasureArgs, quoted, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & {
  reading: string | null;
  regions: string[];
  possible: string[];
  point: string;
  norms: string[];
  relations: string[];
};

const zhWhere = (a: Args) => (a.regions.length === 0 ? '在任何情形下都' : `在 ${zhRegions(a.regions)} 时`);
const zhPoint = (a: Args) => (a.point === '' ? '' : `例如 ${zhRegions([a.point])} 时，`);
const zhPossible = (a: Args) => (a.possible.length === 0 ? '' : `在 ${zhRegions(a.possible)} 时可以做到。`);
const enWhere = (a: Args) => (a.regions.length === 0 ? 'in any case' : `where ${enRegions(a.regions)}`);
const enPoint = (a: Args) => (a.point === '' ? '' : `At ${enRegions([a.point])}, for instance: `);
const enPossible = (a: Args) => (a.possible.length === 0 ? '' : ` They can be met where ${enRegions(a.possible)}.`);
const names = (a: Args) => a.relations.map(quoted);

export const zh: Messages = {
  title: '按指标关系，各项要求不能同时满足',
  texts: {
    default: {
      message: (a: Args) =>
        `${zhMeasure(a)}等处的要求${zhWhere(a)}不能同时满足：${zhPoint(a)}要求 ${zhList(a.norms)}，而指标关系是${zhList(names(a))}。${zhPossible(a)}`,
      help: () => '核对原文的数值和词表 relations 里的读法；读法没有错的，提请起草单位调整其中一项要求。',
    },
    reading: {
      message: (a: Args) =>
        `${zhMeasure(a)}如果读作${quoted(a.reading ?? '')}，各项要求${zhWhere(a)}不能同时满足：${zhPoint(a)}要求 ${zhList(a.norms)}。${zhPossible(a)}`,
      help: () => '这是词表里没有采用的读法，只作提示。原文没有写明的，提请起草单位写明分母。',
    },
    undetermined: {
      message: (a: Args) => `${zhMeasure(a)}等处的要求能否同时满足，按指标关系${zhList(names(a))}无法判定。`,
      help: () => '情形太多，或者指标没有上下限；在词表里写明指标的 domain，或者拆开关系。',
    },
  },
  related: ZH_GROUNDS,
};

export const en: Messages = {
  title: 'Norms that relations rule out together',
  texts: {
    default: {
      message: (a: Args) =>
        `${enMeasure(a)} and the norms beside it cannot all be met ${enWhere(a)}. ${enPoint(a)}they ask for ${enList(a.norms)}, and the vocabulary says ${enList(names(a))}.${enPossible(a)}`,
      help: () =>
        'Check the figures, and the reading under relations in the vocabulary. If both are right, ask the drafters to change one of the norms.',
    },
    reading: {
      message: (a: Args) =>
        `${enMeasure(a)}: read as ${quoted(a.reading ?? '')}, the norms cannot all be met ${enWhere(a)}. ${enPoint(a)}they ask for ${enList(a.norms)}.${enPossible(a)}`,
      help: () =>
        'The vocabulary has not adopted this reading; it is only told. Where the text does not say what a share is of, ask the drafters.',
    },
    undetermined: {
      message: (a: Args) => `Whether ${enMeasure(a)} and the norms beside it can all be met cannot be decided from ${enList(names(a))}.`,
      help: () => 'There are too many cases, or an indicator has no limits: give it a domain in the vocabulary, or split the relation.',
    },
  },
  related: EN_GROUNDS,
};
