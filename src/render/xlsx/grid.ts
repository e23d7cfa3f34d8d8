/** One worksheet while it is being filled: cells by row and column from 0, with what belongs to them. */

import type { Lang } from '../views/labels.js';
import { cellText, linesIn, lineText, looksLikeFormula } from './cell-text.js';
import { columnName } from './column-name.js';
import { quotedName } from './sheet-names.js';
import type { Sheet, SheetCell, Validation } from './sheet-xml.js';
import { STYLES, type StyleName } from './styles.js';
import { type Highlight, styleIndex } from './styles-xml.js';

export interface Column {
  /** In characters; a full-width one counts two. */
  width: number;
  hidden?: boolean;
}

/** Points of the highest row that there is. */
const HIGHEST = 409;
/** Points that one line of the text size takes. */
const LINE_HEIGHT = 15;
/** Lines that the highest row shows, and how wide a column may become for that. */
const MOST_LINES = Math.floor((HIGHEST - 3) / LINE_HEIGHT);
const WIDEST = 120;
/** Characters that fit on a sheet printed sideways without becoming too small to read. */
const FITS_A4 = 150;

/** As wide, or wider where the highest row there is would not show all of a text, such as the names of eighty bodies. */
export function wideEnough(width: number, texts: readonly string[]): number {
  const long = texts.filter((text) => text.length > MOST_LINES);
  let wide = width;
  while (wide < WIDEST && long.some((text) => linesIn(text, wide - 1.5) > MOST_LINES)) wide += 4;
  return wide;
}

export class Grid {
  readonly #rows: (SheetCell | undefined)[][] = [];
  readonly #heights = new Map<number, { points?: number; grows?: boolean; hidden?: boolean }>();
  readonly #merges: string[] = [];
  readonly #validations: Validation[] = [];
  readonly #highlights: { range: string; formula: string; look: Highlight }[] = [];
  readonly #figuresAsText: string[] = [];
  #frozen: Sheet['frozen'] = null;
  #filter: string | null = null;
  #titleRows: string | null = null;
  #isProtected = false;

  constructor(
    readonly name: string,
    readonly columns: readonly Column[],
    readonly lang: Lang,
  ) {}

