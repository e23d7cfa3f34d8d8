import { gbkCode } from '../../../src/source/repair/gbk.js';

/** Marks that a converter looks for byte by byte: ！ （ ） ， ： ；. */
const MARKS = new Set([0xa3a1, 0xa3a8, 0xa3a9, 0xa3ac, 0xa3ba, 0xa3bb]);

/** A text as GBK bytes; every character of it must have some. */
export function gbkBytes(text: string): number[] {
  return [...text].flatMap((char) => {
    const code = gbkCode(char) ?? char.charCodeAt(0);
    return code > 0xff ? [code >> 8, code & 0xff] : [code];
  });
}

/** Bytes as a lenient decoder reads them: `?` for a byte that has no partner. */
export function readLeniently(bytes: readonly number[]): string {
  const decoder = new TextDecoder('gb18030');
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const trail = bytes[at + 1];
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      at++;
    } else if (trail === undefined || trail < 0x40) {
      // An ASCII character that was taken for a second byte is swallowed with the first.
      text += '?';
      at += trail === undefined ? 1 : 2;
    } else {
      text += decoder.decode(Uint8Array.of(lead, trail));
      at += 2;
    }
  }
  return text;
}

/** What a converter makes of a text that takes marks out of the bytes wherever it finds theirs, and reads the pieces one by one. */
export function splitAtMarks(text: string): string {
  const bytes = gbkBytes(text);
  let damaged = '';
  let start = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const pair = (bytes[at] as number) * 256 + (bytes[at + 1] as number);
    if (!MARKS.has(pair)) continue;
    damaged += readLeniently(bytes.slice(start, at)) + String.fromCharCode((pair & 0xff) - 0xa0 + 0xff00);
    start = at + 2;
    at++;
  }
  return damaged + readLeniently(bytes.slice(start));
}

/** What a converter makes of a text that puts a gloss after a character wherever it finds its bytes. */
export function glossByBytes(text: string, char: string, gloss: string): string {
  const bytes = gbkBytes(text);
  const [lead, trail] = gbkBytes(char) as [number, number];
  const glossed: number[] = [];
  const tone = 0xff;
  for (let at = 0; at < bytes.length; at++) {
    glossed.push(bytes[at] as number);
    if (at > 0 && bytes[at - 1] === lead && bytes[at] === trail) glossed.push(0x28, tone, 0x29);
  }
  // The gloss is written as one private byte here, so that its letters do not depend on the encoding.
  return glossed
    .reduce<number[][]>(
      (pieces, byte) => {
        if (byte === tone) pieces.push([]);
        else (pieces.at(-1) as number[]).push(byte);
        return pieces;
      },
      [[]],
    )
    .map(readLeniently)
    .join(gloss);
}
