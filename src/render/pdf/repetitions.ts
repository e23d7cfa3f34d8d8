/**
 * The head of a table or of a measure that Chromium prints again on another page has the tags of the first: a heading would be read aloud
 * as often as it is printed, one after the other. Here the tags are taken from the copies, and links that lie on each other are one.
 */

import type { PdfFile } from './pdf-file.js';

export interface Repetitions {
  /** Marks of contents that are copies, by the number of the page. */
  marks: ReadonlyMap<number, ReadonlySet<number>>;
  /** Objects that no longer name them. */
  objects: ReadonlyMap<number, string>;
}

const TAG = /\/Type \/StructElem\n(?:\/(?!K )[^\n]*\n)*?\/Pg (\d+) 0 R\n\/K \[([^\]]*)\]/;
/** A mark on another page or on its own; other elements and annotations are none. */
const PART = /<<\/Type \/MCR\n\/Pg (\d+) 0 R\n\/MCID (\d+)>>|\d+ 0 R|(\d+)/g;
const KIDS = /\/K \[([^\]]*)\]/;
const ANNOTATION = /<<\/Type \/OBJR\n\/Obj (\d+) 0 R\n\/Pg \d+ 0 R>> ?/g;

/** What is printed more than once; `drawn` are the operators of each page. Without a tag that goes on over pages there is nothing. */
export function repetitionsIn(pdf: PdfFile, drawn: ReadonlyMap<number, string>): Repetitions {
  const marks = new Map<number, Set<number>>();
  const objects = new Map<number, string>();
  if (!pdf.text.includes('/Type /MCR')) return { marks, objects };
  /** Where something stands again, and where it stood first. */
  const pages = new Set<number>();
  const texts = new Map<number, ReadonlyMap<number, string>>();
  const textOf = (page: number, mark: number): string => {
    const known = texts.get(page) ?? textsOn(drawn.get(page) ?? '');
    texts.set(page, known);
    return known.get(mark) ?? '';
  };
  for (const object of objectsWith('/Type /MCR', pdf)) {
    const text = pdf.object(object);
    const [, ownPage, list] = TAG.exec(text) ?? [];
    if (list === undefined) continue;
    const seen = new Set<string>();
    const kept = list.replace(PART, (part: string, otherPage?: string, otherMark?: string, ownMark?: string) => {
      if (otherMark === undefined && ownMark === undefined) return part;
      const [page, mark] = [Number(otherPage ?? ownPage), Number(otherMark ?? ownMark)];
      const written = textOf(page, mark);
      if (written === '' || !seen.has(written)) {
        seen.add(written);
        return part;
      }
      marks.set(page, (marks.get(page) ?? new Set()).add(mark));
      pages.add(page).add(Number(ownPage));
      return '';
    });
    if (kept !== list) objects.set(object, text.replace(list, kept.trim()));
  }
  dropSecondLinks(pdf, pages, objects);
  return { marks, objects };
}

/** What is written under each mark: its glyphs with their fonts, wherever they stand. */
function textsOn(drawn: string): Map<number, string> {
  const [, ...parts] = drawn.split(/\/\w+ <<\/MCID (\d+) >>BDC\n/);
  const texts = new Map<number, string>();
  for (let at = 0; at + 1 < parts.length; at += 2)
    texts.set(Number(parts[at]), (parts[at + 1]?.match(/\/F\d+ [\d.]+ Tf|<[0-9A-F]+> Tj/g) ?? []).join(''));
  return texts;
}

/** Chromium draws a repeated head twice on the page where it first stands, the second time out of sight; its links stay. */
function dropSecondLinks(pdf: PdfFile, pages: ReadonlySet<number>, objects: Map<number, string>): void {
  const dropped = new Set<number>();
  for (const page of pages) {
    const seen = new Set<string>();
    const second = new Set<number>();
    for (const number of annotationNumbers(pdf.object(page))) {
      const text = pdf.object(number);
      const what = text.slice(text.indexOf('<<')).replace(/\/StructParent \d+/, '');
      // Places to fill in are told apart by their names; there each second one is dropped as well.
      if (what.includes('/Subtype /Link') && seen.has(what)) second.add(number);
      seen.add(what);
    }
    if (second.size === 0) continue;
    for (const number of second) dropped.add(number);
    const left = annotationNumbers(pdf.object(page)).filter((number) => !second.has(number));
    objects.set(page, pdf.object(page).replace(/\/Annots \[[^\]]*\]/, `/Annots [${left.map((number) => `${number} 0 R`).join(' ')}]`));
  }
  if (dropped.size === 0) return;
  for (const object of objectsWith('/Type /OBJR', pdf)) {
    const text = objects.get(object) ?? pdf.object(object);
    const list = KIDS.exec(text)?.[1] ?? '';
    const kept = list.replace(ANNOTATION, (entry: string, number: string) => (dropped.has(Number(number)) ? '' : entry));
    if (kept !== list) objects.set(object, text.replace(list, kept.trim()));
  }
}

/** Numbers of the objects in which a text stands; streams are among them only by chance. */
function objectsWith(text: string, { text: file }: PdfFile): Set<number> {
  const numbers = new Set<number>();
  for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, at + 1)) {
    const head = file.lastIndexOf(' 0 obj\n', at);
    const number = Number(file.slice(file.lastIndexOf('\n', head) + 1, head));
    if (number > 0) numbers.add(number);
  }
  return numbers;
}

function annotationNumbers(page: string): number[] {
  const list = /\/Annots \[([^\]]*)\]/.exec(page)?.[1] ?? '';
  return Array.from(list.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
}
