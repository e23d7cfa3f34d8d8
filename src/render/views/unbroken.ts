/** Where a line may not end: between the figures of a case and their unit. */

/** A piece of a text; one that is `whole` stays on one line where it fits on one. */
export interface Piece {
  text: string;
  whole: boolean;
}

/** A figure or a range with its unit, and the mark after it, which must not begin a line: `2001–4000 户`, `30 平方米/百户，`. */
const FIGURE = /[（(]?\d[\d.,/:∶–—%‰％)-]*(?: (?!(?:or|and|until)\b)[^\s，、；,;）)]+)?[，、；,;）)]*/g;

/** The text in pieces, which say together what it says. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    if (index > done) pieces.push({ text: text.slice(done, index), whole: false });
    pieces.push({ text: figure, whole: true });
    done = index + figure.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), whole: false });
  return pieces;
}