  /** Words, never a formula, whatever they begin with. An empty text leaves an empty cell with its lines. */
  text(row: number, column: number, text: string, style: StyleName): void {
    const value = cellText(text, this.lang);
    this.#put(
      row,
      column,
      value === '' ? { style: styleIndex(style) } : { style: styleIndex(style, looksLikeFormula(value)), text: value },
    );
  }

  number(row: number, column: number, value: number, style: StyleName = 'number'): void {
    this.#put(row, column, { style: styleIndex(style), number: value });
  }

  /** `YYYY-MM-DD` as a date of the calendar: days since the last day of 1899, but for a leap day that never was. */
  date(row: number, column: number, day: string, style: StyleName): void {
    const days = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    this.#put(row, column, { style: styleIndex(style), number: days });
  }

  /** `result` is what the formula gives now: shown by whoever does not calculate. */
  formula(row: number, column: number, formula: string, result: number | string, style: StyleName): void {
    this.#put(row, column, { style: styleIndex(style), formula: { formula, result } });
  }

  /** A text that leads to a cell of a sheet of the same workbook. */
  link(row: number, column: number, text: string, to: { sheet: string; row: number; column: number }, style: StyleName = 'link'): void {
    this.text(row, column, text, style);
    const cell = this.#rows[row]?.[column];
    if (cell) cell.link = `${quotedName(to.sheet)}!${columnName(to.column)}${to.row + 1}`;
  }

  /** A text over several columns, in a row high enough for it: merged cells do not grow by themselves. */
  wide(row: number, from: number, to: number, text: string, style: StyleName): void {
    this.text(row, from, text, style);
    if (to > from) this.merge(row, from, row, to);
    const width = this.columns.slice(from, to + 1).reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    const { font } = STYLES[style];
    const scale = font.size / STYLES.text.font.size;
    const height = linesIn(text, width / scale) * LINE_HEIGHT * scale + 4;
    this.height(row, Math.min(HIGHEST, Math.max(height, this.#heights.get(row)?.points ?? 0)));
  }

  height(row: number, points: number): void {
    this.#heights.set(row, { ...this.#heights.get(row), points: Math.round(points * 4) / 4 });
  }

  /** High enough for what its cells say, and growing with what is typed into them. */
  grow(row: number): void {
    this.fit(row);
    this.#heights.set(row, { ...this.#heights.get(row), grows: true });
  }

  /** High enough for what its cells say now. */
  fit(row: number, least = 0): void {
    const lines = this.columns.map(({ width, hidden }, column) => {
      const value = hidden ? undefined : this.#rows[row]?.[column]?.text;
      // Lines break before they are full, where a mark may not begin the next one.
      return value === undefined ? 1 : linesIn(value, width - 1.5);
    });
    this.height(row, Math.min(HIGHEST, Math.max(least, Math.max(1, ...lines) * LINE_HEIGHT + 3)));
  }

  hideRow(row: number): void {
    this.#heights.set(row, { ...this.#heights.get(row), hidden: true });
  }

  merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    this.#merges.push(this.range(startRow, startCol, endRow, endCol));
  }

  validate(rule: Omit<Validation, 'range'>, range: string): void {
    this.#validations.push({ ...rule, range });
  }

  /** A look for the cells of a range where a formula, written for its first cell, holds. */
  when(formula: string, range: string, look: Highlight): void {
    this.#highlights.push({ formula, range, look });
  }

  /** Figures in this range stay as they are typed, and no program remarks on it. */
  keepFigures(range: string): void {
    this.#figuresAsText.push(range);
  }

  /** Rows above `row` and columns before `column` stay in sight. */
  freeze(row: number, column: number): void {
    this.#frozen = { rows: row, columns: column };
  }

  filter(range: string): void {
    this.#filter = range;
  }

  /** These rows (from 0) are repeated on each printed page. */
  repeat(from: number, to: number): void {
    this.#titleRows = `$${from + 1}:$${to + 1}`;
  }

  /** Only cells that are answers can be typed in. Without a password: against slips, not against people. */
  protect(): void {
    this.#isProtected = true;
  }

  /** `A5:C9`, rows and columns from 0, ends included. */
  range(startRow: number, startColumn: number, endRow: number, endColumn: number, fixed = false): string {
    const $ = fixed ? '$' : '';
    const at = (row: number, column: number) => `${$}${columnName(column)}${$}${row + 1}`;
    return `${at(startRow, startColumn)}:${at(endRow, endColumn)}`;
  }

  /** The same, as formulas of other sheets write it. */
  reference(startRow: number, startColumn: number, endRow: number, endColumn: number): string {
    return `${quotedName(this.name)}!${this.range(startRow, startColumn, endRow, endColumn, true)}`;
  }

  /** The finished sheet. `head` stands at the head of each printed page. */
  sheet(head: string, { isHidden = false, isPortrait = false }: { isHidden?: boolean; isPortrait?: boolean } = {}): Sheet {
    const width = this.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    return {
      name: this.name,
      columns: this.columns,
      rows: Array.from(this.#rows),
      heights: this.#heights,
      merges: this.#merges,
      validations: this.#validations,
      highlights: this.#highlights,
      figuresAsText: this.#figuresAsText,
      frozen: this.#frozen,
      filter: this.#filter,
      isProtected: this.#isProtected,
      isHidden,
      paper: !isPortrait && width > FITS_A4 ? 'a3' : 'a4',
      isPortrait,
      head: pageHead(head),
      foot: this.lang === 'zh' ? '&C&9第 &P 页，共 &N 页' : '&C&9Page &P of &N',
      titleRows: this.#titleRows,
    };
  }

  #put(row: number, column: number, cell: SheetCell): void {
    let cells = this.#rows[row];
    if (!cells) {
      cells = [];
      this.#rows[row] = cells;
    }
    cells[column] = cell;
  }
}

/** `&` begins a code there, and a header of more than 255 characters is a damaged file. */
function pageHead(head: string): string {
  const text = lineText(head, 80).replaceAll('&', '&&');
  // A digit would be read as part of the size before it.
  return `&L&9${/^\d/.test(text) ? ' ' : ''}${text}`;
}
