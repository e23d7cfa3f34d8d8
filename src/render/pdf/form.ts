/**
 * Turns the places where a checklist is filled in into form fields. The page prints the frames; an empty link in each, with an
 * address of the form `field:KIND:NAME:LABEL`, marks the rectangle. The link's annotation becomes the field's widget in its own place, and
 * its tag a form's, so that the tag tree and the order of reading stay whole.
 */

import { type PdfEdit, pdfString } from './edit.js';
import type { EntryFont } from './entry-font.js';
import { type SheetId, TICKED } from './fields.js';

const PLACE = /\/URI \(field:(check|lines?):([a-z0-9_.-]+):((?:[^()\\]|\\.)*)\)/;
/** The size of a tick's drawing; readers fit it into the box. */
const TICK = 10;
/** A hand's tick: told from an empty box in any print, in any viewer, without a font. */
const TICK_PATH = '1.1 w 1 J 1 j 1.9 5.2 m 4.1 2.6 l 8.4 8 l S';
/** Points. */
const SIZES = { line: 10, lines: 9.5 } as const;
const MULTILINE = 1 << 12;
const READ_ONLY = 1;

type Kind = 'check' | 'line' | 'lines';

interface Place {
  annotation: number;
  page: number;
  kind: Kind;
  name: string;
  label: string;
}

/** Makes the fields; without a place to fill in, nothing changes. `pages` are the numbers of the page objects. */
export function addForm(edit: PdfEdit, pages: readonly number[], sheet: SheetId | undefined, font: EntryFont | null): void {
  const { places, repeated } = placesOn(edit, pages);
  for (const { annotation, page } of repeated) removeAnnotation(edit, page, annotation);
  if (places.length === 0) return;
  const tree = new FieldTree(edit);
  const tick = edit.addStream(form(TICK, TICK), Buffer.from(TICK_PATH));
  const empty = edit.addStream(form(TICK, TICK), Buffer.from(''));
  const tags = tagsOf(edit);
  // Helvetica is in every reader; the other is there for Chinese.
  const write = font === null ? 'Helv' : 'Hei';
  for (const place of places) {
    const text = edit.object(place.annotation);
    const rectangle = /\/Rect \[([^\]]*)\]/.exec(text)?.[1] ?? '0 0 0 0';
    const tag = /\/StructParent (\d+)/.exec(text)?.[1];
    const own = place.kind === 'check' ? tickField(tick, empty) : textField(edit, place, rectangle, write);
    const { parent, partial } = tree.add(place.name, place.annotation);
    edit.replace(
      place.annotation,
      [
        '<</Type /Annot /Subtype /Widget /F 4 /BS <</W 0>>',
        `/Rect [${rectangle}] /P ${place.page} 0 R${tag === undefined ? '' : ` /StructParent ${tag}`}`,
        `/T ${pdfString(partial)}${parent === null ? '' : ` /Parent ${parent} 0 R`} /TU ${pdfString(place.label)}`,
        `${own}>>`,
      ].join('\n'),
    );
    const element = tags.get(Number(tag));
    if (element !== undefined) edit.replace(element, edit.object(element).replace('/S /Link', '/S /Form'));
  }
  if (sheet) addSheet(edit, tree, pages[0] ?? 0, sheet);
  const fonts = [
    ...(font === null ? [] : [`/Hei ${font.addTo(edit)} 0 R`]),
    `/Helv ${edit.add('<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>')} 0 R`,
    `/ZaDb ${edit.add('<</Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats>>')} 0 R`,
  ];
  const acroForm = edit.add(`<</Fields [${tree.finish().join(' ')}] /DA (/${write} 10 Tf 0 g)\n/DR <</Font <<${fonts.join(' ')}>>>>>>`);
  edit.extend(edit.pdf.root, { AcroForm: `${acroForm} 0 R` });
}

function placesOn(edit: PdfEdit, pages: readonly number[]): { places: Place[]; repeated: Place[] } {
  const places: Place[] = [];
  const repeated: Place[] = [];
  const names = new Set<string>();
  for (const page of pages) {
    for (const annotation of annotationsOn(edit, page)) {
      const [, kind, name = '', label = ''] = PLACE.exec(edit.object(annotation)) ?? [];
      if (kind === undefined) continue;
      const place = { annotation, page, kind: kind as Kind, name, label: decoded(label) };
      // Two measures with one id (a finding says so), or a place cut by the end of a page: a field can have but one value.
      (names.has(name) ? repeated : places).push(place);
      names.add(name);
    }
  }
  return { places, repeated };
}

/** Numbers of a page's annotations. */
export function annotationsOn(edit: PdfEdit, page: number): number[] {
  const list = /\/Annots \[([^\]]*)\]/.exec(edit.object(page))?.[1] ?? '';
  return Array.from(list.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
}

function removeAnnotation(edit: PdfEdit, page: number, annotation: number): void {
  edit.replace(
    page,
    edit.object(page).replace(/\/Annots \[([^\]]*)\]/, (list) => list.replace(new RegExp(`(^|[ [])${annotation} 0 R ?`), '$1')),
  );
}

