/** Reads the plain objects of a PDF as Chromium writes it: one classic cross-reference table, nothing packed but streams. */

import { steadyIds } from './steady.js';

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** The whole file, one character a byte, with steady structure ids. */
  readonly text: string;
  /** Number of the objects that the trailer names. */
  readonly root: number;
  readonly info: number;
  /** One more than the highest number of an object. */
  readonly count: number;
  /** Whether there is an object of that number. */
  has(object: number): boolean;
  isStream(object: number): boolean;
  /** The data of a stream, as it is encoded. */
  data(object: number): Uint8Array;
  /** An object with all that belongs to it, from its number to `endobj`. */
  whole(object: number): Uint8Array;
  /** The text of an object, without a stream's data. */
  object(object: number): string;
}

/** No object has this offset. */
const NONE = -1;
/** The letter n, which marks a row of the table whose object exists. */
const IN_USE = 0x6e;

/** Opens a PDF that Chromium has printed. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = steadyIds(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const head = /xref\s+0 (\d+)\s+/y;
  head.lastIndex = table;
  const count = Number(head.exec(text)?.[1]);
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  if (!count || !root || !info) throw new Error('The browser wrote a PDF of another structure than Chromium does.');

  const entries = head.lastIndex;
  const starts = new Float64Array(count);
  for (let object = 0; object < count; object++) {
    const entry = entries + object * 20;
    starts[object] = bytes[entry + 17] === IN_USE ? numberAt(bytes, entry) : NONE;
  }
  /** Found when they are asked for: most objects are never looked at but once. */
  const ends = new Float64Array(count);
  const has = (object: number) => object < count && starts[object] !== NONE;
  const startOf = (object: number) => {
    if (!has(object)) throw new Error(`The PDF has no object ${object}.`);
    return starts[object] as number;
  };
  /** Where an object starts and ends in the file, a stream's data left out. */
  const range = (object: number) => {
    const start = startOf(object);
    let end = ends[object] as number;
    if (end === 0) {
      const last = text.indexOf('endobj', start);
      const stream = text.slice(start, last).indexOf('>> stream\n');
      end = stream < 0 ? last : start + stream + 3;
      ends[object] = end;
    }
    return { start, end };
  };
  const isStream = (object: number) => text.startsWith('stream\n', range(object).end);
  const dataOf = (object: number) => {
    const { start, end } = range(object);
    const length = Number(/\/Length (\d+)(?! 0 R)/.exec(text.slice(start, end))?.[1]);
    if (Number.isNaN(length)) throw new Error(`The stream ${object} does not say how long it is.`);
    return { from: end + 'stream\n'.length, length };
  };
  const whole = (object: number) => {
    const { from, length } = dataOf(object);
    const tail = text.indexOf('endobj', from + length);
    return bytes.subarray(startOf(object), tail + 'endobj\n'.length);
  };
  return {
    bytes,
    text,
    root,
    info,
    count,
    has,
    isStream,
    data: (object) => {
      const { from, length } = dataOf(object);
      return bytes.subarray(from, from + length);
    },
    whole,
    object: (object) => {
      const { start, end } = range(object);
      return text.slice(start, end);
    },
  };
}

/** The ten digits with which a row of the table begins. */
function numberAt(bytes: Uint8Array, row: number): number {
  let number = 0;
  for (let at = row; at < row + 10; at++) number = number * 10 + (bytes[at] as number) - 0x30;
  return number;
}
