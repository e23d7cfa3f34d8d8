/** Reads the plain objects of a PDF as Chromium writes it: one classic cross-reference table, nothing packed but streams. */

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** The whole file, one character a byte. */
  readonly text: string;
  /** Number of the objects that the trailer names. */
  readonly root: number;
  readonly info: number;
  /** One more than the highest number of an object. */
  readonly count: number;
  /** Whether there is an object of that number. */
  has(object: number): boolean;
  isStream(object: number): boolean;
  /** An object with all that belongs to it, from its number to `endobj`. */
  whole(object: number): Uint8Array;
  /** Where an object starts and ends in the file, a stream's data left out. */
  range(object: number): { start: number; end: number };
  /** The text of an object, without a stream's data. */
  object(object: number): string;
}

/** Opens a PDF that Chromium has printed. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const head = /xref\s+0 (\d+)\s+/y;
  head.lastIndex = table;
  const count = Number(head.exec(text)?.[1]);
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  if (!count || !root || !info) throw new Error('The browser wrote a PDF of another structure than Chromium does.');

  const entries = head.lastIndex;
  const has = (object: number) => object < count && text[entries + object * 20 + 17] === 'n';
  const startOf = (object: number) => {
    const entry = entries + object * 20;
    if (!has(object)) throw new Error(`The PDF has no object ${object}.`);
    return Number(text.slice(entry, entry + 10));
  };
  const range = (object: number) => {
    const start = startOf(object);
    const end = text.indexOf('endobj', start);
    const stream = text.slice(start, end).indexOf('>> stream\n');
    return { start, end: stream < 0 ? end : start + stream + 3 };
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
    whole,
    range,
    object: (object) => {
      const { start, end } = range(object);
      return text.slice(start, end);
    },
  };
}
