/** What can be wrong with a returned file: a closed list of codes, each with what there is to say of it. */

export type ProblemSeverity = 'error' | 'warning' | 'info';

export interface Arguments {
  /** Errors: nothing of the file was read. */
  'file-unreadable': { detail: string };
  'file-too-large': { megabytes: number };
  'file-empty': object;
  'file-unknown': object;
  'xls-old': object;
  'xlsx-encrypted': object;
  'xlsx-damaged': object;
  'xlsx-too-large': { megabytes: number };
  'xlsx-foreign': object;
  'xlsx-binary': object;
  ods: object;
  'list-other-kind': { kind: string };
  'layout-older': { made: number; known: number };
  'layout-newer': { made: number; known: number };
  'pdf-encrypted': object;
  'pdf-damaged': object;
  'pdf-foreign': object;
  'pdf-flattened': object;
  'pdf-scanned': object;
  /** Warnings: a part was not read, or has to be looked at. */
  'meta-missing': object;
  'sheet-missing': { sheet: string };
  'column-missing': { sheet: string; column: string };
  'rows-missing': { count: number; rows: string[] };
  'keys-missing': { sheet: string };
  'row-foreign': { sheet: string; row: number; text: string };
  'row-shifted': { sheet: string; row: number; key: string; other: string };
  'row-ambiguous': { sheet: string; row: number };
  'row-reworded': { sheet: string; row: number; key: string };
  'row-twice': { key: string; first: string; second: string };
  'row-unknown': { key: string };
  'status-unclear': { cell: string; text: string };
  /** In a PDF, the cell is a field, which people know by what is read out for it. */
  'date-unclear': { cell: string; text: string; label?: string };
  formula: { cell: string; formula: string; cached: string };
  'field-unknown': { name: string };
  'field-type': { name: string; label?: string };
  'sheet-id-missing': object;
  'body-unnamed': object;
  'body-unknown': { name: string };
  'body-differs': { list: string; cover: string };
  'document-unknown': { document: string };
  'made-earlier': object;
  /** Infos: tolerated. */
  'sheet-renamed': { from: string; to: string };
  'columns-moved': { sheet: string };
  'columns-unnamed': { sheet: string };
  'rows-sorted': { sheet: string };
  empty: object;
}
