/** One worksheet while it is being filled: cells by row and column from 0, with what belongs to them. */

import type {
  Cell,
  CellStyle,
  ConditionalRule,
  DataValidation,
  HeaderFooter,
  MergeRange,
  RowDef,
  SheetProtection,
  WriteSheet,
} from 'hucre';
import type { Lang } from '../views/labels.js';
import { cellText, ERROR_VALUES, linesIn, lineText, looksLikeFormula } from './cell-text.js';
import { columnName } from './column-name.js';
import { quotedName } from './sheet-names.js';
import { STYLES, type StyleName } from './styles.js';

export interface Column {
  /** In characters; a full-width one counts two. */
  width: number;
  hidden?: boolean;
}

/** A sheet as the library takes it, and its rows (from 0) whose height is not fixed. */
export interface FinishedSheet {
  sheet: WriteSheet;
  growing: ReadonlySet<number>;
}

/** Points of the highest row that there is. */
const HIGHEST = 409;
/** Points that one line of the text size takes. */
const LINE_HEIGHT = 15;
/** Characters that fit on a sheet printed sideways without becoming too small to read. */
const FITS_A4 = 150;

export class Grid {
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #rows = new Map<number, RowDef>();
  readonly #merges: MergeRange[] = [];
  readonly #validations: DataValidation[] = [];
  readonly #rules: ConditionalRule[] = [];
  readonly #breaks: number[] = [];
  readonly #growing = new Set<number>();
  #frozen: { rows: number; columns: number } | null = null;
  #filter: string | null = null;
  #titleRows: string | null = null;
  #protected = false;

  constructor(
    readonly name: string,
    readonly columns: readonly Column[],
    readonly lang: Lang,
  ) {}

  /** Words, never a formula, whatever they begin with. An empty text leaves an empty cell with its lines. */
  text(row: number, column: number, text: string, style: StyleName): void {
    const value = cellText(text, this.lang);
    if (value === '') {
      this.#put(row, column, { value: null, type: 'empty' }, STYLES[style]);
      return;
    }
    const look: CellStyle = looksLikeFormula(value) ? { ...STYLES[style], numFmt: '@' } : STYLES[style];
    // As rich text, `#REF!` stays four letters between marks.
    const rich = ERROR_VALUES.has(value) ? { richText: [{ text: value, font: { ...STYLES[style].font } }] } : {};
    this.#put(row, column, { value, type: 'string', ...rich }, look);
  }

  number(row: number, column: number, value: number, style: StyleName = 'number'): void {
    this.#put(row, column, { value, type: 'number' }, STYLES[style]);
  }

  /** `YYYY-MM-DD` as a date of the calendar. */
  date(row: number, column: number, day: string, style: StyleName): void {
    this.#put(row, column, { value: new Date(`${day}T00:00:00Z`), type: 'date' }, STYLES[style]);
  }

  /** `result` is what the formula gives now: shown by whoever does not calculate. */
  formula(row: number, column: number, formula: string, result: number | string, style: StyleName): void {
    this.#put(row, column, { value: null, type: 'formula', formula, formulaResult: result }, STYLES[style]);
  }

  /** A text that leads to a cell of a sheet of the same workbook. */
  link(row: number, column: number, text: string, to: { sheet: string; row: number; column: number }, style: StyleName = 'link'): void {
    const location = `${quotedName(to.sheet)}!${columnName(to.column)}${to.row + 1}`;
    this.text(row, column, text, style);
    this.#put(row, column, { ...this.#cells.get(`${row},${column}`), hyperlink: { target: '', location } }, undefined);
  }

