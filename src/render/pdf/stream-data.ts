/** Puts other data into the streams of a PDF that Chromium has printed; everything else keeps its bytes, and moves. */

import { openPdf, type PdfFile } from './pdf-file.js';

/** The file with other data in some of its streams, as they are encoded; by the numbers of their objects. */
export function withContents(pdf: PdfFile, contents: ReadonlyMap<number, Uint8Array>): PdfFile {
  const old = Buffer.from(pdf.bytes.buffer, pdf.bytes.byteOffset, pdf.bytes.byteLength);
  const table = Number(/startxref\s+(\d+)/.exec(pdf.text.slice(-64))?.[1]);
  const changes = [...contents].map(([object, data]) => ({ object, data, ...pdf.range(object) })).sort((a, b) => a.start - b.start);
  const parts: Uint8Array[] = [];
  const moves: { from: number; by: number }[] = [];
  let at = 0;
  let moved = 0;
  for (const { object, data, start, end } of changes) {
    const before = pdf.data(object).length;
    const head = pdf.object(object).replace(/\/Length \d+/, `/Length ${data.length}`);
    const from = end + 'stream\n'.length;
    parts.push(old.subarray(at, start), Buffer.from(`${head}stream\n`, 'latin1'), data);
    at = from + before;
    moved += head.length - (end - start) + data.length - before;
    moves.push({ from: start, by: moved });
  }
  parts.push(old.subarray(at, table));
  const place = (offset: number) => offset + (moves.findLast(({ from }) => from < offset)?.by ?? 0);
  const rows = pdf.text.slice(table).replace(/(\d{10})(?= \d{5} n)/g, (row) => String(place(Number(row))).padStart(10, '0'));
  parts.push(Buffer.from(rows.replace(/startxref\s+\d+/, `startxref\n${place(table)}`), 'latin1'));
  const { buffer, byteOffset, length } = Buffer.concat(parts);
  return openPdf(new Uint8Array(buffer, byteOffset, length));
}
