/**
 * What bookmarks are called. Chromium writes all that it draws for a heading into its bookmark, and a heading that is printed again where its
 * table or measure goes on is drawn as often as there are pages: here each is called once.
 */

import { outlineItems } from './destinations.js';
import { type PdfEdit, pdfString } from './edit.js';

/** A piece of what is drawn for a tag. */
export interface Piece {
  glyphs: number;
  /** Whether it repeats another piece of the same tag. */
  isCopy: boolean;
}

const TITLE = /\/Title (?:<FEFF([0-9A-F]*)>|\(((?:[^\\()]|\\[\\()])*)\))/;
const HEADING = /\/SE (\d+) 0 R/;
const CHILDREN = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/;

/** Mends the titles of headings that are drawn more than once; `pieces` are those of all tags that go on over pages, by the number of the tag. */
export function mendTitles(edit: PdfEdit, pieces: ReadonlyMap<number, readonly Piece[]>): void {
  if (![...pieces.values()].some((all) => all.some(({ isCopy }) => isCopy))) return;
  for (const item of outlineItems(edit)) {
    const text = edit.object(item);
    const heading = HEADING.exec(text)?.[1];
    const title = titleIn(text);
    if (heading === undefined || title === null) continue;
    const once = saidOnce(title, piecesUnder(edit, Number(heading), pieces));
    if (once !== title)
      edit.replace(
        item,
        text.replace(TITLE, () => `/Title ${pdfString(once)}`),
      );
  }
}

function titleIn(item: string): string | null {
  const [, coded, plain] = TITLE.exec(item) ?? [];
  if (coded !== undefined) return Buffer.from(coded, 'hex').swap16().toString('utf16le');
  return plain === undefined ? null : plain.replace(/\\(.)/g, '$1');
}

/** The pieces of each tag in one, in the order of the text. */
function piecesUnder(edit: PdfEdit, tag: number, pieces: ReadonlyMap<number, readonly Piece[]>): (readonly Piece[])[] {
  const found: (readonly Piece[])[] = [];
  const waiting = [tag];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const own = pieces.get(next);
    if (own) {
      found.push(own);
      continue;
    }
    const [, list = '', one = ''] = CHILDREN.exec(edit.object(next)) ?? [];
    const children = [...(list + one).matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
    waiting.push(...children.reverse());
  }
  return found;
}

/** The title without its copies; as it is where the pieces do not account for it. */
function saidOnce(title: string, tags: readonly (readonly Piece[])[]): string {
  const letters = Array.from(title);
  const all = tags.flat();
  if (letters.length <= lengthOf(all)) return keptOf(letters, all) ?? title;
  // More letters than glyphs: one tag has ligatures, and only how often it stands there is known.
  for (const [at, tag] of tags.entries()) {
    const [before, after] = [tags.slice(0, at).flat(), tags.slice(at + 1).flat()];
    const [from, to] = [lengthOf(before), letters.length - lengthOf(after)];
    const texts = [keptOf(letters.slice(0, from), before), repeatedIn(letters.slice(from, to), tag), keptOf(letters.slice(to), after)];
    if (!texts.includes(null)) return texts.join('');
  }
  return title;
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { glyphs }) => sum + glyphs, 0);

/** What is no copy; null where a copy is not what it repeats. Chromium cuts long titles off, so that the last copies may be short. */
function keptOf(letters: readonly string[], pieces: readonly Piece[]): string | null {
  const kept: string[] = [];
  let at = 0;
  for (const { glyphs, isCopy } of pieces) {
    const text = letters.slice(at, at + glyphs).join('');
    at += glyphs;
    if (isCopy ? !kept.some((one) => one.startsWith(text)) : at > letters.length) return null;
    if (!isCopy) kept.push(text);
  }
  return kept.join('');
}

/** What stands there as often as the pieces do; null where it does not. */
function repeatedIn(letters: readonly string[], pieces: readonly Piece[]): string | null {
  const times = pieces.length / pieces.filter(({ isCopy }) => !isCopy).length;
  const once = letters.slice(0, letters.length / times).join('');
  return Number.isInteger(times) && once.repeat(times) === letters.join('') ? once : null;
}
