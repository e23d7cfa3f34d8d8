/**
 * Makes a printed PDF the same, byte for byte, on every run: Chromium writes the time, and numbers table cells by a
 * counter that goes on from page to page.
 */

import type { PdfEdit } from './edit.js';

const DATE = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'(?=\))/g;
const NODE = '(node';
const ID_LENGTH = 8;
/** Before an id in /ID, in /Headers and in the name tree; a heading that reads the same stands after /Title. */
const BEFORE_NODE = /(?:\/ID |\[|\) | R )$/;

/** Writes another time into the file. `epoch` is in seconds. */
export function steadyDates(edit: PdfEdit, epoch: number): void {
  const date = `${new Date(epoch * 1000).toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`;
  edit.replace(edit.pdf.info, edit.object(edit.pdf.info).replace(DATE, date));
}

/** The text of a file with its structure ids counted from 1. */
export function steadyIds(text: string): string {
  const uses = structureIds(text);
  if (uses.length === 0) return text;
  // By size and not by first use: the name tree must stay sorted.
  const ids = [...new Set(uses.map(({ id }) => id))].sort();
  const rank = new Map(ids.map((id, index) => [id, String(index + 1).padStart(ID_LENGTH, '0')]));
  const parts: string[] = [];
  let done = 0;
  for (const { id, at } of uses) {
    parts.push(text.slice(done, at), rank.get(id) ?? id);
    done = at + ID_LENGTH;
  }
  return parts.join('') + text.slice(done);
}

function structureIds(text: string): { id: string; at: number }[] {
  const uses: { id: string; at: number }[] = [];
  for (let found = text.indexOf(NODE); found >= 0; found = text.indexOf(NODE, found + 1)) {
    const at = found + NODE.length;
    const id = text.slice(at, at + ID_LENGTH);
    if (text[at + ID_LENGTH] === ')' && /^\d+$/.test(id) && BEFORE_NODE.test(text.slice(found - 4, found))) uses.push({ id, at });
  }
  return uses;
}

/** The time that outputs carry: SOURCE_DATE_EPOCH, or the beginning of time. */
export function sourceDateEpoch(env: NodeJS.ProcessEnv): number {
  const written = env.SOURCE_DATE_EPOCH?.trim() ?? '';
  const epoch = /^\d{1,12}$/.test(written) ? Number(written) : 0;
  // A PDF date has four digits for the year.
  return epoch < 253_402_300_800 ? epoch : 0;
}
