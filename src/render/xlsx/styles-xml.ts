/** `xl/styles.xml`: every look that a cell of ours can have, in one fixed table. */

import { BODY_FONT, type CellStyle, type Font, STYLES, type StyleName } from './styles.js';

const NAMES = Object.keys(STYLES) as StyleName[];

/**
 * Index of a look in the table. `asText` is the same look for words that a spreadsheet would make a formula of, were they
 * typed anew.
 */
export function styleIndex(name: StyleName, asText = false): number {
  return 1 + (INDEX.get(name) ?? 0) + (asText ? NAMES.length : 0);
}

const INDEX: ReadonlyMap<StyleName, number> = new Map(NAMES.map((name, at) => [name, at]));

/** Looks that a condition puts on: bold, and perhaps in a colour (RRGGBB). */
export interface Highlight {
  color?: string;
}

/** Entries of a list, each once, with the index that they got. */
class Table {
  readonly entries: string[] = [];

  add(xml: string): number {
    const known = this.entries.indexOf(xml);
    return known >= 0 ? known : this.entries.push(xml) - 1;
  }

  xml(name: string): string {
    return `<${name} count="${this.entries.length}">${this.entries.join('')}</${name}>`;
  }
}

/** Formats that every spreadsheet knows by number. */
const BUILT_IN: Readonly<Record<string, number>> = { '0': 1, '0%': 9, '@': 49 };
const FIRST_OWN_FORMAT = 164;

export function stylesXml(highlights: readonly Highlight[]): string {
  const [formats, fonts, fills, borders, xfs] = [new Table(), new Table(), new Table(), new Table(), new Table()];
  fonts.add(fontXml(BODY_FONT));
  // The first two are fixed by the file format.
  fills.add('<fill><patternFill patternType="none"/></fill>');
  fills.add('<fill><patternFill patternType="gray125"/></fill>');
  borders.add(borderXml({}));
  const formatOf = (code: string): number => {
    const known = BUILT_IN[code];
    if (known !== undefined) return known;
    const number = FIRST_OWN_FORMAT + formats.entries.length;
    const same = formats.entries.findIndex((entry) => entry.includes(` formatCode="${code}"`));
    if (same >= 0) return FIRST_OWN_FORMAT + same;
    formats.add(`<numFmt numFmtId="${number}" formatCode="${code}"/>`);
    return number;
  };
  const rows = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  for (const asText of [false, true]) {
    for (const name of NAMES) {
      const { font, fill, border, alignment, numFmt, open } = STYLES[name];
      const format = asText ? BUILT_IN['@'] : numFmt === undefined ? 0 : formatOf(numFmt);
      const fillId =
        fill === undefined ? 0 : fills.add(`<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`);
      const ids = `numFmtId="${format}" fontId="${fonts.add(fontXml(font))}" fillId="${fillId}" borderId="${borders.add(borderXml(border ?? {}))}" xfId="0"`;
      const flags = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
      rows.push(
        `<xf ${ids}${asText ? ' quotePrefix="1"' : ''} ${flags}>${alignmentXml(alignment)}<protection locked="${open ? 0 : 1}"/></xf>`,
      );
    }
  }
  // Looks may be alike; their places in the table must not be.
  xfs.entries.push(...rows);
  const differences = highlights.map(
    ({ color }) => `<dxf><font><b/>${color === undefined ? '' : `<color rgb="FF${color}"/>`}</font></dxf>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    formats.xml('numFmts'),
    fonts.xml('fonts'),
    fills.xml('fills'),
    borders.xml('borders'),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    xfs.xml('cellXfs'),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    `<dxfs count="${differences.length}">${differences.join('')}</dxfs>`,
    '</styleSheet>',
  ].join('');
}

/** GB2312 as the set of characters: an application without the font takes another one that has Chinese. */
function fontXml({ name, size, bold, underline, color }: Font): string {
  const marks = `${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}`;
  return `<font>${marks}<sz val="${size}"/>${color === undefined ? '' : `<color rgb="FF${color}"/>`}<name val="${name}"/><family val="3"/><charset val="134"/></font>`;
}

function borderXml(border: NonNullable<CellStyle['border']>): string {
  const side = (name: 'left' | 'right' | 'top' | 'bottom'): string => {
    const line = border[name];
    return line ? `<${name} style="${line[0]}"><color rgb="FF${line[1]}"/></${name}>` : `<${name}/>`;
  };
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

function alignmentXml(alignment: CellStyle['alignment']): string {
  if (!alignment) return '';
  const { horizontal, vertical, wrapText, textRotation } = alignment;
  const attributes = [
    horizontal ? ` horizontal="${horizontal}"` : '',
    vertical ? ` vertical="${vertical}"` : '',
    textRotation === undefined ? '' : ` textRotation="${textRotation}"`,
    wrapText ? ' wrapText="1"' : '',
  ];
  return `<alignment${attributes.join('')}/>`;
}
