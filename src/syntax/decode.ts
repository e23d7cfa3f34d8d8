import type { Diagnostic } from '../model/finding.js';
import { tryDecode, utf16Mark } from '../workspace/encodings.js';
import { diagnostic } from './diagnostic.js';

/** Larger files are not read: the yaml library would need minutes and gigabytes. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

export interface Decoded {
  /** Null when the bytes are no text. */
  text: string | null;
  diagnostics: Diagnostic[];
}

/** Bytes → text. Files that are not UTF-8 are read all the same where that is safe, and reported. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const mark = utf16Mark(bytes);
  if (mark) {
    const text = tryDecode(mark, bytes);
    if (text !== null) return { text: text.replace(/^\uFEFF/, ''), diagnostics: [encodingDiagnostic(file, text, mark.toUpperCase())] };
  }
  const text = tryDecode('utf-8', bytes);
  if (text === null) {
    const chinese = tryDecode('gb18030', bytes);
    if (chinese === null || isBinary(chinese)) return { text: null, diagnostics: [diagnostic('yaml-binary', file, {})] };
    return { text: chinese, diagnostics: [encodingDiagnostic(file, chinese, 'GBK')] };
  }
  if (isBinary(text)) return { text: null, diagnostics: [diagnostic('yaml-binary', file, {})] };
  return { text, diagnostics: [] };
}

/** Control characters that no text has. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u0008\u000E-\u001F\uFFFF]/.test(text.slice(0, 65536));
}

/** Points at the first line that has anything beyond ASCII, and shows it as it should read. */
function encodingDiagnostic(file: string, text: string, encoding: string): Diagnostic {
  const lines = text.split(/\r?\n/);
  const index = Math.max(
    0,
    lines.findIndex((line) => /\P{ASCII}/u.test(line)),
  );
  const line = (lines[index] ?? '').replace(/^\uFEFF/, '');
  const place = { file, start: { line: index + 1, column: 1 }, end: { line: index + 1, column: line.length + 1 } };
  return diagnostic('yaml-encoding', place, { encoding, corrected: line.trim() });
}
