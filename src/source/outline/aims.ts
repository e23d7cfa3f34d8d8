/** Aims that a text states in figures before its first number. */

import type { Line } from './lines.js';

/** 2027年全市主要预期目标是：……; 今年工作的目标为…… */
const STATES_AIMS = /^[^。；：:]{0,40}(?:目标|目标任务)(?:(?:是|为)[：:]?|[：:])[^。]{0,60}[0-9]/;
const LONGEST = 2000;

/** The paragraphs of an opening that do so, apart from the others: they ask for something, as clauses do. */
export function aimsApart(opening: readonly Line[]): { aims: Line[]; others: Line[] } {
  const aims: Line[] = [];
  const others: Line[] = [];
  for (const line of opening) {
    const statesAims =
      line.kind === 'text' && line.text.length <= LONGEST && line.text.chars.includes('目标') && STATES_AIMS.test(line.text.chars);
    (statesAims ? aims : others).push(line);
  }
  return { aims, others };
}
