import type { Statement } from '../../model/written.js';
import type { Messages } from '../message.js';
import { enList, enMeasure, type MeasureArgs, quoted, zhList, zhMeasure } from '../wording.js';

type Args = MeasureArgs & { kind: Statement['kind']; indicator: string; unit: string | null; figures: string[] };

const ZH_KINDS: Readonly<Record<Statement['kind'], string>> = {
  threshold: '指标要求',
  row: '分档中的一档',
  alternative: '可选要求',
  equivalent: '括注的等价值',
  cap: '封顶数',
  condition: '条件',
};
const EN_KINDS: Readonly<Record<Statement['kind'], string>> = {
  threshold: 'a threshold',
  row: 'a row of a scale',
  alternative: 'an alternative',
  equivalent: 'an equivalent',
  cap: 'a cap',
  condition: 'a condition',
};
const zhName = (a: Args) => `${ZH_KINDS[a.kind]}${a.indicator ? `${quoted(a.indicator)}` : ''}`;
const enName = (a: Args) => `${EN_KINDS[a.kind]}${a.indicator ? ` on ${quoted(a.indicator)}` : ''}`;

export const zh: Messages = {
  title: '指标要求不完整',
  texts: {
    indicator: {
      message: (a: Args) =>
        `${zhMeasure(a)}有一项${ZH_KINDS[a.kind]}没有写指标${a.figures.length > 0 ? `（只有 ${zhList(a.figures)}）` : ''}。`,
      help: () => '补上 indicator: 词表里登记的指标。',
    },
    figure: {
      message: (a: Args) => `${zhMeasure(a)}的${zhName(a)}没有数值。`,
      help: () => '补上 min、max、equals、range 或 target；禁止的写 prohibited: true，全覆盖写 coverage: full。',
    },
    unit: {
      message: (a: Args) => `${zhMeasure(a)}的${zhName(a)}没有写单位；这一指标按“${a.unit}”计量。`,
      help: (a: Args) => `照原文补上单位，例如 unit: ${a.unit}。`,
    },
  },
};

export const en: Messages = {
  title: 'Incomplete threshold',
  texts: {
    indicator: {
      message: (a: Args) =>
        `${enMeasure(a)} has ${EN_KINDS[a.kind]} without an indicator${a.figures.length > 0 ? ` (only ${enList(a.figures)})` : ''}.`,
      help: () => 'Add indicator: with an indicator of the vocabulary.',
    },
    figure: {
      message: (a: Args) => `${enMeasure(a)} has ${enName(a)} without any figure.`,
      help: () => 'Add min, max, equals, range or target; a ban takes prohibited: true, full coverage takes coverage: full.',
    },
    unit: {
      message: (a: Args) => `${enMeasure(a)} has ${enName(a)} without a unit; this indicator is measured in ${a.unit}.`,
      help: (a: Args) => `Write the unit as the text does, for example unit: ${a.unit}.`,
    },
  },
};
