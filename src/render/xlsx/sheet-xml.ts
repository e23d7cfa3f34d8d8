/** `xl/worksheets/sheetN.xml`: one sheet, its elements in the order that the file format demands. */

import { columnName } from './column-name.js';
import type { Highlight } from './styles-xml.js';

/** A cell as it is written: its look, and a text (by its number among the shared ones), a number or a formula. */
export interface SheetCell {
  style: number;
  text?: string;
  number?: number;
  formula?: { formula: string; result: number | string };
  /** `'sheet'!A1` */
  link?: string;
}

export interface Validation {
  range: string;
  /** The choices, or a date from this day on (as a number of days). */
  list?: readonly string[];
  dateFrom?: number;
  title: string;
  message: string;
}

export interface Sheet {
  name: string;
  columns: readonly { width: number; hidden?: boolean }[];
  rows: readonly (readonly (SheetCell | undefined)[] | undefined)[];
  /** By row: points, whether it is fixed, whether it is hidden. */
  heights: ReadonlyMap<number, { points?: number; grows?: boolean; hidden?: boolean }>;
  merges: readonly string[];
  validations: readonly Validation[];
  highlights: readonly { range: string; formula: string; look: Highlight }[];
  /** Ranges of figures that are meant to be text. */
  figuresAsText: readonly string[];
  frozen: { rows: number; columns: number } | null;
  filter: string | null;
  isProtected: boolean;
  isHidden: boolean;
  paper: 'a3' | 'a4';
  isPortrait: boolean;
  head: string;
  foot: string;
  /** `$4:$4`: repeated on each printed page. */
  titleRows: string | null;
}

/** What the sheets of a workbook share while it is written. */
export interface Shared {
  /** Number of a text. */
  textOf: (text: string) => number;
  /** Number of a highlight. */
  highlightOf: (look: Highlight) => number;
}

export function sheetXml(sheet: Sheet, isFirst: boolean, shared: Shared): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  ];
  parts.push('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', `<dimension ref="${dimensionOf(sheet)}"/>`, viewXml(sheet, isFirst));
  parts.push('<sheetFormatPr defaultRowHeight="15"/>', columnsXml(sheet), '<sheetData>');
  const links: string[] = [];
  sheet.rows.forEach((cells, row) => {
    if (cells || sheet.heights.has(row)) parts.push(rowXml(row, cells ?? [], sheet, shared, links));
  });
  parts.push('</sheetData>');
  if (sheet.isProtected) parts.push(PROTECTION);
  if (sheet.filter) parts.push(`<autoFilter ref="${sheet.filter}"/>`);
  if (sheet.merges.length > 0)
    parts.push(
      `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
    );
  sheet.highlights.forEach(({ range, formula, look }, at) => {
    const rule = `<cfRule type="expression" dxfId="${shared.highlightOf(look)}" priority="${at + 1}"><formula>${escaped(formula)}</formula></cfRule>`;
    parts.push(`<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`);
  });
  if (sheet.validations.length > 0)
    parts.push(`<dataValidations count="${sheet.validations.length}">${sheet.validations.map(validationXml).join('')}</dataValidations>`);
  if (links.length > 0) parts.push(`<hyperlinks>${links.join('')}</hyperlinks>`);
  parts.push(
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.7" header="0.35" footer="0.35"/>',
    `<pageSetup paperSize="${sheet.paper === 'a3' ? 8 : 9}" orientation="${sheet.isPortrait ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>${escaped(sheet.head)}</oddHeader><oddFooter>${escaped(sheet.foot)}</oddFooter></headerFooter>`,
  );
  if (sheet.figuresAsText.length > 0)
    parts.push(`<ignoredErrors><ignoredError sqref="${sheet.figuresAsText.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`);
  parts.push('</worksheet>');
  return parts.join('');
}

/** Allowed on a protected sheet, beside typing in open cells: looks, widths, sorting and filtering. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

function dimensionOf({ rows, columns }: Sheet): string {
  return `A1:${columnName(Math.max(0, columns.length - 1))}${Math.max(1, rows.length)}`;
}

function viewXml({ frozen }: Sheet, isFirst: boolean): string {
  const attributes = `showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!frozen) return `<sheetViews><sheetView ${attributes}/></sheetViews>`;
  const pane = `xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${columnName(frozen.columns)}${frozen.rows + 1}" activePane="bottomRight" state="frozen"`;
  return `<sheetViews><sheetView ${attributes}><pane ${pane}/><selection pane="bottomRight"/></sheetView></sheetViews>`;
}

function columnsXml({ columns }: Sheet): string {
  const each = columns.map(
    ({ width, hidden }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return each.length === 0 ? '' : `<cols>${each.join('')}</cols>`;
}

function rowXml(row: number, cells: readonly (SheetCell | undefined)[], { heights }: Sheet, shared: Shared, links: string[]): string {
  const { points, grows, hidden } = heights.get(row) ?? {};
  // A row whose height is fixed no longer grows with what is typed into it.
  const height = points === undefined ? '' : ` ht="${points}"${grows ? '' : ' customHeight="1"'}`;
  let xml = `<row r="${row + 1}"${height}${hidden ? ' hidden="1"' : ''}>`;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (!cell) continue;
    const name = `${columnName(column)}${row + 1}`;
    xml += cellXml(name, cell, shared);
    if (cell.link !== undefined) links.push(`<hyperlink ref="${name}" location="${escaped(cell.link)}"/>`);
  }
  return `${xml}</row>`;
}

function cellXml(name: string, { style, text, number, formula }: SheetCell, shared: Shared): string {
  if (formula) {
    const { formula: code, result } = formula;
    return typeof result === 'number'
      ? `<c r="${name}" s="${style}"><f>${escaped(code)}</f><v>${result}</v></c>`
      : `<c r="${name}" s="${style}" t="str"><f>${escaped(code)}</f><v>${escaped(result)}</v></c>`;
  }
  if (text !== undefined) return `<c r="${name}" s="${style}" t="s"><v>${shared.textOf(text)}</v></c>`;
  return number === undefined ? `<c r="${name}" s="${style}"/>` : `<c r="${name}" s="${style}"><v>${number}</v></c>`;
}

function validationXml({ range, list, dateFrom, title, message }: Validation): string {
  const kind = list ? 'type="list"' : 'type="date" operator="greaterThanOrEqual"';
  const formula = list ? `"${list.join(',')}"` : String(dateFrom ?? 0);
  const words = `${title === '' ? '' : ` errorTitle="${escaped(title)}"`} error="${escaped(message)}"`;
  return `<dataValidation ${kind} errorStyle="stop" allowBlank="1" showErrorMessage="1"${words} sqref="${range}"><formula1>${escaped(formula)}</formula1></dataValidation>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** For texts and attributes alike; what XML cannot hold was taken out before (see cell-text.ts). */
export function escaped(text: string): string {
  return /[&<>"\n\t]/.test(text) ? text.replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? '') : text;
}
