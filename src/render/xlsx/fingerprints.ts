/**
 * What each row of a checklist asked, as short hashes of the compiled data: the same in every language, another once the YAML
 * asks something else. Made from the data as `program.json` has it, so that the copy that a PDF carries gives the same ones.
 */

import { createHash } from 'node:crypto';
import { fieldId, fieldName, thresholdKey } from '../pdf/fields.js';

/** Key of a row (see layout.ts) → its fingerprint, for one document; what is not of the expected shape is passed over. */
export function documentFingerprints(document: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const { id, measures, procedures } = object(document);
  if (typeof id !== 'string') return found;
  for (const measure of list(measures)) addMeasure(id, object(measure), found);
  for (const procedure of list(procedures)) addProcedure(id, object(procedure), found);
  return found;
}

function addMeasure(document: string, measure: Data, found: Map<string, string>): void {
  const { ref, title, summary, deadline, framework, lead, responsible, cooperating, charged } = measure;
  if (typeof ref !== 'string') return;
  const id = ref.slice(ref.indexOf('/') + 1);
  found.set(
    base(fieldName({ of: 'measure', document, measure: id, entry: 'done' })),
    hash([title, summary, deadline, framework, ...[lead, responsible, cooperating, charged].map(names)]),
  );
  const thresholds = list(measure.thresholds).map(object);
  const ids = thresholds.map((threshold, index) => ({ id: typeof threshold.id === 'string' ? threshold.id : null, index }));
  thresholds.forEach((threshold, index) => {
    // Only the ids of a measure's thresholds decide how each of them is called.
    const key = thresholdKey({ ...ids[index], measure: { thresholds: ids } } as unknown as Parameters<typeof thresholdKey>[0]);
    const name = fieldName({ of: 'threshold', document, measure: id, threshold: key, entry: 'done' });
    // Why it is stricter than the level above changes nothing for those who carry it out.
    found.set(base(name), hash([{ ...threshold, reason: undefined }, threshold.deadline ?? deadline ?? null]));
  });
}

function addProcedure(document: string, { id, title, steps }: Data, found: Map<string, string>): void {
  if (typeof id !== 'string') return;
  found.set(`${fieldId(document)}.p_${fieldId(id)}`, hash([title, list(steps).length]));
  list(steps).forEach((one, at) => {
    const { actor, action, object: what, to, when } = object(one);
    const name = fieldName({ of: 'step', document, procedure: id, step: at + 1, entry: 'done' });
    found.set(base(name), hash([names(actor), action, what, names(to), when]));
  });
}

type Data = Record<string, unknown>;
const object = (value: unknown): Data => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const names = (uses: unknown): unknown[] => list(uses).map((use) => object(use).name);
const base = (name: string): string => name.slice(0, name.lastIndexOf('.'));

function hash(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
}
