/**
 * How the fields of a checklist are called. The names are the contract with whoever reads a returned copy: ASCII, stable as
 * long as the ids in the YAML are, and the same on the list of a document and on that of a body.
 *
 *     <document>.<measure>.done | evidence | person | date
 *     <document>.<measure>.<threshold>.done | actual        threshold: t_<id>, or t<n> where it has none, from 1
 *     <document>.<measure>.<threshold>.a<n>.done            one of several ways to satisfy it, from 1
 *     <document>.p_<procedure>.done | evidence | person | date
 *     <document>.p_<procedure>.s<n>.done                    a step, from 1
 *     cover.body | person | date
 *     sheet                                                 hidden: which sheet this is (see SheetId)
 *
 * Ids are slugs, so neither the dot nor the underscore is in any of them.
 */

import type { Threshold } from '../../model/program.js';

/** Raised when a field is renamed, goes away or means something else. New fields alone do not raise it. */
export const LAYOUT_VERSION = 1;

/** Value of a ticked box; an empty one is `Off`, as in every PDF form. */
export const TICKED = 'Yes';

/** The value of the hidden field `sheet`, as JSON: enough to know a copy that has lost its attachments. */
export interface SheetId {
  /** Whose list it is. */
  document?: string;
  body?: string;
  layout: number;
  tool: string;
  /** SHA-256 (hex) of the compiled data that the sheet was printed from. */
  data: string;
}

export type MeasureEntry = 'done' | 'evidence' | 'person' | 'date';
export type CoverEntry = 'body' | 'person' | 'date';

export type Field =
  | { of: 'sheet' }
  | { of: 'cover'; entry: CoverEntry }
  | { of: 'measure'; document: string; measure: string; entry: MeasureEntry }
  | { of: 'threshold'; document: string; measure: string; threshold: string; entry: 'done' | 'actual' }
  | { of: 'alternative'; document: string; measure: string; threshold: string; alternative: number; entry: 'done' }
  | { of: 'procedure'; document: string; procedure: string; entry: MeasureEntry }
  | { of: 'step'; document: string; procedure: string; step: number; entry: 'done' };

/** The name of a field. Ids that are no slugs (the check reports them) are written in ASCII by `fieldId`. */
export function fieldName(field: Field): string {
  switch (field.of) {
    case 'sheet':
      return 'sheet';
    case 'cover':
      return `cover.${field.entry}`;
    case 'measure':
      return `${fieldId(field.document)}.${fieldId(field.measure)}.${field.entry}`;
    case 'threshold':
      return `${fieldId(field.document)}.${fieldId(field.measure)}.${field.threshold}.${field.entry}`;
    case 'alternative':
      return `${fieldId(field.document)}.${fieldId(field.measure)}.${field.threshold}.a${field.alternative}.${field.entry}`;
    case 'procedure':
      return `${fieldId(field.document)}.p_${fieldId(field.procedure)}.${field.entry}`;
    case 'step':
      return `${fieldId(field.document)}.p_${fieldId(field.procedure)}.s${field.step}.${field.entry}`;
  }
}

const SLUG = '[a-z0-9][a-z0-9-]*';
const THRESHOLD = `t(?:_${SLUG}|[1-9][0-9]{0,5})`;
const COVER = /^cover\.(body|person|date)$/;
const MEASURE = new RegExp(`^(${SLUG})\\.(${SLUG})\\.(done|evidence|person|date)$`);
const THRESHOLD_ENTRY = new RegExp(`^(${SLUG})\\.(${SLUG})\\.(${THRESHOLD})\\.(done|actual)$`);
const ALTERNATIVE = new RegExp(`^(${SLUG})\\.(${SLUG})\\.(${THRESHOLD})\\.a([1-9][0-9]{0,5})\\.done$`);
const PROCEDURE = new RegExp(`^(${SLUG})\\.p_(${SLUG})\\.(done|evidence|person|date)$`);
const STEP = new RegExp(`^(${SLUG})\\.p_(${SLUG})\\.s([1-9][0-9]{0,5})\\.done$`);

/** What a field of that name holds; null for a name that is none of ours. Linear in the length of the name. */
export function parseFieldName(name: string): Field | null {
  if (name === 'sheet') return { of: 'sheet' };
  const cover = COVER.exec(name);
  if (cover) return { of: 'cover', entry: cover[1] as CoverEntry };
  const measure = MEASURE.exec(name);
  if (measure) {
    const [, document = '', id = '', entry] = measure;
    return { of: 'measure', document, measure: id, entry: entry as MeasureEntry };
  }
  const threshold = THRESHOLD_ENTRY.exec(name);
  if (threshold) {
    const [, document = '', id = '', key = '', entry] = threshold;
    return { of: 'threshold', document, measure: id, threshold: key, entry: entry as 'done' | 'actual' };
  }
  const alternative = ALTERNATIVE.exec(name);
  if (alternative) {
    const [, document = '', id = '', key = '', number] = alternative;
    return { of: 'alternative', document, measure: id, threshold: key, alternative: Number(number), entry: 'done' };
  }
  const procedure = PROCEDURE.exec(name);
  if (procedure) {
    const [, document = '', id = '', entry] = procedure;
    return { of: 'procedure', document, procedure: id, entry: entry as MeasureEntry };
  }
  const step = STEP.exec(name);
  if (step) {
    const [, document = '', id = '', number] = step;
    return { of: 'step', document, procedure: id, step: Number(number), entry: 'done' };
  }
  return null;
}

/** How a threshold is called in field names: by its id where it alone in its measure has that id, else by its position. */
export function thresholdKey({ id, index, measure }: Pick<Threshold, 'id' | 'index' | 'measure'>): string {
  const isOwn = id !== null && measure.thresholds.filter((other) => other.id === id).length === 1;
  return isOwn ? `t_${fieldId(id)}` : `t${index + 1}`;
}

/** An id as it stands in field names: itself, and where it is no slug, its code points in hexadecimal. */
export function fieldId(id: string): string {
  return /^[a-z0-9][a-z0-9-]*$/.test(id) ? id : `x${Array.from(id, (c) => `-${c.codePointAt(0)?.toString(16)}`).join('')}`;
}
