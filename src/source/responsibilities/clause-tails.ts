import type { Role } from '../reading.js';
import type { Text } from '../text.js';
import { matchBrackets } from './brackets.js';
import { readTail, type TailReading } from './tail-grammar.js';
import { type FoundTail, findTails } from './tails.js';

/** A tail with the paragraph it stands in. */
export interface ClauseTail extends FoundTail {
  text: Text;
}

/** The tails of all paragraphs, in order; a list may stand in the paragraphs after its label. */
export function clauseTails(paragraphs: readonly Text[]): ClauseTail[] {
  const tails: ClauseTail[] = [];
  /** The tail whose last label has nothing behind it yet, and that label's role. */
  let waiting: { reading: TailReading; role: Role } | null = null;
  for (const text of paragraphs) {
    const brackets = matchBrackets(text.chars);
    if (waiting) {
      const reading = readTail(text.chars, 0, text.length, brackets, waiting.role);
      if (reading.isWhole && reading.assignments.length > 0) {
        waiting.reading.empty.pop();
        // A further line goes on with the same list.
        waiting = { reading: { ...reading, empty: [...reading.empty] }, role: waiting.role };
        tails.push({ text, start: 0, end: text.length, isUnclosed: false, reading });
        continue;
      }
    }
    waiting = null;
    const found = findTails(text.chars, brackets);
    const open = tails.at(-1);
    if (open?.isUnclosed && open.end === open.text.length && found[0]?.start === 0 && closesMore(text.chars)) open.isUnclosed = false;
    for (const { start, end, isUnclosed, reading } of found) tails.push({ text, start, end, isUnclosed, reading });
    const last = found.at(-1);
    if (last && last.end === text.length && !last.isUnclosed) waiting = waitingLabel(last.reading);
  }
  return tails;
}

/** A bracket that goes on over the end of a line is closed on the next, behind its second label. */
function closesMore(chars: string): boolean {
  const opened = chars.match(/[（(【［[〔]/g)?.length ?? 0;
  return (chars.match(/[）)】］\]〕]/g)?.length ?? 0) > opened;
}

function waitingLabel(reading: TailReading): { reading: TailReading; role: Role } | null {
  const label = reading.empty.at(-1);
  if (!label || reading.assignments.some(({ start }) => start > label.start)) return null;
  return { reading, role: label.kind === 'lead' || label.kind === 'cooperating' ? label.kind : 'responsible' };
}
