import type { Position } from '../../model/finding.js';
import type { Positions, Problem, Repair, RepairRule } from '../reading.js';
import type { Text } from '../text.js';

/** How many characters of what was repaired a listing shows. */
const SHOWN = 40;

/** Rules whose repairs are different each time, and are listed one by one. */
const LISTED_EACH: ReadonlySet<RepairRule> = new Set(['page-furniture', 'page-artefact', 'joined-lines', 'shifted-bytes']);

/** What the steps of the repair did, and what they could not do. Repairs of a rule in the same line are counted together. */
export class Log {
  readonly problems: Problem[] = [];
  private readonly listed: Repair[] = [];
  /** By rule and line. */
  private readonly byPlace = new Map<RepairRule, Map<number, Repair>>();

  constructor(private readonly positions: Positions) {}

  /** Notes a repair of `text` at `index`: `before` became `after`, `count` times from here on. */
  repaired(rule: RepairRule, text: Text, index: number, change: { before: string; after: string; count?: number }): void {
    const at = this.place(text, index);
    const count = change.count ?? 1;
    const lines = this.linesOf(rule);
    const known = LISTED_EACH.has(rule) ? undefined : lines.get(at.line);
    if (known) {
      known.count += count;
      return;
    }
    const repair: Repair = { rule, at, count, before: shown(change.before), after: shown(change.after) };
    this.listed.push(repair);
    lines.set(at.line, repair);
  }

  problem(rule: string, text: Text, index: number, args: Problem['args']): void {
    this.problems.push({ rule, at: this.place(text, index), args });
  }

  place(text: Text, index: number): Position {
    return this.positions.at(text.offset(index));
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
