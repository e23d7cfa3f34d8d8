import type { Element, ElementContent, Nodes, Root as Page, Text as Words } from 'hast';
import type { BlockMarks, Positions } from '../reading.js';
import { Text } from '../text.js';
import type { Sources } from './blocks.js';
import { CLAUSE_MARKER, markersOf } from './html-lists.js';
import { gridOf, isDataTable, MAX_CELLS } from './html-table.js';
import { placed } from './places.js';
import { withoutSeams } from './seams.js';
import { Unreadable } from './unreadable.js';

export interface PageSource {
  /** As the user named it, for errors. */
  file: string;
  html: string;
  /** Offset in the input at which the HTML begins. */
  base: number;
  positions: Positions;
  /** Elements that are no part of the text. */
  furniture: ReadonlySet<Element>;
}

/** Nothing in them is text of the page. */
const SILENT = new Set(
  'script,style,template,iframe,object,embed,svg,canvas,audio,video,map,noembed,noframes,head,title,datalist'.split(','),
);
const BLOCKS = new Set(
  'address,article,aside,blockquote,body,button,caption,center,dd,details,dialog,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,header,hgroup,html,legend,li,main,menu,nav,noscript,ol,option,p,pre,search,section,select,summary,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
);

const HEADING = /^h[1-6]$/;

interface Line {
  text: Text;
  /** Depth of a heading; null for a paragraph. */
  heading: number | null;
  marks: BlockMarks;
}

interface Surroundings {
  isFurniture: boolean;
  isPreformatted: boolean;
  heading: number | null;
}

/** The flat form of a page: headings, paragraphs and tables in reading order, each of one text whose places are known. */
export function layOut(page: Page, source: PageSource): { tree: Page; sources: Sources } {
  const tree: Page = { type: 'root', children: [] };
  const sources: Sources = { texts: new Map(), marks: new Map(), headerRows: new Map() };
  const node = (tagName: string, start: number, children: ElementContent[]): Element => {
    const point = { ...source.positions.at(start), offset: start };
    return { type: 'element', tagName, properties: {}, children, position: { start: point, end: point } };
  };
  const words = (text: Text): Words[] => {
    if (text.length === 0) return [];
    const offset = text.offset(0);
    sources.texts.set(offset, text);
    const point = { ...source.positions.at(offset), offset };
    return [{ type: 'text', value: text.chars, position: { start: point, end: point } }];
  };
  const onLine = ({ text, heading, marks }: Line) => {
    const start = text.offset(0);
    sources.marks.set(start, marks);
    tree.children.push(node(heading === null ? 'p' : `h${heading}`, start, words(text)));
  };
  const onTable = (table: Element, marks: BlockMarks) => {
    const cells = new Map<Element, Text>();
    const textOf = (cell: Element): Text => {
      const known = cells.get(cell);
      if (known) return known;
      const lines: Text[] = [];
      gather(cell, source, ({ text }) => lines.push(text), null);
      const text = lines.length === 0 ? Text.at(offsetOf(cell, source), '') : Text.join(lines, '\n');
      cells.set(cell, text);
      return text;
    };
    const grid = gridOf(table, (cell) => textOf(cell).chars);
    if (!grid) throw new Unreadable(source.file, { kind: 'too-large', size: MAX_CELLS, limit: MAX_CELLS, unit: 'cells' });
    const start = offsetOf(table, source);
    sources.marks.set(start, marks);
    sources.headerRows.set(start, grid.headerRows);
    // The first row is always given as a head: the tree has no table without one.
    const rows = grid.rows.map((row, index) =>
      node(
        'tr',
        start,
        row.map((cell) => node(index === 0 ? 'th' : 'td', cell ? offsetOf(cell, source) : start, cell ? words(textOf(cell)) : [])),
      ),
    );
    tree.children.push(node('table', start, rows));
  };
  gather(page, source, onLine, onTable);
  return { tree, sources };
}

