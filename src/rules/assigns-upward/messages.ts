import type { DutyKind } from '../../model/duties.js';
import type { Level } from '../../model/program.js';
import type { Messages } from '../message.js';
import { EN_DUTIES, EN_LEVELS, enList, enMeasure, type MeasureArgs, ZH_DUTIES, ZH_LEVELS, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { body: string; bodyLevel: Level; level: Level; duty: DutyKind; parents: string[] };

const zhFault = (a: Args) =>
  `${zhMeasure(a)}把${ZH_LEVELS[a.bodyLevel]}机构${a.body}列为${ZH_DUTIES[a.duty]}，而本文件是${ZH_LEVELS[a.level]}文件，不能给上级派任务`;
const zhTitles = (a: Args) => zhList(a.parents.map((title) => `《${title}》`));
const enFault = (a: Args) =>
  `${enMeasure(a)} names ${a.body}, a body of ${EN_LEVELS[a.bodyLevel]} level, as ${EN_DUTIES[a.duty]}; a ${EN_LEVELS[a.level]} document cannot assign work to a higher level`;
const enTitles = (a: Args) => enList(a.parents.map((title) => `《${title}》`));

export const zh: Messages = {
  title: '给上级机构派任务',
  texts: {
    default: {
      message: (a: Args) => `${zhFault(a)}，${zhTitles(a)}也没有给它规定职责。`,
      help: () => '改由本级机构“报请”或“商请”；如果写错了机构，换成本级的对应部门。',
    },
    summary: {
      message: (a: Args) => `${zhFault(a)}；所据的${zhTitles(a)}只有摘要或节选，其中没有给它规定职责。`,
      help: () => '查上级全文：确有规定的，补进上级文件的 YAML；没有的，改由本级机构“报请”或“商请”。',
    },
    unrelated: {
      message: (a: Args) => `${zhFault(a)}；本文件也没有落实这一级的任何上级文件。`,
      help: () => '上级文件已有规定的，把它编入工作区并写进 implements；没有的，改由本级机构“报请”或“商请”。',
    },
  },
  related: { also: (a: { body: string }) => `${a.body}在这里也被派了任务` },
};

export const en: Messages = {
  title: 'Work assigned to a higher level',
  texts: {
    default: {
      message: (a: Args) => `${enFault(a)}, and ${enTitles(a)} lays no duty on it either.`,
      help: () => 'Let a body of this level report or apply to it instead; if the wrong body was named, put its counterpart at this level.',
    },
    summary: {
      message: (a: Args) => `${enFault(a)}. ${enTitles(a)}, known only in part, lays no duty on it as far as encoded.`,
      help: () => 'Look it up in the full text: encode the duty there if it exists, else let a body of this level report or apply instead.',
    },
    unrelated: {
      message: (a: Args) => `${enFault(a)}, and this document carries out no document of that level.`,
      help: () =>
        'If a higher document provides for it, encode that document and name it in implements; else let a body of this level apply instead.',
    },
  },
  related: { also: (a: { body: string }) => `${a.body} is charged here too` },
};
