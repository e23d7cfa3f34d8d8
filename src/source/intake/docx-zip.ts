import { Inflate, zipSync } from 'fflate';
import { Unreadable } from './unreadable.js';

/** Entries of an archive; a Word document has a few dozen, and some hundreds where it has many pictures. */
const MAX_ENTRIES = 10_000;
/** Bytes that the parts with text may unpack to, all of them together; the tree of them needs some thirty times as much. */
export const MAX_UNPACKED = 32 * 1024 * 1024;

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  at: number;
}

/** Parts of a Word document that hold text, or say which part does. Styles and numbering are read, the rest is look. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(?:document\d*|footnotes|endnotes)\.xml\.rels)$/;

/** The parts with text by name. Nothing else of the archive is unpacked, and never more than the limit. */
export function unpackParts(file: string, bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = entriesOf(file, bytes);
  refuseOthers(file, entries);
  const wanted = entries.filter(({ name }) => WANTED.test(name));
  const declared = wanted.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > MAX_UNPACKED || new Set(wanted.map(({ name }) => name)).size < wanted.length)
    throw new Unreadable(file, { kind: 'zip-bomb', limit: MAX_UNPACKED });
  const parts = new Map<string, Uint8Array>();
  let left = MAX_UNPACKED;
  for (const entry of wanted) {
    const part = inflate(file, bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** An archive of parts as they are, for the converter: it has nothing to unpack. */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A fixed time: without it the library would ask the clock.
  return zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(Date.UTC(2000, 0, 1, 12)) });
}

/** The central directory: what it does not list is not there. */
function entriesOf(file: string, bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bad = () => new Unreadable(file, { kind: 'bad-zip' });
  // The end record is followed by a comment of at most 64 Ki.
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 22 - 65_536 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw bad();
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new Unreadable(file, { kind: 'zip-bomb', limit: MAX_UNPACKED });
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw bad();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw new Unreadable(file, { kind: 'encrypted' });
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** What the archive is, where it is no Word document. */
function refuseOthers(file: string, entries: readonly Entry[]): void {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/)) return;
  const kinds: [RegExp, string][] = [
    [/(?:^|\/)OFD\.xml$/i, 'OFD'],
    [/^xl\//, 'XLSX'],
    [/^ppt\//, 'PPTX'],
    [/^content\.xml$/, 'ODT'],
    [/^META-INF\/container\.xml$/, 'EPUB'],
  ];
  throw new Unreadable(file, { kind: 'other-zip', what: kinds.find(([pattern]) => has(pattern))?.[1] ?? 'ZIP' });
}

/** What an entry really unpacks to: what it declares may be a lie. */
function inflate(file: string, bytes: Uint8Array, { method, packed, unpacked, at }: Entry, limit: number): Uint8Array {
  const bad = () => new Unreadable(file, { kind: 'bad-zip' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw bad();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed || (method !== 0 && method !== 8)) throw bad();
  if (method === 0) {
    if (packed !== unpacked) throw bad();
    return data;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const inflater = new Inflate((chunk, isLast) => {
    size += chunk.length;
    if (size > limit) throw new Unreadable(file, { kind: 'zip-bomb', limit: MAX_UNPACKED });
    chunks.push(chunk);
    isWhole ||= isLast;
  });
  try {
    // In small steps, so that a bomb is found before it has gone off.
    for (let from = 0; from < data.length; from += 4096) inflater.push(data.subarray(from, from + 4096), from + 4096 >= data.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : bad();
  }
  if (!isWhole || size !== unpacked) throw bad();
  const whole = new Uint8Array(size);
  let done = 0;
  for (const chunk of chunks) {
    whole.set(chunk, done);
    done += chunk.length;
  }
  return whole;
}
