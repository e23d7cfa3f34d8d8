import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, zhMeasure } from '../wording.js';

export const zh: Messages = {
  title: '没有牵头单位',
  texts: {
    default: {
      message: (a: MeasureArgs) => `${zhMeasure(a)}没有牵头单位，而本文件的责任落款是写明牵头单位的。`,
      help: () => '补上 lead: 机构名；如果原文确实不区分牵头，在文件开头写 names-leads: false。',
    },
    nobody: {
      message: (a: MeasureArgs) => `${zhMeasure(a)}没有写由谁牵头、由谁负责，而本文件的责任落款是写明牵头单位的。`,
      help: () => '补上 lead 和 responsible；只讲原则、不派任务的条款写 framework: true。',
    },
  },
};

export const en: Messages = {
  title: 'No lead body',
  texts: {
    default: {
      message: (a: MeasureArgs) => `${enMeasure(a)} has no lead body, although this document names leads.`,
      help: () => 'Add lead: BODY. If the text itself does not tell leads apart, set names-leads: false at the top of the document.',
    },
    nobody: {
      message: (a: MeasureArgs) => `${enMeasure(a)} names neither a lead nor any other body, although this document names leads.`,
      help: () => 'Add lead and responsible; a clause that only states principles takes framework: true.',
    },
  },
};
