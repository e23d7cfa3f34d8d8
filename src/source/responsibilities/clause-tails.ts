import type { Role } from '../reading.js';
import type { Text } from '../text.js';
import { matchBrackets } from './brackets.js';
import { labelAt } from './labels.js';
import { readTail } from './tail-grammar.js';
import type { TailReading } from './tail-reading.js';
import { type FoundTail, findTails } from './tails.js';

/** A tail with the paragraph it stands in. */
export interface ClauseTail extends FoundTail {
  text: Text;
}

const LONGEST_LABEL = 8;
const ROLES = /^(?:lead|responsible|cooperating)$/;

/** The tails of all paragraphs, in order; a list may stand in the paragraphs after its label. */
export function clauseTails(paragraphs: readonly Text[]): ClauseTail[] {
  const tails: ClauseTail[] = [];
  /** The tail whose last label has nothing behind it yet, and that label's role. */
  let waiting: { reading: TailReading; role: Role } | null = null;
  /** The label that waits, where it stands alone and is a tail only if its list follows. */
  let alone: ClauseTail | null = null;
  for (const text of paragraphs) {
    const brackets = matchBrackets(text.chars);
    if (waiting) {
      const reading = readTail(text.chars, 0, text.length, brackets, waiting.role);
      if (reading.isWhole && reading.assignments.length > 0) {
        waiting.reading.empty.pop();
        if (alone) tails.push(alone);
        alone = null;
        // A further line goes on with the same list.
        waiting = { reading: { ...reading, empty: [...reading.empty] }, role: waiting.role };
        tails.push({ text, start: 0, end: text.length, isUnclosed: false, reading });
        continue;
      }
    }
    waiting = null;
    alone = null;
    if (text.length <= LONGEST_LABEL) {
      const label = labelAt(text.chars, 0);
      if (label && ROLES.test(label.kind) && !label.isMarked && label.end === text.length) {
        // 责任部门 on a line of its own, the list on the next.
        const reading = readTail(`${text.chars}：`, 0, text.length + 1, brackets, null);
        if (reading.empty.length > 0) {
          waiting = waitingLabel(reading);
          alone = waiting && { text, start: 0, end: text.length, isUnclosed: false, reading };
          continue;
        }
      }
    }
    const found = findTails(text.chars, brackets);
    const open = tails.at(-1);
    if (open?.isUnclosed && open.end === open.text.length && found[0]?.start === 0 && closesMore(text.chars)) open.isUnclosed = false;
    for (const { start, end, isUnclosed, isProse, reading } of found)
      tails.push({ text, start, end, isUnclosed, isProse: isProse === true, reading });
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
