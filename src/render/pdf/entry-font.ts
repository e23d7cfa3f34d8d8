/**
 * The font in which readers draw what is typed into a form. It has to come with the file: one that is only named is not there on every
 * machine, and without one, readers that draw fields themselves leave Chinese out. It holds the common hanzi; for the others
 * readers take a font of the machine.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PdfEdit } from './edit.js';

/** What src/make/fonts.mjs has written beside the fonts. */
interface Description {
  name: string;
  /** Bytes of the font, unpacked. */
  length: number;
  ascent: number;
  descent: number;
  capHeight: number;
  box: number[];
  /** Of glyphs that are not as wide as a hanzi. */
  widths: [glyph: number, width: number][];
}

export class EntryFont {
  readonly #description: Description;
  readonly #file: Uint8Array;
  readonly #unicode: Uint8Array;

  private constructor(folder: string) {
    this.#description = JSON.parse(readFileSync(join(folder, 'entry-font.json'), 'utf8')) as Description;
    this.#file = readFileSync(join(folder, 'entry-font.z'));
    this.#unicode = readFileSync(join(folder, 'entry-font-unicode.z'));
  }

  /** Null where the folder has none: fonts of one's own, or of an older build. */
  static open(folder: string): EntryFont | null {
    try {
      return new EntryFont(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Puts the font into a file; returns the number of the font object. */
  addTo(edit: PdfEdit): number {
    const { name, length, ascent, descent, capHeight, box, widths } = this.#description;
    const file = edit.addPlainStream(`/Length1 ${length} /Filter /FlateDecode`, this.#file);
    const unicode = edit.addPlainStream('/Filter /FlateDecode', this.#unicode);
    const descriptor = edit.add(
      `<</Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} ` +
        `/CapHeight ${capHeight} /StemV 80 /FontFile2 ${file} 0 R>>`,
    );
    const descendant = edit.add(
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> ` +
        `/FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity /DW 1000\n/W [${widths.map(([glyph, width]) => `${glyph} [${width}]`).join(' ')}]>>`,
    );
    return edit.add(
      `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R>>`,
    );
  }
}
