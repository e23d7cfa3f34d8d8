/** How messages name the things that every rule speaks of. */

import type { DutyKind } from '../model/duties.js';
import type { Level, Measure, Role } from '../model/program.js';

/** What a message needs in order to name a measure. */
export type MeasureArgs = {
  measure: string;
  clause: string | null;
  title: string;
};

/** With `more` that the message says. What is spread comes last: of objects that begin with a spread, the engine makes each a kind of its own. */
export function measureArgs<More extends object>(measure: Measure, more?: More): MeasureArgs & More {
  return { measure: measure.ref, clause: measure.clause, title: measure.title, ...(more as More) };
}

/** In quotation marks; those inside become single ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** `（六）“推进社区优化调整”`; the reference where a measure has no title. */
export function zhMeasure({ measure, clause, title }: MeasureArgs): string {
  return title ? `${clause ?? ''}${quoted(title)}` : (clause ?? measure);
}

export function enMeasure({ measure, clause, title }: MeasureArgs): string {
  return title ? `${clause ? `${clause} ` : ''}${quoted(title)}` : (clause ?? measure);
}

export function zhList(names: readonly string[]): string {
  return names.join('、');
}

/** A, B and C. */
export function enList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Spelt out after a number: `1 other district`, `3 other districts`. */
export function enCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `2020年`, `2019年3月`, `2019年3月15日`. */
export function zhDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** `in 2020`, `in 2019-03`, `on 2019-03-15`. */
export function enDate(date: string): string {
  return `${date.length > 7 ? 'on' : 'in'} ${date}`;
}

export const ZH_DUTIES: Readonly<Record<DutyKind, string>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  cooperating: '配合单位',
  charged: '正文点名的承担主体',
  binds: '约束对象',
  step: '流程步骤的承担者',
};

export const EN_DUTIES: Readonly<Record<DutyKind, string>> = {
  lead: 'lead body',
  responsible: 'responsible body',
  cooperating: 'cooperating body',
  charged: 'body charged in the text',
  binds: 'body bound by a threshold',
  step: 'actor of a procedure step',
};

/** Lists of bodies, by role. */
export const EN_ROLES: Readonly<Record<Role, string>> = {
  lead: 'lead bodies',
  responsible: 'responsible bodies',
  cooperating: 'cooperating bodies',
};

export const ZH_LEVELS: Readonly<Record<Level, string>> = {
  nation: '国家',
  province: '省级',
  city: '市级',
  district: '区县级',
  subdistrict: '镇街级',
  community: '社区级',
};

export const EN_LEVELS: Readonly<Record<Level, string>> = {
  nation: 'national',
  province: 'provincial',
  city: 'city',
  district: 'district',
  subdistrict: 'subdistrict',
  community: 'community',
};
