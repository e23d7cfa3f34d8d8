/** What a parent changed since its child was aligned with it, field by field. Both sides are records of the alignment lock. */

import type { Vocabulary } from '../model/vocabulary.js';
import type { MeasureRecord, Parent, ProcedureRecord, StepRecord, ThresholdRecord } from '../syntax/generated/alignment-lock.js';
import { ANY_OF } from './alignment.js';
import { differencesOf, type FieldChange, likeness } from './threshold-changes.js';

export interface Change {
  kind:
    | FieldChange['kind']
    | 'threshold-added'
    | 'threshold-removed'
    | 'measure-added'
    | 'measure-removed'
    | 'procedure-added'
    | 'procedure-removed'
    | 'step-added'
    | 'step-removed'
    | 'step-changed'
    | 'steps-reordered';
  /** Ids in the parent, of now or, where it is gone, of then. */
  measure: string | null;
  procedure: string | null;
  /** Key of the threshold in the record of now, where there is one. */
  key: string | null;
  indicator: string | null;
  /** What the change is called by: field, values before and after, unit, step. */
  args: Record<string, string>;
}

/** Everything that differs in what it means. Units, order and other ways to write the same are no change. */
export function changesOf(before: Parent, after: Parent, vocabulary: Vocabulary): Change[] {
  const changes: Change[] = [];
  const measures = pairById(before.measures, after.measures, (a, b) => isRenamed(a, b, vocabulary));
  for (const { id, was, is } of measures) {
    const of = { measure: id, procedure: null, key: null, indicator: null };
    if (!was) changes.push({ kind: 'measure-added', ...of, args: { title: is?.title ?? id, clause: is?.clause ?? '' } });
    else if (!is) changes.push({ kind: 'measure-removed', ...of, args: { title: was.title, clause: was.clause ?? '' } });
    else changes.push(...measureChanges(id, was, is, vocabulary));
  }
  const procedures = pairById(before.procedures, after.procedures, (a, b) => sameSteps(a, b));
  for (const { id, was, is } of procedures) {
    const of = { measure: null, procedure: id, key: null, indicator: null };
    if (!was) changes.push({ kind: 'procedure-added', ...of, args: { title: is?.title ?? id } });
    else if (!is) changes.push({ kind: 'procedure-removed', ...of, args: { title: was.title } });
    else for (const change of stepChanges(was, is, vocabulary)) changes.push({ ...change, ...of });
  }
  return changes;
}

interface Pair<T> {
  id: string;
  was: T | null;
  is: T | null;
}

/** By id; what is gone and what is new under another id are one where they say the same. */
function pairById<T>(before: Record<string, T>, after: Record<string, T>, isRenamed: (was: T, is: T) => boolean): Pair<T>[] {
  const gone = Object.keys(before).filter((id) => !Object.hasOwn(after, id));
  const pairs: Pair<T>[] = [];
  for (const [id, is] of Object.entries(after)) {
    let was = Object.hasOwn(before, id) ? (before[id] ?? null) : null;
    if (was === null) {
      const old = gone.findIndex((each) => isRenamed(before[each] as T, is));
      if (old >= 0) was = before[gone.splice(old, 1)[0] as string] ?? null;
    }
    pairs.push({ id, was, is });
  }
  for (const id of gone) pairs.push({ id, was: before[id] ?? null, is: null });
  return pairs;
}

/** Two measures that ask for the same; those that ask for nothing also need the same title. */
function isRenamed(was: MeasureRecord, is: MeasureRecord, vocabulary: Vocabulary): boolean {
  const says = was.lead.length > 0 || Object.keys(was.thresholds).length > 0;
  return (says || was.title === is.title) && measureChanges('', was, is, vocabulary).length === 0;
}

function measureChanges(id: string, was: MeasureRecord, is: MeasureRecord, vocabulary: Vocabulary): Change[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return []; // as nearly all are, nearly always
  const changes: Change[] = [];
  const of = { measure: id, procedure: null, key: null, indicator: null };
  const field = (name: string, before: string, after: string): void => {
    if (before !== after) changes.push({ kind: 'field', ...of, args: { field: name, before, after, unit: '' } });
  };
  field('lead', was.lead.join('、'), is.lead.join('、'));
  field('measure-deadline', was.deadline ?? '', is.deadline ?? '');
  const groups = groupByIndicator(was, is, vocabulary);
  for (const [indicator, { before, after }] of groups) changes.push(...thresholdChanges(id, indicator, before, after, vocabulary));
  return changes;
}

type Keyed = [key: string, record: ThresholdRecord];

/**
 * The thresholds of both sides by indicator. One that the vocabulary no longer knows is paired with one that is new
 * and says the same: it was renamed.
 */
