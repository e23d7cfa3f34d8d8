/** Words that the messages of the rules on thresholds share. */

import { setInWords } from '../compare/wording.js';
import type { Force, Level } from '../model/program.js';
import type { ThresholdArgs } from './threshold-report.js';
import { enList, enMeasure, quoted, zhList, zhMeasure } from './wording.js';

const ZH_ABOVE: Readonly<Record<Level, string>> = {
  nation: '国家',
  province: '省里',
  city: '市里',
  district: '区县',
  subdistrict: '镇街',
  community: '社区',
};
const EN_ABOVE: Readonly<Record<Level, string>> = {
  nation: 'the state',
  province: 'the province',
  city: 'the city',
  district: 'the district',
  subdistrict: 'the subdistrict',
  community: 'the community',
};

export const ZH_FORCES: Readonly<Record<Force, string>> = { must: '必须', general: '一般', advisory: '为宜', aspirational: '力争' };
export const EN_FORCES: Readonly<Record<Force, string>> = {
  must: 'must',
  general: 'in general',
  advisory: 'preferably',
  aspirational: 'aspired to',
};

/** Who is above: 市里, the city. */
export const zhAbove = ({ parentLevel }: ThresholdArgs): string => (parentLevel ? ZH_ABOVE[parentLevel] : '上级');
export const enAbove = ({ parentLevel }: ThresholdArgs): string => (parentLevel ? EN_ABOVE[parentLevel] : 'the higher level');

/** `（十）“员额配备”的“居委会成员数”` */
export const zhSubject = (a: ThresholdArgs): string => `${zhMeasure(a)}的${quoted(a.name)}`;
export const enSubject = (a: ThresholdArgs): string => `${enMeasure(a)}: ${quoted(a.name)}`;

/** `社区户数 1500 户时，`; empty where no condition matters. */
export const zhCase = ({ at }: ThresholdArgs): string => (at.length > 0 ? `${zhList(at)} 时，` : '');
export const enCase = ({ at }: ThresholdArgs): string => (at.length > 0 ? `at ${enList(at)}, ` : '');

export const zhSet = (set: string | null, { unit, counted }: ThresholdArgs): string =>
  set === null ? '' : setInWords(set, unit, counted, 'zh');
export const enSet = (set: string | null, { unit, counted }: ThresholdArgs): string =>
  set === null ? '' : setInWords(set, unit, counted, 'en');

/** `社区户数 1500 户时，市里要求 9 人，本文件写 6 人` */
export const zhBoth = (a: ThresholdArgs): string => `${zhCase(a)}${zhAbove(a)}要求 ${zhSet(a.parent, a)}，本文件写 ${zhSet(a.child, a)}`;
export const enBoth = (a: ThresholdArgs): string =>
  `${enCase(a)}${enAbove(a)} asks for ${enSet(a.parent, a)}, this document for ${enSet(a.child, a)}`;

/** `（例如 25 平方米）`: a value that tells the two apart, where it is not the very value that was written. */
export const zhExample = (a: ThresholdArgs, written: string | null): string =>
  a.value === null || a.value === written ? '' : `（例如 ${zhSet(a.value, a)}）`;
export const enExample = (a: ThresholdArgs, written: string | null): string =>
  a.value === null || a.value === written ? '' : ` (such as ${enSet(a.value, a)})`;

/** “All-staff or special training”. */
export type Choices = ThresholdArgs & { met: number; of: number; alternatives: string[] };
export const zhChoices = ({ alternatives }: Choices): string => alternatives.map(quoted).join('或');
export const enChoices = ({ alternatives }: Choices): string => alternatives.map(quoted).join(' or ');

export const ZH_RELATED = {
  parent: (a: { document: string }) => `《${a.document}》的要求`,
  child: (a: { measure: string }) => `一并涉及 ${a.measure}`,
};
export const EN_RELATED = {
  parent: (a: { document: string }) => `required by 《${a.document}》`,
  child: (a: { measure: string }) => `concerns ${a.measure} as well`,
};
