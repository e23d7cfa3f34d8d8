/** Markdown is parsed piece by piece: the parser has cases in which twice the text takes it four times as long. */

export interface Piece {
  start: number;
  end: number;
  /** So many marks that the parser would need too long: it is read as plain text. */
  isTangled: boolean;
}

/** UTF-16 units of a piece, but for the last paragraph, which is not cut. */
const PIECE = 8192;
/** Most of each in one piece: what takes the parser a noticeable part of a second. */
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/[[\]]/g, 800],
  [/[*_~]+/g, 1500],
  [/`+/g, 800],
  [/<[a-zA-Z/!?]/g, 20_000],
  [/^[ \t]{0,3}<[a-zA-Z/!?]/gm, 4000],
  [/^[ \t]*(?:[-+*>]|\d{1,9}[.)])/gm, 3000],
  [/^[ \t]*\|/gm, 5000],
  [/\n/g, 20_000],
];
const LONGEST = 256 * 1024;
/** Containers in one line, such as `> > - `; and blanks before a list item. */
const DEEP = /^[ \t]*(?:[>*+-][ \t]*){24}|^[ \t]{60,}(?:[>*+-]|\d{1,9}[.)])/m;

/** Cuts a text where nothing goes on: before a line without indent that follows an empty one, outside of code and raw HTML. */
export function piecesOf(text: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  const raw = new RawBlocks();
  let start = from;
  let isAfterBlank = false;
  for (let at = from; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    const head = text.slice(at, Math.min(next, at + 200));
    const isBlank = /^[ \t\r\n]*$/.test(head) && next - at <= 200;
    if (isAfterBlank && !isBlank && !raw.isOpen && at - start >= PIECE && !/^[ \t]/.test(head)) {
      pieces.push(piece(text, start, at));
      start = at;
    }
    raw.next(head, text, at, next);
    isAfterBlank = isBlank;
    at = next;
  }
  if (start < text.length) pieces.push(piece(text, start, text.length));
  return pieces;
}

function piece(text: string, start: number, end: number): Piece {
  const own = text.slice(start, end);
  const isTangled = end - start > LONGEST || DEEP.test(own) || LIMITS.some(([mark, most]) => (own.match(mark)?.length ?? 0) > most);
  return { start, end, isTangled };
}

/** Whether a line stands inside of fenced code, or of HTML that goes on over empty lines. */
class RawBlocks {
  private fence: string | null = null;
  private closing: RegExp | null = null;

  get isOpen(): boolean {
    return this.fence !== null || this.closing !== null;
  }

  next(head: string, text: string, start: number, end: number): void {
    if (this.closing) {
      if (this.closing.test(text.slice(start, end))) this.closing = null;
      return;
    }
    const fence = /^[ \t]*(`{3,}|~{3,})(.*)/.exec(head);
    if (this.fence !== null) {
      if (fence?.[1]?.startsWith(this.fence) && fence[2]?.trim() === '') this.fence = null;
      return;
    }
    if (fence && !(fence[1]?.startsWith('`') && fence[2]?.includes('`'))) {
      this.fence = fence[1] as string;
      return;
    }
    const raw = /^ {0,3}<(?:(pre|script|style|textarea)\b|(!--)|(\?))/i.exec(head);
    if (!raw) return;
    const closing = raw[1] ? /<\/(?:pre|script|style|textarea)>/i : raw[2] ? /-->/ : /\?>/;
    if (!closing.test(text.slice(start + raw[0].length, end))) this.closing = closing;
  }
}

const DEFINITION = /^ {0,3}\[(\^?[^\]\n[]{1,100})\]:/gm;
/** More labels than this are not carried from one piece to another. */
const MAX_LABELS = 500;

/** Labels that some part of a text defines: without its definition a reference is no reference. */
export function labelsOf(text: string): string[] {
  const labels = new Set<string>();
  for (const [, label] of text.matchAll(DEFINITION)) {
    labels.add(label as string);
    if (labels.size > MAX_LABELS) break;
  }
  return [...labels];
}

/** Stand-ins for the definitions that a piece refers to and has not. */
export function definitionsFor(piece: string, labels: readonly string[]): string {
  const own = new Set(labelsOf(piece));
  return labels
    .filter((label) => !own.has(label) && piece.includes(`[${label}]`))
    .map((label) => `\n\n[${label}]: x`)
    .join('');
}
