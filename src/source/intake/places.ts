import { Text } from '../text.js';

/** How characters may be written otherwise than as themselves. */
export type Markup = 'html' | 'markdown' | 'none';

/** A character reference, with or without its semicolon. */
const REFERENCE = /&(?:#[xX][0-9a-fA-F]+|#\d+|[a-zA-Z][a-zA-Z\d]*);?/y;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const TAG = /<[!/?a-zA-Z][^<>]*>?/y;

/**
 * A parsed piece of text with its places: `value` is what the parser made of `source` from `start` to `end`.
 * The characters are always those of the parser; where it moved text about (as it does with text between the rows of
 * a table) some stand where the text around them stands.
 * @param base offset in the input at which the source begins
 */
export function placed(value: string, source: string, start: number, end: number, markup: Markup, base = 0): Text {
  if (end - start === value.length && source.startsWith(value, start)) return Text.at(base + start, value);
  const parts: Text[] = [];
  let from = 0;
  let origin = start;
  let read = 0;
  let at = start;
  const finish = () => {
    if (read > from) parts.push(Text.at(base + origin, value.slice(from, read)));
  };
  while (read < value.length && at < end) {
    const taken = stepOver(value, read, source, at, markup);
    if (taken.chars === taken.width && !taken.isReplaced) {
      read += taken.chars;
      at += taken.width;
      continue;
    }
    finish();
    if (taken.chars > 0) parts.push(Text.inserted(base + at, value.slice(read, read + taken.chars)));
    read += taken.chars;
    at += taken.width;
    from = read;
    origin = at;
  }
  finish();
  if (read < value.length) parts.push(Text.inserted(base + end, value.slice(read)));
  return Text.join(parts);
}

/** How far the next step goes in the value (`chars`) and in the source (`width`). */
function stepOver(
  value: string,
  read: number,
  source: string,
  at: number,
  markup: Markup,
): { chars: number; width: number; isReplaced?: boolean } {
  const char = source[at] as string;
  if (char === '&' && markup !== 'none') {
    const width = referenceWidth(value, read, source, at);
    if (width) return width;
  }
  if (markup === 'markdown' && char === '\\') {
    ESCAPE.lastIndex = at;
    if (ESCAPE.test(source) && value[read] === source[at + 1]) return { chars: 0, width: 1 };
  }
  if (value[read] === char) return { chars: 1, width: 1 };
  if (char === '\r') return value[read] === '\n' && source[at + 1] !== '\n' ? { chars: 1, width: 1 } : { chars: 0, width: 1 };
  if (char === '\0' && value[read] === '\uFFFD') return { chars: 1, width: 1 };
  if (char === '<' && markup === 'html') {
    TAG.lastIndex = at;
    const tag = TAG.exec(source);
    if (tag) return { chars: 0, width: tag[0].length };
  }
  return { chars: 0, width: 1 };
}

/** The characters that a reference at this place stands for; null where it is no reference but its own characters. */
function referenceWidth(
  value: string,
  read: number,
  source: string,
  at: number,
): { chars: number; width: number; isReplaced: true } | null {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(source)?.[0];
  if (written === undefined) return null;
  const isAmpersand = /^&(?:amp|AMP|#38|#[xX]26)\b/.test(written);
  if (!isAmpersand && value.startsWith(written, read)) return null;
  const isHigh = /[\uD800-\uDBFF]/.test(value[read] ?? '');
  if (written.endsWith(';') || written[1] === '#') return { chars: isHigh ? 2 : 1, width: written.length, isReplaced: true };
  // `&nbsp` and some others do without the semicolon, even right before a letter.
  for (let width = 3; width < written.length; width++) {
    if (value[read + 1] === source[at + width]) return { chars: 1, width, isReplaced: true };
  }
  return { chars: 1, width: written.length, isReplaced: true };
}
