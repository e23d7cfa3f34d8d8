/** The words around a number that are looked at to understand it. */

import { Beginning } from '../edge-pattern.js';
import type { Stretch } from './found.js';
import type { List } from './lists.js';
import type { Surroundings } from './operators.js';
import type { Segment } from './sentence.js';
import type { Token } from './tokens.js';

/** How far around a number its words are looked for. */
export const WINDOW = 60;

/** What goes before a condition and is no part of it. */
const LEAD = new Beginning(/^(?:[ 、和及]+(?:对于?|凡是?|针对)?|对于?|凡是?|针对)/);

/** The words before and behind a number, or behind and before the list that it stands in. */
export function wordsAround(chars: string, { start, end, tokens }: Segment, { first, last }: List): Surroundings {
  const [head, tail] = [tokens[first], tokens[last]];
  if (!head || !tail) return { from: start, before: '', after: '', to: start };
  // 不少于每千人4批次: the number in between says per what, and the words before it go on.
  let previous = first - 1;
  while (previous >= Math.max(first - 3, 0) && chars.charAt((tokens[previous] as Token).start - 1) === '每') previous--;
  const from = Math.max(previous < 0 ? start : (tokens[previous] as Token).end, head.start - WINDOW);
  const to = Math.min(tokens[last + 1]?.start ?? end, tail.end + WINDOW);
  return { from, before: chars.slice(from, head.start), after: chars.slice(tail.end, to), to: tail.end };
}

/** A condition without the words that lead to it. */
export function withoutLead(chars: string, { start, end }: Stretch): Stretch {
  const lead = LEAD.exec(chars.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}
