// @ts-check
/**
 * Makes the fonts that documents are printed with: static TrueType, cut down to what Chinese government documents
 * use. Left whole they would add 60 MB to the package, and their radicals (U+2E80–2FDF) would steal the glyphs of 226
 * common hanzi when text is copied from a PDF.
 */

import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create as createFont } from 'fontkit';
import { ENTRY_FILES, entryFont } from './entry-font.mjs';

const require = createRequire(import.meta.url);

const SERIF = '@expo-google-fonts/noto-serif-sc';
const SANS = '@expo-google-fonts/noto-sans-sc';
const KAI = '@fontsource/lxgw-wenkai';

/** @type {{ file: string, family: string, weight: number, from: string, path: string }[]} */
const FONTS = [
  { file: 'NotoSerifSC-Regular.ttf', family: 'Noto Serif SC', weight: 400, from: SERIF, path: '400Regular/NotoSerifSC_400Regular.ttf' },
  { file: 'NotoSerifSC-Bold.ttf', family: 'Noto Serif SC', weight: 700, from: SERIF, path: '700Bold/NotoSerifSC_700Bold.ttf' },
  { file: 'NotoSansSC-Regular.ttf', family: 'Noto Sans SC', weight: 400, from: SANS, path: '400Regular/NotoSansSC_400Regular.ttf' },
  { file: 'NotoSansSC-Bold.ttf', family: 'Noto Sans SC', weight: 700, from: SANS, path: '700Bold/NotoSansSC_700Bold.ttf' },
  // Its package numbers the weights differently: 500 is the face that calls itself Regular.
  { file: 'LXGWWenKai-Regular.ttf', family: 'LXGW WenKai', weight: 400, from: KAI, path: 'files/lxgw-wenkai-latin-500-normal.woff2' },
];

/** The SIL Open Font License asks that its text travels with the fonts. */
const LICENCES = [
  { file: 'NotoSerifSC-LICENSE.txt', from: SERIF, path: 'LICENSE_FONT' },
  { file: 'NotoSansSC-LICENSE.txt', from: SANS, path: 'LICENSE_FONT' },
  { file: 'LXGWWenKai-LICENSE.txt', from: KAI, path: 'LICENSE' },
];

/** Beside GBK: first and last code point of what documents use, as far as a font has it. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f], // Latin-1, and Latin Extended-A for pinyin
  [0x2010, 0x2027],
  [0x2030, 0x203e],
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x218f], // ℃ № Ⅳ ⅓
  [0x2190, 0x2199],
  [0x2200, 0x22ff], // ≤ ≥ ≈
  [0x2460, 0x24ff], // ① ⑴ Ⓐ
  [0x2500, 0x257f], // box drawing
  [0x2580, 0x25ff], // ■ ▲ ○ ●
  [0x2600, 0x2612], // ★ ☆ and, in the Kai face, ☒
  [0x2713, 0x2718],
  [0x2776, 0x277f], // ❶
  [0x3000, 0x303f],
  [0x3200, 0x33ff], // ㈠ ㊀ ㉑ ㎡ ㏎
  [0x30fb, 0x30fb], // ・, which some write for ·
  [0x4e00, 0x9fff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff5e],
  [0xffe0, 0xffe6],
];

/** Radicals, extension A and compatibility ideographs: documents are written without them, and some share glyphs with common hanzi. */
const DROPPED_RANGES = [
  [0x2e80, 0x2fdf],
  [0x3400, 0x4dbf],
  [0xe000, 0xfaff],
];

/**
 * Characters drawn with the glyph of a commoner one that has a higher code. A PDF maps a glyph back to the lowest: with
 * U+301C in the font, “～” would copy as U+301C. The printer writes the commoner one in their place.
 */
const DOUBLES = [0x2003, 0x2012, 0x2015, 0x2035, 0x2215, 0x301c];

/** All characters of the two-byte area of GBK. */
function gbk() {
  const decoder = new TextDecoder('gbk');
  const characters = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const [character, ...rest] = decoder.decode(Uint8Array.of(lead, trail));
      if (character && rest.length === 0 && character !== '\ufffd') characters.push(character);
    }
  }
  return characters;
}

/** The text that holds every wanted character once. */
function wantedText() {
  const wanted = new Set(gbk().map((character) => character.codePointAt(0) ?? 0));
  for (const [first = 0, last = 0] of RANGES) for (let code = first; code <= last; code++) wanted.add(code);
  for (const [first = 0, last = 0] of DROPPED_RANGES) for (let code = first; code <= last; code++) wanted.delete(code);
  for (const code of DOUBLES) wanted.delete(code);
  return String.fromCodePoint(...[...wanted].sort((a, b) => a - b));
}

/** @param {string} name */
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));

/** What makes them, beside the packages. */
const SCRIPTS = ['fonts.mjs', 'entry-font.mjs', 'lean-outlines.mjs', 'truetype.mjs'];

