/** Where a printed checklist is filled in: each place is a link that the printer turns into a form field (see pdf/form.ts). */

import type { Measure, Procedure, Threshold } from '../../model/program.js';
import { type Field, fieldName, type MeasureEntry, thresholdKey } from '../pdf/fields.js';
import type { Labels } from './labels.js';

/** A box to tick, a line, or several lines to write on. */
type Kind = 'check' | 'line' | 'lines';

/** The entries of a measure or procedure, as addresses. */
export type EntryLinks = Record<MeasureEntry, string>;

export interface ThresholdEntries {
  done: string;
  actual: string;
  alternatives: string[];
}

/** What readers read out is short: the clause and the beginning of the title say enough. */
const LABEL_LENGTH = 60;

function entryLink(kind: Kind, field: Field, ...label: string[]): string {
  const characters = Array.from(label.filter(Boolean).join(' '));
  const text = characters.length <= LABEL_LENGTH ? characters : [...characters.slice(0, LABEL_LENGTH - 1), '…'];
  const encoded = encodeURIComponent(text.join('').replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*~]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `field:${kind}:${fieldName(field)}:${encoded}`;
}

export function measureEntries(measure: Measure, words: { done: string; evidence: string }, t: Labels): EntryLinks {
  const at = { of: 'measure', document: measure.document.id, measure: measure.id } as const;
  const name = `${measure.clause ?? ''}${measure.title}`;
  return {
    done: entryLink('check', { ...at, entry: 'done' }, words.done, name),
    evidence: entryLink('lines', { ...at, entry: 'evidence' }, words.evidence, name),
    person: entryLink('line', { ...at, entry: 'person' }, t.signature, name),
    date: entryLink('line', { ...at, entry: 'date' }, t.date, name),
  };
}

/** `name` is what the checklist calls the threshold, `alternatives` its ways to be satisfied. */
export function thresholdEntries(
  threshold: Threshold,
  words: { done: string; actual: string; name: string; alternatives: readonly string[] },
): ThresholdEntries {
  const { measure } = threshold;
  const at = { document: measure.document.id, measure: measure.id, threshold: thresholdKey(threshold) };
  return {
    done: entryLink('check', { of: 'threshold', ...at, entry: 'done' }, words.done, words.name),
    actual: entryLink('line', { of: 'threshold', ...at, entry: 'actual' }, words.actual, words.name),
    alternatives: words.alternatives.map((name, index) =>
      entryLink('check', { of: 'alternative', ...at, alternative: index + 1, entry: 'done' }, words.done, name),
    ),
  };
}

export function procedureEntries(procedure: Procedure, words: { done: string; evidence: string }, t: Labels): EntryLinks {
  const at = { of: 'procedure', document: procedure.document.id, procedure: procedure.id } as const;
  const name = `${procedure.clause ?? ''}${procedure.title}`;
  return {
    done: entryLink('check', { ...at, entry: 'done' }, words.done, name),
    evidence: entryLink('lines', { ...at, entry: 'evidence' }, words.evidence, name),
    person: entryLink('line', { ...at, entry: 'person' }, t.signature, name),
    date: entryLink('line', { ...at, entry: 'date' }, t.date, name),
  };
}

/** The step at a position, counted from 0. */
export function stepEntry(procedure: Procedure, index: number, done: string, action: string): string {
  const at = { of: 'step', document: procedure.document.id, procedure: procedure.id, step: index + 1 } as const;
  return entryLink('check', { ...at, entry: 'done' }, done, action);
}

/** Those of the cover; a body's own list says already whose it is. */
export function coverEntries(t: Labels): Record<'body' | 'person' | 'date', string> {
  return {
    body: entryLink('line', { of: 'cover', entry: 'body' }, t.checkedBody),
    person: entryLink('line', { of: 'cover', entry: 'person' }, t.checkedBy),
    date: entryLink('line', { of: 'cover', entry: 'date' }, t.checkedOn),
  };
}