/** Walks through a page or a cell and hands over its lines and (outside of cells) its tables in reading order. */
function gather(
  root: Page | Element,
  source: PageSource,
  onLine: (line: Line) => void,
  onTable: ((table: Element, marks: BlockMarks) => void) | null,
): void {
  let line: Text[] = [];
  let marker = '';
  let isIndented = false;
  let isAfterBlank = false;
  let isFirst = true;

  const flush = ({ isFurniture, heading }: Surroundings) => {
    const whole = withoutSeams(Text.join(line));
    line = [];
    const words = whole.trim();
    const leading = /^[ \t\r\n]*/.exec(whole.chars)?.[0].length ?? 0;
    isIndented ||= /^[\u00A0\u2002\u2003\u3000]/.test(whole.chars.slice(leading));
    if (words.length === 0) {
      // An empty paragraph holds at least a no-break space.
      if (whole.length > leading) isAfterBlank = true;
      return;
    }
    const text = marker === '' || CLAUSE_MARKER.test(words.chars) ? words : Text.join([Text.inserted(words.offset(0), marker), words]);
    const marks = {
      ...(isFurniture && { isFurniture }),
      ...(isIndented && { isIndented }),
      ...(isAfterBlank && !isFirst && { isAfterBlank }),
    };
    marker = '';
    isIndented = false;
    isAfterBlank = false;
    isFirst = false;
    onLine({ text, heading, marks });
  };

  const lineBreak = (around: Surroundings, offset: number) => {
    if (around.heading !== null) line.push(Text.inserted(offset, '\n'));
    else if (line.every(({ chars }) => chars.trim() === '')) {
      if (!isFirst) isAfterBlank = true;
      line = [];
    } else flush(around);
  };

  const visit = (node: Nodes, around: Surroundings): void => {
    if (node.type === 'text') addWords(node, around);
    else if (node.type === 'element' && !SILENT.has(node.tagName)) addElement(node, around);
  };

  const addElement = (node: Element, around: Surroundings): void => {
    const isFurniture = around.isFurniture || source.furniture.has(node);
    const name = node.tagName;
    if (name === 'br') lineBreak(around, offsetOf(node, source));
    else if (name === 'hr') flush(around);
    else if (name === 'table' && onTable && isDataTable(node)) {
      flush(around);
      for (const child of node.children)
        if (child.type === 'element' && child.tagName === 'caption') visit(child, { ...around, isFurniture });
      onTable(node, { ...(isFurniture && { isFurniture }) });
      isFirst = false;
    } else if (isBlock(node, isFurniture !== around.isFurniture)) addBlock(node, around, isFurniture);
    else addInline(node, around);
  };

  const addBlock = (node: Element, around: Surroundings, isFurniture: boolean): void => {
    const name = node.tagName;
    const style = String(node.properties.style ?? '');
    const inner: Surroundings = {
      isFurniture,
      isPreformatted: around.isPreformatted || name === 'pre' || /white-space\s*:\s*pre/i.test(style),
      heading: HEADING.test(name) ? Number(name[1]) : around.heading,
    };
    flush(around);
    if (/text-indent\s*:\s*[1-9]/i.test(style)) isIndented = true;
    const markers = name === 'ol' ? markersOf(node) : null;
    for (const child of node.children) {
      marker += (child.type === 'element' && markers?.get(child)) || '';
      visit(child, inner);
      if (markers) marker = '';
    }
    flush(inner);
    isIndented = false;
  };

  const addInline = (node: Element, around: Surroundings) => {
    const only = node.children.length === 1 ? node.children[0] : undefined;
    if (node.tagName === 'sup' && only?.type === 'text' && /^[23]$/.test(only.value)) {
      // Square and cubic metres would else read as 米2 and 米3.
      line.push(Text.at(offsetOf(only, source), only.value === '2' ? '²' : '³'));
      return;
    }
    if (node.tagName === 'q') line.push(Text.inserted(offsetOf(node, source), '“'));
    for (const child of node.children) visit(child, around);
    if (node.tagName === 'q') line.push(Text.inserted(offsetOf(node, source), '”'));
  };

  const addWords = (node: Words, around: Surroundings) => {
    const text = placed(node.value, source.html, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0, 'html', source.base);
    if (!around.isPreformatted) {
      line.push(text);
      return;
    }
    let from = 0;
    for (let end = text.chars.indexOf('\n'); end >= 0; end = text.chars.indexOf('\n', from)) {
      line.push(text.slice(from, end));
      lineBreak(around, text.offset(end));
      from = end + 1;
    }
    line.push(text.slice(from));
  };

  const outermost: Surroundings = { isFurniture: false, isPreformatted: false, heading: null };
  for (const child of root.children) visit(child, outermost);
  flush(outermost);
}

function isBlock({ tagName, properties }: Element, isSetApart: boolean): boolean {
  return (
    isSetApart ||
    BLOCKS.has(tagName) ||
    HEADING.test(tagName) ||
    /display\s*:\s*(?:block|flex|table|list-item)/i.test(String(properties.style ?? ''))
  );
}

function offsetOf(node: Nodes, { base }: PageSource): number {
  return base + (node.position?.start.offset ?? 0);
}