/** Everything that decides what the files hold: these scripts, and the versions of the packages that they read. */
async function inputKey() {
  const hash = createHash('sha256');
  for (const script of SCRIPTS) hash.update(await readFile(fileURLToPath(new URL(script, import.meta.url))));
  for (const name of [SERIF, SANS, KAI, 'subset-font']) hash.update(`${name}@${require(`${name}/package.json`).version}\n`);
  return hash.digest('hex');
}

/**
 * Whether the folder holds what the key stands for.
 * @param {string} list
 * @param {string} key
 */
async function isUpToDate(list, key) {
  try {
    const made = JSON.parse(await readFile(list, 'utf8'));
    if (made.key !== key) return false;
    for (const { file, size } of made.fonts) if ((await stat(join(dirname(list), file))).size !== size) return false;
    for (const file of ENTRY_FILES) await stat(join(dirname(list), file));
    return true;
  } catch {
    return false;
  }
}

/** A half-written font prints blank pages, so a file appears whole or not at all. @param {string} path @param {string | Uint8Array} data */
async function writeWhole(path, data) {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, data);
  await rename(temporary, path);
}

/**
 * The family (name 1) and style (name 2) by which a program finds the font.
 * @param {Buffer} font
 */
export function fontNames(font) {
  /** @type {Record<number, string>} */
  const names = {};
  for (let table = 12; table < 12 + 16 * font.readUInt16BE(4); table += 16) {
    if (font.toString('latin1', table, table + 4) !== 'name') continue;
    const start = font.readUInt32BE(table + 8);
    const strings = start + font.readUInt16BE(start + 4);
    for (let record = start + 6, end = record + 12 * font.readUInt16BE(start + 2); record < end; record += 12) {
      if (font.readUInt16BE(record) !== 3) continue;
      const from = strings + font.readUInt16BE(record + 10);
      names[font.readUInt16BE(record + 6)] = Buffer.from(font.subarray(from, from + font.readUInt16BE(record + 8)))
        .swap16()
        .toString('utf16le');
    }
  }
  return { family: names[1], style: names[2] };
}

/**
 * Writes the fonts, their licences and `fonts.json` (family, weight and file of each) to a folder, unless they are there
 * and made from the same inputs.
 * @param {string} outDir
 * @returns {Promise<{ upToDate: boolean, files: string[] }>}
 */
export async function buildFonts(outDir) {
  const folder = resolve(outDir);
  const list = join(folder, 'fonts.json');
  const key = await inputKey();
  const files = FONTS.map(({ file }) => join(folder, file));
  if (await isUpToDate(list, key)) return { upToDate: true, files };

  await mkdir(folder, { recursive: true });
  const { default: subsetFont } = await import('subset-font');
  const text = wantedText();
  const fonts = [];
  /** @type {Set<number>} */
  const covered = new Set();
  for (const { file, family, weight, from, path } of FONTS) {
    const font = await subsetFont(await readFile(join(packageFolder(from), path)), text, { targetFormat: 'truetype', noHinting: true });
    const names = fontNames(font);
    const style = weight === 700 ? 'Bold' : 'Regular';
    if (names.family !== family || names.style !== style) {
      throw new Error(`${from}/${path} calls itself ${names.family} ${names.style}, not ${family} ${style}: templates would not find it.`);
    }
    await writeWhole(join(folder, file), font);
    for (const code of createFont(font).characterSet) covered.add(code);
    fonts.push({ file, family, weight, size: font.length });
  }
  const entry = await entryFont(await readFile(join(folder, 'NotoSansSC-Regular.ttf')), subsetFont);
  for (const file of ENTRY_FILES) await writeWhole(join(folder, file), entry[file]);
  for (const { file, from, path } of LICENCES) await copyFile(join(packageFolder(from), path), join(folder, file));
  await writeWhole(list, `${JSON.stringify({ key, fonts, printable: rangesOf(covered) }, null, 2)}\n`);
  return { upToDate: false, files };
}

/**
 * Neighbouring code points as pairs of first and last.
 * @param {Iterable<number>} codes
 */
function rangesOf(codes) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

/**
 * Writes which characters the made fonts have, for the check and the printer.
 * @param {string} fontsDir
 * @param {string} out folder for the module
 */
export async function writePrintable(fontsDir, out) {
  const { printable } = JSON.parse(await readFile(join(fontsDir, 'fonts.json'), 'utf8'));
  await mkdir(out, { recursive: true });
  const ranges = printable.map((/** @type {[number, number]} */ range) => JSON.stringify(range)).join(', ');
  const lines = [
    '// Made by src/make/fonts.mjs from the fonts. Do not edit.',
    '/** First and last code points of the characters that at least one font has. */',
    `export const PRINTABLE: readonly (readonly [number, number])[] = [${ranges}];`,
    '',
  ];
  await writeFile(join(out, 'printable.ts'), lines.join('\n'));
}
