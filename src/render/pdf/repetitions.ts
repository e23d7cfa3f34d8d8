/**
 * The head of a table or of a measure that Chromium prints again on another page has the tags of the first: a heading would be read aloud
 * as often as it is printed, one after the other. Here the tags are taken from the copies, and links that lie on each other are one.
 */

import type { PdfEdit } from './edit.js';
import { annotationsOn } from './form.js';
import type { Piece } from './outline-titles.js';
import type { PdfFile } from './pdf-file.js';

const TAG = /\/Type \/StructElem\n(?:\/(?!K )[^\n]*\n)*?\/Pg (\d+) 0 R\n\/K \[([^\]]*)\]/;
/** A mark on another page or on its own; other elements and annotations are none. */
const PART = /<<\/Type \/MCR\n\/Pg (\d+) 0 R\n\/MCID (\d+)>>|\d+ 0 R|(\d+)/g;
/** Where a tagged content begins. */
const TAGGED = /<<\/MCID (\d+) >>BDC\n/g;
const KIDS = /\/K \[([^\]]*)\]/;
const ANNOTATION = /<<\/Type \/OBJR\n\/Obj (\d+) 0 R\n\/Pg \d+ 0 R>> ?/g;

export interface Repetitions {
  /** The marks of the copies, by the number of the page. */
  marks: ReadonlyMap<number, ReadonlySet<number>>;
  /** What is drawn for each tag that goes on over pages, by the number of the tag. */
  pieces: ReadonlyMap<number, readonly Piece[]>;
}

/** Takes out of the tags what is printed more than once, and says what it was. Without a tag that goes on over pages there is nothing. */
export function dropRepetitions(edit: PdfEdit): Repetitions {
  const { pdf } = edit;
  const marks = new Map<number, Set<number>>();
  const pieces = new Map<number, Piece[]>();
  /** Where something stands again, and where it stood first. */
  const pages = new Set<number>();
  const contents = new Map<number, ReadonlyMap<number, string>>();
  const textOf = (page: number, mark: number): string => {
    const known = contents.get(page) ?? contentsOf(edit.drawing(page));
    contents.set(page, known);
    return textIn(known.get(mark) ?? '');
  };
  for (const object of objectsWith('/Type /MCR', pdf)) {
    const text = edit.object(object);
    const [, ownPage, list] = TAG.exec(text) ?? [];
    if (list === undefined) continue;
    const seen = new Set<string>();
    const own: Piece[] = [];
    pieces.set(object, own);
    const kept = list.replace(PART, (part: string, otherPage?: string, otherMark?: string, ownMark?: string) => {
      if (otherMark === undefined && ownMark === undefined) return part;
      const [page, mark] = [Number(otherPage ?? ownPage), Number(otherMark ?? ownMark)];
      const written = textOf(page, mark);
      const isCopy = written !== '' && seen.has(written);
      own.push({ glyphs: glyphsIn(written), isCopy });
      if (!isCopy) {
        seen.add(written);
        return part;
      }
      marks.set(page, (marks.get(page) ?? new Set()).add(mark));
      pages.add(page).add(Number(ownPage));
      return '';
    });
    if (kept !== list) edit.replace(object, text.replace(list, kept.trim()));
  }
  dropSecondLinks(edit, pages);
  return { marks, pieces };
}

/** The operators under each mark of a page, up to the next one. */
function contentsOf(drawn: string): Map<number, string> {
  const contents = new Map<number, string>();
  let [mark, start] = [-1, 0];
  for (const { 0: tag, 1: next, index } of drawn.matchAll(TAGGED)) {
    contents.set(mark, drawn.slice(start, index));
    [mark, start] = [Number(next), index + tag.length];
  }
  return contents.set(mark, drawn.slice(start));
}

/** What operators write: the glyphs with their fonts, wherever they stand. */
function textIn(operators: string): string {
  return operators.match(/\/F\d+ [\d.]+ Tf|<[0-9A-F]+> Tj/g)?.join('') ?? '';
}

/** How many there are of them: each is written with four digits. */
function glyphsIn(written: string): number {
  return (written.match(/<[0-9A-F]+>/g) ?? []).reduce((sum, glyphs) => sum + (glyphs.length - 2) / 4, 0);
}

/** Chromium draws a repeated head twice on the page where it first stands, the second time out of sight; its links stay. */
function dropSecondLinks(edit: PdfEdit, pages: ReadonlySet<number>): void {
  const dropped = new Set<number>();
  for (const page of pages) {
    const seen = new Set<string>();
    const second = new Set<number>();
    const annotations = annotationsOn(edit, page);
    for (const number of annotations) {
      const text = edit.object(number);
      const what = text.slice(text.indexOf('<<')).replace(/\/StructParent \d+/, '');
      // Places to fill in are told apart by their names; there each second one is dropped as well.
      if (what.includes('/Subtype /Link') && seen.has(what)) second.add(number);
      seen.add(what);
    }
    if (second.size === 0) continue;
    for (const number of second) dropped.add(number);
    const left = annotations.filter((number) => !second.has(number));
    edit.replace(page, edit.object(page).replace(/\/Annots \[[^\]]*\]/, `/Annots [${left.map((number) => `${number} 0 R`).join(' ')}]`));
  }
  if (dropped.size === 0) return;
  for (const object of objectsWith('/Type /OBJR', edit.pdf)) {
    const text = edit.object(object);
    const list = KIDS.exec(text)?.[1] ?? '';
    const kept = list.replace(ANNOTATION, (entry: string, number: string) => (dropped.has(Number(number)) ? '' : entry));
    if (kept !== list) edit.replace(object, text.replace(list, kept.trim()));
  }
}

/** Numbers of the objects in which a text stands; streams are among them only by chance. */
function objectsWith(text: string, { text: file }: PdfFile): Set<number> {
  const numbers = new Set<number>();
  for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, Math.max(at + 1, file.indexOf('endobj', at)))) {
    const head = file.lastIndexOf(' 0 obj\n', at);
    const number = Number(file.slice(file.lastIndexOf('\n', head) + 1, head));
    if (number > 0) numbers.add(number);
  }
  return numbers;
}
