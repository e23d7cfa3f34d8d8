/** What stands beside the text and is none of it: its table of contents in front, its footnotes behind. */

import { Beginning } from '../edge-pattern.js';
import type { Line, TextLine } from './lines.js';

const CONTENTS = new Beginning(/^[【[]?\s*目\s*[录次]\s*[】\]]?$/);

/** A table of contents: headings that come again below with their text. */
export function apartFromContents(lines: readonly Line[]): { lines: Line[]; contents: Line[] } {
  const whole = { lines: [...lines], contents: [] };
  const start = lines.findIndex((line) => line.kind === 'text' && CONTENTS.test(line.text.chars));
  const first = start < 0 ? undefined : lines[start + 1];
  if (first?.kind !== 'text' || !first.marker) return whole;
  const key = entry(first);
  const again = lines.findIndex((line, at) => at > start + 1 && line.kind === 'text' && line.marker !== null && entry(line) === key);
  return again < 0 ? whole : { lines: [...lines.slice(0, start), ...lines.slice(again)], contents: lines.slice(start, again) };
}

function entry(line: TextLine): string {
  return line.text.chars.replace(/[\s.．…·]+\d*$/, '').replace(/\s/g, '');
}

/** Where the footnotes begin that the intake puts behind a text of other numbers; its length where there are none. */
export function notesAt(lines: readonly Line[]): number {
  let start = lines.length;
  while (start > 0 && isNote(lines[start - 1] as Line)) start--;
  const [first] = lines.slice(start, start + 1);
  return first?.kind === 'text' &&
    first.marker?.value === 1 &&
    lines.some((line, at) => at < start && line.kind === 'text' && line.marker !== null && !line.marker.isDoubtful)
    ? start
    : lines.length;
}

function isNote(line: Line): boolean {
  return line.kind === 'text' && line.marker !== null && /^[[〔]\d{1,3}[\]〕] /.test(line.text.chars);
}
