/** What has changed between the data that a PDF carries and the data as it is now, measure by measure. */

import type { Json, JsonObject } from '../views/program-json.js';

export interface Change {
  of: 'document' | 'measure' | 'procedure' | 'body' | 'indicator';
  /** Id of a document, body or indicator; `document/measure`; `document/procedure`. */
  ref: string;
  title: string;
  change: 'added' | 'removed' | 'changed';
  fields: FieldChange[];
}

export interface FieldChange {
  /** Name of the entry; inside a list the position from 1, as in `thresholds 2 admissible`. */
  field: string;
  before: Json;
  after: Json;
}

/** All changes, document by document in the order of the new data, then what is gone. Both are what `pageData` makes; anything else counts as empty. */
export function changesBetween(before: Json, after: Json): Change[] {
  const [old, now] = [objectOf(before), objectOf(after)];
  const changes = pair(listOf(old.documents), listOf(now.documents), (entry) => textOf(entry.id)).flatMap(documentChanges);
  for (const [key, of] of [
    ['bodies', 'body'],
    ['indicators', 'indicator'],
  ] as const) {
    const [olds, news] = [objectOf(old[key]), objectOf(now[key])];
    // A name that is gone or new is that of a measure, which is listed itself.
    for (const ref of Object.keys(news)) {
      if (!(ref in olds) || same(olds[ref], news[ref])) continue;
      const field = { field: 'name', before: olds[ref] ?? null, after: news[ref] ?? null };
      changes.push({ of, ref, title: textOf(news[ref]), change: 'changed', fields: [field] });
    }
  }
  return changes;
}

interface Pair {
  before: JsonObject | null;
  after: JsonObject | null;
}

function documentChanges({ before, after }: Pair): Change[] {
  const [old, now] = [before ?? {}, after ?? {}];
  const id = textOf((after ?? before)?.id);
  const title = textOf((after ?? before)?.title);
  const { measures: _m, procedures: _p, ...head } = now;
  const { measures: _om, procedures: _op, ...oldHead } = old;
  const changes: Change[] = [];
  if (!before || !after) changes.push({ of: 'document', ref: id, title, change: before ? 'removed' : 'added', fields: [] });
  else {
    const fields = fieldChanges(oldHead, head);
    for (const list of ['measures', 'procedures'] as const) {
      const keys = (entries: Json) => listOf(entries).map(keyOf);
      const [was, is] = [keys(old[list] ?? null), keys(now[list] ?? null)];
      const kept = (some: string[], others: string[]) => some.filter((key) => others.includes(key));
      if (!same(kept(was, is), kept(is, was))) fields.push({ field: `order of ${list}`, before: was, after: is });
    }
    if (fields.length > 0) changes.push({ of: 'document', ref: id, title, change: 'changed', fields });
  }
  const of = (list: 'measures' | 'procedures', kind: 'measure' | 'procedure') =>
    pair(listOf(old[list]), listOf(now[list]), keyOf).flatMap((one): Change[] => {
      const entry = one.after ?? one.before ?? {};
      const ref = kind === 'measure' ? textOf(entry.ref) : `${id}/${textOf(entry.id)}`;
      const change = !one.before ? 'added' : !one.after ? 'removed' : 'changed';
      const fields = one.before && one.after ? fieldChanges(one.before, one.after) : [];
      if (change === 'changed' && fields.length === 0) return [];
      return [{ of: kind, ref, title: `${textOf(entry.clause)}${textOf(entry.title)}`, change, fields }];
    });
  return [...changes, ...of('measures', 'measure'), ...of('procedures', 'procedure')];
}

const keyOf = (entry: JsonObject): string => textOf(entry.ref) || textOf(entry.id);

/** Entries of two lists that belong together; what is gone comes last. Of several with one key, each meets the one in the same place. */
function pair(olds: readonly JsonObject[], news: readonly JsonObject[], key: (entry: JsonObject) => string): Pair[] {
  const waiting = new Map<string, JsonObject[]>();
  for (const entry of olds) waiting.set(key(entry), [...(waiting.get(key(entry)) ?? []), entry]);
  const pairs = news.map((after): Pair => ({ before: waiting.get(key(after))?.shift() ?? null, after }));
  return [...pairs, ...[...waiting.values()].flat().map((before): Pair => ({ before, after: null }))];
}

/** Entries that differ; inside lists of equal length, what differs in each element. */
function fieldChanges(before: JsonObject, after: JsonObject, prefix = ''): FieldChange[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => {
    const [old, now] = [before[key] ?? null, after[key] ?? null];
    if (same(old, now)) return [];
    const field = `${prefix}${key}`;
    if (isRecords(old) && isRecords(now) && old.length === now.length && key !== 'admissible') {
      return old.flatMap((entry, at) => fieldChanges(entry, now[at] ?? {}, `${field} ${at + 1} `));
    }
    return [{ field, before: old, after: now }];
  });
}

/** Thresholds, terms and steps are compared one by one; bodies, which have a name, as a whole list. */
function isRecords(value: Json): value is JsonObject[] {
  return (
    Array.isArray(value) &&
    value.every((entry) => entry !== null && typeof entry === 'object' && !Array.isArray(entry) && !('body' in entry))
  );
}

const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
export const objectOf = (value: Json | undefined): JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
export const listOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.map(objectOf) : []);
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
