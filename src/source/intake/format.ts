import type { Format } from '../reading.js';
import type { UnreadableKind } from './unreadable.js';

/** Files whose first bytes say that they are no text, and what they are. */
const SIGNATURES: readonly (readonly [string, UnreadableKind])[] = [
  ['25504446', { kind: 'pdf' }],
  ['7b5c727466', { kind: 'rtf' }],
  ['89504e47', { kind: 'binary', what: 'PNG' }],
  ['ffd8ff', { kind: 'binary', what: 'JPEG' }],
  ['47494638', { kind: 'binary', what: 'GIF' }],
  ['49492a00', { kind: 'binary', what: 'TIFF' }],
  ['4d4d002a', { kind: 'binary', what: 'TIFF' }],
  ['52617221', { kind: 'binary', what: 'RAR' }],
  ['377abcaf', { kind: 'binary', what: '7z' }],
  ['1f8b08', { kind: 'binary', what: 'gzip' }],
  ['7f454c46', { kind: 'binary', what: 'ELF' }],
];

/** Older Word and WPS files, and documents with a password: compound files of Microsoft. */
const COMPOUND = 'd0cf11e0a1b11ae1';

/** Where the first bytes say that it is a file of a kind that cannot be read. */
export function unreadableKind(bytes: Uint8Array): UnreadableKind | null {
  const first = hex(bytes.subarray(0, 8));
  if (first === COMPOUND) return { kind: isEncryptedPackage(bytes) ? 'encrypted' : 'old-word' };
  return SIGNATURES.find(([signature]) => first.startsWith(signature))?.[1] ?? null;
}

/** Whether it is a zip archive, as a .docx is; empty and spanned archives included. */
export function isZip(bytes: Uint8Array): boolean {
  return /^504b(?:0304|0506|0708)/.test(hex(bytes.subarray(0, 4)));
}

/** The format of a text: what it plainly is, then what its name says, then what it looks like. */
export function textFormat(file: string, text: string): Exclude<Format, 'docx'> {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const start = text.slice(0, 4096);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html)\b/i.test(start)) return 'html';
  if (/^(?:html?|xhtml|shtml)$/.test(extension)) return 'html';
  if (/^(?:md|markdown|mkd)$/.test(extension)) return 'md';
  if (extension === 'txt' || extension === 'text') return 'txt';
  if ((text.slice(0, 65536).match(/<(?:p|div|br|td|span|h[1-6]|li)\b[^<>]*>/gi)?.length ?? 0) >= 5) return 'html';
  return looksLikeMarkdown(text.slice(0, 65536)) ? 'md' : 'txt';
}

/** Two of the marks that no plain official text has: `#` headings, rows of pipes, pairs of stars, links. */
function looksLikeMarkdown(text: string): boolean {
  const marks = [/^#{1,6} \S/gm, /^\|[ :|-]*-[ :|-]*\|[ \t]*$/gm, /\*\*[^*\n]{1,200}\*\*/g, /\]\(https?:/g];
  return marks.reduce((count, mark) => count + Math.min(text.match(mark)?.length ?? 0, 2), 0) >= 2;
}

/** Whether a web page was saved together with its pictures as one mail message. */
export function isWebArchive(text: string): boolean {
  return (
    /^(?:from|subject|mime-version|date|snapshot-content-location):/i.test(text) &&
    /^content-type:\s*multipart\/related/im.test(text.slice(0, 4096))
  );
}

/** A .docx with a password is a compound file whose directory names an “EncryptedPackage”, in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
