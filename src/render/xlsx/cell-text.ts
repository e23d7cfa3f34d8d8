/** What may stand in a cell of a spreadsheet: characters, lengths, and how wide text is there. */

import type { Lang } from '../views/labels.js';

/** Characters (UTF-16 units) that a cell holds at most, in Excel and WPS. */
export const MAX_CELL_TEXT = 32_767;

const NOTE: Record<Lang, (left: number) => string> = {
  zh: (left) => `……（单元格写不下，还有 ${left} 字，见 PDF 或网页）`,
  en: (left) => `… (too long for a cell: ${left} more characters, see the PDF or the page)`,
};

/**
 * A text as a cell can hold it, as it is written into the file. What XML cannot carry becomes a visible �; line ends become
 * line feeds; a text that is too long is cut with a note of how much is missing, never in the middle of a character.
 */
export function cellText(text: string, lang: Lang): string {
  return withoutEscapes(shownText(text, lang));
}

/** The same as people and readers of the file see it. */
export function shownText(text: string, lang: Lang): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(UNFIT, '�');
  if (clean.length <= MAX_CELL_TEXT) return clean;
  const room = MAX_CELL_TEXT - NOTE[lang](clean.length).length;
  const end = isHighSurrogate(clean.charCodeAt(room - 1)) ? room - 1 : room;
  return `${clean.slice(0, end)}${NOTE[lang](clean.length - end)}`;
}

/** The same for places of one line, such as a document's properties. */
export function lineText(text: string, limit: number): string {
  const clean = text.replace(UNFIT, '�').replace(/\s+/gu, ' ').trim();
  if (clean.length <= limit) return clean;
  const end = isHighSurrogate(clean.charCodeAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${clean.slice(0, end)}…`;
}

// Control characters but for tab and line feed, the two code points that are no characters, halves of a pair.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text that looks like the file format's own escape for a character (`_x000D_`) must not be read as one. */
function withoutEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Whether typing the cell anew would make a formula of it: such cells are marked as text. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠\t]/u.test(text);
}

/** Columns of a fixed-width font that the longest line takes: a full-width character takes two. */
export function widestLine(text: string): number {
  return Math.max(0, ...text.split('\n').map(textWidth));
}

/** Lines that a text takes in a column of so many characters. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0);
}

function textWidth(line: string): number {
  let columns = 0;
  for (const character of line) columns += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return columns;
}

/** Chinese punctuation, marks such as ● and quotation marks are as wide as a Chinese character in Chinese fonts. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2010 && code <= 0x2e7f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x1f300
  );
}