  /** A text over several columns, in a row high enough for it: merged cells do not grow by themselves. */
  wide(row: number, from: number, to: number, text: string, style: StyleName): void {
    this.text(row, from, text, style);
    if (to > from) this.#merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
    const width = this.columns.slice(from, to + 1).reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    const { font } = STYLES[style];
    const scale = (font?.size ?? 10.5) / 10.5;
    const height = linesIn(text, width / scale) * LINE_HEIGHT * scale + 4;
    this.height(row, Math.min(HIGHEST, Math.max(height, this.#rows.get(row)?.height ?? 0)));
  }

  height(row: number, points: number): void {
    this.#rows.set(row, { ...this.#rows.get(row), height: Math.round(points * 4) / 4 });
  }

  /** High enough for what its cells say, and growing with what is typed into them. */
  grow(row: number): void {
    this.fit(row);
    this.#growing.add(row);
  }

  /** High enough for what its cells say now. */
  fit(row: number, least = 0): void {
    const lines = this.columns.map(({ width, hidden }, column) => {
      const value = hidden ? null : this.#cells.get(`${row},${column}`)?.value;
      // Lines break before they are full, where a mark may not begin the next one.
      return typeof value === 'string' ? linesIn(value, width - 1.5) : 1;
    });
    this.height(row, Math.min(HIGHEST, Math.max(least, Math.max(1, ...lines) * LINE_HEIGHT + 3)));
  }

  hideRow(row: number): void {
    this.#rows.set(row, { ...this.#rows.get(row), hidden: true });
  }

  merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    this.#merges.push({ startRow, startCol, endRow, endCol });
  }

  validate(rule: Omit<DataValidation, 'range'>, range: string): void {
    this.#validations.push({ allowBlank: true, showErrorMessage: true, ...rule, range });
  }

  /** A look for the cells of a range where a formula, written for its first cell, holds. */
  when(formula: string, range: string, style: CellStyle): void {
    this.#rules.push({ type: 'expression', priority: this.#rules.length + 1, formula, range, style });
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

  breakBefore(row: number): void {
    this.#breaks.push(row - 1);
  }

  /** Only cells that are answers can be typed in. Without a password: against slips, not against people. */
  protect(): void {
    this.#protected = true;
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
  sheet(head: string, options: { veryHidden?: boolean; portrait?: boolean } = {}): FinishedSheet {
    const width = this.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    const portrait = options.portrait ?? false;
    const sheet: WriteSheet = {
      name: this.name,
      rows: [],
      cells: this.#cells,
      columns: this.columns.map((column) => ({ width: column.width, ...(column.hidden && { hidden: true }) })),
      rowDefs: this.#rows,
      merges: this.#merges,
      dataValidations: this.#validations,
      conditionalRules: this.#rules,
      rowBreaks: this.#breaks,
      view: { showGridLines: false },
      ...(this.#frozen && { freezePane: this.#frozen }),
      ...(this.#filter && { autoFilter: { range: this.#filter } }),
      ...(this.#protected && { protection: PROTECTION }),
      ...(options.veryHidden && { veryHidden: true }),
      pageSetup: {
        paperSize: !portrait && width > FITS_A4 ? 'a3' : 'a4',
        orientation: portrait ? 'portrait' : 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 },
        ...(this.#titleRows && { printTitlesRow: this.#titleRows }),
      },
      headerFooter: headerFooter(head, this.lang),
    };
    return { sheet, growing: this.#growing };
  }

  #put(row: number, column: number, cell: Partial<Cell>, style: CellStyle | undefined): void {
    this.#cells.set(`${row},${column}`, style ? { ...cell, style } : cell);
  }
}

/** What stays allowed on a protected sheet. */
const PROTECTION: SheetProtection = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
};

/** `&` begins a code there, and a header of more than 255 characters is a damaged file. */
function headerFooter(head: string, lang: Lang): HeaderFooter {
  const text = lineText(head, 80).replaceAll('&', '&&');
  return {
    oddHeader: `&L&9${/^\d/.test(text) ? ' ' : ''}${text}`,
    oddFooter: lang === 'zh' ? '&C&9第 &P 页，共 &N 页' : '&C&9Page &P of &N',
  };
}
