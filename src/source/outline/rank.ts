/** Which numbers usually stand above which. */

import type { Style } from './marker.js';

const RANKS: Readonly<Record<Style, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  cn: 4,
  task: 5,
  'cn-brackets': 5,
  'cn-bracket': 5,
  ar: 6,
  decimal: 6,
  'ar-brackets': 7,
  'ar-bracket': 8,
  circled: 9,
};

/**
 * Whether a number that was not seen before cannot stand below one that is open: 一、 and what is above it never stand
 * below （一）, and a run that does not begin at 1 began above what is open.
 */
export function isAbove(style: Style, value: number, open: Style): boolean {
  return RANKS[style] < RANKS[open] && (RANKS[style] <= RANKS.cn || value > 1);
}
