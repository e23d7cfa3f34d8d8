/** Reads ZIP archives that people send: within limits of entries and bytes, whatever their headers claim. */

import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  /** Entries of the archive. */
  entries: number;
  /** Bytes of all entries together, unpacked. */
  bytes: number;
}

/** An archive that is not read: damaged, locked, or too large. */
export class Unzippable extends Error {
  constructor(readonly reason: 'damaged' | 'encrypted' | 'too-large') {
    super(reason);
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;

interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

/** The entries for which `wants` holds, unpacked, by name. Throws `Unzippable`. */
export function readZip(bytes: Uint8Array, limits: ZipLimits, wants: (name: string) => boolean = () => true): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const files = new Map<string, Uint8Array>();
    let left = limits.bytes;
    for (const entry of entriesOf(bytes, view, limits)) {
      if (!wants(entry.name) || entry.name.endsWith('/')) continue;
      const content = unpack(entry, bytes, view, left);
      left -= content.length;
      files.set(entry.name, content);
    }
    return files;
  } catch (error) {
    // Offsets that lead outside are a fault of the archive.
    if (error instanceof RangeError) throw new Unzippable('damaged');
    throw error;
  }
}

/** Names of all entries. Throws `Unzippable`. */
export function zipNames(bytes: Uint8Array, limits: ZipLimits): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view, limits).map(({ name }) => name);
  } catch (error) {
    if (error instanceof RangeError) throw new Unzippable('damaged');
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView, limits: ZipLimits): Entry[] {
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 22 - LONGEST_COMMENT && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Unzippable('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new Unzippable('too-large');
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Unzippable('damaged');
    if (view.getUint16(at + 8, true) & 1) throw new Unzippable('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack({ method, packed, offset }: Entry, bytes: Uint8Array, view: DataView, left: number): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) throw new Unzippable('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Unzippable('damaged');
  const content = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (content.length > left) throw new Unzippable('too-large');
    return content;
  }
  if (method !== 8) throw new Unzippable('damaged');
  try {
    // Zero would mean no limit.
    return inflateRawSync(content, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw new Unzippable((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged');
  }
}
