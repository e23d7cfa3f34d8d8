/** How cells look. Told apart in black and white, too: by weight and lines, not by colour alone. */

export interface Font {
  name: string;
  /** Points. */
  size: number;
  bold?: boolean;
  underline?: boolean;
  /** RRGGBB; black where none is given. */
  color?: string;
}

type Line = readonly ['thin' | 'medium', string];

export interface CellStyle {
  font: Font;
  /** RRGGBB of a background. */
  fill?: string;
  border?: { top?: Line; bottom?: Line; left?: Line; right?: Line };
  alignment?: {
    horizontal?: 'left' | 'center' | 'right';
    vertical?: 'top' | 'center' | 'bottom';
    wrapText?: boolean;
    textRotation?: number;
  };
  /** As a spreadsheet writes it; `@` is text. */
  numFmt?: string;
  /** Can be typed in where the sheet is protected. */
  open?: boolean;
}

/** Half a point more than 10: the size of text in Chinese office documents (五号). */
const SIZE = 10.5;
export const BODY_FONT: Font = { name: '宋体', size: SIZE };
const HEAD_FONT: Font = { name: '黑体', size: SIZE };

const GREY = '595959';
const BLUE = '1F4E8C';
const LINE: Line = ['thin', 'A6A6A6'];
const STRONG: Line = ['medium', '404040'];
const GRID = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const HEAD_FILL = 'E7EBF0';
/** Where people write. */
const ANSWER_FILL = 'FFFBE6';

const top = { vertical: 'top', wrapText: true } as const;
const centre = { horizontal: 'center', vertical: 'top', wrapText: true } as const;

const styles = {
  title: { font: { ...HEAD_FONT, size: 16 }, alignment: { vertical: 'center', wrapText: true } },
  /** In one cell, over those to its right. */
  titleFree: { font: { ...HEAD_FONT, size: 16 }, alignment: { vertical: 'center' } },
  noteFree: { font: { ...BODY_FONT, color: GREY }, alignment: { vertical: 'center' } },
  kicker: { font: { ...HEAD_FONT, size: 12, color: GREY }, alignment: { vertical: 'center', wrapText: true } },
  note: { font: { ...BODY_FONT, color: GREY }, alignment: { vertical: 'center', wrapText: true } },
  notice: { font: HEAD_FONT, alignment: { vertical: 'center', wrapText: true } },
  section: { font: { ...HEAD_FONT, size: 12 }, alignment: { vertical: 'center' } },
  label: { font: { ...HEAD_FONT, color: GREY }, alignment: top, border: { bottom: LINE } },
  value: { font: BODY_FONT, alignment: top, border: { bottom: LINE } },
  head: {
    font: HEAD_FONT,
    fill: HEAD_FILL,
    border: { ...GRID, top: STRONG, bottom: STRONG },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  headLeft: {
    font: HEAD_FONT,
    fill: HEAD_FILL,
    border: { ...GRID, top: STRONG, bottom: STRONG },
    alignment: { vertical: 'center', wrapText: true },
  },
  headLink: {
    font: { ...HEAD_FONT, underline: true, color: BLUE },
    fill: HEAD_FILL,
    border: { ...GRID, top: STRONG },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  /** Names of bodies over narrow columns, one character under the other. */
  headUpright: {
    font: HEAD_FONT,
    fill: HEAD_FILL,
    border: { ...GRID, bottom: STRONG },
    alignment: { horizontal: 'center', vertical: 'bottom', wrapText: true, textRotation: 255 },
  },
  /** English names and long ones read from below. */
  headSloped: {
    font: HEAD_FONT,
    fill: HEAD_FILL,
    border: { ...GRID, bottom: STRONG },
    alignment: { horizontal: 'center', vertical: 'bottom', textRotation: 90 },
  },
  text: { font: BODY_FONT, border: GRID, alignment: top },
  /** Repeated from the row above for sorting and filtering. */
  again: { font: { ...BODY_FONT, color: GREY }, border: GRID, alignment: top },
  strong: { font: { ...BODY_FONT, bold: true }, border: GRID, alignment: top },
  centre: { font: BODY_FONT, border: GRID, alignment: centre },
  mark: { font: BODY_FONT, border: GRID, alignment: { horizontal: 'center', vertical: 'center' } },
  verdict: { font: HEAD_FONT, border: GRID, alignment: centre },
  number: { font: BODY_FONT, border: GRID, alignment: { horizontal: 'center', vertical: 'top' }, numFmt: '0' },
  /** A body without a part in something: nothing is clearer than a nought. */
  load: { font: BODY_FONT, border: GRID, alignment: { horizontal: 'center', vertical: 'top' }, numFmt: '0;-0;;@' },
  total: {
    font: { ...BODY_FONT, bold: true },
    border: { ...GRID, top: STRONG },
    alignment: { horizontal: 'center', vertical: 'top' },
    numFmt: '0',
  },
  loadTotal: { font: { ...BODY_FONT, bold: true }, border: GRID, alignment: { horizontal: 'center', vertical: 'top' }, numFmt: '0;-0;;@' },
  totalMark: {
    font: { ...BODY_FONT, bold: true },
    border: { ...GRID, top: STRONG },
    alignment: { horizontal: 'center', vertical: 'top' },
    numFmt: '0',
  },
  totalLabel: { font: HEAD_FONT, border: { ...GRID, top: STRONG }, alignment: top },
  share: { font: BODY_FONT, border: GRID, alignment: { horizontal: 'center', vertical: 'top' }, numFmt: '0%' },
  totalShare: {
    font: { ...BODY_FONT, bold: true },
    border: { ...GRID, top: STRONG },
    alignment: { horizontal: 'center', vertical: 'top' },
    numFmt: '0%',
  },
  link: { font: { ...BODY_FONT, underline: true, color: BLUE }, border: GRID, alignment: top },
  linkFree: { font: { ...BODY_FONT, underline: true, color: BLUE }, alignment: { vertical: 'center' } },
  /** Cells to fill in: words stay as they are typed (`1:1` is no time of day), `=` makes no formula of them. */
  answer: { font: BODY_FONT, fill: ANSWER_FILL, border: GRID, alignment: top, numFmt: '@', open: true },
  answerChoice: { font: BODY_FONT, fill: ANSWER_FILL, border: GRID, alignment: centre, numFmt: '@', open: true },
  answerDate: { font: BODY_FONT, fill: ANSWER_FILL, border: GRID, alignment: centre, numFmt: 'yyyy-mm-dd', open: true },
  hidden: { font: { ...BODY_FONT, color: GREY }, numFmt: '@' },
  hiddenDate: { font: { ...BODY_FONT, color: GREY }, numFmt: 'yyyy-mm-dd' },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;
export const STYLES: Record<StyleName, CellStyle> = styles;
