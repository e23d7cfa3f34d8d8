import type { Element, ElementContent } from 'hast';
import { withoutGlosses } from '../repair/glosses.js';
import { converted } from '../repair/simplification.js';

/** Spans beyond these are not meant: a page may say 65534. */
const MAX_COLUMNS = 200;
/** Cells of a table with those that are repeated. */
export const MAX_CELLS = 200_000;

export interface Grid {
  /** Row by row; a cell that spans several places stands in each of them. Null where the page has no cell. */
  rows: (Element | null)[][];
  headerRows: number;
}

/** Words that the columns of such tables are headed with. */
const HEADS =
  /^(?:序号|编号|类别|分类|项目|事项|指标|内容|任务|措施|工作|重点|牵头|责任|配合|参与|负责|主办|协办|单位|部门|目标|时限|完成|备注|名称)|(?:单位|部门|任务|内容|目标|时限|措施|指标|名称|类别|备注)$/;

/** The rows of a table, nested tables apart. */
export function rowsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : /^(?:thead|tbody|tfoot)$/.test(child.tagName)
        ? elementsOf(child).filter(({ tagName }) => tagName === 'tr')
        : [],
  );
}

export function cellsOf(row: Element): Element[] {
  return elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Whether a table holds data, and is not there to lay the page out: several rows of several cells, none of which holds a page of its own. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const goesOn = rows.some(
    (cells) => cells.length > 1 && cells.some(({ properties }) => properties.rowSpan !== undefined && properties.rowSpan !== 1),
  );
  if (rows.filter((cells) => cells.length > 1).length < (goesOn ? 1 : 2) || rows.length < 2) return false;
  return !rows.some((cells) => cells.some((cell) => holdsPage(cell)));
}

/** Nested tables, headings or many paragraphs. */
function holdsPage(cell: Element): boolean {
  let paragraphs = 0;
  const look = (node: Element): boolean =>
    elementsOf(node).some((child) => {
      if (/^(?:table|h[1-3]|form|article|main|nav)$/.test(child.tagName)) return true;
      if (child.tagName === 'p' && ++paragraphs > 30) return true;
      return look(child);
    });
  return look(cell);
}

/** Null where it has more cells than are read. */
export function gridOf(table: Element, textOf: (cell: Element) => string): Grid | null {
  const rows: (Element | null)[][] = [];
  /** By column: the cell from above and for how many more rows it goes on. */
  const hanging: ({ cell: Element; rows: number } | undefined)[] = [];
  const written = rowsOf(table);
  let count = 0;
  for (const row of written) {
    const places: (Element | null)[] = [];
    const takeHanging = () => {
      for (let above = hanging[places.length]; above && above.rows > 0; above = hanging[places.length]) {
        above.rows--;
        places.push(above.cell);
      }
    };
    for (const cell of cellsOf(row)) {
      takeHanging();
      const columns = span(cell.properties.colSpan, MAX_COLUMNS);
      const spanned = cell.properties.rowSpan === 0 ? written.length : span(cell.properties.rowSpan, written.length);
      for (let column = 0; column < columns && places.length < MAX_COLUMNS; column++) {
        if (spanned > 1) hanging[places.length] = { cell, rows: spanned - 1 };
        places.push(cell);
      }
    }
    takeHanging();
    count += places.length;
    if (count > MAX_CELLS) return null;
    if (places.length > 0) rows.push(places);
  }
  const width = Math.max(0, ...rows.slice(0, 1000).map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push(null);
  return { rows, headerRows: headerRows(table, rows, textOf) };
}

function headerRows(table: Element, rows: readonly (Element | null)[][], textOf: (cell: Element) => string): number {
  const head = elementsOf(table).find(({ tagName }) => tagName === 'thead');
  if (head) return elementsOf(head).filter(({ tagName }) => tagName === 'tr').length;
  const first = (rows[0] ?? []).filter((cell) => cell !== null);
  const isHead = first.length > 0 && (first.every(({ tagName }) => tagName === 'th') || areHeads(first.map(textOf)));
  if (!isHead) return 0;
  // A head of two rows shows by the cells of the first that go on in the second.
  const deepest = Math.max(...first.map((cell) => span(cell.properties.rowSpan, 4)));
  return deepest < rows.length ? deepest : 1;
}

/** Whether the first row of a table names what its columns hold. */
export function areHeads(cells: readonly string[]): boolean {
  const names = cells.map(headName);
  return names.filter((name) => HEADS.test(name)).length >= 2 && names.every((name) => name.length <= 20);
}

/** Characters of heads that the simplified script writes otherwise, or a bracket that may hold a gloss. */
const UNREPAIRED = /[號單責務項內時門類標進實領導稱備註配協(（]/;
const LONGEST_HEAD = 80;

/** The head of a column as its repaired text will have it: without blanks, in the simplified script, and without glosses: 責(zé)任單位. */
export function headName(cell: string): string {
  const name = cell.replace(/\s/g, '');
  if (name.length > LONGEST_HEAD || !UNREPAIRED.test(name)) return name;
  return converted(withoutGlosses(name));
}

function span(given: unknown, most: number): number {
  const number = Number(given ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1;
}

function elementsOf(node: Element): Element[] {
  return node.children.filter((child: ElementContent): child is Element => child.type === 'element');
}
