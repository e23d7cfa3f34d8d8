/** Puts other data and other texts into a PDF that Chromium has printed; everything else keeps its bytes, and moves. */

import { openPdf, type PdfFile } from './pdf-file.js';

/** The file with other data in some of its streams, as they are encoded, and with other texts of some objects; by the objects' numbers. */
export function withChanges(
  pdf: PdfFile,
  streams: ReadonlyMap<number, Uint8Array>,
  objects: ReadonlyMap<number, string> = new Map(),
): PdfFile {
  const old = Buffer.from(pdf.bytes.buffer, pdf.bytes.byteOffset, pdf.bytes.byteLength);
  const table = Number(/startxref\s+(\d+)/.exec(pdf.text.slice(-64))?.[1]);
  const changes = [
    ...[...streams].map(([object, data]) => {
      const { start, end } = pdf.range(object);
      const head = pdf.object(object).replace(/\/Length \d+/, `/Length ${data.length}`);
      const after = end + 'stream\n'.length + pdf.data(object).length;
      return { start, end: after, parts: [Buffer.from(`${head}stream\n`, 'latin1'), data] };
    }),
    ...[...objects].map(([object, text]) => ({ ...pdf.range(object), parts: [Buffer.from(text, 'latin1')] })),
  ].sort((a, b) => a.start - b.start);
  const parts: Uint8Array[] = [];
  const moves: { from: number; by: number }[] = [];
  let at = 0;
  let moved = 0;
  for (const change of changes) {
    parts.push(old.subarray(at, change.start), ...change.parts);
    at = change.end;
    moved += change.parts.reduce((sum, { length }) => sum + length, 0) - (change.end - change.start);
    moves.push({ from: change.start, by: moved });
  }
  parts.push(old.subarray(at, table));
  const place = (offset: number) => offset + moveOf(offset, moves);
  const rows = pdf.text.slice(table).replace(/(\d{10})(?= \d{5} n)/g, (row) => String(place(Number(row))).padStart(10, '0'));
  parts.push(Buffer.from(rows.replace(/startxref\s+\d+/, `startxref\n${place(table)}`), 'latin1'));
  const { buffer, byteOffset, length } = Buffer.concat(parts);
  return openPdf(new Uint8Array(buffer, byteOffset, length));
}

/** By how much what stands at an offset has moved: as the last change before it says. */
function moveOf(offset: number, moves: readonly { from: number; by: number }[]): number {
  let [low, high] = [0, moves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle] as { from: number }).from < offset) low = middle + 1;
    else high = middle;
  }
  return moves[low - 1]?.by ?? 0;
}
