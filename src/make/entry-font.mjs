// @ts-check
/**
 * The font that readers draw with what is typed into a form. It goes into every form whole: 黑体 as it is would make each checklist ten times as
 * large. So it has the commonest hanzi only, on a coarse grid and with few points: at ten points on a screen or a sheet nobody sees the difference.
 */

import { deflateSync } from 'node:zlib';
import { create as createFont } from 'fontkit';
import { leanOutline } from './lean-outlines.mjs';
import { readFont, writeFont } from './truetype.mjs';

/** Ready to be put into a PDF as they are: what describes the font, the font, and its ToUnicode. No font by name, or the browser would find it beside the whole one. */
export const ENTRY_FILES = /** @type {const} */ (['entry-font.json', 'entry-font.z', 'entry-font-unicode.z']);

/** Steps across the size, where the font has a thousand; and how far an outline may move, in those thousandths. */
const GRID = 160;
const TOLERANCE = 6;
/** Tables that readers, and browsers that they run in, look at. */
const KEPT = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

/** GB2312 has the commonest 3,755 hanzi first; these of its second half, and 闫, are in the names of people and places all the same. */
const IN_NAMES =
  '丕丞亓仝仵佘佟侃俞倪倬偲冼刈劭劼勍勖勰匡卞厍叡咚咪喆囡圳垚堃塬夙奕奚妃妍妤姗姝姣娅娆娉娓娜娣婕婧婵婷媛媞嫒嫣嬅孚孛孜宓宥宸寰岐岑岚岱峥崟崧崴嵇嵘嵩巍廖弋弢彧徵忻怡恺悦惠憧憬懿戬扈拓揄攸斓旌旖旻昀昊昕昝昱昶晁晏晔晖晗晟暄暐暨曜曦杞柘栎栩栾桀桓桢桦梓梵楠榕槟槿樊歆殷毓沁沅沐沛泓泗洮洵浈浏浔浠浼涓涞涪涵淄淇淦淮淼渑渤湄湉湘溆溧滁滢漪漯潇潼澍澧濂濛濠濮瀚瀛灏灞炜炫烨焓焯焱煊煜熠熹燊燚玑玥玮玺珂珈珉珏珑珞珣珩珮珲珺琅琇琎琏琚琛琦琨琪琬琮琰瑄瑗瑛瑜瑾璇璋璎璐璘璞璟璨瓅瓒甄甬甯畲皎皓眙睢睿祁祎祜祯祺禛禧禹稔稷竺笙筝筠筱箐箫簌粼綦绮缇缪罡羿翀翊翎翙翟翡翥聆聿胤芃芈芊芑芙芩芮芷芸苒苓茉茗茜茹荀荃荞荟荥莅莓莘莜莞莹菀菁菡菽萃萦萱葆葳蓁蓓蔺蕙薇薏藜蘅虢蜀衍衢衿裘裴褚覃訾詠詹謇讷诃诩诶谌谕谙谧谭谯贲赟赣轩轲轶轼辂辕迦迩迮逄遐邈邕邗邙邛邡邢邬邯邰邱邳邵邸邹邺邾郄郅郇郏郐郑郓郗郛郜郝郦郧郫郯郴郸鄂鄄鄞鄢鄣鄯鄱酃酆釥鑫钊钕钗钭钰铄铉铎铖铠铨铭铮锟锴锺镕镛镝闫闳闵闾阎阙阚隋隗隼隽雒雯霁霆霏霖霭靓鞠韫韬顼颀颉颐颖颢飏飒馥馨驿骁骅骊骏骐骞骥骧鬲鲍鲲鳌鹄鹭麒麟黛黟';

/** Beside the signs of GB2312. */
const UNITS = '㎡㎥㎞㎏€·';

/**
 * The three files by name.
 * @param {Buffer} whole the font that it is taken from, TrueType
 * @param {typeof import('subset-font').default} subsetFont
 * @returns {Promise<Record<(typeof ENTRY_FILES)[number], Uint8Array | string>>}
 */
export async function entryFont(whole, subsetFont) {
  const bytes = await subsetFont(whole, typedText(), { targetFormat: 'truetype', noHinting: true });
  const font = /** @type {import('fontkit').Font} */ (createFont(bytes));
  const scale = 1000 / font.unitsPerEm;
  const glyphs = font.characterSet.map((code) => ({ code, glyph: font.glyphForCodePoint(code) })).sort((a, b) => a.glyph.id - b.glyph.id);
  /** @type {Map<number, { width: number, code: number }>} */
  const byGlyph = new Map();
  for (const { code, glyph } of glyphs)
    if (!byGlyph.has(glyph.id)) byGlyph.set(glyph.id, { width: Math.round(glyph.advanceWidth * scale), code });
  const { minX, minY, maxX, maxY } = font.bbox;
  const lean = leaner(bytes);
  const description = {
    name: 'NotoSansSC-Regular',
    length: lean.length,
    ascent: Math.round(font.ascent * scale),
    descent: Math.round(font.descent * scale),
    capHeight: Math.round((font.capHeight ?? font.ascent) * scale),
    box: [minX, minY, maxX, maxY].map((value) => Math.round(value * scale)),
    widths: [...byGlyph].filter(([, { width }]) => width !== 1000).map(([glyph, { width }]) => [glyph, width]),
  };
  return {
    'entry-font.json': `${JSON.stringify(description)}\n`,
    'entry-font.z': deflateSync(lean, { level: 9 }),
    'entry-font-unicode.z': deflateSync(toUnicode(byGlyph), { level: 9 }),
  };
}

/** Everything that can be typed in this font. */
function typedText() {
  const decoder = new TextDecoder('gbk');
  const rows = (/** @type {number} */ first, /** @type {number} */ last) => {
    let text = '';
    for (let lead = first; lead <= last; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) text += decoder.decode(Uint8Array.of(lead, trail));
    return text.replace(/[\ufffd\ue000-\uf8ff]/g, '');
  };
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join('');
  return ascii + UNITS + rows(0xa1, 0xa3) + rows(0xb0, 0xd7) + IN_NAMES;
}

/** @param {Buffer} bytes */
function leaner(bytes) {
  const font = readFont(bytes);
  const scale = GRID / font.grid;
  const glyphs = font.glyphs.map((outlines) =>
    outlines
      .map((outline) => leanOutline(outline, { scale, tolerance: (TOLERANCE * font.grid) / 1000 }))
      .filter(({ length }) => length > 0),
  );
  return writeFont(font, { grid: GRID, glyphs, kept: KEPT });
}

/** A CMap from glyphs to characters. @param {Map<number, { code: number }>} byGlyph */
function toUnicode(byGlyph) {
  const hex = (/** @type {number} */ value) => value.toString(16).toUpperCase().padStart(4, '0');
  /** @type {{ first: number, codes: number[] }[]} */
  const runs = [];
  for (const [glyph, { code }] of byGlyph) {
    const last = runs.at(-1);
    // A run may not go on over the last byte.
    if (last && glyph === last.first + last.codes.length && glyph % 256 !== 0) last.codes.push(code);
    else runs.push({ first: glyph, codes: [code] });
  }
  const entries = runs.map(
    ({ first, codes }) => `<${hex(first)}> <${hex(first + codes.length - 1)}> [${codes.map((code) => `<${hex(code)}>`).join(' ')}]`,
  );
  const blocks = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`);
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
