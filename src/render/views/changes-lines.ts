/** What has changed in a task, fact by fact: what was demanded before, and what is now. */

import { fieldName, valueInWords, valuesInWords } from '../../report/change-words.js';
import { type FieldChange, listOf, objectOf, textOf } from '../pdf/data-changes.js';
import type { ProgramData } from './body-share.js';
import type { ChangeWords } from './changes-words.js';
import { LABELS, type Labels, type Lang } from './labels.js';
import type { Json, JsonObject } from './program-json.js';

export interface ChangeLine {
  label: string;
  before: string;
  after: string;
}

/** The two states that are compared. */
export interface Programs {
  before: ProgramData;
  now: ProgramData;
}

/** A measure or a procedure, and the document that it stands in. */
export interface Entry {
  document: JsonObject;
  entry: JsonObject;
}

/** The lines of a measure or a procedure; undefined where the task is not there. Its thresholds come first, each as a whole. */
export function taskLines(
  fields: readonly FieldChange[],
  found: { before: Entry | undefined; now: Entry | undefined },
  programs: Programs,
  w: ChangeWords,
): ChangeLine[] {
  const t = LABELS[w.lang];
  const isOfThreshold = ({ field }: FieldChange) => /^thresholds(?: |$)/.test(field);
  return [
    ...(fields.some(isOfThreshold) ? thresholdLines(found, programs, t, w) : []),
    ...fields
      .filter((each) => !isOfThreshold(each))
      .flatMap((each) => (each.field === 'steps' ? stepLines(each, programs, t, w) : [lineOf(each, programs, w)])),
  ];
}

/** Thresholds that are no longer the same, as a whole: an indicator that is in both is one line. */
function thresholdLines(
  found: { before: Entry | undefined; now: Entry | undefined },
  programs: Programs,
  t: Labels,
  w: ChangeWords,
): ChangeLine[] {
  const worded = (entry: Entry | undefined, program: ProgramData) =>
    listOf(entry?.entry.thresholds).map((threshold) => ({
      indicator: textOf(threshold.indicator),
      label: program.indicator(textOf(threshold.indicator)) || t.anyOf,
      text: thresholdInWords(threshold, program, t, w),
    }));
  const key = ({ indicator, text }: { indicator: string; text: string }) => `${indicator} ${text}`;
  const [olds, news] = [worded(found.before, programs.before), worded(found.now, programs.now)];
  const [oldKeys, newKeys] = [new Set(olds.map(key)), new Set(news.map(key))];
  const gone = olds.filter((each) => !newKeys.has(key(each)));
  const lines = news
    .filter((each) => !oldKeys.has(key(each)))
    .map(({ indicator, label, text }) => {
      const at = gone.findIndex((each) => each.indicator === indicator);
      const [old] = at < 0 ? [] : gone.splice(at, 1);
      return { label, before: old?.text ?? w.none, after: text };
    });
  return [...lines, ...gone.map(({ label, text }) => ({ label, before: text, after: w.none }))];
}

/** `1000—5000 户，一般，期限 2025-12-31`. */
function thresholdInWords(threshold: JsonObject, program: ProgramData, t: Labels, w: ChangeWords): string {
  const { id: _, indicator: _i, unit, force, admissible, anyOf, when, equivalent, cap, ...rest } = threshold;
  const say = (value: Json | undefined, field: string) => valueInWords(value ?? null, field, w.lang);
  const words: string[] = [];
  if (admissible !== undefined && admissible !== null) words.push(`${say(admissible, 'admissible')} ${textOf(unit)}`.trim());
  const branchInWords = (branch: JsonObject) =>
    `${program.indicator(textOf(branch.indicator))} ${say(branch.admissible, 'admissible')} ${textOf(branch.unit)}`.trim();
  for (const branch of listOf(anyOf)) words.push(`${t.anyOf}${w.colon}${branchInWords(branch)}`);
  for (const [key, branch] of Object.entries({ equivalent, cap }))
    if (branch !== undefined) words.push(`${nameInside(key, w.lang)}${w.colon}${branchInWords(objectOf(branch))}`);
  for (const [name, test] of Object.entries(objectOf(when))) {
    const { admissible: values, ...others } = objectOf(test);
    const value = values === undefined ? say(others, 'when') : say(values, 'admissible');
    words.push(`${t.when}${w.colon}${program.indicator(name)} ${value}`);
  }
  if (force !== undefined) words.push(say(force, 'force'));
  for (const [key, value] of Object.entries(rest)) words.push(`${nameInside(key, w.lang)} ${say(named(value, key, program), key)}`);
  return words.join(w.semicolon) || w.none;
}

/** An entry's name in the middle of a line. */
function nameInside(key: string, lang: Lang): string {
  const name = fieldName(key, lang);
  return lang === 'en' ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
}

/** Steps that were added or dropped, each as a whole; of a procedure with as many steps as before, what is new in each is told instead. */
function stepLines({ before, after }: FieldChange, programs: Programs, t: Labels, w: ChangeWords): ChangeLine[] {
  const [olds, news] = [stepsInWords(before, programs.before, t, w), stepsInWords(after, programs.now, t, w)];
  const rest = (some: readonly string[], others: readonly string[]) => some.filter((text) => !others.includes(text));
  const label = fieldName('steps', w.lang);
  return [
    ...rest(news, olds).map((text) => ({ label, before: w.none, after: text })),
    ...rest(olds, news).map((text) => ({ label, before: text, after: w.none })),
  ];
}

/** `区民政局 提出意见：设立社区，报送对象 区政府` */
function stepsInWords(steps: Json, program: ProgramData, t: Labels, w: ChangeWords): string[] {
  const say = (value: Json | undefined, field: string) => valueInWords(value ?? null, field, w.lang);
  return listOf(steps).map(({ actor, action, object, to, when }) => {
    const what = `${say(actor, 'actor')} ${program.action(textOf(action))}${object ? `${w.colon}${say(object, 'object')}` : ''}`;
    const rest = Object.entries({ to, when }).flatMap(([key, value]) => {
      const isEmpty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
      return isEmpty ? [] : [`${key === 'when' ? t.stepWhen : nameInside(key, w.lang)} ${say(value, key)}`];
    });
    return [what, ...rest].join(w.semicolon);
  });
}

/** One fact that is neither a threshold nor a step. */
export function lineOf({ field, before, after }: FieldChange, programs: Programs, { lang }: ChangeWords): ChangeLine {
  const called = { before: named(before, field, programs.before) ?? null, after: named(after, field, programs.now) ?? null };
  return { label: fieldName(field, lang), ...valuesInWords(called, field, lang) };
}

/** Ids of the vocabulary as people call what they stand for. */
function named(value: Json | undefined, field: string, program: ProgramData): Json | undefined {
  if (typeof value !== 'string') return value;
  if (/(?:^| )action$/.test(field)) return program.action(value);
  if (field === 'topic') return program.topic(value);
  if (field === 'relativeTo') return program.indicator(value);
  return field === 'partOf' ? program.measure(value) : value;
}
