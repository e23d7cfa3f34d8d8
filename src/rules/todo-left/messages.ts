import type { Messages } from '../message.js';
import { enMeasure, type MeasureArgs, quoted, zhMeasure } from '../wording.js';

type ThresholdArgs = MeasureArgs & { figures: string[]; unit: string | null };
interface StepArgs {
  procedure: string;
  position: number;
}
interface RemarkArgs {
  text: string;
}

const figures = (a: ThresholdArgs) => `${a.figures.join(', ')}${a.unit ? ` ${a.unit}` : ''}`;

export const zh: Messages = {
  title: '还有没定下来的地方',
  texts: {
    title: {
      message: () => '文件标题还没有填。',
      help: () => '照原文填上全称，不加书名号。',
    },
    indicator: {
      message: (a: ThresholdArgs) => `${zhMeasure(a)}有一项要求还没有定指标：${figures(a)}。`,
      help: () => '从词表里选一个指标；没有合适的，登记到 policies/vocabulary/ 的 indicators。定下来以前，这一项不参加比对。',
    },
    body: {
      message: (a: MeasureArgs) => `${zhMeasure(a)}有一个单位还没有填。`,
      help: () => '照原文填上单位名称。',
    },
    action: {
      message: (a: StepArgs) => `流程${quoted(a.procedure)}第 ${a.position} 步的动作还没有定。`,
      help: () => '从词表的 actions 里选一个动作；没有合适的，先登记。',
    },
    actor: {
      message: (a: StepArgs) => `流程${quoted(a.procedure)}第 ${a.position} 步由谁做、报给谁，还没有填。`,
      help: () => '原文写了就照填；没有写，就看上下文由谁承担，并在 note 里说明。',
    },
    remark: {
      message: (a: RemarkArgs) => (a.text ? `还没有处理：${a.text}` : '还有一处没有处理。'),
      help: () => '对照原文处理好，再删去这条注释。',
    },
  },
};

export const en: Messages = {
  title: 'Something is left to do',
  texts: {
    title: {
      message: () => 'The document still lacks its title.',
      help: () => 'Write it in full, as issued, without 《》.',
    },
    indicator: {
      message: (a: ThresholdArgs) => `${enMeasure(a)} has a threshold without its indicator so far: ${figures(a)}.`,
      help: () =>
        'Choose an indicator of the vocabulary; if there is none, add one under indicators in policies/vocabulary/. Until then this threshold is not compared.',
    },
    body: {
      message: (a: MeasureArgs) => `${enMeasure(a)} has a body that is still to be named.`,
      help: () => 'Write its name as the text does.',
    },
    action: {
      message: (a: StepArgs) => `Step ${a.position} of the procedure ${quoted(a.procedure)} has no action so far.`,
      help: () => 'Choose an action of the vocabulary; if there is none, add it there first.',
    },
    actor: {
      message: (a: StepArgs) => `Step ${a.position} of the procedure ${quoted(a.procedure)}: who acts, or to whom, is still to be named.`,
      help: () => 'Write what the text says; if it does not say, write who it must be, and add a note.',
    },
    remark: {
      message: (a: RemarkArgs) => (a.text ? `Left to do: ${a.text}` : 'Something is left to do here.'),
      help: () => 'Compare with the text, settle it, and delete this comment.',
    },
  },
};
