/**
 * Page numbers written into a page that has been printed already. To lay out a document twice, only to learn where its chapters begin, costs
 * a third of printing it; instead a mark stands where each number belongs, and here its glyph gives way to those of the digits, which are
 * in the same font. Where anything is not as expected, the document is printed again.
 */

import { inflateSync } from 'node:zlib';
import type { PdfEdit } from './edit.js';
import { pagesOf } from './page-numbers.js';
import type { PdfFile } from './pdf-file.js';

/** As wide as a hanzi, in all our fonts, and in no official document. */
export const MARK = '▓';

/** How a single glyph of a line of its own is drawn: nothing else is that the printer puts there. */
const GLYPH = /BT\n\/(\w+) ([\d.]+) Tf\n1 0 0 -1 (-?[\d.]+) (-?[\d.]+) Tm\n<([0-9A-F]{4})> Tj\nET/g;
/** Wider than the mark by more than a ninth, a number would run into what stands before it. */
const ROOM = 1.13;

/** What is needed of a font to set a number in it; glyphs as four hexadecimal digits. */
interface Face {
  mark: string;
  digits: ReadonlyMap<string, string>;
  widthOf(glyph: string): number;
}

/** Puts these numbers in the place of the marks, in their order; without as many marks, or room for them, returns false and changes nothing. */
export function fillNumbers(edit: PdfEdit, numbers: readonly number[]): boolean {
  const { pdf } = edit;
  const left = [...numbers];
  const faces = new Map<number, Face | null>();
  const drawings = new Map<number, string>();
  for (const page of pagesOf(pdf)) {
    if (left.length === 0) break;
    const fonts = new Map(
      Array.from(fontsIn(pdf.object(page)).matchAll(/\/(\w+) (\d+) 0 R/g), ([, name, font]) => [name ?? '', Number(font)]),
    );
    const drawn = edit.drawing(page);
    let isSound = true;
    const filled = drawn.replace(GLYPH, (glyph: string, name: string, size: string, x: string, y: string, code: string) => {
      const font = fonts.get(name) ?? 0;
      const face = faces.has(font) ? faces.get(font) : faceOf(pdf, font);
      faces.set(font, face ?? null);
      if (!face || code !== face.mark) return glyph;
      const set = inDigits(left.shift(), face, { name, size: Number(size), x: Number(x), y });
      isSound &&= set !== null;
      return set ?? glyph;
    });
    if (!isSound) return false;
    if (filled !== drawn) drawings.set(page, filled);
  }
  if (left.length > 0) return false;
  for (const [page, operators] of drawings) edit.redraw(page, operators);
  return true;
}

/** A number set so that it ends where the mark ended. */
function inDigits(number: number | undefined, face: Face, at: { name: string; size: number; x: number; y: string }): string | null {
  const glyphs = Array.from(String(number ?? ''), (digit) => face.digits.get(digit));
  const widths = glyphs.map((glyph) => (glyph === undefined ? Number.NaN : face.widthOf(glyph)));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const room = face.widthOf(face.mark);
  if (!(total > 0 && total <= room * ROOM)) return null;
  const x = at.x + ((room - total) * at.size) / 1000;
  const shown = glyphs.map((glyph, index) =>
    index === 0 ? `<${glyph}> Tj` : `${short(((widths[index - 1] ?? 0) * at.size) / 1000)} 0 Td <${glyph}> Tj`,
  );
  return `BT\n/${at.name} ${at.size} Tf\n1 0 0 -1 ${short(x)} ${at.y} Tm\n${shown.join('\n')}\nET`;
}

const short = (value: number): string => String(Math.round(value * 10_000) / 10_000);

function fontsIn(page: string): string {
  return /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
}

/** Null for a font that has no mark. */
function faceOf(pdf: PdfFile, font: number): Face | null {
  const text = pdf.has(font) ? pdf.object(font) : '';
  const [unicode, descendant] = [/\/ToUnicode (\d+) 0 R/, /\/DescendantFonts \[(\d+) 0 R\]/].map((pattern) =>
    Number(pattern.exec(text)?.[1]),
  );
  if (!unicode || !descendant) return null;
  const glyphs = glyphsOf(inflateSync(pdf.data(unicode)).toString('latin1'));
  const mark = glyphs.get(MARK);
  if (mark === undefined) return null;
  const widths = widthsOf(pdf.object(descendant));
  return { mark, digits: glyphs, widthOf: (glyph) => widths.get(Number.parseInt(glyph, 16)) ?? 1000 };
}

/** Glyphs of digits and the mark, by character, as a ToUnicode CMap has them. */
function glyphsOf(cmap: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const add = (glyph: number, code: number) => {
    const character = String.fromCharCode(code);
    if (character === MARK || /\d/.test(character)) glyphs.set(character, glyph.toString(16).toUpperCase().padStart(4, '0'));
  };
  const hex = (text: string | undefined) => Number.parseInt(text ?? '', 16);
  for (const [, block = ''] of cmap.matchAll(/beginbfchar\n([^a-z]*)endbfchar/g)) {
    for (const [, glyph, code] of block.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})>/g)) add(hex(glyph), hex(code));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange\n([^a-z]*)endbfrange/g)) {
    for (const [, first, last, code] of block.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>/g))
      for (let glyph = hex(first); glyph <= hex(last); glyph++) add(glyph, hex(code) + glyph - hex(first));
  }
  return glyphs;
}

/** Widths that differ from that of a hanzi, by glyph: `first [w w …]` and `first last w`. */
function widthsOf(font: string): Map<number, number> {
  const widths = new Map<number, number>();
  const list = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(font)?.[1] ?? '';
  for (const [, first, several, last, one] of list.matchAll(/(\d+) (?:\[([^\]]*)\]|(\d+) (-?[\d.]+))/g)) {
    if (several !== undefined)
      for (const [at, width] of several.trim().split(/\s+/).entries()) widths.set(Number(first) + at, Number(width));
    else for (let glyph = Number(first); glyph <= Number(last); glyph++) widths.set(glyph, Number(one));
  }
  return widths;
}
