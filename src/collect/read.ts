/** A returned file of whatever kind: told by its first bytes, not by its name. */

import type { CollectProblem } from './problems.js';
import { problem } from './problems.js';
import type { Reading } from './returned.js';

/** Larger files are not even opened. */
export const MAX_MEGABYTES = 50;

/** Reads one file. Never throws: what is wrong with it is among the problems. */
export async function readReturned(file: string, bytes: Uint8Array): Promise<Reading> {
  const refused = (one: CollectProblem): Reading => ({ file, returned: null, problems: [one] });
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) return refused(problem(file, 'file-too-large', { megabytes: MAX_MEGABYTES }));
  if (bytes.length === 0) return refused(problem(file, 'file-empty', {}));
  if (startsWith(bytes, ZIP)) return (await import('./xlsx.js')).readXlsxFile(file, bytes);
  // Readers accept a PDF with some bytes before its head.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return (await import('./pdf.js')).readPdfFile(file, bytes);
  if (startsWith(bytes, COMPOUND)) {
    // An XLSX with a password is kept in the old container, as a stream of this name.
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return refused(problem(file, locked ? 'xlsx-encrypted' : 'xls-old', {}));
  }
  return refused(problem(file, 'file-unknown', {}));
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
