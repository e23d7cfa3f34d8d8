/**
 * Where links and bookmarks lead. Chromium measures the target of a link from the top of the text area as if that were the top of the paper, so
 * that readers stop one margin above it, often on the page before; a bookmark leads to the top of the letters, which the window's edge then touches.
 */

import type { PdfEdit } from './edit.js';

/** Points of paper that are shown above a target. */
const AIR = 8;

const PLACE = /\[(\d+) 0 R \/XYZ (-?[\d.]+) (-?[\d.]+) 0\]/g;
/** What Chromium draws on a page: the whole turned over, and inside it the text area, clipped and moved by its margins. */
const TURNED = /^([\d.]+) 0 0 -\1 0 [\d.]+ cm$/m;
const TEXT_AREA = /^([\d.]+) ([\d.]+) [\d.]+ [\d.]+ re\nW\* n\nq\n([\d.]+) 0 0 \3 \1 -?[\d.]+ cm$/m;

interface Paper {
  height: number;
  /** Points from the upper edge to the text; null where it could not be found. */
  margin: number | null;
}

/** Moves all places that links and bookmarks lead to, so that each is seen at the top, with some air, and from the left edge of the paper. */
export function mendDestinations(edit: PdfEdit): void {
  const { pdf } = edit;
  const papers = new Map<number, Paper>();
  const paperOf = (page: number): Paper => {
    const known = papers.get(page) ?? paper(edit, page);
    papers.set(page, known);
    return known;
  };
  const move = (number: number, isLink: boolean): void => {
    const text = edit.object(number);
    const moved = text.replace(PLACE, (place, page: string, _x: string, y: string) => {
      const { height, margin } = paperOf(Number(page));
      if (isLink && margin === null) return place;
      const top = Math.min(height, Number(y) - (isLink ? (margin ?? 0) : 0) + AIR);
      return `[${page} 0 R /XYZ 0 ${Math.round(top * 100) / 100} 0]`;
    });
    if (moved !== text) edit.replace(number, moved);
  };
  const root = pdf.object(pdf.root);
  const targets = /\/Dests (\d+) 0 R/.exec(root)?.[1];
  if (targets) move(Number(targets), true);
  for (const item of outlineItems(edit)) move(item, false);
}

/** The numbers of all bookmarks. */
export function outlineItems(edit: PdfEdit): number[] {
  const root = Number(/\/Outlines (\d+) 0 R/.exec(edit.pdf.object(edit.pdf.root))?.[1] ?? 0);
  const found: number[] = [];
  const waiting = root === 0 ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const text = edit.object(node);
    if (node !== root) found.push(node);
    for (const key of ['First', 'Next']) {
      const next = new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1];
      if (next) waiting.push(Number(next));
    }
  }
  return found;
}

function paper(edit: PdfEdit, page: number): Paper {
  const text = edit.object(page);
  const drawn = edit.drawing(page);
  const height = Number(/\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/.exec(text)?.[1] ?? Number.POSITIVE_INFINITY);
  const [scale, top] = [TURNED.exec(drawn)?.[1], TEXT_AREA.exec(drawn)?.[2]];
  return { height, margin: scale === undefined || top === undefined ? null : Number(top) * Number(scale) };
}
