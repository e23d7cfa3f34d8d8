/** The compiled data that a PDF carries as an attachment: what its rows asked when it was made. */

import { inflateSync } from 'node:zlib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { lastDay } from '../model/dates.js';
import { DATA_FILE } from '../render/pdf/provenance.js';
import { documentFingerprints } from '../render/xlsx/fingerprints.js';
import type { PrintedRow, Returned } from './returned.js';
import { parseRowKey } from './row-key.js';

/** The data of 5,000 measures is below 10 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Fingerprints and words of the rows; null where the attachment is gone or cannot be read. */
export function attachedRows(
  document: PDFDocument,
  library: typeof import('@cantoo/pdf-lib'),
): Pick<Returned, 'fingerprints' | 'printed'> | null {
  const text = attachment(document, library);
  if (text === null) return null;
  try {
    const data = JSON.parse(text) as { documents?: unknown; indicators?: unknown };
    const documents = Array.isArray(data.documents) ? data.documents : [];
    const fingerprints = new Map(documents.flatMap((one) => [...documentFingerprints(one)]));
    const indicators = new Map(Object.entries(typeof data.indicators === 'object' && data.indicators !== null ? data.indicators : {}));
    const printed = new Map(documents.flatMap((one) => printedRows(one, fingerprints, indicators)));
    return fingerprints.size === 0 ? null : { fingerprints, printed };
  } catch {
    return null;
  }
}

function attachment(
  document: PDFDocument,
  { PDFName, PDFDict, PDFRawStream, PDFString, PDFHexString }: typeof import('@cantoo/pdf-lib'),
): string | null {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const files = object.lookup(PDFName.of('EF'));
    const name = object.lookup(PDFName.of('UF')) ?? object.lookup(PDFName.of('F'));
    if (!(files instanceof PDFDict) || !(name instanceof PDFString || name instanceof PDFHexString)) continue;
    if (name.decodeText() !== DATA_FILE) continue;
    const stream = files.lookup(PDFName.of('F'));
    if (!(stream instanceof PDFRawStream)) return null;
    const filter = stream.dict.lookup(PDFName.of('Filter'));
    try {
      const bytes = filter === undefined ? stream.contents : inflateSync(stream.contents, { maxOutputLength: MAX_BYTES });
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }
  return null;
}

type Data = Record<string, unknown>;
const object = (value: unknown): Data => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Titles and deadlines, for lists that are collected without the workspace. */
function printedRows(
  document: unknown,
  fingerprints: ReadonlyMap<string, string>,
  indicators: ReadonlyMap<string, unknown>,
): [string, PrintedRow][] {
  const { id, measures, procedures } = object(document);
  const byRef = new Map(list(measures).map((measure) => [text(object(measure).ref), object(measure)]));
  const byId = new Map(list(procedures).map((procedure) => [text(object(procedure).id), object(procedure)]));
  let thresholds = 0;
  return [...fingerprints.keys()].flatMap((key): [string, PrintedRow][] => {
    const row = parseRowKey(key);
    if (!row || row.document !== id) return [];
    const whole = row.kind === 'measure' || row.kind === 'threshold' ? byRef.get(`${row.document}/${row.id}`) : byId.get(row.id);
    if (!whole) return [];
    // Fingerprints stand in the order of the data: the thresholds of a measure follow it.
    thresholds = row.kind === 'threshold' ? thresholds + 1 : 0;
    const threshold = object(list(whole.thresholds)[thresholds - 1]);
    const deadline = text(threshold.deadline) || text(whole.deadline);
    const indicator = text(threshold.indicator);
    return [
      [
        key,
        {
          clause: text(whole.clause),
          title: text(whole.title),
          indicator: text(indicators.get(indicator)) || indicator || (row.step === null ? '' : String(row.step)),
          requirement: '',
          deadline,
          due: /^\d{4}(?:-\d{2}){0,2}$/.test(deadline) ? lastDay(deadline) : null,
        },
      ],
    ];
  });
}
