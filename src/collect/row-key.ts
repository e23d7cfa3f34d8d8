/** What a row of a list is about: the names of the form fields (see render/pdf/fields.ts) without their last part. */

import { parseFieldName } from '../render/pdf/fields.js';
import type { RowKind } from '../render/xlsx/layout.js';

export interface RowKey {
  key: string;
  kind: RowKind;
  document: string;
  /** Id of the measure or the procedure. */
  id: string;
  /** `t1`, `t_ratio` */
  threshold: string | null;
  /** From 1. */
  step: number | null;
}

/** Null for a text that is no key. */
export function parseRowKey(cell: unknown): RowKey | null {
  // The longest name of a field is some hundred characters; longer texts are somebody's prose.
  if (typeof cell !== 'string' || cell.length > 300) return null;
  const field = parseFieldName(`${cell}.done`);
  switch (field?.of) {
    case 'measure':
      return { key: cell, kind: 'measure', document: field.document, id: field.measure, threshold: null, step: null };
    case 'threshold':
      return { key: cell, kind: 'threshold', document: field.document, id: field.measure, threshold: field.threshold, step: null };
    case 'procedure':
      return { key: cell, kind: 'procedure', document: field.document, id: field.procedure, threshold: null, step: null };
    case 'step':
      return { key: cell, kind: 'step', document: field.document, id: field.procedure, threshold: null, step: field.step };
    default:
      return null;
  }
}
