/**
 * The fonts as web fonts, for systems where the browser cannot be shown a folder of fonts (Windows, macOS). They are read from
 * an address that exists only inside our browser: the page cannot open files, and the network is closed to it.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ORIGIN = 'https://fonts.invalid/';

interface FontFile {
  file: string;
  family: string;
  weight: number;
}

/** Gives the style sheet that names the fonts, and the bytes of a font by its address. */
export interface FontFaces {
  css: string;
  fontAt(url: string): Promise<Buffer> | null;
}

/** Reads `fonts.json`, which lies beside the fonts. */
export async function fontFaces(fontsDir: string): Promise<FontFaces> {
  const { fonts } = JSON.parse(await readFile(join(fontsDir, 'fonts.json'), 'utf8')) as { fonts: FontFile[] };
  const loaded = new Map<string, Promise<Buffer>>();
  return {
    css: fonts
      .map(({ file, family, weight }) => `@font-face{font-family:"${family}";font-weight:${weight};src:url("${ORIGIN}${file}")}`)
      .join('\n'),
    fontAt(url) {
      const font = fonts.find(({ file }) => url === ORIGIN + file);
      if (!font) return null;
      const bytes = loaded.get(font.file) ?? readFile(join(fontsDir, font.file));
      loaded.set(font.file, bytes);
      return bytes;
    },
  };
}
