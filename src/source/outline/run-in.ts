/** Items whose line breaks were lost: 一、总体要求（一）指导思想。……（二）…… in one line. */

import type { Marker, Style } from './marker.js';
import { markerOf } from './marker.js';

/** Where a number may stand inside a line. A figure such as 3.5 is none. */
const INSIDE =
  /第[一二三四五六七八九十百]{1,4}[章节条](?=[\s\u3000【（(一-鿿])|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、](?![0-9])/g;
const SHORTEST = 60;
/** A heading that an item follows at once is not longer. */
const LONGEST_HEADING = 60;

interface Candidate {
  at: number;
  marker: Marker;
  /** Whether a sentence, a tail or white space ends right before it. */
  isFree: boolean;
}

/**
 * Where lines begin inside a line, by index. A number begins one where it goes on from the number that the text reached, after a
 * full stop or a tail; and where it is the first below a heading. Enumerations inside a sentence (：（一）……；（二）……) do neither.
 */
export class RunIn {
  /** The number reached for each style, through the whole text. */
  private readonly reached = new Map<Style, number>();

  splits(line: string, leading: Marker | null): number[] {
    if (leading) this.reach(leading);
    if (line.length < SHORTEST) return [];
    const candidates = candidatesIn(line, leading?.length ?? 0);
    const first = new Map<Style, number>();
    for (const { marker } of candidates) if (marker.value === 2) first.set(marker.style, 2);
    const splits: number[] = [];
    let start = 0;
    let open: Marker | null = leading;
    for (const { at, marker, isFree } of candidates) {
      const between = line.slice(start, at);
      const isHeading =
        open !== null &&
        open.style !== marker.style &&
        between.length <= LONGEST_HEADING &&
        // 二、建设标准。（一）……: a stop may end the heading.
        !/[。；;：:，,]/.test(between.slice(open.length).replace(/。\s*$/, ''));
      const goesOn = isFree && marker.value > 1 && marker.value === (this.reached.get(marker.style) ?? 0) + 1;
      const begins = marker.value === 1 && (isHeading || (isFree && marker.style === 'cn' && open === null && first.has('cn')));
      if (!goesOn && !begins && !(isHeading && isNext(marker, this.reached))) continue;
      splits.push(at);
      this.reach(marker);
      start = at;
      open = marker;
    }
    return splits;
  }

  private reach(marker: Marker): void {
    this.reached.set(marker.style, marker.value);
  }
}

/** （三） right below 二、 where the items go on through the sections. */
function isNext(marker: Marker, reached: ReadonlyMap<Style, number>): boolean {
  return marker.value === (reached.get(marker.style) ?? 0) + 1;
}

function candidatesIn(line: string, from: number): Candidate[] {
  const found: Candidate[] = [];
  INSIDE.lastIndex = from;
  for (let match = INSIDE.exec(line); match; match = INSIDE.exec(line)) {
    const at = match.index;
    const marker = markerOf(line.slice(at, at + 30));
    if (!marker || marker.isDoubtful) continue;
    const before = line.slice(Math.max(0, at - 3), at).trimEnd();
    found.push({
      at,
      marker,
      isFree: /[。！？)）】〕”]$/.test(before) || before.length === 0 || /\s$/.test(line.slice(Math.max(0, at - 1), at)),
    });
  }
  return found;
}
