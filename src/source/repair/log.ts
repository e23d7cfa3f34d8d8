import type { Position } from '../../model/finding.js';
import type { Positions, Problem, Repair, RepairRule } from '../reading.js';
import type { Edit, Text } from '../text.js';

/** How many characters of what was repaired a listing shows. */
const SHOWN = 40;

/** Rules whose repairs are different each time, and are listed one by one. */
const LISTED_EACH: ReadonlySet<RepairRule> = new Set(['page-furniture', 'page-artefact', 'joined-lines', 'shifted-bytes']);

/** What a repair did, before and after. */
interface Change {
  before: string;
  after: string;
}

/** What the steps of the repair did, and what they could not do. Repairs of a rule in the same line are counted together. */
export class Log {
  readonly problems: Problem[] = [];
  private readonly listed: Repair[] = [];
  /** By rule and line. */
  private readonly byPlace = new Map<RepairRule, Map<number, Repair>>();
  private last: Repair | undefined;

  constructor(private readonly positions: Positions) {}

  /** Notes a repair of `text` at `index`: `before` became `after`, `count` times from here on. */
  repaired(rule: RepairRule, text: Text, index: number, change: Change & { count?: number }): void {
    const at = this.place(text, index);
    const count = change.count ?? 1;
    const known = this.knownIn(rule, at.line);
    if (known) {
      known.count += count;
      return;
    }
    const repair: Repair = { rule, at, count, before: shown(change.before), after: shown(change.after) };
    this.listed.push(repair);
    if (!LISTED_EACH.has(rule)) this.linesOf(rule).set(at.line, repair);
    this.last = LISTED_EACH.has(rule) ? undefined : repair;
  }

  /**
   * Notes repairs of `text` where edits change it, `count` times each.
   * @param change what one of them did: of the first in each line it is shown
   */
  repairedAll(rule: RepairRule, text: Text, edits: readonly Edit[], count: (edit: Edit) => number, change: (edit: Edit) => Change): void {
    const end = edits.at(-1);
    // Between the first one and the last one in a line of the input all of them are in it.
    const line = end && edits.length > 2 && text.isInOrder ? this.place(text, end.start).line : null;
    let previous: Repair | undefined;
    for (const edit of edits) {
      previous = previous && previous.at.line === line ? previous : this.knownIn(rule, this.place(text, edit.start).line);
      if (previous) {
        previous.count += count(edit);
        continue;
      }
      const { before, after } = change(edit);
      this.repaired(rule, text, edit.start, { before, after, count: count(edit) });
    }
  }

  problem(rule: string, text: Text, index: number, args: Problem['args']): void {
    this.problems.push({ rule, at: this.place(text, index), args });
  }

  place(text: Text, index: number): Position {
    return this.positions.at(text.offset(index));
  }

  /** The repair of a rule in a line that further ones are counted with. */
  private knownIn(rule: RepairRule, line: number): Repair | undefined {
    // Most follow one of their kind.
    if (this.last?.rule === rule && this.last.at.line === line) return this.last;
    this.last = LISTED_EACH.has(rule) ? undefined : this.byPlace.get(rule)?.get(line);
    return this.last;
  }

  private linesOf(rule: RepairRule): Map<number, Repair> {
    let lines = this.byPlace.get(rule);
    if (!lines) {
      lines = new Map();
      this.byPlace.set(rule, lines);
    }
    return lines;
  }

  /** In the order of the text. */
  repairs(): Repair[] {
    return [...this.listed].sort(
      (a, b) => a.at.line - b.at.line || a.at.column - b.at.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
  }
}

function shown(chars: string): string {
  return chars.length <= SHOWN ? chars : `${chars.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}