function decoded(label: string): string {
  try {
    return decodeURIComponent(label);
  } catch {
    return label;
  }
}

/** The dictionary of a drawing of its own coordinates, without the length. */
const form = (width: number, height: number): string => `/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources <<>>`;

function tickField(tick: number, empty: number): string {
  return `/FT /Btn /V /Off /AS /Off /MK <</CA (4)>> /DA (/ZaDb 0 Tf 0 g)\n/AP <</N <</${TICKED} ${tick} 0 R /Off ${empty} 0 R>>>>`;
}

/**
 * A field to write in, empty: nothing is drawn over the print. Once it is filled, readers draw it anew; a date on white, so that the
 * blanks for year, month and day do not show through. Each has a drawing of its own: some programs write into the one they find.
 */
function textField(edit: PdfEdit, { kind, name }: Place, rectangle: string, font: string): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle.split(' ').map(Number);
  const drawing = edit.addPlainStream(form(round(right - left), round(top - bottom)), Buffer.from('/Tx BMC EMC'));
  const flags = kind === 'lines' ? ` /Ff ${MULTILINE}` : '';
  const paper = name.endsWith('.date') ? ' /MK <</BG [1 1 1]>>' : '';
  return `/FT /Tx${flags} /V ()${paper} /DA (/${font} ${kind === 'lines' ? SIZES.lines : SIZES.line} Tf 0 g)\n/AP <</N ${drawing} 0 R>>`;
}

const round = (points: number): number => Math.round(points * 1000) / 1000;

/** A field that nobody sees and that says which sheet this is, for copies that have lost their attachments. */
function addSheet(edit: PdfEdit, tree: FieldTree, page: number, sheet: SheetId): void {
  const drawing = edit.addPlainStream(form(1, 1), Buffer.from(''));
  const widget = edit.add(
    `<</Type /Annot /Subtype /Widget /F 2 /Rect [0 0 0 0] /P ${page} 0 R /T (sheet) /FT /Tx /Ff ${READ_ONLY}\n` +
      `/V ${pdfString(JSON.stringify(sheet))} /DA (/Helv 10 Tf 0 g) /AP <</N ${drawing} 0 R>>>>`,
  );
  tree.addRoot(widget);
  const text = edit.object(page);
  const list = /\/Annots \[([^\]]*)\]/.exec(text);
  edit.replace(
    page,
    list ? text.replace(list[0], `/Annots [${list[1]} ${widget} 0 R]`) : `${text.trimEnd().slice(0, -2)}\n/Annots [${widget} 0 R]>>`,
  );
}

/** The structure element of each annotation, by its /StructParent. */
function tagsOf(edit: PdfEdit): Map<number, number> {
  const { root } = edit.pdf;
  const tree = /\/StructTreeRoot (\d+) 0 R/.exec(edit.object(root))?.[1];
  const parents = tree && /\/ParentTree (\d+) 0 R/.exec(edit.object(Number(tree)))?.[1];
  const tags = new Map<number, number>();
  const read = (node: number): void => {
    const text = edit.object(node);
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
    for (const [, kid] of (kids ?? '').matchAll(/(\d+) 0 R/g)) read(Number(kid));
    const numbers = /\/Nums \[([^\]]*)\]/.exec(text)?.[1] ?? '';
    for (const [, key, element] of numbers.matchAll(/(\d+) (\d+) 0 R/g)) tags.set(Number(key), Number(element));
  };
  if (parents) read(Number(parents));
  return tags;
}

/** Fields by the parts of their names: `a.b.done` is `done` of `b` of `a`. */
class FieldTree {
  readonly #nodes = new Map<string, { number: number; parent: string | null; partial: string; kids: number[] }>();
  readonly #roots: number[] = [];

  constructor(private readonly edit: PdfEdit) {}

  /** Hangs a field in; returns the node above it and the last part of its name. */
  add(name: string, field: number): { parent: number | null; partial: string } {
    const dot = name.lastIndexOf('.');
    if (dot < 0) {
      this.#roots.push(field);
      return { parent: null, partial: name };
    }
    const parent = this.#node(name.slice(0, dot));
    parent.kids.push(field);
    return { parent: parent.number, partial: name.slice(dot + 1) };
  }

  addRoot(field: number): void {
    this.#roots.push(field);
  }

  /** Writes the nodes; returns references to the fields at the top. */
  finish(): string[] {
    for (const { number, parent, partial, kids } of this.#nodes.values()) {
      const above = parent === null ? '' : ` /Parent ${this.#nodes.get(parent)?.number} 0 R`;
      this.edit.replace(number, `<</T ${pdfString(partial)}${above} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
    }
    return this.#roots.map((root) => `${root} 0 R`);
  }

  #node(name: string) {
    const known = this.#nodes.get(name);
    if (known) return known;
    const dot = name.lastIndexOf('.');
    const node = {
      number: this.edit.add(''),
      parent: dot < 0 ? null : name.slice(0, dot),
      partial: name.slice(dot + 1),
      kids: [] as number[],
    };
    this.#nodes.set(name, node);
    if (node.parent === null) this.#roots.push(node.number);
    else this.#node(node.parent).kids.push(node.number);
    return node;
  }
}
