/** Where a file holds several documents: one official text behind another, or the 篇1, 篇2 of a page of patterns. */

import { chineseNumber } from '../numerals.js';
import type { Text } from '../text.js';
import { DOCUMENT, hasNumber, OWN_NUMBER } from './bounds.js';
import { isDateLine, isSignature } from './closing.js';
import { type Line, lineOf, type TextLine } from './lines.js';
import { fullWidth } from './width.js';

export interface DocumentLines {
  /** What its clauses are quoted with, before their numbers: 篇2; null where its title alone tells it from the others. */
  label: string | null;
  /** The line that it begins with; null for what the file begins with. */
  place: Text | null;
  /** What the page says before the first of its patterns, and what they are patterns of. */
  intro: Text[];
  lines: Line[];
}

/** 社区食堂方案 篇2, 篇二：……, 社区食堂方案 2, with what stands behind it in its line. */
const COUNTED =
  /^[【[]?(?:([^。；，：:]{0,40}?)[ \t\u3000]{0,4}(?<!第)(篇)[ \t\u3000]{0,2}([0-9]{1,2}|[一二三四五六七八九十]{1,3})|([^。；，：:]{2,40}?(?:方案|办法|意见|计划|总结|报告|制度|措施|通知))[ \t\u3000]{0,4}([0-9]{1,2})(?=[\]】]?$))[】\]]?[ \t\u3000]*[：:]?[ \t\u3000]*/;
const ADDRESSEE = /^[^。；]{2,160}(?:政府|管委会|办事处|委员会|单位|部门|机构|企业|[委办局厅部院校])[^。；]{0,40}[：:]$/;

/** The documents of a file in reading order; most files hold one. */
export function documentsOf(lines: readonly Line[]): DocumentLines[] {
  return collected(lines) ?? oneBehindAnother(lines);
}

interface Count {
  at: number;
  stem: string;
  value: number;
  label: string;
  length: number;
}

/** Null where the text is no such collection. */
function collected(lines: readonly Line[]): DocumentLines[] | null {
  const all = lines.flatMap((line, at): Count[] => {
    if (line.kind === 'table' || line.marker !== null) return [];
    const head = line.text.chars.slice(0, 60);
    if (!/[篇0-9]/.test(head)) return [];
    const found = COUNTED.exec(head);
    if (!found) return [];
    const [whole, stem, mark, number, title, last] = found;
    const printed = (number ?? last) as string;
    return [
      {
        at,
        stem: (title ?? stem ?? '').trim(),
        value: Number(chineseNumber(printed)?.value ?? 0),
        label: `${mark ?? ''}${printed}`,
        length: whole.length,
      },
    ];
  });
  const continued = new Set(all.flatMap(({ value, stem }) => (value === 2 ? [stem] : [])));
  const begin = all.find(({ value, stem }) => value === 1 && continued.has(stem));
  if (!begin) return null;
  const counts: Count[] = [];
  for (const count of all) if (count.stem === begin.stem && count.value === counts.length + 1) counts.push(count);
  return counts.map(({ at, stem, label, length }, index): DocumentLines => {
    const { text } = lines[at] as TextLine;
    const rest = text.slice(length).trim();
    const below = lines.slice(at + 1, counts[index + 1]?.at ?? lines.length);
    const title = text.chars.indexOf(stem);
    const intro =
      index > 0 ? [] : [...lines.slice(0, at).flatMap(textOf), ...(stem.length > 1 ? [text.slice(title, title + stem.length)] : [])];
    return { label, place: text, intro, lines: rest.length > 0 ? [lineOf(rest, null, null), ...below] : below };
  });
}

function textOf(line: Line): Text[] {
  return line.kind === 'table' ? [] : [line.text];
}

/** A title with a number of its own below it, or with addressees where a document before it was signed and dated. */
function oneBehindAnother(lines: readonly Line[]): DocumentLines[] {
  const starts = [0];
  const places: (Text | null)[] = [null];
  let isNumbered = false;
  for (const [index, line] of lines.entries()) {
    if (hasNumber(line)) isNumbered = true;
    if (!isNumbered || line.kind === 'table' || line.marker || line.text.length > 100 || !DOCUMENT.test(line.text.chars)) continue;
    const start = titleStart(lines, index);
    const before = lines.slice(Math.max(0, start - 3), start);
    const isSigned = before.some((each) => each.kind === 'text' && isDateLine(each.text.chars));
    const isAnnex = before.some((each) => each.kind === 'text' && /^[【[（(]?\s*附/.test(each.text.chars));
    const below = lines.slice(index + 1, index + 5);
    // A regulation is not signed: there the number of the next document tells.
    if (isAnnex || !below.some(isSigned ? isOwnHead : isOwnNumber)) continue;
    starts.push(start);
    places.push(line.text);
    isNumbered = false;
  }
  return starts.map((start, at) => ({
    label: null,
    place: places[at] as Text | null,
    intro: [],
    lines: lines.slice(start, starts[at + 1] ?? lines.length),
  }));
}

/** The name of the office stands on a line of its own above 关于……的通知. */
function titleStart(lines: readonly Line[], index: number): number {
  const above = lines[index - 1];
  const isOffice =
    above?.kind === 'text' && /^(?:关于|印发|转发)/.test((lines[index] as TextLine).text.chars) && isSignature(above.text.chars);
  return isOffice ? index - 1 : index;
}

function isOwnNumber(line: Line): boolean {
  return line.kind === 'text' && line.marker === null && OWN_NUMBER.test(line.text.chars);
}

function isOwnHead(line: Line): boolean {
  return (
    line.kind === 'text' && line.marker === null && (OWN_NUMBER.test(line.text.chars) || ADDRESSEE.test(line.text.chars.slice(0, 240)))
  );
}

/** The title of a document as its clauses name it among their headings. */
export function nameOf({ place }: DocumentLines): string | null {
  return place === null ? null : fullWidth(place.chars.slice(0, 60));
}
