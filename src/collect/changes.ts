/** What the workspace asks today, against what a list asked when it was made. */

import type { Program } from '../model/program.js';
import { sha256 } from '../render/pdf/provenance.js';
import { bodyTopic, documentTopic } from '../render/topic.js';
import { pageData } from '../render/views/page-data.js';
import type { BodyList, Item } from './items.js';
import { type CollectProblem, problem } from './problems.js';
import type { Returned } from './returned.js';
import { parseRowKey } from './row-key.js';

/** `gone`: no longer asked; `changed`: asked otherwise; `added`: not yet on the list. */
export interface Change {
  file: string;
  kind: 'gone' | 'changed' | 'added';
  key: string;
  title: string;
}

export function changesOf(
  returned: Returned,
  program: Program,
  today: { items: ReadonlyMap<string, Item>; bodies: readonly BodyList[] },
  problems: CollectProblem[],
): Change[] {
  const { items, bodies } = today;
  const { file, list, answers, fingerprints, printed } = returned;
  const keys = new Set([...(fingerprints?.keys() ?? []), ...answers.keys()]);
  const unknown = new Set(
    [...keys].map((key) => key.slice(0, key.indexOf('.'))).filter((id) => !program.documents.some((document) => document.id === id)),
  );
  for (const document of unknown) problems.push(problem(file, 'document-unknown', { document }));
  const data = fingerprints ? null : dataToday(list, program, bodies);
  if (data !== null && returned.data !== null && data !== returned.data) problems.push(problem(file, 'made-earlier', {}));
  const changes: Change[] = [];
  for (const key of keys) {
    const item = items.get(key);
    const made = fingerprints?.get(key);
    const title = item?.title ?? printed.get(key)?.title ?? parseRowKey(key)?.id ?? key;
    if (!item) {
      // A document that is not there at all is said once.
      if (!unknown.has(key.slice(0, key.indexOf('.')))) changes.push({ file, kind: 'gone', key, title });
    } else if (made !== undefined && made !== item.fingerprint) changes.push({ file, kind: 'changed', key, title });
  }
  for (const key of keysToday(list, today)) {
    if (!keys.has(key)) changes.push({ file, kind: 'added', key, title: items.get(key)?.title ?? key });
  }
  return changes;
}

/** Fingerprint of the data that the same list would be printed from today; null where it would not be printed. */
function dataToday(list: Returned['list'], program: Program, bodies: readonly BodyList[]): string | null {
  if (!list) return null;
  if ('document' in list) {
    const document = program.documents.find(({ id }) => id === list.document);
    return document ? sha256(JSON.stringify(pageData(documentTopic('checklist', document), program))) : null;
  }
  const own = bodies.find(({ body }) => body.id === list.body);
  return own ? sha256(JSON.stringify(pageData(bodyTopic(own.ties, own.body, program), program))) : null;
}

/** What the same list would hold today. */
function keysToday(list: Returned['list'], { items, bodies }: { items: ReadonlyMap<string, Item>; bodies: readonly BodyList[] }): string[] {
  if (!list) return [];
  if ('document' in list) return [...items.values()].filter(({ document }) => document.id === list.document).map(({ key }) => key);
  return bodies.find(({ body }) => body.id === list.body)?.keys ?? [];
}
