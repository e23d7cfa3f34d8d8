/** The font for what is typed into forms: small, and all the same the characters that people type, drawn as in the font that it is taken from. */

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
// @ts-expect-error It has no types of its own.
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { FONTS } from './pdf-text.js';

/** What is used of it. */
interface Font {
  unitsPerEm: number;
  characterSet: number[];
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): { id: number; advanceWidth: number; bbox: Record<'minX' | 'minY' | 'maxX' | 'maxY', number> };
}

const packed = readFileSync(`${FONTS}/entry-font.z`);
const lean = create(inflateSync(packed)) as Font;
const whole = create(readFileSync(`${FONTS}/NotoSansSC-Regular.ttf`)) as Font;
const described = JSON.parse(readFileSync(`${FONTS}/entry-font.json`, 'utf8')) as { length: number; widths: [number, number][] };

/** The commonest 3,755 hanzi: rows 16 to 55 of GB2312. */
function commonHanzi(): string[] {
  const decoder = new TextDecoder('gbk');
  const bytes = Array.from({ length: 40 * 94 }, (_, at) => Uint8Array.of(0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)));
  return bytes.map((pair) => decoder.decode(pair)).filter((text) => /^\p{Script=Han}$/u.test(text));
}

test('is half a megabyte at most, and as long as it says', () => {
  expect(packed.length).toBeLessThan(450_000);
  expect(inflateSync(packed)).toHaveLength(described.length);
});

test('has everything that people type', () => {
  const hanzi = commonHanzi();
  expect(hanzi).toHaveLength(3755);
  const typed = [
    ...hanzi,
    ...'，。、；：？！（）《》“”〔〕—…·％℃㎡',
    ...'0123456789ABCXYZabcxyz@./-_+() ',
    ...'闫莞衢濮瀚睿琪瑜婷昊轩岚馨麟喆堃鑫',
  ];
  const missing = typed
    .filter((character) => whole.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    .filter((character) => !lean.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  expect(missing).toEqual([]);
});

test('draws every glyph as far and as wide as the whole font, to a hundredth of its size', () => {
  const far: string[] = [];
  for (const code of lean.characterSet) {
    const [mine, its] = [lean.glyphForCodePoint(code), whole.glyphForCodePoint(code)];
    const edges = (glyph: typeof mine, size: number) =>
      [glyph.bbox.minX, glyph.bbox.minY, glyph.bbox.maxX, glyph.bbox.maxY].map((v) => v / size);
    const [a, b] = [edges(mine, lean.unitsPerEm), edges(its, whole.unitsPerEm)];
    // An empty glyph has no edges.
    const isFar = a.some((value, at) => Number.isFinite(value) !== Number.isFinite(b[at]) || Math.abs(value - (b[at] ?? 0)) > 0.012);
    const wider = Math.abs(mine.advanceWidth / lean.unitsPerEm - its.advanceWidth / whole.unitsPerEm);
    if (isFar || wider > 0.004) far.push(String.fromCodePoint(code));
  }
  expect(far).toEqual([]);
});

test('says how wide each glyph is that is not as wide as a hanzi', () => {
  const widths = new Map(described.widths);
  for (const character of 'A1.（国') {
    const glyph = lean.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const exact = whole.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
    expect(widths.get(glyph.id) ?? 1000, character).toBe(Math.round((exact * 1000) / whole.unitsPerEm));
  }
});