function groupByIndicator(was: MeasureRecord, is: MeasureRecord, vocabulary: Vocabulary): Map<string, { before: Keyed[]; after: Keyed[] }> {
  const groups = new Map<string, { before: Keyed[]; after: Keyed[] }>();
  const put = (side: 'before' | 'after', record: MeasureRecord): void => {
    for (const entry of Object.entries(record.thresholds)) {
      const indicator = entry[0].replace(/#\d+$/, '');
      const group = groups.get(indicator) ?? { before: [], after: [] };
      group[side].push(entry);
      groups.set(indicator, group);
    }
  };
  put('before', was);
  put('after', is);
  const renamed = [...groups].filter(([id, { after }]) => after.length === 0 && id !== ANY_OF && !vocabulary.indicators.has(id));
  for (const [old, { before }] of renamed) {
    const match = [...groups].find(
      ([, group]) =>
        group.before.length === 0 &&
        group.after.length === before.length &&
        group.after.every(([, record], index) => JSON.stringify(record) === JSON.stringify(before[index]?.[1])),
    );
    if (!match) continue;
    match[1].before = before;
    groups.delete(old);
  }
  return groups;
}

function thresholdChanges(measure: string, indicator: string, before: Keyed[], after: Keyed[], vocabulary: Vocabulary): Change[] {
  const known = vocabulary.indicators.get(indicator) ?? null;
  const changes: Change[] = [];
  const of = (key: string | null) => ({ measure, procedure: null, key, indicator: indicator === ANY_OF ? null : indicator });
  const scored = before.flatMap((was) =>
    after.map((is) => {
      const found = differencesOf(was[1], is[1], known, vocabulary);
      return { was, is, found, score: found.length === 0 ? Number.POSITIVE_INFINITY : likeness(was[1], is[1], found) };
    }),
  );
  scored.sort((a, b) => b.score - a.score);
  const done = new Set<Keyed>();
  for (const { was, is, found } of scored) {
    if (done.has(was) || done.has(is)) continue;
    done.add(was).add(is);
    for (const { kind, args } of found) changes.push({ kind, ...of(is[0]), args });
  }
  for (const is of after) if (!done.has(is)) changes.push({ kind: 'threshold-added', ...of(is[0]), args: {} });
  for (const was of before) if (!done.has(was)) changes.push({ kind: 'threshold-removed', ...of(null), args: {} });
  return changes;
}

type StepChange = Pick<Change, 'kind' | 'args'>;

function stepChanges(was: ProcedureRecord, is: ProcedureRecord, vocabulary: Vocabulary): StepChange[] {
  const changes: StepChange[] = [];
  const before = keyed(was.steps);
  const after = keyed(is.steps);
  const name = ({ action, object }: StepRecord) => `${vocabulary.actions.get(action)?.name ?? action}${object ? `：${object}` : ''}`;
  for (const [key, step] of after) if (!before.has(key)) changes.push({ kind: 'step-added', args: { step: name(step) } });
  for (const [key, step] of before) if (!after.has(key)) changes.push({ kind: 'step-removed', args: { step: name(step) } });
  for (const [key, step] of after) {
    const old = before.get(key);
    if (!old) continue;
    const part = (field: string, from: string, to: string): void => {
      if (from !== to) changes.push({ kind: 'step-changed', args: { step: name(step), field, before: from, after: to } });
    };
    part('actor', old.actor.join('、'), step.actor.join('、'));
    part('to', (old.to ?? []).join('、'), (step.to ?? []).join('、'));
    part('when', old.when ?? '', step.when ?? '');
  }
  const common = [...after.keys()].filter((key) => before.has(key));
  const order = [...before.keys()].filter((key) => after.has(key));
  if (common.some((key, index) => key !== order[index])) {
    const list = (keys: readonly string[], steps: Map<string, StepRecord>) =>
      keys.map((key) => name(steps.get(key) as StepRecord)).join(' → ');
    changes.push({ kind: 'steps-reordered', args: { before: list(order, before), after: list(common, after) } });
  }
  return changes;
}

/** Steps by action and object, numbered when repeated; the actor is no part of it, or a changed actor could not be seen. */
function keyed(steps: readonly StepRecord[]): Map<string, StepRecord> {
  const map = new Map<string, StepRecord>();
  for (const step of steps) {
    const base = `${step.action} ${step.object ?? ''}`;
    let key = base;
    for (let count = 2; map.has(key); count++) key = `${base}#${count}`;
    map.set(key, step);
  }
  return map;
}

function sameSteps(was: ProcedureRecord, is: ProcedureRecord): boolean {
  return JSON.stringify(was.steps) === JSON.stringify(is.steps);
}
