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
import { deflateSync } from 'node:zlib';
import { create as createFont } from 'fontkit';

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

/** The font for what is typed into forms; see writeEntryFont. */
const ENTRY_FILES = ['entry-font.json', 'entry-font.z', 'entry-font-unicode.z'];

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

/** GB2312 has the commonest 3,755 hanzi first; these of its second half, and 闫, are in the names of people and places all the same. */
const IN_NAMES =
  '亓仝仵佟佘俞倪冼刈匡卞厍奚妍妤娅娆娉娜婕婵媛嫣孜岑峥崴嵇嵩巍廖彧忻恺悦惠憬戬扈拓昊昕昱晁晏晔晖晟暄曜曦杞柘栾桓桢梵梓楠榕槿樊殷沅沁沛泓泗洮洵浏浔涞涪涵淇淄淦淮淼渑渤湄湉湘溆溧滁滢漪漯潇潼澍澧濂濮瀚灞炜炫烨焯焱煊煜熠玑玥珂珈珏珑珞珣琅琛琦琨琪琬琰瑄瑜瑾璇璐璞璟甄畲皓眙睢睿祁祎祺禧禹稷竺筠綦缪羿翀翊翎翟聿芃芈芊芮芷苒苓茜茹荀荃荥莘莞莹菀菁菡萱葳蓓蔺蕙薇蘅虢蜀衍衢裴裘褚覃詹訾谌谯谭贲赣轩辕迮逄邕邗邙邛邡邢邬邯邰邱邳邵邸邹邺邾郄郅郇郏郐郑郓郗郛郜郝郦郧郫郯郴郸鄂鄄鄞鄢鄣鄯鄱酆钭钰铭锴镕镛闫闵闾阎阚隋隗雒霏霖霭鞠韬韫顼颀颉颐颖飒馥骁骅骊骏骥鲍麒黛黟';

/**
 * The font that readers draw with what is typed into a form: a whole 黑体 would make every checklist ten times as large. Ready to be put into a
 * PDF as it is: the file compressed, widths and ToUnicode by glyph. Not named as a font, or the browser would find it beside the whole one.
 * @param {string} folder
 * @param {typeof import('subset-font').default} subsetFont
 */
async function writeEntryFont(folder, subsetFont) {
  const decoder = new TextDecoder('gbk');
  const rows = (/** @type {number} */ first, /** @type {number} */ last) => {
    let text = '';
    for (let lead = first; lead <= last; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) text += decoder.decode(Uint8Array.of(lead, trail));
    return text.replace(/[\ufffd\ue000-\uf8ff]/g, '');
  };
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join('');
  const text = ascii + rows(0xa1, 0xa3) + rows(0xb0, 0xd7) + IN_NAMES;
  const bytes = await subsetFont(await readFile(join(folder, 'NotoSansSC-Regular.ttf')), text, {
    targetFormat: 'truetype',
    noHinting: true,
  });
  const font = /** @type {import('fontkit').Font} */ (createFont(bytes));
  const scale = 1000 / font.unitsPerEm;
  const glyphs = font.characterSet.map((code) => ({ code, glyph: font.glyphForCodePoint(code) })).sort((a, b) => a.glyph.id - b.glyph.id);
  /** @type {Map<number, { width: number, code: number }>} */
  const byGlyph = new Map();
  for (const { code, glyph } of glyphs)
    if (!byGlyph.has(glyph.id)) byGlyph.set(glyph.id, { width: Math.round(glyph.advanceWidth * scale), code });
  const { minX, minY, maxX, maxY } = font.bbox;
  const box = [minX, minY, maxX, maxY].map((value) => Math.round(value * scale));
  await writeWhole(join(folder, 'entry-font.z'), deflateSync(bytes, { level: 9 }));
  await writeWhole(join(folder, 'entry-font-unicode.z'), deflateSync(toUnicode(byGlyph), { level: 9 }));
  const description = {
    name: 'NotoSansSC-Regular',
    length: bytes.length,
    ascent: Math.round(font.ascent * scale),
    descent: Math.round(font.descent * scale),
    capHeight: Math.round((font.capHeight ?? font.ascent) * scale),
    box,
    widths: [...byGlyph].filter(([, { width }]) => width !== 1000).map(([glyph, { width }]) => [glyph, width]),
  };
  await writeWhole(join(folder, 'entry-font.json'), `${JSON.stringify(description)}\n`);
}

/** A CMap from glyphs to characters. @param {Map<number, { code: number }>} byGlyph */
function toUnicode(byGlyph) {
  const hex = (/** @type {number} */ value) => value.toString(16).toUpperCase().padStart(4, '0');
  const entries = [...byGlyph].map(([glyph, { code }]) => `<${hex(glyph)}> <${hex(code)}>`);
  const blocks = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <FFFF> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n'),
    'latin1',
  );
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

/** Everything that decides what the files hold: this script, and the versions of the packages that it reads. */
async function inputKey() {
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
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
  await writeEntryFont(folder, subsetFont);
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
