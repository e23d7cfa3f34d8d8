/** What can be answered for: every row of every checklist that the workspace makes today. */

import { setsNorms } from '../model/duties.js';
import type { Document, Program } from '../model/program.js';
import type { Body } from '../model/vocabulary.js';
import type { Lang } from '../render/views/labels.js';
import { allBodies, type BodyTies } from '../render/views/ties.js';
import { type ChecklistRow, checklistRows } from '../render/xlsx/checklist-rows.js';
import { measureKey, procedureKey, stepKey, thresholdRowKey } from '../render/xlsx/layout.js';
import { parseRowKey } from './row-key.js';

/** A row of a checklist, and what it is in the program. */
export interface Item extends Pick<ChecklistRow, 'key' | 'kind' | 'clause' | 'title' | 'indicator' | 'requirement' | 'deadline' | 'due'> {
  document: { id: string; title: string };
  /** `lianhu-2024/size`; of a procedure its own reference. */
  ref: string;
  threshold: string | null;
  step: number | null;
  fingerprint: string | null;
  /** Whether anybody has to do it: a report of experience asks for nothing, and what was repealed no longer does. */
  demanded: boolean;
}

/** Everything that the program asks, by key, in the order of the documents. */
export function itemsOf(program: Program, lang: Lang): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const document of program.documents)
    for (const row of checklistRows(document, program.vocabulary, lang, null)) {
      const item = itemOf(row, document);
      if (item) items.set(row.key, item);
    }
  return items;
}

function itemOf(row: ChecklistRow, document: Document): Item | null {
  const key = parseRowKey(row.key);
  if (!key) return null;
  const { clause, title, indicator, requirement, deadline, due, kind, fingerprint } = row;
  return {
    key: row.key,
    kind,
    clause,
    title,
    indicator,
    requirement,
    deadline,
    due,
    document: { id: document.id, title: document.title },
    ref: `${document.id}/${key.id}`,
    threshold: key.threshold,
    step: key.step,
    fingerprint,
    demanded: setsNorms(document),
  };
}

/** A body with a list of its own. */
export interface BodyList {
  ties: BodyTies;
  body: Body;
  /** Keys of its rows, in order. */
  keys: string[];
}

export function bodyLists(program: Program): BodyList[] {
  return allBodies(program).flatMap((ties) => (ties.body ? [{ ties, body: ties.body, keys: keysOf(ties) }] : []));
}

function keysOf({ measures, procedures }: BodyTies): string[] {
  return [
    ...[...measures.keys()].flatMap((measure) => [measureKey(measure), ...measure.thresholds.map(thresholdRowKey)]),
    ...[...procedures].flatMap((procedure) => [procedureKey(procedure), ...procedure.steps.map((_, at) => stepKey(procedure, at + 1))]),
  ];
}
