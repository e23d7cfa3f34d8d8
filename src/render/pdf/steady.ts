/**
 * Makes a printed PDF the same, byte for byte, on every run: Chromium writes the time, and numbers table cells by a
 * counter that goes on from page to page. Lengths stay, so the cross-reference table stays true.
 */

import type { PdfFile } from './pdf-file.js';

const DATE = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'(?=\))/g;
const NODE = '(node';
const ID_LENGTH = 8;
/** Before an id in /ID, in /Headers and in the name tree; a heading that reads the same stands after /Title. */
const BEFORE_NODE = /(?:\/ID |\[|\) | R )$/;

/** Rewrites dates and structure ids in the file's bytes. `epoch` is in seconds. */
export function steadyPdf(pdf: PdfFile, epoch: number): void {
  const buffer = Buffer.from(pdf.bytes.buffer, pdf.bytes.byteOffset, pdf.bytes.byteLength);
  const date = `${new Date(epoch * 1000).toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`;
  const { start } = pdf.range(pdf.info);
  for (const { index } of pdf.object(pdf.info).matchAll(DATE)) buffer.write(date, start + index, 'latin1');

  const uses = structureIds(pdf.text);
  // By size and not by first use: the name tree must stay sorted.
  const ids = [...new Set(uses.map(({ id }) => id))].sort();
  const rank = new Map(ids.map((id, index) => [id, String(index + 1).padStart(ID_LENGTH, '0')]));
  for (const { id, at } of uses) buffer.write(rank.get(id) ?? id, at, 'latin1');
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
