/** Where annexes begin, and where the list of them only names them. */

import { Beginning } from '../edge-pattern.js';
import type { Text } from '../text.js';
import { isClosingLine } from './closing.js';
import type { Line, TextLine } from './lines.js';

export interface AnnexLines {
  /** 附件, 附件2. */
  label: string;
  title: Text | null;
  lines: Line[];
  place: Text;
}

export interface Division {
  /** Without the list of annexes. */
  main: Line[];
  /** The list of annexes at the end of the main text: 附件：1.…… 2.…… */
  list: Line[];
  /** Where in `main` the list stood; its length where there is none. */
  listAt: number;
  annexes: AnnexLines[];
}

const LABEL = /^[【[（(]?\s*附\s*([件表录图])?\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[】\]）)]?\s*([:：.．、]?)\s*/;

interface Found {
  index: number;
  label: string;
  /** What stands after the label in its line. */
  rest: Text;
  isBare: boolean;
}

/** Divides a text into its main part, the list of its annexes, and the annexes. */
export function divideAnnexes(lines: readonly Line[]): Division {
  const labels = labelsOf(lines);
  const starts = labels.filter((found, at) => beginsAnnex(lines, labels, found, at));
  const first = starts[0]?.index ?? lines.length;
  const named = labels.find(({ index }) => index < first && !isQuoted(lines[index] as TextLine));
  const listStart = named?.index ?? first;
  const listEnd = named ? endOfList(lines, listStart, first) : first;
  return {
    main: [...lines.slice(0, listStart), ...lines.slice(listEnd, first)],
    list: lines.slice(listStart, listEnd),
    listAt: listStart,
    annexes: starts.map((start, at) => annexOf(lines, start, starts[at + 1]?.index ?? lines.length)),
  };
}

/** What every label begins with. */
const MAY_BE_LABEL = new Beginning(/^[【[（(]?\s*附/);

function labelsOf(lines: readonly Line[]): Found[] {
  const labels: Found[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'table' || line.text.chars[0] === undefined) continue;
    const { chars } = line.text;
    if (!MAY_BE_LABEL.test(chars)) continue;
    const found = LABEL.exec(chars.slice(0, 40));
    if (!found) continue;
    const [all, kind, number, stop] = found;
    const rest = line.text.slice(all.length).trim();
    // 附 alone needs a stop or the end after it: 附近, 附则 and 附带 are words.
    if (kind === undefined && number === undefined && stop === '' && rest.length > 0) continue;
    if (
      kind !== undefined &&
      number === undefined &&
      stop === '' &&
      rest.length > 0 &&
      !/\s/.test(all.trimStart().slice(2)) &&
      line.depth === null
    )
      continue;
    labels.push({ index, label: `附${kind ?? ''}${number ?? ''}`.replace(/\s/g, '') || '附', rest, isBare: rest.length === 0 });
  }
  return labels;
}

/** A label that stands alone begins an annex; one with a title does where the annex itself follows. */
function beginsAnnex(lines: readonly Line[], labels: readonly Found[], found: Found, at: number): boolean {
  const later = labels.slice(at + 1, at + 40);
  if (found.isBare) {
    // 附件： above its list.
    const next = lines[found.index + 1];
    if (next === undefined) return false;
    const isAboveList =
      /[:：]$/.test((lines[found.index] as TextLine).text.chars) && next.kind === 'text' && isListItem(next) && later.length > 0;
    return !isAboveList;
  }
  if (/^[1１一][.．、]/.test(found.rest.chars)) return false;
  if (found.rest.chars.length > 60 || /[。；;]$/.test(found.rest.chars)) return false;
  // The list names it, and it comes later.
  const names = (other: Found): boolean =>
    other.isBare ? other.label === found.label || !/[0-9０-９一二三四五六七八九十]$/.test(other.label) : false;
  if (later.some((other) => names(other) || (other.label === found.label && other.rest.chars === found.rest.chars))) return false;
  for (let index = found.index + 1; index < Math.min(lines.length, found.index + 12); index++) {
    const line = lines[index] as Line;
    if (line.kind === 'table') return true;
    const next = lines[index + 1];
    if (isClosingLine(line.text.chars, next?.kind === 'text' ? next.text.chars : null)) return false;
    if (/^(?:第[一二三四五六七八九十]{1,2}步|步骤[一二三四五六七八九十])/.test(line.text.chars.slice(0, 8))) return true;
    if (line.marker || line.text.length > 30) return !isListItem(line) || line.text.chars.length > 40;
  }
  return false;
}

/** 2.某某表: an item of the list of annexes. */
function isListItem(line: TextLine): boolean {
  return line.marker !== null && /^(?:ar|decimal)/.test(line.marker.style) && line.text.length <= 60 && !/[。；;]/.test(line.text.chars);
}

function isQuoted(line: TextLine): boolean {
  return /^附件?[^:：]{0,4}[所中的]/.test(line.text.chars);
}

function endOfList(lines: readonly Line[], start: number, limit: number): number {
  let end = start + 1;
  while (end < limit) {
    const line = lines[end] as Line;
    if (line.kind === 'table' || !isListItem(line)) break;
    end++;
  }
  return end;
}

function annexOf(lines: readonly Line[], { index, label, rest }: Found, end: number): AnnexLines {
  const place = (lines[index] as TextLine).text;
  if (rest.length > 0) return { label, title: rest, lines: lines.slice(index + 1, end), place };
  const next = lines[index + 1];
  const hasTitle =
    index + 1 < end && next?.kind === 'text' && next.marker === null && next.text.length <= 60 && !/[。；;：:]$/.test(next.text.chars);
  return { label, title: hasTitle ? next.text : null, lines: lines.slice(index + (hasTitle ? 2 : 1), end), place };
}
